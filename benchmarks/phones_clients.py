"""Many phones at once, for benchmarks/phones.py: a process of its own that speaks HTTP over bare sockets.

    python benchmarks/phones_clients.py room|echo PORT CODE PHONES SECONDS

Prints one JSON object. Times are of the system's monotonic clock, which the other process shares.
"""

import asyncio
import json
import random
import secrets
import sys
import time
import uuid
from typing import Any

JOIN_S, VOTE_S = 10.0, 5.0


class Phone:
    """One phone: a connection for what it sends, which is kept alive, and one for what it hears."""

    def __init__(self, port: int, code: str, found: dict[str, Any]) -> None:
        self.port, self.code, self.found = port, code, found
        self.cookie = ""
        self.room: dict[str, Any] = {}
        self._wire: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._hearing: asyncio.Task[None] | None = None
        self.hears = asyncio.Event()

    async def post(self, path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Send a body; the status and the answer, or 0 when the connection broke."""
        content = json.dumps(body).encode()
        cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: application/json\r\n{cookie}"
            f"Content-Length: {len(content)}\r\n\r\n"
        )
        try:
            if self._wire is None:
                self._wire = await asyncio.open_connection("127.0.0.1", self.port)
            reader, writer = self._wire
            writer.write(head.encode() + content)
            status_line, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            answer = await reader.readexactly(int(headers.get("content-length", 0)))
            status = int(status_line.split()[1])
            if "set-cookie" in headers:
                self.cookie = headers["set-cookie"].split(";")[0]
            if headers.get("connection") == "close":
                self._hang_up()
            return status, json.loads(answer or b"{}")
        except (OSError, asyncio.IncompleteReadError):
            self._hang_up()
            return 0, {}

    async def send(self, kind: str, body: dict[str, Any], times: str) -> bool:
        """Send an operation until it has a lasting answer; whether that is a yes. Its whole wait is noted down."""
        body = {"id": str(uuid.uuid4()), **body}
        began = time.monotonic()
        while True:
            status, _ = await self.post(f"/api/{kind}", body)
            if status == 200:
                self.found[times].append((time.monotonic(), (time.monotonic() - began) * 1000))
                return True
            if status not in (0, 408, 429) and status < 500:
                self.found["refused"].append(status)
                return False
            self.found["again"] += 1
            await asyncio.sleep(0.2 + 0.3 * random.random())

    async def join(self) -> None:
        """Come in, and follow the room."""
        began = time.monotonic()
        body = {"code": self.code, "key": secrets.token_urlsafe(32)}
        while (await self.post("/api/join", body))[0] != 200:
            await asyncio.sleep(0.3)
        self.found["join"].append((time.monotonic(), (time.monotonic() - began) * 1000))
        await self.listen()

    async def listen(self) -> None:
        """Open the stream anew and wait for its first frame."""
        if self._hearing:
            self._hearing.cancel()
        self.hears.clear()
        self._hearing = asyncio.create_task(self._hear())
        await self.hears.wait()

    async def _hear(self) -> None:
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                head = f"GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n\r\n"
                writer.write(head.encode())
                await reader.readuntil(b"\r\n\r\n")
                try:
                    await self._frames(reader)
                finally:
                    writer.close()
            except (OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.2 + 0.3 * random.random())

    async def _frames(self, reader: asyncio.StreamReader) -> None:
        text = b""
        while True:
            size = int(await reader.readuntil(b"\r\n"), 16)
            text += (await reader.readexactly(size + 2))[:-2]
            *whole, text = text.split(b"\n\n")
            for frame in whole:
                name, _, data = frame.partition(b"\ndata: ")
                if name == b"event: room":
                    self.room = json.loads(data)
                    if self.hears.is_set():  # the first frame tells how it is, not that it has changed
                        self.found["scenes"].append((time.monotonic(), self.room["item"]))
                    self.hears.set()

    def _hang_up(self) -> None:
        if self._wire:
            self._wire[1].close()
            self._wire = None


async def spread(phones: list[Phone], over_s: float, act: Any) -> None:
    """Let every phone act once, evenly over some seconds, none waiting for another."""

    async def one(at: int, phone: Phone) -> None:
        await asyncio.sleep(over_s * at / len(phones))
        await act(phone)

    await asyncio.gather(*(one(at, phone) for at, phone in enumerate(phones)))


async def room(port: int, code: str, count: int, seconds: float) -> dict[str, Any]:
    """An evening: all join, all vote, notes while the scene changes and a PDF is made, all come back at once."""
    found: dict[str, Any] = {name: [] for name in ("join", "vote", "note", "back", "scenes", "notes", "refused")}
    found["again"] = 0
    phones = [Phone(port, code, found) for _ in range(count)]
    say("joining")
    await spread(phones, JOIN_S, lambda phone: phone.join())
    say("voting")
    await until(phones, "vote")

    async def vote(phone: Phone) -> None:
        first, second, *_ = phone.room["vote"]["options"]
        dots = {first["id"]: 2, second["id"]: 1}
        await phone.send("vote", {"item": phone.room["item"], "dots": dots}, "vote")

    await spread(phones, VOTE_S, vote)
    say("notes")
    await until(phones, "note")

    async def note(phone: Phone) -> None:
        body = {"id": str(uuid.uuid4()), "item": phone.room["item"], "text": f"Lappu {secrets.token_hex(8)}"}
        if await phone.send("note", body, "note"):
            found["notes"].append(body["id"])
            if random.random() < 0.1:  # the answer got lost on the air
                await phone.post("/api/note", body)

    ends, rounds = time.monotonic() + max(4.0, seconds - JOIN_S - VOTE_S), 0
    while time.monotonic() < ends:
        await spread(phones, 4.0, note)
        rounds += 1
    began = time.monotonic()
    await asyncio.gather(*(phone.listen() for phone in phones))
    found["back_s"] = time.monotonic() - began
    say("done")
    return found


async def echo(port: int, count: int, seconds: float) -> dict[str, Any]:
    """The same sends at the same pace to a server that only answers."""
    found: dict[str, Any] = {"echo": [], "scenes": [], "refused": [], "again": 0}
    phones = [Phone(port, "", found) for _ in range(count)]
    dots = {str(uuid.uuid4()): 2, str(uuid.uuid4()): 1}
    ends = time.monotonic() + max(VOTE_S, seconds / 3)
    while time.monotonic() < ends:
        await spread(phones, VOTE_S, lambda phone: phone.send("vote", {"item": "", "dots": dots}, "echo"))
    return found


async def until(phones: list[Phone], scene: str) -> None:
    """Wait until every phone sees a scene."""
    while any(phone.room.get("scene") != scene for phone in phones):
        await asyncio.sleep(0.05)


def say(word: str) -> None:
    """Tell the other process where we are."""
    print(word, flush=True)


def main() -> None:
    """Run as the arguments say."""
    what, port, code, count, seconds = sys.argv[1:]
    if what == "room":
        found = asyncio.run(room(int(port), code, int(count), float(seconds)))
    else:
        found = asyncio.run(echo(int(port), int(count), float(seconds)))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
