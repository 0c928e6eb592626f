"""Every kind of document: a row here and a file of its own, which has the kind's code as its name."""

from dataclasses import dataclass
from importlib import import_module

from foorumi.documents.outline import Document
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document. ``group`` says when it is wanted: event, annex, room or after; ``picture`` is its icon.

    In two languages a document is told twice (``in_turn``), or once with its headings in both. ``is_form`` is handed
    out sheet by sheet, and so has no table of contents.
    """

    code: str
    group: str
    picture: str
    in_turn: bool = False
    is_form: bool = False

    def outline(self, workspace: Workspace, event_id: EventId, say: Language) -> Document:
        """The document of an event in a language."""
        made: Document = import_module(f"foorumi.documents.{self.code}").outline(workspace, event_id, say)
        return made


ROWS = (
    Kind("memo", "event", "file-check", in_turn=True),
    Kind("memo_short", "event", "file-check", in_turn=True),
    Kind("summary", "event", "accessibility", in_turn=True),
    Kind("visit_note", "event", "building-2", in_turn=True),
    Kind("day_summary", "event", "clock", in_turn=True),
    Kind("insights", "event", "sparkles", in_turn=True),
    Kind("minutes", "event", "file-check", in_turn=True),
    Kind("commitments", "event", "handshake"),
    Kind("attendees", "annex", "users-round"),
    Kind("notes", "annex", "tags"),
    Kind("actor_map", "annex", "waypoints"),
    Kind("exchanges", "annex", "arrow-right-left"),
    Kind("votes", "annex", "vote"),
    Kind("pulse", "annex", "activity"),
    Kind("coverage", "annex", "radar"),
    Kind("pictures", "annex", "image"),
    Kind("run_sheet", "room", "clipboard-list"),
    Kind("quick_guide", "room", "circle-question-mark"),
    Kind("notice", "room", "shield-check"),
    Kind("sign_in", "room", "users-round"),
    Kind("table_cards", "room", "qr-code"),
    Kind("slips", "room", "sticky-note"),
    Kind("phone_network", "room", "wifi"),
    Kind("invitation", "room", "mail", in_turn=True),
    Kind("poster", "room", "image"),
    Kind("name_tags", "room", "users"),
    Kind("voting_codes", "room", "lock"),
    Kind("ballots", "room", "vote"),
    Kind("pulse_form", "room", "activity"),
    Kind("ring_form", "room", "radar"),
    Kind("brainwriting", "room", "lightbulb", is_form=True),
    Kind("rotation", "room", "arrow-right-left"),
    Kind("partnership_form", "room", "handshake"),
    Kind("interview_form", "room", "mic"),
    Kind("theme_posters", "room", "tags"),
    Kind("trail", "after", "waypoints"),
    Kind("answers", "after", "message-square", in_turn=True),
    Kind("practice_cards", "after", "copy"),
    Kind("partnership_profile", "after", "handshake"),
    Kind("agreement", "after", "files", in_turn=True),
    Kind("agreement_full", "after", "files", in_turn=True),
    Kind("participation_report", "after", "chart-bar", in_turn=True),
    Kind("series_summary", "after", "calendar-days", in_turn=True),
    Kind("visit_needs", "after", "hand"),
)
KINDS = {kind.code: kind for kind in ROWS}
