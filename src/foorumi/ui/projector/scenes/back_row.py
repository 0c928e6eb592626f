"""The back-row test: lines of falling size, and the colours of the actors."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from foorumi.ui.projector.canvas import MARGIN, Canvas
from foorumi.ui.projector.lettering import BODY, DISPLAY, FURNITURE, NOTE, REGULAR, STRONG, scaled
from foorumi.ui.theme.tokens import tokens

SIDE = 120.0


@dataclass(frozen=True, slots=True)
class BackRow:
    """Four lines; who can read the third can read everything that must be read."""

    question: int
    note: int
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The lines from the largest down, then the colours."""
        canvas.ground()
        say = canvas.say
        canvas.line(MARGIN, 90, say("scene.test.1"), DISPLAY, STRONG)
        top = 270.0
        for number, (size, weight) in enumerate(((self.question, STRONG), (self.note, REGULAR)), 2):
            canvas.line(MARGIN, top, say(f"scene.test.{number}"), size, weight)
            top += size * 1.18 + 40
        canvas.line(MARGIN, top, say("scene.test.4"), FURNITURE, REGULAR, "text.secondary")
        top += 120
        for place, look in enumerate(tokens()["actor"]["shape"]):
            rect = QRectF(MARGIN + place * (SIDE + 24), top, SIDE, SIDE)
            canvas.painter.fillRect(rect, canvas.theme.actor(look))


def back_row() -> BackRow:
    """The test at the room's scale."""
    return BackRow(scaled(BODY), scaled(NOTE))
