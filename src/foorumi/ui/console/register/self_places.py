"""The grid where it is entered on which ring actors have placed themselves, from slips or by their own word."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.coverage import coverage
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import OWN_RINGS, placed_themselves
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import actors
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.fields import fill
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet


def own_places_button(context: Context, event_id: EventId, variant: str = "") -> Button:
    """A button that opens the grid."""
    made = button(context.say("map.own_places"), "pencil", variant=variant,
                  on_click=lambda: ask_own_places(context, event_id))  # fmt: skip
    made.setObjectName("own_places")
    made.setEnabled(not context.session.is_read_only)
    return made


def ask_own_places(context: Context, event_id: EventId) -> Sheet:
    """Open the grid: those who are here first, each with the ring it has chosen itself."""
    say, session = context.say, context.session
    reached = coverage(session.workspace, event_id)
    chosen = placed_themselves(session.workspace, event_id)
    sheet = Sheet(context.window, say("map.own_places"), width=640)
    sheet.setObjectName("own_places_sheet")
    sheet.body.addWidget(label(say("map.own_places_hint"), "body", "secondary", wrap=True))
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(theme.px(6))
    options = [("0", say("map.not_placed")), *((str(n), vocabulary().rings[n - 1](say.code)) for n in OWN_RINGS)]
    first = None

    def keep(actor_id: ActorId, box: QComboBox, *_: object) -> None:
        actors.place_itself(session, event_id, actor_id, int(str(box.currentData())) or None)

    line = 0
    for actor in (*_by_name(reached.present, say.code), *_by_name(reached.absent, say.code)):
        box = QComboBox()
        box.setObjectName(f"own_{actor.code or actor.id}")
        box.setAccessibleName(actor.name(say.code))
        fill(box, options, str(chosen.get(actor.id, 0)))
        box.setMinimumWidth(theme.px(190))
        box.activated.connect(partial(keep, actor.id, box))
        grid.addWidget(label(actor.name(say.code), wrap=True), line, 0)
        grid.addWidget(box, line, 1)
        first, line = first or box, line + 1
    sheet.body.addWidget(inside)
    sheet.add_button(button(say("widgets.close"), kind="primary", on_click=sheet.accept))
    sheet.open(first)
    return sheet


def _by_name(found: Iterable[Actor], code: str) -> list[Actor]:
    return sorted(found, key=lambda actor: word_key(actor.name(code)))
