"""The pages of PDFs as pictures, drawn on another thread and kept for the scenes that show them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from foorumi.ui.bridge import Work
from foorumi.ui.pdfium import PDFIUM, picture_of

LARGE, SMALL = 2560, 320
"""How wide a page is drawn for the room, and for the strip of pages, in pixels."""
KEPT = {LARGE: 8, SMALL: 200}


class Paper(QObject):
    """Pictures of pages by the id of the PDF's bytes. Signals: ready(), a picture that was asked for is there.

    A picture that is not there yet is None, and is drawn meanwhile; nobody waits for it.
    """

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._read: Callable[[str], bytes] = lambda _: b""
        self._pdf: tuple[str, bytes] = ("", b"")
        self._pictures: dict[tuple[str, int, int], QImage] = {}
        self._waiting: set[tuple[str, int, int]] = set()

    def serve(self, read: Callable[[str], bytes]) -> None:
        """From where the bytes of a PDF come from now on."""
        self._read = read

    @property
    def is_drawing(self) -> bool:
        """Whether a picture that was asked for is still to come."""
        return bool(self._waiting)

    def picture(self, data_id: str, page: int, wide: int = LARGE) -> QImage | None:
        """A page, counted from 0, or None while it is being drawn."""
        key = (data_id, page, wide)
        if key in self._pictures:
            return self._pictures[key]
        if key not in self._waiting:
            self._draw(key)
        return None

    def _draw(self, key: tuple[str, int, int]) -> None:
        data_id, page, wide = key
        if self._pdf[0] != data_id:
            self._pdf = (data_id, self._read(data_id))
        pdf = self._pdf[1]
        if not pdf:
            return
        self._waiting.add(key)
        work = Work(lambda: drawn(pdf, page, wide), self)
        work.done.connect(lambda picture: self._keep(key, picture))
        # A page that cannot be drawn stays waiting: the room sees the title, and the talk goes on.
        work.failed.connect(work.deleteLater)
        work.done.connect(work.deleteLater)
        work.start()

    def _keep(self, key: tuple[str, int, int], picture: QImage) -> None:
        self._waiting.discard(key)
        same = [known for known in self._pictures if known[2] == key[2]]
        for old in same[: max(0, len(same) - KEPT[key[2]] + 1)]:
            del self._pictures[old]
        self._pictures[key] = picture
        self.ready.emit()


def drawn(pdf: bytes, page: int, wide: int) -> QImage:
    """A page as large as fits into a width and nine sixteenths of it."""
    import pypdfium2

    open_document: Any = pypdfium2.PdfDocument
    with PDFIUM, open_document(pdf) as document:
        leaf = document[page]
        across, down = leaf.get_size()
        scale = min(wide / max(1.0, across), wide * 9 / 16 / max(1.0, down))
        return picture_of(leaf, scale)


paper = Paper()
"""The one store of pages, for every scene and preview."""
