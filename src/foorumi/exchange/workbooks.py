"""Workbooks of Excel and OpenDocument as rows of text."""

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from foorumi.domain.clock import write_date, write_time
from foorumi.domain.errors import Cancelled, UnreadableTable
from foorumi.exchange import open_document
from foorumi.exchange.step import Step, go_on

MAX_UNPACKED_BYTES = 100_000_000
MAX_ROWS = 10_000
MAX_COLUMNS = 200
LAST_LINE_OF_EXCEL = 1_048_576
ERROR_VALUES = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}

Row = tuple[int, list[str]]


def too_large() -> UnreadableTable:
    """The error for a table with more rows or columns than a municipality's list can have."""
    return UnreadableTable("exchange.too_large", rows=MAX_ROWS, columns=MAX_COLUMNS)


def workbook_rows(content: bytes, step: Step = go_on) -> list[Row]:
    """The filled rows, with their line numbers, of the first sheet that has any. Raises UnreadableTable."""
    return next(workbook_sheets(content, step), [])


def workbook_sheets(content: bytes, step: Step = go_on) -> Iterator[list[Row]]:
    """The filled rows, with their line numbers, of every sheet that has any; ``step`` hears how many rows there are so
    far. Raises UnreadableTable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            if sum(member.file_size for member in package.infolist()) > MAX_UNPACKED_BYTES:
                raise too_large()
            if "xl/workbook.xml" in names:
                yield from filter(None, _excel_sheets(content, step))
            elif "content.xml" in names:
                for rows in open_document.sheets(package, 2 * MAX_ROWS, MAX_COLUMNS, step):
                    if rows:
                        yield [(line, [_cell_text(value) for value in values]) for line, values in rows]
            else:
                raise UnreadableTable("exchange.not_a_workbook")
    except (UnreadableTable, Cancelled):
        raise
    except OverflowError as error:
        raise too_large() from error
    except Exception as error:  # a broken file makes zipfile and openpyxl fail in any way at all
        raise UnreadableTable("exchange.broken_workbook") from error


def _excel_sheets(content: bytes, step: Step) -> Iterator[list[Row]]:
    from openpyxl.reader.excel import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of every feature it passes over
        book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True)  # type: ignore[no-untyped-call]
        try:
            for sheet in book.worksheets:
                yield _sheet_rows(sheet, step)
        finally:
            book.close()


def _sheet_rows(sheet: Any, step: Step) -> list[Row]:
    sheet.reset_dimensions()  # the size a file tells is often that of the whole sheet
    rows: list[Row] = []
    lines: Iterable[Sequence[object]] = sheet.iter_rows(values_only=True)
    for line, values in enumerate(lines, 1):
        step(len(rows))
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
