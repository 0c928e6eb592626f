"""Everything about one actor, at the side of the list and of the map; what is typed is kept at once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.map_places import ring_of
from foorumi.session import actors
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import row_in
from foorumi.ui.console.register.detail_basics import basics
from foorumi.ui.console.register.detail_contacts import contacts
from foorumi.ui.console.register.detail_exchanges import exchanges_of
from foorumi.ui.console.register.detail_ties import ties
from foorumi.ui.console.register.fields import is_typing
from foorumi.ui.console.register.panels import look_picture
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Tabs
from foorumi.ui.widgets.frames import frame
from foorumi.ui.widgets.labels import label

PARTS: dict[str, Callable[[Context, Actor, EventId | None], QWidget]] = {
    "basics": basics,
    "ties": ties,
    "exchanges": exchanges_of,
    "contacts": contacts,
}


class ActorDetail(QWidget):
    """The fields of an actor in four parts. Signals: closed(), merge_asked(actor id)."""

    closed = Signal()
    merge_asked = Signal(str)

    def __init__(self, context: Context, event_id: EventId | None = None) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self.actor_id: ActorId | None = None
        self.part = "basics"
        self.setObjectName("inspector")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = frame("card")
        column.addWidget(self._card)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(*[theme.px(16)] * 4)
        self._inside.setSpacing(theme.px(10))
        self._scroll: QScrollArea | None = None

    def show_actor(self, actor_id: ActorId | None, *, anew: bool = True) -> None:
        """Show an actor. Without ``anew`` a field that is being typed into stays as it is."""
        is_same = actor_id == self.actor_id
        if is_same and not anew and is_typing(self) and not self._is_untouched():
            return
        at = self._scroll.verticalScrollBar().value() if self._scroll and is_same else 0
        focus = self.focusWidget() if self.isAncestorOf(self.window().focusWidget() or self.window()) else None
        named = focus.objectName() if focus and is_same else ""
        self.actor_id = actor_id
        actor = self._context.session.workspace.actor(actor_id)
        self.setVisible(actor is not None)
        if actor:
            self._fill(actor)
            assert self._scroll
            self._scroll.verticalScrollBar().setValue(at)
            if named and (found := self.findChild(QWidget, named)):
                found.setFocus()

    def _is_untouched(self) -> bool:
        """Whether the caret stands in a line that nobody has typed into, so that it may be made anew."""
        focus = self.window().focusWidget()
        line = focus.lineEdit() if isinstance(focus, QComboBox) else focus
        return isinstance(line, QLineEdit) and not line.isModified()

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        names = ("name", "tie_other", "add_need", "add_contact")
        fields = [self.findChild(QWidget, name) for name in names]
        for field in filter(None, fields):
            field.setFocus()
            return

    def choose_part(self, part: str) -> None:
        """Show another part of the actor's fields."""
        self.part = part
        self.show_actor(self.actor_id)

    def _fill(self, actor: Actor) -> None:
        _empty(self._inside)
        say, session = self._context.say, self._context.session
        vocab = session.workspace.vocabulary
        is_empty_seat = ring_of(session.workspace, actor.id, self._event_id) == 4
        mark = label("")
        mark.setPixmap(look_picture(vocab.look(actor.type), is_empty_seat))
        name = label(actor.name(say.code), "h3", wrap=True)
        close = button("", "x", kind="plain", variant="square", name=say("widgets.close"), on_click=self.closed.emit)
        row_in(self._inside, mark, name, close, gap=8).setStretch(1, 1)
        side = say(f"actors.side_{vocab.side(actor.type)}")
        under = " · ".join((vocab.type_name(actor.type, say.code), side))
        self._inside.addWidget(label(under, "caption", "secondary", wrap=True))
        if is_empty_seat:
            self._inside.addWidget(
                button(
                    say("actors.fill_seat"), "user-search", kind="accent",
                    on_click=lambda: actors.seat(session, actor.id, 3, event_id=self._event_id),
                )
            )  # fmt: skip
        parts = Tabs(say("actors.parts"), [(p, say(f"actors.part_{p}")) for p in PARTS], self.part)
        parts.setObjectName("parts")
        parts.chosen.connect(self.choose_part)
        self._inside.addWidget(parts)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(self._scroll.focusPolicy().NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(self._scroll.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._scroll.setWidget(PARTS[self.part](self._context, actor, self._event_id))
        self._inside.addWidget(self._scroll, 1)
        merge = button(say("actors.merge"), "merge", variant="sm", on_click=lambda: self.merge_asked.emit(actor.id))
        delete = button(
            say("actors.delete"), "trash-2", variant="sm", on_click=lambda: actors.delete(session, actor.id)
        )
        delete.setObjectName("delete")
        row_in(self._inside, merge, None, delete, gap=8)


def _empty(column: QVBoxLayout) -> None:
    while item := column.takeAt(0):
        if inner := item.layout():
            _empty(inner)  # type: ignore[arg-type]
        if widget := item.widget():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
