"""A real browser on a phone's screen goes through an evening in each language, on a name that is no loopback name.

The network is cut and comes back, the laptop is killed and started again, and axe-core finds nothing serious.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect
from PySide6.QtGui import QImage

from foorumi.domain.workspace import Part
from foorumi.i18n import language
from foorumi.session import agenda, partnerships, votes
from foorumi.session.session import Session

from .conftest import NAME, Room
from .test_evening import go_to, item
from .visits import LOCALES, PHONE, Visit


def test_a_whole_evening_on_phones_in_each_language(browser: Browser, room: Room) -> None:
    visits = [Visit(browser, room, code) for code in LOCALES]
    for visit in visits:
        expect(visit.page.locator("html")).to_have_attribute("lang", visit.say.code)
        visit.see("phone.no_name")
        visit.is_accessible("join")
        visit.press("phone.join")
        visit.see("phone.follow")
        visit.is_accessible("welcome")
        assert not visit.page.evaluate("() => isSecureContext")

    room.say("next")
    room.say("next")
    for visit in visits:
        visit.write("Ensimmäinen")
        visit.is_accessible("note")
        visit.press("phone.send_note")
        visit.has("Ensimmäinen", "received")
    room.say("approve")
    for visit in visits:
        visit.has("Ensimmäinen", "wall")

        visit.context.set_offline(True)
        visit.write("Verkko poikki")
        visit.press("phone.send_note")
        visit.see("phone.offline_phone")
        visit.has("Verkko poikki", "waiting")
        visit.write("Kesken jäänyt")
        visit.is_accessible("offline")
        visit.context.set_offline(False)
        visit.has("Verkko poikki", "received")
        visit.is_online()

    room.kill()
    for visit in visits:
        visit.see("phone.offline_room")
        visit.open()  # the page itself comes from the browser's memory
        expect(visit.field).to_have_value("Kesken jäänyt")
        visit.press("phone.send_note")
        visit.has("Kesken jäänyt", "waiting")
    room.start()
    for visit in visits:
        visit.has("Kesken jäänyt", "received")
        visit.is_online()
        visit.write("Jäi edelliseen")

    room.say("next")
    for visit in visits:
        visit.see("phone.old_question")
        visit.page.reload()
        visit.see("phone.old_question")
        visit.is_accessible("leftover")
        visit.page.locator("#leftover").get_by_role("button").click()
        visit.has("Jäi edelliseen", "received")
        visit.row("Jäi edelliseen").get_by_role("button").click()
        visit.has("Jäi edelliseen", "withdrawn")
    room.say("next")
    for visit in visits:
        visit.see("phone.missing_question")
        visit.is_accessible("missing")
    room.say("next")
    for visit in visits:
        offer = visit.page.get_by_text(visit.say("phone.kind.offer"), exact=True)
        offer.click()
        visit.is_accessible("needs and offers")
        visit.write("Peräkärry lainaan")
        visit.press("phone.send_note")
        visit.has("Peräkärry lainaan", "received")

    room.say("next")
    for visit in visits:
        visit.see("phone.dots_left", n=3)
        more = visit.page.get_by_role("button", name=visit.say("phone.more_dots"))
        more.nth(0).click()
        more.nth(0).click()
        expect(more.nth(0)).to_be_disabled()
        more.nth(2).click()
        visit.see("phone.all_given")
        visit.is_accessible("vote")
        visit.press("phone.send_votes")
        visit.see("phone.votes_sent")
        visit.press("phone.change_votes")
        visit.page.get_by_role("button", name=visit.say("phone.fewer_dots")).nth(0).click()
        visit.press("phone.send_votes")
        visit.see("phone.votes_sent")
    room.say("close")
    for visit in visits:
        visit.see("phone.vote_closed")
        visit.is_accessible("vote closed")
    room.say("next")
    for visit in visits:
        expect(visit.page.locator("h1")).to_contain_text("break")
        visit.is_accessible("break")
    room.say("next")
    for visit in visits:
        visit.see("phone.pulse_note")
        visit.page.locator(".scale").nth(1).locator("label").nth(4).click()
        visit.is_accessible("pulse")
        visit.page.get_by_role("button", name=visit.say("phone.text_size")).click()
        visit.page.get_by_role("button", name=visit.say("phone.text_size")).click()
        visit.is_accessible("pulse at 160 %")
        visit.press("phone.send")
        visit.see("phone.answer_sent")
    room.say("end")
    for visit in visits:
        visit.see("phone.thanks")
        visit.is_accessible("thanks")
        visit.context.close()
        assert visit.faults == []
        assert visit.hosts == {f"{NAME}:{room.port}"}

    left = room.stop()
    notes = left.notes(left.events[0].id)
    sent = ("Ensimmäinen", "Kesken jäänyt", "Peräkärry lainaan", "Verkko poikki")
    assert Counter((note.text, note.language) for note in notes) == dict.fromkeys(product(sent, LOCALES), 1)
    assert {note.kind for note in notes if note.text == "Peräkärry lainaan"} == {"offer"}
    tally = left.tally(item(left, "vote"))
    assert [row.dots["phone"] for row in tally.rows] == [3, 0, 3]
    assert [answer.heard for answer in left.pulse_answers(left.events[0].id)] == [5, 5, 5]


def test_a_leader_and_a_tables_scribe_help_with_the_pin(browser: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room(pin="493817")
    leader, scribe = Visit(browser, room, "fi"), Visit(browser, room, "sv")
    for visit, task in ((leader, "leader"), (scribe, "secretary")):
        visit.press("phone.join")
        visit.press("phone.role.ask")
        visit.is_accessible("role")
        visit.page.get_by_text(visit.say(f"phone.role.{task}"), exact=True).click()
        if task == "secretary":
            visit.page.get_by_label(visit.say("phone.role.table")).fill("3")
        pin = visit.page.get_by_label(visit.say("phone.role.pin"))
        pin.fill("000000")
        visit.press("phone.role.take")
        visit.see("phone.role.wrong_pin")
        pin = visit.page.get_by_label(visit.say("phone.role.pin"))
        pin.fill("493817")
        visit.page.get_by_text(visit.say(f"phone.role.{task}"), exact=True).click()
        if task == "secretary":
            visit.page.get_by_label(visit.say("phone.role.table")).fill("3")
        visit.press("phone.role.take")
    scribe.see("phone.role.at_table", n=3)
    leader.press("phone.role.next", what="Kohta welcome")
    leader.press("phone.role.next", what="Kohta brainstorm")
    leader.is_accessible("leader")
    scribe.is_accessible("scribe")
    expect(scribe.field).to_be_visible()
    scribe.write("Kahvin kanssa paremmin")
    scribe.press("phone.send_note")
    scribe.has("Kahvin kanssa paremmin", "wall")
    for visit in (leader, scribe):
        visit.context.close()
        assert visit.faults == []
    left = room.stop()
    (note,) = left.notes(left.events[0].id)
    assert (note.source, note.group_number, note.state) == ("scribe", 3, "wall")


def test_a_co_facilitator_sorts_notes_and_photographs_a_flip_chart(
    browser: Browser, make_room: Callable[..., Room], tmp_path: Path
) -> None:
    room = make_room(pin="493817", moderation="straight")
    guest, helper = room.phone(), Visit(browser, room, "fi")
    helper.press("phone.join")
    helper.press("phone.role.ask")
    helper.page.get_by_text(helper.say("phone.role.helper"), exact=True).click()
    helper.page.get_by_label(helper.say("phone.role.pin")).fill("493817")
    helper.press("phone.role.take")
    helper.see("phone.role.helps")
    place = go_to(room, guest, "brainstorm")
    for text in ("Kyydit keskustaan", "Bussi kylille", "Latu auki"):
        assert guest.note(place, text)[0] == 200
    helper.press("phone.sort.open", n=3)
    helper.is_accessible("sorting")

    def theme_of(text: str) -> Locator:
        return helper.page.get_by_label(helper.say("phone.sort.theme_of", text=text))

    theme_of("Kyydit keskustaan").select_option(helper.say("phone.sort.new"))
    helper.page.get_by_label(helper.say("phone.sort.name")).first.fill("Liikkuminen")
    helper.is_accessible("naming a theme")
    helper.press("phone.sort.make")
    helper.see("phone.sort.left", n=2)
    theme_of("Bussi kylille").select_option("Liikkuminen")
    helper.see("phone.sort.left", n=1)
    assert guest.note(place, "Valot ladulle")[0] == 200
    helper.see("phone.sort.left", n=2)

    photo = tmp_path / "fläppi.png"
    assert QImage(60, 40, QImage.Format.Format_RGB32).save(str(photo))
    helper.page.locator("#photo").set_input_files(str(photo))
    helper.see("phone.photo.received")
    helper.is_accessible("photograph")
    helper.context.close()
    assert helper.faults == []
    left = room.stop()
    themes = {theme.id: theme.name for theme in left.themes(left.events[0].id)}
    sorted_notes = {note.text: themes.get(note.theme_id or "") for note in left.notes(left.events[0].id)}
    assert sorted_notes == {
        "Kyydit keskustaan": "Liikkuminen", "Bussi kylille": "Liikkuminen", "Latu auki": None, "Valot ladulle": None,
    }  # fmt: skip
    (picture,) = left.rows(Part.picture)
    assert (picture.item_id, picture.width, picture.height) == (place, 60, 40)


def test_a_binding_vote_asks_for_the_group_and_the_code(browser: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room()
    room.stop()
    with closing(Session.open(room.path)) as session:
        (event,) = session.workspace.events
        place = item(session.workspace, "vote").id
        votes.set_own_group(session, place, 1)
        votes.set_binding(session, place, True)
        for number, proposal in enumerate(session.workspace.proposals(event.id), 1):
            votes.set_group(session, proposal.id, number)
        code = session.workspace.rows_of(Part.voting_code, event.id)[0].code
    room.start()
    visit = Visit(browser, room, "en")
    visit.press("phone.join")
    visit.see("phone.follow")
    go_to(room, room.phone(), "vote")
    visit.see("phone.which_group")
    visit.is_accessible("which group")
    visit.page.get_by_text(visit.say("phone.group", n=2), exact=True).click()
    more = visit.page.get_by_role("button", name=visit.say("phone.more_dots"))
    more.nth(1).click()
    expect(more.nth(1)).to_be_disabled()
    more.nth(0).click()
    typed = visit.page.get_by_label(visit.say("phone.vote_code"))
    typed.fill("AAAAAA")
    visit.press("phone.send_votes")
    expect(visit.page.get_by_role("alert")).to_have_text(visit.say("phone.bad_code"))
    visit.is_accessible("wrong code")
    typed.fill(code.lower())
    visit.press("phone.send_votes")
    visit.see("phone.votes_sent")
    visit.context.close()
    assert visit.faults == []
    left = room.stop()
    assert [row.dots["phone"] for row in left.tally(item(left, "vote")).rows] == [1, 1, 0]


def test_the_page_weighs_less_than_150_kilobytes(browser: Browser, room: Room) -> None:
    visit = Visit(browser, room, "fi")
    visit.see("phone.no_name")
    sizes = visit.page.evaluate("() => performance.getEntries().map(entry => entry.encodedBodySize || 0)")
    assert 50_000 < sum(sizes) < 150_000
    visit.context.close()


def test_a_browser_without_javascript_gets_the_form(browser: Browser, room: Room) -> None:
    context = browser.new_context(viewport=PHONE, locale="sv-FI", java_script_enabled=False)
    page = context.new_page()
    say = language("sv")
    page.goto(f"http://{NAME}:{room.port}/#c={room.code}")
    page.get_by_label(say("phone.code")).fill(room.code.lower())
    page.get_by_role("button", name=say("phone.join")).click()
    expect(page.get_by_text(say("phone.follow"))).to_be_visible()
    room.say("next")
    room.say("next")
    for _ in range(20):  # the page does not follow by itself; a person looks again until the question is there
        page.get_by_role("link", name=say("phone.look_again")).click()
        if page.get_by_label(say("phone.your_note")).count():
            break
    page.get_by_label(say("phone.your_note")).fill("Utan skript")
    page.get_by_role("button", name=say("phone.send_note")).click()
    expect(page.get_by_text(say("phone.received"))).to_be_visible()
    context.close()
    left = room.stop()
    assert [note.text for note in left.notes(left.events[0].id)] == ["Utan skript"]


def test_a_refused_slip_and_the_partnership_scales_are_accessible_in_each_language(
    browser: Browser, make_room: Callable[..., Room]
) -> None:
    room = make_room()
    room.stop()
    with closing(Session.open(room.path)) as session:
        (event,) = session.workspace.events
        agenda.edit(session, item(session.workspace, "brainstorm").id, method="brainwriting_635")
        agenda.edit(session, agenda.add(session, event.id, "partnership_mirror"), title_fi="Kohta partnership_mirror")
        partnerships.begin(session, event.day, "Kunta", "Yhdistykset", event_id=event.id)
    room.start()
    visits = [Visit(browser, room, code) for code in LOCALES]
    for visit in visits:
        visit.press("phone.join")
        visit.see("phone.follow")
    go_to(room, room.phone(), "brainstorm")
    for visit in visits:
        for text in ("Eka", "Toka", "Kolmas", "Neljäs"):
            visit.write(text)
            visit.press("phone.send_note")
        visit.has("Kolmas", "received")
        visit.has("Neljäs", "refused")
        visit.is_accessible("refused")
    go_to(room, room.phone(), "partnership_mirror")
    for visit in visits:
        visit.page.get_by_text("Yhdistykset", exact=True).click()
        scales = visit.page.locator(".scale")
        expect(scales).to_have_count(10)
        for place in range(10):
            scales.nth(place).locator("label").nth(3).click()
        visit.is_accessible("scales")
        visit.press("phone.send")
        visit.see("phone.answer_sent")
        visit.is_accessible("scales sent")
        visit.context.close()
        assert visit.faults == []
    left = room.stop()
    answers = left.rows(Part.assessment_answer)
    assert [(answer.party, answer.value) for answer in answers] == [("second", 4)] * 30
    assert Counter(note.text for note in left.notes(left.events[0].id)) == dict.fromkeys(("Eka", "Toka", "Kolmas"), 3)
