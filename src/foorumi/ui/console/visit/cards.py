"""A need or an offer lifted at a visit, as a card that opens for a change."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from foorumi.domain.visits import PERMISSIONS, Lifted
from foorumi.session import exchanges, visits
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.visit.interview import Interview
from foorumi.ui.console.visit.looks import SIGNS
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, theme
from foorumi.ui.theme.paint import line

LOOKS = {"need": ("note.need", "hand"), "offer": ("note.offer", "gift")}


class LiftedCard(QAbstractButton):
    """What is needed or offered, for whom, how soon, and what may be told of it."""

    def __init__(self, interview: Interview, row: Lifted) -> None:
        super().__init__()
        self._interview, self._row = interview, row
        say = interview.say
        self._exchange = next(found for found in interview.workspace.exchanges if found.id == row.id)
        direction = say(f"visit.{self._exchange.direction}")
        self._about = "  ".join(filter(None, (direction, row.for_whom, say("visit.urgent") if row.is_urgent else "")))
        self._permission = say(f"visit.permission.{row.permission}")
        self.setAccessibleName(f"{self._exchange.text}. {self._about}. {self._permission}")
        self.setToolTip(self._exchange.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(partial(change, interview, row))

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(62))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        key, sign = LOOKS[self._exchange.direction]
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.c("focus" if self.hasFocus() else f"{key}.edge"))
        painter.setBrush(theme.c(key))
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRectF(0, 0, 5, self.height()), theme.c(f"{key}.edge"))
        left, right, ink = theme.px(16), self.width() - theme.px(12), theme.c("note.text")
        half = self.height() / 2
        line(painter, QRectF(left, theme.px(5), right - left, half - theme.px(4)), self._exchange.text,
             theme.font("bodyStrong"), ink)  # fmt: skip
        side, row = theme.px(16), QRectF(left, half, right - left, half - theme.px(6))
        draw_icon(painter, sign, QRectF(left, row.center().y() - side / 2, side, side), ink)
        font = theme.font("caption")
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(self._permission)
        at = right - wide
        draw_icon(painter, SIGNS[self._row.permission],
                  QRectF(at - side - theme.px(5), row.center().y() - side / 2, side, side), ink)  # fmt: skip
        line(painter, QRectF(at, row.top(), wide + 2, row.height()), self._permission, font, ink)
        words = QRectF(left + side + theme.px(6), row.top(), at - side - theme.px(16) - left - side, row.height())
        line(painter, words, self._about, font, ink)


def change(interview: Interview, row: Lifted) -> None:
    """Ask for whom a need or an offer is, how soon, and what may be told of it."""
    say, session = interview.say, interview.session
    exchange = next(found for found in interview.workspace.exchanges if found.id == row.id)
    permissions = [(code, say(f"visit.permission.{code}")) for code in PERMISSIONS]
    asked = [
        Asked("text", say(f"visit.{exchange.direction}"), exchange.text, is_needed=True),
        Asked("for_whom", say("visit.for_whom"), row.for_whom, hint=say("visit.for_whom_hint")),
        Asked("is_urgent", say("visit.haste"), row.is_urgent,
              options=[(False, say("visit.not_urgent")), (True, say("visit.urgent"))]),
        Asked("permission", say("visit.may_tell"), row.permission, options=permissions),
    ]  # fmt: skip
    values = ask(interview.context, say(f"visit.change_{exchange.direction}"), asked, say("visit.keep"))
    if not values:
        return
    text = values.pop("text")

    def verb(_: object) -> None:
        if values["permission"] == "not_recorded":
            exchanges.delete(session, row.id)
            return
        exchanges.edit(session, row.id, text=text)
        visits.edit_lifted(session, row.id, **values)

    interview.do(lambda: session.do("undo.exchange", verb))
