"""Everything that leaves the file, paper by paper and format by format, names nobody: after the names have been erased,
and of an event that keeps none."""

import email
import io
import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from email import policy
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from foorumi.documents import document
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.domain.attendees import Attendee
from foorumi.domain.figures import figures
from foorumi.domain.ids import AttendeeId, EventId, new_id
from foorumi.domain.workspace import Part
from foorumi.exchange.calendar import year_calendar
from foorumi.exchange.handover import give
from foorumi.exchange.register_files import KINDS as REGISTER_KINDS
from foorumi.exchange.register_files import write_register
from foorumi.exchange.trail_page import trail_page
from foorumi.exports import FORMATS, export
from foorumi.i18n import language
from foorumi.session import (
    actors,
    agenda,
    attendees,
    commitments,
    conclusions,
    duties,
    events,
    notes,
    papers,
    pictures,
    pulse,
    relations,
    reviews,
    slides,
    votes,
)
from foorumi.session.privacy import erase_names_of_event, held_about
from foorumi.session.session import Session
from foorumi.store.backups import back_up

NAME, MAIL, PHONE = "Aapeli Ainutkertainen", "aapeli@esimerkki.invalid", "040 987 6543"
SECRETS = ("ainutkertainen", "aapeli@", "9876543")
NOW = datetime.fromisoformat("2026-11-24T12:00:00+02:00")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "tyo").mkdir()
    made = Session.create(tmp_path / "tyo" / "vuosi.foorumi")
    yield made
    made.close()


def gather(session: Session) -> EventId:
    """An evening whose guest stands on the list, in texts, in a picture's words, in the log of contacts and in an
    approved memo."""
    forum = events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
    events.edit(session, forum, purpose="Yhteinen vuosi", contact=f"{NAME}, {MAIL}")
    club = actors.add(session, "Urheiluseura", type="association")
    person = attendees.add(session, forum, NAME, "Urheiluseura", actor_id=club, arrived_at="17:50")
    attendees.edit(session, person, email=MAIL, phone=PHONE, role="puheenjohtaja", may_share_contact="yes")
    actors.log_contact(session, club, date(2026, 9, 1), f"Soitto: {NAME.upper()}, 040-9876543")
    note = notes.add(session, forum, f"Kysytään: {NAME} {PHONE.replace(' ', '')}")
    taken = pictures.Prepared(b"\xff\xd8kuva", "image/jpeg", 4, 4)
    pictures.add(session, forum, taken, note_id=note, alt=f"{NAME} taulun edessä")
    for letters in (f"Muistio {NAME} {MAIL}", f"Toinen {PHONE}"):
        kept = pictures.Prepared(letters.encode(), "text/plain", 0, 0)
        last = pictures.add(session, forum, kept, note_id=note, name=f"{NAME}.txt")
    pictures.delete(session, last)
    talk = next(item for item in session.workspace.items(forum) if item.kind == "presentation")
    agenda.edit(session, talk.id, presenter=NAME)
    slides.put(session, talk.id, f"%PDF {MAIL}".encode(), 1, f"{NAME}.pdf")
    slides.put(session, talk.id, f"%PDF {NAME}".encode(), 1, f"{NAME}.pdf")
    band = actors.add(session, "Soittokunta", type="association")
    actors.place_itself(session, forum, band, 2)
    relations.relate(session, club, band, "cooperation", description=f"Vetäjä {NAME}", source=f"{NAME}, puhelin")
    votes.make_codes(session, forum)
    reviews.mention(session, forum, f"{NAME} kertoi illasta", "Paikallislehti", "2026-10-17")
    duties.add(session, "Yhteydenpito", office=f"järjestökoordinaattori {NAME}", next_on="2026-12-01", every_months=1)
    commitments.add(session, "Latu", forum, owner_text=NAME, evidence=f"Kirje osoitteesta {MAIL}")
    conclusions.add(session, forum, f"{NAME} kutsutaan", proposed_to="kunnanhallitus")
    papers.choose(session, forum, has_names=True)
    papers.approve(session, forum, "fi", "rehtori", NOW, partial(print_memo, forum))
    return forum


def print_memo(event_id: EventId, session: Session, made_at: datetime) -> bytes:
    return document(session.workspace.whole(), event_id, "memo", "fi", made_at)()


def everything_out(session: Session, event_id: EventId, folder: Path) -> dict[str, str]:
    """What every paper and every export says, by its name."""
    workspace, said = session.workspace.whole(), {}
    for code, kind in KINDS.items():
        for languages in (["fi"], ["sv", "fi"]):
            said[f"{code} {languages}"] = repr(outlined(kind, workspace, event_id, languages, NOW))
    for kind in FORMATS:
        made = export(workspace, event_id, kind, "fi", document="memo", names=True, made_at=NOW)()
        said[f"export {kind}"] = read(made)
    said["year"] = read(year_calendar(workspace, language("fi"), NOW))
    said["trail page"] = trail_page(workspace, event_id, language("fi"), date(2026, 11, 24))
    for version in workspace.rows(Part.memo_version):
        said[f"memo {version.number}"] = read(version.pdf)
    folder.mkdir()
    for kind in REGISTER_KINDS:
        write_register(session.workspace, kind, folder / kind, with_private=True)
    give(session, folder / "kollegalle.foorumi", with_names=True)
    give(session, folder / "nimetta.foorumi", with_names=False)
    said |= {f"file {path.name}": read(path.read_bytes()) for path in folder.rglob("*") if path.is_file()}
    return said


def read(content: bytes) -> str:
    """What a file says: inside archives, the text of PDFs, and what is encoded in mail."""
    if content.startswith(b"%PDF"):
        with closing(pypdfium2.PdfDocument(content)) as paper:
            return " ".join(page.get_textpage().get_text_bounded() for page in paper)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(read(archive.read(name)) for name in archive.namelist())
    if b"Content-Transfer-Encoding: base64" in content:
        parts = email.message_from_bytes(content, policy=policy.default).walk()
        found = [part.get_payload(decode=True) for part in parts if not part.is_multipart()]
        return " ".join(read(part) for part in found if isinstance(part, bytes))
    return content.decode("utf-8", "replace")


def named(said: dict[str, str]) -> list[str]:
    """The names of what tells any of the secrets, however it is spaced."""
    plain = {name: re.sub(r"[\s\-]|<[^>]*>", "", text.casefold()) for name, text in said.items()}
    return [name for name, text in plain.items() if any(secret in text for secret in SECRETS)]


def bytes_under(folder: Path) -> str:
    return " ".join(read(Path(root, name).read_bytes()) for root, _, names in os.walk(folder) for name in names)


def test_once_names_are_erased_no_paper_export_or_backup_tells_them_and_every_count_stays(
    session: Session, tmp_path: Path
) -> None:
    forum = gather(session)
    before = figures(session.workspace, forum, date(2026, 11, 24))
    second = tmp_path / "toinen"
    second.mkdir()
    back_up(session.path, "opened", second)
    assert {"memo 1", "export json", "file kollegalle.foorumi", "commitments ['fi']"} <= set(
        named(everything_out(session, forum, tmp_path / "ennen"))
    )
    assert {mention.part for mention in held_about(session, NAME)} >= {
        Part.attendee, Part.note, Part.picture, Part.contact, Part.commitment, Part.conclusion, Part.memo_version,
        Part.event,
    }  # fmt: skip
    assert erase_names_of_event(session, forum, "[nimi poistettu]", second) == 1
    assert named(everything_out(session, forum, tmp_path / "jalkeen")) == []
    session.close()
    assert named({"file": bytes_under(tmp_path / "tyo"), "second": bytes_under(second)}) == []
    with closing(Session.open(session.path)) as again:
        assert figures(again.workspace, forum, date(2026, 11, 24)) == before
        assert again.workspace.event(forum).memo_state == "draft"
        assert held_about(again, NAME) == []


@pytest.mark.parametrize("template", ["empowerment_evening", "open_doors"])
def test_nothing_that_leaves_an_event_that_keeps_no_names_tells_of_a_person(
    session: Session, tmp_path: Path, template: str
) -> None:
    evening = events.create(session, template, "Ilta", date(2027, 1, 20))
    events.edit(session, evening, purpose="Osallisuus")
    attendees.count_unnamed(session, evening, 22)
    for _ in range(5):
        pulse.answer(session, evening, 5, 4, 3)
    brought = Attendee(AttendeeId(new_id()), evening, NAME, "Seura", email=MAIL, phone=PHONE, arrived_at="18:00")
    session.do("undo.merged", lambda rows: rows.insert(brought))
    said = everything_out(session, evening, tmp_path / "ulos")
    assert [name for name in named(said) if "foorumi" not in name] == []
    assert '"belong"' not in said["export json"]


def test_an_event_that_becomes_sensitive_forgets_whoever_was_taken_off_its_list(
    session: Session, tmp_path: Path
) -> None:
    forum = events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
    person = attendees.add(session, forum, NAME, "Seura")
    attendees.edit(session, person, email=MAIL, phone=PHONE)
    attendees.delete(session, person)
    assert named({"file": bytes_under(tmp_path)}) == ["file"]
    events.edit(session, forum, privacy="sensitive")
    assert named({"file": bytes_under(tmp_path)}) == []
    assert session.undo() is None


def test_four_answers_to_the_pulse_leave_in_no_export(session: Session) -> None:
    forum = events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
    for _ in range(4):
        pulse.answer(session, forum, 5, 1, 3)
    workspace = session.workspace.whole()
    assert '"belong"' not in read(export(workspace, forum, "json", "fi", names=True)())
    assert "Kuulun joukkoon" not in read(export(workspace, forum, "csv", "fi", names=True)())
    pulse.answer(session, forum, 5, 1, 3)
    assert '"belong"' in read(export(session.workspace.whole(), forum, "json", "fi")())
