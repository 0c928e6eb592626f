"""Beside the map: who is missing by look, which is also the legend, and an empty seat for whoever should be there."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from foorumi.domain.ids import EventId
from foorumi.domain.map_places import RING, rings
from foorumi.ui.console.context import Context
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.shapes import paint_actor
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Section, column, flow, frame
from foorumi.ui.widgets.labels import label


def look_picture(look: str, missing: bool = False) -> QPixmap:
    """The mark of a look as a picture."""
    return _look_picture(look, missing, theme.name, theme.text_percent)


@lru_cache(maxsize=128)
def _look_picture(look: str, missing: bool, name: str, percent: int) -> QPixmap:
    side = theme.px(22)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_actor(painter, theme, look, QPointF(side / 2, side / 2), side * 0.34, missing)
    painter.end()
    return picture


def look_name(look: str, code: str) -> str:
    """What a look is called."""
    return str(tokens()["actor"][f"label.{code}"][look])


def who_is_missing(
    context: Context, event_id: EventId | None, add_seat: Callable[[], object], arrange: Callable[[], object]
) -> QFrame:
    """How many there are of each look, and how many of them are still missing."""
    say, code = context.say, context.say.code
    card = frame("card")
    card.setObjectName("who_is_missing")
    add = button(say("map.add_seat"), "user-search", kind="quiet", variant="sm", on_click=add_seat)
    add.setObjectName("add_seat")
    section = Section(say("map.who_is_missing"))
    column(card, section, margin=16, spacing=8)
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(theme.px(6))
    seats, vocab = rings(context.session.workspace, event_id), context.session.workspace.vocabulary
    for line, look in enumerate(vocab.looks):
        of_look = [actor for actor in context.session.workspace.actors if vocab.look(actor.type) == look]
        missing = sum(seats.get(actor.id, (RING, None))[0] == 4 for actor in of_look)
        mark = QLabel()
        mark.setPixmap(look_picture(look))
        mark.setAccessibleName(look_name(look, code))
        grid.addWidget(mark, line, 0)
        grid.addWidget(label(look_name(look, code), wrap=True), line, 1)
        grid.addWidget(label(str(len(of_look) - missing), tone="secondary"), line, 2)
        if missing:
            grid.addWidget(label(say("map.missing", n=missing), "label"), line, 3)
    section.body.addLayout(grid)
    anew = button(
        say("map.arrange"), "waypoints", kind="quiet", variant="sm", tip=say("map.arrange_tip"), on_click=arrange
    )
    anew.setObjectName("arrange")
    section.body.addWidget(flow(add, anew))
    return card
