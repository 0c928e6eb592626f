"""The five steps to participation, each with a state and the evidence for it, computed from the file and nothing else.

The steps are those of the seed (Pihlaja). A step is ``not_begun`` without evidence, ``done`` when nothing of it is
left open, else ``under_way``. However many events were held, step 4 needs a practice that is somebody's duty, and
step 5 people, hours or euros with a decision and a day on which they start.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from foorumi.domain.commitments import Commitment
from foorumi.domain.coverage import coverage
from foorumi.domain.duties import Duty
from foorumi.domain.events import Event
from foorumi.domain.ids import CommitmentId, EventId, MunicipalityId
from foorumi.domain.resourcing import Resourcing
from foorumi.domain.workspace import Part, Workspace

STATES = ("not_begun", "under_way", "done")
STALE_DAYS = 365


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that was done: a kind with the values its sentence puts in, and the event it leads to."""

    kind: str
    values: Mapping[str, object] = field(default_factory=dict)
    event_id: EventId | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the path: its state, what shows it, what is still missing, and the commitments made for it."""

    number: int
    state: str
    evidence: tuple[Evidence, ...]
    missing: tuple[Evidence, ...]
    commitments: tuple[Commitment, ...]


def path(workspace: Workspace, as_of: date, municipality_id: MunicipalityId | None = None) -> tuple[Step, ...]:
    """The five steps of the workspace, or of one municipality."""
    seen = _Seen(workspace, as_of, municipality_id)
    return tuple(make(seen) for make in (_recognise, _convene, _design, _embed, _resource))


class _Seen:
    """The rows one municipality's path is made of; those of no municipality belong to each."""

    def __init__(self, workspace: Workspace, as_of: date, municipality_id: MunicipalityId | None) -> None:
        self.workspace, self.as_of = workspace, as_of

        def is_in(row: object) -> bool:
            own = getattr(row, "municipality_id", None)
            return municipality_id is None or own in (None, municipality_id)

        self.actors = [row for row in workspace.actors if is_in(row)]
        actors = {row.id for row in self.actors}
        self.practices = [row for row in workspace.practices if row.actor_id in actors]
        self.events = [row for row in workspace.events if is_in(row)]
        events = {row.id for row in self.events}
        self.held = [row for row in self.events if workspace.present(row.id) or workspace.run(row.id).started_at]
        self.commitments = [row for row in workspace.commitments if row.event_id is None or row.event_id in events]
        self.duties: list[Duty] = [row for row in workspace.rows(Part.duty) if is_in(row)]
        given: Iterable[Resourcing] = workspace.rows(Part.resourcing)
        self.resourcing: dict[CommitmentId, Resourcing] = {row.id: row for row in given}

    def of_step(self, number: int) -> tuple[Commitment, ...]:
        return tuple(row for row in self.commitments if row.step == number and row.state != "dropped")


def _recognise(seen: _Seen) -> Step:
    known = len(seen.actors)
    unsourced = sum(not actor.source for actor in seen.actors)
    stale = sum(_is_stale(actor.checked_on, seen.as_of) for actor in seen.actors)
    found = [Evidence("actors", {"n": known, "sourced": known - unsourced})] if known else []
    found += [Evidence("practices", {"n": len(seen.practices)})] if seen.practices else []
    missing = [
        Evidence(kind, {"n": n}) for kind, n in (("actors_without_source", unsourced), ("actors_stale", stale)) if n
    ]
    missing += [] if seen.practices else [Evidence("no_practices")]
    return _step(1, found, missing, seen.of_step(1))


def _convene(seen: _Seen) -> Step:
    found = [_reached(seen.workspace, event) for event in seen.held]
    accepted = [match for match in seen.workspace.matches if match.state == "accepted"]
    found += [Evidence("matches", {"n": len(accepted)})] if accepted and seen.held else []
    missing = []
    named = [event for event in seen.held if event.tells_who_came]
    if named:
        absent = coverage(seen.workspace, named[-1].id).not_at_all
        missing += [Evidence("groups_absent", {"groups": absent}, named[-1].id)] if absent else []
    return _step(2, found, missing, seen.of_step(2))


def _design(seen: _Seen) -> Step:
    conclusions = [row for event in seen.events for row in seen.workspace.conclusions(event.id)]
    proposals = sum(bool(row.proposed_to) for row in conclusions)
    found = [Evidence("conclusions", {"n": len(conclusions)})] if conclusions else []
    found += [Evidence("proposals", {"n": proposals})] if proposals else []
    rounds = seen.workspace.rows(Part.assessment)
    found += [Evidence("assessments", {"n": len(rounds)})] if rounds else []
    kept = {row.conclusion_id for row in seen.commitments if row.conclusion_id and row.state == "done"}
    waiting = sum(row.id not in kept for row in conclusions)
    missing = [Evidence("conclusions_open", {"n": waiting})] if waiting else []
    return _step(3, found, missing, seen.of_step(3))


def _embed(seen: _Seen) -> Step:
    embedded = [duty for duty in seen.duties if duty.is_embedded]
    found = [Evidence("duty", {"title": duty.title, "office": duty.office, "hours": duty.hours}) for duty in embedded]
    loose = len(seen.duties) - len(embedded)
    missing = [Evidence("duties_loose", {"n": loose})] if loose else []
    unassigned = sum(not duty.is_assigned for duty in embedded)
    missing += [Evidence("duties_unassigned", {"n": unassigned})] if unassigned else []
    missing += [] if embedded else [Evidence("no_duty")]
    return _step(4, found, missing, seen.of_step(4))


def _resource(seen: _Seen) -> Step:
    given = [row for row in (seen.resourcing.get(commitment.id) for commitment in seen.commitments) if row]
    whole = [row for row in given if row.is_whole]
    found = []
    if whole:
        people = sum(bool(row.people) for row in whole)
        sums = {"hours": sum(row.hours for row in whole), "euros": sum(row.euros for row in whole), "people": people}
        found = [Evidence("resourced", {"n": len(whole), **sums})]
    bare = sum(row.is_open and not _is_given(seen, row) for row in seen.of_step(5))
    missing = [Evidence("commitments_bare", {"n": bare})] if bare else []
    half = sum(row.has_means and not row.is_whole for row in given)
    missing += [Evidence("resources_without_decision", {"n": half})] if half else []
    missing += [] if whole else [Evidence("no_resources")]
    return _step(5, found, missing, seen.of_step(5))


def _is_given(seen: _Seen, commitment: Commitment) -> bool:
    given = seen.resourcing.get(commitment.id)
    return bool(given and given.is_whole)


def _reached(workspace: Workspace, event: Event) -> Evidence:
    people = workspace.present(event.id)
    if not event.tells_who_came:
        return Evidence("event_nameless", {"name": event.name, "on": event.on, "n": people}, event.id)
    reached = coverage(workspace, event.id)
    values = {"name": event.name, "on": event.on, "n": people, "actors": len(reached.present), "of": reached.actors}
    return Evidence("event", values, event.id)


def _is_stale(checked_on: str, as_of: date) -> bool:
    return bool(checked_on) and (as_of - date.fromisoformat(checked_on)).days > STALE_DAYS


def _step(
    number: int, found: Sequence[Evidence], missing: Sequence[Evidence], commitments: tuple[Commitment, ...]
) -> Step:
    is_open = bool(missing) or any(row.is_open for row in commitments)
    state = "not_begun" if not found else "under_way" if is_open else "done"
    return Step(number, state, tuple(found), tuple(missing), commitments)
