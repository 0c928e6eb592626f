"""Indicators: figures about the municipality typed by hand with their year and source; background, never a target."""

from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.ids import MunicipalityId


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure of one year, such as the turnout. ``value`` is kept as it was typed."""

    id: str
    name: str
    year: int
    value: str
    unit: str = ""
    source: str = ""
    municipality_id: MunicipalityId | None = None
    deleted_at: str = ""


def by_name(indicators: Iterable[Indicator]) -> dict[str, list[Indicator]]:
    """The years of each figure, oldest first."""
    found: dict[str, list[Indicator]] = {}
    for row in sorted(indicators, key=lambda row: (row.name.casefold(), row.year)):
        found.setdefault(row.name, []).append(row)
    return found
