"""Papers on a printer, through the system's dialog, each page at its own size."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from foorumi.settings import Settings
from foorumi.ui.console.context import Context
from foorumi.ui.pdfium import PDFIUM, picture_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
POINTS_PER_INCH = 72
MM_PER_POINT = 25.4 / POINTS_PER_INCH


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    open_document: Any = pypdfium2.PdfDocument
    with PDFIUM, open_document(pdf) as document:
        return len(document)


def first_size(pdf: bytes) -> tuple[float, float]:
    """The width and height of a PDF's first page in points."""
    import pypdfium2

    open_document: Any = pypdfium2.PdfDocument
    with PDFIUM, open_document(pdf) as document:
        width, height = document.get_page_size(0)
        return width, height


def print_pdfs(context: Context, parent: QWidget, pdfs: Sequence[bytes]) -> bool:
    """Ask for a printer, as it was chosen last time, and print documents after one another; whether they went to it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    set_up(printer, context.settings)
    _turn_to(printer, *first_size(pdfs[0]))  # so that the dialog offers the paper that is needed
    if not QPrintDialog(printer, parent).exec():
        return False
    context.keep_settings(as_chosen(printer, context.settings))
    paint_pdfs(printer, pdfs)
    return True


def set_up(printer: "QPrinter", settings: Settings) -> None:
    """Begin with the printer, the sides and the colours of last time."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    if settings.printer and not QPrinterInfo.printerInfo(settings.printer).isNull():
        printer.setPrinterName(settings.printer)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto if settings.two_sided else QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.Color if settings.in_colour else QPrinter.ColorMode.GrayScale)


def as_chosen(printer: "QPrinter", settings: Settings) -> Settings:
    """The preferences with what was chosen in the dialog."""
    from PySide6.QtPrintSupport import QPrinter

    return settings._replace(
        printer=printer.printerName(),
        two_sided=printer.duplex() != QPrinter.DuplexMode.DuplexNone,
        in_colour=printer.colorMode() == QPrinter.ColorMode.Color,
    )


def paint_pdfs(printer: Any, pdfs: Iterable[bytes]) -> None:
    """Draw documents on a printer or another paged device."""
    import pypdfium2

    open_document: Any = pypdfium2.PdfDocument
    painter: QPainter | None = None
    for pdf in pdfs:
        with PDFIUM, open_document(pdf) as document:
            for page in document:
                _turn_to(printer, *page.get_size())
                if painter is None:
                    painter = QPainter(printer)
                else:
                    printer.newPage()
                painter.drawImage(QRectF(painter.viewport()), picture_of(page, DPI / POINTS_PER_INCH))
    if painter:
        painter.end()


def _turn_to(printer: Any, width: float, height: float) -> None:
    """Take the paper that a page needs; the sizes are in points."""
    short, long = sorted((width * MM_PER_POINT, height * MM_PER_POINT))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
