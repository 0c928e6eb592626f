"""The work area: what has been written at an item, and the counts that are typed in."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_short
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.votes import TYPED
from foorumi.session import pulse, votes
from foorumi.ui.console.context import Context
from foorumi.ui.console.layout import act, text
from foorumi.ui.theme import icon, theme

MOST = 9999
"""The largest number that can be typed in."""

NOTE_SIGNS = {
    "idea": "lightbulb",
    "worry": "cloud",
    "need": "hand",
    "offer": "gift",
    "question": "circle-question-mark",
}


def work_area(context: Context, item: Item) -> QWidget:
    """The work area of an item."""
    if item.kind == "vote":
        return _vote(context, item)
    if item.kind == "pulse":
        return _pulse(context, item)
    return _written(context, item)


def _written(context: Context, item: Item) -> QListWidget:
    workspace, say = context.session.workspace, context.say
    made = QListWidget()
    made.setObjectName("written")
    made.setWordWrap(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(say("run.written"))
    if item.kind == "decision":
        made.addItems([row.text for row in workspace.conclusions(item.event_id)])
    elif item.kind == "commitments":
        for row in workspace.commitments_of(item.event_id):
            owner = workspace.actor(row.actor_id)
            who = owner.name(say.code) if owner else row.owner_text or say("run.who_missing")
            when = write_short(date.fromisoformat(row.due_on), say.code) if row.due_on else say("run.when_missing")
            made.addItem(f"{row.text}\n{who}, {when}")
    else:
        for note in reversed(workspace.notes(item.event_id)):
            if note.item_id == item.id and note.state == "wall":
                made.addItem(note.text)
                made.item(made.count() - 1).setIcon(icon(NOTE_SIGNS[note.kind], f"note.{note.kind}.edge"))
        for remark in workspace.remarks(item.event_id):
            if remark.item_id == item.id:
                made.addItem(remark.text)
                made.item(made.count() - 1).setIcon(icon("pencil", "text.secondary"))
    return made


def _number(value: int, name: str, least: int, change: Callable[[int], None]) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, MOST)
    made.setValue(value)
    made.setAccessibleName(name)
    made.setProperty("variant", "value-sm")
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setKeyboardTracking(False)
    made.valueChanged.connect(change)
    return made


def _vote(context: Context, item: Item) -> QWidget:
    session, say = context.session, context.say
    workspace = session.workspace
    count, vote, single = workspace.tally(item), workspace.vote(item.id), workspace.ballots_alone(item)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setColumnStretch(1, 1)
    grid.addWidget(text(say("run.vote.voters"), "label"), 0, 1)
    for place, source in enumerate(TYPED, 2):
        grid.addWidget(text(say(f"run.vote.{source}"), "label"), 0, place)
        box = _number(
            count.voters[source],
            say(f"run.vote.{source}"),
            single.voters[source],
            lambda people, source=source: votes.set_voters(session, item.id, source, people - single.voters[source]),  # type: ignore[misc]
        )
        box.setObjectName(f"voters_{source}")
        grid.addWidget(box, 1, place)
    grid.addWidget(text(say("run.vote.count", n=count.people, of=workspace.present(item.event_id))), 1, 1)
    for line, (row, alone) in enumerate(zip(count.rows, single.rows, strict=True), 2):
        grid.addWidget(text(str(line - 1), "label", "primary"), line, 0)
        words = text(row.proposal.text)
        words.setWordWrap(True)
        grid.addWidget(words, line, 1)
        for place, source in enumerate(TYPED, 2):
            box = _number(
                row.dots[source],
                f"{row.proposal.text}, {say(f'run.vote.{source}')}",
                alone.dots[source],
                lambda dots, row=row, alone=alone, source=source: votes.set_count(  # type: ignore[misc]
                    session, item.id, row.proposal.id, source, dots - alone.dots[source]
                ),
            )
            box.setObjectName(f"dots_{line - 2}_{source}")
            grid.addWidget(box, line, place)
        grid.addWidget(text(str(row.total), "bodyStrong"), line, 4)
    wrong = [source for source in TYPED if count.too_many(source, vote.dots_per_person) is not None]
    if wrong:
        told = "; ".join(say("run.vote.too_many", source=say(f"run.vote.{source}")) for source in wrong)
        grid.addWidget(text(told, "body", "rowan"), len(count.rows) + 2, 1, 1, 4)
    grid.setRowStretch(len(count.rows) + 3, 1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    return scroll


def _pulse(context: Context, item: Item) -> QWidget:
    say, session = context.say, context.session
    page = QWidget()
    column = QVBoxLayout(page)
    boxes = []
    for code, words in vocabulary().pulse.items():
        row = QHBoxLayout()
        box = QSpinBox()
        box.setRange(0, 5)
        box.setSpecialValueText("–")
        box.setObjectName(f"pulse_{code}")
        box.setAccessibleName(words(say.code))
        box.setFixedWidth(theme.px(96))
        boxes.append(box)
        row.addWidget(box)
        row.addWidget(text(words(say.code)), 1)
        column.addLayout(row)
    add = act(say("run.pulse.add"), "plus", "accent")
    add.setObjectName("pulse_add")

    def enter() -> None:
        belong, heard, influence = (box.value() or None for box in boxes)
        if belong or heard or influence:
            pulse.answer(session, item.event_id, belong, heard, influence)

    add.clicked.connect(enter)
    row = QHBoxLayout()
    row.addWidget(add)
    row.addWidget(text(say("run.pulse.answers", n=len(session.workspace.pulse_answers(item.event_id)))), 1)
    column.addLayout(row)
    column.addStretch(1)
    return page
