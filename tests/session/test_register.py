"""The register through the years: doubles merged, contacts kept, pairs that become promises."""

from datetime import date
from pathlib import Path

import pytest

from foorumi.domain.ids import ActorId
from foorumi.domain.workspace import Part
from foorumi.session import actors, exchanges, merging, practices, relations
from foorumi.session.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.create(tmp_path / "register.foorumi")


def test_a_double_is_merged_with_everything_it_had_and_undo_parts_them(session: Session) -> None:
    kept, double, other = (actors.add(session, name) for name in ("Martat", "Martat ry", "Urheiluseura"))
    actors.edit(session, double, area="kirkonkylä", business_id="0201256-6")
    relations.relate(session, double, other, "cooperation")
    relations.relate(session, other, kept, "cooperation")
    relations.relate(session, double, other, "funds")
    relations.relate(session, double, kept, "wished")
    actors.set_voices(session, kept, [("ikäihmiset", "own")])
    actors.set_voices(session, double, [("ikäihmiset", "serves"), ("lapset", "serves")])
    exchanges.add(session, "offer", "Kahvitus", double)
    practices.add(session, double, "Soppatykki lainaan")
    actors.log_contact(session, double, date(2026, 3, 1), "Soitto")
    merging.merge(session, kept, double, date(2026, 11, 24), "Yhdistetty: Martat ry")

    workspace = session.workspace
    assert [actor.name_fi for actor in workspace.actors] == ["Martat", "Urheiluseura"]
    merged = workspace.actor(kept)
    assert merged
    assert (merged.area, merged.business_id) == ("kirkonkylä", "0201256-6")
    assert sorted((tie.type, tie.from_id, tie.to_id) for tie in workspace.relations) == [
        ("cooperation", other, kept),
        ("funds", kept, other),
    ]
    assert {(row.audience, row.voice) for row in workspace.voices if row.actor_id == kept} == {
        ("ikäihmiset", "own"),
        ("lapset", "serves"),
    }
    assert [row.actor_id for row in (*workspace.exchanges, *workspace.practices)] == [kept, kept]
    assert [line.text for line in workspace.rows(Part.contact)] == ["Soitto", "Yhdistetty: Martat ry"]

    session.undo()
    assert len(session.workspace.actors) == 3
    assert len(session.workspace.relations) == 4
    session.close()


def test_a_pair_confirmed_by_both_becomes_one_draft_promise(session: Session) -> None:
    giver, receiver = actors.add(session, "Seurakunta", type="parish"), actors.add(session, "Eläkkeensaajat")
    need = exchanges.add(session, "need", "Kyyti", receiver)
    offer = exchanges.add(session, "offer", "Pikkubussi", giver)
    pair = exchanges.accept(session, need, offer)
    for side in ("need", "offer"):
        exchanges.confirm(session, pair, side, True)
    assert session.workspace.matches[0].is_confirmed
    made = exchanges.draft_commitment(session, pair, "Pikkubussi iltatapahtumiin", "Ehto: esteetön")
    assert exchanges.draft_commitment(session, pair, "toinen", "") is None
    (promise,) = session.workspace.commitments
    assert (promise.id, promise.actor_id, promise.partners) == (made, giver, "Eläkkeensaajat")
    assert not promise.is_read_aloud
    session.undo()
    assert session.workspace.commitments == ()
    assert session.workspace.matches[0].commitment_id is None
    session.close()


def test_nobody_is_merged_with_itself(session: Session) -> None:
    actor = actors.add(session, "Martat")
    merging.merge(session, actor, actor, date(2026, 1, 1), "")
    merging.merge(session, actor, ActorId("nobody"), date(2026, 1, 1), "")
    assert len(session.workspace.actors) == 1
    session.close()
