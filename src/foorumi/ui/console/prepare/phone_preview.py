"""What the page on people's phones will ask of an item, in small beside the agenda."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.i18n import Language
from foorumi.ui.console.prepare.parts import words
from foorumi.ui.theme import theme

ASKS = {
    "presentation": ("phone.your_note", "phone.send_question"),
    "brainstorm": ("phone.your_note", "phone.send_note"),
    "horizon": ("phone.your_note", "phone.send_note"),
    "group_work": ("phone.your_note", "phone.send_note"),
    "needs_offers": ("phone.need_or_offer", "phone.send"),
    "actor_mapping": ("phone.missing_question", "phone.send"),
    "vote": ("", "phone.send_votes"),
    "pulse": ("phone.pulse_note", "phone.send"),
    "partnership_mirror": ("phone.pulse_note", "phone.send"),
}
"""By kind of item: what is written on the phone, and the words of its button. With any other the phone waits."""


class PhonePreview(QFrame):
    """A phone in small: the title, the question, and what is sent. Words are in the room's language."""

    def __init__(self, room: Language) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("phone_preview")
        self.setFixedWidth(theme.px(220))
        self._room = room
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        self._title = words("", "caption", "secondary", wraps=True)
        self._prompt = words("", "bodyStrong", wraps=True)
        self._field = words("", "body", "secondary", wraps=True)
        self._send = words("", "label", "primary", wraps=True)
        for part in (self._title, self._prompt, self._field, self._send):
            column.addWidget(part)

    def show_item(self, item: Item | None, waits: str) -> None:
        """Show an item; ``waits`` is said of one that asks nothing."""
        code = self._room.code
        field, send = ASKS.get(item.kind, ("", "")) if item else ("", "")
        title = item.title(code) if item else ""
        prompt = item.prompt(code) if item else ""
        texts: tuple[tuple[QWidget, str], ...] = (
            (self._title, title),
            (self._prompt, "" if prompt == title else prompt),
            (self._field, self._room(field) if field else ""),
            (self._send, f"[ {self._room(send)} ]" if send else waits),
        )
        for part, text in texts:
            part.setProperty("text", text)
            part.setVisible(bool(text))
        self.setAccessibleName(". ".join(text for _, text in texts if text))
