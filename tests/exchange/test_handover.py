"""Two laptops without a network: one file is given, edited apart, and taken in again; nothing is lost or doubled."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import Conflict, WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.exchange.demo import make_demo
from foorumi.exchange.handover import Coming, give, look_into, take_in
from foorumi.session import (
    actors,
    agenda,
    attendees,
    commitments,
    events,
    municipalities,
    notes,
    owners,
    pictures,
    relations,
    run,
    themes,
    votes,
)
from foorumi.session.pictures import Prepared
from foorumi.session.session import Session

ACTS = (
    "note",
    "reword",
    "kind",
    "hide",
    "theme",
    "place",
    "rename",
    "arrive",
    "promise",
    "state",
    "move",
    "undo",
    "show",
    "event",
    "ring",
    "actor",
    "actor",
    "tie",
    "promise_of",
)
NAMES = ("Lions-klubi", "Martat", "Urheiluseura", "Kyläyhdistys", "4H-yhdistys", "Nuorisoseura")


@pytest.fixture(scope="module")
def demo_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("demo") / "demo.foorumi"
    make_demo(path).close()
    return path.read_bytes()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "oma.foorumi")
    events.create(made, "generic_workshop", "Ilta", date(2026, 11, 26))
    yield made
    made.close()


def event_of(session: Session) -> EventId:
    return session.workspace.events[0].id


def content(session: Session) -> dict[Part, dict[str, object]]:
    return {part: dict(rows) for part, rows in session.content().rows.items()}


def undoable(session: Session) -> dict[Part, dict[str, object]]:
    return undoable_of(content(session))


def undoable_of(found: dict[Part, dict[str, object]]) -> dict[Part, dict[str, object]]:
    return {part: rows for part, rows in found.items() if part.is_undoable}


def merge_from(session: Session, path: Path) -> Coming:
    coming = look_into(session, path)
    take_in(session, coming)
    return coming


def copy_of(session: Session, path: Path) -> Session:
    session.save_copy(path)
    return Session.open(path)


SEEDS = {"seed": st.integers(0, 1 << 32), "before": st.integers(0, 12)}
ODD_FIXTURES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=25, deadline=None, suppress_health_check=ODD_FIXTURES)
@given(here=st.integers(0, 12), there=st.integers(0, 12), **SEEDS)
def test_two_copies_edited_apart_merge_in_either_order_to_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int, before: int, here: int, there: int
) -> None:
    merge_both_ways(tmp_path_factory.mktemp("merge"), random.Random(seed), before, here, there)


@pytest.mark.campaign
@settings(max_examples=200, deadline=None, suppress_health_check=ODD_FIXTURES)
@given(here=st.integers(0, 40), there=st.integers(0, 40), **SEEDS)
def test_two_hundred_histories_merge_in_either_order_to_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int, before: int, here: int, there: int
) -> None:
    merge_both_ways(tmp_path_factory.mktemp("merge"), random.Random(seed), before, here, there)


def merge_both_ways(folder: Path, chance: random.Random, before: int, here: int, there: int) -> None:
    with closing(Session.create(folder / "a.foorumi")) as first:
        events.create(first, "generic_workshop", "Ilta", date(2026, 11, 26))
        for _ in range(before):
            act(first, chance)
        with closing(copy_of(first, folder / "b.foorumi")) as second:
            for _ in range(here):
                act(first, chance)
            for _ in range(there):
                act(second, chance)
            first.save_copy(folder / "a2.foorumi")
            second.save_copy(folder / "b2.foorumi")
            own: dict[Part, dict[str, object]] | None = content(first)
            merge_from(first, folder / "b2.foorumi")
            merge_from(second, folder / "a2.foorumi")
            for session in (first, second):
                names = [actor.name_fi for actor in session.workspace.actors]
                assert len(names) == len(set(names)), "nobody is doubled"
            if content(first) != content(second):  # both have joined namesakes, each at another moment
                assert alive(first) == alive(second)
                first.save_copy(folder / "a2.foorumi")
                second.save_copy(folder / "b2.foorumi")
                merge_from(first, folder / "b2.foorumi")
                merge_from(second, folder / "a2.foorumi")
                own = None
            assert content(first) == content(second)
            assert look_into(first, folder / "b2.foorumi").merge.is_empty
            connection = first._file.rows.connection
            assert connection.execute("pragma foreign_key_check").fetchall() == []
            if own and undoable(first) != undoable_of(own):
                first.undo()
                assert undoable(first) == undoable_of(own)
                merge_from(first, folder / "b2.foorumi")
                assert content(first) == content(second)


def alive(session: Session) -> dict[Part, list[object]]:
    """What is there, without when anything went."""
    return {part: sorted(map(str, session.workspace.rows(part))) for part in Part if part.is_undoable}


def act(session: Session, chance: random.Random) -> None:
    event, workspace = event_of(session), session.workspace
    written, sorted_into = workspace.notes(event), workspace.themes(event)
    items, promised = workspace.items(event), workspace.commitments
    number = chance.getrandbits(32)
    match chance.choice(ACTS):
        case "reword" if written:
            notes.edit(session, chance.choice(written).id, text=f"toisin {number}")
        case "kind" if written:
            notes.edit(session, chance.choice(written).id, kind=chance.choice(("need", "offer", "worry")))
        case "hide" if written:
            notes.edit(session, chance.choice(written).id, state="hidden")
        case "theme":
            themes.add(session, event, f"teema {number}")
        case "place" if written and sorted_into:
            notes.place(session, [chance.choice(written).id], chance.choice(sorted_into).id)
        case "rename" if sorted_into:
            themes.rename(session, chance.choice(sorted_into).id, f"uusi nimi {number}")
        case "actor":
            name = chance.choice(NAMES)
            if name not in {actor.name_fi for actor in workspace.actors}:
                actors.add(session, name, area=chance.choice(("", "kirkonkylä")))
        case "tie" if len(workspace.actors) > 1:
            one, other = chance.sample(workspace.actors, 2)
            relations.relate(session, one.id, other.id, "cooperation")
        case "promise_of" if workspace.actors:
            commitments.add(session, f"lupaus {number}", event, actor_id=chance.choice(workspace.actors).id)
        case "arrive":
            attendees.add(session, event, f"Edustaja {number}", "Urheiluseura", arrived_at="18:00")
        case "promise":
            commitments.add(session, f"lupaus {number}", event)
        case "state" if promised:
            one = chance.choice(promised)
            commitments.set_state(session, one.id, chance.choice(("agreed", "under_way")), date(2026, 12, 1), "sanottu")
        case "move":
            agenda.move(session, chance.choice(items).id, chance.randrange(len(items)))
        case "undo":
            try:
                if session.history.done[1:]:
                    session.undo()
            except Conflict:
                return
        case "show":
            run.show(session, event, chance.choice(items).id)
        case "event":
            events.edit(session, event, place=f"Sali {number}")
        case "propose":
            votes.propose(session, event, f"ehdotus {number}")
        case _:
            notes.add(session, event, f"lappu {number}")


def test_both_edits_of_one_note_stay_when_they_are_of_different_fields(session: Session, tmp_path: Path) -> None:
    note = notes.add(session, event_of(session), "latu")
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        notes.edit(session, note, text="valaistu latu")
        notes.edit(colleague, note, kind="need")
    merge_from(session, tmp_path / "kollega.foorumi")
    (merged,) = session.workspace.notes(event_of(session))
    assert (merged.text, merged.kind) == ("valaistu latu", "need")


def test_work_at_an_event_that_the_other_took_back_is_not_lost(session: Session, tmp_path: Path) -> None:
    made = events.create(session, "association_forum", "Toinen", date(2026, 12, 1))
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        notes.add(colleague, made, "tehtyä työtä")
    session.undo()
    merge_from(session, tmp_path / "kollega.foorumi")
    assert [note.text for note in session.workspace.notes(made)] == ["tehtyä työtä"]


def test_last_years_file_of_another_municipality_comes_beside_our_own(
    session: Session, tmp_path: Path, demo_bytes: bytes
) -> None:
    other = tmp_path / "naapuri.foorumi"
    other.write_bytes(demo_bytes)
    before = content(session)
    coming = look_into(session, other)
    assert coming.events == ("Seura- ja yhdistysfoorumi", *coming.events[1:])
    assert coming.added(Part.attendee) == 64
    assert coming.changed(Part.note) == 0
    assert content(session) == before
    take_in(session, coming)
    assert len(session.workspace.actors) == coming.added(Part.actor)
    assert look_into(session, other).merge.is_empty
    session.undo()
    assert content(session) == before
    assert other.read_bytes() == demo_bytes


def test_a_file_given_without_names_holds_none_of_them(tmp_path: Path, demo_bytes: bytes) -> None:
    path = tmp_path / "demo.foorumi"
    path.write_bytes(demo_bytes)
    with closing(Session.open(path)) as session:
        (event,) = session.workspace.events
        person = attendees.add(
            session, event.id, "Aapeli Ainutkertainen", "Urheiluseura", email="aapeli@esimerkki.invalid"
        )
        attendees.edit(session, person, phone="040 987 6543")
        give(session, tmp_path / "nimilla.foorumi", with_names=True)
        give(session, tmp_path / "ilman.foorumi", with_names=False)
    secrets = (b"Aapeli", b"aapeli@", b"040 987 6543")
    assert all(secret in (tmp_path / "nimilla.foorumi").read_bytes() for secret in secrets)
    assert not any(secret in (tmp_path / "ilman.foorumi").read_bytes() for secret in secrets)
    with closing(Session.open(tmp_path / "ilman.foorumi")) as given_on:
        (event,) = given_on.workspace.events
        assert given_on.workspace.present(event.id) == 64
        assert len(given_on.workspace.attendees(event.id)) == 65
        notes.add(given_on, event.id, "kollegan lappu")
    with closing(Session.open(path)) as session:
        merge_from(session, tmp_path / "ilman.foorumi")
        names = {attendee.name for attendee in session.workspace.attendees(event.id)}
        assert "Aapeli Ainutkertainen" in names
        assert "kollegan lappu" in {note.text for note in session.workspace.notes(event.id)}


def test_texts_of_a_colleague_that_are_not_utf8_come_with_marks_in_their_place(
    session: Session, tmp_path: Path
) -> None:
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        note = notes.add(colleague, event_of(colleague), "hyvä")
    with closing(sqlite3.connect(tmp_path / "kollega.foorumi")) as connection:
        connection.execute("update note set text = cast(x'68797676ff' as text) where id = ?", [note])
        connection.commit()
    merge_from(session, tmp_path / "kollega.foorumi")
    assert [note.text for note in session.workspace.notes(event_of(session))] == ["hyvv\ufffd"]


def test_what_is_not_a_workspace_is_refused_by_its_own_name(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "kuva.foorumi"
    other.write_bytes(b"kuva" * 3000)
    with pytest.raises(WorkspaceError) as refused:
        look_into(session, other)
    assert refused.value.values == {"file": "kuva.foorumi"}
    with pytest.raises(WorkspaceError):
        look_into(session, tmp_path / "puuttuu.foorumi")


def test_actors_are_not_doubled_by_taking_the_same_file_in_twice(session: Session, tmp_path: Path) -> None:
    actors.add(session, "Lions-klubi")
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        actors.add(colleague, "Marttayhdistys")
    merge_from(session, tmp_path / "kollega.foorumi")
    merge_from(session, tmp_path / "kollega.foorumi")
    assert sorted(actor.name_fi for actor in session.workspace.actors) == ["Lions-klubi", "Marttayhdistys"]


def test_actors_that_both_added_are_offered_to_be_joined_and_come_as_one(session: Session, tmp_path: Path) -> None:
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        ours = actors.add(session, "Lions-klubi", area="kirkonkylä")
        actors.add(session, "Urheiluseura")
        theirs = actors.add(colleague, "Lions-Klubi ry", activities="varainkeruu")
        near = actors.add(colleague, "Urheiluseurat")
        promise = commitments.add(colleague, "lupaus", event_of(colleague), actor_id=theirs)
        owner = owners.name(colleague, actor_id=theirs, commitment_id=promise)
    before = content(session)
    coming = look_into(session, tmp_path / "kollega.foorumi")
    assert [(one.our_name, one.their_name, one.is_same) for one in coming.namesakes] == [
        ("Lions-klubi", "Lions-Klubi ry", True),
        ("Urheiluseura", "Urheiluseurat", False),
    ]
    take_in(session, coming)
    lions, *others = sorted(session.workspace.actors, key=lambda actor: actor.name_fi)
    assert (lions.id, lions.name_fi, lions.area, lions.activities) == (
        ours, "Lions-klubi", "kirkonkylä", "varainkeruu",
    )  # fmt: skip
    assert [actor.name_fi for actor in others] == ["Urheiluseura", "Urheiluseurat"]
    assert [row.actor_id for row in session.workspace.commitments] == [ours]
    assert [(row.id, row.actor_id) for row in session.workspace.rows(Part.ownership)] == [(owner, ours)]
    assert look_into(session, tmp_path / "kollega.foorumi").namesakes == ()
    session.undo()
    assert content(session) == before
    take_in(session, coming, coming.namesakes)
    assert near not in {actor.id for actor in session.workspace.actors}
    assert len(session.workspace.actors) == 2


def test_clubs_of_two_municipalities_with_one_name_stay_two(session: Session, tmp_path: Path) -> None:
    here = municipalities.add(session, "Soinin kunta")
    with closing(copy_of(session, tmp_path / "kollega.foorumi")) as colleague:
        actors.add(session, "4H-yhdistys", municipality_id=here)
        there = municipalities.add(colleague, "Ähtärin kaupunki")
        actors.add(colleague, "4H-yhdistys", municipality_id=there)
    assert merge_from(session, tmp_path / "kollega.foorumi").namesakes == ()
    assert len(session.workspace.actors) == 2


def test_a_colleagues_photograph_comes_with_its_bytes_and_is_not_given_without_names(
    session: Session, tmp_path: Path
) -> None:
    (event,) = session.workspace.events
    give(session, tmp_path / "kollega.foorumi", with_names=True)
    with closing(Session.open(tmp_path / "kollega.foorumi")) as other:
        made = pictures.add(other, event.id, Prepared(b"\x89PNG kuva", "image/png", 4, 4), alt="Kaksi lappua")
        give(other, tmp_path / "ilman.foorumi", with_names=False)
    assert b"\x89PNG kuva" not in (tmp_path / "ilman.foorumi").read_bytes()
    merge_from(session, tmp_path / "kollega.foorumi")
    assert session.bytes_of(made) == b"\x89PNG kuva"
