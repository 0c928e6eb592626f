"""Nothing on the page of actors is wider than the room it has, whatever the window, the part or the chosen actor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.exchange.demo import make_demo
from foorumi.ui.console.context import Route
from foorumi.ui.console.register.page import PARTS, ActorsPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[ConsoleWindow]:
    """The console on the demo evening of 45 actors, with the register open."""
    make_demo(tmp_path / "demo.foorumi").close()
    made = app.console(tmp_path / "demo.foorumi")
    qtbot.addWidget(made)
    made.show()
    made.go(Route("actors"))
    yield made
    made.close()


def too_wide(window: QWidget) -> list[str]:
    """What is wider than its viewport or has parts past its edge."""
    found = []
    for area in window.findChildren(QScrollArea):
        inside, room = area.widget(), area.viewport().width()
        if not area.isVisible() or inside is None:
            continue
        asked = max(inside.width(), inside.minimumSizeHint().width())
        past = max((inside.mapFromGlobal(part.mapToGlobal(part.rect().topRight())).x() + 1
                    for part in inside.findChildren(QWidget) if part.isVisible()), default=0)  # fmt: skip
        if area.horizontalScrollBar().isVisible() or asked > room or past > inside.width():
            found.append(f"{area.parent()} {area.objectName()}: {asked} and {past} in {room}")
    return found


def test_no_part_is_wider_than_its_viewport(qtbot: QtBot, window: ConsoleWindow) -> None:
    page = window.findChild(ActorsPage)
    assert window.context
    first = window.context.session.workspace.actors[0]
    assert len(window.context.session.workspace.actors) == 45
    for size in ((1280, 720), (1440, 900), (1920, 1080)):
        window.resize(*size)
        for part in PARTS:
            page.show_part(part)
            QApplication.processEvents()
            assert too_wide(window) == [], f"{part} at {size}"
        page.show_part("register")
        assert len({part.y() for part in page.view.filters.parts if part.isVisible()}) == 1
        page.view.choose(first.id)
        qtbot.wait_until(lambda: page.view.detail.isVisible())
        assert too_wide(window) == [], f"fields at {size}"
        page.view.choose("")
        qtbot.wait_until(lambda: not page.view.detail.isVisible())
