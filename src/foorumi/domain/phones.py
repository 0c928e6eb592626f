"""Phones in the room: how they take part in an event, which they are, and what each has sent."""

import re
import secrets
from dataclasses import dataclass, field
from typing import Any

from foorumi.domain.ids import EventId, ItemId
from foorumi.paths import resources

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and digits that nobody mistakes for another when typing."""

CODE_LENGTH = 6
PORT = 8765
PARTICIPANT, SECRETARY, HELPER, LEADER = ROLES = ("participant", "secretary", "helper", "leader")
HELPERS = frozenset({SECRETARY, HELPER, LEADER})
"""Who sends photographs, and whose notes go straight to the wall."""
SORTERS = frozenset({HELPER, LEADER})
"""Who sorts notes into themes from a phone."""

_EMAIL = re.compile(r"\S@\S+\.\w")
_NUMBER = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
_DATE = re.compile(r"^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$")


@dataclass(frozen=True, slots=True)
class Phones:
    """How phones take part in an event, whose id it has. ``moderation`` is first (approve first) or straight.

    An empty ``address`` means that the program chooses the network; an empty ``pin`` that nobody has a role page.
    """

    id: EventId
    join_code: str
    port: int = PORT
    address: str = ""
    wifi_name: str = ""
    wifi_password: str = ""
    moderation: str = "first"
    stop_words: str = ""
    pin: str = ""

    @property
    def place(self) -> str:
        """Address and port as they are typed."""
        return f"[{self.address}]:{self.port}" if ":" in self.address else f"{self.address}:{self.port}"

    @property
    def link(self) -> str:
        """What the page's QR code holds; the part after # never leaves the phone."""
        return f"http://{self.place}/#c={self.join_code}"

    @property
    def wifi(self) -> str:
        """What the network's QR code holds: phones join by it; empty without a name."""
        if not self.wifi_name:
            return ""
        name, password = (re.sub(r'([\\;,:"])', r"\\\1", text) for text in (self.wifi_name, self.wifi_password))
        return f"WIFI:T:WPA;S:{name};P:{password};;" if password else f"WIFI:T:nopass;S:{name};;"


@dataclass(frozen=True, slots=True)
class Device:
    """A phone, known by the hash of the key it made itself. ``role`` is one of ROLES."""

    id: str
    event_id: EventId
    key_hash: str
    role: str = PARTICIPANT
    group_number: int | None = None
    joined_at: str = ""
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a phone has sent, under the id the phone gave it, so that sending twice adds once.

    ``target_id`` is the row it made; ``number`` is the short number of a note, running through the event.
    """

    id: str
    event_id: EventId
    device_id: str
    kind: str
    item_id: ItemId | None = None
    target_id: str = ""
    number: int | None = None
    sent_at: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """Something a phone asks to be written: ``kind`` says what ``body`` holds."""

    id: str
    kind: str
    device_id: str = ""
    body: dict[str, Any] = field(default_factory=dict)


def usual_stop_words() -> str:
    """The beginnings of words whose notes wait, to start with: coarse ones in our three languages."""
    return " ".join((resources() / "vocabulary" / "stop_words.txt").read_text("utf-8").split())


def new_join_code() -> str:
    """A code that can be typed from the wall."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def new_pin() -> str:
    """Six digits for the role page."""
    return f"{secrets.randbelow(1_000_000):06}"


def must_wait(text: str, stop_words: str = "") -> bool:
    """Whether a note holds a telephone number, an e-mail address or the beginning of a word on the stop list."""
    if _EMAIL.search(text):
        return True
    if any(len(re.sub(r"\D", "", found)) >= 7 and not _DATE.match(found.strip()) for found in _NUMBER.findall(text)):
        return True
    words = re.findall(r"\w+", text.casefold())
    stops = stop_words.casefold().split()
    return any(word.startswith(stop) for word in words for stop in stops)
