"""Toimijakartta after the evening: whom the evening reached, and the event's map."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.coverage import CoveragePage
from foorumi.ui.console.register.printing import print_button
from foorumi.ui.console.register.self_places import own_places_button
from foorumi.ui.console.register.showing import show_button
from foorumi.ui.console.register.view import RegisterView
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import flow


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
        self.switch.chosen.connect(lambda place: self.show_part(int(str(place))))
        prints = print_button(context, "actor_map", say("map.print"), event_id)
        head = flow(
            self.switch,
            self.view.acts,
            prints,
            show_button(context, event_id),
            own_places_button(context, event_id),
            gap=12,
        )
        self.view.acts.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(self.stack, 1)

    def show_part(self, place: int) -> None:
        """Show whom the evening reached (0) or the map of the event (1)."""
        self.switch.set_value(place)
        self.stack.setCurrentIndex(place)
        self.view.acts.setVisible(place == 1)
