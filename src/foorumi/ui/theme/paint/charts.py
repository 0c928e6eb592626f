"""Bars: votes, the pulse on its common axis, and the lengths of an evening's items."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from foorumi.ui.theme.paint.text import RIGHT, line
from foorumi.ui.theme.themes import Theme

STEPS = ("div.neg2", "div.neg1", "div.mid", "div.pos1", "div.pos2")


def bars(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    rows: Sequence[tuple[str, int]],
    font: QFont,
    bar_height: float = 52,
) -> None:
    """Paint a label above each bar and its number at the end; the leader, or all that share the lead, stand out."""
    most = max((count for _, count in rows), default=0)
    metrics = QFontMetricsF(font)
    row_height = rect.height() / max(1, len(rows))
    number_width = metrics.horizontalAdvance("0000")
    for number, (label, count) in enumerate(rows):
        top = rect.top() + number * row_height
        line(painter, QRectF(rect.left(), top, rect.width(), metrics.height()), label, font, theme.c("text.primary"))
        track = QRectF(rect.left(), top + metrics.height() + 4, rect.width() - number_width, bar_height)
        painter.fillRect(track, theme.c("chart.track"))
        length = track.width() * count / most if most else 0
        key = "chart.1" if count == most else "chart.2"
        painter.fillRect(QRectF(track.left(), track.top(), length, bar_height), theme.c(key))
        after = QRectF(track.right(), track.top(), number_width, bar_height)
        line(painter, after, str(count), font, theme.c("text.primary"), RIGHT)


def diverging(painter: QPainter, theme: Theme, rect: QRectF, counts: Sequence[int], axis: float = 0.26) -> None:
    """Paint five answers from disagreement to agreement as one bar, neutral centred on the axis (share of width)."""
    total = sum(counts)
    zero = rect.left() + rect.width() * axis
    if total:
        unit = rect.width() * 0.8 / total
        x = zero - (counts[0] + counts[1] + counts[2] / 2) * unit
        for count, key in zip(counts, STEPS, strict=True):
            if count * unit > 2:
                painter.fillRect(QRectF(x + 1, rect.top(), count * unit - 2, rect.height()), theme.c(key))
            x += count * unit
    painter.setPen(QPen(theme.c("text.primary"), max(1.5, rect.height() * 0.06)))
    painter.drawLine(QPointF(zero, rect.top() - 3), QPointF(zero, rect.bottom() + 3))


def proportions(
    painter: QPainter, theme: Theme, rect: QRectF, parts: Sequence[float], booked: float, chosen: int | None = None
) -> None:
    """Paint lengths side by side on the track of the booked time; what goes over the track is rowan."""
    total = sum(parts)
    longest = max(total, booked)
    if longest <= 0:
        return
    unit = rect.width() / longest
    painter.fillRect(QRectF(rect.left(), rect.top(), booked * unit, rect.height()), theme.c("chart.track"))
    passed = 0.0
    for number, part in enumerate(parts):
        box = QRectF(rect.left() + passed * unit, rect.top(), max(1.0, part * unit - 2), rect.height())
        passed += part
        over = passed > booked + 0.01
        key = "rowan" if over else "chart.1" if number == chosen else "chart.2"
        painter.fillRect(box, theme.c(key))
