"""Sorting the wall of an evening with one key a note, in the real window."""

from PySide6.QtCore import Qt

from foorumi.session import notes, themes
from foorumi.ui.console.sort.card import NoteCard
from foorumi.ui.theme import Theme, paint
from sort_sitting import Sitting


def test_187_notes_are_sorted_with_one_key_each_undone_and_redone_row_for_row(sitting: Sitting) -> None:
    unsorted = sitting.rows()
    by_text = {note.text: note for note in sitting.notes()}
    while sitting.shown() in by_text:
        sitting.press(sitting.key_of(by_text[sitting.shown()]))
    assert len(by_text) == 187
    assert sitting.pressed <= 2 * 187
    assert {note.theme_id for note in sitting.notes()} == {
        row.id for row in sitting.session.workspace.themes(sitting.event_id)
    }
    assert sitting.screen.head.count.text() == "187 / 187"
    done = sitting.rows()
    for _ in range(187):
        sitting.press(Qt.Key.Key_Backspace)
    assert sitting.rows() == unsorted
    assert sitting.screen.head.count.text() == "0 / 187"
    sitting.press(Qt.Key.Key_Backspace)
    assert sitting.rows() == unsorted
    while sitting.session.redo():
        pass
    assert sitting.rows() == done


def test_a_note_put_off_comes_back_at_the_end_and_undo_brings_it_back_at_once(sitting: Sitting) -> None:
    first = sitting.shown()
    sitting.press(Qt.Key.Key_Space)
    assert sitting.shown() != first
    sitting.press(Qt.Key.Key_Backspace)
    assert sitting.shown() == first
    sitting.press(Qt.Key.Key_Space)
    theme_id = sitting.session.workspace.themes(sitting.event_id)[0].id
    rest = [note.id for note in sitting.notes() if note.text != first]
    notes.place(sitting.session, rest, theme_id)
    sitting.window.context.signals.flush()  # type: ignore[union-attr]
    assert "Myöhemmin-pinossa 1" in sitting.shown()
    sitting.press(Qt.Key.Key_Return)
    assert sitting.shown() == first
    sitting.press("1")
    assert sitting.note(first).theme_id == theme_id


def test_a_new_theme_is_named_takes_the_note_and_gets_the_next_key_in_one_step(sitting: Sitting) -> None:
    first = sitting.shown()
    sitting.press("u")
    sitting.name_field().setText("Kylien kyydit")
    sitting.press(Qt.Key.Key_Return)
    made = next(t for t in sitting.session.workspace.themes(sitting.event_id) if t.name == "Kylien kyydit")
    assert sitting.note(first).theme_id == made.id
    second = sitting.shown()
    sitting.press("q")
    assert sitting.note(second).theme_id == made.id
    sitting.press(Qt.Key.Key_Backspace)
    sitting.press(Qt.Key.Key_Backspace)
    assert sitting.shown() == first
    assert made.id not in {row.id for row in sitting.session.workspace.themes(sitting.event_id)}


def test_t_and_a_number_put_the_last_note_into_a_second_theme(sitting: Sitting) -> None:
    first = sitting.shown()
    sitting.press("1")
    sitting.press("t")
    sitting.press("2")
    one, two = [row.id for row in sitting.session.workspace.themes(sitting.event_id)][:2]
    assert (sitting.note(first).theme_id, sitting.note(first).second_theme_id) == (one, two)


def test_delete_hides_and_a_held_key_sorts_no_more_than_one(sitting: Sitting) -> None:
    first = sitting.shown()
    sitting.press(Qt.Key.Key_Delete)
    assert sitting.note(first).state == "hidden"
    assert sitting.screen.head.count.text() == "1 / 187"


def test_a_note_taken_by_a_second_sorter_is_skipped_and_never_taken_from_them(sitting: Sitting) -> None:
    first = sitting.note(sitting.shown())
    two = sitting.session.workspace.themes(sitting.event_id)[1].id
    assert notes.sort(sitting.session, first.id, two, origin="phone")
    sitting.press("1")  # pressed before this window has heard of it
    assert sitting.note(first.text).theme_id == two
    assert sitting.shown() != first.text
    sitting.press(Qt.Key.Key_Backspace)
    assert sitting.note(first.text).theme_id == two


def test_the_suggestion_says_why_waits_for_enter_and_can_be_switched_off(sitting: Sitting) -> None:
    screen = sitting.screen
    chip = screen.findChild(object, "sort_suggestion")
    for _ in range(30):
        sitting.think()
        if chip.title.startswith("Ehdotus"):  # type: ignore[attr-defined]
            break
        sitting.press(Qt.Key.Key_Space)
    text, offered = sitting.shown(), chip.title.removeprefix("Ehdotus: ")  # type: ignore[attr-defined]
    assert chip.under  # type: ignore[attr-defined]
    assert sitting.note(text).theme_id is None
    sitting.press(Qt.Key.Key_Return)
    names = {row.id: row.name for row in sitting.session.workspace.themes(sitting.event_id)}
    assert names[sitting.note(text).theme_id] == offered.split(" ", 1)[1]  # type: ignore[index]
    sitting.window.change_settings(sitting.window.settings._replace(suggests=False))
    sitting.screen.setFocus()
    text = sitting.shown()
    sitting.press(Qt.Key.Key_Return)
    assert sitting.note(text).theme_id is None


def test_escape_leads_back_to_the_wall(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_Escape)
    assert sitting.window.route.tab == "notes"


def test_themes_can_be_made_on_an_empty_wall_with_the_keyboard_alone(sitting: Sitting) -> None:
    for row in sitting.session.workspace.themes(sitting.event_id):
        themes.delete(sitting.session, row.id)
    sitting.window.rebuild()
    sitting.screen.setFocus()
    sitting.press("u")
    sitting.name_field().setText("Tilat")
    sitting.press(Qt.Key.Key_Return)
    assert [row.name for row in sitting.session.workspace.themes(sitting.event_id)] == ["Tilat"]
    second = sitting.shown()
    sitting.press("1")
    assert sitting.note(second).theme_id is not None


def test_a_very_long_note_says_that_it_goes_on_and_is_read_to_its_last_word(sitting: Sitting) -> None:
    text = "Alku 😀😀😀 مرحبا " + "talkoot 🎉 kylällä " * 600 + "LOPPU"
    note = sitting.note(sitting.shown())
    notes.rewrite(sitting.session, note, text)
    sitting.window.context.signals.flush()  # type: ignore[union-attr]
    card = sitting.screen.findChild(NoteCard)
    assert card is not None
    assert card.shown_lines()[0].startswith("Alku 😀😀😀 مرحبا")
    assert card.shown_lines()[-1].endswith("…")
    for _ in range(400):
        sitting.press(Qt.Key.Key_PageDown)
    assert card.shown_lines()[-1].endswith("LOPPU")


def test_a_text_that_was_short_already_has_one_ellipsis_at_any_width(theme: Theme) -> None:
    said = {
        paint.wrap("Kalenteri puuttuu… → Talkoot kylällä", theme.font("body"), wide, 1)[0] for wide in range(60, 320)
    }
    assert len(said) > 5
    assert not any("……" in text or text.endswith(" …") for text in said)
