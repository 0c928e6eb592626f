"""What can be taken back, and what can be done again."""

from collections.abc import Collection, Sequence

from foorumi.store.changes import Change
from foorumi.store.journal import Edit

TYPING_S = 1.5
"""Edits of the same rows with the same label within this many seconds are one step."""


class History:
    """The edits of the last evening, each person's own."""

    def __init__(self, done: list[Edit], undone: list[Edit]) -> None:
        self.done = done
        self.undone = undone

    def following(self, edit: Edit) -> Edit:
        """An edit as it would be remembered: with its number, and joined to the typing it continues."""
        if self.done and _continues(edit, self.done[-1]):
            return _joined(self.done[-1], edit)
        return edit._replace(seq=max((known.seq for known in (*self.done, *self.undone)), default=0) + 1)

    def add(self, edit: Edit) -> None:
        """Remember an edit that ``following`` gave; what was undone before it cannot be redone."""
        if edit.origin == "console":
            self.undone.clear()
        if self.done and self.done[-1].seq == edit.seq:
            self.done.pop()
        if edit.changes:
            self.done.append(edit)

    def last(self, origin: str) -> Edit | None:
        """The edit that undo would take back."""
        return _last(self.done, origin)

    def last_undone(self, origin: str) -> Edit | None:
        """The edit that redo would do again."""
        return _last(self.undone, origin)

    def forget(self, rows: Collection[str]) -> list[Edit]:
        """Forget every edit of these rows, so that what they held cannot be brought back; the edits it was."""
        gone = [edit for edit in (*self.done, *self.undone) if edit.rows.intersection(rows)]
        for edits in (self.done, self.undone):
            edits[:] = [edit for edit in edits if edit not in gone]
        return gone


def _last(edits: Sequence[Edit], origin: str) -> Edit | None:
    return next((edit for edit in reversed(edits) if edit.origin == origin), None)


def _continues(later: Edit, earlier: Edit) -> bool:
    """Whether this is the same typing going on: updates of the same rows by the same person, at once."""
    return (
        later.label == earlier.label
        and later.origin == earlier.origin
        and later.typed_at - earlier.typed_at <= TYPING_S
        and later.rows == earlier.rows
        and all(change.before and change.after for change in later.changes)
    )


def _joined(earlier: Edit, later: Edit) -> Edit:
    """An edit and its continuation as one, without the rows that are again as they were."""
    last = {change.id: change.after for change in later.changes}
    changes = (Change(c.part, c.id, c.before, last[c.id]) for c in earlier.changes)
    kept = tuple(c for c in changes if c.before != c.after)
    return later._replace(changes=kept, seq=earlier.seq)
