"""Dates, times and numbers as people write and read them in Finnish, Finland Swedish and English.

The names of months and weekdays stand here as tables and not in the rows of messages, because they are grammar: a
Finnish month changes its ending with its place in the sentence, and reading needs every form at once. A day always
comes before its month; a swap is never guessed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

NBSP = "\u00a0"
MINUS = "−"

WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("må", "ti", "on", "to", "fr", "lö", "sö"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
WEEKDAY_NAMES = {
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
MONTH_STEMS = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip
MONTHS = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
FINNISH_ENDINGS = ("", "kuu", "kuuta", "kuun", "kuussa", "k")
HOUR_UNIT = {"fi": "t", "sv": "h", "en": "h"}
UNITS = {
    "days": ("pv", "päivä", "päivää", "dag", "dagar", "day", "days"),
    "weeks": ("vk", "vko", "viikko", "viikkoa", "vecka", "veckor", "wk", "wks", "week", "weeks"),
    "months": ("kk", "kuukausi", "kuukautta", "mån", "månad", "månader", "mo", "month", "months"),
    "years": ("vuosi", "vuotta", "år", "y", "year", "years"),
}
END_OF_MONTH = ("kuun loppuun", "tämän kuun loppuun", "månadens slut", "slutet av månaden", "the month", "month")
END_OF_YEAR = ("vuoden loppuun", "årets slut", "slutet av året", "the year", "year")


def _month_words() -> dict[str, int]:
    words = {stem + ending: month for month, stem in enumerate(MONTH_STEMS, 1) for ending in FINNISH_ENDINGS}
    for names in MONTHS.values():
        for month, name in enumerate(names, 1):
            words[name.lower()] = words[name[:3].lower()] = month
    return words | {"sept": 9}


def _weekday_words() -> dict[str, tuple[int, str]]:
    """Day of the week and the language, by word. Forms shared by Finnish and Swedish count as Finnish."""
    words: dict[str, tuple[int, str]] = {}
    for code in ("en", "sv", "fi"):
        for day, (short, name) in enumerate(zip(WEEKDAYS[code], WEEKDAY_NAMES[code], strict=True)):
            words[short.lower()] = words[name] = (day, code)
            if code == "fi":
                words[name + "na"] = (day, code)
    return words


MONTH_WORDS = _month_words()
WEEKDAY_WORDS = _weekday_words()
UNIT_WORDS = {word: unit for unit, words in UNITS.items() for word in words}

ISO = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
NUMERIC = r"([0-9]{1,2}) ?[./-] ?([0-9]{1,2})(?:\.|(?: ?[./-] ?)([0-9]{4}|[0-9]{2}))?"
WORDED = r"(?:den )?([0-9]{1,2})(?:\.|st|nd|rd|th|:e)? ?([^\W\d_]{3,})\.?,?(?: ([0-9]{4}))?"
LEADING_WEEKDAY = r"([^\W\d_]+)\.?,? (?=.*[0-9])"
TRAILING_TIME = r"(?<=[0-9.])(?:,? (?:klo |kl\. ?)?|t)([01]?[0-9]|2[0-3])[.:][0-5][0-9]([.:][0-5][0-9].*)?$"
TIME = r"(?:klo|kl\.?|at)? ?([0-9]{1,2})(?:[.:]([0-9]{2})(?:[.:][0-9]{2})?)?"
BARE_TIME = r"([0-9]{1,2})([0-9]{2})"
DUE_FRAME = r"^(?:viimeistään|senast|till|by|in|om|i|the|at) |,? mennessä$"
AMOUNT = r"([0-9]{1,3}) ?([^\W\d_]+)\.?(?: (?:päästä|kuluttua))?"
MONTH_END = r"(?:end of |slutet av )?([^\W\d_]+)(?: ([0-9]{4}))?(?: (?:loppuun|lopussa|loppu))?(?: ([0-9]{4}))?"


class ReadDate(NamedTuple):
    """A date read from text, and the true weekday, in the text's language, when the text names another one."""

    date: date
    weekday_warning: str | None = None


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _read_parts(text: str) -> tuple[int | None, int, int] | None:
    """Year if it is written, month and day."""
    if found := re.fullmatch(ISO, text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(NUMERIC, text):
        return _full_year(found[3]) if found[3] else None, int(found[2]), int(found[1])
    if (found := re.fullmatch(WORDED, text)) and found[2] in MONTH_WORDS:
        return int(found[3]) if found[3] else None, MONTH_WORDS[found[2]], int(found[1])
    return None


def _read(text: str, complete: Callable[[int, int], date | None]) -> ReadDate | None:
    text = _plain(text)
    weekday = None
    if (found := re.match(LEADING_WEEKDAY, text)) and found[1] in WEEKDAY_WORDS:
        weekday = WEEKDAY_WORDS[found[1]]
        text = text[found.end() :]
    parts = _read_parts(text) or _read_parts(re.sub(TRAILING_TIME, "", text))
    if not parts:
        return None
    year, month, day = parts
    read = complete(month, day) if year is None else _date(year, month, day)
    if read is None:
        return None
    if weekday and weekday[0] != read.weekday():
        return ReadDate(read, WEEKDAYS[weekday[1]][read.weekday()])
    return ReadDate(read)


def read_date(text: str, near: date) -> ReadDate | None:
    """The date a text names; without a year it is in the year of ``near``. None when it names no date that exists.

    A time after the date is passed over: sign-up forms write the moment, not the day.
    """
    return _read(text, lambda month, day: _date(near.year, month, day))


def read_due(text: str, today: date, code: str = "fi") -> date | None:
    """The date by which something is promised: "31.1.", "31.1.2027", "2 vk", "1 kk", "huhtikuun loppuun".

    Without a year it is the next such date, today included. "v" is a year in Finnish and a week in Swedish, so the
    language matters for it alone.
    """
    text = _plain(text)
    while (shorter := re.sub(DUE_FRAME, "", text)) != text:
        text = shorter
    if read := _read(text, lambda month, day: _next(month, day, today)):
        return read.date
    if found := re.fullmatch(AMOUNT, text):
        unit = UNIT_WORDS.get(found[2]) or ({"fi": "years", "sv": "weeks"}.get(code) if found[2] == "v" else None)
        return _later(today, int(found[1]), unit) if unit else None
    return _end_of(text, today)


def _next(month: int, day: int, today: date) -> date | None:
    """The next date of this day and month; 29 February may be eight years away."""
    candidates = (_date(year, month, day) for year in range(today.year, today.year + 9))
    return next((found for found in candidates if found and found >= today), None)


def _later(today: date, count: int, unit: str) -> date | None:
    try:
        if unit in ("days", "weeks"):
            return today + timedelta(**{unit: count})
        years, month = divmod(today.month - 1 + count * (12 if unit == "years" else 1), 12)
        year = today.year + years
        return date(year, month + 1, min(today.day, _days_in(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def _end_of(text: str, today: date) -> date | None:
    ending = text.removeprefix("end of ")
    if ending in END_OF_MONTH:
        return _last_day(today.year, today.month)
    if ending in END_OF_YEAR:
        return _last_day(today.year, 12)
    found = re.fullmatch(MONTH_END, text)
    if not found or found[1] not in MONTH_WORDS or (text in MONTH_WORDS and not text.endswith("ssa")):
        return None
    month = MONTH_WORDS[found[1]]
    year = found[2] or found[3]
    return _last_day(int(year) if year else today.year + (month < today.month), month)


def _last_day(year: int, month: int) -> date | None:
    return _date(year, month, _days_in(year, month)) if 1 <= year <= 9999 else None


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def read_time(text: str) -> time | None:
    """The time of day a text names: "18", "18.00", "18:00", "klo 18", "1800". None when it names none."""
    text = _plain(text)
    found = re.fullmatch(BARE_TIME, text) if len(text) > 2 else None
    if not (found := found or re.fullmatch(TIME, text)):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def write_date(d: date, code: str) -> str:
    """26.11.2026; in English 26 November 2026."""
    return f"{d.day} {MONTHS['en'][d.month - 1]} {d.year}" if code == "en" else f"{d.day}.{d.month}.{d.year}"


def write_day(d: date, code: str) -> str:
    """The date with its weekday: to 15.10.2026."""
    return f"{WEEKDAYS[code][d.weekday()]} {write_date(d, code)}"


def write_long(d: date, code: str) -> str:
    """The date in words: 15. lokakuuta 2026, den 15 oktober 2026, 15 October 2026."""
    if code == "fi":
        return f"{d.day}. {MONTH_STEMS[d.month - 1]}kuuta {d.year}"
    return f"den {d.day} {MONTHS['sv'][d.month - 1]} {d.year}" if code == "sv" else write_date(d, code)


def write_short(d: date, code: str) -> str:
    """The date without its year: 15.10., in Swedish 15.10, in English 15 Oct."""
    if code == "en":
        return f"{d.day} {MONTHS['en'][d.month - 1][:3]}"
    return f"{d.day}.{d.month}" + ("." if code == "fi" else "")


def write_time(t: time | datetime, code: str) -> str:
    """The time of day, hours without a leading zero: 18.42; in English 18:42."""
    return f"{t.hour}{':' if code == 'en' else '.'}{t.minute:02}"


def write_span(start: datetime, end: datetime, code: str) -> str:
    """From when to when: to 15.10.2026 klo 18.00–20.30; both days when they differ."""
    before_time = {"fi": f" klo{NBSP}", "sv": f" kl.{NBSP}"}.get(code, ", ")
    first = f"{write_day(start.date(), code)}{before_time}{write_time(start, code)}"
    if start.date() == end.date():
        return f"{first}–{write_time(end, code)}"
    return f"{first} – {write_day(end.date(), code)}{before_time}{write_time(end, code)}"


def write_duration(minutes: int, code: str) -> str:
    """A length of time: 1 t 30 min, 25 min, 2 t; "h" in Swedish and English."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [f"{hours} {HOUR_UNIT[code]}"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return (MINUS if minutes < 0 else "") + " ".join(parts)


def write_countdown(seconds: int) -> str:
    """What is left on the clock as m:ss, such as 6:40; past the end, the time gone over, as +0:45."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"


def write_number(value: float, decimals: int, code: str) -> str:
    """A number with so many decimals: 1 250,50 with unbreakable spaces; in English 1,250.50."""
    text = f"{value:,.{decimals}f}"
    if code != "en":
        text = text.replace(",", NBSP).replace(".", ",")
    if not text.strip(f"-0.,{NBSP}"):
        text = text.removeprefix("-")
    return text.replace("-", MINUS)


def write_percent(share: float, decimals: int, code: str) -> str:
    """A share from 0 to 1 as a percentage: 73,3 % with an unbreakable space; in English 73.3%."""
    return write_number(share * 100, decimals, code) + ("%" if code == "en" else f"{NBSP}%")
