"""F1 has words of its own for every place one can be in, in every language."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from foorumi.domain.ids import EventId
from foorumi.i18n import language
from foorumi.session import events
from foorumi.ui.console.context import Route
from foorumi.ui.console.event import MODES
from foorumi.ui.console.navigation import PLACES
from foorumi.ui.console.path.page import TABS
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.messages import SidePanel
from ui.everywhere.conftest import Walk, settle

EVENT = EventId("1")
PLACES_OF_AN_EVENT = [Route(mode, EVENT, tab) for mode, tabs in MODES.items() for tab in ("", *tabs)]
EVERYWHERE = [
    *(Route(page) for page, _ in PLACES),
    Route("settings"),
    *(Route("path", None, tab) for tab in TABS),
    *PLACES_OF_AN_EVENT,
    Route("room", EVENT),
    Route("room", EVENT, "hall"),
    Route("sort", EVENT),
]


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_place_has_help_of_its_own(code: str) -> None:
    say = language(code)
    topics = {route.topic for route in EVERYWHERE} | {"visit", "doors", "start"}
    without = [topic for topic in sorted(topics) if not (say.has(f"help.{topic}") and say.has(f"help_title.{topic}"))]
    assert without == []
    texts = {topic: say(f"help.{topic}") for topic in topics}
    assert len(set(texts.values())) == len(topics), "two places share their words"
    assert all(2 <= len(text.split("\n")) <= 4 for text in texts.values())


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_card_for_trouble_names_the_keys_that_save_an_evening(code: str) -> None:
    text = language(code)("help.panic")
    assert all(key in text for key in ("F5", "F8", "Ctrl+Z", "Windows+P"))


def test_help_and_the_card_for_trouble_open_in_the_room(walk: Walk) -> None:
    """The menus are hidden there, and their keys act all the same, also after they were made anew."""
    pages = walk()
    next(pages)
    _, window = next(pages)
    assert window.context
    (event,) = window.context.session.workspace.events
    window.go(Route("room", event.id))
    window.activateWindow()
    settle()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert title(window) == window.say("help_title.room")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert title(window) == window.say("help_title.panic")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert not window.is_help_open


def test_a_visit_and_open_doors_have_help_of_their_own(walk: Walk) -> None:
    """They are held on a page of their own, which an evening's words would not fit."""
    pages = walk()
    next(pages)
    _, window = next(pages)
    assert window.context
    session, say = window.context.session, window.say
    for template, topic in (("company_visit", "visit"), ("open_doors", "doors")):
        event_id = events.create(session, template, "Toinen", date(2026, 12, 3))
        window.go(Route("room", event_id))
        settle()
        window.toggle_help()
        settle()
        assert title(window) == say(f"help_title.{topic}")
        window.toggle_help()
        window.go(Route("home"))


def title(window: ConsoleWindow) -> str:
    """What the help that is open is about."""
    return [panel.title.text() for panel in window.findChildren(SidePanel, "help") if panel.isVisible()][-1]
