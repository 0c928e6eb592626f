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


_last_moment = 0


def new_id() -> str:
    """A new id; ids made later sort later, those of one process always."""
    global _last_moment
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    _last_moment = max(_last_moment + 1, milliseconds << 12 | (rest << 12) // 1_000_000)
    value = (_last_moment >> 12) << 80 | 0x7 << 76 | (_last_moment & 0xFFF) << 64
    value |= 0b10 << 62 | int.from_bytes(os.urandom(8), "big") >> 2
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
