"""What is taken out of an event can be read by others, says what the file says, and names nobody unasked."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from icalendar import Calendar
from jsonschema import validate
from openpyxl import load_workbook

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part, Workspace
from foorumi.exchange.demo import make_demo
from foorumi.exchange.event_json import schema
from foorumi.exports import FORMATS, export
from foorumi.session.session import Session

DOCS = Path(__file__).parents[2] / "docs"
MADE_AT = datetime.fromisoformat("2026-11-26T20:30:00+02:00")
FORMULA = '=HYPERLINK("http://example";"x")'


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = make_demo(tmp_path_factory.mktemp("demo") / "demo.foorumi")
    yield session
    session.close()


@pytest.fixture(scope="module")
def evening(session: Session) -> tuple[Workspace, EventId]:
    workspace = session.workspace.whole()
    event = workspace.events[0]
    notes = workspace.notes(event.id)
    people = workspace.attendees(event.id)
    parts = {part: workspace.rows(part) for part in Part} | {
        Part.note: (replace(notes[0], text=FORMULA), *notes[1:]),
        Part.attendee: (
            replace(people[0], email="yes@example.fi", may_share_contact="yes"),
            replace(people[1], email="no@example.fi", may_share_contact="no"),
            replace(people[2], email="bad@example.fi, other@example.fi", may_share_contact="yes"),
            *people[3:],
        ),
    }
    return Workspace(parts, lambda part: ()), event.id


def made(evening: tuple[Workspace, EventId], kind: str, **wanted: object) -> bytes:
    return export(*evening, kind, "fi", made_at=MADE_AT, **wanted)()  # type: ignore[arg-type]


def test_no_export_names_people_unless_they_were_asked_for(evening: tuple[Workspace, EventId]) -> None:
    workspace, event_id = evening
    name = workspace.attendees(event_id)[0].name

    def text(content: bytes) -> str:
        if content[:2] != b"PK":
            return content.decode("utf-8", errors="ignore")
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(archive.read(member).decode("utf-8", errors="ignore") for member in archive.namelist())

    for kind in FORMATS:
        assert name not in text(made(evening, kind)), kind
    for kind in ("xlsx", "csv", "json"):
        assert name in text(made(evening, kind, names=True)), kind


def test_the_workbook_has_dates_numbers_and_no_formula(evening: tuple[Workspace, EventId]) -> None:
    book = load_workbook(io.BytesIO(made(evening, "xlsx")))
    promised = list(book["Sitoumukset"].iter_rows(values_only=True))
    assert promised[0][:3] == ("Nro", "Teksti", "Vastuutoimija")
    assert promised[1][0] == 1
    assert promised[1][5].date() == date(2026, 11, 13)
    notes = book["Laput"]
    assert notes.max_row == 186
    texts = {row[0].value: row[0].data_type for row in notes.iter_rows()}
    assert texts[FORMULA] == "s"


def test_csv_opens_in_finnish_excel_and_runs_nothing(evening: tuple[Workspace, EventId]) -> None:
    with zipfile.ZipFile(io.BytesIO(made(evening, "csv"))) as archive:
        content = archive.read("laput.csv")
        assert "sitoumukset.csv" in archive.namelist()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Teksti", "Laji", "Teema", "Lähde", "Kieli", "Tarroja"]
    assert len(rows) == 186
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_json_keeps_to_its_schema_which_is_documented(evening: tuple[Workspace, EventId]) -> None:
    data = json.loads(made(evening, "json", names=True))
    validate(data, schema())
    assert len(data["note"]) == 188  # the question to the speaker is one too
    assert len(data["commitment"]) == 12
    assert data["event"]["name"] == evening[0].event(evening[1]).name
    assert json.loads((DOCS / "event.schema.json").read_text("utf-8")) == schema()


def test_a_calendar_program_gets_the_evening_the_next_one_and_the_promises(evening: tuple[Workspace, EventId]) -> None:
    content = made(evening, "ics")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    first, following = calendar.walk("VEVENT")
    assert str(first["summary"]) == evening[0].event(evening[1]).name
    assert first["dtstart"].dt.isoformat() == "2026-10-15T18:00:00+03:00"
    assert first["dtend"].dt.isoformat() == "2026-10-15T20:30:00+03:00"
    assert following["dtstart"].dt == date(2027, 4, 15)
    assert len(calendar.walk("VTODO")) == 10


def test_the_message_is_a_draft_with_the_memo_and_only_those_who_allowed_it(evening: tuple[Workspace, EventId]) -> None:
    message = message_from_bytes(made(evening, "eml"), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert "yes@example.fi" in message["Bcc"]
    assert "no@example.fi" not in message["Bcc"]
    assert "other@example.fi" not in message["Bcc"]
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "muistio.pdf"
    assert attached.get_content().startswith(b"%PDF")


def test_the_archive_package_tells_the_hash_of_every_file(evening: tuple[Workspace, EventId]) -> None:
    content = made(evening, "archive")
    assert content == made(evening, "archive")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        about = json.loads(archive.read("metatiedot.json"))
        told = {file["nimi"]: file["sha256"] for file in about["tiedostot"]}
        assert set(archive.namelist()) == {*told, "metatiedot.json"}
        assert all(hashlib.sha256(archive.read(name)).hexdigest() == digest for name, digest in told.items())
    assert about["sisaltaa_henkilotietoja"] is False
    assert "asiakirjat/muistio.pdf" in told
