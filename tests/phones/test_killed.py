"""The laptop dies again and again while phones send: what was acknowledged is in the file, once."""

import random
import threading
import uuid
from collections import Counter
from contextlib import suppress
from http.client import HTTPException

import pytest

from .conftest import Phone, Room
from .test_evening import go_to, item, item_in_the_room

PHONES = 6


class Sender(threading.Thread):
    """A phone that sends without pause and keeps each note until it is acknowledged, as the page's outbox does."""

    def __init__(self, phone: Phone, place: str, vote: tuple[str, list[str]], told: threading.Condition) -> None:
        super().__init__(daemon=True)
        self.phone, self.place, self.vote, self.told = phone, place, vote, told
        self.acknowledged: list[str] = []
        self.has_voted = False
        self.enough = threading.Event()

    def run(self) -> None:
        """Send until there is enough; the last one is seen through."""
        chosen = random.Random(id(self))
        while not self.enough.is_set():
            note_id = str(uuid.uuid4())
            self.see_through("note", {"id": note_id, "item": self.place, "text": f"Lappu {note_id}"})
            dots = dict.fromkeys(chosen.sample(self.vote[1], 2), 1)
            self.see_through("vote", {"id": str(uuid.uuid4()), "item": self.vote[0], "dots": dots})
            self.has_voted = True
            with self.told:
                self.acknowledged.append(note_id)
                self.told.notify_all()

    def see_through(self, kind: str, body: dict[str, object]) -> None:
        """Send again and again until there is a yes."""
        while True:
            with suppress(OSError, HTTPException, ValueError):
                status, answer = self.phone.post(kind, body)
                if status == 200:
                    return
                assert status in (429, 503, 421), answer
            self.enough.wait(0.05)


def kill_often(room: Room, kills: int, seed: int) -> None:
    chosen = random.Random(seed)
    first = room.phone()
    place = go_to(room, first, "brainstorm")
    vote_place = go_to(room, first, "vote")
    options = [option["id"] for option in item_in_the_room(first)["vote"]["options"]]
    told = threading.Condition()
    senders = [Sender(room.phone(), place, (vote_place, options), told) for _ in range(PHONES)]
    for sender in senders:
        sender.start()
    for _ in range(kills):
        with told:
            enough = sum(len(sender.acknowledged) for sender in senders) + chosen.randint(1, 12)
            assert told.wait_for(lambda n=enough: sum(len(s.acknowledged) for s in senders) >= n, timeout=60)
        room.kill()
        room.start()
    for sender in senders:
        sender.enough.set()
    for sender in senders:
        sender.join(60)
        assert not sender.is_alive()
    left = room.stop()
    there = Counter(note.text for note in left.notes(left.events[0].id))
    acknowledged = {f"Lappu {note_id}" for sender in senders for note_id in sender.acknowledged}
    assert acknowledged - set(there) == set()
    assert [text for text, times in there.items() if times > 1] == []
    tally = left.tally(item(left, "vote"))
    assert tally.voters["phone"] == sum(sender.has_voted for sender in senders)
    assert tally.dots == 2 * tally.voters["phone"]


def test_nothing_acknowledged_is_lost_or_doubled_by_ten_kills(room: Room) -> None:
    kill_often(room, 10, seed=4)


@pytest.mark.campaign
def test_nothing_acknowledged_is_lost_or_doubled_by_two_hundred_kills(room: Room) -> None:
    kill_often(room, 200, seed=9)
