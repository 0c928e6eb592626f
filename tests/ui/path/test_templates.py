"""Nine ready templates and one's own: each makes an event whose agenda can be opened, run and kept."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.templates import templates
from foorumi.domain.workspace import Part
from foorumi.i18n import language
from foorumi.session import attendees, events, notes, visits
from foorumi.session import templates as own_templates
from foorumi.settings import Settings
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.path.templates import SaveTemplateDialog
from foorumi.ui.console.prepare.agenda import AgendaPage
from foorumi.ui.projector.scene import scene_of
from ui.prepare.conftest import Desk

NOW = datetime(2026, 10, 15, 16, 0, tzinfo=timezone(timedelta(hours=3)))


@pytest.mark.parametrize("code", sorted(templates()))
def test_a_template_makes_an_event_whose_agenda_opens_and_whose_every_item_has_a_scene(
    qtbot: QtBot, make_desk: Callable[[str], Desk], code: str
) -> None:
    desk = make_desk(code)
    workspace = desk.session.workspace
    event, items = workspace.event(desk.event_id), workspace.items(desk.event_id)
    page = AgendaPage(desk.context, desk.event_id)
    qtbot.addWidget(page)
    assert [row.title for row in page.list.rows.rows] == [item.title.fi for item in templates()[code].items]
    assert sum(item.minutes for item in items) == event.booked_minutes == templates()[code].minutes
    for item in items:
        for said in ("fi", "sv", "en"):
            scene = scene_of(workspace, event, item, NOW, [said])
            assert scene.title
            assert "{" not in item.title(said)


def test_the_nine_templates_are_offered_and_each_says_what_it_keeps_of_people(qtbot: QtBot) -> None:
    dialog = NewEventDialog(language("fi"), Settings(), today=date(2026, 9, 1))
    qtbot.addWidget(dialog)
    assert dialog.template.count() == 9
    dialog.template.setCurrentIndex(dialog.template.findData("empowerment_evening"))
    assert "nimiä ei kirjata" in dialog.about.text()
    dialog.template.setCurrentIndex(dialog.template.findData("partnership_breakfast"))
    assert dialog.fields["starts_at"].text() == "7.30"


def test_a_template_of_ones_own_carries_the_agenda_and_nothing_that_was_said(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    items = session.workspace.items(desk.event_id)
    notes.add(session, desk.event_id, "Tilat kuntoon", item_id=items[3].id)
    dialog = SaveTemplateDialog(desk.context, "Yhdistysten ilta")
    qtbot.addWidget(dialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText("Soinin malli")
    code = own_templates.save(session, desk.event_id, dialog.name)
    offers = NewEventDialog(language("fi"), Settings(), own=session.workspace.rows(Part.own_template))
    qtbot.addWidget(offers)
    assert offers.template.findText("Soinin malli") >= 0
    made = events.create(session, code, "", date(2027, 3, 2))
    event = session.workspace.event(made)
    assert event.name == "Soinin malli"
    assert [item.title_sv for item in session.workspace.items(made)] == [item.title_sv for item in items]
    assert session.workspace.notes(made) == ()


def test_a_visit_brings_its_eight_questions_in_three_languages(make_desk: Callable[[str], Desk]) -> None:
    desk = make_desk("company_visit")
    asked = visits.answers(desk.session.workspace, desk.event_id)
    assert [answer.position for answer in asked] == list(range(1, 9))
    assert asked[1].question("fi") == "Mikä sujuu nyt hyvin?"
    assert asked[1].question("sv") == "Vad går bra just nu?"


@pytest.mark.parametrize("code", ["empowerment_evening", "open_doors"])
def test_a_nameless_event_stays_nameless_once_anything_has_been_gathered(
    make_desk: Callable[[str], Desk], code: str
) -> None:
    desk = make_desk(code)
    session = desk.session
    with pytest.raises(WorkspaceError):
        attendees.add(session, desk.event_id, "Kävijä")
    events.edit(session, desk.event_id, privacy="normal")
    events.edit(session, desk.event_id, privacy="sensitive")
    notes.add(session, desk.event_id, "Kyytejä illaksi")
    with pytest.raises(WorkspaceError) as refused:
        events.edit(session, desk.event_id, privacy="normal")
    assert refused.value.key == "errors.stays_nameless"
    assert session.workspace.event(desk.event_id).privacy == "sensitive"


def test_an_event_with_names_does_not_become_nameless_over_them(desk: Desk) -> None:
    attendees.add(desk.session, desk.event_id, "Osallistuja 1")
    with pytest.raises(WorkspaceError) as refused:
        events.edit(desk.session, desk.event_id, privacy="sensitive")
    assert refused.value.key == "errors.names_exist"
