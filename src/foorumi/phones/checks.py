"""What a phone sends, checked before anything is done with it: shapes, ids and text."""

import json
import re
import unicodedata
import uuid
from typing import Any

from foorumi.domain.map_places import OWN_RINGS
from foorumi.domain.notes import KINDS, LONGEST
from foorumi.domain.partnerships import PARTIES
from foorumi.domain.pulse import STATEMENTS

BODY_BYTES = 4096
MARKS_IN_A_ROW = 4
MOST_VALUES = 60
CODE_LONGEST = 24
THEME_LONGEST = 60

_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\u061c")


class Refusal(Exception):
    """A request that is refused with a status and a reason's code."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def read_json(body: bytes) -> dict[str, Any]:
    """A body as a JSON object. Raises Refusal."""
    if len(body) > BODY_BYTES:
        raise Refusal(413, "too_big")
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refusal(422, "bad") from error
    if not isinstance(value, dict):
        raise Refusal(422, "bad")
    return value


def clean(text: Any, longest: int = LONGEST) -> str:
    """A text in one normal form, on one line, without what would play tricks on a reader. Raises Refusal."""
    if not isinstance(text, str) or len(text) > longest * 4:
        raise Refusal(422, "bad")
    kept, marks = [], 0
    for letter in unicodedata.normalize("NFC", " ".join(text.split())):
        category = unicodedata.category(letter)
        if letter in _OVERRIDES or category in ("Cc", "Cs", "Co", "Cn"):
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MARKS_IN_A_ROW:
            kept.append(letter)
    cleaned = " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    if not cleaned:
        raise Refusal(422, "empty")
    if len(cleaned) > longest:
        raise Refusal(422, "too_long")
    return cleaned


def read_id(value: Any) -> str:
    """An id made by a phone or by us. Raises Refusal."""
    try:
        if isinstance(value, str) and str(uuid.UUID(value)) == value:
            return value
    except ValueError:
        pass
    raise Refusal(422, "bad")


def read_key(value: Any) -> str:
    """A phone's key: 256 bits in the letters of base64 for addresses. Raises Refusal."""
    if isinstance(value, str) and _KEY.fullmatch(value):
        return value
    raise Refusal(422, "bad")


def read_group(value: Any) -> int | None:
    """A group's number, or None. Raises Refusal."""
    if value is not None and not (type(value) is int and 1 <= value <= 99):
        raise Refusal(422, "bad")
    return value


def read_note(body: dict[str, Any]) -> dict[str, Any]:
    """A note: its item, text and kind."""
    kind, language = body.get("kind", ""), body.get("language", "")
    if kind not in ("", *KINDS) or language not in ("", "fi", "sv", "en"):
        raise Refusal(422, "bad")
    return {"item": read_id(body.get("item")), "text": clean(body.get("text")), "kind": kind, "language": language}


def read_withdraw(body: dict[str, Any]) -> dict[str, Any]:
    """The note that its writer takes back."""
    return {"note": read_id(body.get("note"))}


def read_vote(body: dict[str, Any]) -> dict[str, Any]:
    """A ballot: dots by proposal, the code where the vote is binding, and the group where its own are limited."""
    dots, code, group = _numbers(body.get("dots"), 0, 20), body.get("code", ""), body.get("group")
    if not isinstance(code, str) or len(code) > CODE_LONGEST:
        raise Refusal(422, "bad")
    return {
        "item": read_id(body.get("item")),
        "dots": {read_id(name): count for name, count in dots.items()},
        "code": "".join(code.split()).upper(),
        "group": read_group(group),
    }


def read_pulse(body: dict[str, Any]) -> dict[str, Any]:
    """An answer to the pulse; statements may be left out."""
    values = _numbers(body.get("values"), 1, 5)
    if not values or not set(values) <= set(STATEMENTS):
        raise Refusal(422, "bad")
    return {"item": read_id(body.get("item")), "values": values}


def read_scales(body: dict[str, Any]) -> dict[str, Any]:
    """A form of the partnership mirror: the party, and 1 to 5 by principle."""
    values = _numbers(body.get("values"), 1, 5)
    if not values or body.get("party") not in PARTIES:
        raise Refusal(422, "bad")
    return {"item": read_id(body.get("item")), "party": body["party"], "values": values}


def read_sort(body: dict[str, Any]) -> dict[str, Any]:
    """Where a note is put and where its sorter saw it: themes, or None for the unsorted."""
    theme, was = (None if body.get(name) is None else read_id(body[name]) for name in ("theme", "was"))
    return {"note": read_id(body.get("note")), "theme": theme, "was": was}


def read_theme(body: dict[str, Any]) -> dict[str, Any]:
    """A new theme's name."""
    return {"name": clean(body.get("name"), THEME_LONGEST)}


def read_place(body: dict[str, Any]) -> dict[str, Any]:
    """The ring an actor chooses for itself."""
    ring = body.get("ring")
    if type(ring) is not int or ring not in OWN_RINGS:
        raise Refusal(422, "bad")
    return {"item": read_id(body.get("item")), "actor": read_id(body.get("actor")), "ring": ring}


READERS = {
    "note": read_note,
    "withdraw": read_withdraw,
    "vote": read_vote,
    "pulse": read_pulse,
    "scales": read_scales,
    "sort": read_sort,
    "theme": read_theme,
    "place": read_place,
}
"""How the body of each kind of operation is read."""


def _numbers(value: Any, least: int, most: int) -> dict[str, int]:
    if not isinstance(value, dict) or len(value) > MOST_VALUES:
        raise Refusal(422, "bad")
    for name, number in value.items():
        if type(number) is not int or not least <= number <= most or len(name) > 60:
            raise Refusal(422, "bad")
    return value
