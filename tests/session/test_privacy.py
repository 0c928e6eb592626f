"""Erasing is hard and complete, counts stay, and people get to know what is held about them."""

import os
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from foorumi.domain.ids import EventId
from foorumi.domain.retention import due
from foorumi.domain.workspace import Part
from foorumi.session import actors, attendees, commitments, events, notes, relations, terms
from foorumi.session.privacy import erase_names_of_event, erase_notes_of_event, erase_person, erase_private, held_about
from foorumi.session.session import Session
from foorumi.store.backups import back_up, backups, held

NAME = "Aapeli Ainutkertainen"
SECRETS = ("Ainutkertainen", "aapeli@esimerkki", "040 987 6543", "Takakylä")


@pytest.fixture
def event(session: Session, tmp_path: Path) -> EventId:
    made = events.create(session, "association_forum", "Ilta", date(2025, 10, 15))
    person = attendees.add(session, made, NAME, "Urheiluseura", role="Puheenjohtaja", arrived_at="18:00")
    attendees.edit(session, person, email="aapeli@esimerkki.invalid", phone="040 987 6543", village="Takakylä")
    attendees.add(session, made, "", "Marttayhdistys", arrived_at="18:05")
    deleted = attendees.add(session, made, NAME, "Toinen seura")
    attendees.delete(session, deleted)
    notes.add(session, made, f"Kysytään, ehtiikö {NAME.upper()} mukaan")
    commitments.add(session, "Latukoneen huolto", made, owner_text=NAME)
    (tmp_path / "toinen").mkdir()
    back_up(session.path, "opened", tmp_path / "toinen")
    return made


def bytes_under(folder: Path) -> bytes:
    return b"".join(Path(root, name).read_bytes() for root, _, names in os.walk(folder) for name in names)


def test_no_byte_of_a_name_remains_in_the_file_beside_it_or_in_backups(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    before = bytes_under(tmp_path)
    assert all(secret.encode() in before for secret in SECRETS)
    assert erase_names_of_event(session, event, "[nimi poistettu]", tmp_path / "toinen") == 2
    for _ in ("open", "closed"):
        after = bytes_under(tmp_path).lower()
        assert [secret for secret in SECRETS if secret.lower().encode() in after] == []
        session.close()
    with closing(Session.open(session.path)) as again:
        assert [edit.label for edit in again.history.done] == []
        assert again.workspace.present(event) == 2
        assert {person.organisation for person in again.workspace.attendees(event)} == {
            "Urheiluseura",
            "Marttayhdistys",
        }
        assert [one.owner_text for one in again.workspace.commitments] == ["Urheiluseura"]
        assert [note.text for note in again.workspace.notes(event)] == ["Kysytään, ehtiikö Urheiluseura mukaan"]
    (only,) = backups(session.path)
    assert only.reason == "after_erasure"
    assert held(only.path).attendees == 2


def test_a_name_on_the_list_of_a_later_event_stays_there(session: Session, event: EventId) -> None:
    later = events.create(session, "association_forum", "Seuraava", date(2026, 10, 15))
    attendees.add(session, later, NAME, "Urheiluseura")
    notes.add(session, later, f"Kiitos, {NAME}")
    erase_names_of_event(session, event, "[nimi poistettu]")
    assert [person.name for person in session.workspace.attendees(later)] == [NAME]
    assert [note.text for note in session.workspace.notes(later)] == [f"Kiitos, {NAME}"]
    assert [person.name for person in session.workspace.attendees(event)] == ["", ""]


def test_a_person_is_told_everything_and_erased_everywhere(session: Session, event: EventId) -> None:
    later = events.create(session, "association_forum", "Seuraava", date(2026, 10, 15))
    attendees.add(session, later, NAME, "Urheiluseura")
    told = held_about(session, NAME.lower())
    assert [mention.part for mention in told] == [Part.attendee] * 3 + [Part.note, Part.commitment]
    fields = dict(told[0].fields)
    assert (fields["email"], fields["role"], fields["arrived_at"]) == (
        "aapeli@esimerkki.invalid",
        "Puheenjohtaja",
        "18:00",
    )
    assert held_about(session, "  ") == []
    assert erase_person(session, NAME, "[nimi poistettu]") == 3
    assert held_about(session, NAME) == []


def test_what_only_the_facilitator_sees_comes_due_a_month_after_the_last_event(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    club, band = actors.add(session, "Urheiluseura"), actors.add(session, "Soittokunta")
    relations.relate(session, club, band, "tension", description="Salivuoroista riideltiin")
    actors.edit(session, club, confidential_note="Puhuttava rehtorille")
    assert due(session.workspace, date(2025, 11, 13)) == ()
    (one,) = due(session.workspace, date(2025, 11, 14))
    assert (one.kind, one.rows) == ("private", 2)
    assert erase_private(session, tmp_path / "toinen") == 2
    after = bytes_under(tmp_path)
    assert b"riideltiin" not in after
    assert b"rehtorille" not in after
    assert due(session.workspace, date(2025, 11, 14)) == ()
    assert [(act.act, act.rows) for act in session.workspace.rows(Part.privacy_act)] == [("erased_private", 2)]


def test_names_are_due_a_year_after_the_event_until_they_are_erased(session: Session, event: EventId) -> None:
    assert due(session.workspace, date(2026, 10, 14)) == ()
    (one,) = due(session.workspace, date(2026, 10, 15))
    assert (one.kind, one.event_id, one.rows) == ("names", event, 1)
    erase_names_of_event(session, event, "[nimi poistettu]")
    assert due(session.workspace, date(2026, 10, 15)) == ()


def test_what_people_wrote_comes_due_after_the_names_and_goes_with_its_counts_kept(
    session: Session, event: EventId, tmp_path: Path
) -> None:
    erase_names_of_event(session, event, "[nimi poistettu]")
    notes.remark(session, event, "Salissa kuiskittiin")
    assert due(session.workspace, date(2027, 10, 14)) == ()
    (one,) = due(session.workspace, date(2027, 10, 15))
    assert (one.kind, one.event_id, one.rows) == ("notes", event, 2)
    assert erase_notes_of_event(session, event, "[teksti poistettu]", tmp_path / "toinen") == 2
    after = bytes_under(tmp_path)
    assert b"kuiskittiin" not in after
    assert "Kysytään, ehtiikö".encode() not in after
    assert [note.text for note in session.workspace.notes(event)] == ["[teksti poistettu]"]
    assert due(session.workspace, date(2027, 10, 15)) == ()


def test_in_a_funded_project_names_are_proof_and_wait_for_the_last_payment(session: Session, event: EventId) -> None:
    terms.edit(session, event, funder="Rahoittaja", keep_notes_months=120)
    (unknown,) = due(session.workspace, date(2026, 10, 15))
    assert (unknown.kind, unknown.rows) == ("unpaid", 1)
    terms.edit(session, event, paid_on="2026-06-30")
    assert due(session.workspace, date(2026, 10, 15)) == ()
    assert "proof" not in {one.kind for one in due(session.workspace, date(2036, 6, 29))}
    assert "proof" in {one.kind for one in due(session.workspace, date(2036, 6, 30))}
    erase_names_of_event(session, event, "[nimi poistettu]")
    assert "proof" not in {one.kind for one in due(session.workspace, date(2036, 6, 30))}
