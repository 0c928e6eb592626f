"""The months of a year that words such as "syyskuu–huhtikuu", "lukuvuosi" or "ympäri vuoden" speak of."""

import re

from foorumi.domain.sorting import search_key

ALL_YEAR = frozenset(range(1, 13))

MONTHS = {
    "tammi": 1, "helmi": 2, "maalis": 3, "huhti": 4, "touko": 5, "kesakuu": 6, "kesakuun": 6, "heina": 7, "elo": 8,
    "syys": 9, "loka": 10, "marras": 11, "joulu": 12,
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "augusti": 8, "oktober": 10,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "september": 9, "november": 11, "december": 12,
}  # fmt: skip
"""Beginnings of the names of months in the three languages, as search_key writes them."""

SEASONS = {
    "kevat": (3, 5), "kesa": (6, 8), "syksy": (9, 11), "talvi": (12, 3), "lukuvuosi": (8, 5), "lukukausi": (8, 5),
    "lasar": (8, 5), "school": (8, 5), "var": (3, 5), "sommar": (6, 8), "host": (9, 11), "vinter": (12, 3),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 3),
}  # fmt: skip


def months(text: str) -> frozenset[int]:
    """The months a text speaks of; all of them when it names none, for what is always or at an agreed time."""
    found: set[int] = set()
    for part in re.split(r"[,;]| ja | och | and ", text):
        ends = [_month(word) for word in re.split(r"[–—-]", part)]
        if len(ends) == 2 and ends[0] and ends[1]:
            found |= _span(ends[0], ends[1])
        else:
            found |= {month for month in ends if month} or _season(part)
    return frozenset(found) or ALL_YEAR


def is_all_year(text: str) -> bool:
    """Whether the text binds to no month."""
    return months(text) == ALL_YEAR


def _month(word: str) -> int:
    key = search_key(word)
    if key in SEASONS:
        return 0
    return next((number for name, number in MONTHS.items() if key.startswith(name)), 0)


def _season(part: str) -> set[int]:
    for word in search_key(part).split():
        for name, (first, last) in SEASONS.items():
            if word.startswith(name):
                return _span(first, last)
    return set()


def _span(first: int, last: int) -> set[int]:
    return {(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)}
