"""A note of paper, as it is on the wall, in previews and in the room."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from foorumi.ui.theme.icons import draw_icon
from foorumi.ui.theme.paint.text import RIGHT, draw_lines, line, wrap
from foorumi.ui.theme.themes import Theme

NOTE_ICONS = {
    "idea": "lightbulb",
    "worry": "cloud",
    "need": "hand",
    "offer": "gift",
    "question": "circle-question-mark",
}


@dataclass(frozen=True)
class NoteStyle:
    """The measures of a note in pixels when its lines are 22 px apart, and the most lines it shows.

    Margin and icon grow with the lines; the coloured edge and the corners stay.
    """

    edge: float = 5
    radius: float = 6
    margin: float = 12
    icon: float = 16
    max_lines: int = 3


CONSOLE_NOTE = NoteStyle()
LINE = 22


def note_height(text: str, font: QFont, line_height: float, width: float, style: NoteStyle = CONSOLE_NOTE) -> float:
    """The height a note needs at a width, with a line for its kind below the text."""
    style = _grown(style, line_height)
    lines = wrap(text, font, width - style.edge - 2 * style.margin, style.max_lines)
    return len(lines) * line_height + _foot_height(style) + 1.8 * style.margin


def paint_note(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    kind: str,
    text: str,
    font: QFont,
    line_height: float,
    *,
    style: NoteStyle = CONSOLE_NOTE,
    foot_font: QFont | None = None,
    foot: tuple[str, str] = ("", ""),
    selected: bool = False,
    fresh: bool = False,
) -> None:
    """Paint a note. ``foot`` is the kind in words and where the note came from; without words the icon stands at the
    right. A fresh note has the room's yellow at its edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = _grown(style, line_height)
    edge = theme.c(f"note.{kind}.edge")
    paper = QPainterPath()
    paper.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), style.radius, style.radius)
    painter.fillPath(paper, theme.c(f"note.{kind}"))
    side = QPainterPath()
    side.addRect(QRectF(rect.left(), rect.top(), style.edge, rect.height()))
    painter.fillPath(paper.intersected(side), theme.c("lamp") if fresh else edge)
    outline = theme.c("border.subtle") if kind == "idea" and theme.name == "light" else edge
    painter.setPen(QPen(outline, max(1, style.edge / 7)))
    painter.drawPath(paper)
    if selected:
        painter.setPen(QPen(theme.c("primary"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), style.radius + 1.5, style.radius + 1.5)
    left = rect.left() + style.edge + style.margin
    lines = wrap(text, font, rect.right() - style.margin - left, style.max_lines)
    draw_lines(painter, left, rect.top() + style.margin * 0.8, lines, font, line_height, theme.c("note.text"))
    _paint_foot(painter, theme, rect, kind, style, foot_font, foot)
    painter.restore()


def _grown(style: NoteStyle, line_height: float) -> NoteStyle:
    factor = line_height / LINE
    return replace(style, margin=style.margin * factor, icon=style.icon * factor)


def _foot_height(style: NoteStyle) -> float:
    return style.icon + style.margin / 2


def _paint_foot(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    kind: str,
    style: NoteStyle,
    font: QFont | None,
    foot: tuple[str, str],
) -> None:
    top = rect.bottom() - style.icon - style.margin * 0.8
    left, right = rect.left() + style.edge + style.margin, rect.right() - style.margin
    words, source = foot
    place = left if words else right - style.icon
    draw_icon(painter, NOTE_ICONS[kind], QRectF(place, top, style.icon, style.icon), theme.c(f"note.{kind}.edge"))
    if font is None:
        return
    row = QRectF(left + style.icon * 1.6, top - 2, right - left - style.icon * 1.6, style.icon + 4)
    line(painter, row, words, font, theme.c("text.secondary"))
    line(painter, row, source, font, theme.c("text.secondary"), RIGHT)
