"""Toimijakartta after the evening: whom the evening reached, and the event's map."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.coverage import CoveragePage
from foorumi.ui.console.register.printing import print_button
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import row


class EventMapPage(QWidget):
    """The map of one event and its coverage."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        say = context.say
        self.setObjectName("event_map")
        self.coverage = CoveragePage(context, event_id)
        self.view = RegisterView(context, event_id)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.coverage)
        self.stack.addWidget(self.view)
        self.switch = Segmented(say("map.name"), [(0, say("coverage.title")), (1, say("map.name"))])
        self.switch.chosen.connect(lambda place: self.stack.setCurrentIndex(int(str(place))))
        head = QWidget()
        row(head, self.switch).addStretch(1)
        layout = head.layout()
        assert layout
        layout.addWidget(print_button(context, "actor_map", say("map.print"), event_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(self.stack, 1)
