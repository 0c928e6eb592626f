"""The program's mark in the forms that Windows and macOS take: foorumi.ico and foorumi.icns."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIDES = (16, 24, 32, 48, 64, 128, 256)


def write_icons(folder: Path) -> None:
    """Paint the mark in each size and write both files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    for side in (*SIDES, 1024):
        drawing = "app-icon-small" if side <= 32 else "app-icon"
        image = QImage(side, side, QImage.Format.Format_RGBA8888)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(str(ROOT / f"resources/brand/{drawing}.svg")).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pictures.append(Image.frombytes("RGBA", (side, side), bytes(image.constBits())))
    *small, large = pictures
    small[-1].save(folder / "foorumi.ico", sizes=[(side, side) for side in SIDES], append_images=small[:-1])
    large.save(folder / "foorumi.icns")
    del app
