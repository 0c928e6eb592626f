"""Hostile clients get a short answer or none, the room's own phones go on, and nothing is stored that should not be."""

import concurrent.futures
import json
import resource
import secrets
import socket
import time
import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foorumi.phones.checks import READERS, Refusal, clean
from foorumi.phones.guards import Limits

from .conftest import Phone, Room, make_evening
from .test_evening import go_to

PIN = "493817"
MARKUP = """<img src=x onerror=alert(1)> {"a"} '; drop table note; -- &lt; </p>"""
CONNECTIONS = 1500


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """One evening that all of them attack, at its brainstorm."""
    folder = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOORUMI_DATA", str(folder / "data"))
        path: Path = folder / "evening.foorumi"
        make_evening(path, pin=PIN)
        room = Room(path).start()
        yield room
        room.kill()


@pytest.fixture(scope="module")
def place(shared: Room) -> str:
    return go_to(shared, shared.phone(), "brainstorm")


def raw(room: Room, sent: bytes) -> bytes:
    """What comes back to some bytes until the server hangs up or nothing more comes."""
    got = b""
    with closing(socket.create_connection(("127.0.0.1", room.port), timeout=20)) as wire:
        with suppress(OSError):
            wire.sendall(sent)
        with suppress(OSError):
            while piece := wire.recv(65536):
                got += piece
    return got


def status(answer: bytes) -> int:
    """The status of an answer; 0 when the server only hung up."""
    return int(answer.split(b" ")[1]) if answer.startswith(b"HTTP/") else 0


def test_only_the_names_on_the_wall_lead_in(shared: Room) -> None:
    for host in ("evil.example", "127.0.0.1", f"evil.example:{shared.port}", f"127.0.0.1:{shared.port}@evil", ""):
        answer = raw(shared, f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert status(answer) in (400, 421), host
    assert status(raw(shared, b"GET / HTTP/1.0\r\n\r\n")) == 421
    assert shared.phone().ask("GET", "/", None, {"Host": f"foorumi.test:{shared.port}"})[0] == 200


def test_another_page_cannot_send_in_a_phones_name(shared: Room, place: str) -> None:
    phone = shared.phone()
    body = {"id": str(uuid.uuid4()), "item": place, "text": "Ei tätä"}
    assert phone.post("note", body, Origin="http://evil.example")[0] == 403
    assert phone.post("note", body, Origin="null")[0] == 403
    assert phone.post("note", body, **{"Sec-Fetch-Site": "cross-site"})[0] == 403
    assert phone.post("note", body, **{"Content-Type": "text/plain"})[0] == 415
    assert phone.post("note", {**body, "text": "Tämä"}, Origin=f"http://127.0.0.1:{shared.port}")[0] == 200


def test_no_path_leads_out_of_the_page(shared: Room) -> None:
    for path in (
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2fserver.py", "/%2e%2e%5cserver.py", "/..\\server.py",
        "/api/secret", "//etc/passwd", "/words.json/../../x", "/app.js%00.html", "/evening.foorumi",
        "/C:/Windows/win.ini",
    ):  # fmt: skip
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{shared.port}\r\nConnection: close\r\n\r\n"
        assert status(raw(shared, request.encode())) in (400, 404, 405), path


def test_malformed_requests_and_huge_ones_are_refused(shared: Room) -> None:
    host = f"Host: 127.0.0.1:{shared.port}\r\n".encode()
    post = b"POST /api/join HTTP/1.1\r\n" + host + b"Content-Type: application/json\r\n"
    for sent in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + secrets.token_bytes(200),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        secrets.token_bytes(3000) + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 9000 + b"\r\n\r\n",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        post + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        post + b"Content-Length: -1\r\n\r\n",
        post + b"Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
        post + b"Content-Length: 100000000\r\n\r\n" + b"x" * 20000,
        post + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + b"1000\r\n" + b"x" * 4096 + b"\r\n" * 2,
    ):
        assert status(raw(shared, sent)) in (0, 400, 408, 413, 431), sent[:80]
    assert shared.phone().post("join", {})[0] == 422


def test_bodies_of_the_wrong_shape_are_refused(shared: Room, place: str) -> None:
    good = {"id": str(uuid.uuid4()), "item": place, "text": "hyvä"}
    wrong: list[Any] = [
        b"", b"[]", b"nul", b"{" * 3000, b"[" * 4000, b'"\\ud800"', b"\xff\xfe{}", b'{"id": NaN}', b"1" * 4000,
        {**good, "id": "1"}, {**good, "id": good["id"].upper() + "A"}, {**good, "text": ""}, {**good, "text": 5},
        {**good, "text": "x" * 141}, {**good, "text": "\u202e\u200f"}, {**good, "item": "../../x"},
        {**good, "kind": "rude"}, {**good, "language": "xx"}, {**good, "text": ["x"]},
    ]  # fmt: skip
    phone = shared.phone()
    for body in wrong:
        assert phone.post("note", body)[0] == 422, body
    votes: list[Any] = [True, 1, {}, {"x": 1}, {str(uuid.uuid4()): True}, {str(uuid.uuid4()): -1}, {"a": 2**70}]
    voter = shared.phone()
    for dots in votes:
        body = {"id": str(uuid.uuid4()), "item": place, "dots": dots}
        assert voter.post("vote", body)[0] in (409, 422), dots


def test_slow_clients_are_dropped_within_seconds(shared: Room) -> None:
    host = f"Host: 127.0.0.1:{shared.port}\r\n"
    begun = (
        "",
        f"GET / HTTP/1.1\r\n{host}X-A: ",
        f"POST /api/join HTTP/1.1\r\n{host}Content-Type: application/json\r\nContent-Length: 900\r\n\r\n",
    )

    def drip(first: str) -> float:
        began = time.monotonic()
        with closing(socket.create_connection(("127.0.0.1", shared.port))) as wire, suppress(ConnectionError):
            wire.settimeout(0.3)
            wire.sendall(first.encode())
            while time.monotonic() - began < 30:
                try:
                    if not wire.recv(4096):
                        break
                except TimeoutError:
                    if first:
                        wire.sendall(b"x")
        return time.monotonic() - began

    with concurrent.futures.ThreadPoolExecutor() as many:
        assert max(many.map(drip, begun)) < 20


def test_the_code_cannot_be_guessed(shared: Room) -> None:
    stranger = Phone(shared)
    stranger.address = "127.0.0.6"
    got = Counter(
        stranger.post("join", {"code": f"AAAA{n:02}", "key": secrets.token_urlsafe(32)})[0] for n in range(40)
    )
    assert set(got) == {403, 429}
    assert got[429] >= 25


def test_the_pin_locks_for_everybody_and_a_participant_leads_nothing(shared: Room) -> None:
    phones = [shared.phone_from(f"127.0.0.{n}") for n in (3, 4, 5)]
    got = [
        phones[n % 3].post("role", {"role": "leader", "group": None, "pin": PIN if n == 20 else f"{n:06}"})[0]
        for n in range(30)
    ]
    assert got[:5] == [403] * 5
    assert set(got[5:]) == {423}
    assert phones[0].post("lead", {"act": "next"})[0] == 403
    assert Phone(shared).post("lead", {"act": "next"})[0] == 401


def test_a_flood_of_notes_is_slowed_but_other_phones_are_not(shared: Room, place: str) -> None:
    flooder, other = shared.phone(), shared.phone()
    began, got = time.monotonic(), Counter[int]()
    while got[429] < 13:
        got[flooder.note(place, f"tulva {got.total()}")[0]] += 1
    limits = Limits()
    assert got[200] <= limits.note_burst + limits.note_rate * (time.monotonic() - began)
    assert got.keys() == {200, 429}
    assert other.note(place, "muu")[0] == 200


def test_markup_in_a_note_stays_text(shared: Room, place: str) -> None:
    phone = shared.phone_from("127.0.0.8")
    assert phone.note(place, MARKUP)[0] == 200
    _, page = phone.ask("GET", "/plain", None, {"Host": phone.host, **phone.headers})
    assert "<img" not in page


def test_fifteen_hundred_connections_leave_the_room_answered(shared: Room, place: str) -> None:
    phone = shared.phone_from("127.0.0.9")
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 4096) if most > 0 else 4096, most))
    with ExitStack() as open_wires:
        for _ in range(CONNECTIONS):
            wire = open_wires.enter_context(closing(socket.socket()))
            wire.settimeout(5)
            wire.bind(("127.0.0.7", 0))
            with suppress(OSError):
                wire.connect(("127.0.0.1", shared.port))
                wire.sendall(b"GET / HTTP/1.1\r\nX: ")
        for n in range(5):
            assert phone.note(place, f"keskellä tungosta {n}")[0] == 200


def test_nothing_is_stored_that_was_refused(shared: Room, place: str) -> None:
    left = shared.stop()
    texts = Counter(note.text for note in left.notes(left.events[0].id))
    flood = [text for text in texts if text.startswith("tulva")]
    crowd = [f"keskellä tungosta {n}" for n in range(5)]
    assert set(texts) - set(flood) == {"Tämä", "muu", MARKUP, *crowd}
    assert set(texts.values()) == {1}


@given(st.text(st.characters(), max_size=700))
def test_a_cleaned_text_is_one_short_line_that_plays_no_tricks(text: str) -> None:
    try:
        cleaned = clean(text)
    except Refusal:
        return
    assert 1 <= len(cleaned) <= 140
    assert clean(cleaned) == cleaned
    assert not {unicodedata.category(letter) for letter in cleaned} & {"Cc", "Cs", "Co", "Cn"}
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\r")
    cleaned.encode()


SIMPLE = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.uuids().map(str)
JSON = SIMPLE | st.lists(SIMPLE, max_size=3) | st.dictionaries(st.text(max_size=8), SIMPLE, max_size=3)
FIELDS = st.sampled_from(["id", "item", "text", "kind", "language", "dots", "values", "party", "note"])


@given(st.sampled_from(sorted(READERS)), st.dictionaries(FIELDS, JSON, max_size=5))
def test_any_body_is_read_or_refused(kind: str, body: dict[str, Any]) -> None:
    try:
        read = READERS[kind](body)
    except Refusal:
        return
    json.dumps(read)
