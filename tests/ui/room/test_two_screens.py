"""On two real monitors: what the room sees after every step is what the table of states says, and never the console."""

import random
import subprocess
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from foorumi.domain.templates import templates
from foorumi.session import agenda, methods, notes, slides
from foorumi.ui.projector.scene import paint_into

from .conftest import Room
from .test_speakers_pages import pdf_of

pytestmark = [pytest.mark.screens, pytest.mark.qt_log_ignore("could not set the|no screens", extend=True)]

PROJECTOR = "1920/508x1080/286+1366+0"
GRID = 24
"""Every how many pixels the two pictures are compared."""


def pull() -> None:
    """The projector's cable comes off."""
    subprocess.run(["xrandr", "--delmonitor", "tykki"], check=True, capture_output=True)


def plug() -> None:
    """It is put back."""
    subprocess.run(["xrandr", "--setmonitor", "tykki", PROJECTOR, "none"], check=True, capture_output=True)


def screen(name: str) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def seen(area: QRect) -> QImage:
    """What stands in a part of the whole display, whoever painted it."""
    laptop = screen("konsoli")
    assert laptop is not None
    return laptop.grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage()


def points(image: QImage) -> list[int]:
    return [image.pixel(x, y) & 0xFFFFFF for x in range(4, image.width(), GRID) for y in range(4, image.height(), GRID)]


def scene_picture(room: Room, size: QRect) -> QImage:
    """The live scene as it must look, painted apart from every window."""
    stage = room.page.stage
    image = QImage(size.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_into(painter, QRect(0, 0, size.width(), size.height()).toRectF(), stage.live_scene, stage.theme, stage._say)
    painter.end()
    return image


class TwoScreens:
    """The room's page on the laptop, and eyes on the projector."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.wall = QRect(1366, 0, 1920, 1080)
        self.held: list[int] = []
        self.bare: list[int] = []
        room.window.move(0, 0)
        room.window.resize(1366, 740)

    def settle(self, holds: Callable[[], bool]) -> None:
        self.room.qtbot.waitUntil(holds, timeout=8000)

    @property
    def on_wall(self) -> list[int]:
        return points(seen(self.wall))

    def matches_table(self) -> bool:
        """Whether the projector shows what the table of states says it must."""
        stage = self.room.page.stage
        state = stage.output.state
        night = QColor(stage.theme.c("night")).rgb() & 0xFFFFFF
        shown = self.on_wall
        if state == "blank":
            return set(shown) == {night}
        if state == "frozen":
            return shown == self.held
        if state in ("off", "guest"):
            return not stage.window.isVisible() and set(shown) == set(self.bare)
        wanted = points(scene_picture(self.room, self.wall))
        off = sum(one != other for one, other in zip(shown, wanted, strict=True))
        return off <= len(wanted) // 200  # the clock of the scene may have gone on between the two pictures

    def console_is_whole(self) -> bool:
        """Whether the laptop shows the console and nothing over it."""
        window = self.room.window
        shown, own = points(seen(window.geometry())), points(window.grab().toImage())
        off = sum(one != other for one, other in zip(shown, own, strict=True))
        return off <= len(own) // 50  # the clock ticks, and a caret blinks

    def check(self) -> None:
        """Hold the table, and hold that nothing of the console stands on the wall."""
        self.settle(self.matches_table)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.activeWindow() or self.room.window, key, held)
        self.room.context.signals.flush()

    def darkens_with_the_first_frame(self, focused: QWidget) -> None:
        """F8 goes to whatever has the keyboard: the very next picture that reaches the wall is dark. Paints are
        counted, not time, so that a slow computer does not matter."""
        window = self.room.page.stage.window
        paints: list[int] = []
        usual = window.paintEvent

        def paint(event: QPaintEvent) -> None:
            usual(event)
            paints.append(1)

        window.paintEvent = paint  # type: ignore[method-assign]
        night = window.theme.c("night").rgb() & 0xFFFFFF
        assert set(self.on_wall) != {night}
        QTest.keyClick(focused, Qt.Key.Key_F8)
        while not paints:
            QApplication.processEvents()
        frames, shown = len(paints), set(self.on_wall)
        window.paintEvent = usual  # type: ignore[method-assign]
        assert (frames, shown, self.room.page.stage.output.state) == (1, {night}, "blank")


def on_two(room: Room) -> TwoScreens:
    """A room whose projector is open on the second monitor."""
    made = TwoScreens(room)
    room.qtbot.waitUntil(lambda: room.page.stage.output.state == "live")
    room.page.stage.window.hide()
    QTest.qWait(100)
    made.bare = made.on_wall
    room.page.stage.window.showFullScreen()
    return made


@pytest.fixture
def screens(room: Room) -> TwoScreens:
    return on_two(room)


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_wall_shows_what_the_table_says_after_every_step(screens: TwoScreens) -> None:
    room = screens.room
    stage = room.page.stage
    screens.check()
    for _ in range(4):
        screens.key(Qt.Key.Key_Right, CONTROL)
        screens.check()
    room.show("brainstorm")
    methods.show_phase(room.session, room.items["brainstorm"].id, 2)
    notes.add(room.session, room.event_id, "Näkyy", item_id=room.items["brainstorm"].id)
    notes.add(room.session, room.event_id, "Ei vielä", item_id=room.items["brainstorm"].id, state="waiting")
    room.context.signals.flush()
    screens.check()
    screens.held = screens.on_wall
    screens.key(Qt.Key.Key_F7)
    notes.add(room.session, room.event_id, "Jäädytyksen aikana", item_id=room.items["brainstorm"].id)
    room.context.signals.flush()
    screens.check()
    screens.key(Qt.Key.Key_F8)
    screens.check()
    screens.key(Qt.Key.Key_F8)
    screens.check()
    screens.key(Qt.Key.Key_F7)
    screens.check()
    room.page.evening.open(room.items["pulse"].id)
    agenda.edit(room.session, room.items["pulse"].id, title_fi="Muokataan vain itselle")
    room.context.signals.flush()
    screens.check()
    screens.key(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert stage.output.state == "guest"
    screens.check()
    screens.key(Qt.Key.Key_F5)
    screens.check()
    stage.lift(sentence="Lions-klubi: lista lainattavasta kalustosta")
    screens.check()


def test_a_speakers_page_fills_the_wall_and_nothing_else_does(screens: TwoScreens) -> None:
    room = screens.room
    slides.put(room.session, room.items["presentation"].id, pdf_of(), 3, "puhe.pdf")
    room.show("presentation")
    screens.check()
    for colour in (0xFF0000, 0x00FF00, 0x0000FF):
        screens.key(Qt.Key.Key_Right, CONTROL)
        screens.settle(lambda colour=colour: set(screens.on_wall) == {colour})
        screens.check()


def test_f8_darkens_the_wall_also_while_a_menu_or_a_file_dialog_is_open(screens: TwoScreens) -> None:
    room = screens.room
    room.show("brainstorm")
    screens.check()
    room.page.notes.kind.click()
    menu = room.page.findChild(QMenu)
    assert menu is not None
    screens.darkens_with_the_first_frame(menu)
    screens.check()
    menu.close()
    screens.key(Qt.Key.Key_F8)
    screens.check()
    dialog = QFileDialog(room.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    screens.settle(dialog.isActiveWindow)
    screens.darkens_with_the_first_frame(dialog.focusWidget())
    screens.check()
    dialog.reject()


TEMPLATES = tuple(templates())


def steps_of(screens: TwoScreens, forward: Callable[[], None]) -> list[str]:
    """Go to the end of the evening step by step, holding the wall to the table after each; the kinds that were live."""
    room, kinds = screens.room, []
    for _ in range(60):
        if room.page.evening.next_step is None:
            return kinds
        forward()
        room.context.signals.flush()
        screens.check()
        kinds.append(room.live)
    raise AssertionError("the evening has no end")


def by_keys(screens: TwoScreens) -> list[str]:
    return steps_of(screens, lambda: screens.key(Qt.Key.Key_Right, CONTROL))


def by_mouse(screens: TwoScreens) -> list[str]:
    button = screens.room.page.next
    return steps_of(screens, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))


def play(room: Room, way: Callable[[TwoScreens], list[str]]) -> None:
    """Play an evening to its end; it ends with its last item."""
    assert way(on_two(room))[-1] == room.page.evening.items[-1].kind


@pytest.mark.parametrize("template", ["association_forum", "followup_forum", "dialogue"])
@pytest.mark.parametrize("way", [by_keys, by_mouse])
def test_an_evening_goes_from_first_to_last_by_keys_alone_and_by_mouse_alone(
    room_of: Callable[[str], Room], template: str, way: Callable[[TwoScreens], list[str]]
) -> None:
    play(room_of(template), way)


@pytest.mark.campaign
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("way", [by_keys, by_mouse])
def test_every_template_goes_from_first_to_last(
    room_of: Callable[[str], Room], template: str, way: Callable[[TwoScreens], list[str]]
) -> None:
    play(room_of(template), way)


def pull_and_return(screens: TwoScreens, times: int, seed: int) -> None:
    """Pull the cable at random moments; the console is seen whole, and the item is kept."""
    room, moments = screens.room, random.Random(seed)
    stage = room.page.stage
    for _ in range(times):
        before = room.live
        for act in moments.sample([stage.freeze, stage.blank, room.page.show_next, room.page.show_back], 2):
            act()
        before = room.live
        QTest.qWait(moments.randint(0, 40))
        pull()
        screens.settle(lambda: screen("tykki") is None)
        screens.settle(lambda: stage.output.state == "off" and not stage.window.isVisible())
        assert room.live == before
        screens.settle(screens.console_is_whole)
        assert not any(window.isFullScreen() for window in QApplication.topLevelWidgets() if window.isVisible())
        plug()
        screens.settle(lambda: screen("tykki") is not None)
        QTest.qWait(20)
        assert not stage.window.isVisible(), "it came back by itself"
        room.page.message.act.click()
        screens.settle(lambda: stage.window.isVisible() and stage.window.geometry() == screens.wall)
        screens.check()


def test_a_cable_that_comes_off_hides_the_room_at_once_and_loses_nothing(screens: TwoScreens) -> None:
    pull_and_return(screens, 10, 1)


@pytest.mark.campaign
def test_a_loose_cable_all_evening(screens: TwoScreens) -> None:
    pull_and_return(screens, 200, 2)


def test_after_a_breakdown_the_wall_stays_dark_until_it_is_asked_for(screens: TwoScreens) -> None:
    room = screens.room
    room.show("brainstorm")
    screens.check()
    room.page.stage.window.close()
    room.enter()
    QTest.qWait(100)
    stage = room.page.stage
    assert (room.live, stage.output.state, stage.window.isVisible()) == ("brainstorm", "off", False)
    room.page.message.act.click()
    screens.settle(lambda: stage.window.isVisible() and stage.window.geometry() == screens.wall)
    screens.check()
