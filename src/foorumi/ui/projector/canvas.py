"""The surface a scene is painted on: 1920 by 1080, with whatever lies around it on another screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from foorumi.i18n import Language
from foorumi.ui.projector.lettering import FURNITURE, REGULAR, STRONG, Block, face, line_height, width
from foorumi.ui.theme import Theme, draw_icon

WIDE, HIGH = 1920.0, 1080.0
MARGIN = 96.0
RIGHT = WIDE - MARGIN
INNER = WIDE - 2 * MARGIN
PICTURE = QRectF(0, 0, WIDE, HIGH)
FOOT = 992.0
"""Where the line of furniture at the foot begins."""


@dataclass(frozen=True)
class Canvas:
    """A painter with the room's look and language. ``view`` is all that is seen, in the picture's own pixels."""

    painter: QPainter
    theme: Theme
    say: Language
    view: QRectF

    def ground(self, tone: str = "bg.surface") -> None:
        """Fill everything that is seen."""
        self.painter.fillRect(self.view, self.theme.c(tone))

    def tint(self, tone: str) -> QColor:
        """The colour of a ground under words; none in high contrast, where a selection would make them unseen."""
        return self.theme.c("bg.surface" if self.theme.name == "contrast" else tone)

    def panel(self, left: float, tone: str) -> None:
        """Fill from a place to the right edge, from top to bottom."""
        rect = QRectF(self.view)
        rect.setLeft(left)
        self.painter.fillRect(rect, self.theme.c(tone))

    def band(self, top: float, bottom: float, tone: str) -> None:
        """Fill from edge to edge; at the picture's top or bottom also what lies beyond it."""
        rect = QRectF(self.view)
        if top > 0:
            rect.setTop(top)
        if bottom < HIGH:
            rect.setBottom(bottom)
        self.painter.fillRect(rect, self.theme.c(tone))

    def line(
        self,
        x: float,
        top: float,
        text: str,
        size: int = FURNITURE,
        weight: int = STRONG,
        tone: str = "text.primary",
        align: str = "left",
    ) -> float:
        """Write one line from, around or up to ``x``; how wide it is."""
        font = face(size, weight)
        wide = width(text, size, weight)
        start = x - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        self.painter.setFont(font)
        self.painter.setPen(self.theme.c(tone))
        # Source Sans stands 0.66 em high: the capitals are set in the middle of their line.
        base = top + line_height(size) / 2 + size * 0.33
        self.painter.drawText(QPointF(start, base), text)
        return wide

    def block(self, x: float, top: float, block: Block, tone: str = "text.primary", align: str = "left") -> float:
        """Write lines under each other; where they end."""
        for line in block.lines:
            self.line(x, top, line, block.size, block.weight, tone, align)
            top += block.line
        return top

    def rule(self, x: float, y: float, right: float, tone: str = "border.subtle", thick: float = 2) -> None:
        """A line across."""
        self.painter.fillRect(QRectF(x, y - thick / 2, right - x, thick), self.theme.c(tone))

    def icon(self, name: str, x: float, y: float, size: float, tone: str = "text.primary") -> None:
        """An icon with its left top corner at a place."""
        draw_icon(self.painter, name, QRectF(x, y, size, size), self.theme.c(tone), 1.75)

    def dot(self, centre: QPointF, radius: float, fill: str = "", edge: str = "", thick: float = 3) -> None:
        """A dot, full or hollow."""
        self.shape(circle(centre, radius), self.theme.c(fill) if fill else None, edge and self.theme.c(edge), thick)

    def shape(
        self,
        path: QPainterPath,
        fill: QColor | None,
        edge: QColor | str = "",
        thick: float = 3,
        is_dashed: bool = False,
    ) -> None:
        """A shape, full, outlined or both."""
        pen = QPen(Qt.PenStyle.NoPen)
        if isinstance(edge, QColor):
            pen = QPen(edge, thick)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if is_dashed:
                pen.setDashPattern([2.2, 1.8])
        self.painter.setPen(pen)
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)

    def title(self, title: Block, second: Block, top: float) -> float:
        """A title with the same in the room's second language under it; where it ends."""
        end = self.block(MARGIN, top, title)
        return self.block(MARGIN, end + 8, second, "text.secondary") if second.lines else end

    def count(self, x: float, top: float, page: int, pages: int) -> None:
        """Which page this is: dots while they can be counted, and figures."""
        if pages < 2:
            return
        if pages <= 9:
            for number in range(pages):
                is_here = number == page
                centre = QPointF(x + 12 + number * 34, top + 21)
                self.dot(centre, 11 if is_here else 10.5, "text.primary" if is_here else "", "text.primary")
            x += pages * 34 + 18
        self.line(x, top, f"{page + 1} / {pages}", 44, REGULAR, "text.secondary")


def circle(centre: QPointF, radius: float) -> QPainterPath:
    """A round path."""
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path
