"""Last year's event copied and ready for this year: how many clicks, chords and typed fields it takes in the window."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QTabBar, QTableWidget
from pytestqt.qtbot import QtBot

from foorumi import app, settings
from foorumi.session import events, invitations, papers, phones, series
from foorumi.session.session import Session
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme
from ui.everywhere.conftest import settle

MOST_ACTS = 12
LAST, THIS = date(2026, 10, 15), date(2027, 10, 14)


class Hand:
    """A person at the window: each click, each chord and each field typed is one act."""

    def __init__(self, window: ConsoleWindow) -> None:
        self.window, self.acts = window, 0

    def click(self, name: str) -> None:
        """Click a button that can be seen and used."""
        buttons = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        found = [one for one in buttons if one.objectName() == name]
        assert len(found) == 1, f"{name}: {len(found)}"
        self.acts += 1
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        settle()

    def turn_to(self, title: str) -> None:
        """Click a tab."""
        (tabs,) = (one for one in self.window.findChildren(QTabBar) if one.isVisible())
        place = next(place for place in range(tabs.count()) if tabs.tabText(place) == title)
        self.acts += 1
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())
        settle()

    def point_at(self, text: str) -> None:
        """Click a row of the table that is seen."""
        (table,) = (one for one in self.window.findChildren(QTableWidget) if one.isVisible())
        (cell,) = table.findItems(text, Qt.MatchFlag.MatchExactly)
        self.acts += 1
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(cell).center())
        settle()

    def chord(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys together, where the focus is."""
        self.acts += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        settle()

    def type(self, field: QLineEdit, text: str) -> None:
        """Type into the field that has the focus."""
        assert field.hasFocus()
        self.acts += 1
        QTest.keyClicks(field, text)

    def in_dialog(self, opens: Callable[[], None], answers: Callable[[QDialog], None]) -> None:
        """Open a dialog and answer it; Qt waits inside the act that opened it."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            settle()
            answers(dialog)

        QTimer.singleShot(0, answer)
        opens()
        settle()


def last_years(path: Path) -> None:
    """Make the demonstration an evening with all that one prepares: invitations, phones, papers and a series."""
    session = Session.open(path)
    (event,) = session.workspace.events
    assert event.day == LAST
    events.edit(session, event.id, name="Seurafoorumi 2026")
    for actor in session.workspace.actors[:5]:
        invitations.invite(session, event.id, actor.id, "sihteeri", "2026-10-01")
    invitations.set_state(session, event.id, [actor.id for actor in session.workspace.actors[:5]], "coming")
    phones.arrange(session, event.id, wifi_name="Kunta-vieras", moderation="straight")
    phones.use(session, event.id, True)
    papers.choose(session, event.id, text_size=14, funder="Leader")
    series.begin(session, "Seurafoorumit", event.id, 12)
    session.close()


def test_last_years_event_is_copied_and_ready_in_twelve_acts(
    qtbot: QtBot, theme: Theme, demo: Path, tmp_path: Path
) -> None:
    path = tmp_path / "seurat.foorumi"
    shutil.copy(demo, path)
    last_years(path)
    settings.save(settings.Settings()._replace(recent=(str(path),), reduced_motion=True))
    app.application()
    window = app.console()
    qtbot.addWidget(window, before_close_func=lambda _: window.close())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    settle()
    hand = Hand(window)

    hand.click("recent_0")
    hand.click("go_events")
    hand.point_at("Seurafoorumi 2026")

    def answer(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "on")
        assert field
        hand.type(field, "14.10.2027")
        hand.chord(Qt.Key.Key_Return)

    hand.in_dialog(lambda: hand.chord(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier), answer)
    assert window.route.tab == "agenda", "the new event is open"
    hand.turn_to(window.say("event.tab.invitations"))
    hand.click("invite_all")
    hand.turn_to(window.say("event.tab.check"))
    hand.click("check_paper_act")
    assert hand.acts <= MOST_ACTS, hand.acts
    assert hand.acts == 10

    assert window.context
    workspace = window.context.session.workspace
    old, new = (next(event for event in workspace.events if event.day == day) for day in (LAST, THIS))
    assert (new.name, new.place, new.organiser, new.uses_phones) == (
        "Seurafoorumi 2027",
        old.place,
        old.organiser,
        True,
    )
    assert (new.next_event_on, new.answers_by) == ("2028-04-13", "2027-11-29"), "as long after the evening as last year"
    assert [(row.kind, row.title_fi, row.minutes) for row in workspace.items(new.id)] == [
        (row.kind, row.title_fi, row.minutes) for row in workspace.items(old.id)
    ]
    assert sorted(one.name for one in workspace.attendees(new.id)) == sorted(
        one.name for one in workspace.attendees(old.id)
    )
    assert not any(one.is_registered or one.arrived_at for one in workspace.attendees(new.id))
    assert workspace.notes(new.id) == workspace.conclusions(new.id) == ()
    arranged, before = workspace.phones(new.id), workspace.phones(old.id)
    assert arranged
    assert before
    assert (arranged.wifi_name, arranged.moderation) == ("Kunta-vieras", "straight")
    assert arranged.join_code != before.join_code
    assert papers.choice(window.context.session, new.id).funder == "Leader"
    window.activateWindow()  # drawn in memory, it does not become active again by itself after a dialog
    settle()
    for _ in range(2):  # the invitations, then the copy itself, whose page is open
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert window.route.page == "events"
    assert [event.day for event in window.context.session.workspace.events] == [LAST]
