"""The register in files: an Excel workbook, a folder of CSV files, JSON, and GraphML for programs of networks."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foorumi.domain.errors import UnreadableTable, WorkspaceError
from foorumi.domain.workspace import Workspace
from foorumi.exchange.graphml import read_graphml, write_graphml
from foorumi.exchange.register import PARTS, Sheet, register_sheets, sheet_named
from foorumi.exchange.step import Step, go_on
from foorumi.exchange.tables import MAX_BYTES, ZIP, Table, read_table, write_table
from foorumi.exchange.workbooks import Row, workbook_sheets
from foorumi.store.safely import write_whole

FORMAT = "foorumi-register"
KINDS = ("xlsx", "csv", "json", "graphml")


def write_register(workspace: Workspace, kind: str, path: Path, *, with_private: bool = False) -> list[Path]:
    """Write the register as xlsx, json or graphml into a file, or as csv into a folder; the files written.

    Raises OSError when the disk refuses, and WorkspaceError when the folder has such files already.
    """
    sheets = register_sheets(workspace, with_private=with_private)
    if kind == "csv":
        path.mkdir(parents=True, exist_ok=True)
        files = [path / f"{sheet.name}.csv" for sheet in sheets]
        for file in filter(Path.exists, files):
            raise WorkspaceError("errors.file_exists", file=file.name)
        for file, sheet in zip(files, sheets, strict=True):
            write_whole(file, write_table([sheet.columns, *sheet.rows]))
        return files
    if kind == "json":
        data: dict[str, Any] = {"format": FORMAT, "version": 1}
        data |= {sheet.name: sheet.dicts() for sheet in sheets}
        write_whole(path, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"))
    elif kind == "graphml":
        write_whole(path, write_graphml(workspace, with_private=with_private))
    else:
        write_whole(path, _workbook(sheets))
    return [path]


def read_register(sources: Sequence[Path | str], step: Step = go_on) -> list[Sheet]:
    """The tables of the register in files of any of the kinds or in pasted texts.

    ``step`` hears how many rows there are so far. Raises UnreadableTable.
    """
    found = [sheet for source in sources for sheet in _read(source, step)]
    if not found:
        raise UnreadableTable("exchange.not_a_register")
    order = list(PARTS)
    return sorted(found, key=lambda sheet: order.index(sheet.name))


def _read(path: Path | str, step: Step) -> list[Sheet]:
    if isinstance(path, str):
        return _sheets_of(read_table(path, step))
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise UnreadableTable("exchange.cannot_open", name=path.name) from error
    if content is None:
        raise UnreadableTable("exchange.file_too_big", megabytes=MAX_BYTES // 1_000_000)
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _from_json(content)
    if suffix == ".graphml":
        return read_graphml(content)
    if content.startswith(ZIP):
        tables = [_sheet(rows) for rows in workbook_sheets(content, step)]
    else:
        return _sheets_of(read_table(content, step))
    return [sheet for sheet in tables if sheet]


def _sheets_of(table: Table) -> list[Sheet]:
    found = sheet_named(table.columns, table.rows, table.line_numbers)
    return [found] if found else []


def _sheet(rows: list[Row]) -> Sheet | None:
    columns = rows[0][1]
    padded = [[*cells, *[""] * (len(columns) - len(cells))] for _, cells in rows[1:]]
    return sheet_named(columns, padded, [line for line, _ in rows[1:]])


def _from_json(content: bytes) -> list[Sheet]:
    try:
        data = json.loads(content)
        if data["format"] != FORMAT:
            raise UnreadableTable("exchange.not_a_register")
        sheets = []
        for name in PARTS:
            rows = [row if isinstance(row, dict) else {} for row in data.get(name) or []]
            columns = tuple(dict.fromkeys(str(key) for row in rows for key in row))
            sheets.append(Sheet(name, columns, tuple(tuple(_told(row.get(key)) for key in columns) for row in rows)))
        return [sheet for sheet in sheets if sheet.rows]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableTable("exchange.not_a_register") from error


def _told(value: object) -> str:
    """A value of JSON as text; what is neither text nor number nor yes or no tells nothing."""
    if isinstance(value, bool):
        return str(int(value))
    return str(value) if isinstance(value, str | int | float) else ""


def _workbook(sheets: Sequence[Sheet]) -> bytes:
    import io

    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.workbook.workbook import Workbook

    book: Any = Workbook(write_only=True)  # type: ignore[no-untyped-call]
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for row in (sheet.columns, *sheet.rows):
            cells = []
            for text in row:
                cell: Any = WriteOnlyCell(page, value=text)  # type: ignore[no-untyped-call]
                if text:
                    cell.data_type = "s"  # a text that begins with = is no formula
                cells.append(cell)
            page.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
