"""What else is told of a commitment: who promised it together, what it is given, and which notes it came from."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.commitments import Commitment
from foorumi.domain.owners import MOST_OWNERS, Ownership
from foorumi.domain.resourcing import Resourcing
from foorumi.domain.sorting import word_key
from foorumi.domain.trails import trails
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.session import owners, resourcing
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.day_field import day_field
from foorumi.ui.console.prepare.parts import Titled, choice, press, row, words
from foorumi.ui.widgets.frames import flow

MOST_NOTES = 8
NUMBER = {"hours": "resources.hours", "euros": "resources.euros"}


def partners(context: Context, shown: Commitment) -> QWidget:
    """The actors that promised it together with the owner, as chips, and a list to add one; four in all at most."""
    say, workspace = context.say, context.session.workspace
    shared: list[Ownership] = [one for one in workspace.rows(Part.ownership) if one.commitment_id == shown.id]
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(words(say("owners.together"), "label"))
    chips = []
    for one in shared:
        actor = workspace.actor(one.actor_id)
        name = actor.name(say.code) if actor else one.owner_text
        chip = press(f"{name}  ×", _release(context, one.id), name="partner", variant="chip")
        chip.setAccessibleName(say("owners.release", who=name))
        chips.append(chip)
    if chips:
        column.addWidget(flow(*chips, gap=6))
    if len(shared) < MOST_OWNERS - 1:
        taken = {shown.actor_id, *(one.actor_id for one in shared)}
        free = sorted((a for a in workspace.actors if a.id not in taken), key=lambda a: word_key(a.name(say.code)))
        add = choice("add_partner", [("", say("owners.add")), *((one.id, one.name(say.code)) for one in free)])
        add.activated.connect(
            lambda _: (
                add.currentData() and owners.name(context.session, actor_id=add.currentData(), commitment_id=shown.id)
            )
        )
        column.addWidget(add)
    return box


def _release(context: Context, ownership_id: str) -> Callable[[], object]:
    return lambda: owners.release(context.session, ownership_id)


def resources(context: Context, shown: Commitment) -> QWidget:
    """Hours, euros, people, the decision behind them and the day they begin."""
    say = context.say
    known: tuple[Resourcing, ...] = context.session.workspace.rows(Part.resourcing)
    now = next((one for one in known if one.id == shown.id), Resourcing(shown.id))
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(words(say("given.title"), "bodyStrong"))

    def give(**values: Any) -> None:
        if any(getattr(now, name) != value for name, value in values.items()):
            resourcing.give(context.session, shown.id, **values)

    numbers = []
    for name, key in NUMBER.items():
        value = getattr(now, name)
        field = QLineEdit(str(value) if value else "")
        field.setObjectName(name)
        titled = Titled(say(key), field)

        def read(name: str = name, field: QLineEdit = field, titled: Titled = titled) -> None:
            typed = field.text().replace(" ", "").replace("\u00a0", "")
            is_wrong = (bool(typed) and not typed.isascii()) or (bool(typed) and not typed.isdigit())
            titled.say_wrong(say("given.whole") if is_wrong else "")
            if not is_wrong:
                give(**{name: int(typed or 0)})

        field.editingFinished.connect(read)
        numbers.append(titled)
    people, decision = _field("people", now.people, give), _field("decision", now.decision, give)
    begins = day_field(say, "starts_on", say("resources.starts_on"), now.starts_on, lambda on: give(starts_on=on))
    column.addLayout(row(*numbers))
    column.addWidget(Titled(say("resources.people"), people))
    column.addLayout(row(Titled(say("resources.decision"), decision), begins))
    if now.has_means and not now.is_whole:
        column.addWidget(words(say("given.unfinished"), "caption", "secondary", wraps=True))
    return box


def _field(name: str, value: str, give: Callable[..., None]) -> QLineEdit:
    field = QLineEdit(value)
    field.setObjectName(name)
    field.editingFinished.connect(lambda: give(**{name: field.text().strip()}))
    return field


def on_path(context: Context, shown: Commitment, edit: Callable[..., None]) -> QWidget:
    """What shows that it is done, and which step of the path and which principle it serves."""
    say, lists = context.say, vocabulary()
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Titled(say("promises.evidence"), _field("evidence", shown.evidence, edit)))
    numbered = [(str(number), f"{number}. {step(say.code)}") for number, step in enumerate(lists.steps, 1)]
    step = choice("step", [("", say("promises.none_chosen")), *numbered], str(shown.step or ""))
    step.activated.connect(lambda _: edit(step=int(step.currentData()) if step.currentData() else None))
    column.addWidget(Titled(say("promises.step"), step))
    named = [(code, one.statement(say.code)) for code, one in lists.principles.items()]
    principle = choice("principle", [("", say("promises.none_chosen")), *named], shown.principle)
    principle.activated.connect(lambda _: edit(principle=principle.currentData()))
    column.addWidget(Titled(say("promises.principle"), principle))
    return box


def sources(context: Context, shown: Commitment) -> QWidget | None:
    """The notes a commitment came from; None when it is tied to none."""
    if shown.event_id is None:
        return None
    say = context.say
    found = [
        trail.note
        for trail in trails(context.session.workspace, shown.event_id)
        if any(one.id == shown.id for one in trail.commitments) and trail.is_public
    ]
    if not found:
        return None
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(words(say("conclusions.from", n=len(found)), "bodyStrong"))
    for note in found[:MOST_NOTES]:
        column.addWidget(words(f"{note.code or note.number}  {note.text}", wraps=True))
    if len(found) > MOST_NOTES:
        column.addWidget(words(say("conclusions.more", n=len(found) - MOST_NOTES), tone="secondary"))
    return box
