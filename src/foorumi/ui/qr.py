"""QR codes, drawn module by module so that they are sharp at any size."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

QUIET = 4
"""The white edge a QR code needs around it, in modules."""


@lru_cache(16)
def modules(text: str) -> tuple[bytes, ...]:
    """The rows of a QR code without its white edge; 1 is dark. Error correction M, for a wall seen from aside."""
    import segno

    return tuple(bytes(row) for row in segno.make(text, error="m", micro=False, boost_error=False).matrix)


def paint_qr(painter: QPainter, area: QRectF, text: str) -> None:
    """Paint a QR code with its white edge, black on white in every theme, as phones need it."""
    rows = modules(text)
    side = area.width() / (len(rows) + 2 * QUIET)
    painter.fillRect(area, Qt.GlobalColor.white)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                left, top = area.left() + (QUIET + x) * side, area.top() + (QUIET + y) * side
                painter.fillRect(QRectF(left, top, (end - x) * side + 0.5, side + 0.5), Qt.GlobalColor.black)
            x = max(end, x + 1)
    painter.restore()
