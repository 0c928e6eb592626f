"""A year between two municipalities in the real window: from the map to the follow-up, and what is known at its end."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conftest import TypeText
from foorumi import app
from foorumi.documents import document
from foorumi.domain.ids import ActorId, EventId, MunicipalityId
from foorumi.domain.path import path
from foorumi.domain.trends import compare, trend
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import (
    actors,
    attendees,
    commitments,
    conclusions,
    duties,
    events,
    exchanges,
    municipalities,
    notes,
    owners,
    partnerships,
    practices,
    pulse,
    resourcing,
    series,
    visits,
)
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.doors.page import DoorsPage
from foorumi.ui.console.path.page import TABS
from foorumi.ui.console.room.areas.last_promises import LastPromisesArea
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.visit.page import VisitPage
from foorumi.ui.console.window import ConsoleWindow

END = date(2027, 4, 16)


class Year:
    """The window, its file, and what the year has made so far."""

    def __init__(self, qtbot: QtBot, window: ConsoleWindow, type_text: TypeText) -> None:
        assert window.context
        self.qtbot, self.window, self.type_text = qtbot, window, type_text
        self.session: Session = window.context.session
        self.actors: dict[str, ActorId] = {}
        self.events: dict[str, EventId] = {}
        self.soini, self.lappajarvi = (
            municipalities.add(self.session, name) for name in ("Soinin kunta", "Lappajärven kunta")
        )

    def go(self, route: Route) -> None:
        self.window.go(route)
        self.settle()

    def settle(self) -> None:
        assert self.window.context
        self.window.context.signals.flush()
        QApplication.processEvents()

    def page(self, kind: type[QWidget]) -> QWidget:
        found = [page for page in self.window.findChildren(kind) if page.isVisible()]
        assert found, kind
        return found[-1]

    def said(self) -> str:
        return "\n".join(found.text() for found in self.window.findChildren(QLabel))

    def make(self, name: str, template: str, on: date, where: MunicipalityId) -> EventId:
        self.events[name] = events.create(self.session, template, name, on, municipality_id=where)
        return self.events[name]

    def come(self, event: str, names: list[str]) -> None:
        for name in names:
            attendees.add(
                self.session,
                self.events[event],
                f"{name}, edustaja",
                name,
                actor_id=self.actors[name],
                arrived_at="17:50",
            )

    def feel(self, event: str, values: list[tuple[int, int, int]]) -> None:
        for belong, heard, influence in values:
            pulse.answer(self.session, self.events[event], belong, heard, influence)


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
    for name, kind, group in (
        ("Kunta", "municipal_unit", ""), ("Urheiluseura", "association", "lapset"), ("Martat", "association", ""),
        ("Nuorisovaltuusto", "influence_body", "nuoret"), ("Kyläyhdistys", "village", ""), ("Maitotila", "company", ""),
    ):  # fmt: skip
        year.actors[name] = actors.add(
            year.session, name, type=kind, municipality_id=year.soini, source="kunnan luettelo"
        )
        if group:
            actors.set_voices(year.session, year.actors[name], [(group, "own")])
    practices.add(year.session, year.actors["Martat"], "Ruokakurssi kylätalolla")
    year.go(Route("actors"))


def eat_breakfast(year: Year) -> None:
    session = year.session
    breakfast = year.make("Aamiainen", "partnership_breakfast", date(2026, 4, 22), year.lappajarvi)
    year.come("Aamiainen", ["Kunta", "Urheiluseura", "Martat"])
    need = exchanges.add(session, "need", "Varasto", year.actors["Urheiluseura"], event_id=breakfast, resource="space")
    offer = exchanges.add(session, "offer", "Liiteri", year.actors["Kunta"], event_id=breakfast, resource="space")
    exchanges.accept(session, need, offer)
    mirror(year, breakfast, date(2026, 4, 22), 2)
    year.feel("Aamiainen", [(4, 4, 2)] * 5)
    row = series.begin(session, "Kumppanuusaamiaiset", breakfast)
    series.join(session, breakfast, row, year.actors["Kunta"])


def mirror(year: Year, event: EventId, on: date, associations: int) -> None:
    asked = partnerships.begin(year.session, on, "kunta", "yhdistykset", event_id=event)
    for party, value in (("first", 4), ("second", associations)):
        for _ in range(5):
            partnerships.answer(year.session, asked, party, dict.fromkeys(vocabulary().principles, value))


def hold_the_forum(year: Year) -> None:
    session = year.session
    forum = year.make("Foorumi", "association_forum", date(2026, 10, 15), year.soini)
    events.edit(session, forum, purpose="Yhteinen tapahtumavuosi", next_event_on="2027-04-15", answers_by="2026-11-30")
    year.come("Foorumi", ["Kunta", "Urheiluseura", "Martat"])
    items = {item.kind: item.id for item in session.workspace.items(forum)}
    for text in ("Kalenteri", "Tilat", "Kyydit"):
        notes.add(session, forum, text, item_id=items["brainstorm"])
    calendar = conclusions.add(session, forum, "Kalenteri otetaan käyttöön.", proposed_to="kunnanhallitus")
    owners.name(session, owner_text="sivistystoimi", conclusion_id=calendar)
    conclusions.reply(
        session, calendar, state="done", reason="Avattu 13.11.", on="2026-11-13", replied_by="sivistystoimi"
    )
    commitments.add(
        session, "Kalenterin pohja", forum, conclusion_id=calendar, actor_id=year.actors["Kunta"], due_on="2026-11-13",
        state="done", step=3, evidence="Avattu", is_read_aloud=True,
    )  # fmt: skip
    commitments.add(
        session, "Sähkölukot", forum, actor_id=year.actors["Kunta"], due_on="2027-03-01", step=5, is_read_aloud=True
    )
    year.feel("Foorumi", [(4, 4, 3)] * 6)
    need = exchanges.add(session, "need", "Kyyti", year.actors["Martat"], event_id=forum)
    offer = exchanges.add(session, "offer", "Pikkubussi", year.actors["Urheiluseura"], event_id=forum)
    exchanges.accept(session, need, offer)


def visit_three_companies(year: Year) -> None:
    session, last, row = year.session, None, ""
    for number in range(3):
        visit = year.make(f"Vierailu {number}", "company_visit", date(2026, 10, 20 + number), year.soini)
        year.go(Route("room", visit))
        page = year.page(VisitPage)
        assert isinstance(page, VisitPage)
        year.qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        year.type_text(page.answer.text, "Tie ei kanna.")
        page.answer.flush()
        year.qtbot.keyClick(page.answer.text, Qt.Key.Key_F3 if number else Qt.Key.Key_F2)
        year.qtbot.keyClick(page.answer.text, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        attendees.count_unnamed(session, visit, 3)
        year.settle()
        visits.approve(session, visit, "approved" if number else "rejected", date(2026, 10, 30), "yrittäjä")
        if last is None:
            row = series.begin(session, "Maatilat", visit)
        else:
            series.join(session, visit, row)
        last = visit
    told = {e.visibility for e in session.workspace.exchanges if e.event_id == year.events["Vierailu 0"]}
    assert told == {"facilitator_only"}


def open_the_doors(year: Year) -> None:
    doors = year.make("Ovet", "open_doors", date(2026, 11, 18), year.lappajarvi)
    year.go(Route("room", doors))
    page = year.page(DoorsPage)
    come = page.findChild(QPushButton, "one_came")
    slips = page.findChild(QPlainTextEdit, "slips")
    add = page.findChild(QPushButton, "add_slips")
    assert come
    assert slips
    assert add
    for _ in range(7):
        come.click()
    slips.setPlainText("Lauluilta\nKyyti lääkäriin")
    add.click()
    year.settle()
    assert year.session.workspace.present(doors) == 7


def hold_the_sensitive_evening(year: Year) -> None:
    evening = year.make("Vaikuttamisen ilta", "empowerment_evening", date(2027, 1, 20), year.soini)
    attendees.count_unnamed(year.session, evening, 22)
    year.feel("Vaikuttamisen ilta", [(5, 5, 4)] * 4)
    assert year.session.workspace.attendees(evening) == ()


def ideate(year: Year) -> None:
    ideas = year.make("Ideointi", "ideate_together", date(2027, 2, 9), year.soini)
    year.come("Ideointi", ["Kunta", "Kyläyhdistys", "Martat"])
    item = next(row for row in year.session.workspace.items(ideas) if row.kind == "brainstorm")
    for text in ("Kyläpyörät", "Lukupiiri"):
        notes.add(year.session, ideas, text, item_id=item.id)
    commitments.add(year.session, "Kyläpyöräkokeilu", ideas, actor_id=year.actors["Kyläyhdistys"], due_on="2027-06-01")


def follow_up(year: Year) -> None:
    session = year.session
    forum = year.make("Seuranta", "followup_forum", date(2027, 4, 15), year.soini)
    year.come("Seuranta", ["Kunta", "Urheiluseura", "Martat", "Nuorisovaltuusto"])
    year.go(Route("room", forum))
    page = year.page(RoomPage)
    assert isinstance(page, RoomPage)
    promised = next(row for row in session.workspace.items(forum) if row.kind == "last_promises")
    page.evening.open(promised.id)
    year.settle()
    area = page.findChild(LastPromisesArea)
    assert area is not None
    card = next(w for w in area.findChildren(QWidget) if "Sähkölukot" in [x.text() for x in w.findChildren(QLabel)])
    reason = card.findChild(QLineEdit)
    assert reason is not None
    year.type_text(reason, "Ei rahaa vuodelle 2027")
    done = next(b for b in card.findChildren(QPushButton) if b.text() == "Luovuttu")
    done.click()
    year.settle()
    page.leave()
    mirror(year, forum, date(2027, 4, 15), 3)
    year.feel("Seuranta", [(5, 4, 4)] * 6)
    kept = commitments.add(session, "Yhteyshenkilö", forum, actor_id=year.actors["Kunta"], due_on="2027-12-31", step=5)
    resourcing.give(session, kept, people="yhteyshenkilö", hours=200, decision="KH 30.3.2027", starts_on="2027-05-01")
    duties.add(
        session, "Kumppanuusaamiainen", office="elinvoimapäällikkö", hours=60, next_on="2026-05-05", every_months=1
    )


def everything_is_known(year: Year) -> None:
    workspace, known = year.session.workspace, year.events
    steps = path(workspace, END)
    assert [step.state for step in steps] == ["under_way"] * 5 or steps[0].state == "done"
    assert path(workspace, END, year.lappajarvi)[4].state == "not_begun"
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
            [year.soini],
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
