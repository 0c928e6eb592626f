"""The room's window and its small likeness in the console."""

from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from foorumi.i18n import language
from foorumi.session import notes
from foorumi.ui.projector.output import Output, State, blank, freeze, lost, opened
from foorumi.ui.projector.placement import other_screen
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.window import ProjectorWindow
from foorumi.ui.theme import NAMES, Theme

from .conftest import Evening

NOW = datetime(2026, 10, 15, 15, 43, tzinfo=UTC)
LIVE = Output("live")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ProjectorWindow]:
    made = ProjectorWindow(Theme("light", reduced_motion=True), language("fi"))
    made.open_beside(None)
    made.set_output(opened(made.output))
    yield made
    made.close()
    made.deleteLater()


def seen(window: QWidget) -> QImage:
    return window.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(0, image.height(), 3)}


def test_a_blank_room_is_one_colour_only(evening: Evening, window: ProjectorWindow) -> None:
    window.set_scene(evening.scene("brainstorm"))
    window.set_output(blank(LIVE))
    for name in NAMES:
        window.theme.change(name=name)
        assert colours(seen(window)) == {window.theme.c("night").name()}


def test_a_frozen_picture_stands_still_while_notes_come_in(evening: Evening, window: ProjectorWindow) -> None:
    window.set_scene(evening.scene("brainstorm", page=1))
    window.set_output(freeze(LIVE, NOW))
    before = seen(window)
    notes.add(evening.session, evening.event_id, "tämä tuli jäädytyksen aikana", item_id=evening.item("brainstorm").id)
    window.set_scene(evening.scene("brainstorm", page=1))
    assert seen(window) == before
    window.set_output(LIVE)
    assert seen(window) != before


def test_a_picture_held_while_dark_returns_as_it_was(evening: Evening, window: ProjectorWindow) -> None:
    window.set_scene(evening.scene("brainstorm"))
    before = seen(window)
    dark = blank(LIVE)
    window.set_output(dark)
    held = freeze(dark, NOW)
    window.set_output(held)
    window.set_scene(evening.scene("vote"))
    assert colours(seen(window)) == {window.theme.c("night").name()}
    window.set_output(blank(held))
    assert seen(window) == before


def test_a_scene_fades_in_unless_motion_is_reduced(evening: Evening, window: ProjectorWindow, qtbot: QtBot) -> None:
    window.theme.change(reduced_motion=False)
    window.set_scene(evening.scene("welcome"))
    before = seen(window)
    window.set_scene(evening.scene("vote"))
    assert seen(window) == before
    whole = Theme("light")
    window.set_output(blank(LIVE))
    assert colours(seen(window)) == {whole.c("night").name()}


def test_without_a_second_screen_the_window_is_for_practice(window: ProjectorWindow) -> None:
    assert window.windowTitle() == "Valkokangas (harjoitus)"
    assert not window.isFullScreen()


def test_a_screen_that_comes_is_told_and_nothing_opens_by_itself(
    window: ProjectorWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    window.set_output(lost(LIVE))
    with qtbot.waitSignal(window.found):
        qapp.screenAdded.emit(qapp.primaryScreen())
    assert not window.isVisible()


def test_the_room_never_gets_the_consoles_screen_while_there_is_another() -> None:
    def screen(at: int, plug: str, model: str = "") -> Any:
        values = {"name": plug, "manufacturer": "", "model": model, "serialNumber": "", "geometry": QRect(at, 0, 9, 9)}
        return SimpleNamespace(**{name: lambda value=value: value for name, value in values.items()})

    laptop, wall, side = screen(0, "laptop"), screen(10, "wall"), screen(20, "HDMI-2", "Epson")
    assert other_screen([laptop, wall], laptop) is wall
    assert other_screen([laptop, wall, side], laptop, "Epson") is side
    assert other_screen([laptop, wall], wall, "wall") is laptop
    assert other_screen([laptop], laptop) is None
    assert other_screen([laptop, screen(0, "mirror")], laptop) is None


@pytest.mark.screens
@pytest.mark.parametrize("state", ["live", "frozen", "blank", "guest"])
def test_the_window_fills_the_projector_and_hides_when_its_cable_comes_off(
    qtbot: QtBot, qapp: QApplication, state: State
) -> None:
    console = QWidget()
    qtbot.addWidget(console)
    console.show()
    window = ProjectorWindow(Theme("light"), language("fi"))
    qtbot.addWidget(window)
    window.open_beside(console)
    window.set_output(LIVE)
    qtbot.waitUntil(lambda: window.isFullScreen() and window.screen().name() == "tykki")
    window.set_output(Output(state))
    with qtbot.waitSignal(window.lost):
        qapp.screenRemoved.emit(window.screen())
    assert not window.isVisible()
    assert window.output == Output("off")


def test_a_preview_tells_by_its_name_and_frame_what_the_room_sees(evening: Evening, qtbot: QtBot) -> None:
    preview = Preview(Theme("dark"), language("fi"))
    qtbot.addWidget(preview)
    preview.resize(preview.sizeHint())
    preview.set_scene(evening.scene("vote"))
    assert preview.accessibleName() == "Näkyy salissa: Tarraäänestys"
    pictures = []
    for look in ("live", "next", "frozen", "blank", "off", "guest"):
        preview.set_look(look)
        pictures.append(preview.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])
