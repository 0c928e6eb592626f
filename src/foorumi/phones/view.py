"""What a phone may see of an evening: the item in the room, and nothing the room may not see."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_date, write_time
from foorumi.domain.coverage import here
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.map_places import OWN_RINGS
from foorumi.domain.methods import is_voting, phases_of
from foorumi.domain.notices import notice, terms_of
from foorumi.domain.phones import SORTERS
from foorumi.domain.run import local, remaining_seconds
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import CODES, language
from foorumi.session.helping import to_sort

SCENES = {
    "welcome": "welcome",
    "presentation": "note",
    "brainstorm": "note",
    "horizon": "note",
    "group_work": "steps",
    "needs_offers": "exchange",
    "actor_mapping": "missing",
    "partnership_mirror": "scales",
    "vote": "vote",
    "pulse": "pulse",
    "break": "break",
}
"""What the page does with each kind of item; with any other it shows the title and waits."""

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_PLACE = re.compile(r"\{\w+\}")


PARTS = frozenset(
    {
        Part.event,
        Part.terms,
        Part.municipality,
        Part.item,
        Part.run,
        Part.item_clock,
        Part.item_phase,
        Part.vote,
        Part.proposal,
        Part.assessment,
        Part.device,
        Part.note,
        Part.theme,
        Part.actor,
        Part.attendee,
    }
)
"""What a phone sees changes when one of these does. Counts and the wall are sent to none but those who sort."""


def seen(workspace: Workspace, event_id: EventId, now: datetime) -> dict[str, Any]:
    """What phones may see at a moment in UTC: the ``room`` for all, what is to ``lead`` by for the leader's, and the
    ``sorting`` for those who sort, when there are any."""
    seen = {"room": room(workspace, event_id, now), "lead": lead(workspace, event_id, now)}
    if any(row.role in SORTERS for row in workspace.rows_of(Part.device, event_id)):
        seen["sorting"] = to_sort(workspace, event_id)
    return seen


def room(workspace: Workspace, event_id: EventId, now: datetime) -> dict[str, Any]:
    """The room as a phone sees it at a moment in UTC; the same value for every phone."""
    event = workspace.event(event_id)
    run = workspace.run(event_id)
    municipality = workspace.municipality_of(event)
    seen: dict[str, Any] = {
        "event": event.name,
        "municipality": {code: municipality.name(code) if municipality else event.organiser for code in CODES},
        "languages": [code.strip() for code in event.languages.split(",")],
        "starts": {code: write_time(event.start, code) for code in CODES},
        "rules": list(terms_of(workspace, event).rules),
        "item": "",
        "scene": "welcome",
    }
    if run.ended_at:
        return seen | {"scene": "thanks", "memo": _day(event.answers_by), "next": _day(event.next_event_on)}
    live = next((item for item in workspace.items(event_id) if item.id == run.live_item_id), None)
    if live is None:
        return seen | {"notice": _notice(workspace, event)}
    told = {"notice": _notice(workspace, event)} if live.kind == "welcome" else {}
    return seen | told | _item(workspace, event, live, now)


def lead(workspace: Workspace, event_id: EventId, now: datetime) -> dict[str, Any]:
    """What the leader's phone shows beside that: the hint, the time left, and what comes next."""
    run = workspace.run(event_id)
    items = {item.id: item for item in workspace.items(event_id)}
    live = items.get(run.live_item_id) if run.live_item_id else None
    following = items.get(run.next_item_id) if run.next_item_id else None
    clock = workspace.clock(live.id) if live else None
    return {
        "hint": live.hint if live else "",
        "left_s": remaining_seconds(live, clock, now) if live and live.has_timer else None,
        "is_running": bool(clock and clock.running_since),
        "next": {code: following.title(code) for code in CODES} if following else {},
    }


def _item(workspace: Workspace, event: Event, item: Item, now: datetime) -> dict[str, Any]:
    scene = "vote" if is_voting(item, workspace.phase(item.id)) else SCENES.get(item.kind, "wait")
    seen: dict[str, Any] = {
        "item": item.id,
        "scene": scene,
        "kind": item.kind,
        "title": {code: item.title(code) for code in CODES},
        "prompt": {code: "" if _PLACE.search(item.prompt(code)) else item.prompt(code) for code in CODES},
    }
    if (phases := phases_of(item)) and (most := phases[min(workspace.phase(item.id).place, len(phases) - 1)].cards):
        seen["cards"] = most
    if scene == "break":
        back = local(now.isoformat()) + timedelta(
            seconds=max(0, remaining_seconds(item, workspace.clock(item.id), now))
        )
        seen["until"] = {code: write_time(back, code) for code in CODES}
    elif scene == "steps":
        seen["steps"] = {code: _SENTENCE.split(item.prompt(code)) for code in CODES}
    elif scene == "vote":
        vote = workspace.vote(item.id)
        seen["vote"] = {
            "dots": vote.dots_per_person,
            "most": vote.max_per_option,
            "state": vote.state,
            "binding": vote.is_binding,
            "own": vote.most_for_own_group,
            "options": [{"id": row.id, "text": row.text, "group": row.group_number} for row in workspace.options(item)],
        }
    elif scene == "pulse":
        seen["statements"] = {name: {code: words(code) for code in CODES} for name, words in vocabulary().pulse.items()}
    elif scene == "missing":
        seen |= _places(workspace, event)
    elif scene == "scales":
        seen |= _scales(workspace, event)
    return seen


def _places(workspace: Workspace, event: Event) -> dict[str, Any]:
    """The actors that somebody has come from and the rings, so that an actor may say where it is itself."""
    found = sorted(here(workspace, event.id).values(), key=lambda actor: word_key(actor.name_fi))
    return {
        "actors": [{"id": actor.id, "name": {code: actor.name(code) for code in CODES}} for actor in found],
        "rings": {str(ring): {code: vocabulary().rings[ring - 1](code) for code in CODES} for ring in OWN_RINGS},
    }


def _scales(workspace: Workspace, event: Event) -> dict[str, Any]:
    """The mirror's two parties and ten principles; a waiting scene until a round has begun."""
    rounds = [row for row in workspace.rows(Part.assessment) if row.event_id == event.id]
    if not rounds:
        return {"scene": "wait"}
    return {
        "parties": [rounds[-1].first_party, rounds[-1].second_party],
        "principles": {
            principle.code: {code: principle.statement(code) for code in CODES}
            for principle in vocabulary().principles.values()
        },
    }


def _notice(workspace: Workspace, event: Event) -> dict[str, str]:
    """What people are told of their data; the same words as at the door."""
    return {code: " ".join(notice(workspace, event, language(code))) for code in CODES}


def _day(day: str) -> dict[str, str]:
    return {code: write_date(date.fromisoformat(day), code) for code in CODES} if day else {}
