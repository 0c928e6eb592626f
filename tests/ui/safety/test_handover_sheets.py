"""Giving the file to a colleague and taking it in again, as a person does it in the window."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.domain.workspace import Part
from foorumi.session import actors, attendees, notes
from foorumi.session.session import Session
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.handover import GiveSheet, TakeInSheet, look_into
from foorumi.ui.console.safety.report import LogSheet
from foorumi.ui.console.window import ConsoleWindow


def given(window: ConsoleWindow, target: Path, password: str = "") -> None:
    commands.give(window)
    sheet = window.findChild(GiveSheet, "give")
    assert sheet
    sheet.password.setText(password)
    sheet.give(target)


def looked_into(qtbot: QtBot, window: ConsoleWindow, path: Path) -> TakeInSheet:
    assert window.context
    look_into(window, window.context, path)
    qtbot.wait_until(lambda: window.findChild(TakeInSheet, "take_in") is not None)
    sheet = window.findChild(TakeInSheet, "take_in")
    assert sheet
    return sheet


def written(window: ConsoleWindow) -> list[str]:
    assert window.context
    workspace = window.context.session.workspace
    return sorted(note.text for event in workspace.events for note in workspace.notes(event.id))


def test_a_colleagues_work_comes_in_after_a_preview_and_goes_with_one_undo(
    qtbot: QtBot, window: ConsoleWindow, tmp_path: Path
) -> None:
    assert window.context
    target = tmp_path / "kollegalle.foorumi"
    given(window, target)
    with closing(Session.open(target)) as colleague:
        (event,) = colleague.workspace.events
        notes.add(colleague, event.id, "kollegan lappu")
    sheet = looked_into(qtbot, window, target)
    assert "1 lappu" in [label.text() for label in sheet.card.findChildren(QLabel)]
    assert written(window) == ["valaistu latu"]
    sheet.yes.click()
    assert written(window) == ["kollegan lappu", "valaistu latu"]
    window.undo()
    assert written(window) == ["valaistu latu"]


def test_actors_with_one_name_are_offered_to_be_joined(qtbot: QtBot, window: ConsoleWindow, tmp_path: Path) -> None:
    assert window.context
    session, target = window.context.session, tmp_path / "kollegalle.foorumi"
    given(window, target)
    for name in ("Martat", "Kyläyhdistys"):
        actors.add(session, name)
    with closing(Session.open(target)) as colleague:
        for name in ("Martat ry", "Kyläyhdistykset"):
            actors.add(colleague, name)
    sheet = looked_into(qtbot, window, target)
    offered = {box.text(): box.isChecked() for box in sheet.findChildren(QCheckBox)}
    assert offered == {"Martat = Martat ry": True, "Kyläyhdistys = Kyläyhdistykset": False}
    sheet.yes.click()
    assert sorted(actor.name_fi for actor in session.workspace.actors) == ["Kyläyhdistykset", "Kyläyhdistys", "Martat"]
    window.undo()
    assert sorted(actor.name_fi for actor in session.workspace.actors) == ["Kyläyhdistys", "Martat"]


def test_the_choice_without_names_is_kept(window: ConsoleWindow, tmp_path: Path) -> None:
    assert window.context
    session = window.context.session
    attendees.add(session, session.workspace.events[0].id, "Aapeli Ainutkertainen", "Urheiluseura")
    commands.give(window)
    sheet = window.findChild(GiveSheet, "give")
    assert sheet
    sheet.names.set_value(False)
    sheet.give(tmp_path / "ilman.foorumi")
    content = (tmp_path / "ilman.foorumi").read_bytes()
    assert b"Aapeli" not in content
    assert b"Urheiluseura" in content
    assert session.workspace.rows(Part.privacy_act) == ()
    sheet.names.set_value(True)
    sheet.give(tmp_path / "nimineen.foorumi")
    (act,) = session.workspace.rows(Part.privacy_act)
    assert (act.act, act.rows) == ("given", 1)


def test_a_sealed_file_opens_with_its_password_only(qtbot: QtBot, window: ConsoleWindow, tmp_path: Path) -> None:
    assert window.context
    target = tmp_path / "kollegalle.pdf"
    given(window, target, "revontulet loistavat")
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert b"valaistu" not in content
    assert b"SQLite" not in content
    look_into(window, window.context, target, "väärä salasana")
    qtbot.wait_until(lambda: window.findChild(QLineEdit, "typed_password") is not None)
    field = window.findChild(QLineEdit, "typed_password")
    opens = window.findChild(QPushButton, "open_sealed")
    assert field
    assert opens
    assert any("ei avaa" in label.text() for label in window.findChildren(QLabel))
    field.setText("revontulet loistavat")
    opens.click()
    qtbot.wait_until(lambda: window.findChild(TakeInSheet, "take_in") is not None)


def test_the_log_is_shown_and_goes_only_where_it_is_saved(window: ConsoleWindow, tmp_path: Path) -> None:
    commands.save_log(window)
    sheet = window.findChild(LogSheet, "log")
    assert sheet
    assert "SQLite" in sheet.text.toPlainText()
    sheet.save(tmp_path / "loki.txt")
    assert (tmp_path / "loki.txt").read_text("utf-8").startswith("Foorumi")
