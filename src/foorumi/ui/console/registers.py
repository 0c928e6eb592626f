"""The registers of the workspace as lists: actors and commitments."""

from datetime import date

from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import page_column, table

PARTS = {
    "actors": frozenset({Part.actor, Part.placement}),
    "commitments": frozenset({Part.commitment, Part.actor}),
}


class RegisterPage(QWidget):
    """One register, in the order of the language."""

    def __init__(self, context: Context, which: str) -> None:
        super().__init__()
        self._context = context
        self._which = which
        say = context.say
        self._column = page_column(self, say(f"navigation.{which}"))
        self._table = QWidget()
        self._column.addWidget(self._table, 1)
        self._show()
        context.signals.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & PARTS[self._which]:
            self._show()

    def _show(self) -> None:
        say = self._context.say
        rows = self._actors() if self._which == "actors" else self._commitments()
        keys = (
            ("register.name", "register.type", "register.ring")
            if self._which == "actors"
            else ("register.what", "register.who", "register.by", "register.state")
        )
        made = table([say(key) for key in keys], rows, say(f"navigation.{self._which}"))
        self._column.replaceWidget(self._table, made)
        self._table.deleteLater()
        self._table = made

    def _actors(self) -> list[list[str]]:
        workspace, code, words = self._context.session.workspace, self._context.say.code, vocabulary()
        ring = {seat.actor_id: words.rings[seat.ring - 1](code) for seat in workspace.placements}
        rows = [
            [actor.name(code), words.actor_types[actor.type].name(code), ring.get(actor.id, "")]
            for actor in workspace.actors
        ]
        return sorted(rows, key=lambda row: word_key(row[0]))

    def _commitments(self) -> list[list[str]]:
        workspace, say = self._context.session.workspace, self._context.say
        rows = []
        for row in sorted(workspace.commitments, key=lambda row: row.due_on or "9999"):
            owner = workspace.actor(row.actor_id)
            due = write_date(date.fromisoformat(row.due_on), say.code) if row.due_on else say("register.no_date")
            rows.append(
                [row.text, owner.name(say.code) if owner else row.owner_text, due, say(f"commitment.{row.state}")]
            )
        return rows
