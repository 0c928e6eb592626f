"""Beside the map: the chosen actor's fields, and who is missing by look."""

from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import rings
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import actors, exchanges
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import Titled, choice, framed, press, row, words
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.shapes import paint_actor
from foorumi.ui.theme.tokens import tokens


def look_picture(look: str, missing: bool = False) -> QPixmap:
    """The mark of a look as a picture."""
    side = theme.px(22)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_actor(painter, theme, look, QPointF(side / 2, side / 2), side * 0.34, missing)
    painter.end()
    return picture


def look_name(look: str, code: str) -> str:
    """What a look is called."""
    return str(tokens()["actor"][f"label.{code}"][look])


def inspector(context: Context, actor: Actor, event_id: EventId | None) -> QFrame:
    """The fields of an actor; every change is kept at once."""
    say, session = context.say, context.session
    vocab, code = vocabulary(), context.say.code
    frame, column = framed(margin=16, gap=8)
    frame.setObjectName("inspector")
    name = QLineEdit(actor.name_fi)
    name.setObjectName("name")
    name.editingFinished.connect(lambda: _edit(context, actor.id, name_fi=name.text().strip() or actor.name_fi))
    column.addWidget(Titled(say("actors.name"), name))
    ring = choice("ring", [(str(n), words_(code)) for n, words_ in enumerate(vocab.rings, 1)])
    ring.setCurrentIndex(rings(session.workspace, event_id).get(actor.id, (3, None))[0] - 1)
    ring.activated.connect(lambda at: actors.seat(session, actor.id, at + 1, event_id=event_id))
    kinds = sorted(((kind.code, kind.name(code)) for kind in vocab.actor_types.values()), key=lambda k: word_key(k[1]))
    kind = choice("type", kinds, actor.type)
    kind.activated.connect(lambda _: _edit(context, actor.id, type=kind.currentData()))
    column.addWidget(Titled(say("actors.ring"), ring))
    column.addWidget(Titled(say("actors.type"), kind))
    area = QLineEdit(actor.area)
    area.editingFinished.connect(lambda: _edit(context, actor.id, area=area.text().strip()))
    column.addWidget(Titled(say("actors.area"), area))
    does = QPlainTextEdit(actor.activities)
    does.setTabChangesFocus(True)
    does.setFixedHeight(theme.px(56))
    does.textChanged.connect(lambda: _edit(context, actor.id, activities=does.toPlainText()))
    column.addWidget(Titled(say("actors.activities"), does))
    voices = [voice for voice in session.workspace.voices if voice.actor_id == actor.id]
    if voices:
        groups = ", ".join(vocab.audiences[v.audience].name(code) if v.audience in vocab.audiences else v.audience
                           for v in voices)  # fmt: skip
        column.addWidget(words(say("actors.voices", groups=groups), "caption", "secondary", wraps=True))
    for direction in ("need", "offer"):
        for found in session.workspace.exchanges:
            if found.actor_id == actor.id and found.direction == direction:
                column.addWidget(words(f"{say(f'kind.{direction}')}: {found.text}", wraps=True))
        line = QLineEdit()
        line.setObjectName(f"add_{direction}")
        line.setProperty("variant", "sm")
        line.setPlaceholderText(say(f"actors.add_{direction}"))
        line.setAccessibleName(say(f"actors.add_{direction}"))
        line.returnPressed.connect(partial(_exchange, context, actor.id, direction, line))
        column.addWidget(line)
    delete = press(say("actors.delete"), lambda: actors.delete(session, actor.id), name="delete", variant="sm",
                   picture="trash-2")  # fmt: skip
    column.addLayout(row(delete, None))
    return frame


def who_is_missing(context: Context, event_id: EventId | None) -> QFrame:
    """How many there are of each look, and how many of them are still missing. It is the legend of the map, too."""
    say = context.say
    frame, column = framed(margin=16, gap=8)
    frame.setObjectName("who_is_missing")
    column.addWidget(words(say("map.who_is_missing"), "h3"))
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    seats, vocab = rings(context.session.workspace, event_id), vocabulary()
    for line, look in enumerate(vocab.looks):
        of_look = [actor for actor in context.session.workspace.actors if vocab.look(actor.type) == look]
        missing = sum(seats.get(actor.id, (3, None))[0] == 4 for actor in of_look)
        mark = QLabel()
        mark.setPixmap(look_picture(look))
        grid.addWidget(mark, line, 0)
        grid.addWidget(words(look_name(look, say.code), "label", wraps=True), line, 1)
        grid.addWidget(words(str(len(of_look) - missing), tone="secondary"), line, 2)
        if missing:
            grid.addWidget(words(say("map.missing", n=missing), "label"), line, 3)
    column.addLayout(grid)
    return frame


def side_column(*parts: QWidget) -> QWidget:
    """Panels below each other."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(4), 0)
    column.setSpacing(theme.px(12))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return inside


def _edit(context: Context, actor_id: ActorId, **values: object) -> None:
    actor = context.session.workspace.actor(actor_id)
    if actor and any(getattr(actor, name) != value for name, value in values.items()):
        actors.edit(context.session, actor_id, **values)


def _exchange(context: Context, actor_id: ActorId, direction: str, line: QLineEdit) -> None:
    if text := line.text().strip():
        exchanges.add(context.session, direction, text, actor_id)
