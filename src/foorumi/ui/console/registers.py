"""The register of actors as a list."""

from PySide6.QtWidgets import QWidget

from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import page_column, table


class ActorsPage(QWidget):
    """Every actor with its type and ring, in the order of the language."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._column = page_column(self, context.say("navigation.actors"))
        self._table = QWidget()
        self._column.addWidget(self._table, 1)
        self._show()
        context.signals.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.actor, Part.placement}:
            self._show()

    def _show(self) -> None:
        say = self._context.say
        columns = [say(f"register.{key}") for key in ("name", "type", "ring")]
        made = table(columns, self._rows(), say("navigation.actors"))
        self._column.replaceWidget(self._table, made)
        self._table.deleteLater()
        self._table = made

    def _rows(self) -> list[list[str]]:
        workspace, code, words = self._context.session.workspace, self._context.say.code, vocabulary()
        ring = {seat.actor_id: words.rings[seat.ring - 1](code) for seat in workspace.placements}
        rows = [
            [actor.name(code), words.actor_types[actor.type].name(code), ring.get(actor.id, "")]
            for actor in workspace.actors
        ]
        return sorted(rows, key=lambda row: word_key(row[0]))
