"""Which backups are kept: every one of the last days, then one a day, then one a month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

ALL_DAYS = 2
DAILY_DAYS = 30
MONTHLY_DAYS = 366
ALWAYS = 3


@dataclass(frozen=True, slots=True)
class Held:
    """What a file holds, for a person to recognise it by: its events, newest first, and how many of each."""

    events: tuple[tuple[str, str], ...]
    notes: int
    attendees: int
    commitments: int
    actors: int


def kept(moments: Sequence[datetime], now: datetime) -> set[datetime]:
    """The moments whose backups stay: the newest three, all of two days, the last of a day for thirty days and of a
    month for a year. What the clock says is still to come is kept."""
    newest_first = sorted(set(moments), reverse=True)
    keep = set(newest_first[:ALWAYS])
    days: set[date] = set()
    months: set[tuple[int, int]] = set()
    for moment in newest_first:
        age = now - moment
        month = (moment.year, moment.month)
        is_recent = age <= timedelta(days=ALL_DAYS)
        is_last_of_day = age <= timedelta(days=DAILY_DAYS) and moment.date() not in days
        is_last_of_month = age <= timedelta(days=MONTHLY_DAYS) and month not in months
        if is_recent or is_last_of_day or is_last_of_month:
            keep.add(moment)
        days.add(moment.date())
        months.add(month)
    return keep
