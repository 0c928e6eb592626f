"""A need or an offer as a card in its colour, and the draft commitment a pair becomes."""

from PySide6.QtWidgets import QWidget

from foorumi.domain.exchanges import Exchange
from foorumi.session import exchanges
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.frames import column, frame, row
from foorumi.ui.widgets.labels import IconLabel, label


def owner(context: Context, exchange: Exchange) -> str:
    """Whose need or offer it is."""
    actor = context.session.workspace.actor(exchange.actor_id)
    return actor.name(context.say.code) if actor else exchange.owner_text


def side_card(context: Context, exchange: Exchange) -> QWidget:
    """A need or an offer: who, what, when, where."""
    say, direction = context.say, exchange.direction
    card = frame(f"note-{direction}")
    words = column(card, margin=(14, 10), spacing=2)
    head = QWidget()
    sign = IconLabel("hand" if direction == "need" else "gift", f"note.{direction}.edge", 20)
    who = label(f"{say(f'kind.{direction}')}: {owner(context, exchange)}", "label", wrap=True)
    row(head, sign, who).setStretch(1, 1)
    words.addWidget(head)
    words.addWidget(label(exchange.text, "lead", wrap=True))
    facts = (exchange.amount, exchange.time, exchange.area)
    if any(facts):
        words.addWidget(label(" · ".join(filter(None, facts)), "caption", "secondary", wrap=True))
    return card


def draft(context: Context, need: Exchange, offer: Exchange, match_id: str) -> None:
    """Make the draft commitment of a pair, on the condition of both sides."""
    say = context.say
    conditions = "; ".join(filter(None, (need.condition, offer.condition)))
    on_condition = say("match.on_condition", conditions=conditions) if conditions else ""
    exchanges.draft_commitment(context.session, match_id, f"{offer.text} – {need.text}", on_condition)
    context.tell(say("match.draft_made"))
