"""Whatever two people do at once, undo takes back one's own acts exactly and never the other's."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import Conflict, WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import commitments, conclusions, events, horizons, notes, owners, pictures, themes, votes
from foorumi.session.session import Session

Rows = dict[tuple[str, str], dict[str, Any]]
ORIGINS = ("console", "phone")
WATCHED = (
    Part.note, Part.theme, Part.proposal, Part.ballot, Part.dot, Part.conclusion, Part.conclusion_note, Part.reply,
    Part.commitment, Part.commitment_line, Part.ownership, Part.note_end, Part.declined, Part.picture,
    Part.horizon_mark,
)  # fmt: skip


def table(session: Session) -> Rows:
    """Every row there is, by table and id, deleted ones too."""
    connection = session._file.rows.connection
    found: Rows = {}
    for part in WATCHED:
        cursor = connection.execute(f"select * from {part.table}")
        names = [column[0] for column in cursor.description]
        for row in cursor:
            found[part.table, row[0]] = dict(zip(names, row, strict=True))
    return found


class Wall:
    """The acts of people at a wall; numbers choose what they are about, whatever there is."""

    def __init__(self, session: Session, event_id: EventId) -> None:
        self.session, self.event_id = session, event_id
        self.item = next(item.id for item in session.workspace.items(event_id) if item.kind == "vote")

    def act(self, which: int, a: int, b: int) -> None:
        """Do the act of a number, if there is anything to do it to."""
        acts: list[Callable[[int, int], object]] = [
            self.add, self.add, self.add, self.edit, self.move, self.move, self.merge, self.split, self.hide,
            self.theme, self.rename, self.unmake, self.also, self.propose, self.vote, self.conclude, self.tie,
            self.reply, self.promise, self.state, self.own, self.end, self.decline, self.attach,
            self.look_ahead,
        ]  # fmt: skip
        acts[which % len(acts)](a, b)

    def _one(self, part: Part, number: int) -> Any:
        rows = self.session.workspace.rows(part)
        return rows[number % len(rows)] if rows else None

    def add(self, a: int, b: int) -> None:
        notes.add(self.session, self.event_id, f"lappu {a}", kind=("idea", "worry")[b % 2])

    def edit(self, a: int, b: int) -> None:
        if note := self._one(Part.note, a):
            notes.rewrite(self.session, note, f"muutettu {b}")

    def move(self, a: int, b: int) -> None:
        note, theme = self._one(Part.note, a), self._one(Part.theme, b)
        if note:
            notes.place(self.session, [note.id], theme.id if theme and b % 3 else None, a % 4 if b % 2 else None)

    def merge(self, a: int, b: int) -> None:
        first, second = self._one(Part.note, a), self._one(Part.note, b)
        if first and second and first.id != second.id and not first.parent_id:
            notes.merge(self.session, [first.id, second.id])

    def split(self, a: int, b: int) -> None:
        under = [note.id for note in self.session.workspace.rows(Part.note) if note.parent_id]
        notes.split(self.session, under[: a % 3 + 1])

    def hide(self, a: int, b: int) -> None:
        if note := self._one(Part.note, a):
            notes.set_state(self.session, [note.id], ("hidden", "wall")[b % 2])

    def theme(self, a: int, b: int) -> None:
        themes.add(self.session, self.event_id, f"teema {a}")

    def rename(self, a: int, b: int) -> None:
        if theme := self._one(Part.theme, a):
            themes.rename(self.session, theme.id, f"uusi {b}")

    def unmake(self, a: int, b: int) -> None:
        if theme := self._one(Part.theme, a):
            themes.delete(self.session, theme.id)

    def also(self, a: int, b: int) -> None:
        note, theme = self._one(Part.note, a), self._one(Part.theme, b)
        if note and theme:
            notes.put_also(self.session, note.id, theme.id)

    def propose(self, a: int, b: int) -> None:
        note = self._one(Part.note, b)
        votes.propose_all(self.session, self.event_id, [(f"ehdotus {a}", (None, note.id if note else None))])

    def vote(self, a: int, b: int) -> None:
        if proposal := self._one(Part.proposal, a):
            votes.cast(self.session, self.item, {proposal.id: b % 3 + 1})

    def conclude(self, a: int, b: int) -> None:
        conclusions.add(self.session, self.event_id, f"linjaus {a}", proposed_to="kunnanhallitus" if b % 2 else "")

    def tie(self, a: int, b: int) -> None:
        conclusion, note = self._one(Part.conclusion, a), self._one(Part.note, b)
        if conclusion:
            conclusions.tie(self.session, conclusion.id, [note.id] if note and a % 4 else [])

    def reply(self, a: int, b: int) -> None:
        if conclusion := self._one(Part.conclusion, a):
            with suppress(WorkspaceError):  # nothing is closed that nobody owns
                conclusions.reply(self.session, conclusion.id, state=("no", "done")[b % 2], reason=f"syy {b}")

    def promise(self, a: int, b: int) -> None:
        commitments.add(self.session, f"lupaus {a}", self.event_id, owner_text="taho")

    def state(self, a: int, b: int) -> None:
        if promise := self._one(Part.commitment, a):
            state = ("under_way", "done", "dropped")[b % 3]
            commitments.set_state(self.session, promise.id, state, date(2026, 11, b % 28 + 1), f"syy {a}")

    def own(self, a: int, b: int) -> None:
        if theme := self._one(Part.theme, a):
            owners.name(self.session, theme_id=theme.id, owner_text=f"taho {b}")

    def end(self, a: int, b: int) -> None:
        if note := self._one(Part.note, a):
            notes.give_end(self.session, note.id, ("noted", "")[b % 2], "ei jatkoa")

    def decline(self, a: int, b: int) -> None:
        first, second = self._one(Part.note, a), self._one(Part.note, b)
        if first and second:
            notes.decline(self.session, self.event_id, "same", first.id, second.id)

    def attach(self, a: int, b: int) -> None:
        note = self._one(Part.note, a)
        picture = pictures.Prepared(b"\x89PNG" + bytes([b % 250]), "image/png", 4, 4)
        pictures.add(self.session, self.event_id, picture, alt=f"kuva {a}", note_id=note.id if note else None)

    def look_ahead(self, a: int, b: int) -> None:
        part = (Part.theme, Part.proposal, Part.note)[b % 3]
        if found := self._one(part, a):
            horizons.place(self.session, part.table, found.id, (1, 3, 10, 0)[a % 4])


STEP = st.tuples(st.sampled_from(ORIGINS), st.integers(0, 24), st.integers(0, 9), st.integers(0, 9))


def _undone(session: Session, origin: str) -> tuple[int, bool]:
    """Undo a person's acts as far as they go: how many were undone, and whether another's work stood in the way."""
    for count in range(10_000):
        before = table(session)
        try:
            if session.undo(origin) is None:
                return count, False
        except Conflict:
            assert table(session) == before, "a refused undo changes nothing"
            return count, True
    raise AssertionError("undo has no end")


@cache
def blank() -> tuple[tempfile.TemporaryDirectory[str], Path]:
    """A file with one event, to begin each history from a copy: making its tables takes longer than a history."""
    folder = tempfile.TemporaryDirectory()
    path = Path(folder.name) / "ilta.foorumi"
    session = Session.create(path)
    events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
    session.close()
    return folder, path


def check(steps: list[tuple[str, int, int, int]]) -> None:
    """Do the steps, undo the one's, and see that the other's work stands; redo, and see all of it again."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session.open(Path(shutil.copy(blank()[1], folder)))
        event_id = session.workspace.events[0].id
        session.history.done.clear()
        wall, first = Wall(session, event_id), table(session)
        written: dict[tuple[str, str], dict[str, Any]] = {}
        last = first
        for origin, which, a, b in steps:
            session.do(f"undo.{which}", lambda _, w=which, a=a, b=b: wall.act(w, a, b), origin)  # type: ignore[misc]
            before, last = last, table(session)
            _remember(written, before, last, origin)
        undone, is_stopped = _undone(session, "console")
        now = table(session)
        for key, values in written.items():
            assert key in now, "the phone's row is still there"
            assert {name: now[key][name] for name in values} == values, "and says what the phone wrote"
        others, others_stopped = _undone(session, "phone")
        if not (is_stopped or others_stopped):
            assert table(session) == first
        for _ in range(others):
            assert session.redo("phone")
        for _ in range(undone):
            assert session.redo("console")
        assert table(session) == last
        session.close()


def _remember(written: dict[tuple[str, str], dict[str, Any]], before: Rows, after: Rows, origin: str) -> None:
    """Keep what the phone wrote and nobody has written over; what the console writes over is no longer the phone's."""
    for key, row in after.items():
        was = before.get(key)
        changed = {name: value for name, value in row.items() if was is None or was[name] != value}
        if origin == "phone" and changed:
            written.setdefault(key, {}).update(changed)
        else:
            for name in changed:
                written.get(key, {}).pop(name, None)
    for key in set(before) - set(after):
        written.pop(key, None)


@settings(max_examples=30, deadline=None)
@given(st.lists(STEP, max_size=30))
def test_random_histories_of_two_people_undo_and_redo_exactly(steps: list[tuple[str, int, int, int]]) -> None:
    check(steps)


@pytest.mark.campaign
@settings(max_examples=2000, deadline=None)
@given(st.lists(STEP, max_size=120))
def test_long_random_histories_of_two_people_undo_and_redo_exactly(steps: list[tuple[str, int, int, int]]) -> None:
    check(steps)
