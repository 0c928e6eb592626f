"""Who an actor works with: its ties as a list, with another one added by type and name."""

from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.relations import Relation
from foorumi.domain.sorting import matches, search_key, word_key
from foorumi.session import relations
from foorumi.ui.console.context import Context
from foorumi.ui.console.register import fields
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import rule
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
        column.addLayout(_row(context, tie, actor, names.get(_other(tie, actor.id), "")))
    column.addStretch(1)
    return inside


def _other(tie: Relation, actor_id: ActorId) -> ActorId:
    return tie.to_id if tie.from_id == actor_id else tie.from_id


def _row(context: Context, tie: Relation, actor: Actor, other: str) -> QHBoxLayout:
    say = context.say
    kind = context.session.workspace.vocabulary.relation_types[tie.type]
    way = ""
    if kind.is_directed:
        way = "→ " if tie.from_id == actor.id else "← "
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    words.addWidget(label(f"{way}{other}", "bodyStrong", wrap=True))
    words.addWidget(label(kind.name(say.code), "caption", "secondary", wrap=True))
    if not tie.is_public:
        words.addWidget(Tag(say("actors.only_facilitator"), "private", "lock"))
    strength = QComboBox()
    strength.setAccessibleName(f"{other}: {say('actors.strength')}")
    fields.fill(strength, [(str(n), say(f"actors.strength_{n}")) for n in (1, 2, 3)], str(tie.strength))
    strength.activated.connect(lambda _: relations.edit(context.session, tie.id, strength=int(strength.currentData())))
    remove = button(
        "", "x", kind="plain", variant="square", name=say("actors.tie_remove", name=other),
        on_click=lambda: relations.remove(context.session, tie.id),
    )  # fmt: skip
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    row.addLayout(words, 1)
    row.addWidget(strength)
    row.addWidget(remove)
    return row


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
        if relations.relate(session, actor.id, found[0].id, str(kind.currentData())) is None:
            context.tell(say("actors.tied_already"))

    column.addWidget(label(say("actors.tie_add"), "label"))
    column.addWidget(kind)
    column.addWidget(fields.with_add(who, say("actors.tie_add"), add))
    return inside
