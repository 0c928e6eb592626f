"""Every kind of document: a row here and a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from foorumi.documents import (
    actor_map,
    agreement,
    agreement_full,
    answers,
    attendees,
    ballots,
    brainwriting,
    commitments,
    coverage,
    day_summary,
    exchanges,
    insights,
    interview_form,
    invitation,
    memo,
    memo_short,
    minutes,
    name_stickers,
    name_tags,
    notes,
    notice,
    participation_report,
    partnership_form,
    partnership_profile,
    phone_network,
    picture_annex,
    poster,
    practice_cards,
    pulse,
    pulse_form,
    quick_guide,
    ring_form,
    rotation,
    run_sheet,
    series_summary,
    sign_in,
    slips,
    summary,
    table_cards,
    theme_posters,
    trail,
    visit_needs,
    visit_note,
    votes,
    voting_codes,
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
    Kind("visit_note", "event", "building-2", visit_note.outline, in_turn=True),
    Kind("day_summary", "event", "clock", day_summary.outline, in_turn=True),
    Kind("insights", "event", "sparkles", insights.outline, in_turn=True),
    Kind("minutes", "event", "file-check", minutes.outline, in_turn=True),
    Kind("commitments", "event", "handshake", commitments.outline),
    Kind("attendees", "annex", "users-round", attendees.outline),
    Kind("notes", "annex", "tags", notes.outline),
    Kind("actor_map", "annex", "waypoints", actor_map.outline),
    Kind("exchanges", "annex", "arrow-right-left", exchanges.outline),
    Kind("votes", "annex", "vote", votes.outline),
    Kind("pulse", "annex", "activity", pulse.outline),
    Kind("coverage", "annex", "radar", coverage.outline),
    Kind("pictures", "annex", "image", picture_annex.outline),
    Kind("run_sheet", "room", "clipboard-list", run_sheet.outline),
    Kind("quick_guide", "room", "circle-question-mark", quick_guide.outline),
    Kind("notice", "room", "shield-check", notice.outline),
    Kind("sign_in", "room", "users-round", sign_in.outline),
    Kind("table_cards", "room", "qr-code", table_cards.outline),
    Kind("slips", "room", "sticky-note", slips.outline),
    Kind("phone_network", "room", "wifi", phone_network.outline),
    Kind("invitation", "room", "mail", invitation.outline, in_turn=True),
    Kind("poster", "room", "image", poster.outline),
    Kind("name_tags", "room", "users", name_tags.outline),
    Kind("name_stickers", "room", "tags", name_stickers.outline),
    Kind("voting_codes", "room", "lock", voting_codes.outline),
    Kind("ballots", "room", "vote", ballots.outline),
    Kind("pulse_form", "room", "activity", pulse_form.outline),
    Kind("ring_form", "room", "radar", ring_form.outline),
    Kind("brainwriting", "room", "lightbulb", brainwriting.outline),
    Kind("rotation", "room", "arrow-right-left", rotation.outline),
    Kind("partnership_form", "room", "handshake", partnership_form.outline),
    Kind("interview_form", "room", "mic", interview_form.outline),
    Kind("theme_posters", "room", "tags", theme_posters.outline),
    Kind("trail", "after", "waypoints", trail.outline),
    Kind("answers", "after", "message-square", answers.outline, in_turn=True),
    Kind("practice_cards", "after", "copy", practice_cards.outline),
    Kind("partnership_profile", "after", "handshake", partnership_profile.outline),
    Kind("agreement", "after", "files", agreement.outline, in_turn=True),
    Kind("agreement_full", "after", "files", agreement_full.outline, in_turn=True),
    Kind("participation_report", "after", "chart-bar", participation_report.outline, in_turn=True),
    Kind("series_summary", "after", "calendar-days", series_summary.outline, in_turn=True),
    Kind("visit_needs", "after", "hand", visit_needs.outline),
)
KINDS = {kind.code: kind for kind in ROWS}
