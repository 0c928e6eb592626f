"""Every event's papers in one place: the newest evening first."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.clock import write_span
from foorumi.domain.events import Event
from foorumi.domain.workspace import Part
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import page_column
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label

WIDEST = 880


class PapersPage(QWidget):
    """The events of the workspace, each with the way to its documents."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("papers")
        self._column = page_column(self, context.say("papers.title"), context.say("papers.lead"))
        self._list = scrolled(QWidget())
        self._column.addWidget(self._list, 1)
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if Part.event in changes.parts:
            self._show()

    def _show(self) -> None:
        context = self._context
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDEST))
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, theme.px(12), 0)
        rows.setSpacing(theme.px(12))
        for event in reversed(context.session.workspace.events):
            rows.addWidget(self._row(event))
        if not context.session.workspace.events:
            new = button(context.say("papers.to_events"), kind="primary", on_click=lambda: context.go(Route("events")))
            rows.addWidget(EmptyState("files", context.say("papers.none"), new))
        rows.addStretch(1)
        self._list.setWidget(inside)

    def _row(self, event: Event) -> QFrame:
        say = self._context.say
        card = frame()
        opens = button(
            say("papers.open"), "files", on_click=lambda: self._context.go(Route("follow_up", event.id, "documents"))
        )
        opens.setObjectName("open_papers")
        opens.setAccessibleDescription(event.name)
        words = QVBoxLayout()
        words.addWidget(label(event.name, "h3", wrap=True))
        words.addWidget(label(write_span(event.start, event.end, say.code), "body", "secondary"))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(opens)
        column(card, margin=20).addLayout(line)
        return card
