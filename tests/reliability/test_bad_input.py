"""Whatever comes in, from a stick or a keyboard, is taken or refused in a sentence; never a crash, never half of it."""

import io
import random
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import UnreadableTable, WorkspaceError
from foorumi.domain.figures import figures
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.exchange.arrivals import import_attendees
from foorumi.exchange.demo import make_demo
from foorumi.exchange.handover import look_into
from foorumi.exchange.register_files import read_register, write_register
from foorumi.exchange.register_import import import_register
from foorumi.exchange.tables import read_table
from foorumi.session import actors, attendees, commitments, conclusions, events, notes, themes, votes
from foorumi.session.session import Session


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("demo") / "demo.foorumi"
    make_demo(path).close()
    return path.read_bytes()


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory, demo: bytes) -> list[tuple[str, bytes]]:
    """The register of the demo as it is written in each kind of file."""
    folder = tmp_path_factory.mktemp("registers")
    path = folder / "demo.foorumi"
    path.write_bytes(demo)
    with closing(Session.open(path)) as session:
        written = [
            made
            for kind in ("csv", "xlsx", "json", "graphml")
            for made in write_register(session.workspace, kind, folder / f"rekisteri.{kind}")
        ]
    return [(made.suffix, made.read_bytes()) for made in written]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session.create(tmp_path / "ilta.foorumi")
    events.create(made, "association_forum", "Ilta", date(2026, 11, 26))
    yield made
    made.close()


ODD = (b"\x00", b"\xff\xfe", b'"', b"\r\n;", b"=1+1", b"\xed\xa0\x80", b"9" * 400, b"null")


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with bytes changed, cut, doubled or put in from elsewhere."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 60))):
        at = chance.randrange(len(made) or 1)
        match chance.randrange(5):
            case 0:
                made[at : at + 1] = chance.randbytes(1)
            case 1:
                del made[at : at + chance.randrange(1, 600)]
            case 2:
                made[at:at] = made[at : at + chance.randrange(1, 600)]
            case 3:
                made[at:at] = chance.choice(ODD)
            case _:
                made[at : at + 40] = bytes(40)
    return bytes(made)


def whole(session: Session) -> dict[Part, int]:
    return {part: len(session._file.rows.read(part)) for part in Part}


SEEDS = st.integers(0, 1 << 32)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
def test_a_mutated_workspace_file_opens_or_is_refused_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, demo: bytes, seed: int
) -> None:
    path = tmp_path_factory.mktemp("file") / "outo.foorumi"
    path.write_bytes(mutated(demo, random.Random(seed)))
    for read_only in (True, False):
        try:
            session = Session.open(path, read_only=read_only)
        except WorkspaceError:
            continue
        with closing(session):
            try:
                workspace = session.workspace.whole()
                for event in workspace.events:
                    figures(workspace, event.id, date(2026, 11, 24))
            except WorkspaceError:
                pass


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS, which=st.integers(0, 3))
def test_a_mutated_register_comes_in_whole_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, registers: list[tuple[str, bytes]], seed: int, which: int
) -> None:
    folder = tmp_path_factory.mktemp("register")
    suffix, content = registers[which % len(registers)]
    path = folder / f"outo{suffix}"
    path.write_bytes(mutated(content, random.Random(seed)))
    with closing(Session.create(folder / "ilta.foorumi")) as session:
        before = whole(session)
        try:
            import_register(session, read_register([path]))
        except WorkspaceError:
            assert whole(session) == before
            return
        if session.history.done:
            session.undo()
        assert whole(session) == before


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
def test_a_mutated_list_of_people_comes_in_with_a_reason_for_every_row_left_out(session: Session, seed: int) -> None:
    rows = "Nimi;Yhdistys;Sähköposti;Ryhmä;Saapui\n" + "\n".join(
        f"Edustaja {n};Seura {n};e{n}@esimerkki.invalid;{n};18.{n:02}" for n in range(30)
    )
    (event,) = session.workspace.events
    before = whole(session)
    try:
        read = read_table(mutated(rows.encode(), random.Random(seed)))
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


ODD_TEXTS = [
    "\x00nolla",
    "\ud800",
    "a\udfffb",
    "\u202eesrever",
    "=1+1",
    "'; drop table note; --",
    "x" * 10_000,
    "\x00" * 5,
]
NASTY = st.one_of(st.text(st.characters(), max_size=80), st.sampled_from(ODD_TEXTS))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(NASTY, min_size=6, max_size=6))
def test_any_text_in_any_field_is_kept_shown_and_taken_back(session: Session, texts: list[str]) -> None:
    event = session.workspace.events[0].id
    before = whole(session)
    for act, text in zip(_fields(session, event), texts, strict=True):
        act(text)
    with closing(Session.open(session.path, read_only=True)) as again:
        for part in Part:
            for row in again._file.rows.read(part):
                for field in row.__slots__:
                    value = getattr(row, field)
                    if isinstance(value, str):
                        value.encode()
                        assert not set(value) & set("\x00\u202e\u202d")
    while whole(session) != before:
        session.undo()


def _fields(session: Session, event: EventId) -> list[object]:
    return [
        lambda text: notes.add(session, event, text),
        lambda text: themes.add(session, event, text),
        lambda text: attendees.add(session, event, text, text, role=text),
        lambda text: commitments.add(session, text, event, owner_text=text),
        lambda text: conclusions.add(session, event, text, dissent=text),
        lambda text: (votes.propose(session, event, text), actors.add(session, text)),
    ]


def workbook(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/"), content)
    return out.getvalue()


SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData>%s</sheetData></worksheet>"
)
BOOK = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/>'
    b"</Relationships>"
)
TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
    + SHEET % b'<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>'
)


def book_of(sheet: bytes) -> bytes:
    members = {"xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": RELATIONS, "xl/worksheets/s.xml": sheet}
    return workbook(**{"[Content_Types].xml": TYPES, **members})


HOSTILE = {
    "a bomb of one sheet": lambda: book_of(SHEET % (b"<row><c><v>1</v></c></row>" * 8_000_000)),
    "a billion laughs": lambda: book_of(LAUGHS),
    "a file outside": lambda: book_of(
        b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a SYSTEM "%s">]>' % Path(__file__).as_uri().encode()
        + SHEET % b"<row><c><v>&a;</v></c></row>"
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
    content = HOSTILE[what]()
    try:
        rows = read_table(content).rows
    except UnreadableTable:
        rows = ()
    assert len(rows) <= 10_000
    assert "never half of it" not in str(rows)


DEEP = [b"[" * 100_000, b'{"a":' * 50_000, b'{"actors": 7}', b"[1e999]", b'"x"', b"\xff\xfe"]


@pytest.mark.parametrize("content", DEEP)
def test_a_deep_or_odd_json_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "outo.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableTable):
        read_register([path])


def test_a_colleagues_mutated_file_never_comes_in_by_half(session: Session, tmp_path: Path, demo: bytes) -> None:
    path = tmp_path / "outo.foorumi"
    before = whole(session)
    for seed in range(12):
        path.write_bytes(mutated(demo, random.Random(seed)))
        try:
            look_into(session, path)
        except WorkspaceError:
            continue
        finally:
            assert whole(session) == before
