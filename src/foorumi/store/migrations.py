"""Every change ever made to the tables, oldest first. A released one is never edited."""

from collections.abc import Callable
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
from foorumi.store.schema_11 import SCHEMA_11
from foorumi.store.schema_12 import SCHEMA_12
from foorumi.store.schema_13 import SCHEMA_13
from foorumi.store.schema_14 import SCHEMA_14

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

STEPS = (
    ("1_first_tables", SCHEMA_1),
    ("2_the_year", SCHEMA_2),
    ("3_resourcing", SCHEMA_3),
    ("4_the_living_register", SCHEMA_4),
    ("5_methods_in_the_room", SCHEMA_5),
    ("6_phones", SCHEMA_6),
    ("7_acts_and_revisions", SCHEMA_7),
    ("8_from_notes_to_promises", SCHEMA_8),
    ("9_terms", SCHEMA_9),
    ("10_papers", SCHEMA_10),
    ("11_own_words", SCHEMA_11),
    ("12_votes_from_every_source", SCHEMA_12),
    ("13_speakers_pages", SCHEMA_13),
    ("14_the_years_privacy", SCHEMA_14),
)
"""The steps by the names that files remember them by; a new one is a module of its own and a row here."""

SCHEMA = len(STEPS)
"""The number of the newest tables, kept in the file as ``user_version``."""


def migrations() -> "Migrations":
    """The changes as a sqlite-utils migration set."""
    from sqlite_utils import Migrations

    changes = Migrations("foorumi")
    for number, (name, script) in enumerate(STEPS, 1):
        changes(name=name)(_step(number, script))
    return changes


def _step(number: int, script: str) -> Callable[["Database"], None]:
    def step(db: "Database") -> None:
        for statement in script.split(";\n"):
            if statement.strip():
                db.execute(statement)
        db.execute(f"pragma user_version = {number}")

    return step
