"""Every dialog of the program, opened in turn over the window it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event as Gate
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from foorumi.domain.cards import cards
from foorumi.domain.errors import DamagedWorkspace
from foorumi.domain.events import Event
from foorumi.domain.templates import as_template
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import catalogue
from foorumi.session import actors, duties, events, roles, series, templates
from foorumi.session.session import Session
from foorumi.store.salvage import Salvaged
from foorumi.ui.console import files
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.events import DuplicateDialog
from foorumi.ui.console.follow_up.wall_import import NotesImport
from foorumi.ui.console.guide import GuideWindow
from foorumi.ui.console.path.templates import ask_to_save
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.register.asking import ask_double, ask_merge, ask_seat
from foorumi.ui.console.register.files import LeftOutSheet
from foorumi.ui.console.register.self_places import ask_own_places
from foorumi.ui.console.room.ending import end_sheet
from foorumi.ui.console.room.rehearsal import rehearse
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.handover import look_into
from foorumi.ui.console.safety.salvaged import show_salvaged
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.messages import Sheet, confirm
from foorumi.ui.widgets.waiting import wait_for
from ui.everywhere.conftest import settle

SIGN_UPS = "Nimi\tSähköposti\nMarttayhdistys\tm@esimerkki.fi\n\tx\n"
PASSWORD = "kahvi ja pulla 2026"
See = Callable[[QWidget], object]


@dataclass
class Place:
    """Where dialogs are opened: the window on the demonstration evening, and a folder."""

    window: ConsoleWindow
    folder: Path

    @property
    def context(self) -> Context:
        """What pages are given."""
        assert self.window.context
        return self.window.context

    @property
    def event(self) -> Event:
        """The evening."""
        return self.context.session.workspace.events[0]

    def page(self, tab: str) -> QWidget:
        """The page of a tab of the path, opened."""
        self.window.go(Route("path", None, tab))
        settle()
        return next(made for made in self.window.findChildren(QWidget, tab) if made.isVisible())


def look(place: Place, act: Callable[[], object], see: See) -> None:
    """Do what opens a window or a sheet, look at what has opened, and close it."""

    def at_modal() -> None:
        if isinstance(modal := QApplication.activeModalWidget(), QDialog):
            settle()
            see(modal)
            modal.reject()

    QTimer.singleShot(0, at_modal)
    act()
    settle()
    for sheet in place.window.findChildren(Sheet):
        if sheet.isVisible():
            see(sheet)
            sheet.reject()
    settle()


def of_files(place: Place, see: See) -> None:
    """What looks after files: copies, colleagues, personal data, the log, and what has gone wrong."""
    window, context = place.window, place.context
    say, folder, path = context.say, place.folder, context.session.path
    for act in (commands.backups, commands.give, commands.privacy, commands.acts, commands.save_log):
        look(place, lambda act=act: act(window), see)  # type: ignore[misc]
    colleagues = folder / "kollega.foorumi"
    context.imports.give(context.session, colleagues, True, "")
    session = Session.open(colleagues)
    events.edit(session, place.event.id, place="Kirjaston sali")
    actors.add(session, "Kylätalon talkooväki")
    session.close()
    sealed = folder / "suljettu.pdf"
    context.imports.give(context.session, sealed, True, PASSWORD)
    for given in (colleagues, sealed):
        look(place, lambda given=given: look_into(window, context, given), see)  # type: ignore[misc]
    damaged = DamagedWorkspace("errors.damaged", file=path.name)
    look(place, lambda: commands.damaged(window, path, damaged), see)
    found = Salvaged({Part.note: 180}, {Part.note: ["n1", "n2"]}, {Part.attendee})
    look(place, lambda: show_salvaged(window, say, found), see)
    titles = [("privacy.sure", "privacy.sure_text", "privacy.erase"),
              ("register.private_title", "register.private_body", "register.private_yes")]  # fmt: skip
    for title, text, yes in titles:
        look(place, lambda words=(title, text, yes): confirm(  # type: ignore[misc]
            window, *map(say, words), say("safety.cancel"), lambda: None), see)  # fmt: skip
    gate = Gate()

    def read(step: Callable[[int], None]) -> None:
        while not gate.wait(0.01):
            step(1200)

    look(place, lambda: wait_for(window, say, read, lambda _: None, lambda _: None), see)
    gate.set()


def of_events(place: Place, see: See) -> None:
    """What asks about events, people, notes and templates."""
    window, context, event = place.window, place.context, place.event
    look(place, lambda: files.start_event(window, "association_forum"), see)
    look(place, lambda: DuplicateDialog(context, event).exec(), see)
    look(place, lambda: ask_to_save(context, event.id), see)
    look(place, lambda: end_sheet(window, context.say).exec(), see)
    look(place, window.find_anywhere, see)
    bringing = NotesImport(context, event.id)
    bringing.show()
    bringing.read("Lappu\tTeema\nKyyti lääkäriin\tLiikkuminen\n")
    settle()
    see(bringing)
    bringing.close()
    people = ImportDialog(context, event.id)
    people.show()
    settle()
    see(people)
    people.pasted.setPlainText(SIGN_UPS)
    for _ in range(2):
        people.forward()
        settle()
        see(people)
    people.close()


def of_actors(place: Place, see: See) -> None:
    """What the register asks."""
    context = place.context
    some = context.session.workspace.actors[:2]
    look(place, lambda: ask_double(context, some[0].name_fi, some, lambda: None, lambda _: None), see)
    look(place, lambda: ask_merge(context, some[0].id), see)
    look(place, lambda: ask_seat(context), see)
    look(place, lambda: ask_own_places(context, place.event.id), see)
    bad = [SimpleNamespace(sheet="actors", line=4, key="exchange.unknown_value", text="kehä 9")]
    look(place, LeftOutSheet(context, bad).open, see)


def of_the_path(place: Place, see: See) -> None:
    """The forms of the path's pages, each with rows to change."""
    session, event = place.context.session, place.event
    duties.add(session, "Yhdistysilta", office="kulttuurisihteeri")
    roles.add(session, "Kuuntelija")
    series.begin(session, "Yhdistysillat", event.id)
    templates.save(session, event.id, "Oma ilta")
    for tab, acts in FORMS.items():
        made: Any = place.page(tab)
        for act in acts:
            look(place, partial(act, made, session.workspace), see)
    place.window.go(Route("follow_up", event.id, "review"))
    settle()
    review: Any = place.window.findChild(QWidget, "review")
    look(place, review.add_mention, see)


FORMS: dict[str, list[Callable[[Any, Workspace], object]]] = {
    "steps": [lambda page, _: page.give()],
    "partnership": [lambda page, _: page.begin()],
    "trend": [lambda page, _: page.add()],
    "year": [lambda page, _: page.add(), lambda page, rows: page.change(rows.rows(Part.duty)[0])],
    "series": [
        lambda page, _: page.add(),
        lambda page, rows: page.join(rows.rows(Part.series)[0]),
        lambda page, rows: page.go_on(rows.rows(Part.series)[0], rows.events[0]),
    ],
    "roles": [lambda page, _: page.add(), lambda page, rows: page.tie(rows.rows(Part.role_tag)[0])],
    "indicators": [lambda page, _: page.add()],
    "cards": [lambda page, _: page.insert(cards()[0])],
    "templates": [lambda page, rows: page._rename(as_template(rows.rows(Part.own_template)[0]))],
}
"""What the pages of the path ask, by tab."""


def of_help(place: Place, see: See) -> None:
    """Every topic of the help, beside a page and in the room, and the user guide."""
    window = place.window
    topics = [key.removeprefix("help_title.") for key in catalogue()["fi"] if key.startswith("help_title.")]
    for route in (Route("home"), Route("room", place.event.id)):
        window.go(route)
        for topic in topics if route.page == "home" else ("room", "panic", "keys"):
            window.show_help(topic)
            settle()
            see(window)
        window.show_help("")
    guide = GuideWindow(window)
    guide.show()
    settle()
    see(guide)
    guide.close()


def of_the_room(place: Place, see: See) -> None:
    """A rehearsal, and the message that stays below the page."""
    look(place, lambda: rehearse(place.context, place.event.id), see)


EVERY = (of_events, of_actors, of_the_path, of_files, of_the_room, of_help)
