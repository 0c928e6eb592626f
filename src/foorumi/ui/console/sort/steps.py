"""What was done on the sorting screen, last first: what the undo key takes back, and nothing from before."""

from dataclasses import dataclass

from foorumi.domain.ids import NoteId, ThemeId
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.journal import Edit

OWN = "console"


@dataclass(frozen=True, slots=True)
class Step:
    """A note and where it went."""

    note_id: NoteId
    theme_id: ThemeId | None


class Steps:
    """The undo key's own view of the session's history, with the notes that were put off between its edits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._first = self._count()
        self._put_off: list[tuple[NoteId, int]] = []

    def put_off(self, note_id: NoteId) -> None:
        """Remember that a note was put off now."""
        self._put_off.append((note_id, self._count()))

    def put_off_last(self) -> NoteId | None:
        """The note that was put off, if that is the last thing done."""
        if self._put_off and self._put_off[-1][1] >= self._count():
            return self._put_off[-1][0]
        return None

    def forget_put_off(self) -> None:
        """The note that was put off last is back."""
        self._put_off.pop()

    def last(self) -> Step | None:
        """The last note that was sorted, hidden or put under another here."""
        if self._count() <= self._first:
            return None
        edit = self._session.history.last(OWN)
        change = next((c for c in edit.changes if c.part is Part.note and c.after), None) if edit else None
        if change is None or change.after is None:
            return None
        return Step(NoteId(change.id), change.after["theme_id"])

    def _count(self) -> int:
        edits: list[Edit] = self._session.history.done
        return sum(edit.origin == OWN for edit in edits)
