"""What can be taken back, and what can be done again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from foorumi.store.changes import Change

TYPING_S = 1.5
"""Edits of the same rows with the same label within this many seconds are one step."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One act of a person: ``label`` is the message key that names it, ``origin`` whose it is."""

    label: str
    origin: str
    changes: tuple[Change, ...]
    at: float

    @property
    def rows(self) -> frozenset[str]:
        """The ids of the rows it touched."""
        return frozenset(change.id for change in self.changes)

    def continues(self, earlier: "Edit") -> bool:
        """Whether this is the same typing going on: updates of the same rows by the same person, at once."""
        return (
            self.label == earlier.label
            and self.origin == earlier.origin
            and self.at - earlier.at <= TYPING_S
            and self.rows == earlier.rows
            and all(change.before and change.after for change in self.changes)
        )

    def joined(self, later: "Edit") -> "Edit":
        """This edit and its continuation as one, without the rows that are again as they were."""
        last = {change.id: change.after for change in later.changes}
        changes = (Change(c.part, c.id, c.before, last[c.id]) for c in self.changes)
        return Edit(self.label, self.origin, tuple(c for c in changes if c.before != c.after), later.at)


@dataclass
class History:
    """The edits of one sitting, each person's own."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def add(self, edit: Edit) -> None:
        """Remember an edit; what was undone before it cannot be redone."""
        if edit.origin == "console":
            self.undone.clear()
        if self.done and edit.continues(self.done[-1]):
            edit = self.done.pop().joined(edit)
        if edit.changes:
            self.done.append(edit)

    def last(self, origin: str) -> Edit | None:
        """The edit that undo would take back."""
        return _last(self.done, origin)

    def last_undone(self, origin: str) -> Edit | None:
        """The edit that redo would do again."""
        return _last(self.undone, origin)

    def forget(self, rows: Collection[str]) -> None:
        """Forget every edit of these rows, so that what they held cannot be brought back."""
        for edits in (self.done, self.undone):
            edits[:] = [edit for edit in edits if not edit.rows.intersection(rows)]


def _last(edits: Sequence[Edit], origin: str) -> Edit | None:
    return next((edit for edit in reversed(edits) if edit.origin == origin), None)
