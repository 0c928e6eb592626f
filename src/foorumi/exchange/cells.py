"""One cell of a sign-up list, cleaned and read: text, the case of names and organisations, answers, dates and times."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foorumi.domain.clock import read_date, read_time
from foorumi.domain.sorting import search_key
from foorumi.exchange.columns import vocabulary

QUOTES = re.compile(r'(["“”„»«])(.*)["“”«»]')
FORMULA = re.compile(r"[=@]|[+-].*[(!|]")
LEGAL_FORMS = {"ry": "ry", "rf": "rf", "oy": "Oy", "ab": "Ab", "oyj": "Oyj", "osk": "osk", "ky": "Ky"}
CODES = ("fi", "sv", "en")
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Remark:
    """What is to be said of a row or a cell: a message's key and what it quotes."""

    key: str
    text: str = ""
    weekday: str = ""


def clean(cell: str) -> str:
    """The cell on one line without needless spaces, invisible signs, quotes around it, or a dash that means nothing."""
    text = "".join(letter for letter in cell if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    while found := QUOTES.fullmatch(text):
        text = found[2].strip()
    return "" if text in ("-", "–", "—") else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the cell; a telephone number such as +358 40 is not meant."""
    return bool(FORMULA.match(text))


def person_case(name: str) -> str:
    """A name typed in capitals, with capitals only where a name has them; any other name as it is."""
    if not _is_shouted(name):
        return name
    if any(letter.isdigit() for letter in name):
        return sentence_case(name)
    return WORD.sub(lambda word: word[0].capitalize(), name)


def sentence_case(text: str) -> str:
    """Text typed in capitals as a sentence begins, "Soinin kunta, tekninen toimi"; any other text as it is."""
    if not _is_shouted(text):
        return text
    words = WORD.sub(lambda word: _lower_word(word[0]), text)
    return words[0].upper() + words[1:]


def _is_shouted(text: str) -> bool:
    return text.isupper() and any(len(word) > 4 for word in WORD.findall(text))


def _lower_word(word: str) -> str:
    lower = word.lower()
    return word if any(letter.isdigit() for letter in word) else LEGAL_FORMS.get(lower, lower)


def squashed(organisation: str) -> str:
    """An organisation without what its writers vary: case, accents, spaces, hyphens."""
    return search_key(organisation).replace(" ", "")


def squashed_bare(organisation: str) -> str:
    """The same without the legal form at its end."""
    words = search_key(organisation).split()
    return "".join(words[:-1] if len(words) > 1 and words[-1] in LEGAL_FORMS else words)


def spellings(known: Iterable[str], written: Iterable[str]) -> dict[str, str]:
    """One spelling for each organisation: the known one, else the commonest in the list, best not all in one case."""
    found: dict[str, str] = {}
    for name in known:
        found.setdefault(squashed(name), name)
        found.setdefault(squashed_bare(name), name)
    counts = Counter(written)
    for name in sorted(counts, key=lambda name: (name.isupper() or name.islower(), -counts[name])):
        if name and squashed_bare(name) not in found:
            found.setdefault(squashed(name), sentence_case(name))
    return found


def spelled(organisation: str, found: dict[str, str]) -> str:
    """The organisation in its one spelling."""
    return found.get(squashed(organisation)) or found.get(squashed_bare(organisation)) or sentence_case(organisation)


def answer(text: str) -> bool | None:
    """Yes or no in three languages, a cross for yes; None when it is neither."""
    word = search_key(text) or text
    if word in vocabulary()["yes"]:
        return True
    return False if word in vocabulary()["no"] else None


def permission(text: str) -> str:
    """A permission as the file keeps it: yes, no, or not_asked when the list does not tell."""
    return {True: "yes", False: "no", None: "not_asked"}[answer(text)]


def language_code(text: str) -> str:
    """The code of a language named in any of the three; empty for any other."""
    return next((code for code in CODES if search_key(text) in vocabulary()[code]), "")


def iso_date(text: str, near: date) -> tuple[str, Remark | None]:
    """A date as the file keeps it, and what is to be said when it cannot be read or its weekday is wrong."""
    if not text:
        return "", None
    read = read_date(text, near)
    if read is None:
        return "", Remark("exchange.unread_date", text)
    wrong = Remark("exchange.wrong_weekday", text, read.weekday_warning) if read.weekday_warning else None
    return read.date.isoformat(), wrong


def iso_time(text: str) -> tuple[str, Remark | None]:
    """A time as the file keeps it, and what is to be said when it cannot be read."""
    if not text:
        return "", None
    read = read_time(text)
    return (f"{read:%H:%M}", None) if read else ("", Remark("exchange.unread_time", text))


def small_number(text: str) -> int | None:
    """The number of a group or a table, also out of "Ryhmä 3"."""
    found = re.search(r"(?<!\d)[0-9]{1,3}(?!\d)", text)
    return int(found[0]) if found else None
