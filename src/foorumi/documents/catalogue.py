"""Every kind of document: a row here and a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from foorumi.documents import (
    actor_map,
    attendees,
    commitments,
    coverage,
    exchanges,
    memo,
    memo_short,
    notes,
    notice,
    practice_cards,
    pulse,
    run_sheet,
    sign_in,
    slips,
    summary,
    table_cards,
    votes,
)
from foorumi.documents.outline import Document
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document. ``group`` says when it is wanted: event, annex, room or after; ``picture`` is its icon.

    In two languages a document is told twice (``in_turn``), or once with its headings in both.
    """

    code: str
    group: str
    picture: str
    outline: Callable[[Workspace, EventId, Language], Document]
    in_turn: bool = False


ROWS = (
    Kind("memo", "event", "file-check", memo.outline, in_turn=True),
    Kind("memo_short", "event", "file-check", memo_short.outline, in_turn=True),
    Kind("summary", "event", "accessibility", summary.outline, in_turn=True),
    Kind("commitments", "event", "handshake", commitments.outline),
    Kind("attendees", "annex", "users-round", attendees.outline),
    Kind("notes", "annex", "tags", notes.outline),
    Kind("actor_map", "annex", "waypoints", actor_map.outline),
    Kind("exchanges", "annex", "arrow-right-left", exchanges.outline),
    Kind("votes", "annex", "vote", votes.outline),
    Kind("pulse", "annex", "activity", pulse.outline),
    Kind("coverage", "annex", "radar", coverage.outline),
    Kind("run_sheet", "room", "clipboard-list", run_sheet.outline),
    Kind("notice", "room", "shield-check", notice.outline),
    Kind("sign_in", "room", "users-round", sign_in.outline),
    Kind("table_cards", "room", "qr-code", table_cards.outline),
    Kind("slips", "room", "sticky-note", slips.outline),
    Kind("practice_cards", "after", "lightbulb", practice_cards.outline),
)
KINDS = {kind.code: kind for kind in ROWS}
