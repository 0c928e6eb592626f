"""Pictures that come in: read as what they are, turned upright, made smaller, written anew without other data."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from foorumi.domain.pictures import FILE_TYPES, LARGEST_FILE, LONGEST_SIDE, MACRO_ENDINGS
from foorumi.domain.slides import LARGEST
from foorumi.session.pictures import Prepared
from foorumi.ui.pdfium import PDFIUM, picture_of

MEGABYTES = 200
"""The most memory that opening a picture may take; a bomb of pixels is refused before it is unpacked."""
QUALITY = 85
FORMATS = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n\x1a\n": b"png"}
"""Formats by how their files begin; a name or a content type proves nothing."""

SUFFIXES = (".jpg", ".jpeg", ".png", ".pdf")
"""The files of a scan folder that are looked at."""
WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff")
"""How text in letters of two bytes begins."""
MOST_PAGES = 40
SCAN = 150 / 72
"""Pixels a point: what is written by hand can be read."""


class HoldsMacros(Exception):
    """A document with programs inside, or of a kind that may have them."""


def prepare_file(path: Path) -> list[Prepared]:
    """The pictures of a file: one, or each page of a scanned PDF; none when it is neither. Raises OSError."""
    if path.stat().st_size > LARGEST:
        return []
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return _pages(data)
    made = prepare(data)
    return [made] if made else []


def keep_file(path: Path) -> Prepared | None:
    """A document as it is, byte for byte; None when it is none or too large. Raises OSError, and HoldsMacros."""
    ending = path.suffix.casefold()
    if ending in MACRO_ENDINGS:
        raise HoldsMacros
    if ending not in FILE_TYPES or path.stat().st_size > LARGEST_FILE:
        return None
    made = Prepared(path.read_bytes(), FILE_TYPES[ending], 0, 0)
    is_whole = is_text(made.data) if made.media_type.startswith("text/") else _is_office(made.data)
    return made if is_whole else None


def is_text(data: bytes) -> bool:
    """Whether a file holds letters and nothing else, whatever its ending says."""
    return data.startswith(WIDE_TEXT) or not any(code < 32 and code not in b"\t\n\f\r" for code in set(data))


def _is_office(data: bytes) -> bool:
    """Whether this is a package of an office program. Raises HoldsMacros when there are any inside, under any name."""
    try:
        with ZipFile(BytesIO(data)) as package:
            names = [name.casefold() for name in package.namelist()]
    except (BadZipFile, ValueError, NotImplementedError):
        return False
    if any(name.endswith("vbaproject.bin") or _is_basic(name) for name in names):
        raise HoldsMacros
    return True


def _is_basic(name: str) -> bool:
    # OpenDocument writes an empty list of libraries (script-lc, script-lb) even where there is no macro.
    return name.startswith(("basic/", "scripts/")) and not name.endswith(("/", "-lc.xml", "-lb.xml"))


def _pages(pdf: bytes) -> list[Prepared]:
    import pypdfium2

    open_document: Any = pypdfium2.PdfDocument
    made = []
    try:
        with PDFIUM, open_document(pdf) as document:
            for number in range(min(len(document), MOST_PAGES)):
                page = document[number]
                scale = min(SCAN, LONGEST_SIDE / max(*page.get_size(), 1))
                made.append(_written(picture_of(page, scale), is_photo=True))
    except pypdfium2.PdfiumError:
        return []
    return [one for one in made if one]


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
    return _written(image, is_photo=kind == b"jpeg")


def _written(image: QImage, *, is_photo: bool) -> Prepared | None:
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
