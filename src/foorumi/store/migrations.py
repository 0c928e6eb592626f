"""Every change ever made to the tables, oldest first. A released one is never edited."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

STEPS = (
    "1_first_tables",
    "2_the_year",
    "3_resourcing",
    "4_the_living_register",
    "5_methods_in_the_room",
    "6_phones",
    "7_acts_and_revisions",
    "8_from_notes_to_promises",
    "9_terms",
    "10_papers",
    "11_own_words",
    "12_votes_from_every_source",
    "13_speakers_pages",
    "14_the_years_privacy",
    "15_around_papers",
    "16_duties_at_the_door",
    "17_votes_on_notes",
    "18_notes_and_proof_in_time",
    "19_horizon_of_all",
    "20_sheets_of_name_tags",
)
"""The steps by the names that files remember them by; a new one is a row here and its script in ``schema_N``."""

SCHEMA = len(STEPS)
"""The number of the newest tables, kept in the file as ``user_version``."""


def migrations() -> "Migrations":
    """The changes as a sqlite-utils migration set."""
    from sqlite_utils import Migrations

    changes = Migrations("foorumi")
    for number, name in enumerate(STEPS, 1):
        changes(name=name)(_step(number))
    return changes


def _step(number: int) -> Callable[["Database"], None]:
    script: str = getattr(import_module(f"foorumi.store.schema_{number}"), f"SCHEMA_{number}")

    def step(db: "Database") -> None:
        for statement in script.split(";\n"):
            if statement.strip():
                db.execute(statement)
        db.execute(f"pragma user_version = {number}")

    return step
