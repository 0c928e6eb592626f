"""What an actor needs and offers: added by one line, told in full when opened."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.exchanges import Exchange
from foorumi.domain.ids import EventId
from foorumi.domain.matching import balance
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import Vocabulary
from foorumi.session import exchanges
from foorumi.ui.console.context import Context
from foorumi.ui.console.register import fields
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column as stacked
from foorumi.ui.widgets.frames import frame
from foorumi.ui.widgets.labels import IconLabel, label

SIGNS = {"need": "hand", "offer": "gift"}
VISIBILITIES = ("public", "participants", "facilitator_only")
STATES = ("open", "agreed", "ended")


def exchanges_of(context: Context, actor: Actor, event_id: EventId | None) -> QWidget:
    """The needs and offers of an actor, and its balance."""
    say, workspace = context.say, context.session.workspace
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(6), 0)
    column.setSpacing(theme.px(8))
    promised = sum(row.is_open and row.actor_id == actor.id for row in workspace.commitments)
    kept = balance(actor.id, workspace.exchanges, workspace.matches, promised)
    column.addWidget(label(say("match.balance", given=kept.given, received=kept.received), "caption", "secondary"))
    if kept.is_loaded:
        warning = label(say("match.loaded", n=kept.load), "body", wrap=True)
        warning.setObjectName("loaded")
        column.addWidget(warning)
    for direction in ("need", "offer"):
        column.addWidget(_add(context, actor, direction, event_id))
        for row in workspace.exchanges:
            if row.actor_id == actor.id and row.direction == direction:
                column.addWidget(exchange_card(context, row))
    column.addStretch(1)
    return inside


def _add(context: Context, actor: Actor, direction: str, event_id: EventId | None) -> QWidget:
    line = QLineEdit()
    line.setObjectName(f"add_{direction}")
    line.setPlaceholderText(context.say(f"actors.add_{direction}"))
    line.setAccessibleName(context.say(f"actors.add_{direction}"))

    def add() -> None:
        typed = " ".join(line.text().split())
        if typed:
            line.clear()
            exchanges.add(context.session, direction, typed, actor.id, event_id=event_id, area=actor.area)

    return fields.with_add(line, context.say(f"map.{direction}"), add)


def exchange_card(context: Context, row: Exchange) -> QWidget:
    """A need or an offer with its fields behind a button."""
    say = context.say
    card = frame("outlined")
    column = stacked(card, margin=(12, 8), spacing=6)
    sign = IconLabel(SIGNS[row.direction], f"note.{row.direction}.edge", 20)
    more = button("", "chevron-down", kind="plain", variant="square", name=say("actors.exchange_more", text=row.text))
    more.setCheckable(True)
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(sign)
    across.addWidget(label(row.text, wrap=True), 1)
    across.addWidget(more)
    column.addWidget(line)
    vocab = context.session.workspace.vocabulary
    names = {term.code: term.name(say.code) for term in vocab.resources.values()}
    sub = vocab.sub_name(row.resource, row.subresource, say.code)
    facts = (names.get(row.resource, ""), sub, row.amount, row.time, row.area, row.condition)
    column.addWidget(label(" · ".join(filter(None, facts)), "caption", "secondary", wrap=True))
    all_fields: list[QWidget] = []

    def toggle(is_open: bool) -> None:
        if not all_fields:
            made = exchange_fields(context, row)
            all_fields.append(made)
            column.addWidget(made)
        all_fields[0].setVisible(is_open)

    more.toggled.connect(toggle)
    return card


def exchange_fields(context: Context, row: Exchange) -> QWidget:
    """Every field of a need or an offer."""
    say, session = context.say, context.session
    inside = QWidget()
    column = stacked(inside, margin=0, spacing=8)

    def keep(name: str, value: str) -> None:
        now = next((one for one in session.workspace.exchanges if one.id == row.id), None)
        if now and getattr(now, name) != value:
            exchanges.edit(session, row.id, **{name: value})

    def keep_kind(value: str) -> None:
        resource, _, sub = value.partition("/")
        exchanges.edit(session, row.id, resource=resource, subresource=sub)

    areas = sorted({actor.area for actor in session.workspace.actors if actor.area}, key=word_key)
    seen = [(value, say(f"actors.visible_{value}")) for value in VISIBILITIES]
    states = [(value, say(f"actors.state_{value}")) for value in STATES]
    for field in (
        fields.line(f"text_{row.id}", say("actors.exchange_text"), row.text, lambda v: keep("text", v or row.text)),
        fields.choice(
            "kind",
            say("actors.resource"),
            kinds(session.workspace.vocabulary, say.code),
            f"{row.resource}/{row.subresource}",
            keep_kind,
        ),
        fields.line(f"amount_{row.id}", say("actors.amount"), row.amount, lambda v: keep("amount", v)),
        fields.line(f"time_{row.id}", say("actors.time"), row.time, lambda v: keep("time", v)),
        fields.known(f"area_{row.id}", say("actors.area"), areas, row.area, lambda v: keep("area", v)),
        fields.line(f"condition_{row.id}", say("actors.condition"), row.condition, lambda v: keep("condition", v)),
        fields.choice("visibility", say("actors.visibility"), seen, row.visibility, lambda v: keep("visibility", v)),
        fields.choice("state", say("actors.exchange_state"), states, row.state, lambda v: keep("state", v)),
        fields.day("valid_until", say("actors.valid_until"), row.valid_until, say, lambda v: keep("valid_until", v)),
    ):
        column.addWidget(field)
    column.addWidget(
        button(
            say("actors.exchange_delete"), "trash-2", variant="sm",
            on_click=lambda: exchanges.delete(session, row.id),
        )
    )  # fmt: skip
    return inside


def kinds(vocab: Vocabulary, code: str) -> list[tuple[str, str]]:
    """Every class and sub-class, as "class/sub-class" with its words."""
    found = [("/", "–")]
    for term in vocab.resources.values():
        if not term.is_offered:
            continue
        found.append((f"{term.code}/", term.name(code)))
        for sub in vocab.subresources[term.code]:
            if sub.is_offered:
                found.append((f"{term.code}/{sub.code}", f"{term.name(code)}: {sub.name(code)}"))
    return found
