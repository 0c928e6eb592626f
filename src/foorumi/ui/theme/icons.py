"""Icons as vectors, in any colour and size."""

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from foorumi.paths import local_data, resources
from foorumi.ui.theme.themes import Theme, theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


def icon(name: str, tone: str = "text.primary", size: int = 20, of: Theme = theme) -> QIcon:
    """An icon for Qt's own places (menus, item views). It keeps its colour: ask again after a change of theme."""
    made = QIcon(_pixmap(name, of.c(tone).name(), of.px(size)))
    made.addPixmap(_pixmap(name, of.c("text.disabled").name(), of.px(size)), QIcon.Mode.Disabled)
    return made


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor, stroke: float = 2) -> None:
    """Paint an icon into a square. As a vector it stays sharp in a small preview and on a large projector."""
    draw_svg(painter, _drawing(name, color.name(), stroke), rect)


def picture(file: Path, size: int, of: Theme = theme) -> QPixmap:
    """A drawing in its own colours as a square picture, as large as the text asks."""
    return _drawn(file.read_text("utf-8"), of.px(size))


def icon_file(name: str, color: QColor) -> Path:
    """An icon as a file in one colour, for the style sheet, which takes pictures from files only."""
    folder = local_data() / "icons"
    file = folder / f"{name}-{color.name()[1:]}.svg"
    if not file.exists():
        folder.mkdir(exist_ok=True)
        file.write_text(_source(name).replace("currentColor", color.name()), "utf-8")
    return file


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _drawing(name: str, color: str, stroke: float) -> str:
    source = _source(name).replace("currentColor", color)
    return source if stroke == 2 else source.replace('stroke-width="2"', f'stroke-width="{stroke}"')


def draw_svg(painter: QPainter, source: str, rect: QRectF) -> None:
    """Paint a drawing into a rectangle; it is read only once."""
    _renderer(source).render(painter, rect)


@lru_cache(maxsize=512)
def _renderer(source: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(source.encode()))


@lru_cache(maxsize=256)
def _pixmap(name: str, color: str, size: int) -> QPixmap:
    return _drawn(_drawing(name, color, 2), size)


def _drawn(source: str, size: int) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    draw_svg(painter, source, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
