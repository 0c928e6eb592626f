"""Tapahtumat: what has been done this evening and when, and taking it back to a moment."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from foorumi.domain.clock import write_day, write_time
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.run import local
from foorumi.i18n import Language
from foorumi.session.session import Session
from foorumi.store.journal import Edit
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet

OWN = "console"


class ActsSheet(Sheet):
    """The acts of the last evening, newest first; what came from phones in a row stands as one line."""

    def __init__(self, window: QWidget, say: Language, session: Session, tell: Callable[..., None]) -> None:
        super().__init__(window, say("safety.acts"), width=640)
        self._say = say
        self._session = session
        self._tell = tell
        self.setObjectName("acts")
        self.body.addWidget(label(say("safety.acts_text"), "body", "secondary", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(say("safety.acts"))
        self.list.setMinimumHeight(theme.px(360))
        self.body.addWidget(self.list)
        self.add_button(button(say("widgets.close"), on_click=self.reject))
        self.back = self.add_button(button(say("safety.back_to"), "undo-2", kind="primary", on_click=self._go_back))
        self.back.setObjectName("back_to")
        self._fill()
        self.list.currentItemChanged.connect(lambda: self.back.setEnabled(self._chosen() is not None))
        self.back.setEnabled(False)

    def lines(self) -> list[str]:
        """The lines as they are read."""
        return [self.list.item(place).text() for place in range(self.list.count())]

    def _fill(self) -> None:
        history = self._session.history
        for edit in history.undone:
            self._add(edit, self._say("safety.act_undone", what=self._say(edit.label)), None)
        for is_own, edits in groupby(reversed(history.done), key=lambda edit: edit.origin == OWN):
            if is_own:
                for edit in edits:
                    self._add(edit, self._say(edit.label), edit.seq)
            else:
                others = list(edits)
                self._add(others[0], self._say("safety.from_phones", n=len(others)), None)
        if not self.list.count():
            self.list.addItem(self._say("safety.no_acts"))

    def _add(self, edit: Edit, words: str, seq: int | None) -> None:
        at, code = local(edit.at), self._say.code
        item = QListWidgetItem(f"{write_day(at.date(), code)} {write_time(at, code)}   {words}")
        item.setData(Qt.ItemDataRole.UserRole, seq)
        item.setSizeHint(QSize(0, theme.px(44)))
        self.list.addItem(item)

    def _chosen(self) -> int | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _go_back(self) -> None:
        """Take back the chosen act and every own one after it; stops at the first that others have built on."""
        chosen, taken = self._chosen(), 0
        self.accept()
        if chosen is None:
            return
        try:
            while any(edit.seq == chosen for edit in self._session.history.done):
                self._session.undo(OWN)
                taken += 1
        except WorkspaceError as error:
            self._tell(self._say(error.key, **error.values), is_error=True)
            return
        self._tell(self._say("safety.taken_back", n=taken))
