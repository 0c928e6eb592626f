"""The first steps: what to try on the example evening, and the way of one's own event from the agenda to the room."""

from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context, Route
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, column, frame
from foorumi.ui.widgets.labels import label

STEPS = {"agenda": "list-ordered", "room": "projector", "memo": "file-check", "own": "plus"}
"""The steps from looking at the evening to an event of one's own, with the icons of their buttons."""


def guide(context: Context, event_id: EventId) -> QFrame:
    """A card with one button for each thing to try, in the order of an evening."""
    say = context.say
    card = frame()
    card.setObjectName("example")
    lines = column(card, label(say("example.title"), "h3", wrap=True), margin=24, spacing=8)
    lines.addWidget(label(say("example.text"), "body", "secondary", wrap=True))
    for step, icon in STEPS.items():
        act = button(say(f"example.{step}"), icon, variant="sm", on_click=partial(_go, context, event_id, step))
        act.setObjectName(f"example_{step}")
        lines.addWidget(_step(act, say(f"example.text.{step}")))
    return card


def way(context: Context, event: Event) -> QWidget:
    """The steps of an event that is coming, each with where it is done; what has been begun tells how far it is."""
    say, found = context.say, context.session.glance.counts(event)
    told = {
        "agenda": say("home.items", n=found.items),
        "invitations": say("home.invited", n=found.attendees) if found.attendees else say("home.way.invitations"),
        "phones": say("home.way.phones"),
        "check": say("home.way.check"),
    }
    inside = QWidget()
    lines = column(inside, margin=0, spacing=6)
    for number, (tab, text) in enumerate(told.items(), 1):
        act = button(say(f"event.tab.{tab}"), "chevron-right", kind="quiet", variant="sm",
                     on_click=partial(context.go, Route("prepare", event.id, tab)))  # fmt: skip
        act.setObjectName(f"way_{tab}")
        lines.addWidget(_step(act, f"{number}. {text}"))
    return inside


def _step(act: QWidget, text: str) -> Beside:
    return Beside(label(text, "body", wrap=True), act, stretches=(1, 0))


def _go(context: Context, event_id: EventId, step: str) -> None:
    match step:
        case "agenda":
            context.go(Route("prepare", event_id, "agenda"))
        case "room":
            context.go(Route("room", event_id))
        case "memo":
            context.go(Route("follow_up", event_id, "documents"))
        case _:
            from foorumi.domain.templates import START_CARDS
            from foorumi.ui.console.files import start_event
            from foorumi.ui.console.window import ConsoleWindow

            if isinstance(context.window, ConsoleWindow):
                start_event(context.window, START_CARDS[0])
