"""Every change ever made to the tables, oldest first. A released one is never edited."""

from typing import TYPE_CHECKING

from foorumi.store.schema_1 import SCHEMA_1

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SCHEMA = 1
"""The number of the newest tables, kept in the file as ``user_version``."""


def migrations() -> "Migrations":
    """The changes as a sqlite-utils migration set."""
    from sqlite_utils import Migrations

    changes = Migrations("foorumi")

    @changes(name="1_first_tables")
    def first_tables(db: "Database") -> None:
        for statement in SCHEMA_1.split(";\n"):
            if statement.strip():
                db.execute(statement)
        db.execute("pragma user_version = 1")

    return changes
