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
from foorumi.session import agenda, methods, notes, operations, run, votes
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


def test_slips_are_marked_from_phones_only_in_that_phase_and_few_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "ilta.foorumi"
    make_evening(path)
    with closing(Session.open(path)) as session:
        event_id = session.workspace.events[0].id
        item = next(item for item in session.workspace.items(event_id) if item.kind == "group_work")
        agenda.edit(session, item.id, method="double_team")
        for number in range(4):
            notes.add(session, event_id, f"Lappu {number}", item_id=item.id)
        run.show(session, event_id, item.id)

        def take(kind: str, device: str, body: dict[str, Any]) -> dict[str, Any]:
            (reply,) = operations.take(session, event_id, [Operation(str(uuid.uuid4()), kind, device, body)])
            return reply

        phone = str(take("join", "", {"key_hash": new_id()})["device"])
        methods.show_phase(session, item.id, 3)
        for place, row in enumerate(session.workspace.options(session.workspace.item(item.id))):
            votes.set_group(session, row.id, 1 + place % 2)
        seen = room(session.workspace, event_id, utc_now())
        slips = [str(row["id"]) for row in seen["vote"]["options"]]
        assert (seen["scene"], seen["vote"]["dots"], seen["vote"]["own"], len(slips)) == ("vote", 5, 1, 4)

        def mark(*chosen: int) -> str:
            dots = {slips[number]: 1 for number in chosen}
            return str(take("vote", phone, {"item": item.id, "dots": dots, "group": 1}).get("error", ""))

        assert (mark(0, 2), mark(0, 1, 3)) == ("own_group", "")
        assert [row.total for row in session.workspace.tally(session.workspace.item(item.id)).rows] == [1, 1, 0, 1]
        methods.show_phase(session, item.id, 4)
        assert mark(1) == "closed"
