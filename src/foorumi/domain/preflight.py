"""What is looked over half an hour before the evening: one finding a row, each with a state."""

from dataclasses import dataclass
from typing import Literal

from foorumi.domain.agenda import total_minutes
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace

State = Literal["fine", "notice", "undone"]
SLACK_MINUTES = 5
DECIDING = frozenset({"vote", "decision", "commitments"})
"""Kinds of items that a constructive dialogue does not go with: people speak otherwise when it ends in a decision."""


@dataclass(frozen=True, slots=True)
class Screens:
    """What this computer shows on: the free screen in words (empty when there is none), and whether the screens show
    the same."""

    free: str = ""
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A row: its subject, its state, and the key and values of the sentence that says why."""

    subject: str
    state: State
    key: str
    values: dict[str, object]


def findings(
    workspace: Workspace, event_id: EventId, screens: Screens, *, is_saved: bool, is_rehearsed: bool
) -> tuple[Finding, ...]:
    """The six rows in the order they are looked over."""
    event = workspace.event(event_id)
    left = event.booked_minutes - total_minutes(workspace.items(event_id))
    kinds = {item.kind for item in workspace.items(event_id) if not item.is_skipped}
    talks = any(item.method == "dialogue" for item in workspace.items(event_id) if not item.is_skipped)
    if talks and kinds & DECIDING:
        agenda = Finding("agenda", "notice", "check.agenda.dialogue", {})
    elif not workspace.items(event_id):
        agenda = Finding("agenda", "notice", "check.agenda.empty", {})
    elif left < 0:
        agenda = Finding("agenda", "notice", "check.agenda.over", {"n": -left})
    elif left < SLACK_MINUTES:
        agenda = Finding("agenda", "notice", "check.agenda.tight", {})
    else:
        agenda = Finding("agenda", "fine", "check.agenda.fine", {"n": left})
    if screens.free:
        width, row = event.screen_width_cm / 100, event.back_row_cm / 100
        screen = Finding("screen", "fine", "check.screen.fine", {"screen": screens.free, "width": width, "row": row})
    else:
        screen = Finding("screen", "notice", "check.screen.same" if screens.is_mirrored else "check.screen.one", {})
    return (
        screen,
        Finding("phones", "fine", "check.phones.on" if event.uses_phones else "check.phones.off", {}),
        agenda,
        Finding("paper", "undone", "check.paper.print", {}),
        Finding("saving", "fine", "check.saving.fine", {}) if is_saved else Finding(
            "saving", "notice", "check.saving.memory", {}
        ),
        Finding("rehearsal", "fine", "check.rehearsal.done", {}) if is_rehearsed else Finding(
            "rehearsal", "undone", "check.rehearsal.undone", {}
        ),
    )  # fmt: skip
