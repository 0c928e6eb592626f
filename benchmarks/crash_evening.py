"""A scripted evening that is made to be killed: console acts and phones' notes through the session's own verbs.

    python benchmarks/crash_evening.py FILE SEED

It tells ``try KEY VALUE`` before an act and ``ack KEY VALUE`` when the act has returned, as the room would see it. What
phones send comes in as lines ``ID TEXT``; each is told ``got ID`` once it is in the file. It never ends by itself.
"""

import queue
import random
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.domain.run import stamp
from foorumi.session import agenda, attendees, commitments, events, notes, run, themes, votes
from foorumi.session.session import Session
from foorumi.store.backups import back_up
from foorumi.store.rows import Rows


def main() -> None:
    """Open or make the file and hold the evening until killed."""
    path, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
    session = Session.open(path) if path.exists() else Session.create(path)
    print("ready", flush=True)
    if not session.workspace.events:
        events.create(session, "association_forum", "Ilta", date(2026, 11, 26))
    threading.Thread(target=back_up, args=(path, "opened"), daemon=True).start()
    phones: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: [phones.put(line.rstrip("\n")) for line in sys.stdin], daemon=True).start()
    evening = Evening(session, chance)
    while True:
        take_from_phones(session, phones)
        evening.act()


class Evening:
    """The facilitator's acts, one at a time, told before and after."""

    def __init__(self, session: Session, chance: random.Random) -> None:
        self.session = session
        self.chance = chance
        self.event = session.workspace.events[0].id
        self.number = 0

    def act(self) -> None:
        """Do one thing of an evening."""
        acts: tuple[Callable[[], None], ...] = (
            self.write, self.write, self.write, self.reword, self.hide, self.show, self.promise, self.keep_promise,
            self.arrive, self.count, self.sort, self.give_minutes, self.take_back, self.many,
        )  # fmt: skip
        self.chance.choice(acts)()

    def write(self) -> None:
        text = self.words()
        print(f"try text {text}", flush=True)
        note = notes.add(self.session, self.event, text)
        print(f"ack note:{note} {text}", flush=True)

    def reword(self) -> None:
        if note := self.some_note():
            text = self.words()
            self.tell(f"note:{note.id}", text, lambda: notes.edit(self.session, note.id, text=text))

    def hide(self) -> None:
        if note := self.some_note():
            self.tell(f"state:{note.id}", "hidden", lambda: notes.edit(self.session, note.id, state="hidden"))

    def take_back(self) -> None:
        note = notes.add(self.session, self.event, self.words())
        self.tell(f"note:{note}", "", self.session.undo)

    def show(self) -> None:
        item = self.chance.choice(self.session.workspace.items(self.event))
        self.tell(f"live:{self.event}", item.id, lambda: run.show(self.session, self.event, item.id))

    def promise(self) -> None:
        text = self.words()
        made = commitments.add(self.session, text, self.event)
        print(f"ack promise:{made} agreed", flush=True)

    def keep_promise(self) -> None:
        if made := self.session.workspace.commitments:
            one, state = self.chance.choice(made), self.chance.choice(("under_way", "done", "dropped"))
            day = date(2026, 11, 26)
            said = self.words()
            self.tell(f"promise:{one.id}", state, lambda: commitments.set_state(self.session, one.id, state, day, said))

    def arrive(self) -> None:
        person = attendees.add(self.session, self.event, "Edustaja", "Urheiluseura")
        self.tell(f"arrived:{person}", "18:05", lambda: attendees.arrive(self.session, person, "18:05"))

    def count(self) -> None:
        item = next(item for item in self.session.workspace.items(self.event) if item.kind == "vote")
        proposal = votes.propose(self.session, self.event, self.words())
        dots = self.chance.randrange(1, 60)
        self.tell(f"dots:{proposal}", str(dots), lambda: votes.set_count(self.session, item.id, proposal, "hand", dots))

    def sort(self) -> None:
        found = self.session.workspace.themes(self.event)
        if len(found) < 6:
            themes.add(self.session, self.event, self.words())
        elif note := self.some_note():
            theme = self.chance.choice(found).id
            self.tell(f"theme:{note.id}", theme, lambda: notes.place(self.session, [note.id], theme))

    def give_minutes(self) -> None:
        agenda.add_minutes(self.session, self.chance.choice(self.session.workspace.items(self.event)).id, 1)

    def many(self) -> None:
        rows = [Note(NoteId(f"{self.words()}".replace(" ", "-")), self.event, "monta") for _ in range(40)]
        keys = " ".join(row.id for row in rows)
        print(f"try many {keys}", flush=True)

        def insert(into: Rows) -> None:
            for row in rows:
                into.insert(row)

        self.session.do("undo.notes_added", insert)
        print(f"ack many:{rows[0].id} {keys}", flush=True)

    def tell(self, key: str, value: str, do: Callable[[], object]) -> None:
        print(f"try {key} {value}", flush=True)
        do()
        print(f"ack {key} {value}", flush=True)

    def some_note(self) -> Note | None:
        found = [note for note in self.session.workspace.notes(self.event) if note.source == "scribe"]
        return self.chance.choice(found) if found else None

    def words(self) -> str:
        self.number += 1
        return f"{self.chance.getrandbits(60):x} {'sana ' * self.chance.randrange(1, 30)}".strip()


def take_from_phones(session: Session, phones: "queue.Queue[str]") -> None:
    """Write what has come from phones in one go; what is there already is only acknowledged again."""
    lines = [phones.get_nowait() for _ in range(phones.qsize())]
    if not lines:
        return
    event = session.workspace.events[0].id
    known = {note.id for note in session.workspace.notes(event)}
    sent = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in lines}

    def insert(rows: Rows) -> None:
        for note, text in sent.items():
            if note not in known:
                rows.put(Note(NoteId(note), event, text, source="phone", written_at=stamp()))

    session.do("undo.notes_added", insert, "phone")
    print("\n".join(f"got {note}" for note in sent), flush=True)


if __name__ == "__main__":
    main()
