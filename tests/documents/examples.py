"""Papers like those of a real evening, made of every kind of block."""

from datetime import UTC, datetime

from foorumi.documents.outline import (
    Agreed,
    Bar,
    Bars,
    Box,
    Document,
    Facts,
    Figure,
    Foot,
    Head,
    Heading,
    Icon,
    Ink,
    Items,
    Label,
    Legend,
    Look,
    Note,
    NoteGroup,
    Opinion,
    Opinions,
    PageBreak,
    Paragraph,
    Path,
    Quotes,
    Run,
    Section,
    Shape,
    Sign,
    Space,
    Table,
    Title,
)
from foorumi.documents.shapes import arc

ARMS = Figure(
    9.5,
    11,
    "Soinin kunnan vaakuna",
    (
        Path(
            ((0.3, 0.3), (9.2, 0.3), (9.2, 6.5), (9.2, 9, 7, 10, 4.75, 10.8), (2.5, 10, 0.3, 9, 0.3, 6.5)),
            Ink(stroke="text.primary", width=1.4),
            closed=True,
        ),
        Path(((2.2, 6.8), (4.75, 3.4), (7.3, 6.8)), Ink(stroke="text.primary", width=1.2)),
    ),
)
FOOT = Foot(
    (
        ((Run("Soinin kunta", bold=True),), "Sivistystoimi"),
        ("Kunnankuja 1", "63800 Soini"),
        ("puh. 000 000 0000", "sivistystoimi@kunta.example"),
        ("Y-tunnus 0000000-0",),
    )
)
SHORT_FOOT = Foot(
    (("Seura- ja yhdistysilta 26.11.2026",), ("Laadittu Foorumi-ohjelmalla. Laput ovat kirjoittajien sanoin.",))
)
ANSWERS = (
    "täysin eri mieltä",
    "jokseenkin eri mieltä",
    "siltä väliltä",
    "jokseenkin samaa mieltä",
    "täysin samaa mieltä",
)


def memo(text_size: float = 11) -> Document:
    """A memo of four pages."""
    return Document(
        title="Muistio: Seura- ja yhdistysilta",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Muistio", "16.10.2026", "Luonnos", logo=ARMS),
        foot=FOOT,
        text_size=text_size,
        blocks=(
            Title("Seura- ja yhdistysilta"),
            Section(
                "1",
                "Tilaisuus",
                (
                    Facts(
                        (
                            ("Aika", "to 15.10.2026 klo 18.00–20.30"),
                            ("Paikka", "Valtuustosali, kunnantalo"),
                            ("Koollekutsuja", "Soinin kunta, sivistystoimi"),
                            ("Läsnä", "64 osallistujaa, 33 toimijaa (liite 1): yhteisöt 49, kunta 13, muut 2"),
                            ("Vetäjä", "vapaa-aikasihteeri"),
                            ("Kirjuri", "toimistosihteeri"),
                        )
                    ),
                    Paragraph(
                        "Tilaisuus ei ole kunnan toimielin. Linjaukset ovat osallistujien yhteisiä näkemyksiä, ja "
                        "esityksistä päättää toimivaltainen viranomainen."
                    ),
                ),
            ),
            Box(
                "Sovittiin",
                "Linjaukset kohdassa 8, sitoumukset kohdassa 9",
                (
                    Agreed("Ilta järjestetään kaksi kertaa vuodessa.", "sovittu"),
                    Agreed("Yhteinen tapahtumakalenteri otetaan käyttöön.", "sovittu"),
                    Agreed("Yhdistyksille nimetään yhteyshenkilö.", "esitys kunnanhallitukselle"),
                    Agreed("Tilavarausten ja sähkölukkojen kustannukset selvitetään.", "esitys kunnanhallitukselle"),
                    Agreed("Nuoret kutsutaan suunnittelemaan kevään iltaa.", "sovittu"),
                ),
            ),
            Section(
                "2",
                "Tarkoitus",
                (
                    Paragraph(
                        "Koota seurat, yhdistykset ja kunta suunnittelemaan tapahtumia, kulttuuria ja liikuntaa "
                        "yhdessä. Tilaisuudessa voi vaikuttaa vuoden 2027 avustusten, tilojen ja tapahtumien "
                        "valmisteluun. Talousarviosta päättää valtuusto marraskuussa."
                    ),
                ),
            ),
            Section(
                "3",
                "Alustukset ja kysymykset",
                (
                    Paragraph(
                        "Kunnanjohtaja kertoi vuoden 2027 talousarvion valmistelusta ja tilojen käytöstä. "
                        "Sivistystoimi esitteli seura-avustusten uudet perusteet."
                    ),
                    Paragraph(
                        "Kysymys: Kuka vastaa talkoolaisten vakuutuksesta?\nVastaus: Kunnan vakuutus kattaa kunnan "
                        "järjestämät talkoot. Yhdistysten talkoista vastataan 30.10.2026 mennessä."
                    ),
                ),
            ),
            Section(
                "4",
                "Toimijat ja keitä ei tavoitettu",
                (
                    Paragraph(
                        "Kartan 45 toimijasta paikalla oli 33 (73,3\u00a0%). Poissa olivat muun muassa neljä yritystä, "
                        "nuorisovaltuusto, vammaisneuvosto ja hyvinvointialue."
                    ),
                    Paragraph(
                        "Lapsia ja nuoria edustivat vain muut. Kukaan ei edustanut maahan muuttaneita, vapaa-ajan "
                        "asukkaita, vammaisia henkilöitä eikä matkailijoita."
                    ),
                ),
            ),
            Section(
                "5",
                "Ideoita teemoittain",
                (
                    Paragraph("Lappuja kirjoitettiin 187. Laput ovat kirjoittajien sanoin liitteessä 2."),
                    Paragraph((Run("Tilat ja välineet, 24 lappua", bold=True),)),
                    Quotes(
                        (
                            "”netistä näkis mikä tila on vapaana ja vois varata saman tien”",
                            "”Kunnantalolta pitää aina hakea avain virka-aikana, ei töissä käyvä ehi”",
                        )
                    ),
                ),
            ),
            Section(
                "6",
                "Tarpeet ja tarjoukset",
                (
                    Paragraph("Neljä tarvetta löysi tarjouksen."),
                    Table(
                        ("Tarvitsee", "Mitä", "Tarjoaa", "Mitä"),
                        (
                            (
                                "Eläkkeensaajat",
                                "Kyytejä sivukyliltä",
                                (Run("Seurakunta", bold=True),),
                                "Pikkubussi arkisin",
                            ),
                            (
                                "Urheiluseura",
                                "Salivuoro iltaisin",
                                (Run("Yhtenäiskoulu", bold=True),),
                                "Sali ja luokat",
                            ),
                        ),
                        (43, 45, 36, 46),
                    ),
                ),
            ),
            Section(
                "7",
                "Äänestyksen tulos",
                (
                    Paragraph("Jokaisella oli kolme ääntä. Äänesti 52, ääniä 156: puhelimella 102, paperilla 54."),
                    Bars(
                        (
                            Bar("Yhteinen tapahtumakalenteri", 46, "46", strong=True),
                            Bar("Tilat ja avaimet seurojen käyttöön", 38, "38"),
                            Bar("Kyydit sivukyliltä", 31, "31"),
                            Bar("Talkooväen jaksaminen", 24, "24"),
                            Bar("Nuorten oma tapahtuma", 17, "17"),
                        )
                    ),
                    Paragraph("Linjaukset syntyivät keskustelussa, eivät äänestyksellä.", small=True),
                ),
            ),
            Section(
                "8",
                "Yhteiset linjaukset",
                (
                    Items(
                        (
                            "Ilta järjestetään kaksi kertaa vuodessa, keväällä ja syksyllä. "
                            "Sovittu osallistujien kesken.",
                            "Yhteinen tapahtumakalenteri otetaan käyttöön. Sovittu osallistujien kesken.",
                        ),
                        first=1,
                    ),
                    Paragraph("Eriävä näkemys:"),
                    Items(("Kalenteri ei korvaa ilmoitustaulua.", "Paperinen jakelu tarvitaan myös.")),
                ),
            ),
            Section(
                "9",
                "Sitoumukset",
                (
                    Table(
                        ("Nro", "Mitä", "Vastuutoimija", "Mukana", "Määräaika", "Tila"),
                        tuple(
                            (str(number), what, who, with_whom, when, "sovittu")
                            for number, (what, who, with_whom, when) in enumerate(
                                [
                                    (
                                        "Yhteinen tapahtumakalenteri kunnan sivuille",
                                        "Sivistystoimi",
                                        "Kyläyhdistys",
                                        "31.1.2027",
                                    ),
                                    ("Koulun salin iltavuorot seuroille", "Yhtenäiskoulu", "Urheiluseura", "15.1.2027"),
                                    ("Kyytirinki eläkkeensaajille", "Seurakunta", "Eläkkeensaajat", "28.2.2027"),
                                    ("Ilta uudelleen keväällä", "Sivistystoimi", "kaikki toimijat", "22.4.2027"),
                                ]
                                * 3,
                                1,
                            )
                        ),
                        (11, 52, 33, 31, 24, 19),
                        right=(4,),
                    ),
                ),
            ),
            Section(
                "10",
                "Palaute",
                (
                    Paragraph("61 vastasi nimettömästi. Luku kertoo, kuinka moni oli samaa mieltä."),
                    Opinions(
                        ANSWERS,
                        (
                            Opinion("Kuulun joukkoon", (1, 2, 7, 29, 22), "84\u00a0%"),
                            Opinion("Tulin kuulluksi", (1, 4, 9, 26, 21), "77\u00a0%"),
                            Opinion("Voin vaikuttaa", (3, 9, 13, 23, 13), "59\u00a0%"),
                        ),
                    ),
                ),
            ),
            Section(
                "11",
                "Jatko",
                (
                    Paragraph(
                        (
                            Run("Seuraava ilta on "),
                            Run("to 22.4.2027", bold=True),
                            Run(". Lisää tietoa: "),
                            Run("kunta.example/ilta", url="https://kunta.example/ilta"),
                            Run("."),
                        )
                    ),
                ),
            ),
            Heading("Liitteet", 3),
            Items(("Osallistujat", "Laput teemoittain", "Toimijakartta"), first=1),
        ),
    )


def notes(groups: int = 5) -> Document:
    """Every note by theme."""
    looks = {
        "idea": Icon("lightbulb", "note.idea.edge"),
        "huoli": Icon("cloud", "note.worry.edge"),
        "tarve": Icon("hand", "note.need.edge"),
        "tarjous": Icon("gift", "note.offer.edge"),
        "kysymys": Icon("circle-question-mark", "note.question.edge"),
    }
    written = (
        ("idea", "Yhteinen tapahtumakalenteri koko kunnalle", "(3 samaa)", ""),
        ("idea", "Uusille asukkaille esite kaikista seuroista", "", ""),
        ("tarve", "Tieto tapahtumista myös paperilla", "", ""),
        ("tarjous", "Kyläkaupan ilmoitustaulu kaikille", "", ""),
        ("idea", "Seurojen kuulumiset kunnan sivuille kerran kuussa", "", ""),
        ("huoli", "Ilmoitukset hukkuvat, kun joka seuralla on oma kanavansa", "", ""),
        ("tarve", "Kyyti sivukyliltä tapahtumiin ja takaisin", "(2 samaa)", ""),
        ("kysymys", "Vem betalar för resorna?", "", "sv"),
        ("idea", "Mummot ja nuoret samaan kokkikerhoon 🍲", "", ""),
    )
    themes = (
        "Kalenteri ja viestintä",
        "Tilat ja varusteet",
        "Kyydit sivukyliltä",
        "Talkooväen jaksaminen",
        "Muut laput",
    )
    return Document(
        title="Laput teemoittain",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Liite 2", "26.11.2026"),
        foot=SHORT_FOOT,
        marks=("Esimerkkiaineisto",),
        blocks=(
            Title("Laput teemoittain"),
            Paragraph(
                "Kysymys salille: Miten järjestämme tapahtumia, kulttuuria ja liikuntaa yhdessä?\nLappuja "
                "kirjoitettiin 41, niistä 23 puhelimilla, 14 paperille ja 4 kirjurin kautta."
            ),
            Legend(tuple((icon, kind) for kind, icon in looks.items())),
            *(
                NoteGroup(
                    themes[number % len(themes)],
                    (f"{len(written) - number % 4} lappua", (Run(f"{46 - number % 40} ääntä", bold=True),)),
                    tuple(
                        Note(looks[kind], kind, text, remark, language)
                        for kind, text, remark, language in written[number % 4 :]
                    ),
                )
                for number in range(groups)
            ),
        ),
    )


def actor_map() -> Document:
    """A map with rings, curves, empty seats and a table."""
    seats = (
        ("association", 25, 58, ("Kyläyhdistys",), False),
        ("municipality", 75, 66, ("Sivistystoimi",), False),
        ("parish", 112, 62, ("Seurakunta",), False),
        ("company", 125, 45, ("Maitotila",), False),
        ("education", 92, 72, ("Koulu",), False),
        ("welfare", 112, 32, ("Hyvinvointi-", "alue"), False),
        ("project", 136, 66, ("Leader",), False),
        ("residents", 78, 8, ("Maahan", "muuttaneet"), True),
    )
    shapes: list[Shape] = []
    for radius, ground in ((70, "bg.surface"), (54, "bg.hover"), (35, "bg.selected")):
        shapes.append(Path(arc(75, 88, radius, 180, 360), Ink(fill=ground, stroke="border.subtle"), closed=True))
    shapes.append(Path(((75, 66), (90, 75, 105, 70, 112, 62)), Ink(stroke="text.secondary", width=1)))
    shapes.append(Path(((25, 58), (92, 72)), Ink(stroke="primary", width=2)))
    shapes.append(Path(((75, 66), (125, 45)), Ink(stroke="text.secondary", dash=(4, 3))))
    for look, x, y, lines, empty in seats:
        shapes.append(Sign(x, y, 3.6, Look(look, empty)))
        shapes.append(Label(x, y + 5.6, lines, 8.5, italic=empty, colour="text.secondary" if empty else "text.primary"))
    shapes.append(Label(75, 92, ("Vaikuttaa",), 8.5, bold=True))
    names = {
        "association": "Yhdistys tai seura",
        "municipality": "Kunta",
        "education": "Oppilaitos",
        "residents": "Asukkaat, vapaa ryhmä",
        "parish": "Seurakunta",
        "welfare": "Hyvinvointialue tai valtio",
        "company": "Yritys",
        "project": "Hanke tai muu",
    }
    return Document(
        title="Toimijakartta",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Liite 3", "26.11.2026", reference="Dnro 12/2026"),
        foot=SHORT_FOOT,
        blocks=(
            Title("Toimijakartta"),
            Paragraph(
                "Sisin kehä vaikuttaa ja päättää yhdessä, uloin kuuluu joukkoon. "
                "Katkoviivalla piirretty paikka on vielä tyhjä."
            ),
            Figure(150, 98, "Toimijakartta: 8 toimijaa neljällä kehällä. Samat tiedot ovat taulukossa.", tuple(shapes)),
            Legend(tuple((Look(look), name) for look, name in names.items()), columns=4),
            Heading("Tarpeet, joihin löytyi tarjous"),
            Table(
                ("Tarvitsee", "Mitä", "Tarjoaa", "Mitä"),
                (
                    ("Eläkkeensaajat", "Kyytejä sivukyliltä", (Run("Seurakunta", bold=True),), "Pikkubussi arkisin"),
                    ("Urheiluseura", "Salivuoro iltaisin", (Run("Yhtenäiskoulu", bold=True),), ""),
                ),
                (43, 45, 36, 46),
            ),
            Heading("Kuka vielä puuttuu"),
            Paragraph("Yrittäjät, maahan muuttaneet, kesäasukkaat ja nuoret 13–17 v."),
            Space(10),
            Paragraph((Run("Kursiivi", italic=True), Run(" ja "), Run("sivuhuomautus", soft=True))),
            PageBreak(),
            Paragraph("Uusi sivu alkaa tästä."),
        ),
    )


def everything() -> Document:
    """One page with a list, a table, a picture, a link and headings of every level."""
    picture = Figure(60, 20, "Kunta ja yritys", (Sign(10, 8, 5, Look("municipality")), Label(10, 14, ("Kunta",))))
    return Document(
        title="Kaikki samalla sivulla",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Kokeilu", "26.11.2026"),
        blocks=(
            Title("Kaikki samalla sivulla"),
            Paragraph((Run("Lue lisää: "), Run("kunta.example", url="https://kunta.example"))),
            Section(
                "1", "Luettelo", (Items(("Ensimmäinen asia", "Toinen asia"), first=1), Quotes(("”näin sanottiin”",)))
            ),
            Heading("Taulukko"),
            Table(("Nimi", "Määrä"), (("Kyyti", "3"), ("Sali", "")), (3, 1), right=(1,)),
            picture,
            NoteGroup(
                "Teema", ("1 lappu",), (Note(Icon("cloud", "note.worry.edge"), "huoli", "Ǩeäk 😀 → ☑", "", "sms"),)
            ),
        ),
        made_at=datetime(2026, 11, 26, 20, 30, tzinfo=UTC),
    )


EXAMPLES = {
    "memo": memo(),
    "memo-large": memo(18),
    "notes": notes(),
    "actor-map": actor_map(),
    "everything": everything(),
}
