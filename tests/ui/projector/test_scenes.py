"""What the room sees, read back from what was painted."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from foorumi.i18n import language
from foorumi.session import agenda, commitments, events, notes, phones, run, votes
from foorumi.ui.projector.lettering import SMALLEST, balanced, face, wrap
from foorumi.ui.projector.scene import MAKERS, Scene, paint_into, room_languages, scene_of
from foorumi.ui.projector.scenes.wall import Wall
from foorumi.ui.theme import NAMES, Theme

from .conftest import Evening, Seen

LookAt = Callable[..., Seen]
KINDS = sorted({*MAKERS, "presentation", "free_talk", "partnership_mirror", "guest_presentation"})
SIZES = [(1920, 1080), (1280, 800), (1024, 768), (2560, 1080)]


def picture(scene: Scene, theme: Theme, wide: int, high: int) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_into(painter, QRectF(0, 0, wide, high), scene, theme, language("fi"))
    painter.end()
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_item_fills_every_screen_in_every_theme(evening: Evening, kind: str) -> None:
    scene = evening.scene(kind)
    for name in NAMES:
        theme = Theme(name)
        grounds = {theme.c(key).rgb() for key in ("bg.surface", "bg.app", "wall.bg")}
        for wide, high in SIZES:
            image = picture(scene, theme, wide, high)
            corners = {image.pixel(x, y) for x in (0, wide - 1) for y in (0, high - 1)}
            assert corners <= grounds, (name, wide, high)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("languages", ["fi", "fi,sv"])
def test_no_letter_is_too_small_for_the_back_row(evening: Evening, look_at: LookAt, kind: str, languages: str) -> None:
    events.edit(evening.session, evening.event_id, languages=languages)
    codes = room_languages(evening.event)
    for page in range(evening.scene(kind, codes=codes).pages):
        assert look_at(evening.scene(kind, page, codes=codes)).smallest >= SMALLEST


def test_smaller_letters_than_that_cannot_even_be_asked_for(qapp: QApplication) -> None:
    with pytest.raises(ValueError):
        face(SMALLEST - 1)


def test_a_note_that_waits_or_is_hidden_never_reaches_the_room(evening: Evening, look_at: LookAt) -> None:
    for state in ("waiting", "hidden"):
        item_id = evening.item("brainstorm").id
        notes.add(evening.session, evening.event_id, f"SALAINEN {state}", item_id=item_id, state=state)
    for kind in KINDS:
        for page in range(evening.scene(kind).pages):
            assert "SALAINEN" not in look_at(evening.scene(kind, page)).text


def test_the_clock_of_the_room_counts_to_full_and_never_below(evening: Evening, look_at: LookAt) -> None:
    run.show(evening.session, evening.event_id, evening.item("brainstorm").id)
    since = evening.session.workspace.clock(evening.item("brainstorm").id).running_since
    evening.now = datetime.fromisoformat(since)
    said = {}
    for left in (7 * 60, 301, 300, 61, 1, 0, -1, -600):
        after = timedelta(minutes=25, seconds=-left)
        said[left] = look_at(evening.scene("brainstorm", after=after)).text
    for left, words in {420: "7 min", 301: "6 min", 300: "5:00", 61: "1:01", 1: "0:01"}.items():
        assert words in said[left].splitlines()
    for left in (0, -1, -600):
        assert "Aika on täynnä" in said[left].replace("\n", " ")
        assert not re.search(r"[-−+] ?\d", said[left])


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_without_a_timer_tells_no_time_left(evening: Evening, look_at: LookAt, kind: str) -> None:
    agenda.edit(evening.session, evening.item(kind).id, has_timer=False)
    text = look_at(evening.scene(kind)).text
    assert "aikaa jäljellä" not in text
    assert not re.search(r"\b\d+ min\b", text)


def test_of_fewer_than_five_voters_only_the_order_is_told(evening: Evening, look_at: LookAt) -> None:
    item_id = evening.item("vote").id
    first, second, *_ = evening.session.workspace.proposals(evening.event_id)
    votes.set_count(evening.session, item_id, first.id, "hand", 8)
    votes.set_count(evening.session, item_id, second.id, "hand", 37)
    votes.set_state(evening.session, item_id, "shown")
    for people, is_told in ((4, False), (5, True)):
        votes.set_voters(evening.session, item_id, "hand", people)
        text = look_at(evening.scene("vote")).text
        assert ("37" in text, "1." in text) == (is_told, not is_told)


def test_the_room_learns_no_figure_of_a_vote_before_it_is_shown(evening: Evening, look_at: LookAt) -> None:
    item_id = evening.item("vote").id
    first = evening.session.workspace.proposals(evening.event_id)[0]
    votes.set_count(evening.session, item_id, first.id, "hand", 37)
    votes.set_voters(evening.session, item_id, "hand", 29)
    for state in ("open", "closed"):
        votes.set_state(evening.session, item_id, state)
        text = look_at(evening.scene("vote")).text
        assert "29 / 41" in text
        assert "37" not in text
    assert "Äänestys on suljettu" in text
    votes.set_state(evening.session, item_id, "shown")
    assert "37" in look_at(evening.scene("vote")).text


def test_proposals_that_tie_for_the_most_dots_lead_together(evening: Evening) -> None:
    item_id = evening.item("vote").id
    for proposal in evening.session.workspace.proposals(evening.event_id)[:2]:
        votes.set_count(evening.session, item_id, proposal.id, "hand", 5)
    votes.set_state(evening.session, item_id, "shown")
    bars = evening.scene("vote").picture.bars  # type: ignore[attr-defined]
    assert [bar.is_first for bar in bars][:3] == [True, True, False]


def test_a_promise_shows_only_whole_and_read_aloud(evening: Evening, look_at: LookAt) -> None:
    commitments.add(evening.session, "Ilman omistajaa", evening.event_id, due_on="2027-01-31", is_read_aloud=True)
    commitments.add(evening.session, "Lukematta", evening.event_id, owner_text="Seura", due_on="2027-01-31")
    text = look_at(evening.scene("commitments")).text
    assert "Kalenterin pohja" in text
    assert "31.1." in text
    assert "Ilman omistajaa" not in text
    assert "Lukematta" not in text


def test_how_it_felt_shows_only_when_the_page_is_turned_or_the_evening_is_over(
    evening: Evening, look_at: LookAt
) -> None:
    assert "%" not in look_at(evening.scene("pulse")).text
    assert "60\u00a0%" in look_at(evening.scene("pulse", page=1)).text
    run.end(evening.session, evening.event_id)
    assert "60\u00a0%" in look_at(evening.scene("pulse")).text
    farewell = scene_of(evening.session.workspace, evening.event, None, evening.now, ("fi",))
    assert "Kiitos, että tulit!" in look_at(farewell).text


def test_a_long_note_takes_two_places_and_loses_no_word(evening: Evening, look_at: LookAt) -> None:
    long = "Kenelle soitetaan, kun lumi tuiskuaa ja koulukyyti ei tulekaan sivukylälle, ja kuka silloin päättää?"
    notes.add(evening.session, evening.event_id, long, item_id=evening.item("brainstorm").id)
    last = evening.scene("brainstorm", page=99)
    assert isinstance(last.picture, Wall)
    assert last.picture.cards[-1].columns == 2
    assert long in look_at(last).text.replace("\n", " ")


def test_a_word_wider_than_the_wall_is_broken_rather_than_cut(qapp: QApplication) -> None:
    word = "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas" * 2
    block = wrap(word, 54, 500)
    assert len(block.lines) > 1
    assert "".join(block.lines) == word


def test_a_new_note_never_moves_the_page_that_is_being_read(evening: Evening) -> None:
    before = evening.scene("brainstorm")
    notes.add(evening.session, evening.event_id, "aivan uusi", item_id=evening.item("brainstorm").id)
    after = evening.scene("brainstorm")
    assert after.key == before.key
    assert after.picture.cards == before.picture.cards  # type: ignore[attr-defined]


def test_the_prompt_names_the_time_the_break_ends(evening: Evening, look_at: LookAt) -> None:
    text = look_at(evening.scene("break")).text.replace("\n", " ")
    assert "Jatkamme kello 19.20" in text
    assert "{" not in text


def test_a_second_language_stands_under_the_first(evening: Evening, look_at: LookAt) -> None:
    text = look_at(evening.scene("actor_mapping", codes=("fi", "sv"))).text
    assert "paikalla" not in text
    text = look_at(evening.scene("presentation", codes=("fi", "sv"))).text.replace("\n", " ")
    assert text.index("käynnissä") < text.index("kommunen just nu")


def test_a_deep_room_gets_larger_letters_and_loses_no_word(evening: Evening, look_at: LookAt) -> None:
    usual = evening.scene("brainstorm")
    events.edit(evening.session, evening.event_id, back_row_cm=1800, screen_width_cm=200)
    large = evening.scene("brainstorm")
    assert large.picture.heading.first.size >= 72 > usual.picture.heading.first.size  # type: ignore[attr-defined]
    assert large.pages >= usual.pages
    texts = "\n".join(look_at(evening.scene("brainstorm", page)).text for page in range(large.pages))
    assert texts.replace("\n", " ").count("Lappu, jonka laji on") == 7
    for kind in ("vote", "decision", "commitments", "group_work", "needs_offers", "welcome"):
        assert look_at(evening.scene(kind)).smallest >= 36


def test_no_trace_of_phones_is_left_in_the_room_when_there_are_none_today(evening: Evening, look_at: LookAt) -> None:
    session, event_id = evening.session, evening.event_id
    phones.use(session, event_id, True)
    phones.arrange(session, event_id, address="192.168.7.3", wifi_name="Valtuustosali")
    arranged = session.workspace.phones(event_id)
    assert arranged is not None
    for told in (arranged.place, arranged.join_code):
        assert told in look_at(evening.scene("brainstorm")).text
    assert arranged.place in look_at(evening.scene("welcome")).text
    phones.use(session, event_id, False)
    for kind in KINDS:
        seen = look_at(evening.scene(kind)).text
        assert not any(told in seen for told in (arranged.place, arranged.join_code, "Valtuustosali")), kind


def test_evening_out_the_lines_of_a_title_breaks_no_word(qapp: QApplication) -> None:
    assert balanced("Partnerskapets spegel", 72, 640).lines == ("Partnerskapets", "spegel")
