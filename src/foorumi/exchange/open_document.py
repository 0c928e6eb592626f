"""OpenDocument spreadsheets (.ods) as rows of values, read bit by bit."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta

from foorumi.domain.errors import UnreadableTable
from foorumi.exchange.step import Step
from foorumi.exchange.xml_safely import parser

Rows = list[tuple[int, list[object]]]

NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, DRAW = (f"{NAMESPACE}{name}:1.0 " for name in ("table", "office", "text", "drawing"))
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
CHUNK = 1 << 16
DURATION = re.compile(r"PT(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})(?:[.,]\d+)?S)?")
ERROR = re.compile(r"Err:\d+")


def sheets(package: zipfile.ZipFile, most_rows: int, most_columns: int, step: Step) -> Iterator[Rows]:
    """The filled rows, with their line numbers, of each sheet; ``step`` hears how many rows there are so far.

    Raises UnreadableTable when the file has a password, and OverflowError when a sheet has more rows or columns.
    """
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableTable("exchange.has_password")
    reader = _Reader(most_rows, most_columns, step)
    reading = parser()
    reading.StartElementHandler = reader.start
    reading.EndElementHandler = reader.end
    reading.CharacterDataHandler = reader.text
    with package.open("content.xml") as content:
        while chunk := content.read(CHUNK):
            reading.Parse(chunk, False)
            yield from reader.take()
        reading.Parse(b"", True)
    yield from reader.take()


class _Reader:
    """What is heard of the elements, turned into sheets."""

    def __init__(self, most_rows: int, most_columns: int, step: Step) -> None:
        self._most_rows, self._most_columns, self._step = most_rows, most_columns, step
        self._done: list[Rows] = []
        self._rows: Rows = []
        self._line = 1
        self._cells: list[object] = []
        self._told: dict[str, str] | None = None
        self._repeated = 1
        self._text: list[str] = []
        self._hidden = 0

    def take(self) -> list[Rows]:
        """The sheets that are whole by now; each is given once."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, told: dict[str, str]) -> None:
        if self._hidden or (self._told is not None and (name == f"{OFFICE}annotation" or name.startswith(DRAW))):
            self._hidden += 1
        elif name == f"{TABLE}table":
            self._rows, self._line = [], 1
        elif name == f"{TABLE}table-row":
            self._cells, self._repeated = [], _number(told, "number-rows-repeated")
        elif name in CELLS:
            self._told, self._text = told, []
        elif name == f"{TEXT}p" and self._text:
            self._text.append("\n")
        elif name == f"{TEXT}s":
            self._text.append(" " * min(_number(told, "c", TEXT), 100))
        elif name in (f"{TEXT}tab", f"{TEXT}line-break"):
            self._text.append("\t" if name.endswith("tab") else "\n")

    def text(self, text: str) -> None:
        if self._told is not None and not self._hidden:
            self._text.append(text)

    def end(self, name: str) -> None:
        if self._hidden:
            self._hidden -= 1
        elif name in CELLS and self._told is not None:
            self._end_cell(self._told)
            self._told = None
        elif name == f"{TABLE}table-row":
            self._end_row()
        elif name == f"{TABLE}table":
            self._done.append(self._rows)

    def _end_cell(self, told: dict[str, str]) -> None:
        value = _value(told, "".join(self._text))
        times = _number(told, "number-columns-repeated")
        if value is not None and len(self._cells) + times > self._most_columns:
            raise OverflowError
        self._cells += [value] * min(times, self._most_columns + 1)

    def _end_row(self) -> None:
        while self._cells and self._cells[-1] is None:
            self._cells.pop()
        if self._cells:
            if len(self._cells) > self._most_columns or len(self._rows) + self._repeated > self._most_rows:
                raise OverflowError
            self._rows += [(self._line + place, list(self._cells)) for place in range(self._repeated)]
            self._step(len(self._rows))
        self._line += self._repeated


def _number(told: dict[str, str], name: str, space: str = TABLE) -> int:
    text = told.get(space + name, "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 10 else 1


def _value(told: dict[str, str], text: str) -> object:
    """The value a cell tells, else its text; a formula tells what it came to."""
    try:
        match told.get(f"{OFFICE}value-type"):
            case "float" | "percentage" | "currency":
                return float(told[f"{OFFICE}value"])
            case "date":
                return datetime.fromisoformat(told[f"{OFFICE}date-value"])
            case "time" if found := DURATION.fullmatch(told[f"{OFFICE}time-value"]):
                hours, minutes, seconds = (int(part or 0) for part in found.groups())
                return timedelta(hours=hours, minutes=minutes, seconds=seconds)
            case "boolean":
                return told[f"{OFFICE}boolean-value"] == "true"
            case "string" if f"{OFFICE}string-value" in told:
                text = told[f"{OFFICE}string-value"]
    except (KeyError, ValueError):
        pass
    return None if not text or ERROR.fullmatch(text) else text
