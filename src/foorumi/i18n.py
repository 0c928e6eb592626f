"""Words in Finnish, Swedish and English.

Every text a person reads stands once, in ``resources/i18n/*.tsv``: one row a message, with the columns
key, fi, sv, en. A cell may hold two forms parted by " || ", the first for exactly one, the second for any other
number. Values are put in by name: ``{n}``. A Finnish sentence is never built around an inserted name, because Finnish
inflects.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from foorumi.paths import resources

Code = Literal["fi", "sv", "en"]
CODES: tuple[Code, ...] = ("fi", "sv", "en")
FORMS = " || "


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every message by language and key, read once. Raises ValueError for an incomplete row or a repeated key."""
    words: dict[str, dict[str, str]] = {code: {} for code in CODES}
    for file in sorted((resources() / "i18n").glob("*.tsv")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != 4 or not all(cells):
                raise ValueError(f"{file.name}:{number}: a message is a key and three texts, parted by tabs")
            key = cells[0]
            if key in words["fi"]:
                raise ValueError(f"{file.name}:{number}: {key} stands twice")
            for code, text in zip(CODES, cells[1:], strict=True):
                words[code][key] = text.replace("\\n", "\n")
    return words


@dataclass(frozen=True)
class Language:
    """One language's words. ``say("notes.count", n=3)`` gives "3 lappua"."""

    code: Code

    def __call__(self, key: str, **values: object) -> str:
        """The text of a message, in its plural form for ``n`` if it has two. Raises KeyError for an unknown key."""
        text = catalogue()[self.code][key]
        if FORMS in text:
            one, other = text.split(FORMS)
            text = one if values.get("n") == 1 else other
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Whether the message exists."""
        return key in catalogue()[self.code]


def language(code: str) -> Language:
    """The language of a code; Finnish for any other."""
    return Language(code) if code in CODES else Language("fi")
