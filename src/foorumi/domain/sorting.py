"""Alphabetical order and searching as a Finnish reader expects them, the same on every computer.

The order follows SFS 4600:2022: V before W, å ä ö last, ü as y, ø and õ as ö, an accented form after the plain one. No
operating system's collation gives all of it: compound surnames come out wrong everywhere we measured. All keys are
tuples of the same shape, so persons, roles and organisations can stand in one list.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
# Letters whose place Unicode decomposition does not tell, or tells otherwise than the standard.
FOLD = {
    "ü": "y",
    "ű": "y",
    "ø": "ö",
    "õ": "ö",
    "ő": "ö",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ŋ": "n",
    "ł": "l",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
}
SEARCH_FOLD = {"å": "a", "ä": "a", "ö": "o", "ü": "u", "ű": "u", "w": "v"}
SPACE, NUMBER, LETTER, OTHER = range(4)
SEPARATOR_PLACE = {" ": 0, "-": 1}

Element = tuple[int, int, str]
Key = tuple[tuple[Element, ...], tuple[int, ...], tuple[Element, ...], tuple[bool, ...], str]


def _letters(text: str) -> str:
    """The text in lower case with every letter as one character where it can be."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


@lru_cache(maxsize=2048)
def _folded(letter: str) -> str:
    """The letters of a…ö under which a letter is filed; an unknown letter is itself, a mark is nothing."""
    if letter in RANK:
        return letter
    if letter in FOLD:
        return FOLD[letter]
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    return plain if plain != letter and all(part in RANK for part in plain) else letter


def _elements(text: str, word_by_word: bool) -> Iterator[Element]:
    started = gap = False
    for piece in re.findall(r"\d+|\D", text):
        found: list[Element]
        if piece[0].isdecimal():
            digits = "".join(str(unicodedata.decimal(digit)) for digit in piece).lstrip("0")
            found = [(NUMBER, len(digits), digits)]
        else:
            parts = [part for part in _folded(piece) if part.isalpha()]
            found = [(LETTER, RANK[part], "") if part in RANK else (OTHER, ord(part), "") for part in parts]
        if found:
            if started and gap:
                yield (SPACE, 0, "")
            yield from found
            started, gap = True, False
        elif word_by_word and (piece.isspace() or piece in ",/–"):
            gap = True


def _key(primary: str, given: str, word_by_word: bool) -> Key:
    first, second = _letters(primary).strip(), _letters(given).strip()
    form = () if word_by_word else tuple(SEPARATOR_PLACE.get(letter, 2) for letter in first)
    accents = tuple(_folded(letter) != letter for letter in first + second)
    elements = tuple(_elements(first, word_by_word))
    return elements, form, tuple(_elements(second, word_by_word=False)), accents, f"{primary}, {given}"


def word_key(text: str) -> Key:
    """Where a word, a title or an organisation stands: word by word, numbers by size ("Ryhmä 2" before "Ryhmä 10")."""
    return _key(text, "", word_by_word=True)


def person_key(surname: str, given: str) -> Key:
    """Where a person stands: by surname, its spaces and hyphens passed over, then by first names."""
    return _key(surname, given, word_by_word=False)


def name_key(name: str) -> Key:
    """Where a full name stands, written "Etunimi Sukunimi" or "Sukunimi, Etunimi"; a role stands under its first word.

    A name is a role when it has a number in it or its last word begins with a small letter after a capital one:
    "Urheiluseuran edustaja 1", "Kirjaston edustaja".
    """
    words = name.split()
    if not words or any(letter.isdecimal() for letter in name):
        return word_key(name)
    if "," in name:
        surname, _, given = name.partition(",")
        return person_key(surname.strip(), given.strip())
    if len(words) == 1 or (words[0][0].isupper() and not words[-1][0].isupper()):
        return word_key(name)
    return person_key(words[-1], " ".join(words[:-1]))


@lru_cache(maxsize=8192)
def search_key(text: str) -> str:
    """The text as search sees it: small plain letters and digits, å ä ö as a a o, W as V, words one space apart."""
    out = []
    for letter in _letters(text):
        for part in unicodedata.normalize("NFKD", SEARCH_FOLD.get(letter, FOLD.get(letter, letter))):
            if part.isalnum():
                out.append(SEARCH_FOLD.get(part, part))
            elif not unicodedata.combining(part) and part not in "'’":
                out.append(" ")
    return " ".join("".join(out).split())


def matches(query: str, text: str) -> bool:
    """Whether every word of the query begins some word of the text; a hyphened word is found also as one word."""
    words = search_key(text).split()
    words += [search_key(word.replace("-", "")) for word in text.split() if "-" in word]
    return all(any(word.startswith(beginning) for word in words) for beginning in search_key(query).split())
