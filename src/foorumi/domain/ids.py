"""Ids that never collide, so that two files or a phone's retry can meet: UUIDv7 as text (RFC 9562)."""

import os
import time
from typing import NewType

EventId = NewType("EventId", str)
ItemId = NewType("ItemId", str)
AttendeeId = NewType("AttendeeId", str)
NoteId = NewType("NoteId", str)
ThemeId = NewType("ThemeId", str)
ProposalId = NewType("ProposalId", str)
ConclusionId = NewType("ConclusionId", str)
CommitmentId = NewType("CommitmentId", str)
ActorId = NewType("ActorId", str)
MunicipalityId = NewType("MunicipalityId", str)


def new_id() -> str:
    """A new id; ids made later sort later, to the millisecond."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
