"""Those who help from their phones: two sort at once and lose no note, and a photograph tells no more than it shows."""

import struct
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from foorumi.domain.ids import new_id
from foorumi.domain.phones import Operation
from foorumi.domain.workspace import Part
from foorumi.phones import view
from foorumi.session import notes, operations, run, themes
from foorumi.session.session import Session
from foorumi.ui.pictures import prepare

from .conftest import Phone, Room, make_evening
from .test_evening import go_to


def test_the_laptop_and_two_phones_sort_the_same_notes_and_none_is_torn(tmp_path: Path) -> None:
    make_evening(tmp_path / "ilta.foorumi")
    with closing(Session.open(tmp_path / "ilta.foorumi")) as session:
        (event,) = session.workspace.events

        def take(kind: str, device: str, body: dict[str, Any], number: str = "") -> dict[str, Any]:
            asked = Operation(number or str(uuid.uuid4()), kind, device, body)
            return operations.take(session, event.id, [asked])[0]

        def join(role: str) -> str:
            device = str(take("join", "", {"key_hash": new_id()})["device"])
            take("role", device, {"role": role, "group": None})
            return device

        guest, one, two = join("participant"), join("helper"), join("leader")
        note = notes.add(session, event.id, "Kyydit")
        travel, light = (themes.add(session, event.id, name) for name in ("Liikkuminen", "Valo"))
        move = {"note": note, "theme": travel, "was": None}
        assert take("sort", guest, move) == {"error": "not_helper"}
        assert take("sort", one, move) == {"ok": True}
        assert take("sort", two, {"note": note, "theme": light, "was": None}) == {"error": "moved"}
        assert take("sort", two, move) == {"ok": True}
        notes.place(session, [note], light)
        assert take("sort", one, {"note": note, "theme": None, "was": travel}) == {"error": "moved"}
        assert take("sort", one, {"note": note, "theme": None, "was": light}) == {"ok": True}

        mine, theirs = str(uuid.uuid4()), str(uuid.uuid4())
        assert take("theme", one, {"name": "Talvi"}, mine) == {"ok": True}
        assert take("theme", two, {"name": "talvi"}, theirs) == {"ok": True}
        assert take("sort", two, {"note": note, "theme": theirs, "was": None}) == {"ok": True}
        named = [theme.name for theme in session.workspace.themes(event.id)]
        assert named == ["Liikkuminen", "Valo", "Talvi"]
        seen = view.seen(session.workspace, event.id, run.utc_now())["sorting"]
        assert seen["notes"] == [{"id": note, "text": "Kyydit", "theme": mine}]


def jpeg_with_a_place() -> bytes:
    """A photograph that lies on its side and tells where it was taken."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(80, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF205040)
    picture.setText("Description", "PAIKKA 62.87 N")
    assert picture.save(buffer, "JPEG")  # type: ignore[call-overload]
    plain = bytes(buffer.data().data())
    turned = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    where = b"GPS 62.87 N 24.20 E"
    exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + turned + struct.pack(">I", 0) + where
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]


@pytest.mark.qt_log_ignore("Unsupported marker", extend=True)
def test_a_photograph_is_turned_upright_and_loses_its_place(tmp_path: Path) -> None:
    sent = jpeg_with_a_place()
    assert b"GPS" in sent
    made = prepare(sent)
    assert made
    assert (made.width, made.height, made.media_type) == (40, 80, "image/jpeg")
    assert b"GPS" not in made.data
    assert b"PAIKKA" not in made.data
    assert prepare(b"\xff\xd8\xff<svg onload=alert(1)>") is None
    assert prepare(b"<svg xmlns='http://www.w3.org/2000/svg'/>") is None


def test_only_helpers_send_pictures_and_only_pictures_are_kept(make_room: Any) -> None:
    room: Room = make_room(pin="493817")
    guest, scribe = room.phone(), room.phone()
    role = {"role": "secretary", "group": 2, "pin": "493817"}
    assert scribe.post("role", role)[0] == 200
    place = go_to(room, guest, "brainstorm")

    def send(phone: Phone, data: bytes, kind: str = "image/jpeg", number: str = "") -> int:
        path = f"photo?id={number or uuid.uuid4()}&item={place}"
        return phone.post(path, data, **{"Content-Type": kind})[0]

    good, number = jpeg_with_a_place(), str(uuid.uuid4())
    assert send(guest, good) == 403
    assert send(scribe, b"<svg/>") == 415
    assert send(scribe, good, "text/html") == 415
    assert send(scribe, good[:200]) == 422
    assert send(scribe, good + b"\0" * 6_000_000) == 413
    assert [send(scribe, good, number=number) for _ in range(2)] == [200, 200]
    left = room.stop()
    (picture,) = left.rows(Part.picture)
    assert (picture.item_id, picture.group_number, picture.media_type) == (place, 2, "image/jpeg")
    assert b"GPS" not in room.path.read_bytes()
