"""Whom an evening reached: the demo's figures, first-timers, comparisons, contacts, and maps kept through the years."""

from dataclasses import replace
from datetime import date

import pytest

from foorumi.domain.attendees import Attendee
from foorumi.domain.contacts import is_silent, last_contact, months_between
from foorumi.domain.coverage_report import compare, coverage_report
from foorumi.domain.linking import unlinked
from foorumi.domain.snapshots import change
from foorumi.domain.workspace import Part
from foorumi.exchange.demo import make_demo
from foorumi.session import actors, attendees, events, invitations, relations, snapshots
from foorumi.session.session import Session


@pytest.fixture
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return make_demo(tmp_path_factory.mktemp("coverage") / "demo.foorumi")


def test_the_report_of_the_demo_names_groups_and_actors_and_hides_small_numbers(session: Session) -> None:
    (event,) = session.workspace.events
    report = coverage_report(session.workspace, event.id)
    assert (len(report.reached.present), report.reached.actors, report.reached.percent) == (33, 45, 73.3)
    assert {ring: whole for ring, (_, whole) in report.by_ring.items()} == {1: 27, 2: 9, 3: 5, 4: 4}
    assert sum(here for here, _ in report.by_side.values()) == 33
    assert [ring for _, ring in report.absent] == sorted(ring for _, ring in report.absent)
    assert sorted(actor.code for actor, _ in report.absent) == [
        "A09", "A10", "A12", "A32", "A34", "A35", "A36", "A37", "A40", "A41", "A42", "A43",
    ]  # fmt: skip
    assert report.people_by_side["external"] is None
    assert [report.people_by_side[side] for side in ("organisation", "community")].count(None) == 1
    assert sum(report.commitments_by_side.values()) == len(session.workspace.commitments_of(event.id))
    assert report.first_timers is None
    session.close()


def test_the_next_event_is_compared_with_the_one_before(session: Session) -> None:
    (first,) = session.workspace.events
    missed = next(actor for actor in session.workspace.actors if actor.code == "A36")
    known = next(actor for actor in session.workspace.actors if actor.code == "A13")
    invitations.invite(session, first.id, missed.id, "kirjaston johtaja", "2026-12-01")
    invitations.invite(session, first.id, missed.id, "kirjastonhoitaja", "2026-12-02")
    (invitation, invited) = coverage_report(session.workspace, first.id).invitations[0]
    assert (invited.code, invitation.inviter, invitation.due_on) == ("A36", "kirjastonhoitaja", "2026-12-02")
    second = events.create(session, "generic_workshop", "Toinen ilta", date(2027, 4, 22))
    for actor in (missed, known):
        attendees.add(session, second, "", actor.name_fi, actor_id=actor.id, arrived_at="18:00")
    far = attendees.add(session, second, "", "Kyläläinen", arrived_at="18:00")
    attendees.edit(session, far, village="Takakylä")
    report = coverage_report(session.workspace, second)
    assert report.first_timers is not None
    assert [actor.code for actor in report.first_timers] == ["A36"]
    found = compare(session.workspace, first.id, second)
    assert [actor.code for actor in found.new] == ["A36"]
    assert [actor.code for actor in found.both] == ["A13"]
    assert len(found.gone) == 32
    assert found.percents == (73.3, 4.4)
    assert found.new_areas == ("Takakylä",)
    assert "Takakylä" not in found.lost_areas
    assert len(found.lost_areas) > 2
    session.close()


def test_a_kept_map_tells_later_what_has_changed(session: Session) -> None:
    (event,) = session.workspace.events
    snapshots.keep(session, event.id)
    far = next(actor for actor in session.workspace.actors if actor.code == "A40")
    near = next(actor for actor in session.workspace.actors if actor.code == "A13")
    actors.seat(session, far.id, 2, event_id=event.id)
    actors.seat(session, near.id, 3, event_id=event.id)
    newcomer = actors.add(session, "Kuoro", event_id=event.id)
    relations.relate(session, newcomer, near.id, "cooperation")
    relations.relate(session, newcomer, near.id, "tension")
    snapshots.keep(session, event.id)
    found = change(*session.workspace.rows(Part.snapshot))
    assert (found.came, found.left) == ((newcomer,), ())
    assert (found.nearer, found.farther) == ((far.id,), (near.id,))
    assert (found.new_ties, found.ended_ties) == (1, 0)
    session.close()


def test_half_a_year_without_contact_is_seen(session: Session) -> None:
    met = next(actor for actor in session.workspace.actors if actor.code == "A13")
    missed = next(actor for actor in session.workspace.actors if actor.code == "A36")
    assert last_contact(session.workspace, met.id) == date(2026, 10, 15)
    assert not is_silent(session.workspace, met.id, date(2027, 4, 14))
    assert is_silent(session.workspace, met.id, date(2027, 4, 15))
    assert is_silent(session.workspace, missed.id, date(2026, 10, 16))
    actors.log_contact(session, missed.id, date(2026, 11, 1), "Soitto")
    assert not is_silent(session.workspace, missed.id, date(2026, 11, 2))
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    session.close()


def test_attendees_without_an_actor_are_linked_to_a_near_one_or_a_new_one(session: Session) -> None:
    (event,) = session.workspace.events
    attendees.add(session, event.id, "", "Urheilusuera ry", arrived_at="18:00")
    attendees.add(session, event.id, "", "Ihan uusi kerho", arrived_at="18:00")
    found = {row.organisation: row for row in unlinked(session.workspace, event.id)}
    near = found["Urheilusuera ry"].near
    assert near is not None
    assert near.code == "A13"
    assert found["Ihan uusi kerho"].near is None
    actors.link(session, event.id, "Urheilusuera ry", near.id)
    made = actors.link_new(session, event.id, "Ihan uusi kerho")
    rows: tuple[Attendee, ...] = session.workspace.attendees(event.id)
    linked = {row.organisation: row.actor_id for row in rows}
    assert (linked["Urheilusuera ry"], linked["Ihan uusi kerho"]) == (near.id, made)
    assert replace(rows[-1], actor_id=made).actor_type == "association"
    session.undo()
    assert "Ihan uusi kerho" in {row.organisation for row in unlinked(session.workspace, event.id)}
    session.close()
