"""What recurs is an office's duty, comes round by itself, and reminds on the front page."""

from datetime import date
from pathlib import Path

from icalendar import Calendar
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.app import _Papers
from foorumi.domain.duties import by_month
from foorumi.domain.workspace import Part
from foorumi.session import commitments, duties, indicators
from foorumi.ui.console.home import HomePage
from foorumi.ui.console.path.ask import AskDialog, Asked
from foorumi.ui.console.path.indicators import IndicatorsPage
from foorumi.ui.console.path.year import YearPage
from ui.prepare.conftest import Desk

TODAY = date(2026, 11, 24)


def texts(page: QWidget) -> list[str]:
    return [found.text() for found in page.findChildren(QLabel)]


def test_a_duty_that_is_done_comes_round_again_after_its_months(desk: Desk) -> None:
    session = desk.session
    duties.add(session, "Kuulemisilta", every_months=3, next_on="2026-11-30")
    (duty,) = session.workspace.rows(Part.duty)
    duties.done(session, duty, TODAY, "Pidettiin valtuustosalissa")
    (duty,) = session.workspace.rows(Part.duty)
    assert duty.next_on == "2027-02-28"
    session.undo()
    (duty,) = session.workspace.rows(Part.duty)
    assert (duty.next_on, session.workspace.rows(Part.duty_done)) == ("2026-11-30", ())


def test_the_front_page_reminds_of_what_is_late_or_near_and_of_nothing_else(qtbot: QtBot, desk: Desk) -> None:
    for title, day in (("Vastaukset", "2026-11-20"), ("Aamiainen", "2026-12-02"), ("Kartta", "2027-03-01")):
        duties.add(desk.session, title, office="sihteeri", next_on=day)
    page = HomePage(desk.context, today=TODAY)
    qtbot.addWidget(page)
    card = page.findChild(QFrame, "reminders")
    assert card is not None
    said = texts(card)
    assert "20.11. myöhässä" in said
    assert "Aamiainen, sihteeri" in said
    assert not any("Kartta" in text for text in said)
    card.findChildren(QPushButton)[1].click()
    desk.settle()
    card = page.findChild(QFrame, "reminders")
    assert card is not None
    assert "20.11. myöhässä" not in texts(card)


def test_every_month_of_the_clock_has_the_duties_that_fall_on_it(qtbot: QtBot, desk: Desk) -> None:
    duties.add(desk.session, "Foorumi", every_months=6, next_on="2026-10-15")
    duties.add(desk.session, "Raportti", every_months=12, next_on="2027-02-01")
    year = by_month(desk.session.workspace.rows(Part.duty))
    found = {month: [duty.title for duty in known] for month, known in year.items() if known}
    assert found == {2: ["Raportti"], 4: ["Foorumi"], 10: ["Foorumi"]}
    page = YearPage(desk.context, today=TODAY)
    qtbot.addWidget(page)
    assert "virka puuttuu, tunnit puuttuvat" in texts(page)


def test_the_clock_goes_into_a_calendar_with_the_promises(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    promise = commitments.add(desk.session, "Kalenteri pidetään ajan tasalla", due_on="2027-03-31")
    duties.add(desk.session, "Kalenterin tarkistus", office="sihteeri", next_on="2026-12-02", every_months=3,
               commitment_id=promise)  # fmt: skip
    page = YearPage(desk.context._replace(papers=_Papers()), today=TODAY)
    qtbot.addWidget(page)
    assert "Pitää yllä sitoumusta: Kalenteri pidetään ajan tasalla" in texts(page)
    page.write_calendar(tmp_path / "kello.ics")
    read = Calendar.from_ical((tmp_path / "kello.ics").read_bytes())
    duty = next(part for part in read.walk("VEVENT") if "Kalenterin tarkistus" in part["SUMMARY"])
    assert str(duty["SUMMARY"]) == "Kalenterin tarkistus, sihteeri"
    assert duty["RRULE"]["INTERVAL"] == [3]
    (task,) = read.walk("VTODO")
    assert (str(task["SUMMARY"]), task["DUE"].dt) == ("Kalenteri pidetään ajan tasalla", date(2027, 3, 31))


def test_a_figure_stands_with_its_year_and_source(qtbot: QtBot, desk: Desk) -> None:
    page = IndicatorsPage(desk.context)
    qtbot.addWidget(page)
    assert any("äänestysprosentti" in text for text in texts(page))
    for year, value in ((2021, "55,1"), (2017, "58,9")):
        indicators.add(desk.session, "Äänestysprosentti", year, value, unit="%", source="Tilastokeskus")
    desk.settle()
    said = texts(page)
    assert said.index("2017") < said.index("2021")
    assert "55,1 %" in said
    assert "Lähde: Tilastokeskus" in said


def test_a_form_says_below_each_field_what_is_wrong_with_it(qtbot: QtBot, desk: Desk) -> None:
    asked = [
        Asked("title", "Mitä", is_needed=True),
        Asked("on", "Milloin", "", "date"),
        Asked("n", "Tunteja", "", "number"),
    ]
    dialog = AskDialog(desk.context, "Tehtävä", asked, "Tallenna")
    qtbot.addWidget(dialog)
    for name, text in (("on", "eilen"), ("n", "paljon")):
        dialog.editor(name).setText(text)  # type: ignore[attr-defined]
    keep = dialog.findChild(QPushButton, "keep")
    assert keep is not None
    keep.click()
    assert {"Tämä tarvitaan.", "Anna päivä, esimerkiksi 26.11.2026.", "Anna kokonaisluku."} <= set(texts(dialog))
    assert dialog.result() != QDialog.DialogCode.Accepted
    for name, text in (("title", "Aamiainen"), ("on", "2.12.2026"), ("n", "60")):
        dialog.editor(name).setText(text)  # type: ignore[attr-defined]
    keep.click()
    assert dialog.values == {"title": "Aamiainen", "on": "2026-12-02", "n": 60}
    assert QApplication.activeModalWidget() is None
