"""Toimijakartta after the evening: the event's map, and in words whom the evening reached."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.clock import write_number
from foorumi.domain.coverage import coverage
from foorumi.domain.ids import EventId
from foorumi.domain.vocabulary import vocabulary
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, words
from foorumi.ui.console.register.view import MapView


class EventMapPage(QWidget):
    """The map of one event with its coverage."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("event_map")
        self.view = MapView(context, event_id, [_coverage(context, event_id)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)


def _coverage(context: Context, event_id: EventId) -> QWidget:
    say, reached = context.say, coverage(context.session.workspace, event_id)
    frame, column = framed(margin=16, gap=8)
    frame.setObjectName("coverage")
    column.addWidget(words(say("map.reached"), "h3"))
    share = write_number(reached.percent, 1, say.code)
    column.addWidget(words(say("map.share", here=len(reached.present), all=reached.actors, share=share), wraps=True))
    for key, groups in (
        ("map.own_voice", reached.own_voice),
        ("map.through_others", reached.only_through_others),
        ("map.not_at_all", reached.not_at_all),
    ):
        if groups:
            known = vocabulary().audiences
            names = ", ".join(known[group].name(say.code) if group in known else group for group in groups)
            column.addWidget(words(say(key, groups=names), wraps=True))
    return frame
