"""Killing the program at any moment loses nothing that was said to be saved."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from foorumi.session.session import Session

WRITER = """
import sys
from datetime import date
from pathlib import Path
from foorumi.session import events, notes, run
from foorumi.session.session import Session

session = Session.create(Path(sys.argv[1]))
event = events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
run.enter(session, event)
for item in session.workspace.items(event):
    run.show(session, event, item.id)
    print("item", item.id, flush=True)
    for number in range(20):
        print("note", notes.add(session, event, f"lappu {number}", item_id=item.id), flush=True)
"""


@pytest.mark.parametrize("said", [random.Random(seed).randrange(2, 200) for seed in range(5)])
def test_an_evening_killed_at_any_moment_goes_on_with_everything_that_was_saved(tmp_path: Path, said: int) -> None:
    file = tmp_path / "ilta.foorumi"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    lines = [writer.stdout.readline().split() for _ in range(said)]
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    session = Session.open(file)
    (event,) = session.workspace.events
    kept = {note.id for note in session.workspace.notes(event.id)}
    assert {line[1] for line in lines if line[0] == "note"} <= kept
    order = [item.id for item in session.workspace.items(event.id)]
    live = session.workspace.run(event.id).live_item_id
    last_said = [line[1] for line in lines if line[0] == "item"][-1]
    assert live is not None
    assert order.index(live) - order.index(last_said) in (0, 1)
    session.close()
