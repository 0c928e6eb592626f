"""The follow-up forum opens with what was promised; the mirror and the horizon hold what people say."""

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from foorumi.domain.agenda import Item
from foorumi.domain.ids import EventId
from foorumi.domain.promises_kept import last_promises
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import agenda, commitments, conclusions, events, horizons, notes, owners, partnerships, themes
from foorumi.ui.console.room.areas.last_promises import LastPromisesArea
from foorumi.ui.console.room.areas.looking_back import HorizonArea, MirrorArea
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.projector.scene import scene_of
from foorumi.ui.projector.scenes.agreed import Commitments
from foorumi.ui.projector.scenes.looking_back import Horizon
from foorumi.ui.projector.scenes.mirror import Mirror
from ui.prepare.conftest import Desk

NOW = datetime(2027, 4, 15, 15, 0, tzinfo=UTC)


def texts(page: QWidget) -> list[str]:
    return [found.text() for found in page.findChildren(QLabel)]


def follow_up(desk: Desk) -> EventId:
    return events.create(desk.session, "followup_forum", "", date(2027, 4, 15))


def item(desk: Desk, event_id: EventId, kind: str) -> Item:
    return next(row for row in desk.session.workspace.items(event_id) if row.kind == kind)


def test_last_times_promises_come_back_with_the_undone_beside_the_done(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    for text, state in (("Kalenteri", "done"), ("Sähkölukot", "under_way"), ("Pikaraha", "dropped")):
        commitments.add(session, text, desk.event_id, state=state, owner_text="sivistystoimi", due_on="2026-12-31")
    forum = follow_up(desk)
    assert [row.text for row in last_promises(session.workspace, forum)] == ["Kalenteri", "Sähkölukot", "Pikaraha"]
    area = LastPromisesArea(Evening(desk.context, forum), item(desk, forum, "last_promises"))
    qtbot.addWidget(area)
    said = area.findChildren(QLineEdit)[1]
    said.setText("Toinen tarjous puuttuu")
    said.editingFinished.emit()
    done = next(b for b in area.findChildren(QPushButton) if b.text() == "Tehty" and not b.isChecked())
    done.click()
    lock = next(row for row in session.workspace.commitments if row.text == "Sähkölukot")
    assert (lock.state, lock.next_step) == ("done", "Toinen tarjous puuttuu")
    event = session.workspace.event(forum)
    scene = scene_of(session.workspace, event, item(desk, forum, "last_promises"), NOW, ["fi"])
    assert isinstance(scene.picture, Commitments)
    assert [promise.when for promise in scene.picture.promises] == ["tehty", "tehty", "luovuttu"]


def test_whoever_types_what_was_said_stays_there_and_dropping_asks_for_the_reason(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    for text in ("Sähkölukot", "Pikaraha"):
        commitments.add(session, text, desk.event_id, state="under_way", owner_text="sivistystoimi")
    forum = follow_up(desk)
    evening = Evening(desk.context, forum)
    area = LastPromisesArea(evening, item(desk, forum, "last_promises"))
    qtbot.addWidget(area)
    evening.told.connect(lambda text, _: told.append(text))
    told: list[str] = []
    lines = area.findChildren(QLineEdit)
    next(b for b in area.findChildren(QPushButton) if b.text() == "Luovuttu").click()
    assert told == ["Kirjoita syy. Raukeaminen kerrotaan aina perusteluineen."]
    assert {row.state for row in session.workspace.commitments} == {"under_way"}
    lines[0].setText("Ei rahaa")
    next(b for b in area.findChildren(QPushButton) if b.text() == "Luovuttu").click()
    commitments.edit(session, session.workspace.commitments[1].id, next_step="Kysytään hinta")
    area.refresh()
    assert area.findChildren(QLineEdit) == lines
    assert [line.text() for line in lines] == ["Ei rahaa", "Kysytään hinta"]
    dropped = session.workspace.commitments[0]
    assert (dropped.state, dropped.evidence) == ("dropped", "Ei rahaa")


def test_what_is_typed_and_not_yet_told_is_not_taken_away_by_what_others_do(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    for text in ("Sähkölukot", "Pikaraha"):
        commitments.add(session, text, desk.event_id, state="under_way", owner_text="sivistystoimi")
    forum = follow_up(desk)
    area = LastPromisesArea(Evening(desk.context, forum), item(desk, forum, "last_promises"))
    qtbot.addWidget(area)
    typed = area.findChildren(QLineEdit)[0]
    assert not typed.hasFocus(), "another window has the keyboard by now"
    qtbot.keyClicks(typed, "Odottaa avaimia")
    commitments.edit(session, session.workspace.commitments[1].id, next_step="Kysytään hinta")
    area.refresh()
    assert typed.text() == "Odottaa avaimia"


def test_every_proposal_of_last_time_has_its_answer_before_the_room(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    asked = [
        conclusions.add(session, desk.event_id, text, proposed_to="kunnanhallitus")
        for text in ("Yhteyshenkilö", "Latu")
    ]
    owners.name(session, owner_text="sivistystoimi", conclusion_id=asked[0])
    conclusions.reply(session, asked[0], state="done", reason="Nimetty 30.11.", on="2026-11-30")
    forum = follow_up(desk)
    area = LastPromisesArea(Evening(desk.context, forum), item(desk, forum, "last_promises"))
    qtbot.addWidget(area)
    no = [b for b in area.findChildren(QPushButton) if b.text() == "Ei toteuteta"][1]
    no.click()
    reason = area.findChildren(QLineEdit)[1]
    reason.setText("Ei rahaa 2027")
    reason.editingFinished.emit()
    answers = {row.id: (row.state, row.reason) for row in session.workspace.rows(Part.reply)}
    assert answers[asked[1]] == ("no", "Ei rahaa 2027")
    assert {row.conclusion_id: row.owner_text for row in session.workspace.rows(Part.ownership)} == {
        asked[0]: "sivistystoimi", asked[1]: "kunnanhallitus",
    }  # fmt: skip
    event = session.workspace.event(forum)
    picture = scene_of(session.workspace, event, item(desk, forum, "last_promises"), NOW, ["fi"]).picture
    assert isinstance(picture, Commitments)
    assert [promise.when for promise in picture.promises] == ["tehty", "ei toteuteta"]


def test_the_welcome_of_the_follow_up_counts_what_is_open(desk: Desk) -> None:
    for state in ("agreed", "under_way", "done"):
        commitments.add(desk.session, "Lupaus", desk.event_id, state=state)
    forum = follow_up(desk)
    from foorumi.ui.projector.scenes.moment import Moment

    workspace = desk.session.workspace
    moment = Moment(workspace, workspace.event(forum), item(desk, forum, "welcome"), NOW, ["fi"])
    assert moment.prompt() == "Viimeksi lupasimme 2 asiaa. Katsotaan, miten kävi."


def test_the_mirror_shows_nothing_to_the_room_before_five_of_each_party_have_answered(qtbot: QtBot, desk: Desk) -> None:
    session, forum = desk.session, follow_up(desk)
    asked, event = item(desk, forum, "partnership_mirror"), session.workspace.event(forum)
    round_id = partnerships.begin(session, date(2027, 4, 15), "kunta", "yhdistykset", event_id=forum)
    area = MirrorArea(Evening(desk.context, forum), asked)
    qtbot.addWidget(area)
    codes = list(vocabulary().principles)
    for party, value in (("first", 4), ("second", 2)):
        for _ in range(4):
            partnerships.answer(session, round_id, party, dict.fromkeys(codes, value))
    assert not isinstance(scene_of(session.workspace, event, asked, NOW, ["fi"]).picture, Mirror)
    for party, value in (("first", 4), ("second", 2)):
        partnerships.answer(
            session, round_id, party, dict.fromkeys(codes, value) | {"openness": 5 if value == 4 else 1}
        )
    area.refresh()
    assert "kunta: 5 vastaajaa   yhdistykset: 5 vastaajaa" in texts(area)
    picture = scene_of(session.workspace, event, asked, NOW, ["fi"]).picture
    assert isinstance(picture, Mirror)
    assert picture.gap_figures == ("kunta 4,2 / 5", "yhdistykset 1,8 / 5")


def test_a_note_on_the_horizon_is_seen_again_at_the_next_event(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    far = agenda.add(session, desk.event_id, "horizon")
    area = HorizonArea(Evening(desk.context, desk.event_id), session.workspace.item(far))
    qtbot.addWidget(area)
    assert "Kukaan ei ole vielä katsonut kymmenen vuoden päähän." in texts(area)
    area.lines[10].setText("Yhteinen liikuntahalli")
    area.lines[10].returnPressed.emit()
    loose = notes.add(session, desk.event_id, "Kylätalot auki", item_id=far)
    area.refresh()
    put = next(b for b in area.findChildren(QPushButton) if b.accessibleName() == "3 vuotta")
    put.click()
    marks = {row.id: row.years for row in session.workspace.rows(Part.horizon_mark)}
    assert marks[loose] == 3
    event = session.workspace.event(desk.event_id)
    picture = scene_of(session.workspace, event, session.workspace.item(far), NOW, ["fi"]).picture
    assert isinstance(picture, Horizon)
    assert [len(found) for found in picture.columns] == [0, 1, 1]
    themes.add(session, desk.event_id, "Kulttuuri")
    area.refresh()
    next(chip for chip in area.findChildren(QPushButton) if chip.text() == "Teemat 1").click()
    [b for b in area.findChildren(QPushButton) if b.accessibleName() == "1 vuosi"][-1].click()
    area.refresh()
    picture = scene_of(session.workspace, event, session.workspace.item(far), NOW, ["fi"]).picture
    assert isinstance(picture, Horizon)
    assert [len(found) for found in picture.columns] == [1, 1, 1]
    forum = follow_up(desk)
    again = agenda.add(session, forum, "horizon")
    later = HorizonArea(Evening(desk.context, forum), session.workspace.item(again))
    qtbot.addWidget(later)
    assert any("Yhteinen liikuntahalli" in text for text in texts(later))
    horizons.place(session, "note", loose, 1)
    session.undo()
    assert {row.id: row.years for row in session.workspace.rows(Part.horizon_mark)}[loose] == 3
