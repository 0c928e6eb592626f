"""Whatever comes in, from a stick or a keyboard, is taken or refused in a sentence; never a crash, never half of it."""

import importlib.util
import io
import random
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import UnreadableTable, WorkspaceError
from foorumi.domain.workspace import Part
from foorumi.exchange.arrivals import import_attendees
from foorumi.exchange.register_files import read_register
from foorumi.exchange.tables import read_table
from foorumi.session import events
from foorumi.session.session import Session


def _fuzz() -> ModuleType:
    """The benchmark whose short run this is."""
    spec = importlib.util.spec_from_file_location("fuzz", Path(__file__).parents[2] / "benchmarks" / "fuzz.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules["fuzz"] = made
    spec.loader.exec_module(made)
    return made


fuzz = _fuzz()
FOODS = (
    "workspace", "colleague", "register.csv", "register.xlsx", "register.ods", "register.json", "register.graphml",
    "people", "notes", "phone.note", "phone.withdraw", "phone.vote", "phone.pulse", "phone.scales",
)  # fmt: skip


@pytest.fixture(scope="module")
def mouth(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with closing(fuzz.Mouth(tmp_path_factory.mktemp("fuzz"))) as made:
        assert set(FOODS) == set(made.foods)
        yield made


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "ilta.foorumi")
    events.create(made, "association_forum", "Ilta", date(2026, 11, 26))
    yield made
    made.close()


def whole(session: Session) -> dict[Part, int]:
    return {part: len(session._file.rows.read(part)) for part in Part}


SEEDS = st.integers(0, 1 << 32)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
@pytest.mark.parametrize("name", FOODS)
def test_whatever_is_changed_in_what_comes_in_it_is_taken_or_refused_whole(mouth: Any, name: str, seed: int) -> None:
    feed_and_look(mouth, name, seed)


@pytest.mark.campaign
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
@pytest.mark.parametrize("name", FOODS)
def test_thousands_of_changed_inputs_are_taken_or_refused_whole(mouth: Any, name: str, seed: int) -> None:
    feed_and_look(mouth, name, seed)


def feed_and_look(mouth: Any, name: str, seed: int) -> None:
    chance = random.Random(seed)
    mouth.result = fuzz.Result()
    mouth.feed(name, fuzz.mutated(chance.choice(mouth.foods[name]), chance))
    assert mouth.result.examples == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
def test_a_mutated_list_of_people_comes_in_with_a_reason_for_every_row_left_out(session: Session, seed: int) -> None:
    rows = "Nimi;Yhdistys;Sähköposti;Ryhmä;Saapui\n" + "\n".join(
        f"Edustaja {n};Seura {n};e{n}@esimerkki.invalid;{n};18.{n:02}" for n in range(30)
    )
    (event,) = session.workspace.events
    before = whole(session)
    try:
        read = read_table(fuzz.mutated(rows.encode(), random.Random(seed)))
        checked = import_attendees(session, event.id, read)
    except WorkspaceError:
        assert whole(session) == before
        return
    assert len(checked.new) + len(checked.same) + len(checked.unclear) + len(checked.bad) == len(read.rows)
    added = whole(session)[Part.attendee] - before[Part.attendee]
    assert added == len(checked.new)
    if added:
        session.undo()
    assert whole(session) == before


SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData>%s</sheetData></worksheet>"
)
CELL = b'<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>'
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
    + SHEET % (CELL % b"&j;")
)


def book_of(sheet: bytes) -> bytes:
    """A workbook that opens, with this in place of its sheet."""
    out, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(made)
    with zipfile.ZipFile(made) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in whole.namelist():
            package.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else whole.read(name))
    return out.getvalue()


HOSTILE = {
    "a bomb of one sheet": lambda: book_of(SHEET % (b"<row><c><v>1</v></c></row>" * 8_000_000)),
    "a billion laughs": lambda: book_of(LAUGHS),
    "a file outside": lambda: book_of(
        b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a SYSTEM "%s">]>' % Path(__file__).as_uri().encode()
        + SHEET % (CELL % b"&a;")
    ),
    "a thousand columns": lambda: (";".join(map(str, range(1000))) + "\n").encode() * 3,
    "a million rows": lambda: b"Nimi;Seura\n" + b"E;S\n" * 1_000_000,
    "a row without end": lambda: b"Nimi;Seura\n" + b"x" * 9_000_000,
    "quotes without end": lambda: b'Nimi;Seura\n"' * 500_000,
    "nothing": lambda: b"",
    "zeros": lambda: bytes(1_000_000),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_bombs_and_floods_are_refused_or_read_within_limits(what: str) -> None:
    assert read_table(book_of(SHEET % (CELL % b"Nimi"))).columns == ("Nimi",), "what is harmless is read"
    content = HOSTILE[what]()
    try:
        rows = read_table(content).rows
    except UnreadableTable:
        rows = ()
    assert len(rows) <= 10_000
    assert "never half of it" not in str(rows)


def test_of_a_workbook_with_macros_and_formulas_only_the_values_are_read() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in (["Nimi", "Rooli"], ["Edustaja", "=cmd|'/c calc'!A1"], ['=HYPERLINK("http://evil.invalid")', "jäsen"]):
        book.active.append(row)
    book.save(out)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("xl/vbaProject.bin", b"Auto_Open")
    assert read_table(out.getvalue()).rows == (("Edustaja", ""), ("", "jäsen"))


DEEP = [b"[" * 100_000, b'{"a":' * 50_000, b'{"actors": 7}', b"[1e999]", b'"x"', b"\xff\xfe"]


@pytest.mark.parametrize("content", DEEP)
def test_a_deep_or_odd_json_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "outo.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableTable):
        read_register([path])
