"""A method that asks for so and so many slips takes no more of them from a phone while that phase runs."""

import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

from foorumi.documents import slips
from foorumi.domain.ids import new_id
from foorumi.domain.phones import Operation
from foorumi.domain.run import utc_now
from foorumi.i18n import language
from foorumi.phones import plain
from foorumi.phones.view import room
from foorumi.session import agenda, methods, operations, run
from foorumi.session.session import Session

from .conftest import make_evening


def test_a_phone_hands_in_as_many_slips_as_the_phase_asks_and_one_more_for_one_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "ilta.foorumi"
    make_evening(path)
    with closing(Session.open(path)) as session:
        event_id = session.workspace.events[0].id
        item = next(item for item in session.workspace.items(event_id) if item.kind == "brainstorm")
        agenda.edit(session, item.id, method="double_team")
        run.show(session, event_id, item.id)

        def take(kind: str, device: str, body: dict[str, Any]) -> dict[str, Any]:
            (reply,) = operations.take(session, event_id, [Operation(str(uuid.uuid4()), kind, device, body)])
            return reply

        def write(device: str, text: str) -> str:
            return str(take("note", device, {"item": item.id, "text": text}).get("error", ""))

        phone, other = (str(take("join", "", {"key_hash": new_id()})["device"]) for _ in range(2))
        assert room(session.workspace, event_id, utc_now())["cards"] == 10
        paper = str(slips.outline(session.workspace, event_id, language("sv")))
        assert "Egna: högst 10 lappar. Par: högst 5 lappar." in paper
        page = plain._form(room(session.workspace, event_id, utc_now()), language("fi"))
        assert "Nyt enintään 10 lappua." in page
        assert [write(phone, f"Ajatus {number}") for number in range(11)] == [""] * 10 + ["enough_cards"]
        assert write(other, "Toisen ajatus") == ""
        mine = session.workspace.notes(event_id)[0]
        assert take("withdraw", phone, {"note": mine.id}) == {"ok": True}
        assert (write(phone, "Parempi"), write(phone, "Vielä yksi")) == ("", "enough_cards")
        methods.show_phase(session, item.id, 2)
        assert "cards" not in room(session.workspace, event_id, utc_now())
        assert write(phone, "Seinältä") == ""
