"""A room whose phones are served by the real program in its own process, and phones that speak plain HTTP to it."""

import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from foorumi.domain.workspace import Workspace
from foorumi.session import agenda, events, phones, votes
from foorumi.session.session import Session

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAME = "foorumi.test"
KINDS = ("welcome", "brainstorm", "group_work", "actor_mapping", "needs_offers", "vote", "break", "pulse")

WORDS = {"fi": "Kohta", "sv": "Punkt", "en": "Item"}


@cache
def _evening() -> bytes:
    """A short evening with an item of each kind that phones take part in, made once: most tests begin with its copy."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "evening.foorumi"
        with closing(Session.create(path)) as session:
            event_id = events.create(session, "generic_workshop", "Kyläilta", date(2026, 11, 26))
            for item in session.workspace.items(event_id):
                agenda.delete(session, item.id)
            for kind in KINDS:
                item_id = agenda.add(session, event_id, kind)
                words = {f"title_{code}": f"{word} {kind}" for code, word in WORDS.items()}
                asked = {f"prompt_{code}": f"{word} {kind}? {word}." for code, word in WORDS.items()}
                agenda.edit(session, item_id, **words, **asked)
            for text in ("Kyydit", "Valot", "Latu"):
                votes.propose(session, event_id, text)
        return path.read_bytes()


def make_evening(path: Path, **arranged: Any) -> None:
    """The short evening with phones arranged."""
    path.write_bytes(_evening())
    with closing(Session.open(path)) as session:
        phones.arrange(session, session.workspace.events[0].id, **arranged)


def free_port() -> int:
    """A port nobody listens on, below those given to outgoing connections: it stays free while a room is down."""
    while True:
        port = secrets.choice(range(20000, 32000))
        with closing(socket.socket()) as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@dataclass
class Room:
    """A running ``foorumi serve``; ``say`` types a word to it and waits for its answer."""

    path: Path
    port: int = field(default_factory=free_port)
    code: str = ""
    more: tuple[str, ...] = ()
    process: "subprocess.Popen[str]" = field(init=False)

    def start(self) -> "Room":
        """Start serving and wait until phones can come in."""
        command = [sys.executable, "-m", "foorumi", "serve", str(self.path), "--port", str(self.port)]
        command += ["--address", "127.0.0.1", "--name", NAME, *self.more]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
        )
        for _ in range(2):
            told = self._line()
        found = re.search(r":(\d+)/#c=(\w+)", told)
        assert found
        self.port, self.code = int(found[1]), found[2]
        return self

    def say(self, word: str) -> str:
        """Type a word; what the program answers."""
        assert self.process.stdin
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return self._line()

    def kill(self) -> None:
        """The laptop dies."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self.close()

    def close(self) -> None:
        """Let go of what was typed to it and what it said."""
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()

    def stop(self) -> Workspace:
        """End it properly; what the file holds then."""
        if self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(60) == 0
        self.close()
        with closing(Session.open(self.path, read_only=True)) as session:
            return session.workspace.whole()

    def phone(self) -> "Phone":
        """A phone that has joined."""
        return Phone(self).join()

    def phone_from(self, address: str) -> "Phone":
        """A phone that has joined from another address."""
        phone = Phone(self)
        phone.address = address
        return phone.join()

    def _line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()


class Phone:
    """A phone as its own program could be written from docs/phone-protocol.md."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.key = secrets.token_urlsafe(32)
        self.host = f"127.0.0.1:{room.port}"
        self.headers: dict[str, str] = {}
        self.address = "127.0.0.1"

    def join(self) -> "Phone":
        """Come in with the code from the wall."""
        status, answer = self.post("join", {"code": self.room.code, "key": self.key})
        assert (status, answer["ok"]) == (200, True)
        self.headers["Cookie"] = f"foorumi={self.key}"
        return self

    def post(self, kind: str, body: Any, **headers: str) -> tuple[int, dict[str, Any]]:
        """Send a body to an address under /api; the status and the answer."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        usual = {"Content-Type": "application/json", "Host": self.host}
        return self.ask("POST", f"/api/{kind}", content, {**usual, **self.headers, **headers})

    def ask(self, method: str, path: str, content: bytes | None, headers: dict[str, str]) -> tuple[int, Any]:
        """One request."""
        wire = http.client.HTTPConnection("127.0.0.1", self.room.port, timeout=20, source_address=(self.address, 0))
        with closing(wire) as connection:
            connection.request(method, path, content, headers)
            response = connection.getresponse()
            text = response.read().decode()
            is_json = response.headers.get_content_type() == "application/json"
            return response.status, json.loads(text) if is_json else text

    def note(self, item: str, text: str, note_id: str = "", **more: Any) -> tuple[int, dict[str, Any]]:
        """Send a note."""
        return self.post("note", {"id": note_id or str(uuid.uuid4()), "item": item, "text": text, **more})

    def stream(self) -> Iterator[tuple[str, Any]]:
        """What comes down the stream, event by event."""
        connection = http.client.HTTPConnection("127.0.0.1", self.room.port, timeout=20)
        connection.request("GET", "/api/stream", headers={"Host": self.host, **self.headers})
        response = connection.getresponse()
        assert response.status == 200
        name = ""
        with closing(connection):
            for raw in response:
                line = raw.decode().rstrip("\n")
                if line.startswith("event: "):
                    name = line[7:]
                elif line.startswith("data: "):
                    yield name, json.loads(line[6:])


@pytest.fixture
def make_room(tmp_path: Path) -> Iterator[Callable[..., Room]]:
    """Make a served evening; everything is ended after the test."""
    made: list[Room] = []

    def make(tls: tuple[str, ...] = (), **arranged: Any) -> Room:
        path = tmp_path / f"{len(made)}.foorumi"
        make_evening(path, **arranged)
        made.append(Room(path, more=tls))
        return made[-1].start()

    yield make
    for room in made:
        if room.process.poll() is None:
            room.process.kill()
            room.process.wait(10)
        room.close()


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A served evening that has not begun."""
    return make_room()


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium, which knows the laptop by a name that is no loopback name."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=30_000)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "packaging/system.py installs chromium for the tests"
    with sync_playwright() as playwright:
        options = ["--no-sandbox", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"]
        made = playwright.chromium.launch(executable_path=chromium, args=options)
        yield made
        made.close()
