"""An evening with a row of everything that papers tell, and any texts in every field that people fill in."""

from collections.abc import Callable
from dataclasses import fields, replace
from itertools import count
from typing import Any

from documents.evenings import Evening, workspace_of
from foorumi.domain.agenda import Item
from foorumi.domain.commitment_lines import CommitmentLine
from foorumi.domain.conclusions import Reply
from foorumi.domain.exchanges import Exchange
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.own_words import OwnWord
from foorumi.domain.owners import Ownership
from foorumi.domain.papers import PaperChoice
from foorumi.domain.phones import Phones
from foorumi.domain.pictures import Picture
from foorumi.domain.series import Series, SeriesEvent
from foorumi.domain.terms import Terms
from foorumi.domain.themes import Remark
from foorumi.domain.trails import NoteEnd
from foorumi.domain.visits import InterviewAnswer, Visit
from foorumi.domain.votes import VotingCode
from foorumi.domain.workspace import Part, Workspace

VISIT = EventId("visit")
CHOSEN = frozenset({
    "id", "kind", "state", "source", "language", "languages", "flag", "type", "actor_type", "template", "document",
    "privacy", "method", "if_short", "how", "side", "look", "visibility", "direction", "resource", "subresource",
    "quality", "registration", "status", "merged_into", "from_groups", "principle", "duplicate_group", "memo_state",
    "starts_at", "ends_at", "arrived_at", "left_at", "on", "may_share_contact", "may_be_photographed", "duty",
    "permission", "approval", "photos", "left_out", "tags", "party", "respondent", "rater", "looks", "rings",
    "valid_until", "voice", "join_code", "pin", "moderation", "stop_words", "media_type", "use",
    "answers_by", "answer_by", "label_sheet",
})  # fmt: skip
"""Text fields whose values the program gives or offers to choose from, or a date or a time."""


def full(demo: Evening) -> Evening:
    """The demo evening with everything it lacks, and a visit beside it."""
    workspace, event_id = demo
    event = workspace.event(event_id)
    visit = replace(event, id=VISIT, template="company_visit", privacy="company", on="2026-11-05")
    reply_to = next(row for row in workspace.conclusions(event_id) if row.proposed_to)
    talk = next(item for item in workspace.items(event_id) if item.kind == "presentation")
    note = next(note for note in workspace.notes(event_id) if note.is_on_wall and not note.duplicate_group)
    person = workspace.attendees(event_id)[0]
    words = (("resource", "events"), ("audience", "aikuiset"), ("relation_type", "cooperation"))
    more: dict[Part, tuple[object, ...]] = {
        Part.event: (visit,),
        Part.item: (Item(ItemId("visit-item"), VISIT, 0, "presentation"),),
        Part.remark: (Remark("r", event_id, "", talk.id), Remark("v", VISIT, "")),
        Part.commitment_line: (CommitmentLine("l", workspace.commitments[0].id, "2026-11-20", ""),),
        Part.reply: (Reply(reply_to.id, "no", "", "2026-12-01", ""),),
        Part.note_end: (NoteEnd(note.id, "noted"),),
        Part.visit: (Visit(VISIT, approval="approved", approved_on="2026-11-20"),),
        Part.interview_answer: tuple(InterviewAnswer(f"i{n}", VISIT, n, permission="public") for n in range(8)),
        Part.exchange: tuple(Exchange(f"x{n}", way, "", VISIT) for n, way in enumerate(("need", "offer", "need"))),
        Part.series: (Series("s", ""),),
        Part.series_event: (SeriesEvent(event_id, "s"), SeriesEvent(VISIT, "s")),
        Part.terms: (Terms(event_id), Terms(VISIT)),
        Part.paper_choice: (PaperChoice(event_id, has_names=True),),
        Part.phones: (Phones(event_id, "ABC234"),),
        Part.picture: tuple(
            Picture(use or f"pic{n}", event_id, alt="", width=300, height=200, in_annex=not use, use=use)
            for n, use in enumerate(("logo", "funder", "", ""))
        ),
        Part.voting_code: (VotingCode("o", event_id, "", person.id), VotingCode("q", event_id, "")),
        Part.ownership: (Ownership("w", conclusion_id=reply_to.id),),
        Part.own_word: tuple(OwnWord(f"{kind}/{code}", kind, code, "") for kind, code in words),
    }
    return workspace_of({part: (*workspace.rows(part), *more.get(part, ())) for part in Part}), event_id


def few(evening: Evening, rows: int) -> Evening:
    """The same with only so many rows of what there is most of: people, notes, actors."""
    workspace, event_id = evening
    many = (Part.attendee, Part.note, Part.practice, Part.relation, Part.proposal, Part.theme)
    parts = {part: workspace.rows(part)[:rows] if part in many else workspace.rows(part) for part in Part}
    known = {row.id for row in parts[Part.proposal]}
    parts[Part.dot] = tuple(row for row in parts[Part.dot] if row.proposal_id in known)
    parts[Part.exchange] = tuple(row for row in parts[Part.exchange] if row.event_id == VISIT) + _paired(
        workspace, rows
    )
    used = {row.actor_id for part in (Part.attendee, Part.exchange, Part.commitment) for row in parts[part]}
    parts[Part.actor] = tuple(row for row in parts[Part.actor] if row.id in used)
    return workspace_of(parts), event_id


def _paired(workspace: Workspace, rows: int) -> tuple[Exchange, ...]:
    paired = {id for match in workspace.matches[:rows] for id in (match.need_id, match.offer_id)}
    left = [row for row in workspace.exchanges if row.event_id != VISIT and row.id not in paired]
    return tuple(row for row in workspace.exchanges if row.id in paired) + tuple(left[:rows])


def worded(evening: Evening, text_of: Callable[[int], str]) -> Evening:
    """The same with the next of some texts, told by its number, in every field of every row that people fill in."""
    workspace, event_id = evening
    numbers = count()
    parts: dict[Part, tuple[object, ...]] = {}
    for part in Part:
        names = [field.name for field in fields(part.record) if _is_filled_in(part, field.name, field.type)]
        parts[part] = tuple(
            replace(row, **{name: text_of(next(numbers)) for name in names}) for row in workspace.rows(part)
        )
    return workspace_of(parts), event_id


def _is_filled_in(part: Part, name: str, told: Any) -> bool:
    if part is Part.own_word:
        return name in ("fi", "sv", "en")
    return told in (str, "str") and name not in CHOSEN and not name.endswith(("_id", "_at", "_on"))
