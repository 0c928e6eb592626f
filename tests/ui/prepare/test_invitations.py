"""Who is invited and what they answered, kept with the event; a text to be sent from one's own mail."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from foorumi.exchange.columns import form_name, guess_columns
from foorumi.session import actors, invitations
from foorumi.ui.console.prepare.invitations import InvitationsPage

from .conftest import Desk


def press(page: InvitationsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_an_actor_is_invited_answers_and_missing_kinds_are_told(qtbot: QtBot, desk: Desk) -> None:
    martat = actors.add(desk.session, "Martat", type="association")
    actors.add(desk.session, "Saha Oy", type="company")
    page = InvitationsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    page.search.setText("mart")
    press(page, "invite_all")
    desk.settle()
    states = {row.actor_id: row.state for row in desk.session.workspace.invitations(desk.event_id)}
    assert states == {martat: "invited"}
    missing = page.findChild(QLabel, "invite_missing")
    assert missing is not None
    assert "Yritys" in missing.text()
    half = page.findChild(QLabel, "half_thought")
    assert half is not None
    assert "puuttuu kuntaorganisaatio" in half.text()
    box = page.findChild(QComboBox, f"invite_{martat}")
    assert box is not None
    box.setCurrentIndex(box.findData("coming"))
    box.activated.emit(box.currentIndex())
    desk.settle()
    (row,) = desk.session.workspace.invitations(desk.event_id)
    assert (row.state, row.is_done) == ("coming", True)
    sums = page.findChild(QLabel, "invite_sum")
    assert sums is not None
    assert "tulossa 1" in sums.text()
    unit = actors.add(desk.session, "Sivistystoimi", type="municipal_unit")
    invitations.set_state(desk.session, desk.event_id, [unit], "invited")
    desk.settle()
    assert half.isHidden()
    balance = page.findChild(QLabel, "balance")
    assert balance is not None
    assert balance.text() == "yhteisö 1, organisaatio 1, muu 0"
    desk.session.undo()
    desk.session.undo()
    desk.session.undo()
    assert all(row.state != "coming" for row in desk.session.workspace.invitations(desk.event_id))


def test_the_invitation_is_copied_as_it_was_written(qtbot: QtBot, desk: Desk) -> None:
    page = InvitationsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    page.text.setPlainText("Tervetuloa kylätalolle!")
    press(page, "copy_invitation")
    assert QGuiApplication.clipboard().text() == "Tervetuloa kylätalolle!"


def test_a_form_is_known_by_its_columns_and_its_own_data_is_passed_over() -> None:
    columns = ["Tunnus", "Aloitusaika", "Valmistumisaika", "Sähköposti", "Nimi", "Osallistujan nimi", "Yhdistys"]
    assert form_name(columns) == "Microsoft Forms"
    guess = guess_columns(columns)
    assert (guess["name"], guess["organisation"], guess["email"], guess["code"]) == (5, 6, 3, None)
    assert form_name(["Vastaajan numero", "Vastausaika", "Etunimi"]) == "Webropol"
    assert form_name(["Osallistujan ID", "Ilmoittautumisaika", "Etunimi", "Sukunimi"]) == "Lyyti"
    assert form_name(["Nimi", "Seura"]) == ""
