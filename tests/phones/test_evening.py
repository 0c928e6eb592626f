"""What a phone sends during an evening is in the file once, with its source, and only as far as it may be."""

import http.client
import re
import ssl
import subprocess
import uuid
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from foorumi.domain.ids import new_id
from foorumi.domain.map_places import placed_themselves
from foorumi.domain.phones import Operation
from foorumi.domain.run import utc_now
from foorumi.domain.workspace import Part, Workspace
from foorumi.phones import view
from foorumi.session import actors, attendees, events, operations, partnerships, run
from foorumi.session.session import Session

from .conftest import NAME, Phone, Room, make_evening


def item_in_the_room(phone: Phone) -> dict[str, Any]:
    return next(value for name, value in phone.stream() if name == "room")


def item(workspace: Workspace, kind: str) -> Any:
    return next(item for item in workspace.items(workspace.events[0].id) if item.kind == kind)


def go_to(room: Room, phone: Phone, kind: str) -> str:
    """Move the evening on until an item of a kind is in the room and on the phones; its id."""
    for _ in range(20):
        if room.say("next").strip().endswith(kind):
            rooms = (value for name, value in phone.stream() if name == "room")
            return str(next(seen for seen in rooms if seen.get("kind") == kind)["item"])
    raise AssertionError(f"no {kind}")


def test_a_note_is_stored_once_however_often_it_is_sent_and_waits_for_the_facilitator(room: Room) -> None:
    phone = room.phone()
    place = go_to(room, phone, "brainstorm")
    note_id = str(uuid.uuid4())
    first = phone.note(place, "Kyyti sivukyliltä", note_id, kind="need")
    assert first == (200, {"ok": True, "number": 1, "state": "received"})
    assert phone.note(place, "Kyyti sivukyliltä", note_id, kind="need") == first
    assert room.phone().note(place, "Toisen puhelimen", note_id)[0] == 409
    (note,) = room.stop().notes(room.stop().events[0].id)
    assert (note.text, note.kind, note.source, note.state, note.code) == (
        "Kyyti sivukyliltä", "need", "phone", "waiting", "P1",
    )  # fmt: skip


def test_a_writer_sees_a_note_reach_the_wall_and_may_take_it_back(room: Room) -> None:
    phone, other = room.phone(), room.phone()
    place = go_to(room, phone, "brainstorm")
    note_id = str(uuid.uuid4())
    phone.note(place, "Latu auki", note_id)
    stream = phone.stream()
    seen = [next(stream) for _ in range(3)]
    assert [name for name, _ in seen] == ["role", "mine", "room"]
    room.say("approve")
    name, value = next(stream)
    assert (name, value[0]["id"], value[0]["state"]) == ("mine", note_id, "wall")
    assert other.post("withdraw", {"id": str(uuid.uuid4()), "note": note_id})[0] == 409
    assert phone.post("withdraw", {"id": str(uuid.uuid4()), "note": note_id})[0] == 200
    left = room.stop()
    assert left.notes(left.events[0].id) == ()


def test_straight_to_the_wall_still_holds_back_numbers_addresses_and_rude_words(make_room: Callable[..., Room]) -> None:
    room = make_room(moderation="straight", stop_words="hemmet")
    phone = room.phone()
    place = go_to(room, phone, "brainstorm")
    texts = {
        "Kyyti 15.10.2026 kello 18.00": "wall",
        "Soita 040 123 4567": "received",
        "Kirjoita eija@kunta.fi": "received",
        "Hemmetin kuoppa tiellä": "received",
    }
    assert {text: phone.note(place, text)[1]["state"] for text in texts} == texts


def test_a_phone_has_one_ballot_that_it_may_change_until_the_vote_is_closed(room: Room) -> None:
    phone, other = room.phone(), room.phone()
    place = go_to(room, phone, "vote")
    vote = item_in_the_room(phone)["vote"]
    first, second, third = (option["id"] for option in vote["options"])

    def cast(who: Phone, dots: dict[str, int]) -> int:
        return who.post("vote", {"id": str(uuid.uuid4()), "item": place, "dots": dots})[0]

    assert cast(phone, {first: 2, second: 1}) == 200
    assert cast(phone, {second: 1, third: 2}) == 200
    assert cast(other, {third: 1}) == 200
    assert cast(other, {third: 3}) == 409
    assert cast(other, {first: 2, second: 2}) == 409
    assert cast(other, {str(uuid.uuid4()): 1}) == 409
    room.say("close")
    assert cast(other, {first: 1}) == 409
    left = room.stop()
    tally = left.tally(item(left, "vote"))
    assert [row.dots["phone"] for row in tally.rows] == [0, 1, 3]
    assert tally.voters["phone"] == 2


def test_the_pulse_counts_a_phone_once(room: Room) -> None:
    phone = room.phone()
    place = go_to(room, phone, "pulse")
    for heard in (2, 5):
        body = {"id": str(uuid.uuid4()), "item": place, "values": {"heard": heard, "belong": 4}}
        assert phone.post("pulse", body)[0] == 200
    left = room.stop()
    (answer,) = left.pulse_answers(left.events[0].id)
    assert (answer.belong, answer.heard, answer.influence, answer.source) == (4, 5, None, "phone")


def test_both_parties_answer_the_mirror_and_a_phone_may_answer_again(tmp_path: Path) -> None:
    path = tmp_path / "mirror.foorumi"
    with closing(Session.create(path)) as session:
        event_id = events.create(session, "partnership_breakfast", "Aamiainen", date(2026, 11, 26))
        partnerships.begin(session, date(2026, 11, 26), "Kunta", "Yhdistykset", event_id=event_id)
        mirror = next(item for item in session.workspace.items(event_id) if item.kind == "partnership_mirror")
        run.show(session, event_id, mirror.id)
        seen = view.room(session.workspace, event_id, utc_now())
        assert (seen["scene"], seen["parties"], len(seen["principles"])) == ("scales", ["Kunta", "Yhdistykset"], 10)
        joined = operations.take(session, event_id, [Operation(new_id(), "join", body={"key_hash": "k"})])
        for value in (2, 5):
            body = {"item": mirror.id, "party": "second", "values": dict.fromkeys(seen["principles"], value)}
            sent = Operation(new_id(), "scales", joined[0]["device"], body)
            assert operations.take(session, event_id, [sent, sent]) == [{"ok": True}, {"ok": True}]
        answers = session.workspace.rows(Part.assessment_answer)
        assert {(answer.party, answer.value, answer.source) for answer in answers} == {("second", 5, "phone")}
        assert len(answers) == 10


def test_the_file_keeps_no_address_no_browser_and_no_key(room: Room) -> None:
    phone = room.phone()
    phone.headers["User-Agent"] = "Kummallinen selain 7"
    phone.note(go_to(room, phone, "brainstorm"), "Lappu")
    room.stop()
    held = room.path.read_bytes()
    assert b"Lappu" in held
    for trace in ("127.0.0.1", "Kummallinen", phone.key):
        assert trace.encode() not in held


def test_a_phone_without_javascript_takes_part_by_forms(room: Room) -> None:
    phone = Phone(room)
    form = {"Content-Type": "application/x-www-form-urlencoded", "Host": phone.host}
    assert "name=code" in phone.ask("GET", "/plain", None, {"Host": phone.host})[1]
    assert phone.ask("POST", "/plain", b"code=VAARAA", form)[0] == 403
    with_key = room.phone()
    go_to(room, with_key, "brainstorm")
    form |= with_key.headers
    page = phone.ask("GET", "/plain?lang=sv", None, form)[1]
    assert "Din lapp" in page
    hidden = dict(re.findall(r'name=(id|item) value="([^"]*)"', page))
    body = f"id={hidden['id']}&item={hidden['item']}&text=Snart+%26+bra&kind=worry".encode()
    assert phone.ask("POST", "/plain?lang=sv", body, form)[0] == 303
    left = room.stop()
    (note,) = left.notes(left.events[0].id)
    assert (note.text, note.kind, note.language) == ("Snart & bra", "worry", "sv")


def test_an_actor_places_itself_without_javascript(tmp_path: Path) -> None:
    make_evening(tmp_path / "evening.foorumi")
    with closing(Session.open(tmp_path / "evening.foorumi")) as session:
        (event,) = session.workspace.events
        actor = actors.add(session, "Kylä & seura")
        attendee = attendees.add(session, event.id, "Osallistuja", actor_id=actor)
        attendees.arrive(session, attendee, "2026-11-26T15:00:00+00:00")
    with closing(Room(tmp_path / "evening.foorumi").start()) as room:
        phone = room.phone()
        form = {"Content-Type": "application/x-www-form-urlencoded", "Host": phone.host} | phone.headers
        item = go_to(room, phone, "actor_mapping")
        page = phone.ask("GET", "/plain?lang=fi", None, form)[1]
        assert f'<option value="{actor}">Kylä &amp; seura</option>' in page
        body = f"id={uuid.uuid4()}&item={item}&actor={actor}&own-ring="
        assert phone.ask("POST", "/plain?lang=fi", f"{body}4".encode(), form)[0] == 422
        assert phone.ask("POST", "/plain?lang=fi", f"{body}2".encode(), form)[0] == 303
        assert placed_themselves(room.stop(), event.id) == {actor: 2}


def test_a_room_with_a_certificate_is_served_by_https_alone(make_room: Callable[..., Room], tmp_path: Path) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    make = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN={NAME} -addext subjectAltName=DNS:{NAME}"
    subprocess.run([*make.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    room = make_room(tls=("--certificate", str(certificate), "--key", str(key)))
    trusted = ssl.create_default_context(cafile=str(certificate))

    def hello(scheme: type[http.client.HTTPConnection], **more: Any) -> int:
        with closing(scheme("127.0.0.1", room.port, timeout=10, **more)) as wire:
            wire.request("GET", "/api/hello", headers={"Host": f"{NAME}:{room.port}"})
            return wire.getresponse().status

    trusted.check_hostname = False  # the address is dialled, the name is only told
    assert hello(http.client.HTTPSConnection, context=trusted) == 200
    with pytest.raises((OSError, http.client.HTTPException)):
        hello(http.client.HTTPConnection)
