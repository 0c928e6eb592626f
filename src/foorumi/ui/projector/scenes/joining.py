"""How to take part, beside the welcome: one big QR code at a time, and every way in words that can be typed."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF

from foorumi.domain.events import Event
from foorumi.domain.phones import Phones
from foorumi.domain.workspace import Workspace
from foorumi.ui.projector.canvas import HIGH, WIDE, Canvas
from foorumi.ui.projector.lettering import LABEL, NOTE, REGULAR, STRONG, balanced
from foorumi.ui.qr import paint_qr

LEFT, RIGHT = 1062.0, 1880.0
SIDE = 512.0
TURN_S = 20
STRIP = 288.0
"""How wide the strip beside a scene is that holds the page's code: with the code a fifth of the picture's height."""


@dataclass(frozen=True, slots=True)
class Joining:
    """The ways in: ``step`` is whose QR code is shown, 1 the network's and 2 the page's."""

    step: int
    wifi_name: str
    wifi_password: str
    wifi: str
    place: str
    code: str
    link: str

    def paint(self, canvas: Canvas) -> None:
        """The code at the top, the steps and the paper slip under it, all in one size."""
        paint_qr(canvas.painter, QRectF(LEFT, 52, SIDE, SIDE), self.wifi if self.step == 1 else self.link)
        say, top = canvas.say, 608.0
        if self.wifi:
            canvas.line(LEFT + SIDE + 34, 44, str(self.step), 160, STRONG, "primary.text")
            what = balanced(say(f"scene.join.step_{self.step}"), NOTE, RIGHT - LEFT - SIDE - 34, STRONG)
            canvas.block(LEFT + SIDE + 34, 208, what)
            name = say("scene.join.wifi", name=self.wifi_name)
            password = say("scene.join.password", password=self.wifi_password) if self.wifi_password else ""
            top = self._way(canvas, top, 1, name, password)
        top = self._way(
            canvas, top, 2, say("scene.join.page", place=self.place), say("scene.join.code", code=self.code)
        )
        canvas.rule(LEFT, top + 4, RIGHT, "border.control")
        canvas.icon("sticky-note", LEFT + 8, top + 32, 56, "text.primary")
        canvas.line(LEFT + 100, top + 26, say("scene.join.paper"), LABEL)

    def paint_beside(self, canvas: Canvas) -> None:
        """The page's code alone, in a strip at the right of another scene, which it never covers."""
        side, left = STRIP - 24, WIDE
        strip = QRectF(left, canvas.view.top(), canvas.view.right() - left, canvas.view.height())
        canvas.painter.fillRect(strip, canvas.theme.c("bg.app"))
        top = HIGH - side - 146
        paint_qr(canvas.painter, QRectF(left + 12, top, side, side), self.link)
        host, _, port = self.place.rpartition(":")
        for line in (host, f":{port}", self.code):
            canvas.line(left + STRIP / 2, top + side + 4, line, align="centre")
            top += 46

    def _way(self, canvas: Canvas, top: float, step: int, first: str, second: str) -> float:
        if self.wifi:
            is_here = step == self.step
            centre = QPointF(LEFT + 36, top + 34)
            canvas.dot(centre, 35, "primary" if is_here else "", "" if is_here else "border.control")
            tone = "on.primary" if is_here else "text.secondary"
            canvas.line(centre.x(), centre.y() - 26, str(step), 40, STRONG, tone, "centre")
        left = LEFT + 100 if self.wifi else LEFT
        canvas.line(left, top, first, LABEL)
        canvas.line(left, top + 70, second, NOTE, REGULAR, "text.secondary")
        return top + 148


def way_in(workspace: Workspace, event: Event) -> str:
    """Where the page for phones is and its code, as they can be typed; empty when no phones take part today."""
    arranged = workspace.phones(event.id)
    if not event.uses_phones or arranged is None or not arranged.address:
        return ""
    return f"{arranged.place}   {arranged.join_code}"


def joining(workspace: Workspace, event: Event, now: datetime) -> Joining | None:
    """How phones come in at a moment; None when none do today. Two steps take turns."""
    arranged: Phones | None = workspace.phones(event.id)
    if not event.uses_phones or arranged is None or not arranged.address:
        return None
    step = 1 + int(now.timestamp()) // TURN_S % 2 if arranged.wifi else 2
    return Joining(
        step,
        arranged.wifi_name,
        arranged.wifi_password,
        arranged.wifi,
        arranged.place,
        arranged.join_code,
        arranged.link,
    )
