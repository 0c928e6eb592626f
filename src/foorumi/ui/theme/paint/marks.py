"""Small marks of the house: the focus ring, key caps, and the frame around a picture of the room's screen."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from foorumi.ui.theme.icons import draw_svg
from foorumi.ui.theme.paint.text import CENTRE, line
from foorumi.ui.theme.themes import Theme

GAP, RING = 2, 3
"""The focus ring: a gap in the ground's colour, then the ring, in pixels. Neither grows with the text."""


def focus_ring(painter: QPainter, theme: Theme, rect: QRectF, radius: float = 6) -> None:
    """Paint the focus ring outside a control, so that it reads on any fill."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    for token, width, away in (("focus.gap", GAP, GAP / 2), ("focus", RING, GAP + RING / 2)):
        painter.setPen(QPen(theme.c(token), width))
        painter.drawRoundedRect(rect.adjusted(-away, -away, away, away), radius + away, radius + away)
    painter.restore()


def keycap_width(theme: Theme, text: str) -> float:
    """The width a key cap takes."""
    return QFontMetricsF(_keycap_font(theme)).horizontalAdvance(text) + theme.px(12)


KEYCAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" fill="{fill}" stroke="{edge}">'
    '<rect x="0.5" y="0.5" width="{inside}" height="{low}" rx="4"/><path d="M3 {bottom}H{end}"/></svg>'
)


def keycap(painter: QPainter, theme: Theme, rect: QRectF, text: str, ink: QColor, edge: QColor, fill: QColor) -> None:
    """Paint a key as a small cap, centred upright in the box, from its left edge."""
    wide, height = keycap_width(theme, text), theme.px(20)
    drawn = KEYCAP.format(
        wide=wide, high=height + 1, inside=wide - 1, low=height - 1, bottom=height + 0.3, end=wide - 3,
        edge=edge.name(), fill=fill.name() if fill.alpha() else "none",
    )  # fmt: skip
    cap = QRectF(rect.left(), rect.center().y() - height / 2, wide, height)
    draw_svg(painter, drawn, cap.adjusted(0, 0, 0, 1))
    line(painter, cap, text, _keycap_font(theme), ink, CENTRE)


def stage_frame(painter: QPainter, theme: Theme, rect: QRectF, state: str) -> None:
    """Frame a picture of the room's screen: live, frozen, blank, off, guest, or private (unseen by the room)."""
    token, width = STAGE_FRAMES[state]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    inside = width / 2
    pen = QPen(theme.c(token), width)
    if state == "private":
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(inside, inside, -inside, -inside), 5, 5)
    if state in ("live", "blank"):
        painter.setPen(QPen(theme.c("lamp.edge" if state == "live" else "border.control"), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.restore()


STAGE_FRAMES = {
    "live": ("lamp", 4),
    "frozen": ("ice", 4),
    "blank": ("night", 4),
    "off": ("border.control", 4),
    "guest": ("border.control", 4),
    "private": ("border.strong", 2),
}


def _keycap_font(theme: Theme) -> QFont:
    font = theme.font("caption")
    font.setPixelSize(theme.px(12))
    font.setWeight(QFont.Weight.DemiBold)
    return font
