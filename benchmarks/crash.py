"""Kills Foorumi at random moments of a scripted evening and looks whether anything that was acknowledged is gone.

    .venv/bin/python benchmarks/crash.py --kills 1000 --seed 1 [--cuts 200] [--json]

The evening runs in a process of its own (``crash_evening.py``): the facilitator's acts, and the program's own phone
server, to which this process sends notes over HTTP as phones do. What was acknowledged is written down here, outside
the process that is killed. After every kill the file is opened as the program opens it. With ``--cuts`` the power is
also cut: the statements of an evening are replayed on a disk that keeps only what was flushed, and tears what was not
(``power_cut.py``).
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from crash_phone import Phone
from foorumi.domain.errors import WorkspaceError
from foorumi.session.session import Session
from power_cut import cut_power

KILLS_PER_FILE = 25
"""After so many kills a new file is begun, so that making a file is killed too."""
MOST_ACTS = 40
"""A kill waits for up to so many acknowledgements, that something has been done on a slow machine too."""
LONGEST_S = 1.5
"""Then it comes within so many seconds."""
PHONES = 4


@dataclass
class Known:
    """What the clients know of one file: acknowledged values by key, those tried last, and the phones' outbox."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    heard: threading.Condition = field(default_factory=threading.Condition)
    trying: list[tuple[str, str]] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=lambda: [Phone(number) for number in range(PHONES)])

    @property
    def received(self) -> dict[str, str]:
        """The texts of the notes that phones were told are in, by id."""
        return {note: text for phone in self.phones for note, text in phone.received.items()}


@dataclass
class Result:
    """The figures of the run."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unopenable: int = 0
    examples: list[str] = field(default_factory=list)


def main() -> None:
    """Kill, cut, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--cuts", type=int, default=0, help="power cuts (0)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOORUMI_DATA"] = str(Path(folder, "data"))
        result = kill_evenings(Path(folder), options.kills, options.seed)
        figures = {key: value for key, value in vars(result).items() if key != "examples"}
        figures |= cut_power(Path(folder, "cuts"), options.cuts, options.seed) if options.cuts else {}
    for example in result.examples:
        print(example, file=sys.stderr)
    print(json.dumps(figures) if options.json else "\n".join(f"{key} {value}" for key, value in figures.items()))


def kill_evenings(folder: Path, kills: int, seed: int) -> Result:
    """Kill the evening so many times, a few dozen times each file."""
    chance, result = random.Random(seed), Result()
    known, path = Known(), folder / "0.foorumi"
    for number in range(kills):
        if number % KILLS_PER_FILE == 0:
            known, path = Known(), folder / f"{number}.foorumi"
        _run_and_kill(path, chance, known)
        result.kills += 1
        if not _opens_whole(path, known, result):
            known, path = Known(), folder / f"{number}-again.foorumi"
        if (number + 1) % KILLS_PER_FILE == 0 or number + 1 == kills:
            result.acknowledged += len(known.acknowledged) + len(known.received)
    return result


def _run_and_kill(path: Path, chance: random.Random, known: Known) -> None:
    script = Path(__file__).with_name("crash_evening.py")
    child = subprocess.Popen(
        [sys.executable, str(script), str(path), str(chance.getrandbits(30))], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    known.trying.clear()
    listening = threading.Thread(target=_listen, args=(child.stdout, known))
    is_open = chance.random() < 0.9  # else it is killed while it opens
    if is_open:
        child.stdout.readline()
    enough = len(known.acknowledged) + chance.randrange(MOST_ACTS) if is_open else 0
    listening.start()
    with known.heard:
        known.heard.wait_for(lambda: len(known.acknowledged) >= enough, timeout=60)
    time.sleep(chance.random() * LONGEST_S)
    child.kill()
    child.wait()
    listening.join()
    for phone in known.phones:
        phone.stop()
    child.stdout.close()


def _listen(lines: Iterable[str], known: Known) -> None:
    for line in lines:
        if not line.endswith("\n"):
            break
        verb, _, rest = line.rstrip("\n").partition(" ")
        key, _, value = rest.partition(" ")
        if verb == "try":
            known.trying = [(key, value)]
        elif verb == "ack":
            with known.heard:
                known.acknowledged[key] = value
                known.heard.notify_all()
            known.trying.clear()
        elif verb == "phones":
            code, _, item = value.partition(" ")
            for phone in known.phones:
                phone.start(int(key), code, item)


def _opens_whole(path: Path, known: Known, result: Result) -> bool:
    """Open the file as the program does and hold it against what the clients know; whether it opened."""
    if not path.exists():
        if known.acknowledged:
            result.unopenable += 1
        return True
    try:
        session = Session.open(path)
    except WorkspaceError as error:
        result.unopenable += 1
        result.examples.append(f"{path.name}: {error.key}")
        return False
    with closing(session):
        found = _facts(session)
    of_phones = [text for key, text in found.items() if key.startswith("note:") and text.startswith(Phone.WORDS)]
    result.doubled += len(of_phones) - len(set(of_phones))
    for key, maybe in known.trying:
        if key in known.acknowledged and _holds(found, key, maybe):
            known.acknowledged[key] = maybe  # it was done, though the kill came before the acknowledgement
    for key, value in known.acknowledged.items():
        if not _holds(found, key, value):
            result.lost += 1
            result.examples.append(f"{path.name}: {key} was {value[:60]!r}, is {found.get(key, '')[:60]!r}")
    for note, text in known.received.items():
        if found.get(f"note:{note}") != text:
            result.lost += 1
            result.examples.append(f"{path.name}: {note} of a phone is gone")
    return True


def _holds(found: dict[str, str], key: str, value: str) -> bool:
    if key.startswith("many:"):
        return all(f"note:{note}" in found for note in value.split())
    return found.get(key, "") == value


def _facts(session: Session) -> dict[str, str]:
    """Everything in the file that an acknowledgement may have been about."""
    workspace = session.workspace
    facts: dict[str, str] = {}
    for event in workspace.events:
        facts[f"live:{event.id}"] = workspace.run(event.id).live_item_id or ""
        for note in workspace.notes(event.id):
            facts |= {f"note:{note.id}": note.text, f"state:{note.id}": note.state}
            facts[f"theme:{note.id}"] = note.theme_id or ""
        for person in workspace.attendees(event.id):
            facts[f"arrived:{person.id}"] = person.arrived_at
        for item in workspace.items(event.id):
            if item.kind == "vote":
                for row in workspace.tally(item).rows:
                    facts[f"dots:{row.proposal.id}"] = str(row.total)
    facts |= {f"promise:{one.id}": one.state for one in workspace.commitments}
    return facts


if __name__ == "__main__":
    main()
