"""A year between two municipalities in the real window: from the map to the follow-up, and what is known at its end."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi import app
from foorumi.documents import document
from foorumi.domain.ids import EventId
from foorumi.domain.path import path
from foorumi.domain.trends import compare, trend
from foorumi.domain.workspace import Part
from foorumi.ui.console.context import Route
from foorumi.ui.console.doors.page import DoorsPage
from foorumi.ui.console.path.page import TABS
from foorumi.ui.console.register.detail import ActorDetail
from foorumi.ui.console.room.areas.last_promises import LastPromisesArea
from foorumi.ui.console.visit.page import VisitPage
from meeting.facilitator import LEFT
from meeting.year import ENTER, Year

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

END = date(2027, 4, 16)
TAB = Qt.Key.Key_Tab
SOINI, LAPPAJARVI = "Soinin kunta", "Lappajärven kunta"


@pytest.fixture
def year(qtbot: QtBot, qapp: QApplication, tmp_path: Path, type_text: TypeText) -> Iterator[Year]:
    app.application()
    window = app.console()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.create_path(tmp_path / "vuosi.foorumi")
    window.activateWindow()
    yield Year(qtbot, window, type_text)
    window.close()


def test_a_year_from_the_map_to_the_follow_up_ends_in_figures_that_raw_rows_confirm(year: Year) -> None:
    draw_the_map(year)
    eat_breakfast(year)
    hold_the_forum(year)
    visit_three_companies(year)
    open_the_doors(year)
    hold_the_sensitive_evening(year)
    ideate(year)
    follow_up(year)
    everything_is_known(year)
    the_reports_figures_are_those_of_the_rows(year)


def draw_the_map(year: Year) -> None:
    hands = year.hands
    year.go(Route("actors"))
    for name, kind, group in (
        ("Kunta", "municipal_unit", ""), ("Urheiluseura", "association", "lapset"), ("Martat", "association", ""),
        ("Nuorisovaltuusto", "influence_body", "nuoret"), ("Kyläyhdistys", "village", ""), ("Maitotila", "company", ""),
    ):  # fmt: skip
        hands.write(hands.field("add"), name, ENTER)
        detail = year.page(ActorDetail)
        year.qtbot.waitUntil(lambda detail=detail, name=name: detail.actor_id == year.actor(name))
        if year.session.workspace.actor(year.actor(name)).type != kind:
            hands.pick("type", kind, detail)
        year.settle()
        for box, text in (("municipality", SOINI if name == "Kunta" else ""), ("add_voice", group)):
            found = detail.findChild(QComboBox, box)
            assert found is not None
            line = found.lineEdit()
            assert line is not None
            if text:
                hands.write(line, text, ENTER)
            year.settle()
        QApplication.processEvents()
        if group:
            hands.pick(group, "own", detail)
            year.settle()
            QApplication.processEvents()
        hands.write(hands.field("source", detail), "kunnan luettelo", TAB)
        year.settle()
    hands.tab("Hyvät käytännöt")
    hands.pick("practice_owner", year.actor("Martat"))
    hands.write(hands.field("add_practice"), "Ruokakurssi kylätalolla", ENTER)
    year.settle()
    assert {(row.type, row.source) for row in year.session.workspace.actors if row.name_fi == "Maitotila"} == {
        ("company", "kunnan luettelo")
    }


def eat_breakfast(year: Year) -> None:
    breakfast = year.make("Aamiainen", "partnership_breakfast", "22.4.2026", LAPPAJARVI)
    room = year.enter("Aamiainen", "Kunta", "Urheiluseura", "Martat")
    year.bring(room, "needs_offers")
    year.pair("Varasto, Urheiluseura", "Liiteri, Kunta")
    year.bring(room, "partnership_mirror")
    year.mirror(2)
    year.bring(room, "pulse")
    year.slips("442", 5)
    year.leave(room)
    year.go(Route("path", None, "series"))
    year.fill(event=breakfast, name="Kumppanuusaamiaiset")
    year.hands.click("add_series")
    year.settle()
    year.fill(event=breakfast, host=year.actor("Kunta"))
    year.hands.press("Lisää tilaisuus")
    year.settle()
    assert [row.host_id for row in year.session.workspace.rows(Part.series_event)] == [year.actor("Kunta")]


def hold_the_forum(year: Year) -> None:
    hands = year.hands
    forum = year.make("Foorumi", "association_forum", "15.10.2026", SOINI)
    year.go(Route("prepare", forum, "basics"))
    purpose = year.window.findChild(QPlainTextEdit, "purpose")
    assert purpose is not None
    hands.write(purpose, "Yhteinen tapahtumavuosi")
    year.go(Route("prepare", forum, "terms"))
    for name, day in (("answers_by", "30.11.2026"), ("next_event_on", "15.4.2027")):
        hands.write(hands.field(name), day, TAB)
    room = year.enter("Foorumi", "Kunta", "Urheiluseura", "Martat")
    year.bring(room, "brainstorm")
    for text in ("Kalenteri", "Tilat", "Kyydit"):
        year.say(room, text)
    year.bring(room, "needs_offers")
    year.pair("Kyyti, Martat", "Pikkubussi, Urheiluseura")
    year.bring(room, "decision")
    hands.write(hands.field("conclusion_text"), "Kalenteri otetaan käyttöön.")
    hands.write(hands.field("conclusion_to"), "kunnanhallitus", ENTER)
    year.bring(room, "commitments")
    year.promise(room, "Kalenterin pohja, Kunta, 13.11.2026")
    year.promise(room, "Sähkölukot, Kunta, 1.3.2027")
    year.bring(room, "pulse")
    year.slips("443", 6)
    year.leave(room)
    year.go(Route("follow_up", forum, "conclusions"))
    hands.pick("owner", year.actor("Kunta"))
    year.settle()
    hands.pick("reply", "done")
    year.settle()
    for name, text in (("reply_on", "13.11.2026"), ("reply_reason", "Avattu 13.11."), ("replied_by", "sivistystoimi")):
        hands.write(hands.field(name), text, TAB)
        year.settle()
    year.go(Route("follow_up", forum, "commitments"))
    for text, state, step, evidence in (("Kalenterin pohja", "done", "3", "Avattu"), ("Sähkölukot", "", "5", "")):
        click_row(year, text)
        if state:
            hands.pick("state", state)
            year.settle()
        hands.pick("step", step)
        year.settle()
        if evidence:
            hands.write(hands.field("evidence"), evidence, TAB)
            year.settle()


def click_row(year: Year, text: str) -> None:
    """Click the row of a table that has this in its first column."""
    (table,) = (one for one in year.window.findChildren(QTableWidget, "list") if one.isVisible())
    (item,) = table.findItems(text, Qt.MatchFlag.MatchExactly)
    table.scrollToItem(item)
    year.qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(item).center())
    year.settle()


def visit_three_companies(year: Year) -> None:
    hands = year.hands
    for number in range(3):
        visit = year.make(f"Vierailu {number}", "company_visit", f"{20 + number}.10.2026", SOINI)
        year.go(Route("room", visit))
        page = year.page(VisitPage)
        year.qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        hands.write(page.answer.text, "Tie ei kanna.")
        page.answer.flush()
        year.qtbot.keyClick(page.answer.text, Qt.Key.Key_F3 if number else Qt.Key.Key_F2)
        year.qtbot.keyClick(page.answer.text, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        for _ in range(3):
            hands.press("Yksi enemmän mukana")
        year.settle()
        year.qtbot.mouseClick(page.rail.places["thanks"], LEFT)
        hands.write(hands.field("approved_by"), "yrittäjä")
        hands.click("approve_approved" if number else "approve_rejected")
        year.settle()
        page.leave()
        year.go(Route("path", None, "series"))
        if number:
            year.fill(event=visit)
            hands.press("Lisää tilaisuus")
        else:
            year.fill(event=visit, name="Maatilat")
            hands.click("add_series")
        year.settle()
    told = {e.visibility for e in year.session.workspace.exchanges if e.event_id == year.events["Vierailu 0"]}
    assert told == {"facilitator_only"}


def open_the_doors(year: Year) -> None:
    doors = year.make("Ovet", "open_doors", "18.11.2026", LAPPAJARVI)
    year.go(Route("room", doors))
    page = year.page(DoorsPage)
    for _ in range(7):
        year.hands.click("one_came", page)
    slips = page.findChild(QPlainTextEdit, "slips")
    assert slips
    slips.setPlainText("Lauluilta\nKyyti lääkäriin")
    year.hands.click("add_slips", page)
    year.settle()
    assert year.session.workspace.present(doors) == 7


def hold_the_sensitive_evening(year: Year) -> None:
    evening = year.make("Vaikuttamisen ilta", "empowerment_evening", "20.1.2027", SOINI)
    room = year.enter("Vaikuttamisen ilta")
    year.hands.click("present", room)
    counts = room.top._counts
    year.qtbot.waitUntil(counts.isVisible)
    year.hands.write(counts.here.number, "22", TAB)
    counts.close()
    year.settle()
    year.bring(room, "pulse")
    year.slips("554", 4)
    year.leave(room)
    assert year.session.workspace.present(evening) == 22
    assert year.session.workspace.attendees(evening) == ()


def ideate(year: Year) -> None:
    year.make("Ideointi", "ideate_together", "9.2.2027", SOINI)
    room = year.enter("Ideointi", "Kunta", "Kyläyhdistys", "Martat")
    year.bring(room, "brainstorm")
    for place, text in enumerate(("Kyläpyörät", "Lukupiiri"), 1):
        year.hands.write(year.hands.field(f"sheet_1_{place}"), text)
    year.hands.click("sheet_keep")
    year.bring(room, "commitments")
    year.promise(room, "Kyläpyöräkokeilu, Kyläyhdistys, 1.6.2027")
    year.leave(room)
    assert {note.text for note in year.session.workspace.notes(year.events["Ideointi"])} == {"Kyläpyörät", "Lukupiiri"}


def follow_up(year: Year) -> None:
    hands = year.hands
    year.make("Seuranta", "followup_forum", "15.4.2027", SOINI)
    room = year.enter("Seuranta", "Kunta", "Urheiluseura", "Martat", "Nuorisovaltuusto")
    year.bring(room, "last_promises")
    area = year.page(LastPromisesArea)
    card = next(w for w in area.findChildren(QWidget) if "Sähkölukot" in [x.text() for x in w.findChildren(QLabel)])
    reason = card.findChild(QLineEdit)
    assert reason is not None
    hands.write(reason, "Ei rahaa vuodelle 2027")
    hands.press("Luovuttu", card)
    year.settle()
    year.bring(room, "commitments")
    year.promise(room, "Yhteyshenkilö, Kunta, 31.12.2027")
    year.bring(room, "partnership_mirror")
    year.mirror(3)
    year.bring(room, "pulse")
    year.slips("544", 6)
    year.leave(room)
    year.go(Route("follow_up", year.events["Seuranta"], "commitments"))
    click_row(year, "Yhteyshenkilö")
    hands.pick("step", "5")
    kept = next(row.id for row in year.session.workspace.commitments if row.text == "Yhteyshenkilö")
    year.go(Route("path", None, "steps"))
    year.fill(
        commitment=kept, people="yhteyshenkilö", hours=200, decision="KH 30.3.2027", starts_on="1.5.2027"
    )  # fmt: skip
    hands.press("Kirjaa resurssit")
    year.go(Route("path", None, "year"))
    year.fill(title="Kumppanuusaamiainen", office="elinvoimapäällikkö", next_on="5.5.2026", hours=60)
    hands.click("add_duty")
    year.settle()


def everything_is_known(year: Year) -> None:
    workspace, known = year.session.workspace, year.events
    steps = path(workspace, END)
    assert [step.state for step in steps] == ["under_way"] * 5 or steps[0].state == "done"
    assert path(workspace, END, year.place(LAPPAJARVI))[4].state == "not_begun"
    points = {point.name: point.is_hidden for point in trend(workspace)}
    assert points == {"Aamiainen": False, "Foorumi": False, "Vaikuttamisen ilta": True, "Seuranta": False}
    found = compare(workspace, known["Foorumi"], known["Seuranta"])
    assert (found.reached_now, found.reached_no_more) == (("nuoret",), ())
    assert len(workspace.rows(Part.assessment)) == 2
    promise = next(row for row in workspace.commitments if row.text == "Sähkölukot")
    assert promise.state == "dropped"
    for tab in TABS:
        year.go(Route("path", None, tab))
        assert "Polku" in year.said()
    year.go(Route("home"))
    assert "Vuosikellosta nyt" in year.said()
    agreement = text_of(year, known["Foorumi"], "agreement")
    assert all(words in agreement for words in ("Martat", "Urheiluseura", "Yhteinen tapahtumavuosi"))
    assert "Avattu" in text_of(year, known["Foorumi"], "answers")


def text_of(year: Year, event: EventId, code: str) -> str:
    made = document(year.session.workspace.whole(), event, code, "fi")()
    with closing(pypdfium2.PdfDocument(made)) as paper:
        return " ".join(page.get_textpage().get_text_bounded() for page in paper).replace("\r\n", " ")


def the_reports_figures_are_those_of_the_rows(year: Year) -> None:
    said = text_of(year, year.events["Foorumi"], "participation_report")
    with closing(sqlite3.connect(year.session.path)) as raw:
        held = raw.execute(
            "select id, name from event where municipality_id = ? and \"on\" like '2026-%' and deleted_at = ''",
            [year.place(SOINI)],
        ).fetchall()
        total = 0
        for event_id, name in held:
            named = raw.execute(
                "select count(*) from attendee where event_id = ? and arrived_at != ''", [event_id]
            ).fetchone()[0]
            counted = raw.execute(
                "select coalesce(sum(people), 0) from headcount where event_id = ?", [event_id]
            ).fetchone()[0]
            written = raw.execute("select count(*) from note where event_id = ?", [event_id]).fetchone()[0]
            total += named + counted
            row = said.split(name, 1)[1].split("\n")[0]
            assert str(named + counted) in row
            assert str(written) in row
        means = raw.execute(
            "select avg(belong), count(belong) from pulse_answer where event_id in"
            f" ({','.join('?' * len(held))})", [event_id for event_id, _ in held],
        ).fetchone()  # fmt: skip
    assert len(held) == 4
    assert str(total) in said
    assert f"{means[0]:.1f}".replace(".", ",") in said
    assert str(means[1]) in said
