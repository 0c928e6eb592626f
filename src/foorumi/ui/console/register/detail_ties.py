"""Who an actor works with: its ties as a list, with another one added by type and name."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import write_date
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.relations import STATES, Relation
from foorumi.domain.sorting import matches, search_key, word_key
from foorumi.session import relations
from foorumi.ui.console.context import Context
from foorumi.ui.console.register import fields
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column as stacked
from foorumi.ui.widgets.frames import flow, rule
from foorumi.ui.widgets.labels import Tag, label


def ties(context: Context, actor: Actor, event_id: EventId | None) -> QWidget:
    """The ties of an actor."""
    say, workspace = context.say, context.session.workspace
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(6), 0)
    column.setSpacing(theme.px(8))
    column.addWidget(_add(context, actor))
    names = {other.id: other.name(say.code) for other in workspace.actors}
    own = [tie for tie in workspace.relations if actor.id in (tie.from_id, tie.to_id)]
    own.sort(key=lambda tie: (tie.type, word_key(names.get(_other(tie, actor.id), ""))))
    if not own:
        column.addWidget(label(say("actors.no_ties"), "body", "secondary", wrap=True))
    for tie in own:
        column.addWidget(rule())
        column.addWidget(_row(context, tie, actor, names.get(_other(tie, actor.id), "")))
    column.addStretch(1)
    return inside


def _other(tie: Relation, actor_id: ActorId) -> ActorId:
    return tie.to_id if tie.from_id == actor_id else tie.from_id


def _row(context: Context, tie: Relation, actor: Actor, other: str) -> QWidget:
    """A tie with its fields behind a button."""
    say = context.say
    kind = context.session.workspace.vocabulary.relation_types[tie.type]
    way = ""
    if kind.is_directed:
        way = "→ " if tie.from_id == actor.id else "← "
    inside, words = QWidget(), QVBoxLayout()
    whole = stacked(inside, margin=0, spacing=8)
    words.setSpacing(theme.px(2))
    words.addWidget(label(f"{way}{other}", "bodyStrong", wrap=True))
    checked = write_date(date.fromisoformat(tie.checked_on), say.code) if tie.checked_on else ""
    state = say(f"actors.tie_{tie.state}") if tie.state != "present" else ""
    facts = (kind.name(say.code), say(f"actors.strength_{tie.strength}"), state, tie.description)
    words.addWidget(label(" · ".join(filter(None, facts)), "caption", "secondary", wrap=True))
    if known := " ".join(filter(None, (tie.source, checked))):
        words.addWidget(label(say("actors.tie_known_from", source=known), "caption", "secondary", wrap=True))
    if not tie.is_public:
        words.addWidget(Tag(say("actors.only_facilitator"), "private", "lock"))
    more = button("", "chevron-down", kind="plain", variant="square", name=say("actors.tie_more", name=other))
    more.setObjectName(f"tie_more_{tie.id}")
    more.setCheckable(True)
    line = QHBoxLayout()
    line.setSpacing(theme.px(6))
    line.addLayout(words, 1)
    line.addWidget(more)
    whole.addLayout(line)
    made: list[QWidget] = []

    def toggle(is_open: bool) -> None:
        if not made:
            made.append(_fields(context, tie, other))
            whole.addWidget(made[0])
        made[0].setVisible(is_open)

    more.toggled.connect(toggle)
    return inside


def _fields(context: Context, tie: Relation, other: str) -> QWidget:
    """Every field of a tie; tension stays the facilitator's whatever it is called."""
    say, session = context.say, context.session
    inside = QWidget()
    column = stacked(inside, margin=0, spacing=8)

    def keep(name: str, value: object) -> None:
        now = next((one for one in session.workspace.relations if one.id == tie.id), None)
        if now and getattr(now, name) != value:
            relations.edit(session, tie.id, **{name: value})

    strengths = [(str(n), say(f"actors.strength_{n}")) for n in (1, 2, 3)]
    states = [(state, say(f"actors.tie_{state}")) for state in STATES]
    seen = [(value, say(f"actors.visible_{value}")) for value in ("public", "facilitator_only")]
    strength = str(tie.strength)
    for field in (
        fields.choice("tie_strength", say("actors.strength"), strengths, strength, lambda v: keep("strength", int(v))),
        fields.choice("tie_state", say("actors.tie_state"), states, tie.state, partial(keep, "state")),
        fields.line("tie_description", say("actors.tie_description"), tie.description, partial(keep, "description")),
        fields.line("tie_source", say("actors.source"), tie.source, partial(keep, "source"), say("actors.source_hint")),
        fields.day("tie_checked_on", say("actors.checked_on"), tie.checked_on, say, partial(keep, "checked_on")),
    ):
        column.addWidget(field)
    if tie.type != "tension":
        field = fields.choice(
            "tie_visibility", say("actors.visibility"), seen, tie.visibility, partial(keep, "visibility")
        )
        column.addWidget(field)
    column.addWidget(fields.tick("tie_formal", say("actors.tie_formal"), tie.is_formal, partial(keep, "is_formal")))
    remove = button(
        say("actors.tie_remove_one"), "trash-2", variant="sm", name=say("actors.tie_remove", name=other),
        on_click=lambda: relations.remove(session, tie.id),
    )  # fmt: skip
    column.addWidget(flow(remove))
    return inside


def _add(context: Context, actor: Actor) -> QWidget:
    say, session = context.say, context.session
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    kind = QComboBox()
    kind.setObjectName("tie_type")
    kind.setAccessibleName(say("actors.tie_type"))
    kinds = [(k.code, k.name(say.code)) for k in session.workspace.vocabulary.relation_types.values() if k.is_offered]
    fields.fill(kind, kinds, "cooperation")
    others = sorted((a for a in session.workspace.actors if a.id != actor.id), key=lambda a: word_key(a.name(say.code)))
    who = QLineEdit()
    who.setObjectName("tie_other")
    who.setPlaceholderText(say("actors.tie_other"))
    who.setAccessibleName(say("actors.tie_other"))
    completer = QCompleter([other.name(say.code) for other in others], who)
    completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
    completer.setFilterMode(completer.filterMode().MatchContains)
    who.setCompleter(completer)

    def add() -> None:
        typed = who.text().strip()
        exact = [other for other in others if search_key(other.name(say.code)) == search_key(typed)]
        found = exact or [other for other in others if typed and matches(typed, other.name(say.code))]
        if len(found) != 1:
            context.tell(say("actors.nobody_named") if not found else say("actors.many_named"), is_error=True)
            return
        who.clear()
        told = {"source": say("practices.own_source"), "checked_on": date.today().isoformat()}
        if relations.relate(session, actor.id, found[0].id, str(kind.currentData()), **told) is None:
            context.tell(say("actors.tied_already"))

    column.addWidget(label(say("actors.tie_add"), "label"))
    column.addWidget(kind)
    column.addWidget(fields.with_add(who, say("actors.tie_add"), add))
    return inside
