"""Whatever a person can do is taken back exactly and done again, with any text in every field that takes one.

Each verb of ``foorumi.session`` stands in a table here; one that is missing fails a test.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import foorumi.session
from foorumi.domain.cards import cards
from foorumi.domain.ids import NoteId, new_id
from foorumi.domain.notes import Note
from foorumi.domain.phones import Operation
from foorumi.domain.templates import templates
from foorumi.domain.workspace import Part
from foorumi.exchange.demo import make_demo
from foorumi.session.pictures import Prepared
from foorumi.session.session import Session
from foorumi.store.rows import UNFIT

DAY = date(2026, 12, 1)
LATER = datetime(2026, 12, 1, 9, 0)
FORBIDDEN = frozenset({"id", "deleted_at", "code", "deleted", "privacy", "template", "state"})
PLAIN = "Hiihtomajan avaimet 🎿"
ODD = "ä" * 10_000 + "b\x00\x07\x1b[31m\x7f" + "\u202etxt.exe\u2066" + "c\ud800\udfff" + "=1+1'\"<b>;--"
NOTHING = "\x00\ud800\u202e"


class World:
    """The demo evening with one of everything that the demo lacks."""

    def __init__(self, path: Path) -> None:
        self.session = session = make_demo(path)
        (self.event,) = (event.id for event in session.workspace.events)
        v = _module
        self.visit = v("events").create(session, "company_visit", "Käynti", DAY)
        v("papers").check(session, self.visit, DAY)
        self.role = v("roles").add(session, "Mahdollistaja")
        self.duty = v("duties").add(session, "Kutsu koolle", next_on=DAY.isoformat())
        self.earlier = v("earlier_pulses").add(session, "Aiempi", DAY, 5)
        self.indicator = v("indicators").add(session, "Ääniä", 2025, "61,5")
        self.own = v("templates").save(session, self.event, "Oma pohja")
        self.series = v("series").begin(session, "Kierros", self.event)
        self.mention = v("reviews").mention(session, self.event, "Juttu")
        self.picture = v("pictures").add(session, self.event, Prepared(b"\x89PNG", "image/png", 4, 4))
        self.talk = next(item.id for item in session.workspace.items(self.event) if item.kind == "presentation")
        v("slides").put(session, self.talk, b"%PDF-1", 2, "sivut.pdf")
        self.owner = v("owners").name(session, owner_text="Seura", theme_id=self.first(Part.theme).id)
        self.remark = v("notes").remark(session, self.event, "rivi")
        self.answer = session.workspace.rows_of(Part.interview_answer, self.visit)[0]
        self.lifted = v("visits").lift(session, self.answer, "need", "tila")
        self.invitation = v("invitations").invite(session, self.event, self.first(Part.actor).id, "minä", "")
        v("phones").arrange(session, self.event)
        self.vote = next(item.id for item in session.workspace.items(self.event) if item.kind == "vote")

    def first(self, part: Part, place: int = 0) -> Any:
        """A living row of a part."""
        return self.session.workspace.rows(part)[place]

    def file(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row that undo answers for, as it stands in the file."""
        connection = self.session._file.rows.connection
        return {
            part.table: connection.execute(f"select * from {part.table} order by id").fetchall()
            for part in Part
            if part.is_undoable
        }


def _module(name: str) -> Any:
    return importlib.import_module(f"foorumi.session.{name}")


def worded(part: Part, text: str) -> dict[str, str]:
    """A text for every field of a part that holds words."""
    names = [field.name for field in fields(part.record) if field.type is str and field.name not in FORBIDDEN]
    return {name: text for name in names if not name.endswith(("_id", "_at", "_on")) and name not in ("on", "name_fi")}


Act = Callable[[World, str], object]
"""What a test does with a verb in a world, with a text in every field that takes one."""


def acts() -> dict[str, Act]:
    """Every verb with what to do it to."""
    v = _module
    theme, actor, note = Part.theme, Part.actor, Part.note
    promise, conclusion, proposal, item = Part.commitment, Part.conclusion, Part.proposal, Part.item
    relation, exchange, practice, assessment = Part.relation, Part.exchange, Part.practice, Part.assessment
    s: Callable[[World], Session] = lambda w: w.session  # noqa: E731
    a, g, n = v("actors"), v("agenda"), v("notes")
    return {
        "actors.add": lambda w, t: a.add(s(w), t, **worded(actor, t)),
        "actors.edit": lambda w, t: a.edit(s(w), w.first(actor).id, name_fi=t, **worded(actor, t)),
        "actors.delete": lambda w, t: a.delete(s(w), w.first(actor).id),
        "actors.seat": lambda w, t: a.seat(s(w), w.first(actor).id, 4, 900),
        "actors.place_itself": lambda w, t: a.place_itself(s(w), w.event, w.first(actor).id, 2),
        "actors.arrange": lambda w, t: (a.add(s(w), t), a.arrange(s(w))),
        "actors.set_voices": lambda w, t: a.set_voices(s(w), w.first(actor).id, [(t, "own")]),
        "actors.link": lambda w, t: (
            v("attendees").add(s(w), w.event, t, "Uusi"),
            a.link(s(w), w.event, "Uusi", w.first(actor).id),
        ),
        "actors.link_new": lambda w, t: a.link_new(s(w), w.event, t, area=t),
        "actors.log_contact": lambda w, t: a.log_contact(s(w), w.first(actor).id, DAY, t),
        "agenda.add_from": lambda w, t: g.add_from(s(w), w.event, templates()["dialogue"].items[0], "fi"),
        "agenda.add": lambda w, t: g.add(s(w), w.event, "break"),
        "agenda.duplicate": lambda w, t: g.duplicate(s(w), w.first(item).id),
        "agenda.edit": lambda w, t: g.edit(s(w), w.first(item).id, **worded(item, t)),
        "agenda.move": lambda w, t: g.move(s(w), w.first(item).id, 3),
        "agenda.delete": lambda w, t: g.delete(s(w), w.first(item).id),
        "agenda.add_minutes": lambda w, t: g.add_minutes(s(w), w.first(item).id, 5),
        "attendees.add": lambda w, t: v("attendees").add(s(w), w.event, t, t, role=t, email=t, phone=t),
        "attendees.add_all": lambda w, t: v("attendees").add_all(
            s(w), w.event, [type(w.first(Part.attendee))(new_id(), w.event, t, t)]
        ),
        "attendees.edit": lambda w, t: v("attendees").edit(s(w), w.first(Part.attendee).id, **worded(Part.attendee, t)),
        "attendees.arrive": lambda w, t: v("attendees").arrive(s(w), w.first(Part.attendee).id, "19:59"),
        "attendees.delete": lambda w, t: v("attendees").delete(s(w), w.first(Part.attendee).id),
        "attendees.count_unnamed": lambda w, t: v("attendees").count_unnamed(s(w), w.event, 3),
        "attendees.deal_groups": lambda w, t: v("attendees").deal_groups(s(w), w.event, 3),
        "cards.insert": lambda w, t: v("cards").insert(s(w), cards()[0], w.event, "free_talk", t),
        "commitments.add": lambda w, t: v("commitments").add(s(w), t, w.event, owner_text=t, next_step=t),
        "commitments.edit": lambda w, t: v("commitments").edit(s(w), w.first(promise).id, **worded(promise, t)),
        "commitments.set_state": lambda w, t: v("commitments").set_state(
            s(w), w.first(promise).id, "under_way", DAY, t
        ),
        "commitments.tell": lambda w, t: v("commitments").tell(s(w), w.first(promise).id, DAY, t),
        "commitments.delete": lambda w, t: v("commitments").delete(s(w), w.first(promise).id),
        "conclusions.add": lambda w, t: v("conclusions").add(s(w), w.event, t, dissent=t),
        "conclusions.edit": lambda w, t: v("conclusions").edit(s(w), w.first(conclusion).id, **worded(conclusion, t)),
        "conclusions.delete": lambda w, t: v("conclusions").delete(s(w), w.first(conclusion).id),
        "conclusions.tie": lambda w, t: v("conclusions").tie(s(w), w.first(conclusion).id, [w.first(note).id]),
        "conclusions.reply": lambda w, t: v("conclusions").reply(s(w), w.first(conclusion).id, reason=t, replied_by=t),
        "conclusions.order": lambda w, t: v("conclusions").order(
            s(w), [row.id for row in reversed(w.session.workspace.rows(conclusion))]
        ),
        "doors.count": lambda w, t: v("doors").count(s(w), w.event, "visitors", 2, 18),
        "duties.add": lambda w, t: v("duties").add(s(w), t, next_on=DAY.isoformat()),
        "duties.edit": lambda w, t: v("duties").edit(s(w), w.duty, **worded(Part.duty, t)),
        "duties.done": lambda w, t: v("duties").done(s(w), w.first(Part.duty), DAY, t),
        "duties.delete": lambda w, t: v("duties").delete(s(w), w.duty),
        "earlier_pulses.add": lambda w, t: v("earlier_pulses").add(s(w), t, DAY, 7, source=t),
        "earlier_pulses.delete": lambda w, t: v("earlier_pulses").delete(s(w), w.earlier),
        "words.add": lambda w, t: v("words").add(s(w), "actor_type", t, sv=t, en=t),
        "words.edit": lambda w, t: v("words").edit(s(w), "relation_type", "informs", sv=t, en=t),
        "words.remove": lambda w, t: v("words").remove(s(w), "actor_type", "village", "association"),
        "words.rename_area": lambda w, t: v("words").rename_area(s(w), "kirkonkylä", t),
        "events.create": lambda w, t: v("events").create(s(w), "association_forum", t, DAY, place=t),
        "events.edit": lambda w, t: v("events").edit(s(w), w.event, **worded(Part.event, t)),
        "events.duplicate": lambda w, t: v("events").duplicate(s(w), w.event, DAY),
        "events.delete": lambda w, t: v("events").delete(s(w), w.event),
        "exchanges.add": lambda w, t: v("exchanges").add(s(w), "need", t, owner_text=t),
        "exchanges.edit": lambda w, t: v("exchanges").edit(s(w), w.first(exchange).id, **worded(exchange, t)),
        "exchanges.delete": lambda w, t: v("exchanges").delete(s(w), w.first(exchange).id),
        "exchanges.accept": lambda w, t: v("exchanges").accept(
            s(w), w.first(exchange).id, w.first(exchange, -1).id, reason=t
        ),
        "exchanges.dismiss": lambda w, t: v("exchanges").dismiss(s(w), w.first(exchange).id, w.first(exchange, 1).id),
        "exchanges.confirm": lambda w, t: v("exchanges").confirm(s(w), w.first(Part.match).id, "need", True),
        "exchanges.draft_commitment": lambda w, t: v("exchanges").draft_commitment(s(w), w.first(Part.match).id, t, t),
        "exchanges.part": lambda w, t: v("exchanges").part(s(w), w.first(Part.match).id),
        "horizons.place": lambda w, t: v("horizons").place(s(w), "note", w.first(note).id, 3),
        "horizons.add": lambda w, t: v("horizons").add(s(w), w.event, w.first(item).id, t, 10),
        "indicators.add": lambda w, t: v("indicators").add(s(w), t, 2026, t),
        "indicators.delete": lambda w, t: v("indicators").delete(s(w), w.indicator),
        "invitations.invite": lambda w, t: v("invitations").invite(s(w), w.event, w.first(actor, 1).id, t, ""),
        "invitations.set_state": lambda w, t: v("invitations").set_state(
            s(w), w.event, [w.first(actor).id, w.first(actor, 2).id], "coming"
        ),
        "invitations.set_invited": lambda w, t: v("invitations").set_invited(
            s(w), w.first(Part.invitation).id, not w.first(Part.invitation).is_done
        ),
        "merging.merge": lambda w, t: v("merging").merge(s(w), w.first(actor).id, w.first(actor, 1).id, DAY, t),
        "methods.rate": lambda w, t: v("methods").rate(s(w), w.event, w.first(proposal).id, 3, 4, t),
        "methods.agree_place": lambda w, t: v("methods").agree_place(s(w), w.event, w.first(proposal).id, 1, 2, t),
        "municipalities.add": lambda w, t: v("municipalities").add(s(w), t),
        "municipalities.edit": lambda w, t: v("municipalities").edit(
            s(w), w.first(Part.municipality).id, **worded(Part.municipality, t)
        ),
        "municipalities.named": lambda w, t: v("municipalities").named(s(w), "Uusikylä"),
        "notes.add": lambda w, t: n.add(s(w), w.event, t),
        "notes.add_all": lambda w, t: n.add_all(s(w), [Note(NoteId(new_id()), w.event, t)]),
        "notes.edit": lambda w, t: n.edit(s(w), w.first(note).id, **worded(note, t)),
        "notes.rewrite": lambda w, t: n.rewrite(s(w), w.first(note), t),
        "notes.place": lambda w, t: n.place(s(w), [w.first(note).id, w.first(note, 1).id], w.first(theme, 2).id, 0),
        "notes.sort": lambda w, t: n.sort(s(w), n.add(s(w), w.event, t, state="wall"), w.first(theme).id),
        "notes.put_also": lambda w, t: n.put_also(s(w), w.first(note).id, w.first(theme, 3).id),
        "notes.give_end": lambda w, t: n.give_end(s(w), w.first(note).id, "noted", t),
        "notes.decline": lambda w, t: n.decline(s(w), w.event, "same", w.first(note).id, w.first(note, 1).id),
        "notes.merge": lambda w, t: n.merge(s(w), [w.first(note).id, w.first(note, 1).id]),
        "notes.split": lambda w, t: n.split(s(w), [n.add(s(w), w.event, t, parent_id=w.first(note).id)]),
        "notes.set_state": lambda w, t: n.set_state(s(w), [w.first(note).id], "waiting"),
        "notes.remark": lambda w, t: n.remark(s(w), w.event, t),
        "notes.edit_remark": lambda w, t: n.edit_remark(s(w), w.remark, text=t),
        "owners.name": lambda w, t: v("owners").name(s(w), owner_text=t, role=t, theme_id=w.first(theme).id),
        "owners.release": lambda w, t: v("owners").release(s(w), w.owner),
        "papers.choose": lambda w, t: v("papers").choose(s(w), w.event, funder=t, approved_by=t),
        "papers.check": lambda w, t: v("papers").check(s(w), w.event, DAY),
        "papers.reopen": lambda w, t: v("papers").reopen(s(w), w.visit),
        "papers.approve": lambda w, t: v("papers").approve(s(w), w.event, "fi", t, LATER, lambda *_: b"%PDF"),
        "partnerships.begin": lambda w, t: v("partnerships").begin(s(w), DAY, t, t),
        "partnerships.answer": lambda w, t: v("partnerships").answer(s(w), w.first(assessment).id, t, {"trust": 3}),
        "partnerships.delete": lambda w, t: v("partnerships").delete(s(w), w.first(assessment).id),
        "phones.arrange": lambda w, t: v("phones").arrange(s(w), w.event, wifi_name=t, wifi_password=t, stop_words=t),
        "phones.use": lambda w, t: v("phones").use(s(w), w.event, not w.first(Part.event).uses_phones),
        "pictures.add": lambda w, t: v("pictures").add(
            s(w), w.event, Prepared(b"\x89PNG", "image/png", 4, 4), alt=t, name=t
        ),
        "pictures.describe": lambda w, t: v("pictures").describe(s(w), w.picture, alt=t, name=t),
        "pictures.delete": lambda w, t: v("pictures").delete(s(w), w.picture),
        "slides.put": lambda w, t: v("slides").put(s(w), w.vote, b"%PDF-1", 3, t),
        "slides.take_away": lambda w, t: v("slides").take_away(s(w), w.talk),
        "practices.add": lambda w, t: v("practices").add(
            s(w), w.first(actor).id, t, **worded_but(practice, t, "title")
        ),
        "practices.edit": lambda w, t: v("practices").edit(s(w), w.first(practice).id, **worded(practice, t)),
        "practices.delete": lambda w, t: v("practices").delete(s(w), w.first(practice).id),
        "pulse.answer": lambda w, t: v("pulse").answer(s(w), w.event, 5, None, 1, side=t, code=t),
        "pulse.remove": lambda w, t: v("pulse").remove(s(w), w.first(Part.pulse_answer).id),
        "relations.relate": lambda w, t: v("relations").relate(
            s(w), w.first(actor).id, w.first(actor, -1).id, "tension", description=t, source=t
        ),
        "relations.remove": lambda w, t: v("relations").remove(s(w), w.first(relation).id),
        "relations.edit": lambda w, t: v("relations").edit(s(w), w.first(relation).id, description=t, source=t),
        "resourcing.give": lambda w, t: v("resourcing").give(s(w), w.first(promise).id, people=t, decision=t),
        "reviews.write": lambda w, t: v("reviews").write(s(w), w.event, **worded_but(Part.review, t)),
        "reviews.mention": lambda w, t: v("reviews").mention(s(w), w.event, t, t),
        "reviews.unmention": lambda w, t: v("reviews").unmention(s(w), w.mention),
        "roles.add": lambda w, t: v("roles").add(s(w), t),
        "roles.act": lambda w, t: v("roles").act(s(w), w.role, w.event),
        "roles.delete": lambda w, t: v("roles").delete(s(w), w.role),
        "series.begin": lambda w, t: v("series").begin(s(w), t, w.event),
        "series.join": lambda w, t: v("series").join(s(w), w.visit, w.series, w.first(actor).id),
        "series.go_on": lambda w, t: v("series").go_on(s(w), w.series, w.event, DAY),
        "series.delete": lambda w, t: v("series").delete(s(w), w.series),
        "snapshots.keep": lambda w, t: v("snapshots").keep(s(w), w.event),
        "templates.save": lambda w, t: v("templates").save(s(w), w.event, t),
        "templates.edit": lambda w, t: v("templates").edit(s(w), w.own, name=t),
        "templates.delete": lambda w, t: v("templates").delete(s(w), w.own),
        "terms.edit": lambda w, t: v("terms").edit(s(w), w.event, **worded(Part.terms, t)),
        "terms.put_rules_on_agenda": lambda w, t: v("terms").put_rules_on_agenda(s(w), w.event, t),
        "terms.put_influence_on_agenda": lambda w, t: v("terms").put_influence_on_agenda(s(w), w.event, t, t),
        "themes.add": lambda w, t: v("themes").add(s(w), w.event, t, t),
        "themes.rename": lambda w, t: v("themes").rename(s(w), w.first(theme).id, t),
        "themes.order": lambda w, t: v("themes").order(
            s(w), [one.id for one in reversed(w.session.workspace.rows(theme))]
        ),
        "themes.delete": lambda w, t: v("themes").delete(s(w), w.first(theme).id),
        "visits.write": lambda w, t: v("visits").write(s(w), w.answer.id, t),
        "visits.permit": lambda w, t: v("visits").permit(s(w), w.answer.id, "public"),
        "visits.lift": lambda w, t: v("visits").lift(s(w), w.answer, "offer", t, for_whom=t),
        "visits.edit_lifted": lambda w, t: v("visits").edit_lifted(s(w), w.lifted, permission="public"),
        "visits.edit": lambda w, t: v("visits").edit(s(w), w.visit, **worded_but(Part.visit, t)),
        "visits.approve": lambda w, t: v("visits").approve(s(w), w.visit, "approved", DAY, t),
        "votes.propose_all": lambda w, t: v("votes").propose_all(
            s(w), w.event, [(t, (w.first(theme).id, None)), (t + "2", (None, w.first(note).id))]
        ),
        "votes.put_cards": lambda w, t: v("votes").put_cards(s(w), w.first(note).item_id),
        "votes.propose": lambda w, t: v("votes").propose(s(w), w.event, t, code=t),
        "votes.rewrite": lambda w, t: v("votes").rewrite(s(w), w.first(proposal).id, t),
        "votes.withdraw": lambda w, t: v("votes").withdraw(s(w), w.first(proposal).id),
        "votes.set_rule": lambda w, t: v("votes").set_rule(s(w), w.vote, 7, 2),
        "votes.set_state": lambda w, t: v("votes").set_state(s(w), w.vote, "open"),
        "votes.set_count": lambda w, t: v("votes").set_count(s(w), w.vote, w.first(proposal).id, "hand", 77),
        "votes.set_voters": lambda w, t: v("votes").set_voters(s(w), w.vote, "hand", 77),
        "votes.set_own_group": lambda w, t: v("votes").set_own_group(s(w), w.vote, 1),
        "votes.set_group": lambda w, t: v("votes").set_group(s(w), w.first(proposal).id, 3),
        "votes.set_binding": lambda w, t: v("votes").set_binding(s(w), w.vote, True),
        "votes.make_codes": lambda w, t: v("votes").make_codes(s(w), w.event),
        "votes.cast": lambda w, t: v("votes").cast(s(w), w.vote, {w.first(proposal).id: 2}, code=t),
    }


def worded_but(part: Part, text: str, *others: str) -> dict[str, str]:
    return {name: value for name, value in worded(part, text).items() if name not in others}


NOT_UNDONE = {
    "run.enter", "run.leave", "run.end", "run.show", "run.set_next", "run.pause", "run.resume",
    "methods.show_phase", "methods.extend_phase",  # where the evening is, and its clocks
    "phones.revoke", "phones.forget",  # which phone sent what
    "operations.take",  # what others sent stays; the facilitator takes it off the wall
    # erased for good after a question, and the note that it was
    "privacy.erase_names_of_event", "privacy.erase_notes_of_event", "privacy.erase_person",
    "privacy.erase_private", "privacy.note", "privacy.note_paper", "visits.close",
}  # fmt: skip
READ = {"events.has_data", "papers.choice", "run.previous", "run.interrupted", "privacy.held_about"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("foorumi.session.history.TYPING_S", -1)
        made = World(tmp_path_factory.mktemp("verbs") / "ilta.foorumi")
        yield made
        made.session.close()


def test_every_verb_of_the_session_stands_in_the_table() -> None:
    found = set()
    for module in pkgutil.iter_modules(foorumi.session.__path__):
        for name, function in inspect.getmembers(_module(module.name), inspect.isfunction):
            takes = [*inspect.signature(function).parameters.values()]
            own = function.__module__ == f"foorumi.session.{module.name}" and not name.startswith("_")
            if own and takes and takes[0].annotation is Session:
                found.add(f"{module.name}.{name}")
    assert found - acts().keys() - NOT_UNDONE - READ == set()
    assert (acts().keys() | NOT_UNDONE | READ) - found == set()


@pytest.mark.parametrize("name", acts())
def test_a_verb_is_taken_back_and_done_again_with_any_text(world: World, name: str) -> None:
    session = world.session
    for text in (PLAIN, ODD):
        before, steps = world.file(), len(session.history.done)
        acts()[name](world, text)
        after, done = world.file(), len(session.history.done) - steps
        if text == PLAIN:
            assert after != before
            assert done == (2 if name in TWO_STEPS else 1), "one act is one step of undo"
        for values in (value for table in after.values() for row in table for value in row):
            assert not (isinstance(values, str) and UNFIT.search(values))
        for _ in range(done):
            session.undo()
        assert world.file() == before
        for _ in range(done):
            session.redo()
        assert world.file() == after
        for _ in range(done):
            session.undo()


TWO_STEPS = {"actors.arrange", "actors.link", "notes.sort", "notes.split"}


def test_what_a_phone_sent_stays_when_the_facilitator_takes_everything_back(world: World) -> None:
    session, place = (
        world.session,
        next(i for i in world.session.workspace.items(world.event) if i.kind == "brainstorm"),
    )
    _module("run").show(session, world.event, place.id)
    take = _module("operations").take
    (joined,) = take(session, world.event, [Operation("o1", "join", body={"key_hash": "k"})])
    for number, text in enumerate((PLAIN, ODD, NOTHING)):
        body = {"item": place.id, "text": text}
        (reply,) = take(session, world.event, [Operation(f"n{number}", "note", joined["device"], body)])
        assert reply.get("ok"), reply
    assert session.history.last("console") is not session.history.done[-1]
