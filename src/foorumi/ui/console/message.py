"""The one place where the console says something: a line below the page."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from foorumi.i18n import Language
from foorumi.ui.theme import icon, theme

STAYS_MS = 12_000


class MessageLine(QFrame):
    """A sentence that goes away by itself, unless it tells of an error."""

    def __init__(self, say: Language) -> None:
        super().__init__()
        self.setObjectName("message_line")
        self._sign, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        close = QPushButton(say("window.close_message"))
        close.setProperty("variant", "sm")
        close.setProperty("kind", "quiet")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self._leave = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, is_error: bool = False) -> None:
        """Show a sentence."""
        self.setProperty("role", "bad" if is_error else "good")
        self.style().unpolish(self)
        self.style().polish(self)
        name, tone = ("triangle-alert", "rowan") if is_error else ("circle-check", "moss")
        self._sign.setPixmap(icon(name, tone).pixmap(theme.px(20)))
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()
        self._leave.stop() if is_error else self._leave.start()
