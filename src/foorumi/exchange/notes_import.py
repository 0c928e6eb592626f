"""A table or a pasted list of notes becomes notes of an event, with its themes."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId, NoteId, ThemeId, new_id
from foorumi.domain.notes import KINDS, SOURCES, Note, read_typed
from foorumi.domain.run import stamp
from foorumi.domain.sorting import search_key
from foorumi.domain.themes import Theme
from foorumi.exchange.cells import small_number
from foorumi.exchange.tables import Table
from foorumi.session import notes
from foorumi.session.session import Session
from foorumi.store.rows import Rows

NAMES = {
    "text": ("teksti", "lappu", "lapun teksti", "ajatus", "idea", "text", "lapp", "note"),
    "theme": ("teeman nimi", "teema", "ryhma otsikko", "tema", "theme"),
    "kind": ("laji", "tyyppi", "typ", "kind", "type"),
    "group": ("ryhma", "poyta", "grupp", "bord", "group", "table"),
    "language": ("kieli", "sprak", "language"),
    "source": ("lahde", "kalla", "source"),
    "code": ("id", "numero", "nro", "nummer", "number", "code"),
}
KIND_WORDS = {
    "idea": ("idea", "ide"),
    "worry": ("huoli", "oro", "worry"),
    "need": ("tarve", "behov", "need"),
    "offer": ("tarjous", "erbjudande", "offer"),
    "question": ("kysymys", "fraga", "question"),
}
SOURCE_WORDS = {"puhelin": "phone", "lappu": "paper", "paperi": "paper", "kirjuri": "scribe"}


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note as it stands in a table; an empty field was not told."""

    text: str
    theme: str = ""
    kind: str = ""
    group_number: int | None = None
    language: str = ""
    source: str = ""
    code: str = ""


def guess_note_columns(columns: Sequence[str]) -> dict[str, int | None]:
    """Which column holds which field; the text is in the first column when no name tells."""
    keys = [search_key(name) for name in columns]
    found: dict[str, int | None] = {}
    for field, names in NAMES.items():
        found[field] = next((keys.index(name) for name in names if name in keys), None)
    if found["text"] is None:
        found["text"] = 0
    return found


def read_note_rows(table: Table, columns: dict[str, int | None]) -> list[NoteRow]:
    """The notes of a table; one whose text column has no known heading, as in a pasted list, is read from its head."""
    known = {search_key(name) for names in NAMES.values() for name in names}
    at = columns["text"] or 0
    lines = list(table.rows)
    if search_key(table.columns[at]) not in known:
        lines = [table.columns, *lines]
    rows = (_row(line, columns) for line in lines)
    return [row for row in rows if row.text]


def add_note_rows(session: Session, event_id: EventId, rows: Sequence[NoteRow], item_id: ItemId | None = None) -> int:
    """Add notes and the themes they name in one step, after a backup; how many came."""
    session.back_up("before_import")

    def verb(into: Rows) -> None:
        by_name = {row.name.casefold(): row.id for row in session.workspace.themes(event_id)}
        for name in dict.fromkeys(row.theme for row in rows if row.theme):
            if name.casefold() not in by_name:
                theme = Theme(ThemeId(new_id()), event_id, name, position=len(by_name))
                into.insert(theme)
                by_name[name.casefold()] = theme.id
        notes.add_all(
            session,
            [_note(event_id, row, at, by_name.get(row.theme.casefold()), item_id) for at, row in enumerate(rows)],
        )

    session.do("undo.notes_imported", verb)
    return len(rows)


def _note(event_id: EventId, row: NoteRow, position: int, theme_id: ThemeId | None, item_id: ItemId | None) -> Note:
    return Note(
        NoteId(new_id()), event_id, row.text, item_id=item_id, theme_id=theme_id, code=row.code,
        kind=row.kind or "idea", source=row.source or "paper", language=row.language or "fi",
        group_number=row.group_number, position=position, written_at=stamp(),
    )  # fmt: skip


def _row(line: Sequence[str], columns: dict[str, int | None]) -> NoteRow:
    def cell(field: str) -> str:
        at = columns.get(field)
        return line[at].strip() if at is not None and at < len(line) else ""

    marked, text = read_typed(cell("text"))
    kind = next((kind for kind in KINDS if search_key(cell("kind")) in KIND_WORDS[kind]), marked or "")
    source = SOURCE_WORDS.get(search_key(cell("source")), "")
    return NoteRow(
        text,
        cell("theme"),
        kind,
        small_number(cell("group")),
        cell("language") if cell("language") in ("fi", "sv", "en") else "",
        source if source in SOURCES else "",
        cell("code"),
    )
