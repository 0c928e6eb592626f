"""Tables become actors, ties, needs and offers: known ones are changed, new ones added, in one step of undo."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from foorumi.domain.ids import MunicipalityId, new_id
from foorumi.domain.names import bare
from foorumi.domain.own_words import with_own
from foorumi.domain.sorting import search_key
from foorumi.domain.workspace import Part
from foorumi.exchange.register import PARTS, Sheet, Unusable, read_record
from foorumi.session import municipalities
from foorumi.session.session import Session
from foorumi.store.rows import Rows, fit

POINTERS = ("actor_id", "from_id", "to_id")
TOLD_APART = ("code", "name_fi", "actor_id", "audience", "event_id")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that was not taken in: the table and the line it stands on, and the sentence that says why."""

    sheet: str
    line: int
    key: str
    text: str


@dataclass
class Imported:
    """How many rows were added, changed and already as they should be, and which were left out."""

    added: int = 0
    changed: int = 0
    same: int = 0
    bad: list[LeftOut] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        """How many rows were left out."""
        return len(self.bad)


def import_register(session: Session, sheets: Sequence[Sheet]) -> Imported:
    """Take the tables of a register in, after a backup. Actors are known by id, then code, then name."""
    session.back_up("before_import")
    return session.do("undo.register_imported", lambda rows: _Import(session, rows).take(sheets))


class _Table:
    """The rows of one table of the register as they are now, found by id and by what else tells them apart."""

    def __init__(self, name: str, rows: tuple[Any, ...]) -> None:
        self.name = name
        self.by_id = {row.id: row for row in rows}
        self._by_key: dict[tuple[str, ...], Any] = {}
        for row in rows:
            self._note(row)

    def put(self, row: Any) -> None:
        self.by_id[row.id] = row
        self._note(row)

    def like(self, row: dict[str, str]) -> Any:
        """The living row that a row of text means, though its id is another; None when there is none."""
        return next(filter(None, map(self._by_key.get, self._keys(row))), None)

    def _note(self, row: Any) -> None:
        if not getattr(row, "deleted_at", ""):
            values = {
                key: getattr(row, key, None) or "" for key in ("code", "name_fi", "actor_id", "audience", "event_id")
            }
            for key in self._keys(values):
                self._by_key.setdefault(key, row)
                if self._by_key[key].id == row.id:
                    self._by_key[key] = row

    def _keys(self, row: dict[str, str]) -> Iterator[tuple[str, ...]]:
        if self.name == "actors":
            if row.get("code"):
                yield "code", row["code"]
            if name := bare(row.get("name_fi", "")):
                yield "name", name
        elif self.name == "voices":
            yield row.get("actor_id", ""), row.get("audience", "")
        elif self.name == "placements":
            yield row.get("actor_id", ""), row.get("event_id", "")


class _Import:
    """One import: which row of the file became which row here."""

    def __init__(self, session: Session, rows: Rows) -> None:
        self.session = session
        self.rows = rows
        self.ids: dict[str, str] = {}
        self.taken: set[str] = set()
        self.actors: dict[str, str] | None = None
        self.tables: dict[str, _Table] = {}
        self.vocab = with_own(rows.read(Part.own_word))
        self.events = {event.id for event in rows.read(Part.event)}
        self.result = Imported()

    def take(self, sheets: Sequence[Sheet]) -> Imported:
        for sheet in sheets:
            for place, row in enumerate(sheet.dicts()):
                try:
                    self._take_row(sheet.name, {column: fit(text) for column, text in row.items()})
                except Unusable as reason:
                    self.result.bad.append(
                        LeftOut(sheet.name, sheet.line(place), reason.key, sheet.heading(reason.text))
                    )
        return self.result

    def _table(self, name: str) -> _Table:
        if name not in self.tables:
            self.tables[name] = _Table(name, self.rows.read(PARTS[name]))
        return self.tables[name]

    def _take_row(self, name: str, row: dict[str, str]) -> None:
        given, table = row.get("id", ""), self._table(name)
        ring = row.pop("ring", "") if name == "actors" else ""
        self._point(name, row)
        before = table.by_id.get(self.ids.get(given, given))
        if before is None and (like := table.like(row)) and not (given and like.id in self.taken):
            before = like  # two namesakes of one file stay two
        row["id"] = before.id if before else given or new_id()
        record = read_record(name, row, before)
        self.ids[given] = record.id
        self.taken.add(record.id)
        if before is not None and getattr(before, "deleted_at", False):
            record = replace(record, deleted_at="")
        if record == before:
            self.result.same += 1
        else:
            self.rows.put(record)
            table.put(record)
            if name == "actors":
                self.actors = None
            elif name == "own_words":
                self.vocab = with_own(self.rows.read(Part.own_word))
            if before is None:
                self.result.added += 1
            else:
                self.result.changed += 1
        if ring.isdecimal() and ring in ("1", "2", "3", "4"):
            self._take_row("placements", {"actor_id": record.id, "ring": ring})

    def _point(self, name: str, row: dict[str, str]) -> None:
        """Let a row point to what is here. Raises Unusable when it points to nobody."""
        if name == "actors":
            if "municipality_id" in row:
                row["municipality_id"] = self._municipality(row["municipality_id"])
            if "type" in row and row["type"] not in self.vocab.actor_types:
                row["type"] = self.vocab.type_named(row["type"]) or "association"
        if name == "relations" and not row.get("type", "-"):
            del row["type"]
        elif name == "relations" and row.get("type", "cooperation") not in self.vocab.relation_types:
            raise Unusable("exchange.unknown_value", row["type"])
        for column in POINTERS:
            if row.get(column):
                row[column] = self._actor(row[column])
        for column in ("need_id", "offer_id"):
            if column in row:
                row[column] = self.ids.get(row[column], row[column])
                if row[column] not in self._table("exchanges").by_id:
                    raise Unusable("exchange.points_to_nothing", row[column])
        if row.get("event_id") not in self.events:
            row.pop("event_id", None)

    def _actor(self, told: str) -> str:
        wanted = self.ids.get(told, told)
        if self.actors is None:
            alive = [actor for actor in self._table("actors").by_id.values() if not actor.deleted_at]
            self.actors = {search_key(actor.name_fi): actor.id for actor in alive}
            self.actors |= {actor.code: actor.id for actor in alive if actor.code}
            self.actors |= {actor.id: actor.id for actor in alive}
        found = self.actors.get(wanted) or self.actors.get(search_key(wanted))
        if found is None:
            raise Unusable("exchange.unknown_actor", told)
        return found

    def _municipality(self, name: str) -> str:
        found: MunicipalityId | None = municipalities.named(self.session, name) if name else None
        return found or ""
