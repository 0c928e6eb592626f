"""How events follow each other: the pulse over time, and two events side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from foorumi.domain.coverage import coverage
from foorumi.domain.earlier_pulses import EarlierPulse
from foorumi.domain.ids import EventId, MunicipalityId
from foorumi.domain.pulse import STATEMENTS, pulse
from foorumi.domain.workspace import Part, Workspace


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One event's pulse: the means in the order of the statements, None where fewer than five answered."""

    name: str
    on: str
    answered: int
    means: tuple[float | None, ...]
    event_id: EventId | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether too few answered for anything to be told but their number."""
        return all(mean is None for mean in self.means)


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure of two events; None where it may not be told or was not gathered."""

    kind: str
    first: float | None
    second: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two events side by side: figures, and which audience groups came in or fell out."""

    figures: tuple[Compared, ...]
    reached_now: tuple[str, ...]
    reached_no_more: tuple[str, ...]


def trend(workspace: Workspace, municipality_id: MunicipalityId | None = None) -> list[TrendPoint]:
    """The pulses of all events, those before the file among them, oldest first."""
    points = []
    for event in workspace.events:
        answers = workspace.pulse_answers(event.id)
        if answers and municipality_id in (None, event.municipality_id):
            means = tuple(result.mean for result in pulse(answers))
            points.append(TrendPoint(event.name, event.on, len(answers), means, event.id))
    earlier: Sequence[EarlierPulse] = workspace.rows(Part.earlier_pulse)
    for row in earlier:
        if municipality_id in (None, row.municipality_id):
            points.append(TrendPoint(row.name, row.on, row.answered, tuple(row.mean(s) for s in STATEMENTS)))
    return sorted(points, key=lambda point: point.on)


def compare(workspace: Workspace, first: EventId, second: EventId) -> Comparison:
    """Two events by the same measures; an event without names has no coverage."""
    figures = [_figures(workspace, event_id) for event_id in (first, second)]
    reached = [_reached(workspace, event_id) for event_id in (first, second)]
    told = tuple(Compared(kind, figures[0][kind], figures[1][kind]) for kind in figures[0])
    before, after = reached
    if before is None or after is None:
        return Comparison(told, (), ())
    return Comparison(told, tuple(sorted(after - before)), tuple(sorted(before - after)))


def _figures(workspace: Workspace, event_id: EventId) -> dict[str, float | None]:
    event = workspace.event(event_id)
    made = workspace.commitments_of(event_id)
    means = [result.mean for result in pulse(workspace.pulse_answers(event_id))]
    people = workspace.present(event_id)
    told: dict[str, float | None] = {"people": people, "actors": None, "actors_percent": None}
    if event.tells_who_came:
        found = coverage(workspace, event_id)
        told |= {"actors": len(found.present), "actors_percent": found.percent}
    told |= {
        "notes": len(workspace.notes(event_id)),
        "conclusions": len(workspace.conclusions(event_id)),
        "commitments": len(made),
        "commitments_done": sum(row.state == "done" for row in made),
        "commitments_dropped": sum(row.state == "dropped" for row in made),
    }
    return told | dict(zip(STATEMENTS, means, strict=True))


def _reached(workspace: Workspace, event_id: EventId) -> set[str] | None:
    if not workspace.event(event_id).tells_who_came:
        return None
    found = coverage(workspace, event_id)
    return {*found.own_voice, *found.only_through_others}
