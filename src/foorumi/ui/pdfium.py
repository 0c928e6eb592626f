"""The library that draws PDFs, which one thread may use at a time."""

from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

from foorumi.domain.slides import LARGEST

PDFIUM = Lock()
"""Held while the library is used: it is not made for two threads."""


def picture_of(page: Any, scale: float) -> QImage:
    """One page of an open document as a picture of so many pixels a point. Hold PDFIUM meanwhile."""
    bitmap: Any = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=4)
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    return image.copy()


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF has. Raises ValueError with the key of a sentence when it is none that can be shown."""
    import pypdfium2

    if len(pdf) > LARGEST:
        raise ValueError("slides.too_large")
    open_document: Any = pypdfium2.PdfDocument
    try:
        with PDFIUM, open_document(pdf) as document:
            pages = len(document)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).casefold()
        raise ValueError("slides.locked" if is_locked else "slides.no_pdf") from error
    if not pages:
        raise ValueError("slides.no_pdf")
    return pages
