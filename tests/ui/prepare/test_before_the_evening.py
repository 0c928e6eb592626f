"""What the facilitator does at the desk before the evening."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.clock import write_time
from foorumi.i18n import language
from foorumi.session import attendees, commitments, events, notes, phones, run
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.ui.console.context import Route
from foorumi.ui.console.events import EventsPage
from foorumi.ui.console.home import HomePage, due_soon
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.new_event_values import create_event
from foorumi.ui.console.prepare.agenda import AgendaPage
from foorumi.ui.console.prepare.basics import BasicsPage
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.prepare.people import PeoplePage
from foorumi.ui.console.prepare.people_table import COLUMNS
from foorumi.ui.console.prepare.readable import check
from foorumi.ui.console.settings import SettingsPage
from foorumi.ui.console.start import StartPage
from foorumi.ui.console.window import ConsoleWindow
from ui.prepare.conftest import Desk

EXPORT = Path(__file__).parents[2] / "data" / "attendees_excel_cp1252.csv"
TODAY = date(2026, 9, 1)


def press(page: object, name: str) -> None:
    found = page.findChild(QPushButton, name)  # type: ignore[attr-defined]
    assert found is not None
    found.click()


def starts(page: AgendaPage) -> list[str]:
    return [write_time(row.starts, "fi") for row in page.list.rows.rows]


def test_a_new_event_without_a_date_and_with_its_end_before_its_start_is_refused_in_words(qtbot: QtBot) -> None:
    dialog = NewEventDialog(language("fi"), Settings(), today=TODAY)
    qtbot.addWidget(dialog)
    dialog.fields["ends_at"].setText("17.00")
    press(dialog, "make")
    assert dialog.titled["on"].wrong == "Anna päivä, esimerkiksi 26.11.2026."
    assert dialog.titled["ends_at"].wrong == "Päättymisaika on ennen alkua."
    assert dialog.value is None


def test_a_new_event_is_made_of_what_was_typed_in_one_step(qtbot: QtBot, desk: Desk) -> None:
    dialog = NewEventDialog(language("fi"), Settings(), today=TODAY)
    qtbot.addWidget(dialog)
    for name, text in {"name": "Syysilta", "on": "to 26.11.", "starts_at": "klo 17", "ends_at": "19:30"}.items():
        dialog.fields[name].setText(text)
    dialog.municipality.setCurrentText("Soinin kunta")
    press(dialog, "make")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.value is not None
    event_id = create_event(desk.session, dialog.value, "fi", Settings(back_row_cm=1800))
    event = desk.session.workspace.event(event_id)
    municipality = desk.session.workspace.municipality_of(event)
    assert (event.name, event.on, event.starts_at, event.ends_at) == ("Syysilta", "2026-11-26", "17:00", "19:30")
    assert event.back_row_cm == 1800
    assert municipality is not None
    assert municipality.name_fi == "Soinin kunta"
    desk.session.undo()
    assert len(desk.session.workspace.events) == 1
    assert desk.session.workspace.municipalities == ()


def test_another_template_changes_the_times_but_not_a_name_that_was_written(qtbot: QtBot) -> None:
    dialog = NewEventDialog(language("fi"), Settings(), today=TODAY)
    qtbot.addWidget(dialog)
    dialog.fields["name"].setText("Oma ilta")
    dialog.template.setCurrentIndex(dialog.template.findData("generic_workshop"))
    assert (dialog.typed().name, dialog.typed().starts_at, dialog.typed().ends_at) == ("Oma ilta", "9.00", "11.00")


def test_alt_and_an_arrow_move_an_item_and_the_times_follow(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    assert starts(page)[:4] == ["18.00", "18.10", "18.25", "18.40"]
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert starts(page)[:4] == ["18.00", "18.15", "18.25", "18.40"]
    assert page.list.rows.rows[1].kind == "welcome"
    desk.session.undo()
    desk.settle()
    assert page.list.rows.rows[0].kind == "welcome"


def test_the_agenda_shows_what_phones_will_ask_only_when_there_are_phones(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    page.show()
    phone = page.findChild(QWidget, "phone_preview")
    assert phone is not None
    assert phone.isHidden()
    phones.use(desk.session, desk.event_id, True)
    desk.settle()
    ideas = next(row for row in page.list.rows.rows if row.kind == "brainstorm")
    page.choose(ideas.id)
    assert not phone.isHidden()
    assert "Lähetä lappu" in phone.accessibleName()


def test_an_item_of_another_template_is_taken_into_the_agenda(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    menu = page.templates_menu()
    dialogue = next(menu_ for act in menu.actions() if (menu_ := act.menu()) and len(menu_.actions()) > 3)
    piece = dialogue.actions()[1]
    before = len(page.list.rows.rows)
    piece.trigger()
    assert len(page.list.rows.rows) == before + 1
    assert page.list.rows.rows[1].title == piece.text(), "it stands after the chosen one"
    desk.session.undo()
    desk.settle()
    assert len(page.list.rows.rows) == before


def test_an_item_dropped_lower_stands_where_it_was_dropped(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    first, second, third = (row.id for row in page.list.rows.rows[:3])
    data: QMimeData = page.list.rows.mimeData([page.list.rows.index(0)])
    page.list.rows.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    desk.settle()
    assert [row.id for row in page.list.rows.rows[:3]] == [second, third, first]


def test_an_agenda_longer_than_the_booking_says_by_how_much(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    qtbot.keyClick(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "10 minuuttia yli varatun ajan" in [label.text() for label in page.findChildren(QLabel)]
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert "Päättyy 20.30. Ei väljyyttä." in [label.text() for label in page.findChildren(QLabel)]


def test_an_emoji_and_ten_thousand_characters_in_a_title_are_kept(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    field = page.findChild(QLineEdit, "title_fi")
    assert isinstance(field, QLineEdit)
    long = "👩‍🚒 " + "ä" * 10_000
    field.setText(long)
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert desk.session.workspace.items(desk.event_id)[0].title_fi == long
    desk.settle()
    assert page.list.rows.rows[0].title == long
    assert not page.grab().isNull()


def test_typing_is_one_step_to_undo(qtbot: QtBot, desk: Desk) -> None:
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    field = page.findChild(QPlainTextEdit, "prompt_fi")
    assert isinstance(field, QPlainTextEdit)
    before = desk.session.workspace.items(desk.event_id)[0].prompt_fi
    steps = len(desk.session.history.done)
    for text in ("Mitä", "Mitä nyt", "Mitä nyt?"):
        field.setPlainText(text)
        assert page._editor is not None
        page._editor.keep()
    assert len(desk.session.history.done) == steps + 1
    desk.session.undo()
    desk.settle()
    assert field.toPlainText() == before


def test_a_question_too_long_for_the_room_is_told_so(desk: Desk) -> None:
    event = desk.session.workspace.event(desk.event_id)
    say = language("fi")
    asked = "Miten järjestämme tapahtumia, kulttuuria ja liikuntaa yhdessä?"
    assert check(asked, event, say, "brainstorm") == (True, "62 merkkiä, kaksi riviä. Luettavissa 12 metristä.")
    fits, sentence = check(f"{asked[:-1]} ja kenen kanssa aloitamme jo ensi syksynä?", event, say, "brainstorm")
    assert not fits
    assert sentence.startswith("Kolmas rivi ei mahdu.")


def test_the_basics_say_that_the_end_is_before_the_start(qtbot: QtBot, desk: Desk) -> None:
    page = BasicsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    field = page.findChild(QLineEdit, "ends_at")
    assert isinstance(field, QLineEdit)
    field.setText("17.30")
    field.editingFinished.emit()
    assert "Päättymisaika on ennen alkua." in [label.text() for label in page.findChildren(QLabel)]


def test_the_excel_list_comes_in_through_the_dialog_and_goes_with_one_undo(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    dialog = ImportDialog(desk.context, desk.event_id)
    qtbot.addWidget(dialog)
    dialog.read(EXPORT)
    qtbot.wait_until(lambda: dialog.step == "match")
    dialog.forward()
    qtbot.wait_until(lambda: dialog.step == "check")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    for sentence in ("Uusia 68", "Jo listalla 1", "Käyttökelvottomia rivejä 1"):
        assert sentence in said
    dialog.save_bad(tmp_path / "bad.csv")
    assert "=1+1" in (tmp_path / "bad.csv").read_text("utf-8-sig")
    (unclear,) = dialog.findChildren(QCheckBox)
    unclear.click()
    dialog.forward()
    assert dialog.imported == 69
    assert len(desk.session.workspace.attendees(desk.event_id)) == 69
    desk.session.undo()
    assert desk.session.workspace.attendees(desk.event_id) == ()


def test_a_file_that_is_no_table_is_refused_in_words_and_the_dialog_stays(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\x00\x00")
    dialog = ImportDialog(desk.context, desk.event_id)
    qtbot.addWidget(dialog)
    dialog.read(tmp_path / "picture.csv")
    wrong = dialog.findChild(QLabel, "wrong")
    assert isinstance(wrong, QLabel)
    qtbot.wait_until(lambda: wrong.text().startswith("Tiedostoa ei voi lukea taulukkona."))
    assert dialog.step == "pick"


def test_people_are_added_by_hand_found_without_dots_and_taken_off(qtbot: QtBot, desk: Desk) -> None:
    page = PeoplePage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    for name, organisation in (("Öljyseuran edustaja", "Öljyseura"), ("Marttojen edustaja", "Martat")):
        page.name.setText(name)
        page.organisation.setText(organisation)
        press(page, "add")
    desk.settle()
    assert [one.name for one in page.model.people] == ["Marttojen edustaja", "Öljyseuran edustaja"]
    page.search.setText("olj")
    assert [one.name for one in page.model.people] == ["Öljyseuran edustaja"]
    places = {field: page.model.index(0, place) for place, field in enumerate(COLUMNS)}
    page.model.setData(places["may_be_photographed"], "no")
    page.model.setData(places["is_trustee"], "yes")
    desk.settle()
    assert any("1 luottamushenkilö" in found.text() for found in page.findChildren(QLabel))
    assert not page.model.setData(places["group_number"], "kolme")
    assert desk.session.workspace.attendees(desk.event_id)[0].may_be_photographed == "no"
    page.table.selectRow(0)
    press(page, "delete")
    assert [one.name for one in desk.session.workspace.attendees(desk.event_id)] == ["Marttojen edustaja"]


def test_a_sensitive_event_asks_for_no_names(qtbot: QtBot, make_desk: Callable[[str], Desk]) -> None:
    desk = make_desk("empowerment_evening")
    page = PeoplePage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    assert page.findChildren(QLineEdit) == []
    assert "Tässä tilaisuudessa ei kirjata nimiä." in [label.text() for label in page.findChildren(QLabel)]


def test_an_event_held_anew_moves_its_dates_and_brings_no_notes(desk: Desk) -> None:
    session = desk.session
    notes.add(session, desk.event_id, "Yhteinen kalenteri")
    events.edit(session, desk.event_id, answers_by="2026-10-29")
    attendees.add(session, desk.event_id, "Marttojen edustaja", "Martat", arrived_at="18:00")
    again_id = events.duplicate(session, desk.event_id, date(2027, 10, 14))
    again = session.workspace.event(again_id)
    assert (again.on, again.answers_by) == ("2027-10-14", "2027-10-28")
    assert session.workspace.notes(again.id) == ()
    assert [one.has_arrived for one in session.workspace.attendees(again.id)] == [False]
    assert len(session.workspace.items(again.id)) == len(session.workspace.items(desk.event_id))


def test_a_deleted_event_leaves_the_list_and_undo_brings_it_back(qtbot: QtBot, desk: Desk) -> None:
    page = EventsPage(desk.context)
    qtbot.addWidget(page)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    desk.settle()
    assert page.table.rowCount() == 0
    assert not page.empty.isHidden()
    desk.session.undo()
    events.edit(desk.session, desk.event_id, place="Kylätalo", area="Takakylä")
    desk.settle()
    assert page.table.rowCount() == 1
    assert page.table.item(0, 2).text() == "Kylätalo, Takakylä"


def test_home_counts_the_days_and_shows_only_promises_that_are_near(qtbot: QtBot, desk: Desk) -> None:
    today = date(2026, 10, 10)
    for days in (-3, 5, 40):
        due = (today + timedelta(days=days)).isoformat()
        commitments.add(desk.session, f"{days}", desk.event_id, due_on=due)
    page = HomePage(desk.context, today=today)
    qtbot.addWidget(page)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "5 päivää jäljellä" in said
    assert "7.10. myöhässä" in said
    press(page, "loop_commitments")
    assert desk.went.pop() == Route("commitments")
    assert [promise.text for promise in due_soon(desk.session.workspace, today)] == ["-3", "5"]
    press(page, "prepare")
    assert desk.went == [Route("prepare", desk.event_id, "agenda")]


def test_an_interrupted_evening_can_be_gone_on_with(qtbot: QtBot, desk: Desk) -> None:
    first = desk.session.workspace.items(desk.event_id)[0]
    run.show(desk.session, desk.event_id, first.id)
    page = HomePage(desk.context, today=TODAY)
    qtbot.addWidget(page)
    assert "Tilaisuus jäi kesken" in [label.text() for label in page.findChildren(QLabel)]
    press(page, "resume_here")
    assert desk.went == [Route("room", desk.event_id)]


def test_a_preference_takes_effect_at_once(qtbot: QtBot, desk: Desk) -> None:
    page = SettingsPage(desk.context)
    qtbot.addWidget(page)
    press(page, "text_percent_more")
    box = page.findChild(QCheckBox, "reduced_motion")
    assert isinstance(box, QCheckBox)
    box.click()
    assert [(value.text_percent, value.reduced_motion) for value in desk.chosen] == [(110, False), (110, True)]


def test_a_recent_file_that_is_gone_says_so_and_can_be_forgotten(qtbot: QtBot) -> None:
    page = StartPage(language("fi"), Settings(recent=("gone.foorumi",)))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.remove_recent) as forgotten:
        press(page, "remove_0")
    assert forgotten.args == ["gone.foorumi"]


def test_a_word_typed_just_before_the_window_closes_is_in_the_file(window: ConsoleWindow) -> None:
    assert window.context is not None
    session = window.context.session
    path, event_id = session.path, events.create(session, "association_forum", "Ilta", TODAY)
    window.context.go(Route("prepare", event_id, "agenda"))
    (title,) = window.findChildren(QLineEdit, "title_fi")
    title.setText("Tervetuloa kaikki")
    assert window.close()
    again = Session.open(path)
    assert again.workspace.items(event_id)[0].title_fi == "Tervetuloa kaikki"
    again.close()
