"""Votes that bind and votes that spare one's own group: what a phone may cast, and what the file remembers of it."""

import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from foorumi.documents import name_tags, voting_codes
from foorumi.documents import votes as votes_paper
from foorumi.documents.outline import Cards, Table
from foorumi.domain.ids import EventId, new_id
from foorumi.domain.phones import Operation
from foorumi.domain.workspace import Part
from foorumi.i18n import language
from foorumi.phones.checks import read_vote
from foorumi.session import attendees, operations, phones, run, votes
from foorumi.session.session import Session

from .conftest import Phone, Room, make_evening


class Hall:
    """An evening whose vote is open, and phones in it."""

    def __init__(self, path: Path) -> None:
        make_evening(path)
        self.session = Session.open(path)
        self.event: EventId = self.session.workspace.events[0].id
        self.vote = next(item for item in self.session.workspace.items(self.event) if item.kind == "vote").id
        run.show(self.session, self.event, self.vote)
        self.options = [row.id for row in self.session.workspace.proposals(self.event)]

    def join(self) -> str:
        (joined,) = self.take("join", "", {"key_hash": new_id()})
        return str(joined["device"])

    def take(self, kind: str, device: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        return operations.take(self.session, self.event, [Operation(str(uuid.uuid4()), kind, device, body)])

    def cast(self, device: str, dots: dict[Any, int], **more: Any) -> str:
        """Cast a ballot as the server hands it over; "" or why not."""
        body = read_vote({"item": self.vote, "dots": dots, **more})
        return str(self.take("vote", device, body)[0].get("error", ""))

    @property
    def totals(self) -> list[int]:
        return [row.total for row in self.session.workspace.tally(self.session.workspace.item(self.vote)).rows]

    def codes(self) -> list[Any]:
        return list(self.session.workspace.rows_of(Part.voting_code, self.event))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path / "ilta.foorumi")
    with closing(made.session):
        yield made


def printed(document: Any) -> str:
    (cards,) = (block for block in document.blocks if isinstance(block, Cards))
    return str(cards)


def test_a_code_from_a_name_tag_casts_one_ballot_from_whatever_phone_and_is_nobodys_from_then_on(hall: Hall) -> None:
    session, event = hall.session, hall.event
    person = attendees.add(session, event, organisation="Kyläyhdistys", name="Puheenjohtaja")
    votes.set_binding(session, hall.vote, True)
    (mine,) = [row for row in hall.codes() if row.attendee_id == person]
    spare = next(row for row in hall.codes() if row.attendee_id is None)
    say = language("fi")
    assert mine.code in printed(name_tags.outline(session.workspace, event, say))
    assert spare.code in printed(voting_codes.outline(session.workspace, event, say))
    assert mine.code not in printed(voting_codes.outline(session.workspace, event, say))

    first, second, _ = hall.options
    phone, other = hall.join(), hall.join()
    assert hall.cast(phone, {first: 1}) == "bad_code"
    assert hall.cast(phone, {first: 1}, code="AAAAAA") == "bad_code"
    assert hall.cast(phone, {first: 2}, code=mine.code.lower()) == ""
    assert {row.attendee_id for row in hall.codes()} == {None}
    assert hall.cast(other, {second: 1}, code=mine.code) == ""
    assert hall.totals == [0, 1, 0]
    assert hall.cast(other, {first: 1}, code=spare.code) == ""
    assert hall.totals == [1, 1, 0]
    before = len(hall.codes())
    attendees.add(session, event, name="Myöhästynyt")
    votes.make_codes(session, event)
    assert [row.attendee_id for row in hall.codes()[before:]] == [None] * votes.SPARES

    votes.set_state(session, hall.vote, "closed")
    assert hall.cast(other, {first: 2}, code=spare.code) == "closed"
    phones.forget(session, event)
    assert {row.code for row in session.workspace.rows(Part.ballot)} == {""}
    assert hall.totals == [1, 1, 0]


def test_a_phone_gives_its_own_groups_proposals_no_more_than_the_rule_allows(hall: Hall) -> None:
    first, second, third = hall.options
    for option, group in ((first, 1), (second, 1), (third, 2)):
        votes.set_group(hall.session, option, group)
    votes.set_own_group(hall.session, hall.vote, 1)
    phone = hall.join()
    assert hall.cast(phone, {first: 1, second: 1}, group=1) == "own_group"
    assert hall.cast(phone, {first: 1, third: 2}, group=1) == ""
    assert hall.cast(phone, {first: 1, second: 1}, group=2) == ""
    votes.set_own_group(hall.session, hall.vote, 0)
    assert hall.cast(phone, {third: 1}, group=2) == "own_group"
    assert hall.totals == [1, 1, 0]


def test_the_group_of_a_name_tag_counts_whatever_the_phone_says(hall: Hall) -> None:
    person = attendees.add(hall.session, hall.event, name="Sihteeri")
    attendees.edit(hall.session, person, group_number=2)
    votes.set_group(hall.session, hall.options[0], 2)
    votes.set_own_group(hall.session, hall.vote, 0)
    votes.set_binding(hall.session, hall.vote, True)
    (code,) = [row.code for row in hall.codes() if row.attendee_id == person]
    assert hall.cast(hall.join(), {hall.options[0]: 1}, code=code, group=1) == "own_group"


def test_codes_cannot_be_guessed_from_any_number_of_phones(make_room: Any) -> None:
    room: Room = make_room()
    room.process.terminate()
    room.process.wait(15)
    room.close()
    with closing(Session.open(room.path)) as session:
        vote = next(item for item in session.workspace.items(session.workspace.events[0].id) if item.kind == "vote")
        votes.set_binding(session, vote.id, True)
    room.start()
    while not room.say("next").strip().endswith("vote"):
        pass

    def guess(phone: Phone) -> int:
        return phone.post("vote", {"id": str(uuid.uuid4()), "item": vote.id, "dots": {}, "code": "AAAAAA"})[0]

    one = room.phone()
    assert [guess(one) for _ in range(12)].count(409) == 10
    with ThreadPoolExecutor(8) as many:
        guesses = list(many.map(guess, [room.phone() for _ in range(8)] * 10))
    assert guesses.count(409) <= 70  # what was under way when the last was counted is answered too
    assert guess(room.phone()) == 429


def test_hands_counted_by_table_are_summed_and_printed_by_table(hall: Hall) -> None:
    first, second, _ = hall.options
    for table, people, dots in ((1, 4, 7), (2, 3, 5)):
        votes.set_voters(hall.session, hall.vote, "hand", people, table)
        votes.set_count(hall.session, hall.vote, first, "hand", dots, table)
    votes.set_count(hall.session, hall.vote, second, "remote", 2)
    say = language("fi")
    printed_votes = votes_paper.outline(hall.session.workspace, hall.event, say)
    sources, tables = (block for block in printed_votes.blocks if isinstance(block, Table))
    assert sources.rows[0][2:] == ("12", "0", "12")
    assert sources.rows[1][2:] == ("0", "2", "2")
    assert (tables.rows[0][2:], tables.rows[-1][2:]) == (("7", "5"), ("4", "3"))
