"""The front page counts in the file what the other pages count in what they have read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foorumi.domain.ids import ActorId
from foorumi.exchange.demo import make_demo
from foorumi.session import actors, attendees, notes
from foorumi.session.session import Session


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The demonstration evening."""
    path: Path = tmp_path_factory.mktemp("glance") / "demo.foorumi"
    session = make_demo(path)
    yield session
    session.close()


def agree(session: Session) -> bool:
    """Whether the counts of every event, and the name of every actor, are those of the rows."""
    workspace = session.workspace
    for event in workspace.events:
        lists = workspace.items(event.id), workspace.attendees(event.id), workspace.notes(event.id)
        items, people, written = map(len, lists)
        if session.glance.counts(event) != (items, people, workspace.present(event.id), written):
            return False
    named = {actor.id: actor.name("sv") for actor in workspace.actors}
    return named == {one: session.glance.name_of_actor(one, "sv") for one in named}


def test_the_front_page_counts_what_is_there(demo: Session) -> None:
    (event,) = demo.workspace.events
    counted = demo.glance.counts(event)
    assert min(counted) > 0
    assert agree(demo)
    attendees.delete(demo, next(row.id for row in demo.workspace.attendees(event.id) if row.has_arrived))
    attendees.count_unnamed(demo, event.id, 3)
    notes.set_state(demo, [demo.workspace.notes(event.id)[0].id], "hidden")
    gone = demo.workspace.actors[0].id
    actors.delete(demo, gone)
    assert agree(demo)
    assert demo.glance.counts(event).present == counted.present + 2
    assert demo.glance.name_of_actor(gone, "fi") == demo.glance.name_of_actor(None, "fi") == ""
    while demo.undo():
        assert agree(demo)


def test_a_name_that_only_one_language_has_stands_for_the_others(session: Session) -> None:
    one = actors.add(session, "Kyläyhdistys")
    assert {session.glance.name_of_actor(ActorId(one), code) for code in ("fi", "sv", "en")} == {"Kyläyhdistys"}
