"""What people are told before they take part, and what was learnt after: typed once, read everywhere."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.documents import document
from foorumi.documents.catalogue import KINDS
from foorumi.domain.notices import notice, terms_of
from foorumi.domain.retention import due
from foorumi.domain.workspace import Part
from foorumi.i18n import CODES, language
from foorumi.phones.view import room
from foorumi.session import actors, attendees, commitments, exchanges, municipalities, reviews, run, terms
from foorumi.session import events as event_verbs
from foorumi.ui.console.follow_up.documents import DocumentsPage
from foorumi.ui.console.follow_up.review import ReviewPage
from foorumi.ui.console.prepare.terms import TermsPage
from ui.follow_up.conftest import RealPapers
from ui.prepare.conftest import Desk


def texts(page: QWidget) -> str:
    return "\n".join(found.text() for found in page.findChildren(QLabel))


def press(page: QWidget, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None
    found.click()


def told(desk: Desk, code: str) -> str:
    workspace = desk.session.workspace
    return " ".join(notice(workspace, workspace.event(desk.event_id), language(code)))


def test_the_notice_names_who_keeps_the_data_and_for_how_long_in_three_languages(qtbot: QtBot, desk: Desk) -> None:
    page = TermsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    controller = page.findChild(QLineEdit, "controller")
    assert controller is not None
    controller.setText("Järvi-Pohjanmaan Yrityspalvelu Oy")
    page._saving.flush()
    terms.edit(desk.session, desk.event_id, keep_months=6)
    desk.settle()
    for code, months in (("fi", "6 kuukautta"), ("sv", "6 månader"), ("en", "6 months")):
        assert "Järvi-Pohjanmaan Yrityspalvelu Oy" in told(desk, code)
        assert months in told(desk, code)
    assert "6 kuukautta" in texts(page)
    assert all(len(told(desk, code)) > 200 for code in CODES)


def test_each_event_of_a_workspace_has_its_own_controller(desk: Desk) -> None:
    soini = municipalities.add(desk.session, "Soinin kunta")
    event_verbs.edit(desk.session, desk.event_id, municipality_id=soini)
    assert "rekisteriä pitää: Soinin kunta" in told(desk, "fi")
    terms.edit(desk.session, desk.event_id, controller="Soinin yrittäjät")
    assert "rekisteriä pitää: Soinin yrittäjät" in told(desk, "fi")


@pytest.mark.parametrize(("template", "wanted"), [
    ("empowerment_evening", "Kenenkään nimeä ei kirjata."), ("open_doors", "Kenenkään nimeä ei kirjata."),
    ("company_visit", "Mitään ei julkaista ennen isäntäväen hyväksyntää."),
])  # fmt: skip
def test_the_notice_of_an_event_without_a_list_promises_no_list(
    make_desk: Callable[[str], Desk], template: str, wanted: str
) -> None:
    said = told(make_desk(template), "fi")
    assert wanted in said
    assert "Kirjaamme osallistujista" not in said


def test_the_door_notice_prints_in_one_page_with_the_ground_rules(qtbot: QtBot, desk: Desk) -> None:
    import pypdfium2

    page = TermsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    press(page, "model_rules")
    kept = terms_of(desk.session.workspace, desk.session.workspace.event(desk.event_id))
    assert kept.rules[0] == "Kuuntele loppuun, älä keskeytä."
    editor = page.findChild(QPlainTextEdit, "ground_rules")
    assert editor is not None
    assert editor.toPlainText().startswith("Kuuntele loppuun")
    press(page, "rules_on_agenda")
    second = desk.session.workspace.items(desk.event_id)[1]
    assert second.prompt("fi").splitlines() == list(kept.rules)
    accepted = page.findChild(QCheckBox, "rules_accepted")
    assert accepted is not None
    accepted.click()
    for name in ("answers_by", "next_event_on"):
        field = page.findChild(QLineEdit, name)
        assert field is not None
        field.setText("30.11.2026")
        field.editingFinished.emit()
    event = desk.session.workspace.event(desk.event_id)
    assert (event.answers_by, event.next_event_on) == ("2026-11-30", "2026-11-30")
    content = document(desk.session.workspace.whole(), desk.event_id, "notice", "fi")()
    printed = pypdfium2.PdfDocument(content)
    said = printed[0].get_textpage().get_text_bounded()
    assert len(printed) == 1
    assert all(words in said for words in ("Svenska", "English", "Kuuntele loppuun", "Hyväksyttiin yhdessä"))
    printed.close()


def test_the_promise_of_no_names_is_kept_in_the_form_too(qtbot: QtBot, desk: Desk) -> None:
    attendees.add(desk.session, desk.event_id, "Osallistuja 1")
    page = TermsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    privacy = page.findChild(QComboBox, "privacy")
    assert privacy is not None
    privacy.setCurrentIndex(privacy.findData("sensitive"))
    privacy.activated.emit(privacy.currentIndex())
    assert "Tilaisuudessa on jo nimiä." in texts(page)
    assert privacy.currentData() == desk.session.workspace.event(desk.event_id).privacy == "normal"


def test_a_review_and_a_mention_stay_with_the_event(qtbot: QtBot, desk: Desk) -> None:
    page = ReviewPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    worked = page.findChild(QPlainTextEdit, "worked")
    assert worked is not None
    worked.setPlainText("Parit ensin, sitten kaikki.")
    page._saving.flush()
    again = page.findChild(QComboBox, "again")
    assert again is not None
    again.setCurrentIndex(again.findData("changed"))
    again.activated.emit(again.currentIndex())
    (known,) = desk.session.workspace.rows(Part.review)
    assert (known.template, known.worked, known.again) == (
        "association_forum", "Parit ensin, sitten kaikki.", "changed",
    )  # fmt: skip
    reviews.mention(desk.session, desk.event_id, "Valtuustosali täyttyi", "Paikallislehti", "2026-10-17")
    desk.settle()
    assert "Paikallislehti, 17.10.2026" in texts(page)


def test_names_are_due_when_the_notice_said_they_would_be(desk: Desk) -> None:
    attendees.add(desk.session, desk.event_id, "Osallistuja 1")
    terms.edit(desk.session, desk.event_id, keep_months=4)
    workspace = desk.session.workspace
    assert due(workspace, date(2027, 2, 14)) == ()
    assert [row.event_id for row in due(workspace, date(2027, 2, 15))] == [desk.event_id]


def test_a_new_event_keeps_data_as_long_as_the_latest_of_its_municipality(desk: Desk) -> None:
    session = desk.session
    evijarvi, soini = (municipalities.add(session, name) for name in ("Evijärven kunta", "Soinin kunta"))
    first = event_verbs.create(
        session, "association_forum", "Ensimmäinen ilta", date(2027, 2, 1), municipality_id=evijarvi
    )
    terms.edit(session, first, keep_months=4, keep_private_days=7, keep_memo_years=20)
    made = event_verbs.create(session, "association_forum", "Seuraava ilta", date(2027, 3, 1), municipality_id=evijarvi)
    again = event_verbs.duplicate(session, first, date(2027, 4, 1))
    elsewhere = event_verbs.create(session, "association_forum", "Toisaalla", date(2027, 3, 1), municipality_id=soini)
    workspace = session.workspace
    for event_id in (made, again):
        own = terms_of(workspace, workspace.event(event_id))
        assert (own.keep_months, own.keep_private_days, own.keep_memo_years) == (4, 7, 20)
    assert terms_of(workspace, workspace.event(elsewhere)).keep_months == 12


def test_the_agreement_takes_the_events_own_rules_asks_for_a_goal_and_warns_of_an_unregistered_party(
    qtbot: QtBot, desk: Desk
) -> None:
    session = desk.session
    terms.edit(session, desk.event_id, ground_rules="Kaikki ehtivät puhua")
    group = actors.add(session, "Kylätoimikunta", registration="no")
    club = actors.add(session, "Urheiluseura", registration="yes")
    need = exchanges.add(session, "need", "Varasto", group, event_id=desk.event_id)
    offer = exchanges.add(session, "offer", "Liiteri", club, event_id=desk.event_id)
    exchanges.accept(session, need, offer)
    commitments.add(session, "Kyläjuhlan lupa", desk.event_id, actor_id=actors.add(session, "Nuorisoseura"))
    page = DocumentsPage(desk.context._replace(papers=RealPapers()), desk.event_id)
    qtbot.addWidget(page)
    page.papers.choose("agreement")
    qtbot.waitUntil(lambda: "Yhteinen tavoite puuttuu" in texts(page))
    assert not page.save.isEnabled()
    event_verbs.edit(session, desk.event_id, purpose="Kyläjuhla 2027")
    desk.settle()
    qtbot.waitUntil(page.save.isEnabled)
    said = repr(KINDS["agreement"].outline(session.workspace, desk.event_id, language("fi")))
    for words in (
        "Kyläjuhla 2027", "Kyläjuhlan lupa", "Kaikki ehtivät puhua", "omissa nimissään: Kylätoimikunta.",
        "onko rekisteröity: Nuorisoseura.",
    ):  # fmt: skip
        assert words in said


def test_a_phone_reads_the_same_notice_before_the_evening_begins_and_not_through_it(desk: Desk) -> None:
    session, now = desk.session, datetime(2026, 10, 15, 14, 0, tzinfo=UTC)
    terms.edit(session, desk.event_id, controller="Soinin yrittäjät")
    before = room(session.workspace, desk.event_id, now)
    assert before["notice"]["fi"] == told(desk, "fi")
    assert "Soinin yrittäjät" in before["notice"]["sv"]
    idea = next(item for item in session.workspace.items(desk.event_id) if item.kind == "brainstorm")
    run.show(session, desk.event_id, idea.id)
    assert "notice" not in room(session.workspace, desk.event_id, now)


@pytest.mark.parametrize("template", ["empowerment_evening", "open_doors"])
def test_no_paper_of_a_nameless_event_tells_whom_it_reached_or_failed_to(
    make_desk: Callable[[str], Desk], template: str
) -> None:
    desk = make_desk(template)
    session = desk.session
    actors.add(session, "Martat")
    attendees.count_unnamed(session, desk.event_id, 22)
    event_verbs.edit(session, desk.event_id, purpose="Osallisuus")
    for code in KINDS.keys() - {"actor_map", "practice_cards"}:
        said = repr(KINDS[code].outline(session.workspace, desk.event_id, language("fi")))
        assert "Martat" not in said, code
        assert "yhteisöt" not in said, code
        assert "nuoret" not in said, code
    assert "22 ihmistä" in repr(KINDS["coverage"].outline(session.workspace, desk.event_id, language("fi")))


def test_the_invitation_to_open_doors_gives_no_clock_to_its_stations(make_desk: Callable[[str], Desk]) -> None:
    desk = make_desk("open_doors")
    said = repr(KINDS["invitation"].outline(desk.session.workspace, desk.event_id, language("fi")))
    assert "'Toiveseinä'" in said
    assert "13.30 Toiveseinä" not in said


@pytest.mark.parametrize(("template", "more"), [("ideate_together", 0), ("generic_workshop", 1)])
def test_what_can_be_influenced_is_read_in_the_room_before_the_ideas(
    qtbot: QtBot, make_desk: Callable[[str], Desk], template: str, more: int
) -> None:
    desk = make_desk(template)
    before = len(desk.session.workspace.items(desk.event_id))
    event_verbs.edit(desk.session, desk.event_id, influence="Koulun tontti")
    terms.edit(desk.session, desk.event_id, decides="valtuusto", money="40 000 euroa")
    page = TermsPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    press(page, "influence_on_agenda")
    items = desk.session.workspace.items(desk.event_id)
    kinds = [item.kind for item in items]
    assert len(items) == before + more
    assert kinds.index("presentation") < kinds.index("brainstorm")
    told_in_room = items[kinds.index("presentation")].prompt("fi").splitlines()
    assert told_in_room == ["Mikä on auki: Koulun tontti", "Kuka päättää: valtuusto", "Paljonko rahaa on: 40 000 euroa"]
