"""What keeps one bad client from spoiling the evening: limits, allowances, deadlines and the lock of the PIN."""

import asyncio
import hmac
import time
from collections import Counter, OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp.web_protocol import RequestHandler

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Any) -> Any:
        """Mark a method that replaces one of aiohttp's; ``typing`` has it from Python 3.12 on."""
        return method


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit in one place. A room may sit behind one address, so what limits an address grows with the phones."""

    connections: int = 6000
    connections_per_address: int = 1000
    connections_per_phone: int = 4
    first_request_s: float = 5
    body_s: float = 5
    keep_alive_s: float = 15
    photo_bytes: int = 6_000_000
    photo_s: float = 60
    stranger_rate: float = 200
    stranger_burst: float = 2000
    phone_rate: float = 2
    phone_burst: float = 30
    note_rate: float = 0.5
    note_burst: float = 8
    notes_per_phone: int = 200
    wrong_code_rate: float = 0.2
    wrong_code_burst: float = 10
    wrong_vote_rate: float = 1
    wrong_vote_burst: float = 60
    pin_tries: int = 5
    pin_wait_s: float = 30
    pin_tries_in_all: int = 30
    waiting: int = 5000
    stream_bytes: int = 256 * 1024
    streams_per_phone: int = 3


class Allowances:
    """An allowance for each key that fills up again with time; the longest unused are forgotten beyond 20,000."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst = rate, burst
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Use one; False when there is none left."""
        now = time.monotonic()
        left, at = self._left.pop(key, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._rate)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > 20_000:
            self._left.popitem(last=False)
        return left >= 1

    def has(self, key: str) -> bool:
        """Whether one is left, without using it."""
        left, at = self._left.get(key, (self._burst, 0.0))
        return left + (time.monotonic() - at) * self._rate >= 1


class PinLock:
    """The PIN of the role page. Wrong tries lock it for everybody: shortly, longer, then until the laptop opens it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._wrong = self._in_all = 0
        self._until = 0.0
        self.pin = ""

    def try_pin(self, pin: str) -> str:
        """ "" when the PIN is right, else the reason: locked or bad_pin."""
        now = time.monotonic()
        if not self.pin or now < self._until or self._in_all >= self._limits.pin_tries_in_all:
            return "locked"
        if hmac.compare_digest(pin.encode(), self.pin.encode()):
            self._wrong = 0
            return ""
        self._wrong += 1
        self._in_all += 1
        if self._wrong >= self._limits.pin_tries:
            self._until = now + self._limits.pin_wait_s * 2 ** min(6, self._wrong - self._limits.pin_tries)
        return "bad_pin"

    def set_pin(self, pin: str) -> None:
        """Take a PIN from the laptop; a new one opens the lock."""
        if pin != self.pin:
            self.pin = pin
            self._wrong = self._in_all = 0
            self._until = 0.0


class Doorkeeper:
    """Counts connections by address and in all. ``phones`` is how many phones the event knows."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.phones = 0
        self._in_all = 0
        self._by_address: Counter[str] = Counter()

    def lets_in(self, address: str) -> bool:
        """Count a new connection, unless there are too many."""
        limits = self.limits
        most = limits.connections_per_address + limits.connections_per_phone * self.phones
        if self._in_all >= limits.connections or self._by_address[address] >= most:
            return False
        self._in_all += 1
        self._by_address[address] += 1
        return True

    def leaves(self, address: str) -> None:
        """A counted connection has ended."""
        self._in_all -= 1
        self._by_address[address] -= 1
        if not self._by_address[address]:
            del self._by_address[address]


class GuardedConnection(RequestHandler):
    """aiohttp's connection with a deadline for its first request and a doorkeeper.

    aiohttp itself lets a silent or dripping client stay for ever. This leans on its inside, so aiohttp's minor version
    is pinned and tests/phones/test_hostile.py watches.
    """

    __slots__ = ("_address", "_deadline", "_doorkeeper")

    def __init__(self, doorkeeper: Doorkeeper, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._doorkeeper = doorkeeper
        self._address: str | None = None
        self._deadline: asyncio.TimerHandle | None = None

    def arrived(self) -> None:
        """A whole request head has come, so the client is no slow one."""
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """asyncio calls this with a new connection."""
        super().connection_made(transport)
        address = str((transport.get_extra_info("peername") or ("",))[0])
        if not self._doorkeeper.lets_in(address):
            transport.abort()  # type: ignore[attr-defined]
            return
        self._address = address
        loop = asyncio.get_running_loop()
        self._deadline = loop.call_later(self._doorkeeper.limits.first_request_s, transport.abort)  # type: ignore[attr-defined]

    @override
    def connection_lost(self, error: BaseException | None) -> None:
        """asyncio calls this when the connection is over."""
        self.arrived()
        if self._address is not None:
            self._doorkeeper.leaves(self._address)
            self._address = None
        super().connection_lost(error)
