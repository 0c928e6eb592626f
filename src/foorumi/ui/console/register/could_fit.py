"""Sopisivatko yhteen? Beside the map: the best pairs that nobody has decided about, one of them drawn on the map."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame

from foorumi.domain.exchanges import unmatched_needs
from foorumi.domain.matching import Suggestion, suggestions
from foorumi.domain.workspace import Workspace
from foorumi.session import exchanges
from foorumi.ui.console.context import Context
from foorumi.ui.console.register.pair_cards import draft, owner, side_card
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Section, column, flow, frame
from foorumi.ui.widgets.labels import Tag, label

MOST = 3
ENOUGH = 4
"""How many points a pair needs to be shown unasked."""


def best_pairs(workspace: Workspace) -> list[Suggestion]:
    """The best offer of each unmet need whose kind agrees, best first."""
    found = []
    for need in unmatched_needs(workspace.exchanges, workspace.matches):
        for one in suggestions(need, workspace.exchanges, workspace.matches, 1):
            agrees = any(reason.key in ("match.same_kind", "match.near_kind") for reason in one.reasons)
            if agrees and one.points >= ENOUGH:
                found.append(one)
    return sorted(found, key=lambda one: (-one.points, one.need.id))


def could_fit(context: Context, show: Callable[[Suggestion | None], object]) -> QFrame | None:
    """The card of the best pairs, or None when there is none."""
    say, pairs = context.say, best_pairs(context.session.workspace)
    if not pairs:
        return None
    card = frame("card")
    card.setObjectName("could_fit")
    section = Section(say("match.could_fit"), Tag(str(len(pairs)), "count"))
    column(card, section, margin=16, spacing=8)
    first, *rest = pairs[:MOST]
    section.body.addWidget(side_card(context, first.need))
    section.body.addWidget(side_card(context, first.offer))
    words = "; ".join(say(reason.key) for reason in first.reasons)
    section.body.addWidget(label(words, "caption", "secondary", wrap=True))
    if first.is_conditional:
        conditions = "; ".join(filter(None, (first.need.condition, first.offer.condition)))
        section.body.addWidget(label(say("match.on_condition", conditions=conditions), "caption", wrap=True))
    propose = button(say("match.draft"), "handshake", kind="accent", on_click=partial(_propose, context, first))
    propose.setObjectName("propose")
    away = button("", "x", variant="box", name=say("match.does_not_fit"), on_click=partial(_dismiss, context, first))
    look = button("", "eye", variant="box", name=say("match.on_map"), checkable=True)
    look.toggled.connect(lambda on: show(first if on else None))
    section.body.addWidget(flow(propose, look, away))
    for one in rest:
        text = f"{owner(context, one.need)}: {one.need.text} – {owner(context, one.offer)}: {one.offer.text}"
        section.body.addWidget(label(text, "caption", wrap=True))
    return card


def _propose(context: Context, one: Suggestion) -> None:
    say, session = context.say, context.session
    reasons = "; ".join(say(reason.key) for reason in one.reasons)
    quality = "conditional" if one.is_conditional else "good"

    def verb(_: object) -> None:
        made = exchanges.accept(session, one.need.id, one.offer.id, quality, reasons)
        draft(context, one.need, one.offer, made)

    session.do("undo.match_commitment", verb)


def _dismiss(context: Context, one: Suggestion) -> None:
    exchanges.dismiss(context.session, one.need.id, one.offer.id)
