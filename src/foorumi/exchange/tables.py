"""Tables as people send them: CSV of any kind, text pasted from a spreadsheet, a workbook.

Everything is read as text. What a file cannot be read as a table for is told as ``UnreadableTable``, never as anything
else, whatever the bytes are.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from foorumi.domain.errors import UnreadableTable
from foorumi.exchange.step import Step, go_on
from foorumi.exchange.workbooks import MAX_COLUMNS, MAX_ROWS, Row, too_large, workbook_rows

if TYPE_CHECKING:
    from _csv import Reader

MAX_BYTES = 10_000_000
SEPARATORS = ";\t,"
SAMPLE_ROWS = 30
TITLE_ROWS = 10
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
# A spreadsheet takes a cell that begins so as a formula. A guarded cell gets one apostrophe more, so that reading can
# take exactly one away.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True)
class Table:
    """A table of text. All rows are as long as ``columns``; ``line_numbers`` say on which line each row begins."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    line_numbers: tuple[int, ...]
    encoding: str = ""
    separator: str = ""


def read_table(source: bytes | str | Path, step: Step = go_on) -> Table:
    """The table in a file, in a file's bytes, or in pasted text; the first row names the columns. Empty rows are left
    out, and so is a title of one cell above the columns. ``step`` hears how many rows there are so far.

    Raises UnreadableTable.
    """
    if isinstance(source, str):
        return _read_text(source, "", step)
    content = source if isinstance(source, bytes) else _content(source)
    if len(content) > MAX_BYTES:
        raise UnreadableTable("exchange.file_too_big", megabytes=MAX_BYTES // 1_000_000)
    if content.startswith(OLE):
        raise UnreadableTable("exchange.has_password" if ENCRYPTED in content else "exchange.old_excel")
    if content.startswith(ZIP):
        return _table(workbook_rows(content, step), "", "")
    return _read_text(*_decode(content), step)


def write_pasted(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a text that pastes into a spreadsheet, a row a line; no cell can run as a formula."""
    return "\r\n".join("\t".join(_guarded(" ".join(cell.split())) for cell in row) for row in rows)


def _guarded(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell


def write_table(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file that Excel in Finland opens by a double click. A cell that looks like a formula gets an apostrophe
    before it, so no spreadsheet runs it; ``read_table`` takes the apostrophe away."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableTable("exchange.cannot_open", name=path.name) from error


def _decode(content: bytes) -> tuple[str, str]:
    """The text and the encoding it was in. Without a mark it is UTF-8, else what Excel in Finland used to write."""
    encodings = [encoding for mark, encoding in BOMS if content.startswith(mark)]
    if not encodings:
        zeros = content[:400:2].count(0), content[1:400:2].count(0)
        encodings = ["utf-16-be"] * (zeros[0] > 50) + ["utf-16-le"] * (zeros[1] > 50) + ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text):
            return text, encoding
    raise UnreadableTable("exchange.not_a_table")


def _read_text(text: str, encoding: str, step: Step) -> Table:
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if CONTROL.search(text) or text.startswith("%PDF"):
        raise UnreadableTable("exchange.not_a_table")
    separator = ""
    skipped = 0
    if told := re.match(r"sep=(.)\n", text):
        separator, skipped, text = told[1], 1, text[told.end() :]
    try:
        separator = separator or _separator(text)
        rows = [(line + skipped, cells) for line, cells in _text_rows(text, separator, step)]
    except (csv.Error, TypeError, ValueError) as error:
        raise UnreadableTable("exchange.not_a_table") from error
    return _table(rows, encoding, separator)


def _text_rows(text: str, separator: str, step: Step = go_on) -> list[Row]:
    """The rows with the line each begins on. Quotes mean nothing in a text where the last one is never closed."""
    end = "\x1c"
    rows = _filled(csv.reader(io.StringIO(f"{text}\n{end}\n"), delimiter=separator), step)
    if rows.pop()[1] == [end]:
        return rows
    return _filled(csv.reader(io.StringIO(text), delimiter=separator, quoting=csv.QUOTE_NONE), step)


def _filled(reader: "Reader", step: Step) -> list[Row]:
    """The rows that have something in them; so many empty ones are met in a file that keeping them fills the memory."""
    rows: list[Row] = []
    line = 1
    for cells in reader:
        step(len(rows))
        if any(cells):
            rows.append((line, cells))
        if len(rows) > MAX_ROWS + TITLE_ROWS:
            raise too_large()
        line = reader.line_num + 1
    return rows


def _separator(text: str) -> str:
    """The separator that cuts the most rows into the same number of cells, the names of the columns among them."""
    sample = "\n".join(text.split("\n")[: SAMPLE_ROWS * 2])
    best, chosen = (0, 0), SEPARATORS[0]
    for separator in SEPARATORS:
        rows = [cells for _, cells in _text_rows(sample, separator)][:SAMPLE_ROWS]
        widths = [len(cells) for cells in rows[_header_at(rows) :]]
        if widths and widths[0] > 1:
            usual = max(set(widths), key=lambda width: (widths.count(width), width))
            score = (widths.count(usual) if usual > 1 else 0, usual)
            if score > best:
                best, chosen = score, separator
    return chosen


def _header_at(rows: Sequence[Sequence[str]]) -> int:
    """Where the names of the columns are: under titles of one cell, when the table below is at least three wide."""
    filled = [sum(1 for cell in cells if cell.strip()) for cells in rows[:TITLE_ROWS]]
    if max(filled, default=0) < 3:
        return 0
    return next(place for place, count in enumerate(filled) if count > 1)


def _table(found: Iterable[Row], encoding: str, separator: str) -> Table:
    rows: list[Row] = []
    for line, cells in found:
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            continue
        if len(rows) > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise too_large()
        rows.append((line, [cell[1:] if GUARDED.match(cell) else cell for cell in cells]))
    if not rows:
        raise UnreadableTable("exchange.empty")
    start = _header_at([cells for _, cells in rows])
    width = max(len(cells) for _, cells in rows[start:])
    padded = [(line, (*cells, *[""] * (width - len(cells)))) for line, cells in rows[start:]]
    return Table(
        tuple(" ".join(name.split()) for name in padded[0][1]),
        tuple(cells for _, cells in padded[1:]),
        tuple(line for line, _ in padded[1:]),
        encoding,
        separator,
    )
