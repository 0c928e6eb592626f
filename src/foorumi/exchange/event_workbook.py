"""Everything of an event as an Excel workbook: a sheet for each table, dates and numbers as such."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from foorumi.exchange.event_tables import Cell, EventTable

WIDEST = 60


def workbook(tables: Sequence[EventTable]) -> bytes:
    """The tables as the bytes of an .xlsx file; a text that begins like a formula stays a text."""
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.workbook.workbook import Workbook

    book: Any = Workbook(write_only=True)  # type: ignore[no-untyped-call]
    for table in tables:
        sheet = book.create_sheet(table.name[:31])
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{chr(ord('A') + len(table.columns) - 1)}{len(table.rows) + 1}"
        for number, name in enumerate(table.columns):
            longest = max([len(name), *(len(str(row[number] or "")) for row in table.rows)])
            sheet.column_dimensions[chr(ord("A") + number)].width = min(WIDEST, longest + 2)
        for row in (table.columns, *table.rows):
            sheet.append([_cell(WriteOnlyCell(sheet), value) for value in row])  # type: ignore[no-untyped-call]
    if not tables:
        book.create_sheet("-")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(cell: Any, value: Cell) -> Any:
    cell.value = _printable(value) if isinstance(value, str) else value
    if isinstance(value, str) and value:
        cell.data_type = "s"  # a text that begins with = is no formula
    elif isinstance(value, date):
        cell.number_format = "d.m.yyyy"
    return cell


def _printable(text: str) -> str:
    """The text without the control signs that no workbook can hold."""
    return "".join(letter for letter in text if letter in "\t\n" or letter.isprintable() or letter == "\u00ad")
