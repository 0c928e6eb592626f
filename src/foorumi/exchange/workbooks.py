"""Excel workbooks as rows of text."""

import io
import warnings
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from foorumi.domain.clock import write_date, write_time
from foorumi.domain.errors import UnreadableTable

MAX_UNPACKED_BYTES = 100_000_000
MAX_ROWS = 10_000
MAX_COLUMNS = 200
LAST_LINE_OF_EXCEL = 1_048_576
ERROR_VALUES = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}

Row = tuple[int, list[str]]
Found = TypeVar("Found")


def too_large() -> UnreadableTable:
    """The error for a table with more rows or columns than a municipality's list can have."""
    return UnreadableTable("exchange.too_large", rows=MAX_ROWS, columns=MAX_COLUMNS)


def workbook_rows(content: bytes) -> list[Row]:
    """The filled rows, with their line numbers, of the first sheet that has any. Raises UnreadableTable."""
    return _of_book(content, lambda sheets: next(filter(None, map(_sheet_rows, sheets)), []))


def workbook_sheets(content: bytes) -> list[list[Row]]:
    """The filled rows, with their line numbers, of every sheet that has any. Raises UnreadableTable."""
    return _of_book(content, lambda sheets: list(filter(None, map(_sheet_rows, sheets))))


def _of_book(content: bytes, read: Callable[[Iterable[Any]], Found]) -> Found:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            unpacked = sum(member.file_size for member in package.infolist())
    except Exception as error:  # zipfile fails in many ways, NotImplementedError among them
        raise UnreadableTable("exchange.broken_workbook") from error
    if "xl/workbook.xml" not in names:
        raise UnreadableTable("exchange.not_a_workbook")
    if unpacked > MAX_UNPACKED_BYTES:
        raise too_large()

    from openpyxl.reader.excel import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of every feature it passes over
            book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True)  # type: ignore[no-untyped-call]
            try:
                return read(book.worksheets)
            finally:
                book.close()
    except UnreadableTable:
        raise
    except Exception as error:  # a broken workbook makes openpyxl fail in any way at all
        raise UnreadableTable("exchange.broken_workbook") from error


def _sheet_rows(sheet: Any) -> list[Row]:
    sheet.reset_dimensions()  # the size a file tells is often that of the whole sheet
    rows: list[Row] = []
    lines: Iterable[Sequence[object]] = sheet.iter_rows(values_only=True)
    for line, values in enumerate(lines, 1):
        width = max((place for place, value in enumerate(values, 1) if value is not None), default=0)
        if width:
            rows.append((line, [_cell_text(value) for value in values[:width]]))
        if width > MAX_COLUMNS or len(rows) > 2 * MAX_ROWS or line > LAST_LINE_OF_EXCEL:
            raise too_large()
    return rows


def _cell_text(value: object) -> str:
    """A value of Excel as a person in Finland would have typed it."""
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case datetime() if value.time() == time():
            return write_date(value.date(), "fi")
        case datetime():
            return f"{write_date(value.date(), 'fi')} {write_time(value, 'fi')}"
        case date():
            return write_date(value, "fi")
        case time():
            return write_time(value, "fi")
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}.{minutes % 60:02}"
        case float():
            return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
        case str() if value in ERROR_VALUES:
            return ""
        case _:
            return str(value).replace("\r\n", "\n")
