"""Suggestions beside the wall, filters, search in any form, the lasso, and merging by holding still."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId
from foorumi.domain.notes import Note
from foorumi.session import notes, themes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.wall import WallPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXTS = (
    "Latukone pitäisi uusia",
    "latu kone pitäs uusia",
    "Hiihtoladut kuntoon heti kun on lunta",
    "Kirjasto auki sunnuntaisin",
    "Biblioteket öppet på söndagar",
    "Koulun sali iltakäyttöön ilman vuokraa",
)


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[WallPage]:
    for place, text in enumerate(TEXTS):
        language = "sv" if "öppet" in text else "fi"
        notes.add(
            context.session, event_id, text, position=place, language=language, source=("phone", "paper")[place % 2]
        )
    page = WallPage(context, event_id)
    qtbot.addWidget(page)
    page.resize(1400, 700)
    page.show()
    page.board.setFocus()
    yield page
    settle(page)


def settle(page: WallPage) -> None:
    while page.advice.is_thinking:
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
    QApplication.processEvents()


def written(context: Context, event_id: EventId) -> dict[str, Note]:
    return {note.text: note for note in context.session.workspace.notes(event_id)}


def cards(page: WallPage, name: str) -> list[QPushButton]:
    return [button for button in page.advice.findChildren(QPushButton, name) if button.isVisible()]


def shown(page: WallPage) -> list[str]:
    return [stack.note.text for stack in page.board.columns[0].stacks]


def test_two_notes_that_say_the_same_are_asked_about_and_merged_in_one_step(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    settle(page)
    before = written(context, event_id)
    assert {note.parent_id for note in before.values()} == {None}
    cards(page, "pair_merge")[0].click()
    found = written(context, event_id)
    assert found[TEXTS[1]].parent_id == found[TEXTS[0]].id
    context.session.undo()
    assert written(context, event_id) == before


def test_a_declined_suggestion_does_not_come_back(page: WallPage, context: Context, event_id: EventId) -> None:
    settle(page)
    count = len(cards(page, "pair_apart"))
    cards(page, "pair_apart")[0].click()
    context.signals.flush()
    settle(page)
    assert len(cards(page, "pair_apart")) == count - 1
    page.close()
    again = WallPage(context, event_id)
    again.resize(1400, 700)
    again.show()
    settle(again)
    assert len(cards(again, "pair_apart")) == count - 1
    again.deleteLater()


def test_a_sure_theme_is_offered_with_a_reason_and_moves_only_when_accepted(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    for name in ("Kirjasto", "Liikunta ja reitit", "Tilat ja välineet"):
        themes.add(context.session, event_id, name)
    context.signals.flush()
    settle(page)
    assert {note.theme_id for note in written(context, event_id).values()} == {None}
    moves = cards(page, "placement_move")
    assert moves
    moves[0].click()
    placed = [note for note in written(context, event_id).values() if note.theme_id]
    assert placed
    context.session.undo()
    assert {note.theme_id for note in written(context, event_id).values()} == {None}


def test_a_search_finds_another_form_and_the_swedish_sister(page: WallPage, qtbot: QtBot) -> None:
    page.tools.search.setText("kirjastossa")
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert shown(page) == ["Kirjasto auki sunnuntaisin", "Biblioteket öppet på söndagar"]
    page.tools.search.clear()
    assert len(shown(page)) == len(TEXTS)


def test_the_wall_is_narrowed_by_source_and_language(page: WallPage) -> None:
    page.tools.narrow.set(language="sv")
    assert shown(page) == ["Biblioteket öppet på söndagar"]
    assert page.tools.narrow.button.accessibleName().endswith("Rajattu: 1")
    page.tools.narrow.clear()
    page.tools.narrow.set(source="paper")
    assert shown(page) == [TEXTS[1], TEXTS[3], TEXTS[5]]


def test_holding_a_note_over_another_merges_them(
    page: WallPage, context: Context, event_id: EventId, qtbot: QtBot
) -> None:
    pool = page.board.columns[0]
    first, third = (pool.note_rect(pool.stacks[at].note.id).center() for at in (0, 2))
    QTest.mousePress(pool.viewport(), Qt.MouseButton.LeftButton, pos=third)
    QTest.mouseMove(pool.viewport(), third - QPoint(9, 9))
    QTest.mouseMove(pool.viewport(), first)
    qtbot.waitUntil(lambda: pool.merging == pool.stacks[0].note.id)
    QTest.mouseRelease(pool.viewport(), Qt.MouseButton.LeftButton, pos=first)
    found = written(context, event_id)
    assert found[TEXTS[2]].parent_id == found[TEXTS[0]].id


def test_a_note_dropped_on_the_plus_begins_a_theme(page: WallPage, context: Context, event_id: EventId) -> None:
    pool = page.board.columns[0]
    start = pool.note_rect(pool.stacks[0].note.id).center()
    there = pool.viewport().mapFromGlobal(page.board.new_theme.mapToGlobal(page.board.new_theme.rect().center()))
    QTest.mousePress(pool.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(pool.viewport(), start + QPoint(9, 9))
    QTest.mouseMove(pool.viewport(), there)
    QTest.mouseRelease(pool.viewport(), Qt.MouseButton.LeftButton, pos=there)
    page.themes.field.setText("Talvi")
    QTest.keyClick(page.themes.field, Qt.Key.Key_Return)
    (made,) = context.session.workspace.themes(event_id)
    assert written(context, event_id)[TEXTS[0]].theme_id == made.id


def test_a_pull_beside_the_notes_chooses_what_it_touches(page: WallPage) -> None:
    pool = page.board.columns[0]
    below = QPoint(4, pool.note_rect(pool.stacks[1].note.id).bottom() - 4)
    QTest.mousePress(pool.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 1))
    QTest.mouseMove(pool.viewport(), below + QPoint(40, 0))
    QTest.mouseRelease(pool.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert page.board.chosen == [pool.stacks[0].note.id, pool.stacks[1].note.id]
