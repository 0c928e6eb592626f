"""Entries of a list: a title, a line about it, and what can be done with it; and the head of such a page."""

from collections.abc import Callable, Sequence, Set

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.workspace import Part
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import IconLabel, label

Act = Callable[[], object]


def entry(title: str, about: Sequence[str], acts: Sequence[QWidget] = (), icon: str = "", tone: str = "") -> QWidget:
    """One entry: an icon, its title over some lines, and its acts at the right."""
    card = frame()
    across = QHBoxLayout(card)
    across.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
    across.setSpacing(theme.px(12))
    if icon:
        across.addWidget(IconLabel(icon, tone or "text.secondary"), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(theme.px(2))
    texts.addWidget(label(title, "bodyStrong", wrap=True))
    for line in filter(None, about):
        texts.addWidget(label(line, "body", "secondary", wrap=True))
    across.addLayout(texts, 1)
    for act in acts:
        across.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
    return card


class EntryList(QWidget):
    """A scrolled list of entries under one row of acts; with none, an empty state that says what to do."""

    def __init__(self, acts: Sequence[QWidget] = (), lead: str = "", width: int = 960) -> None:
        super().__init__()
        self._width = width
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.addWidget(label(lead, "body", "secondary", wrap=True), 1)
        for act in acts:
            head.addWidget(act)
        self._column.addLayout(head)
        self._area = scrolled(QWidget(), lead)
        self._column.addWidget(self._area, 1)

    def show_entries(self, entries: Sequence[QWidget], empty: EmptyState | None = None) -> None:
        """Show entries in place of the old ones."""
        place = self._area.verticalScrollBar().value()
        inside = QWidget()
        if entries:
            inside.setMaximumWidth(theme.px(self._width))
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        stack.setSpacing(theme.px(10))
        for widget in entries or ([empty] if empty else []):
            stack.addWidget(widget)
        if entries:
            stack.addStretch(1)
        self._area.setWidget(inside)
        self._area.verticalScrollBar().setValue(place)


class EntriesPage(QWidget):
    """A page that is one list of entries, made anew by ``show`` when one of its parts has changed.

    ``adds`` are the words and the name of the button that adds one, and what it does.
    """

    def __init__(
        self,
        context: Context,
        name: str,
        lead: str,
        parts: Set[Part],
        show: Act,
        adds: tuple[str, str, Act] | None = None,
    ) -> None:
        super().__init__()
        self._context, self._parts, self._renew = context, parts, show
        self.setObjectName(name)
        acts = []
        if adds:
            words, button_name, add = adds
            made = button(words, "plus", kind="primary", on_click=add)
            made.setObjectName(button_name)
            acts.append(made)
        self._list = EntryList(acts, lead)
        column(self, self._list, margin=0)
        context.signals.changed.connect(self._changed)
        show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & self._parts:
            self._renew()
