"""Run mode of every kind of event, from the door to its end, and the pages of a file in which a year has passed."""

from collections.abc import Iterator
from datetime import date, timedelta

from foorumi.domain.ids import EventId
from foorumi.domain.partnerships import PARTIES
from foorumi.domain.pulse import FEWEST
from foorumi.domain.templates import known_templates
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import (
    agenda,
    attendees,
    doors,
    duties,
    events,
    indicators,
    notes,
    partnerships,
    resourcing,
    roles,
    series,
    themes,
    visits,
    votes,
)
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.doors.page import DoorsPage
from foorumi.ui.console.event import MODES
from foorumi.ui.console.path.page import TABS
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.visit.interview import PLACES
from foorumi.ui.console.visit.page import VisitPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.choices import Tabs
from ui.everywhere.conftest import settle

AFTER = timedelta(days=30)
"""The first event is held so long after the evening of the demonstration, so that it looks back on its promises."""
SAID = "Kyläyhdistysten yhteinen tapahtumakalenteri, Kylätoimikunta, 13.11.2027"
UNLIKE_OTHERS = ("company_visit", "open_doors", "dialogue", "followup_forum")
"""Events whose pages before and after the day hold what those of the demonstration do not."""

ELSEWHERE = (
    ("guest_presentation", ""),
    ("themes", ""),
    ("horizon", ""),
    ("brainstorm", "own_pair_rank"),
    ("brainstorm", "double_team"),
    ("group_work", "swot"),
)
"""Kinds of items and ways of working that no template has."""


def a_year(window: ConsoleWindow) -> Iterator[str]:
    """Hold an event of each kind, then look back; gives the name of each page and state as it is seen."""
    assert window.context
    session = window.context.session
    on = session.workspace.events[0].day
    for template in known_templates(()):
        on += AFTER
        made = events.create(session, template, "", on)
        yield from hold(window, made, template)
        if template in UNLIKE_OTHERS:
            for mode, tabs in MODES.items():
                for tab in tabs:
                    window.go(Route(mode, made, tab))
                    tell(window)
                    yield f"{template}:{mode}:{tab}"
    look_back(session)
    for route in (
        *(Route(page) for page in ("home", "events", "commitments")),
        *(Route("path", None, t) for t in TABS),
    ):
        window.go(route)
        tell(window)
        yield f"year:{route.tab or route.page}"


def tell(window: ConsoleWindow) -> None:
    """Let the pages show what has changed."""
    assert window.context
    window.context.signals.flush()
    settle()


def hold(window: ConsoleWindow, event_id: EventId, template: str) -> Iterator[str]:
    """One event while it is held."""
    assert window.context
    session = window.context.session
    if not session.workspace.event(event_id).is_sensitive:
        people(session, event_id)
    chosen = themes.add(session, event_id, "Liikkuminen kylältä toiselle")
    votes.propose(session, event_id, "Liikkuminen kylältä toiselle", theme_id=chosen)
    if template == "generic_workshop":
        for kind, method in ELSEWHERE:
            agenda.edit(session, agenda.add(session, event_id, kind), method=method)
    for item in session.workspace.items(event_id):
        if item.kind in ("presentation", "brainstorm"):
            notes.add(session, event_id, SAID, item_id=item.id, source="phone", state="waiting")
    window.go(Route("room", event_id))
    tell(window)
    page = window.centralWidget()
    if visit := page if isinstance(page, VisitPage) else page.findChild(VisitPage):
        yield from at_the_host(window, visit, template)
    elif door := page if isinstance(page, DoorsPage) else page.findChild(DoorsPage):
        yield from at_the_door(window, door, event_id)
    else:
        yield from in_the_room(window, template)


def people(session: Session, event_id: EventId) -> None:
    """A few on the list who have come."""
    for name in ("Kylätoimikunta", "Urheiluseura", "Nuorisovaltuusto"):
        attendees.add(session, event_id, name=f"{name}, edustaja", organisation=name, arrived_at="17:50")


def at_the_host(window: ConsoleWindow, page: VisitPage, template: str) -> Iterator[str]:
    """A visit: the first question with what is lifted from its answer, then the other places."""
    session, answer = page.interview.session, page.interview.answers[0]
    visits.write(session, answer.id, SAID)
    visits.permit(session, answer.id, "municipality")
    for direction in ("need", "offer"):
        visits.lift(session, answer, direction, SAID)
    for place in (1, 2, *PLACES):
        page.interview.go(place)
        tell(window)
        yield f"{template}:{place}"


def at_the_door(window: ConsoleWindow, page: DoorsPage, event_id: EventId) -> Iterator[str]:
    """Open doors: the counting, then the screen in the hall."""
    session = page._context.session
    for hour in (15, 16):
        doors.count(session, event_id, "visitors", 12, hour)
    tell(window)
    yield "open_doors:counted"
    window.go(Route("room", event_id, "hall"))
    tell(window)
    yield from in_the_room(window, "open_doors")


def in_the_room(window: ConsoleWindow, template: str) -> Iterator[str]:
    """Run mode: each step with something said in it, what stands on the tabs of a narrow window, and each item while
    the room sees another."""
    page = window.findChild(RoomPage)
    assert page
    evening = page.evening
    seen = 0
    while (step := evening.next_step) is not None:
        before = evening.live
        evening.take(step)
        tell(window)
        seen += 1
        name = f"{template}:{seen}:{step.item.kind}"
        yield name
        page.notes.line.setText(SAID)
        page.notes.enter()
        tell(window)
        yield f"{name}:said"
        if step.item == before:
            continue
        for tabs in page.work.findChildren(Tabs):
            for place in reversed(range(tabs.count())):
                page.work.open_tab(place)
                tell(window)
                yield f"{name}:tab:{place}"
        others = [item for item in evening.items if item.id != step.item.id]
        evening.open(others[seen % len(others)].id)
        tell(window)
        yield f"{name}:private"
        evening.open(step.item.id, is_editing=True)
        tell(window)
        yield f"{name}:words"
        evening.open_live()
    page.toggle_door()
    page.stage.open()
    for act in (page.stage.freeze, page.stage.blank, page.stage.guest):
        act()
        tell(window)
        yield f"{template}:{page.stage.output.state}"
    page.stage.open()
    page.sort()
    tell(window)
    yield f"{template}:sorting"
    page.end_sorting()
    page.leave()


def look_back(session: Session) -> None:
    """What is written down of a year on the pages of the path."""
    workspace = session.workspace
    first, *_, last = workspace.events
    for on, figure in ((first.day, 2), (last.day, 4)):
        begun = partnerships.begin(session, on, "Soinin kunta", "Kyläyhdistykset")
        for party in PARTIES * FEWEST:
            partnerships.answer(session, begun, party, dict.fromkeys(vocabulary().principles, figure))
    duties.add(session, "Yhdistysilta", office="kulttuurisihteeri", next_on=last.day.isoformat(), hours=60)
    role = roles.add(session, "Kuuntelija ja rinnallakulkija")
    roles.act(session, role, first.id)
    held = series.begin(session, "Yhdistysillat", first.id)
    series.join(session, last.id, held)
    for year, value in ((date.today().year - 1, "41"), (date.today().year, "47")):
        indicators.add(session, "Toimivia yhdistyksiä", year, value, source="yhdistysrekisteri")
    resourcing.give(session, workspace.commitments[0].id, people="yhteyshenkilö", hours=200, decision="KH 30.3.")
