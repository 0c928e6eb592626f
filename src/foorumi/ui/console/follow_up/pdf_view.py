"""A PDF on the screen: its pages below each other, drawn when they come into sight."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from foorumi.ui.pdfium import PDFIUM, picture_of
from foorumi.ui.qt import override
from foorumi.ui.theme import theme

POINTS_PER_INCH = 72
PIXELS_PER_INCH = 96
GAP = 24
LOWEST, HIGHEST = 0.25, 4.0
KEPT_PAGES = 8
LINE = 3
"""How far from a height the words of its line may be, in points."""


class PdfView(QAbstractScrollArea):
    """The pages of a PDF. Signals: page_changed(number from 1), zoomed(scale), after either became another;
    clicked(page from 0, points from its top)."""

    page_changed = Signal(int)
    zoomed = Signal(float)
    clicked = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdf_pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "sunken")
        self.document: Any = None
        self.scale = 0.0
        self._sizes: list[tuple[float, float]] = []
        self._images: dict[tuple[int, int], QImage] = {}
        self._fits = True
        self.verticalScrollBar().valueChanged.connect(lambda _: self.page_changed.emit(self.page))

    def show_pdf(self, data: bytes) -> None:
        """Show a document from its first page. Raises ValueError when it is not a PDF."""
        import pypdfium2

        open_document: Any = pypdfium2.PdfDocument
        try:
            with PDFIUM:
                document = open_document(data)
                self._sizes = [document.get_page_size(n) for n in range(len(document))]
        except pypdfium2.PdfiumError as error:
            raise ValueError("not a PDF") from error
        self.document = document
        self._images.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(self.page)

    def clear(self) -> None:
        """Show nothing."""
        self.document = None
        self._sizes = []
        self._images.clear()
        self._lay_out()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The number of the page in sight, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        for number in range(self.pages):
            if self._place(number).bottom() + GAP >= middle:
                return number + 1
        return self.pages

    def zoom(self, by: float) -> None:
        """Make the pages larger or smaller by a factor."""
        self._fits = False
        self.scale = max(LOWEST, min(HIGHEST, self.scale * by))
        self._lay_out()

    def image(self, number: int, pixels_per_point: float) -> QImage:
        """One page, from 0, as a picture."""
        assert self.document is not None
        with PDFIUM:
            return picture_of(self.document[number], pixels_per_point)

    def _lay_out(self) -> None:
        if self._sizes and self._fits:
            room = self.viewport().width() - 2 * GAP
            widest = max(width for width, _ in self._sizes)
            self.scale = max(LOWEST, min(1.3, room / widest))
        bottom = self._place(self.pages - 1).bottom() + GAP if self.pages else 0
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, bottom - height))
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(theme.px(48))
        widest_px = max((self._size(n).width() for n in range(self.pages)), default=0)
        self.horizontalScrollBar().setRange(0, max(0, widest_px + 2 * GAP - self.viewport().width()))
        self.zoomed.emit(self.scale)
        self.viewport().update()

    def _size(self, number: int) -> QSize:
        width, height = self._sizes[number]
        return QSize(round(width * self.scale), round(height * self.scale))

    def _place(self, number: int) -> QRect:
        top = GAP + sum(self._size(n).height() + GAP for n in range(number))
        size = self._size(number)
        left = max(GAP, (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _picture(self, number: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = number, round(self.scale * ratio * 1000)
        if key not in self._images:
            while len(self._images) >= KEPT_PAGES:
                self._images.pop(next(iter(self._images)))
            self._images[key] = self.image(number, self.scale * ratio)
        return self._images[key]

    def heading_above(self, number: int, y: float) -> str:
        """The heading that stands on a page (from 0) at or above a height in points from its top, or before it."""
        if self.document is None:
            return ""
        found = ""
        for bookmark in self.document.get_toc():
            place = bookmark.get_dest()
            if place is None:
                continue
            _, view = place.get_view()
            page = place.get_index()
            top = self._sizes[page][1] - (view[1] if len(view) > 1 and view[1] is not None else 0)
            if (page, top) > (number, y):
                break
            found = str(bookmark.get_title())
        return found

    def line_at(self, number: int, y: float) -> str:
        """The words that stand on a page (from 0) at a height in points from its top."""
        if self.document is None:
            return ""
        width, height = self._sizes[number]
        with PDFIUM:
            words = self.document[number].get_textpage()
            return str(words.get_text_bounded(0, height - y - LINE, width, height - y + LINE))

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.c("bg.sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(self.pages):
            place = self._place(number).translated(0, -self.verticalScrollBar().value())
            if place.intersects(self.viewport().rect()):
                painter.drawImage(place, self._picture(number))
                painter.setPen(theme.c("border.subtle"))
                painter.drawRect(place)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint() + QPoint(0, self.verticalScrollBar().value())
        for number in range(self.pages):
            place = self._place(number)
            if place.contains(at):
                self.clicked.emit(number, (at.y() - place.top()) / self.scale)
        super().mousePressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        self.page_changed.emit(self.page)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)
