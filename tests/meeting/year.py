"""A year at the window: making events, letting people in, and what is typed and pressed in the room."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi.domain.ids import ActorId, EventId, MunicipalityId
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.path.ask import AskDialog
from foorumi.ui.console.path.assessment_form import AssessmentForm
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.window import ConsoleWindow
from meeting.facilitator import LEFT, Facilitator

Page = TypeVar("Page", bound=QWidget)
ENTER = Qt.Key.Key_Return


class Year:
    """The window, its file, whoever sits at it, and what the year has made so far."""

    def __init__(self, qtbot: QtBot, window: ConsoleWindow, type_text: TypeText) -> None:
        assert window.context
        self.qtbot, self.window = qtbot, window
        self.hands = Facilitator(qtbot, type_text, window)
        self.session: Session = window.context.session
        self.events: dict[str, EventId] = {}

    def go(self, route: Route) -> None:
        self.window.activateWindow()  # a form that has closed gives the keyboard back
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go(route)
        self.settle()
        QApplication.processEvents()

    def settle(self) -> None:
        assert self.window.context
        self.window.context.signals.flush()

    def page(self, kind: type[Page]) -> Page:
        def found() -> list[Page]:
            return [page for page in self.window.findChildren(kind) if page.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        return found()[-1]

    def said(self) -> str:
        return "\n".join(found.text() for found in self.window.findChildren(QLabel))

    def actor(self, name: str) -> ActorId:
        return next(row.id for row in self.session.workspace.actors if row.name_fi == name)

    def place(self, name: str) -> MunicipalityId:
        return next(row.id for row in self.session.workspace.municipalities if row.name_fi == name)

    def fill(self, **values: object) -> None:
        """What is typed and chosen in the next form that asks; the click that opens it comes after this."""

        def write(dialog: QWidget) -> None:
            for name, value in values.items():
                editor = dialog.findChild(QWidget, name)
                if isinstance(editor, QComboBox):
                    self.hands.pick(name, value, dialog)
                else:
                    assert editor is not None, name
                    self.hands.write(editor, str(value))
            self.hands.click("keep", dialog)

        self.hands.meanwhile(AskDialog, write)

    def make(self, name: str, template: str, on: str, where: str) -> EventId:
        """A new event by the form that asks for one."""

        def write(dialog: QWidget) -> None:
            self.hands.pick("template", template, dialog)
            self.hands.write(self.hands.field("name", dialog), name)
            self.hands.write(self.hands.field("on", dialog), on)
            box = dialog.findChild(QComboBox, "municipality")
            assert box is not None
            line = box.lineEdit()
            assert line is not None
            self.hands.write(line, where)
            self.hands.click("make", dialog)

        self.go(Route("events"))
        self.hands.meanwhile(NewEventDialog, write)
        self.hands.click("new_event")
        self.settle()
        assert self.window.route.event_id
        self.events[name] = self.window.route.event_id
        return self.events[name]

    def enter(self, event: str, *names: str) -> RoomPage:
        """Put people on the list, begin, and let them in at the door."""
        if names:
            self.go(Route("prepare", self.events[event], "people"))
            for name in names:
                self.hands.write(self.hands.field("new_name"), f"{name}, edustaja")
                self.hands.write(self.hands.field("new_organisation"), name, ENTER)
        self.go(Route("room", self.events[event]))
        page = self.page(RoomPage)
        for name in names:
            self.hands.write(self.hands.field("check_in_search"), name, ENTER)
            self.settle()
        return page

    def bring(self, page: RoomPage, kind: str) -> None:
        """Choose an item of this kind in the agenda, make it the next one, and bring it into the room with Next."""
        kinds = [item.kind for item in self.session.workspace.items(page.evening.event_id)]
        self.settle()
        place = page.rail.list.model().index(kinds.index(kind), 0)
        page.rail.list.scrollTo(place)
        self.qtbot.mouseClick(page.rail.list.viewport(), LEFT, pos=page.rail.list.visualRect(place).center())
        if page.work.make_next.isVisible():
            self.hands.click("make_next", page)
            self.settle()
        self.hands.click("next", page)
        self.settle()
        assert page.evening.live
        assert page.evening.live.kind == kind

    def say(self, page: RoomPage, text: str) -> None:
        """A line in the room, as it is said."""
        page.notes.line.setFocus()
        self.hands.type(page.notes.line, text)
        self.qtbot.keyClick(page.notes.line, ENTER)
        self.settle()

    def promise(self, page: RoomPage, text: str) -> None:
        """A promise is typed, read aloud and agreed."""
        self.say(page, text)
        self.qtbot.keyClick(page.notes.line, ENTER)
        self.settle()

    def pair(self, need: str, offer: str) -> None:
        """A need and an offer are said, and people say that they fit."""
        for name, text in (("new_need", need), ("new_offer", offer)):
            self.hands.write(self.hands.field(name), text, ENTER)
            self.settle()
        self.hands.choose("needs", need.split(",")[0])
        self.hands.choose("offers", offer.split(",")[0])
        self.hands.click("pair")
        self.settle()

    def slips(self, figures: str, number: int) -> None:
        """Slips of the closing pulse, typed in."""
        slip = self.window.findChild(QWidget, "slip")
        assert slip is not None
        self.qtbot.mouseClick(slip, LEFT)
        for _ in range(number):
            for figure in figures:
                self.qtbot.keyClick(slip, figure)
            self.qtbot.keyClick(slip, ENTER)
        self.settle()

    def mirror(self, associations: int) -> None:
        """The partnership from both sides: five forms of each, typed in the room."""
        self.fill(first="kunta", second="yhdistykset")
        self.hands.click("begin_assessment")
        self.settle()
        form = self.page(AssessmentForm)
        for party, figure in (("first", 4), ("second", associations)):
            self.qtbot.mouseClick(form.party.segment(party), LEFT)
            for _ in range(5):
                self.hands.write(form.line, str(figure) * 10, ENTER)
        self.settle()

    def leave(self, page: RoomPage) -> None:
        page.leave()
        self.settle()
