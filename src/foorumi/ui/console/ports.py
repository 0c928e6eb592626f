"""What the console asks of documents and imports, without knowing how they are made or read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from foorumi.domain.ids import EventId
from foorumi.i18n import Language
from foorumi.session.session import Session

Step = Callable[[int], object]
"""Hears from a reading how many rows there are so far, and raises Cancelled when nobody waits any more."""


class Papers(Protocol):
    """What the console may ask of the documents, without knowing how they are made."""

    def kinds(self) -> Sequence[Any]:
        """Every kind of document with its ``code``, ``group`` (event, annex, room, after) and ``picture``."""

    def __call__(
        self, session: Session, event_id: EventId, code: str, language: str, made_at: datetime | None = None
    ) -> Callable[..., bytes]:
        """A function that makes the PDF, which tells a moment as its age; it may run on another thread. It may be given
        a function that hears of every page: its number from 0, how many there are, and once the first as a PDF."""

    def export(self, session: Session, event_id: EventId, kind: str, language: str, code: str) -> Callable[..., bytes]:
        """A function that makes a file of another format: docx, odt, xlsx, csv, json, ics, eml or archive. It may be
        given a function that hears how many pages are made."""

    def year_calendar(self, session: Session, language: str) -> bytes:
        """The annual clock, the promises and the events as a calendar file."""

    def quick_guide(self, language: str) -> bytes:
        """The one-page guide to lie beside the laptop, as a PDF."""

    def held(self, mentions: Sequence[Any], language: str) -> bytes:
        """The PDF of what is held about a person."""

    def trail_page(self, session: Session, event_id: EventId, language: str) -> Callable[[], bytes]:
        """A function that makes the page "Mitä lapulleni tapahtui?"; it may run on another thread."""


class Imports(Protocol):
    """What the console may ask of the import of attendees, without knowing how tables are read."""

    def read_table(self, source: bytes | str | Path, step: Step) -> Any:
        """A table from bytes, pasted text or a file, on any thread. Raises UnreadableTable."""

    def guess_columns(self, columns: Sequence[str]) -> dict[str, int | None]:
        """Which column holds which field."""

    def form_name(self, columns: Sequence[str]) -> str:
        """The sign-up form a table comes from; empty for any other."""

    def check_rows(self, table: Any, columns: Mapping[str, int | None], existing: Sequence[Any], near: date) -> Any:
        """The rows by what to do with them."""

    def add_checked(self, session: Session, event_id: EventId, rows: Sequence[Any]) -> int:
        """Add checked rows to an event in one step; how many came."""

    def bad_table(self, checked: Any, say: Language) -> list[tuple[str, ...]]:
        """The rows that could not be used, with reasons."""

    def write_register(self, session: Session, kind: str, path: Path, with_private: bool) -> None:
        """Write the register as xlsx, json or graphml into a file, or as csv into a folder. Raises OSError."""

    def read_register(self, sources: Sequence[Path | str], step: Step) -> Any:
        """The tables of a register in files or pasted texts, on any thread. Raises UnreadableTable."""

    def import_register(self, session: Session, sheets: Any) -> Any:
        """Take the tables of a register in; how many rows were added, changed and the same, and which were left out."""

    def give(self, session: Session, target: Path, with_names: bool, password: str) -> None:
        """Write one file for a colleague. Raises WorkspaceError."""

    def look_into(self, session: Session, path: Path, password: str) -> Callable[[Step], Any]:
        """A function that looks what a colleague's file would bring, on any thread.

        It raises WorkspaceError, and SealedFile when the file needs a password.
        """

    def take_in(self, session: Session, coming: Any, joined: Sequence[Any]) -> None:
        """Bring in what was looked into, in one step; ``joined`` are the namesakes that become one."""

    def write_table(self, rows: Sequence[Sequence[str]]) -> bytes:
        """Rows as a CSV file that Excel opens."""

    def write_pasted(self, rows: Sequence[Sequence[str]]) -> str:
        """Rows as a text that pastes into a spreadsheet."""

    def guess_note_columns(self, columns: Sequence[str]) -> dict[str, int | None]:
        """Which column of a table of notes holds which field."""

    def read_note_rows(self, table: Any, columns: dict[str, int | None]) -> list[Any]:
        """The notes of a table."""

    def add_note_rows(self, session: Session, event_id: EventId, rows: Sequence[Any]) -> int:
        """Add notes and their themes in one step; how many came."""
