"""A sign-up list checked before it is imported: which rows are new, which are here already, which need a person's eye.

Nothing is written here; the checked rows are values that the import hands to the session.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from foorumi.exchange import cells
from foorumi.exchange.cells import Remark
from foorumi.exchange.columns import is_sensitive
from foorumi.exchange.likeness import Index, Person, is_alike, is_same
from foorumi.exchange.tables import Table


@dataclass(frozen=True)
class AttendeeRow:
    """A cleaned row. Dates are ISO, times HH:MM, permissions yes, no, not_asked; None and "" mean not told."""

    line: int
    name: str = ""
    organisation: str = ""
    code: str = ""
    actor_code: str = ""
    role: str = ""
    actor_type: str = ""
    village: str = ""
    language: str = ""
    email: str = ""
    phone: str = ""
    is_invited: bool | None = None
    is_registered: bool = True
    registered_on: str = ""
    is_present: bool | None = None
    arrived_at: str = ""
    left_at: str = ""
    may_share_contact: str = "not_asked"
    may_be_photographed: str = "not_asked"
    is_trustee: bool | None = None
    group_number: int | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Unclear:
    """A row that may be somebody already here in another spelling, and that somebody."""

    row: AttendeeRow
    other: Person


@dataclass(frozen=True)
class BadRow:
    """A row that cannot be used, its cells as they came, and why."""

    line: int
    cells: tuple[str, ...]
    reason: Remark


@dataclass(frozen=True)
class Checked:
    """The rows of a list by what to do with them. ``columns`` are those kept, ``dropped`` the sensitive ones left out,
    ``ignored`` those kept columns that no field takes."""

    new: tuple[AttendeeRow, ...]
    same: tuple[AttendeeRow, ...]
    unclear: tuple[Unclear, ...]
    bad: tuple[BadRow, ...]
    columns: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


def check_rows(
    table: Table,
    columns: Mapping[str, int | None],
    existing: Sequence[Person],
    near: date,
    organisations: Iterable[str] = (),
) -> Checked:
    """The list's rows, checked against those before them and the ``existing`` attendees.

    ``columns`` tells the place of each field, ``near`` the year of dates written without one, and ``organisations`` the
    spellings of the register.
    """
    used = {place for place in columns.values() if place is not None}
    kept = [place for place, name in enumerate(table.columns) if place in used or not is_sensitive(name)]
    raw = [_fields(row, columns) for row in table.rows]
    known = [*organisations, *(person.organisation for person in existing)]
    spellings = cells.spellings(filter(None, known), (fields.get("organisation", "") for fields in raw))
    index = Index(existing)
    new: list[AttendeeRow] = []
    same: list[AttendeeRow] = []
    unclear: list[Unclear] = []
    bad: list[BadRow] = []
    for line, row, fields in zip(table.line_numbers, table.rows, raw, strict=True):
        if reason := _reason_not_to_use(fields):
            bad.append(BadRow(line, tuple(row[place] for place in kept), reason))
            continue
        attendee = _attendee_row(line, fields, spellings, near)
        alike = [other for other in index.near(attendee) if is_alike(attendee, other)]
        if any(is_same(attendee, other) for other in alike):
            same.append(attendee)
            continue
        if alike:
            unclear.append(Unclear(attendee, alike[0]))
        else:
            new.append(attendee)
        index.add(attendee)
    names = table.columns
    return Checked(
        tuple(new),
        tuple(same),
        tuple(unclear),
        tuple(bad),
        tuple(names[place] for place in kept),
        tuple(name for place, name in enumerate(names) if place not in kept),
        tuple(names[place] for place in kept if place not in used and names[place]),
    )


def bad_table(checked: Checked, say: Callable[..., str]) -> list[tuple[str, ...]]:
    """The rows that could not be used, with their lines and reasons, ready for ``write_table``."""
    header = (say("exchange.line"), say("exchange.reason"), *checked.columns)
    return [header, *((str(row.line), tell(row.reason, say), *row.cells) for row in checked.bad)]


def left_out(checked: Checked, say: Callable[..., str]) -> list[str]:
    """The sentences that tell which columns are not imported: the sensitive ones, and those with no place."""
    told = (("exchange.dropped", checked.dropped), ("exchange.ignored", checked.ignored))
    return [say(key, columns=", ".join(names)) for key, names in told if names]


def tell(remark: Remark, say: Callable[..., str]) -> str:
    """A remark in words."""
    return say(remark.key, text=remark.text, weekday=remark.weekday)


def _fields(row: Sequence[str], columns: Mapping[str, int | None]) -> dict[str, str]:
    """The cleaned text of each field whose column the list has."""
    return {field: cells.clean(row[place]) for field, place in columns.items() if place is not None}


def _full_name(fields: Mapping[str, str]) -> str:
    parts = f"{fields.get('given_name', '')} {fields.get('surname', '')}".strip()
    return cells.person_case(fields.get("name") or parts)


def _reason_not_to_use(fields: Mapping[str, str]) -> Remark | None:
    if formula := next(filter(cells.is_formula, fields.values()), None):
        return Remark("exchange.row_with_formula", formula)
    return None if _full_name(fields) or fields.get("organisation") else Remark("exchange.row_without_name")


def _attendee_row(line: int, fields: Mapping[str, str], spellings: dict[str, str], near: date) -> AttendeeRow:
    def text(field: str) -> str:
        return fields.get(field, "")

    signed_up, arrival = cells.answer(text("is_registered")), cells.answer(text("arrived_at"))
    day = text("registered_on") or (text("is_registered") if signed_up is None else "")
    registered_on, day_remark = cells.iso_date(day, near)
    arrived_at, arrived_remark = cells.iso_time(text("arrived_at") if arrival is None else "")
    left_at, left_remark = cells.iso_time(text("left_at"))
    is_present = _is_present(fields, arrival, bool(arrived_at or left_at))
    walked_in = "registered_on" in fields and is_present is True
    return AttendeeRow(
        line,
        name=_full_name(fields),
        organisation=cells.spelled(text("organisation"), spellings) if text("organisation") else "",
        code=text("code"),
        actor_code=text("actor_code"),
        role=cells.sentence_case(text("role")),
        actor_type=text("actor_type"),
        village=cells.sentence_case(text("village")),
        language=cells.language_code(text("language")),
        email=text("email").lower(),
        phone=text("phone"),
        is_invited=cells.answer(text("is_invited")),
        is_registered=bool(day) or not walked_in if signed_up is None else signed_up,
        registered_on=registered_on,
        is_present=is_present,
        arrived_at=arrived_at,
        left_at=left_at,
        may_share_contact=cells.permission(text("may_share_contact")),
        may_be_photographed=cells.permission(text("may_be_photographed")),
        is_trustee=cells.answer(text("is_trustee")),
        group_number=cells.small_number(text("group_number")),
        remarks=tuple(filter(None, (day_remark, arrived_remark, left_remark))),
    )


def _is_present(fields: Mapping[str, str], arrival: bool | None, has_times: bool) -> bool | None:
    """Whether the person came; an empty cell in a column that tells it means no."""
    if has_times:
        return True
    told = cells.answer(fields.get("is_present", ""))
    if told is None:
        told = arrival
    return False if told is None and ("is_present" in fields or "arrived_at" in fields) else told
