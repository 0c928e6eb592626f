"""How the wall and the note line bear 4,000 notes, beside an empty evening in the same run.

    python benchmarks/wall.py [--json] [--notes 4000] [--themes 14]

A key is typed into the note line of the room, and the time until its letter is painted is taken; then a stack of three
notes is dragged over the wall, and the time from each movement of the mouse to the painted frame is taken. A frame is
16.7 ms at 60 a second. Times are wall times of real events through Qt, painted in memory unless a display is given.
"""

import argparse
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAME_MS = 16.7
WORDS = ("kyyti", "latu", "sali", "nuoret", "koulu", "kirjasto", "talkoot", "avain", "tori", "ranta", "bussi", "kerho")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--notes", type=int, default=4000)
    parser.add_argument("--themes", type=int, default=14)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOORUMI_DATA"] = str(Path(folder, "data"))
        figures = measure(Path(folder), wanted.notes, wanted.themes)
    if wanted.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:28}{value}")


def measure(folder: Path, count: int, themes: int) -> dict[str, Any]:
    """The figures for so many notes, and for an evening without any."""
    from foorumi.app import application

    application()
    full = _evening(folder / "full.foorumi", count, themes)
    empty = _evening(folder / "empty.foorumi", 0, themes)
    typed, added = _typing(full)
    typed_empty, added_empty = _typing(empty)
    opened, dragged, worked = _dragging(full)
    return {
        "notes": count,
        "themes": themes,
        "typing_p50_ms": _at(typed, 50),
        "typing_p99_ms": _at(typed, 99),
        "typing_empty_p99_ms": _at(typed_empty, 99),
        "typing_ratio": round(statistics.median(typed) / statistics.median(typed_empty), 2),
        "typing_within_frame": _at(typed, 99) <= FRAME_MS,
        "added_p50_ms": _at(added, 50),
        "added_empty_p50_ms": _at(added_empty, 50),
        "wall_opened_ms": round(opened, 1),
        "dragging_p50_ms": _at(dragged, 50),
        "dragging_p99_ms": _at(dragged, 99),
        "dragging_cpu_p50_ms": _at(worked, 50),
        "dragging_cpu_p99_ms": _at(worked, 99),
        "dragging_under_33_ms": _at(dragged, 99) < 33,
    }


def _evening(path: Path, count: int, themes: int) -> Path:
    from foorumi.domain.ids import NoteId, new_id
    from foorumi.domain.notes import KINDS, Note
    from foorumi.session import events, notes
    from foorumi.session import themes as theme_verbs
    from foorumi.session.session import Session

    chance = random.Random(7)
    session = Session.create(path)
    event = events.create(session, "association_forum", "Ilta", date(2026, 10, 15))
    item = next(item.id for item in session.workspace.items(event) if item.kind == "brainstorm")
    made = [theme_verbs.add(session, event, f"Teema {number}") for number in range(themes)]
    rows = [
        Note(
            NoteId(new_id()), event, " ".join(chance.choices(WORDS, k=chance.randint(3, 16))), item_id=item,
            theme_id=chance.choice([None, *made]), kind=chance.choice(KINDS), position=number,
            written_at=f"2026-10-15T18:{number // 3600 % 60:02}:{number % 60:02}+03:00", number=number + 1,
        )
        for number in range(count)
    ]  # fmt: skip
    notes.add_all(session, rows)
    session.close()
    return path


def _typing(path: Path) -> tuple[list[float], list[float]]:
    """Milliseconds from each key to its painted letter, and from Enter to the painted note."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from foorumi import app
    from foorumi.session import run
    from foorumi.ui.console.context import Route

    window = app.console(path)
    window.show()
    assert window.context is not None
    session = window.context.session
    event = session.workspace.events[0]
    item = next(item for item in session.workspace.items(event.id) if item.kind == "brainstorm")
    run.show(session, event.id, item.id)
    window.go(Route("room", event.id))
    _settle()
    line = window.findChild(QLineEdit, "note_line")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    _settle()
    signals = window.context.signals

    def enter() -> None:
        QTest.keyClick(line, Qt.Key.Key_Return)
        signals.flush()

    typed, added = [], []
    for number in range(6):
        for letter in f"seuraava lappu {number} tulee tahan":
            typed.append(_painted(line, lambda letter=letter: QTest.keyClick(line, letter)))
        added.append(_painted(window, enter))
        _settle()
    window.close()
    _settle()
    return typed, added


def _dragging(path: Path) -> tuple[float, list[float], list[float]]:
    """Milliseconds to open the wall, from each movement of the mouse to the painted frame, and of the window's thread
    at work in it, which other programs on the machine do not lengthen."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from foorumi import app
    from foorumi.ui.console.context import Route
    from foorumi.ui.console.follow_up.wall import WallPage

    window = app.console(path)
    window.show()
    _settle()
    assert window.context is not None
    event = window.context.session.workspace.events[0]
    opened = _painted(window, lambda: window.go(Route("follow_up", event.id, "notes")))
    _settle()
    page = window.findChild(WallPage)
    assert isinstance(page, WallPage)
    pool = page.board.columns[0]
    page.board.choose([stack.note.id for stack in pool.stacks[:3]], pool.stacks[0].note.id)
    start = pool.note_rect(pool.stacks[0].note.id).center()
    QTest.mousePress(pool.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, start)
    page.board.choose([stack.note.id for stack in pool.stacks[:3]], pool.stacks[0].note.id)
    times, worked = [], []
    for number in range(400):
        at = start + QPoint(20 + number * 3 % 900, 40 + number * 7 % 420)
        before = time.thread_time()
        times.append(_painted(page, lambda at=at: QTest.mouseMove(pool.viewport(), at)))
        worked.append((time.thread_time() - before) * 1000)
    QTest.mouseRelease(pool.viewport(), Qt.MouseButton.LeftButton, pos=start)
    window.close()
    _settle()
    return opened, times, worked


def _painted(widget: Any, act: Callable[[], object]) -> float:
    """Milliseconds an act takes with all the painting that comes of it."""
    from PySide6.QtWidgets import QApplication

    began = time.perf_counter()
    act()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + 0.4
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def _at(times: Sequence[float], percent: int) -> float:
    ordered = sorted(times)
    return round(ordered[min(len(ordered) - 1, len(ordered) * percent // 100)], 1)


if __name__ == "__main__":
    main()
