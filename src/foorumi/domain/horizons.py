"""The horizon: how many years ahead themes, proposals and notes look; they come back when the time has passed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId, NoteId, ProposalId, ThemeId
from foorumi.domain.workspace import Part, Workspace

YEARS = (1, 3, 10)
KINDS = ("theme", "proposal", "note")


@dataclass(frozen=True, slots=True)
class HorizonMark:
    """How many years ahead a note, a theme or a proposal looks: 1, 3 or 10, and 0 once it has been taken off again.
    The id is that of what was placed."""

    id: str
    years: int
    note_id: NoteId | None = None
    theme_id: ThemeId | None = None
    proposal_id: ProposalId | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A theme, a proposal or a note and how many years ahead it looks; 0 when nobody has placed it."""

    kind: str
    id: str
    text: str
    years: int
    theme_id: ThemeId | None = None
    item_id: ItemId | None = None


def outlooks(workspace: Workspace, event_id: EventId, states: Collection[str] = ("wall",)) -> tuple[Outlook, ...]:
    """Everything an event can place on the horizon, kind by kind; of the notes those in some states."""
    years = {mark.id: mark.years for mark in workspace.rows(Part.horizon_mark)}
    return (
        *(Outlook("theme", one.id, one.name, years.get(one.id, 0), one.id) for one in workspace.themes(event_id)),
        *(
            Outlook("proposal", one.id, one.text, years.get(one.id, 0), one.theme_id)
            for one in workspace.proposals(event_id)
        ),
        *(
            Outlook("note", one.id, one.text, years.get(one.id, 0), one.theme_id, one.item_id)
            for one in workspace.notes(event_id)
            if one.state in states and one.parent_id is None
        ),
    )


def on_axis(found: Iterable[Outlook]) -> dict[int, list[Outlook]]:
    """What stands at each distance; what nobody has placed is left out."""
    axis: dict[int, list[Outlook]] = {distance: [] for distance in YEARS}
    for one in found:
        if one.years:
            axis[one.years].append(one)
    return axis


def looks_far(axis: dict[int, list[Outlook]]) -> bool:
    """Whether anything looks ten years ahead."""
    return bool(axis[10])
