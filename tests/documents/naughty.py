"""Texts that people type and that break programs: a list of our own making, and hypothesis's inventions."""

import random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

NAUGHTY = (
    "<b>lihava</b> &amp; <img src=http://example/x.png>",
    "<para><unclosed",
    "(Tj) ET BT /F1 12 Tf EMC",
    "nolla\x00 esc\x1b[31m",
    "puolikas \ud83d pari \ud83d\ude00",
    "\u202eoikealta vasemmalle\u202c \u2066eristetty\u2069",
    "z" + "\u0335\u0321\u0338\u034f\u0352" * 20 + "algo",
    "a" * 400,
    "ä😀" * 120,
    "👩‍👩‍👧‍👦 👍🏽 ❤️ 🇫🇮 ☑ → ✓ ∑",
    "Ǩeäk Ŋuŋ Đđ Ŧŧ Привет Ελληνικά العربية עברית 日本語",
    "\ufeff\u200b\u00ad\u2060näkymätön\u200d",
    "\ue000 yksityinen \ufffe \uffff \U000e0041",
    "e\u0301 o\u0308 A\u030a",
    "rivi\r\ntoinen\rkolmas\u2028neljäs\u2029viides\n\n\nkuudes",
    "väli\t\tväli \u00a0 kova\u202fväli\u3000leveä",
    "seura-avustus 18.00–20.30 -- ---- a-b- -",
    "\u0301\u0301alkaa aksentilla",
    "",
    " ",
    "{nimi} {0} {} {{ %s %(n)d %% $1 ${x}",
    "=1+1 @SUM(A1) +358 -5",
    "'; DROP TABLE note; --",
    "<script>alert(1)</script> <!-- --> ]]> <![CDATA[",
    "&lt; &#0; &#x1F600; &nbsp; & &;",
    "C:\\polku\\nul.pdf \\n \\u0041 \\) \\( \\\\",
    "<</S/JavaScript/JS(app.alert)>> endobj stream endstream %%EOF",
    "/Artifact BMC /P <</MCID 0>> BDC EMC",
    "https://example.org/" + "polku/" * 20,
    "matti.meikäläinen+tilaus@esimerkki.example",
    "„lainaus” ”lainaus” “lainaus” «lainaus» 'lainaus'",
    'pilkku, puolipiste; "lainausmerkki" ja | putki',
    "ensimmäinen: toinen: kolmas:",
    "§ 12 Päätös § 13",
    "NULL None undefined NaN true",
    "0 -0 1e309 ０１２ ¹²³ ½ ⅷ",
    "ﬁ ﬂ ﬃ ĳ ǆ ſt",
    "İstanbul ıssız ẞ ß",
    "مرحبا بكم 18.30 (Soini) ja loppu",
    "שלום! (12) [אבג] עולם",
    "सुप्रभात สวัสดี ខ្មែរ 안녕 你好 𠜎",
    "𝒻𝓇𝒶𝓀𝓉𝓊𝓇 ⓐⓑ ＡＢＣ",
    "♥♪☃☂✂✈✉✏✔✖❄❤➜",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 🧑‍🚒 🫠 🪿",
    "a\u0308\u0304\u0300 x\u20dd ǟ",
    "pitkäsana" * 30,
    "yksi-" * 60,
    "x\u00ady\u00adz tavu\u00adviiva",
    "\u2028\u2029\x85\x0b\x0c",
    "…… ‥ ․ · • ‣ ◦",
    "€ £ ¥ ₿ ₽ ¤ ‰ № ™ ® ©",
    "5 × 4 ÷ 3 ± 2 ≤ 1 ≈ 0 ∞ √",
    "H₂O m² 25 °C 30′ 15″",
    "Ääkköset ÅÄÖ åäö Šš Žž",
    "Ch'aska & Ñusta O’Brien d’Été",
    "a\tb\tc\td",
    "   alkaa ja loppuu väleihin   ",
    ".",
    "-",
    "!" * 90,
    "\u0300",
    "\ufffd",
)


def naughty(count: int, longest: int = 120) -> list[str]:
    """The list itself, and then two or three of it and of hypothesis's inventions at a time, no two texts alike; the
    same every time."""
    known = [*NAUGHTY, *_invented()]
    chance = random.Random(count)
    made = dict.fromkeys(text[:longest] for text in NAUGHTY)
    while len(made) < count:
        made[" ".join(chance.sample(known, chance.choice((2, 3))))[:longest]] = None
    return list(made)[:count]


def _invented() -> list[str]:
    """Words that hypothesis makes of any sign there is, and of those that have been in use for long."""
    found: dict[str, None] = {}
    word = st.text(st.characters(), min_size=1, max_size=8) | st.text(st.characters(max_codepoint=0x2FFF), min_size=1)

    @settings(
        max_examples=200, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None,
        derandomize=True, database=None,
    )  # fmt: skip
    @given(st.lists(word, min_size=10, max_size=10))
    def invent(some: list[str]) -> None:
        found.update(dict.fromkeys(some))

    invent()
    return list(found)
