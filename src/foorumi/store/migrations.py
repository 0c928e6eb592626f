"""Every change ever made to the tables, oldest first. A released one is never edited."""

from typing import TYPE_CHECKING

from foorumi.store.schema_1 import SCHEMA_1
from foorumi.store.schema_2 import SCHEMA_2
from foorumi.store.schema_3 import SCHEMA_3
from foorumi.store.schema_4 import SCHEMA_4
from foorumi.store.schema_5 import SCHEMA_5
from foorumi.store.schema_6 import SCHEMA_6
from foorumi.store.schema_7 import SCHEMA_7
from foorumi.store.schema_8 import SCHEMA_8
from foorumi.store.schema_9 import SCHEMA_9
from foorumi.store.schema_10 import SCHEMA_10

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SCHEMA = 10
"""The number of the newest tables, kept in the file as ``user_version``."""


def migrations() -> "Migrations":
    """The changes as a sqlite-utils migration set."""
    from sqlite_utils import Migrations

    changes = Migrations("foorumi")

    @changes(name="1_first_tables")
    def first_tables(db: "Database") -> None:
        _run(db, SCHEMA_1)
        db.execute("pragma user_version = 1")

    @changes(name="2_the_year")
    def the_year(db: "Database") -> None:
        _run(db, SCHEMA_2)
        db.execute("pragma user_version = 2")

    @changes(name="3_resourcing")
    def resourcing(db: "Database") -> None:
        _run(db, SCHEMA_3)
        db.execute("pragma user_version = 3")

    @changes(name="4_the_living_register")
    def the_living_register(db: "Database") -> None:
        _run(db, SCHEMA_4)
        db.execute("pragma user_version = 4")

    @changes(name="5_methods_in_the_room")
    def methods_in_the_room(db: "Database") -> None:
        _run(db, SCHEMA_5)
        db.execute("pragma user_version = 5")

    @changes(name="6_phones")
    def phones(db: "Database") -> None:
        _run(db, SCHEMA_6)
        db.execute("pragma user_version = 6")

    @changes(name="7_acts_and_revisions")
    def acts_and_revisions(db: "Database") -> None:
        _run(db, SCHEMA_7)
        db.execute("pragma user_version = 7")

    @changes(name="8_from_notes_to_promises")
    def from_notes_to_promises(db: "Database") -> None:
        _run(db, SCHEMA_8)
        db.execute("pragma user_version = 8")

    @changes(name="9_terms")
    def terms(db: "Database") -> None:
        _run(db, SCHEMA_9)
        db.execute("pragma user_version = 9")

    @changes(name="10_papers")
    def papers(db: "Database") -> None:
        _run(db, SCHEMA_10)
        db.execute("pragma user_version = 10")

    return changes


def _run(db: "Database", script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
