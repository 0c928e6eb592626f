"""The server of the page: what may be asked, who may ask, and handing over what is to be written.

It never opens the file. What a phone sends is checked here, handed to the window's process, and answered when that has
written it to the disk.
"""

import asyncio
import base64
import hashlib
import hmac
import secrets
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from foorumi.domain.phones import HELPERS, ROLES, SORTERS
from foorumi.domain.pictures import MEDIA_TYPES
from foorumi.phones.checks import BODY_BYTES, READERS, Refusal, read_group, read_id, read_json, read_key
from foorumi.phones.files import CACHED, web_files
from foorumi.phones.guards import Allowances, Doorkeeper, GuardedConnection, Limits, PinLock
from foorumi.phones.lines import Line
from foorumi.phones.plain import Plain
from foorumi.phones.stream import Streams, frame

COOKIE = "foorumi"
COOKIE_S = 2 * 24 * 3600
ANSWER_S = 10
PHOTOS_AT_ONCE = 4
PICTURE_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
"""How a JPEG and a PNG begin, whatever a phone calls what it sends."""
LEADS = frozenset({"next", "back", "blank", "minute"})
SORTS = frozenset({"sort", "theme"})
HEADERS = {
    "Server": "Foorumi",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """One event's server. ``hand_over`` gives a line to the window's process; what comes back is told to ``hear``."""

    def __init__(self, hand_over: Callable[[Line], None], limits: Limits | None = None) -> None:
        self._hand_over = hand_over
        self.limits = limits or Limits()
        self.streams = Streams(self.limits)
        self.doorkeeper = Doorkeeper(self.limits)
        self.lock = PinLock(self.limits)
        self.room: dict[str, Any] = {}
        self.leading: dict[str, Any] = {}
        self.sorting: dict[str, Any] = {"themes": [], "notes": []}
        self._sending_photo: set[str] = set()
        self._files = web_files()
        self._plain = Plain(self)
        self._code = ""
        self._is_secure = False
        self._names: list[str] = []
        self._hosts: frozenset[str] = frozenset()
        self._devices: dict[str, dict[str, Any]] = {}
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._last = 0
        self._salt = secrets.token_bytes(16)
        limits = self.limits
        self._strangers = Allowances(limits.stranger_rate, limits.stranger_burst)
        self._wrong_codes = Allowances(limits.wrong_code_rate, limits.wrong_code_burst)
        self._wrong_votes = Allowances(limits.wrong_vote_rate, limits.wrong_vote_burst)
        self._phones = Allowances(limits.phone_rate, limits.phone_burst)
        self._notes = Allowances(limits.note_rate, limits.note_burst)

    # -- the window's process ------------------------------------------------------------------
    def hear(self, line: Line) -> None:
        """Take a line from the window's process."""
        if "answers" in line:
            for number, answer in line["answers"]:
                future = self._waiting.pop(number, None)
                if future and not future.done():
                    future.set_result(answer)
        if "room" in line:
            self.room = line["room"]
            self.streams.send(frame("room", self.room))
        if "lead" in line:
            self.leading = line["lead"]
            for phone in self._devices.values():
                if phone["role"] == "leader":
                    self.streams.send(frame("lead", self.leading), phone["id"])
        if "sorting" in line:
            before, self.sorting = self.sorting, line["sorting"]
            news = frame("sorting", _changes(before, self.sorting))
            for phone in self._devices.values():
                if phone["role"] in SORTERS:
                    self.streams.send(news, phone["id"])
        for device, notes in line.get("mine", {}).items():
            self.streams.send(frame("mine", notes), device)
        if "setup" in line:
            self._set_up(line["setup"])

    def _set_up(self, setup: dict[str, Any]) -> None:
        self._code = setup["code"]
        self._names = setup["names"]
        self.lock.set_pin(setup["pin"])
        before, self._devices = self._devices, {row["key_hash"]: row for row in setup["devices"]}
        for key_hash, phone in self._devices.items():
            if key_hash in before and before[key_hash]["role"] != phone["role"]:
                self.streams.close(phone["id"])  # it comes back by itself as what it is now
        self.doorkeeper.phones = len(self._devices)

    def opened(self, port: int, is_secure: bool = False) -> None:
        """Phones come in at this port from now on, under the names that were set up."""
        usual = 443 if is_secure else 80
        self._is_secure = is_secure
        self._hosts = frozenset([*(f"{name}:{port}" for name in self._names), *(self._names if port == usual else [])])

    async def ask(self, kind: str, operation: str, device: str = "", body: dict[str, Any] | None = None) -> Any:
        """Hand something over and wait until it is answered. Raises Refusal."""
        if len(self._waiting) >= self.limits.waiting:
            raise Refusal(503, "busy")
        self._last += 1
        number = self._last
        self._waiting[number] = asyncio.get_running_loop().create_future()
        self._hand_over({"n": number, "kind": kind, "id": operation, "device": device, "body": body or {}})
        try:
            async with asyncio.timeout(ANSWER_S):
                answer = await self._waiting[number]
        except TimeoutError as error:
            raise Refusal(503, "busy") from error
        finally:
            self._waiting.pop(number, None)
        if reason := answer.get("error"):
            raise Refusal({"not_saved": 503, "bad": 422}.get(reason, 409), reason)
        return answer

    # -- who asks ----------------------------------------------------------------------------------
    def known(self, request: web.Request) -> dict[str, Any] | None:
        """The phone that asks, or None."""
        key = request.cookies.get(COOKIE, "")
        return self._devices.get(_hash(key)) if len(key) == 43 else None

    def phone(self, request: web.Request) -> dict[str, Any]:
        """The phone that asks. Raises Refusal unless it has joined."""
        found = self.known(request)
        if found is None:
            raise Refusal(401, "join_first")
        return found

    def _address(self, request: web.Request) -> str:
        """A name for an address that says nothing about it and dies with this process."""
        return hmac.new(self._salt, (request.remote or "").encode(), hashlib.sha256).hexdigest()

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request through to its handler, or say why not; nothing else is ever answered."""
        if isinstance(request.protocol, GuardedConnection):
            request.protocol.arrived()
        try:
            self._check(request)
            response = await handler(request)
        except Refusal as refusal:
            response = self._refused(request, refusal.status, refusal.reason)
        except web.HTTPException as error:
            response = self._refused(request, error.status, "no_such")
        if not response.prepared:
            response.headers.update(HEADERS)
            response.headers.setdefault("Cache-Control", "no-store")
            if response.status in (400, 403, 405, 408, 413, 415, 421):
                response.force_close()
        return response

    def _check(self, request: web.Request) -> None:
        if request.host not in self._hosts:
            raise Refusal(421, "wrong_host")
        phone = self.known(request)
        if phone is None and not self._strangers.take(self._address(request)):
            raise Refusal(429, "slow_down")
        if request.method in ("GET", "HEAD"):
            return
        origin = request.headers.get("Origin")
        if origin is not None and origin.partition("://")[2] not in self._hosts:
            raise Refusal(403, "wrong_origin")
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            raise Refusal(403, "wrong_origin")
        if phone is not None and not self._phones.take(phone["id"]):
            raise Refusal(429, "slow_down")

    def _refused(self, request: web.Request, status: int, reason: str) -> web.Response:
        headers = {"Retry-After": "2"} if status in (429, 503) else {}
        if request.path.startswith("/plain"):
            return self._plain.refused(request, status, reason)
        return web.json_response({"error": reason}, status=status, headers=headers)

    async def body(self, request: web.Request) -> bytes:
        """A request's body, if it is small and comes in time. Raises Refusal."""
        if (request.content_length or 0) > BODY_BYTES:
            raise Refusal(413, "too_big")
        try:
            async with asyncio.timeout(self.limits.body_s):
                return await request.read()
        except TimeoutError as error:
            raise Refusal(408, "too_slow") from error
        except web.HTTPException as error:
            raise Refusal(413, "too_big") from error

    async def _json(self, request: web.Request) -> dict[str, Any]:
        if request.content_type != "application/json":
            raise Refusal(415, "json_only")
        return read_json(await self.body(request))

    # -- what may be asked ---------------------------------------------------------------------------
    def routes(self) -> list[web.AbstractRouteDef]:
        """Every address."""
        return [
            web.get("/", self._file),
            web.get("/api/hello", self._hello),
            web.get("/api/me", self._me),
            web.post("/api/join", self._join),
            web.get("/api/stream", self._stream),
            web.post("/api/role", self._role),
            web.post("/api/lead", self._lead),
            web.post("/api/photo", self._photo),
            *(web.post(f"/api/{kind}", self._operation) for kind in READERS),
            *self._plain.routes(),
            web.get("/{name}", self._file),
        ]

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name") or "index.html"
        found = self._files.get(name)
        if found is None:
            raise Refusal(404, "no_such")
        return web.Response(body=found.body, content_type=found.content_type, headers={"Cache-Control": CACHED})

    async def _join(self, request: web.Request) -> web.Response:
        body = await self._json(request)
        key = read_key(body.get("key"))
        phone = await self.join(request, body.get("code"), key)
        response = web.json_response({"ok": True, "role": phone["role"], "group": phone["group"]})
        self.set_cookie(response, key)
        return response

    async def join(self, request: web.Request, code: Any, key: str) -> dict[str, Any]:
        """Let a phone in that knows the code; it may ask again. Raises Refusal."""
        address, key_hash = self._address(request), _hash(key)
        known = self._devices.get(key_hash)
        if known:
            return known
        if not self._wrong_codes.has(address):
            raise Refusal(429, "slow_down")
        if not isinstance(code, str) or not hmac.compare_digest(_code(code), self._code.encode()):
            self._wrong_codes.take(address)
            raise Refusal(403, "wrong_code")
        answer = await self.ask("join", str(uuid.uuid4()), body={"key_hash": key_hash})
        phone = {"id": answer["device"], "key_hash": key_hash, "role": answer["role"], "group": answer["group"]}
        self._devices[key_hash] = phone
        self.doorkeeper.phones = len(self._devices)
        return phone

    def set_cookie(self, response: web.Response, key: str) -> None:
        """Let a browser keep its key where no script can read it."""
        response.set_cookie(
            COOKIE, key, httponly=True, secure=self._is_secure, samesite="Strict", path="/", max_age=COOKIE_S
        )

    async def _operation(self, request: web.Request) -> web.Response:
        kind = request.path.rsplit("/", 1)[1]
        body = await self._json(request)
        return web.json_response(await self.send(request, kind, read_id(body.get("id")), READERS[kind](body)))

    async def send(self, request: web.Request, kind: str, operation: str, body: dict[str, Any]) -> Any:
        """Hand over what a phone sends, if it has not sent too much. Raises Refusal."""
        phone = self.phone(request)
        if kind in SORTS and phone["role"] not in SORTERS:
            raise Refusal(403, "not_helper")
        if kind == "note" and phone["role"] == "participant" and not self._notes.take(phone["id"]):
            raise Refusal(429, "slow_down")
        if not (kind == "vote" and body["code"]):
            return await self.ask(kind, operation, phone["id"], body)
        # Codes are guessed against all of them at once, so that what limits guessing is one for all and one for each.
        if not (self._wrong_votes.has("all") and self._wrong_codes.has(phone["id"])):
            raise Refusal(429, "slow_down")
        try:
            return await self.ask(kind, operation, phone["id"], body)
        except Refusal as refusal:
            if refusal.reason == "bad_code":
                self._wrong_votes.take("all")
                self._wrong_codes.take(phone["id"])
            raise

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        phone = self.phone(request)
        mine = await self.ask("mine", "", phone["id"])
        role = {"role": phone["role"], "group": phone["group"]}
        first = [frame("role", role), frame("mine", mine["mine"]), frame("room", self.room)]
        if phone["role"] == "leader":
            first.append(frame("lead", self.leading))
        if phone["role"] in SORTERS:
            first.append(frame("sorting", {"all": True, **self.sorting}))
        return await self.streams.hold(request, phone["id"], first)

    async def _hello(self, request: web.Request) -> web.Response:
        """Whose evening it is: what stands on the wall anyway."""
        return web.json_response({name: self.room.get(name, "") for name in ("event", "municipality")})

    async def _me(self, request: web.Request) -> web.Response:
        phone = self.phone(request)
        return web.json_response({"role": phone["role"], "group": phone["group"]})

    async def _role(self, request: web.Request) -> web.Response:
        phone = self.phone(request)
        body = await self._json(request)
        role, group, pin = body.get("role"), body.get("group"), body.get("pin")
        if role not in ROLES or not isinstance(pin, str):
            raise Refusal(422, "bad")
        group = read_group(group)
        if role != "participant" and (reason := self.lock.try_pin(pin[:32])):
            raise Refusal(423 if reason == "locked" else 403, reason)
        body = {"role": role, "group": group}
        answer = await self.ask("role", str(uuid.uuid4()), phone["id"], body)
        phone.update(role=answer["role"], group=answer["group"])
        if phone["role"] == "leader":
            self.streams.send(frame("lead", self.leading), phone["id"])
        if phone["role"] in SORTERS:
            self.streams.send(frame("sorting", {"all": True, **self.sorting}), phone["id"])
        return web.json_response(answer)

    async def _lead(self, request: web.Request) -> web.Response:
        phone = self.phone(request)
        act = (await self._json(request)).get("act")
        if phone["role"] != "leader":
            raise Refusal(403, "not_leader")
        if act not in LEADS:
            raise Refusal(422, "bad")
        return web.json_response(await self.ask("lead", "", phone["id"], {"act": act}))

    async def _photo(self, request: web.Request) -> web.Response:
        """A photograph from one who helps: bytes, not JSON. The window makes a picture of them anew, or refuses."""
        phone = self.phone(request)
        if phone["role"] not in HELPERS:
            raise Refusal(403, "not_helper")
        operation, item = read_id(request.query.get("id")), read_id(request.query.get("item"))
        if request.content_type not in MEDIA_TYPES:
            raise Refusal(415, "picture_only")
        if self._sending_photo and (phone["id"] in self._sending_photo or len(self._sending_photo) >= PHOTOS_AT_ONCE):
            raise Refusal(429, "slow_down")
        self._sending_photo.add(phone["id"])
        try:
            data = await self._bytes(request)
            body = {"item": item, "data": base64.b64encode(data).decode("ascii")}
            return web.json_response(await self.ask("photo", operation, phone["id"], body))
        finally:
            self._sending_photo.discard(phone["id"])

    async def _bytes(self, request: web.Request) -> bytes:
        """The bytes of a photograph, if they are not too many and come in time. Raises Refusal."""
        if (request.content_length or 0) > self.limits.photo_bytes:
            raise Refusal(413, "too_big")
        data = bytearray()
        try:
            async with asyncio.timeout(self.limits.photo_s):
                async for chunk in request.content.iter_any():
                    data += chunk
                    if len(data) > self.limits.photo_bytes:
                        raise Refusal(413, "too_big")
        except TimeoutError as error:
            raise Refusal(408, "too_slow") from error
        if not data.startswith(PICTURE_BEGINNINGS):
            raise Refusal(415, "picture_only")
        return bytes(data)


def _changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What has changed in what is sorted: the themes, the notes that are new or other, and those that are gone."""
    known = {note["id"]: note for note in before["notes"]}
    notes = [note for note in after["notes"] if known.get(note["id"]) != note]
    gone = known.keys() - {note["id"] for note in after["notes"]}
    return {"themes": after["themes"], "notes": notes, "gone": sorted(gone)}


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _code(typed: str) -> bytes:
    return "".join(typed.split()).upper().encode("utf-8", "replace")[:64]
