"""Pictures that come in: read as what they are, turned upright, made smaller, written anew without other data."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from foorumi.domain.pictures import LONGEST_SIDE
from foorumi.session.pictures import Prepared

MEGABYTES = 200
"""The most memory that opening a picture may take; a bomb of pixels is refused before it is unpacked."""
QUALITY = 85
FORMATS = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n\x1a\n": b"png"}
"""Formats by how their files begin; a name or a content type proves nothing."""


def prepare(data: bytes) -> Prepared | None:
    """A photograph or drawing as it is kept: its own pixels only, without place, time or camera; None if it is none."""
    kind = next((kind for beginning, kind in FORMATS.items() if data.startswith(beginning)), None)
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() * 4 > MEGABYTES * 1_000_000:
        return None
    if max(size.width(), size.height()) > LONGEST_SIDE:
        box = QSize(LONGEST_SIDE, LONGEST_SIDE)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    is_photo = kind == b"jpeg"
    # Drawn anew, because an image that was read carries the texts of its file along.
    clean = QImage(image.size(), QImage.Format.Format_RGB32 if is_photo else QImage.Format.Format_ARGB32)
    clean.fill(Qt.GlobalColor.transparent)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    if not clean.save(out, "JPEG" if is_photo else "PNG", QUALITY if is_photo else -1):  # type: ignore[call-overload]
        return None
    made = bytes(out.data().data())
    return Prepared(made, "image/jpeg" if is_photo else "image/png", clean.width(), clean.height())
