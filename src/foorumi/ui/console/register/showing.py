"""The way from the map to the room: who is here and who is missing comes next, and is private until it is shown."""

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.session import agenda, run
from foorumi.ui.console.context import Context, Route
from foorumi.ui.widgets.buttons import Button, button


def show_button(context: Context, event_id: EventId | None = None) -> Button:
    """A button that makes the map of an event what comes next in its room."""
    words = context.say("map.show_in_room")
    made = button(words, "projector", tip=context.say("map.show_tip"), on_click=lambda: show_in_room(context, event_id))
    made.setObjectName("show_in_room")
    made.setEnabled(not context.session.is_read_only)
    return made


def show_in_room(context: Context, event_id: EventId | None = None) -> None:
    """Put the map next in the room of an event, or of the one going on, or of the newest; Next shows it."""
    session = context.session
    chosen = event_id or _event(session.workspace)
    if chosen is None:
        context.tell(context.say("actors.no_event_to_print"), is_error=True)
        return
    now = session.workspace.run(chosen)
    of_kind = [item for item in session.workspace.items(chosen) if item.kind == "actor_mapping" and not item.is_skipped]
    item_id = of_kind[0].id if of_kind else agenda.add(session, chosen, "actor_mapping", after=now.live_item_id)
    if now.live_item_id != item_id:
        run.set_next(session, chosen, item_id)
    context.go(Route("room", chosen, "hall"))


def _event(workspace: Workspace) -> EventId | None:
    """The event that is going on, or the newest that is held in a hall."""
    going_on = {row.id for row in workspace.runs if row.is_open}
    events = [event for event in workspace.events if not event.deleted_at and not event.is_visit]
    held = [event for event in events if event.id in going_on] or events[-1:]
    return held[-1].id if held else None
