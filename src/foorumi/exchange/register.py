"""The register as tables, for spreadsheets and other programs, and back without losing anything.

Confidential notes never leave the file. Ties of tension and what only the facilitator may see leave it only when asked
for apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any, get_args

from foorumi.domain.workspace import Part, Workspace

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the register: its name, the names of its columns, and its rows as text."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

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


def sheet_named(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Sheet | None:
    """A table by what its columns tell it is; None when it is nothing of the register."""
    known = tuple(ALIASES.get(column.strip().lower(), column.strip()) for column in columns)
    for name, signs in SIGNS.items():
        if signs <= set(known):
            return Sheet(name, known, tuple(tuple(row) for row in rows))
    return None


def read_record(name: str, row: Mapping[str, str], known: Any = None) -> Any:
    """A record of a row of text; what the row does not tell is as in ``known``, or as in a new record.

    Raises ValueError for a number that is none, and KeyError when something needful is missing.
    """
    record = PARTS[name].record
    values: dict[str, Any] = {}
    for field in fields(record):
        if field.name in row and field.name not in NEVER:
            values[field.name] = _value(field.type, row[field.name])
        elif known is not None:
            values[field.name] = getattr(known, field.name)
        elif field.default is MISSING:
            raise KeyError(field.name)
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


def _value(kind: Any, text: str) -> Any:
    if kind is bool:
        return text.strip().lower() in ("1", "true", "yes", "kyllä", "ja", "x")
    if kind is int:
        return int(text)
    if kind is str:
        return text
    if type(None) in get_args(kind):
        return None if text == "" else int(text) if int in get_args(kind) else text
    return text
