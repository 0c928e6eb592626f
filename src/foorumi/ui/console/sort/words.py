"""What the sorting screen says about a note and about a suggestion."""

from foorumi.domain.clock import write_time
from foorumi.domain.notes import Note
from foorumi.domain.run import local
from foorumi.domain.text.advice import Reason
from foorumi.i18n import Language

LONGEST = 26


def shortened(text: str) -> str:
    """The beginning of a note, enough to know it by."""
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"


def origin_words(say: Language, note: Note) -> str:
    """How, when and from which group a note came."""
    at = write_time(local(note.written_at), say.code) if note.written_at else ""
    parts = [f"{say(f'room.source.{note.source}')} {at}".strip()]
    if note.group_number is not None:
        parts.append(say("sort.group", n=note.group_number))
    return ", ".join(parts)


def reason_words(say: Language, reason: Reason) -> str:
    """Why a theme is suggested, as a sentence."""
    quoted = ", ".join(f"”{word}”" for word in reason.words)
    if reason.kind == "words":
        return say("sort.why.words", n=reason.count, words=quoted)
    if reason.kind in ("name", "note"):
        return say(f"sort.why.{reason.kind}", words=quoted)
    return say("sort.why.meaning")
