"""A scripted evening that is made to be killed: console acts by the session's verbs, phones by the program's server.

    python benchmarks/crash_evening.py FILE SEED

It tells ``try KEY VALUE`` before an act and ``ack KEY VALUE`` when the act has returned, as the room would see it, and
``phones PORT CODE ITEM`` once phones can come in. It never ends by itself.
"""

import random
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from foorumi.domain.ids import NoteId
from foorumi.domain.notes import Note
from foorumi.serve import link_to
from foorumi.session import agenda, attendees, commitments, events, notes, phones, run, themes, votes
from foorumi.session.session import Session
from foorumi.store.backups import back_up
from foorumi.store.rows import Rows
from foorumi.ui.addresses import LOOPBACK, Address

BETWEEN_ACTS_MS = 3


def main() -> None:
    """Open or make the file and hold the evening until killed."""
    path, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
    app = QCoreApplication(sys.argv[:1])
    session = Session.open(path) if path.exists() else Session.create(path)
    print("ready", flush=True)
    if not session.workspace.events:
        events.create(session, "association_forum", "Ilta", date(2026, 11, 26))
    threading.Thread(target=back_up, args=(path, "opened"), daemon=True).start()
    evening = Evening(session, chance)
    place = next(item.id for item in session.workspace.items(evening.event) if item.kind == "brainstorm")
    evening.tell(f"live:{evening.event}", place, lambda: run.show(session, evening.event, place))
    arranged = phones.arrange(session, evening.event, moderation="straight")
    link = link_to(session, evening.event)
    link.changed.connect(lambda: link.port and print(f"phones {link.port} {arranged.join_code} {place}", flush=True))
    link.start([Address(LOOPBACK, "")], 0)
    acting = QTimer(interval=BETWEEN_ACTS_MS)
    acting.timeout.connect(evening.act)
    acting.start()
    app.exec()


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
        """Leave the live item for another and come back, so that phones are refused for a moment."""
        here = self.session.workspace.run(self.event).live_item_id
        item = self.chance.choice([item for item in self.session.workspace.items(self.event) if item.id != here])
        self.tell(f"live:{self.event}", item.id, lambda: run.show(self.session, self.event, item.id))
        assert here
        self.tell(f"live:{self.event}", here, lambda: run.show(self.session, self.event, here))

    def promise(self) -> None:
        text = self.words()
        made = commitments.add(self.session, text, self.event, owner_text="Urheiluseura")
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


if __name__ == "__main__":
    main()
