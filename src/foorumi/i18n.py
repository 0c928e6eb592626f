"""Words in Finnish, Swedish and English.

Every text a person reads stands once, in ``resources/i18n/*.tsv``: one row a message, with the columns
key, fi, sv, en. A cell may hold two forms parted by " || ", the first for exactly one, the second for any other
number. Values are put in by name: ``{n}``. A Finnish sentence is never built around an inserted name, because Finnish
inflects.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from foorumi.paths import resources

Code = Literal["fi", "sv", "en"]
CODES: tuple[Code, ...] = ("fi", "sv", "en")
FORMS = " || "


def catalogue() -> dict[str, dict[str, str]]:
    """Every message by language and key. Raises ValueError for an incomplete row or a repeated key."""
    words: dict[str, dict[str, str]] = {code: {} for code in CODES}
    for file in _files():
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != 4 or not all(cells):
                raise ValueError(f"{file.name}:{number}: a message is a key and three texts, parted by tabs")
            key = cells[0]
            if key in words["fi"]:
                raise ValueError(f"{file.name}:{number}: {key} stands twice")
            for code in CODES:
                words[code][key] = _text(key, code)
    return words


def _files() -> list[Path]:
    return sorted((resources() / "i18n").glob("*.tsv"))


@cache
def _rows() -> dict[str, str]:
    """The three texts of each key as they stand in the files; a start parts only those it shows."""
    lines = "\n".join(file.read_text("utf-8") for file in _files()).split("\n")
    return dict([line.split("\t", 1) for line in lines if "\t" in line])


@cache
def _text(key: str, code: Code) -> str:
    return _rows()[key].split("\t")[CODES.index(code)].replace("\\n", "\n")


@dataclass(frozen=True)
class Language:
    """One language's words. ``say("notes.count", n=3)`` gives "3 lappua"."""

    code: Code

    def __call__(self, key: str, **values: object) -> str:
        """The text of a message, in its plural form for ``n`` if it has two. Raises KeyError for an unknown key."""
        text = _text(key, self.code)
        if FORMS in text:
            one, other = text.split(FORMS)
            text = one if values.get("n") == 1 else other
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Whether the message exists."""
        return key in _rows()


def language(code: str) -> Language:
    """The language of a code; Finnish for any other."""
    return Language(code) if code in CODES else Language("fi")
