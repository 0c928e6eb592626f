"""Rows of the file as domain records, and back: one mapping for every table, since columns are named as fields."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from typing import Any

from foorumi.domain.errors import DamagedWorkspace
from foorumi.domain.workspace import Part, part_of


@cache
def columns(part: Part) -> tuple[str, ...]:
    """The columns of a part's table, in the order of the record's fields."""
    return tuple(field.name for field in fields(part.record))


@cache
def _flags(part: Part) -> tuple[int, ...]:
    return tuple(place for place, field in enumerate(fields(part.record)) if field.type is bool)


def record_of(part: Part, image: Mapping[str, Any]) -> Any:
    """A row's image as its record."""
    flags = _flags(part)
    values = (image[name] for name in columns(part))
    return part.record(*(bool(value) if place in flags else value for place, value in enumerate(values)))


# What nobody types on purpose: control characters but tab and newline, half letters, and marks that turn the
# direction of what comes after them.
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def fit(value: Any) -> Any:
    """A value as it can be kept, shown and printed: texts without what nobody types on purpose."""
    return UNFIT.sub("", value.replace("\r\n", "\n")) if isinstance(value, str) and UNFIT.search(value) else value


def select(connection: sqlite3.Connection, statement: str) -> list[Any]:
    """The rows of a statement; texts that are not UTF-8 come with marks in place of what cannot be read.

    Raises DamagedWorkspace.
    """
    try:
        return connection.execute(statement).fetchall()
    except sqlite3.DatabaseError as error:
        if "decode" not in str(error):
            raise DamagedWorkspace("errors.damaged_part") from error
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return select(connection, statement)


class Rows:
    """The tables of one open file. Writing happens inside ``Session.do`` only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def read(self, part: Part) -> tuple[Any, ...]:
        """Every row of a part as records, in the part's order."""
        if not select(self.connection, f"select 1 from {part.table} limit 1"):
            return ()  # nor is its record read in, so that a start pays for what the file has
        names = ", ".join(f'"{name}"' for name in columns(part))
        return self._records(part, select(self.connection, f"select {names} from {part.table} order by {part.order}"))

    def find(self, part: Part, **same: Any) -> tuple[Any, ...]:
        """The rows whose columns hold these values, or one of them where a list is given, in the part's order."""
        names = ", ".join(f'"{name}"' for name in columns(part))
        lists = {name: value if isinstance(value, list) else [value] for name, value in same.items()}
        condition = " and ".join(f'"{name}" in ({", ".join("?" * len(values))})' for name, values in lists.items())
        statement = f"select {names} from {part.table} where {condition} order by {part.order}"
        values = [value for values in lists.values() for value in values]
        return self._records(part, self.connection.execute(statement, values))

    def greatest(self, part: Part, column: str, **same: Any) -> int:
        """The greatest value of a column of whole numbers among the rows whose columns hold these values, or 0."""
        condition = " and ".join(f'"{name}" is ?' for name in same)
        statement = f'select coalesce(max("{column}"), 0) from {part.table} where {condition}'
        return int(self.connection.execute(statement, list(same.values())).fetchone()[0])

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What is written inside is taken back when it raises, without touching what was written before."""
        self.connection.execute("savepoint step")
        try:
            yield
        except BaseException:
            self.connection.execute("rollback to step")
            self.connection.execute("release step")
            raise
        self.connection.execute("release step")

    def insert(self, record: Any) -> None:
        """Write a new row."""
        part = part_of(record)
        self.insert_values(part, {name: getattr(record, name) for name in columns(part)})

    def insert_values(self, part: Part, values: Mapping[str, Any]) -> None:
        """Write a new row from its columns, such as one of another file."""
        marks = ", ".join("?" * len(values))
        listed = ", ".join(f'"{name}"' for name in values)
        self.connection.execute(
            f"insert into {part.table} ({listed}) values ({marks})", [fit(value) for value in values.values()]
        )

    def put(self, record: Any) -> None:
        """Write a row whether or not there is one with its id."""
        part = part_of(record)
        found = self.connection.execute(f"select 1 from {part.table} where id = ?", [record.id]).fetchone()
        if found:
            self.update(part, record.id, **{name: getattr(record, name) for name in columns(part) if name != "id"})
        else:
            self.insert(record)

    def update(self, part: Part, row_id: str, **values: Any) -> None:
        """Set some columns of a row."""
        known = columns(part)
        if unknown := [name for name in values if name not in known]:
            raise ValueError(f"{part.table} has no {unknown}")
        sets = ", ".join(f'"{name}" = ?' for name in values)
        self.connection.execute(f"update {part.table} set {sets} where id = ?", [*map(fit, values.values()), row_id])

    def delete(self, part: Part, row_id: str) -> None:
        """Take a row out of the file for good; what people wrote is marked deleted instead."""
        self.connection.execute(f"delete from {part.table} where id = ?", [row_id])

    def _records(self, part: Part, cursor: Iterable[Any]) -> tuple[Any, ...]:
        flags, record = _flags(part), part.record
        if not flags:
            return tuple(record(*row) for row in cursor)
        return tuple(record(*(bool(v) if i in flags else v for i, v in enumerate(row))) for row in cursor)
