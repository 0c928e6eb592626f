"""Sorting notes by hand and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from foorumi.domain.ids import EventId, NoteId
from foorumi.domain.notes import Note
from foorumi.session import agenda, notes, themes, votes
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.wall import WallPage
from foorumi.ui.console.follow_up.wall_vote import offer_notes, offer_themes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> WallPage:
    for place, text in enumerate(("Kyyti kirkolle", "Kyyti sivukyliltä", "Koulun sali iltakäyttöön")):
        notes.add(context.session, event_id, text, position=place)
    themes.add(context.session, event_id, "Kyydit")
    themes.add(context.session, event_id, "Tilat")
    page = WallPage(context, event_id)
    qtbot.addWidget(page)
    page.resize(1160, 620)
    page.show()
    page.board.setFocus()
    return page


def written(context: Context, event_id: EventId) -> dict[str, Note]:
    return {note.text: note for note in context.session.workspace.notes(event_id)}


def theme_named(context: Context, event_id: EventId, name: str) -> str:
    return next(row.id for row in context.session.workspace.themes(event_id) if row.name == name)


def test_two_notes_are_dragged_into_a_theme_together(page: WallPage, context: Context, event_id: EventId) -> None:
    pool, kyydit = page.board.columns[0], page.board.columns[1]
    first, second = (pool.note_rect(stack.note.id).center() for stack in pool.stacks[:2])
    QTest.mouseClick(pool.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mousePress(pool.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, second)
    there = pool.viewport().mapFromGlobal(kyydit.viewport().mapToGlobal(QPoint(60, 40)))
    QTest.mouseMove(pool.viewport(), second + QPoint(8, 8))
    QTest.mouseMove(pool.viewport(), there)
    assert kyydit.slot == 0
    QTest.mouseRelease(pool.viewport(), Qt.MouseButton.LeftButton, pos=there)
    found, theme_id = written(context, event_id), theme_named(context, event_id, "Kyydit")
    assert [found[text].theme_id == theme_id for text in found] == [True, True, False]


def test_a_note_reaches_its_theme_by_keys_alone_and_undo_takes_it_back(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_T)
    page.themes.field.setText("til")
    QTest.keyClick(page.themes.field, Qt.Key.Key_Return)
    assert written(context, event_id)["Koulun sali iltakäyttöön"].theme_id == theme_named(context, event_id, "Tilat")
    context.session.undo()
    assert written(context, event_id)["Koulun sali iltakäyttöön"].theme_id is None


def test_merging_keeps_both_texts_and_undo_parts_them_again(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.findChild(QFrame, "selection_bar").isVisible()
    QTest.keyClick(page.board, Qt.Key.Key_M)
    found = written(context, event_id)
    assert found["Kyyti sivukyliltä"].parent_id == found["Kyyti kirkolle"].id
    context.signals.flush()
    assert [(stack.note.text, stack.size) for stack in page.board.columns[0].stacks] == [
        ("Kyyti kirkolle", 2),
        ("Koulun sali iltakäyttöön", 1),
    ]
    column = page.board.columns[0]
    assert column.stacks[0].words == "Kyyti kirkolle\nKyyti sivukyliltä"
    QTest.keyClick(page.board, Qt.Key.Key_S)
    assert {note.parent_id for note in written(context, event_id).values()} == {None}
    context.session.undo()
    assert written(context, event_id)["Kyyti sivukyliltä"].parent_id
    context.session.undo()
    assert {note.parent_id for note in written(context, event_id).values()} == {None}


def test_a_name_typed_in_the_list_makes_the_theme_and_puts_the_note_there_in_one_step(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_T)
    page.themes.field.setText("Nuoret")
    QTest.keyClick(page.themes.field, Qt.Key.Key_Return)
    assert written(context, event_id)["Kyyti kirkolle"].theme_id == theme_named(context, event_id, "Nuoret")
    context.session.undo()
    assert [row.name for row in context.session.workspace.themes(event_id)] == ["Kyydit", "Tilat"]
    assert written(context, event_id)["Kyyti kirkolle"].theme_id is None


def test_space_chooses_notes_that_are_not_side_by_side(page: WallPage) -> None:
    board = page.board
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(board, key)
    first, _, third = (stack.note.id for stack in board.columns[0].stacks)
    assert (board.chosen, board.current) == ([first], third), "the arrows leave what Space has chosen"
    QTest.keyClick(board, Qt.Key.Key_Space)
    assert board.chosen == [first, third]
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.keyClick(board, Qt.Key.Key_Up)
    assert len(board.chosen) == 1, "after Esc an arrow chooses again"


def test_an_edited_note_keeps_the_writers_own_words(page: WallPage, context: Context, event_id: EventId) -> None:
    note = written(context, event_id)["Kyyti kirkolle"]
    page.edit(NoteId(note.id))
    editor = page.findChild(QFrame, "note_editor")
    editor.setPlainText("Kyyti kirkolle sunnuntaisin")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert written(context, event_id)["Kyyti kirkolle sunnuntaisin"].text_as_written == "Kyyti kirkolle"


def test_a_hidden_note_is_counted_and_comes_back(page: WallPage, context: Context, event_id: EventId) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_Delete)
    context.signals.flush()
    assert page.tools.hidden.accessibleName() == "Piilotetut 1"
    assert len(page.board.columns[0].stacks) == 2
    page.tools.hidden.click()
    assert len(page.board.columns[0].stacks) == 3


def test_themes_and_chosen_notes_become_options_of_the_vote_in_one_act(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    QTest.keyClick(page.board, Qt.Key.Key_Down)
    QTest.keyClick(page.board, Qt.Key.Key_V)
    offer_themes(context, event_id, context.session.workspace.themes(event_id))
    offer_themes(context, event_id, context.session.workspace.themes(event_id))
    texts = [row.text for row in context.session.workspace.proposals(event_id)]
    assert texts[1:] == ["Kyydit", "Tilat"]
    assert texts[0] in written(context, event_id)
    context.session.undo()
    assert len(context.session.workspace.proposals(event_id)) == 1


def test_dots_given_to_merged_notes_add_up_on_the_wall_once_the_vote_is_over(
    page: WallPage, context: Context, event_id: EventId
) -> None:
    session = context.session
    item = agenda.add(session, event_id, "vote")
    found = written(context, event_id)
    offered = [found["Kyyti kirkolle"].id, found["Kyyti sivukyliltä"].id]
    offer_notes(context, event_id, offered)
    first, second = session.workspace.proposals(event_id)
    votes.cast(session, item, {first.id: 2, second.id: 1})
    notes.merge(session, offered)
    votes.set_state(session, item, "closed")
    context.signals.flush()
    (stack,) = [stack for stack in page.board.columns[0].stacks if stack.note.id == offered[0]]
    assert stack.votes == 3
    assert page.tools.most.isVisibleTo(page)
