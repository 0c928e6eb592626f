"""Tables become actors, ties, needs and offers: known ones are changed, new ones added, in one step of undo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from foorumi.domain.ids import MunicipalityId, new_id
from foorumi.domain.names import is_same_name
from foorumi.domain.own_words import with_own
from foorumi.domain.sorting import search_key
from foorumi.domain.workspace import Part
from foorumi.exchange.register import PARTS, Sheet, read_record
from foorumi.session import municipalities
from foorumi.session.session import Session
from foorumi.store.rows import Rows

POINTERS = ("actor_id", "from_id", "to_id")


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows were added, changed, already as they should be, and left out because they point to nobody."""

    added: int = 0
    changed: int = 0
    same: int = 0
    left_out: int = 0


def import_register(session: Session, sheets: Sequence[Sheet]) -> Imported:
    """Take the tables of a register in, after a backup. Actors are known by id, then code, then name."""
    session.back_up("before_import")
    return session.do("undo.register_imported", lambda rows: _Import(session, rows).take(sheets))


class _Import:
    """One import: which row of the file became which row here."""

    def __init__(self, session: Session, rows: Rows) -> None:
        self.session = session
        self.rows = rows
        self.ids: dict[str, str] = {}
        self.actors: dict[str, str] | None = None
        self.counts = {"added": 0, "changed": 0, "same": 0, "left_out": 0}

    def take(self, sheets: Sequence[Sheet]) -> Imported:
        for sheet in sheets:
            known = {row.id: row for row in self.rows.read(PARTS[sheet.name])}
            for row in sheet.dicts():
                self._take_row(sheet.name, dict(row), known)
        return Imported(**self.counts)

    def _take_row(self, name: str, row: dict[str, str], known: dict[str, Any]) -> None:
        given = row.get("id", "")
        try:
            ring = row.pop("ring", "") if name == "actors" else ""
            before = self._known(name, row, known)
            row["id"] = before.id if before else given or new_id()
            self._point(name, row)
            record = read_record(name, row, before)
        except (KeyError, ValueError):
            self.counts["left_out"] += 1
            return
        self.ids[given] = record.id
        if before is not None and hasattr(before, "deleted_at") and before.deleted_at:
            record = replace(record, deleted_at="")
        if record == before:
            self.counts["same"] += 1
        else:
            self.rows.put(record)
            if name == "actors":
                self.actors = None
            known[record.id] = record
            self.counts["added" if before is None else "changed"] += 1
        if ring.isdigit() and 1 <= int(ring) <= 4:
            self._seat(record.id, int(ring))

    def _known(self, name: str, row: dict[str, str], known: dict[str, Any]) -> Any:
        found = known.get(self.ids.get(row.get("id", ""), row.get("id", "")))
        if found is not None:
            return found
        alive = [other for other in known.values() if not getattr(other, "deleted_at", "")]
        if name == "actors":
            code, title = row.get("code", ""), row["name_fi"]
            by_code = next((other for other in alive if code and other.code == code), None)
            return by_code or next((other for other in alive if is_same_name(other.name_fi, title)), None)
        actor = self._actor(row.get("actor_id", "")) if name in ("voices", "placements") else ""
        if name == "voices":
            return next((v for v in alive if (v.actor_id, v.audience) == (actor, row.get("audience"))), None)
        if name == "placements":
            return next((seat for seat in alive if (seat.actor_id, seat.event_id) == (actor, None)), None)
        return None

    def _point(self, name: str, row: dict[str, str]) -> None:
        """Let a row point to what is here. Raises KeyError when it points to nobody."""
        for column in POINTERS:
            if row.get(column):
                row[column] = self._actor(row[column])
        for column in ("need_id", "offer_id"):
            if column in row:
                row[column] = self.ids.get(row[column], row[column])
                if not any(other.id == row[column] for other in self.rows.read(Part.exchange)):
                    raise KeyError(column)
        if row.get("event_id") and not any(event.id == row["event_id"] for event in self.rows.read(Part.event)):
            row["event_id"] = ""
        if name == "actors":
            if "municipality_id" in row:
                row["municipality_id"] = self._municipality(row["municipality_id"])
            vocab = with_own(self.rows.read(Part.own_word))
            if "type" in row and row["type"] not in vocab.actor_types:
                row["type"] = vocab.type_named(row["type"]) or "association"

    def _actor(self, told: str) -> str:
        wanted = self.ids.get(told, told)
        if self.actors is None:
            alive = [actor for actor in self.rows.read(Part.actor) if not actor.deleted_at]
            self.actors = {search_key(actor.name_fi): actor.id for actor in alive}
            self.actors |= {actor.code: actor.id for actor in alive if actor.code}
            self.actors |= {actor.id: actor.id for actor in alive}
        return self.actors.get(wanted) or self.actors[search_key(wanted)]

    def _municipality(self, name: str) -> str:
        found: MunicipalityId | None = municipalities.named(self.session, name) if name else None
        return found or ""

    def _seat(self, actor_id: str, ring: int) -> None:
        row = {"actor_id": actor_id, "ring": str(ring)}
        self._take_row("placements", row, {seat.id: seat for seat in self.rows.read(Part.placement)})
