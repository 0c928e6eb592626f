"""The one place where Run mode says something: a line above the bottom bar."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from foorumi.ui.console.prepare.parts import row, words
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import icon, theme

STAYS_MS = 12_000


class RoomMessage(QFrame):
    """A sentence with at most one button; it goes away by itself unless it is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("room_message")
        self.setMinimumHeight(theme.px(44))
        self._does: Callable[[], object] | None = None
        self._sign = words("")
        self.text = words("", wraps=True)
        self.button = run_button("", self._press, name="message_act", kind="accent")
        close = run_button("", self.hide, name="message_close", kind="plain", picture="x", variant="square")
        line = row(self._sign, self.text, None, self.button, close)
        line.setStretch(1, 1)
        line.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self.setLayout(line)
        self._leave = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def tell(
        self, text: str, is_error: bool = False, button: str = "", does: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence, and a button that does one thing."""
        self.setProperty("role", "bad" if is_error else "good")
        self.style().unpolish(self)
        self.style().polish(self)
        name, tone = ("triangle-alert", "rowan") if is_error else ("info", "moss")
        self._sign.setPixmap(icon(name, tone).pixmap(theme.px(20)))
        self.text.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._does = does
        self.show()
        self._leave.stop() if is_error else self._leave.start()

    def _press(self) -> None:
        self.hide()
        if self._does:
            self._does()
