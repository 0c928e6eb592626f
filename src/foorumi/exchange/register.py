"""The register as tables, for spreadsheets and other programs, and back without losing anything.

Confidential notes never leave the file. Ties of tension and what only the facilitator may see leave it only when asked
for apart.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any, get_args

from foorumi.domain.actors import REGISTRATIONS, STATUSES
from foorumi.domain.workspace import Part, Workspace
from foorumi.exchange.cells import iso_date

PARTS = {
    "own_words": Part.own_word,
    "actors": Part.actor,
    "voices": Part.voice,
    "placements": Part.placement,
    "relations": Part.relation,
    "exchanges": Part.exchange,
    "matches": Part.match,
    "practices": Part.practice,
    "contacts": Part.contact,
}
"""The tables of a register, in an order where each points only to those before it."""

NEVER = frozenset({"confidential_note", "deleted_at", "merged_into", "commitment_id", "placed_itself"})
SIGNS = {
    "own_words": {"kind", "code", "fi"},
    "relations": {"from_id", "to_id"},
    "matches": {"need_id", "offer_id"},
    "exchanges": {"direction", "text"},
    "voices": {"actor_id", "audience"},
    "placements": {"actor_id", "ring"},
    "practices": {"actor_id", "title"},
    "contacts": {"actor_id", "on"},
    "actors": {"name_fi"},
}
"""The columns a table is known by, the most telling first."""

ALIASES = {
    "nimi": "name_fi", "toimija": "name_fi", "name": "name_fi", "namn": "name_fi", "nimi ruotsiksi": "name_sv",
    "tyyppi": "type", "typ": "type", "alue": "area", "kylä": "area", "område": "area", "toiminta": "activities",
    "mitä tekee": "activities", "y-tunnus": "business_id", "fo-nummer": "business_id", "kehä": "ring",
    "oikeudellinen muoto": "legal_form", "yhteyshenkilön rooli": "contact_role", "lähde": "source", "källa": "source",
    "koodi": "code", "kielet": "languages", "lyhyt nimi": "short_name",
}  # fmt: skip
"""What people call the columns of a list they made themselves."""


DATES = frozenset({"on", "checked_on", "valid_until"})
WHOLE = re.compile(r"-?[0-9]{1,9}")


class Unusable(Exception):
    """A row that cannot be taken in; ``key`` and ``text`` name the sentence that says why."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(key)
        self.key = key
        self.text = text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the register: its name, the names of its columns, and its rows as text; of a file also on which line
    each row stands, and what the file calls the columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()

    def line(self, place: int) -> int:
        """The line of a row, or where it is among the rows, counted from one."""
        return self.lines[place] if self.lines else place + 1

    def heading(self, column: str) -> str:
        """What the file calls a column."""
        return dict(zip(self.columns, self.headings, strict=False)).get(column, column)

    def dicts(self) -> list[dict[str, str]]:
        """The rows by the names of the columns."""
        return [dict(zip(self.columns, row, strict=False)) for row in self.rows]


def register_sheets(workspace: Workspace, *, with_private: bool = False) -> list[Sheet]:
    """The register as tables; ``with_private`` adds tension and what only the facilitator may see."""
    municipalities: dict[str, str] = {row.id: row.name_fi for row in workspace.municipalities}
    sheets = []
    hidden: set[str] = set()
    for name, part in PARTS.items():
        columns = exported_columns(name)
        rows = []
        for record in workspace.rows(part):
            if not with_private and _is_private(name, record, hidden):
                hidden.add(record.id)
                continue
            if getattr(record, "event_id", None) and name == "placements":
                continue
            values = {column: _text(getattr(record, column)) for column in columns}
            if "municipality_id" in values:
                values["municipality_id"] = municipalities.get(values["municipality_id"], "")
            rows.append(tuple(values.values()))
        sheets.append(Sheet(name, columns, tuple(rows)))
    return sheets


def exported_columns(name: str) -> tuple[str, ...]:
    """The columns of a table of the register."""
    return tuple(field.name for field in fields(PARTS[name].record) if field.name not in NEVER)


def sheet_named(columns: Sequence[str], rows: Sequence[Sequence[str]], lines: Sequence[int] = ()) -> Sheet | None:
    """A table by what its columns tell it is; None when it is nothing of the register."""
    known = tuple(ALIASES.get(column.strip().lower(), column.strip()) for column in columns)
    for name, signs in SIGNS.items():
        if signs <= set(known):
            return Sheet(name, known, tuple(tuple(row) for row in rows), tuple(lines), tuple(columns))
    return None


CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("actors", "status"): STATUSES,
    ("actors", "registration"): REGISTRATIONS,
    ("voices", "voice"): ("own", "serves"),
    ("placements", "ring"): ("1", "2", "3", "4"),
    ("relations", "strength"): ("1", "2", "3"),
    ("relations", "visibility"): ("public", "facilitator_only"),
    ("exchanges", "direction"): ("need", "offer"),
    ("exchanges", "visibility"): ("public", "participants", "facilitator_only"),
    ("matches", "quality"): ("good", "conditional"),
    ("matches", "state"): ("accepted", "declined"),
}
"""The columns that hold one of a few words only, by table and name, with the words."""


def read_record(name: str, row: Mapping[str, str], known: Any = None) -> Any:
    """A record of a row of text; what the row does not tell is as in ``known``, or as in a new record.

    Raises Unusable for a number that is none, and when something needful is missing.
    """
    record = PARTS[name].record
    values: dict[str, Any] = {}
    for field in fields(record):
        told = row.get(field.name)
        if told is not None and field.name not in NEVER and not (told == "" and (name, field.name) in CHOICES):
            values[field.name] = _value(name, field.name, field.type, told)
        elif known is not None:
            values[field.name] = getattr(known, field.name)
        elif field.default is MISSING:
            raise Unusable("exchange.missing", field.name)
    return record(**values)


def _is_private(name: str, record: Any, hidden: set[str]) -> bool:
    if name == "relations":
        return not record.is_public
    if name == "exchanges":
        return bool(record.visibility == "facilitator_only")
    if name == "matches":
        return record.need_id in hidden or record.offer_id in hidden
    return name == "contacts"


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, bool) else str(value)


def _value(name: str, column: str, kind: Any, text: str) -> Any:
    if text == "" and column in SIGNS[name]:
        raise Unusable("exchange.missing", column)
    if text not in CHOICES.get((name, column), (text,)):
        raise Unusable("exchange.unknown_value", text)
    if column in DATES:
        day, wrong = iso_date(text.strip(), date.today())
        if wrong and not day:
            raise Unusable(wrong.key, text)
        return day
    if kind is bool:
        return text.strip().lower() in ("1", "true", "yes", "kyllä", "ja", "x")
    if kind is int or int in get_args(kind):
        return None if text == "" and kind is not int else _number(text.strip())
    return None if text == "" and type(None) in get_args(kind) else text


def _number(text: str) -> int:
    if not WHOLE.fullmatch(text):
        raise Unusable("exchange.unread_number", text)
    return int(text)
