"""Which page a route leads to; pages are read in when first opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from foorumi.domain.ids import EventId
from foorumi.ui.console import files
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import titled

if TYPE_CHECKING:
    from foorumi.ui.console.doors.page import DoorsPage
    from foorumi.ui.console.room.page import RoomPage
    from foorumi.ui.console.visit.page import VisitPage
    from foorumi.ui.console.window import ConsoleWindow


def opening_page(window: "ConsoleWindow", parent: QWidget) -> QWidget:
    """The page without a workspace."""
    from foorumi.ui.console.start import StartPage

    page = StartPage(window.say, window.settings, parent=parent)
    page.new_event.connect(partial(files.start_event, window))
    page.open_file.connect(partial(files.choose_file, window))
    page.open_recent.connect(lambda path: window.open_path(Path(path)))
    page.remove_recent.connect(partial(files.forget, window))
    page.demo.connect(partial(files.open_demo, window))
    return page


def page_for(context: Context, route: Route, parent: QWidget) -> QWidget:
    """The page of a route in an open workspace."""
    if route.page == "room" and route.event_id is not None and not context.session.is_read_only:
        return _room(context, route.event_id, route.tab)
    if route.page == "sort" and route.event_id is not None and not context.session.is_read_only:
        return _sorting(context, route.event_id)
    if route.event_id is not None:
        from foorumi.ui.console.event import EventPage

        return EventPage(context, route)
    match route.page:
        case "settings":
            from foorumi.ui.console.settings import SettingsPage

            return SettingsPage(context)
        case "events":
            from foorumi.ui.console.events import EventsPage

            return EventsPage(context)
        case "documents":
            from foorumi.ui.console.papers import PapersPage

            return PapersPage(context)
        case "commitments":
            from foorumi.ui.console.follow_up.commitments import CommitmentsPage

            return titled(context.say("navigation.commitments"), CommitmentsPage(context, None))
        case "actors":
            from foorumi.ui.console.register.page import ActorsPage

            actors = ActorsPage(context)
            return titled(context.say("navigation.actors"), actors, [actors.acts])
        case "path":
            from foorumi.ui.console.path.page import PathPage

            return PathPage(context, route.tab)
        case _:
            from foorumi.ui.console.home import HomePage

            return HomePage(context, parent)


def _room(context: Context, event_id: EventId, tab: str) -> QWidget:
    """Where an event is held: with its host, at the door, or in the hall (which the tab ``hall`` asks for)."""
    event = context.session.workspace.event(event_id)
    make = _visit if event.is_visit else _doors if event.is_open_doors and tab != "hall" else _hall
    page = make(context, event_id)
    page.left.connect(lambda: context.go(Route("prepare", event_id, "agenda")))
    page.ended.connect(lambda: context.go(Route("follow_up", event_id, "documents")))
    return page


def _hall(context: Context, event_id: EventId) -> "RoomPage":
    from foorumi.ui.console.room.page import RoomPage

    return RoomPage(context, event_id)


def _doors(context: Context, event_id: EventId) -> "DoorsPage":
    from foorumi.ui.console.doors.page import DoorsPage

    return DoorsPage(context, event_id)


def _visit(context: Context, event_id: EventId) -> "VisitPage":
    from foorumi.ui.console.visit.page import VisitPage

    return VisitPage(context, event_id)


def _sorting(context: Context, event_id: EventId) -> QWidget:
    from foorumi.ui.console.sort.screen import SortingScreen

    page = SortingScreen(context, event_id)
    page.left.connect(lambda: context.go(Route("follow_up", event_id, "notes")))
    return page
