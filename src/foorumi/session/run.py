"""Running an evening: which item is in the room, and its clock. Written at once, never undone."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.run import ItemClock, Run, stamp, utc_now
from foorumi.session.session import Session
from foorumi.store.rows import Rows

if TYPE_CHECKING:
    from foorumi.domain.agenda import Item

LABEL = "undo.run"


def enter(session: Session, event_id: EventId) -> None:
    """Come into the room: at the item where the evening was, or before the first."""
    run = session.workspace.run(event_id)
    items = _running_order(session, event_id)
    first = run.next_item_id or (items[0].id if items and not run.live_item_id else None)
    _write(session, replace(run, next_item_id=first, is_open=True, saved_at=stamp()))


def leave(session: Session, event_id: EventId) -> None:
    """Step out of the room; the evening can go on later from the same item."""
    run = session.workspace.run(event_id)
    _stop_clock(session, run.live_item_id)
    _write(session, replace(run, is_open=False, saved_at=stamp()))


def end(session: Session, event_id: EventId) -> None:
    """End the evening."""
    run = session.workspace.run(event_id)
    _stop_clock(session, run.live_item_id, is_done=True)
    _write(session, replace(run, is_open=False, ended_at=stamp(), saved_at=stamp(), next_item_id=None))


def show(session: Session, event_id: EventId, item_id: ItemId) -> None:
    """Bring an item into the room: its clock starts or goes on, and the one after it comes next."""
    workspace = session.workspace
    run = workspace.run(event_id)
    order = [item.id for item in _running_order(session, event_id)]
    place = order.index(item_id) if item_id in order else len(order)
    following = order[place + 1] if place + 1 < len(order) else None

    def verb(rows: Rows) -> None:
        if run.live_item_id != item_id:
            _stop_clock(session, run.live_item_id, is_done=True)
        clock = workspace.clock(item_id)
        if not clock.running_since:
            rows.put(replace(clock, running_since=stamp(), is_done=False))
        rows.put(
            replace(
                run,
                live_item_id=item_id,
                next_item_id=following,
                started_at=run.started_at or stamp(),
                ended_at="",
                is_open=True,
                saved_at=stamp(),
            )
        )

    session.do(LABEL, verb)


def set_next(session: Session, event_id: EventId, item_id: ItemId) -> None:
    """Choose what comes after the item in the room, without showing it."""
    _write(session, replace(session.workspace.run(event_id), next_item_id=item_id, saved_at=stamp()))


def pause(session: Session, item_id: ItemId) -> None:
    """Stop the clock of an item."""
    session.do(LABEL, lambda _: _stop_clock(session, item_id))


def resume(session: Session, item_id: ItemId, now: datetime | None = None) -> None:
    """Let the clock of an item go on."""
    clock = session.workspace.clock(item_id)
    if not clock.running_since:
        session.do(LABEL, lambda rows: rows.put(replace(clock, running_since=stamp(now))))


def previous(session: Session, event_id: EventId) -> "Item | None":
    """The item before the one in the room, or None."""
    items = _running_order(session, event_id)
    live = session.workspace.run(event_id).live_item_id
    place = next((place for place, item in enumerate(items) if item.id == live), 0)
    return items[place - 1] if place > 0 else None


def interrupted(session: Session) -> Run | None:
    """The evening that was going on when the program ended without leaving the room, or None."""
    return next((run for run in session.workspace.runs if run.is_open and run.live_item_id), None)


def _running_order(session: Session, event_id: EventId) -> "list[Item]":
    return [item for item in session.workspace.items(event_id) if not item.is_skipped]


def _stop_clock(session: Session, item_id: ItemId | None, *, is_done: bool = False) -> None:
    if item_id is None:
        return
    clock = session.workspace.clock(item_id)
    stopped = ItemClock(item_id, clock.elapsed(utc_now()), "", is_done or clock.is_done)
    session.do(LABEL, lambda rows: rows.put(stopped))


def _write(session: Session, run: Run) -> None:
    session.do(LABEL, lambda rows: rows.put(run))
