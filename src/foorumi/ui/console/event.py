"""The pages of one event: a title row, tabs, and the page of the chosen tab."""

from collections.abc import Callable

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from foorumi.domain.clock import write_span
from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.event_figures import FiguresPage
from foorumi.ui.console.layout import act, page_column

TABS: dict[str, Callable[[Context, EventId], QWidget]] = {"figures": FiguresPage}


class EventPage(QWidget):
    """One event, at one of its tabs."""

    def __init__(self, context: Context, event_id: EventId, tab: str = "") -> None:
        super().__init__()
        say, event = context.say, context.session.workspace.event(event_id)
        back = act(say("event.all"), "arrow-left", "quiet")
        back.clicked.connect(lambda: context.go(Route("events")))
        when = write_span(event.start, event.end, say.code)
        column = page_column(self, event.name, ", ".join(filter(None, (when, event.place))), [back])
        chosen = tab if tab in TABS else next(iter(TABS))
        if len(TABS) > 1:
            column.addWidget(self._tabs(context, event_id, chosen))
        place = QVBoxLayout()
        place.addWidget(TABS[chosen](context, event_id), 1)
        column.addLayout(place, 1)

    def _tabs(self, context: Context, event_id: EventId, chosen: str) -> QTabBar:
        bar = QTabBar()
        bar.setAccessibleName(context.say("event.tabs"))
        for name in TABS:
            bar.addTab(context.say(f"event.{name}"))
        bar.setCurrentIndex(list(TABS).index(chosen))
        bar.currentChanged.connect(lambda at: context.go(Route("events", event_id, list(TABS)[at])))
        return bar
