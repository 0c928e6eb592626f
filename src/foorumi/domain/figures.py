"""The figures of an event, as numbers that a person or a program can check."""

from collections import Counter
from datetime import date
from typing import Any

from foorumi.domain.actors import Actor
from foorumi.domain.agenda import start_times
from foorumi.domain.commitments import by_state
from foorumi.domain.coverage import coverage
from foorumi.domain.exchanges import unmatched_needs
from foorumi.domain.ids import EventId
from foorumi.domain.matrix import spots
from foorumi.domain.partnerships import PARTIES, profile
from foorumi.domain.pulse import pulse
from foorumi.domain.trails import ends, trails
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part, Workspace


def figures(workspace: Workspace, event_id: EventId, as_of: date) -> dict[str, Any]:
    """Every figure of an event by name; lateness is judged on ``as_of``."""
    return {
        **_people(workspace, event_id),
        **_actors(workspace, event_id),
        **_notes(workspace, event_id),
        **_exchanges(workspace),
        **_vote(workspace, event_id),
        **_pulse(workspace, event_id),
        **_commitments(workspace, event_id, as_of),
        **_matrix(workspace, event_id),
        **_trails(workspace, event_id),
        **_partnership(workspace, event_id),
    }


def _people(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    reached = coverage(workspace, event_id)
    here = [attendee for attendee in workspace.attendees(event_id) if attendee.has_arrived]
    types = workspace.vocabulary.actor_types
    vote = next((item for item in workspace.items(event_id) if item.kind == "vote"), None)
    result: dict[str, Any] = {
        "attendees": workspace.present(event_id),
        "attendees_by_side": reached.people_by_side,
        "attendees_by_type": {types[kind].name.fi: n for kind, n in reached.people_by_type.items()},
        "photo_consent_no": sum(attendee.may_be_photographed == "no" for attendee in here),
        "contact_consent_no": sum(attendee.may_share_contact == "no" for attendee in here),
    }
    if vote:
        starts = start_times(workspace.event(event_id), workspace.items(event_id))[vote.id].strftime("%H:%M")
        result["left_before_vote_20_00"] = sum(bool(a.left_at) and a.left_at < starts for a in here)
    return result


def _actors(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    reached = coverage(workspace, event_id)
    ring_of = {seat.actor_id: seat.ring for seat in workspace.placements if seat.event_id in (None, event_id)}
    tied = {end for tie in workspace.relations if tie.is_there for end in (tie.from_id, tie.to_id)}
    return {
        "actors": reached.actors,
        "present_actors": len(reached.present),
        "coverage_pct": reached.percent,
        "absent_actor_ids": [_code(actor) for actor in reached.absent],
        "absent_by_type": dict(Counter(actor.type for actor in reached.absent)),
        "audience_groups_absent": list(reached.not_at_all),
        "groups_present_own_voice": list(reached.own_voice),
        "groups_only_via_others": list(reached.only_through_others),
        "groups_fully_absent": list(reached.not_at_all),
        "ring_counts": {str(ring): n for ring, n in sorted(Counter(ring_of.values()).items())},
        "isolated_actors": sorted(_code(actor) for actor in workspace.actors if actor.id not in tied),
        "relations": len(workspace.relations),
        "relation_types": dict(Counter(tie.type for tie in workspace.relations)),
        "good_practices": len(workspace.practices),
    }


def _notes(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    talks = {item.id for item in workspace.items(event_id) if item.kind == "presentation"}
    notes = [note for note in workspace.notes(event_id) if note.item_id not in talks]
    names = {theme.id: theme.code or theme.name for theme in workspace.themes(event_id)}
    by_theme = Counter(names[note.theme_id] for note in notes if note.theme_id in names)
    groups: dict[str, list[str]] = {}
    for note in sorted(notes, key=lambda note: note.code):
        if note.duplicate_group:
            groups.setdefault(note.duplicate_group, []).append(note.code)
    return {
        "notes": len(notes),
        "notes_by_theme": {name: by_theme[name] for name in names.values()},
        "notes_sv": sum(note.language == "sv" for note in notes),
        "notes_dialect": sum(note.is_dialect for note in notes),
        "duplicate_groups": dict(sorted(groups.items())),
        "flagged_notes": {_FLAGS.get(note.flag, note.flag): note.code for note in notes if note.flag},
    }


_FLAGS = {"off_topic": "ohi_aiheen", "test": "testi", "personal": "henkilotieto", "rude": "asiaton"}


def _exchanges(workspace: Workspace) -> dict[str, Any]:
    directions = Counter(row.direction for row in workspace.exchanges)
    unmet = unmatched_needs(workspace.exchanges, workspace.matches)
    return {
        "needs": directions["need"],
        "offers": directions["offer"],
        "unmatched_needs": sorted(need.code or need.id for need in unmet),
    }


def _vote(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    item = next((item for item in workspace.items(event_id) if item.kind == "vote"), None)
    if item is None:
        return {"ballots": 0, "dots": 0, "vote_ranking": []}
    count = workspace.tally(item)
    ranking = [row.proposal.code or row.proposal.id for row in count.ranking]
    return {"ballots": count.people, "dots": count.dots, "vote_ranking": ranking}


def _pulse(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    answers = workspace.pulse_answers(event_id)
    results = pulse(answers)
    return {
        "pulse_n": len(answers),
        "pulse_means": {r.statement: round(r.mean, 3) for r in results if r.mean is not None},
        "pulse_answered": {r.statement: r.answered for r in results},
    }


def _commitments(workspace: Workspace, event_id: EventId, as_of: date) -> dict[str, Any]:
    commitments = workspace.commitments_of(event_id)
    return {
        "commitments": len(commitments),
        "commitments_by_state": by_state(commitments),
        "as_of": as_of.isoformat(),
        "commitments_late": sum(commitment.is_late(as_of) for commitment in commitments),
    }


def _partnership(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    rounds = [row for row in workspace.rows(Part.assessment) if row.event_id == event_id]
    if not rounds:
        return {}
    latest = rounds[-1]
    answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == latest.id]
    return {
        "partnership_means": {
            row.principle: {
                latest.party(party): round(mean, 2) for party in PARTIES if (mean := getattr(row, party)) is not None
            }
            for row in profile(vocabulary().principles, answers)
        }
    }


def _matrix(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    ratings = workspace.rows_of(Part.rating, event_id)
    found = spots(workspace.proposals(event_id), ratings, ())
    return {
        "impact_effort_means": {
            spot.proposal.code or spot.proposal.id: [round(spot.impact, 2), round(spot.effort, 2)] for spot in found
        }
    }


def _trails(workspace: Workspace, event_id: EventId) -> dict[str, Any]:
    return {"notes_by_end": ends(trails(workspace, event_id))}


def _code(actor: Actor) -> str:
    return actor.code or actor.id
