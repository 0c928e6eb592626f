"""Plays the demo evening by itself: every page and scene is shown and pictured, and the papers are made."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from foorumi.documents import document
from foorumi.documents.catalogue import KINDS
from foorumi.domain.figures import figures
from foorumi.domain.ids import EventId
from foorumi.exchange.demo import make_demo
from foorumi.i18n import Language
from foorumi.paths import file_name
from foorumi.session.session import Session
from foorumi.ui.console.context import Route
from foorumi.ui.console.event import MODES
from foorumi.ui.console.navigation import PLACES
from foorumi.ui.console.window import ConsoleWindow

AS_OF = date(2026, 11, 24)
"""The day on which the demo's lateness is judged."""

SETTLING = 8
"""Rounds of events until a page that was just opened has laid itself out."""


def play(out: Path, say: Language, console: Callable[[], ConsoleWindow]) -> int:
    """Play the evening and leave everything in a folder, one line said for each step."""
    (out / "screens").mkdir(parents=True, exist_ok=True)
    path = out / "demo.foorumi"
    for old in out.glob("*demo.foorumi*"):  # also what a stopped run has left beside it
        old.unlink()
    steps: list[tuple[str, Callable[[], None]]] = [
        ("evening.file", lambda: make_demo(path).close()),
        ("evening.screens", lambda: _screens(path, out / "screens", console)),
        ("evening.figures", lambda: _figures(path, out / "figures.json")),
        *((f"documents.{code}", lambda code=code: _paper(path, code, out, say)) for code in KINDS),
    ]
    for number, (key, step) in enumerate(steps, 1):
        print(say("cli.step", n=number, of=len(steps), text=say(key)), flush=True)
        step()
    return 0


def _screens(path: Path, folder: Path, console: Callable[[], ConsoleWindow]) -> None:
    window = console()
    window.show()
    _picture(window, folder / "start.png")
    window.open_path(path)
    assert window.context
    (event,) = window.context.session.workspace.events
    for page in (*(page for page, _ in PLACES), "settings"):
        window.go(Route(page))
        _picture(window, folder / f"{page}.png")
    for mode, tabs in MODES.items():
        for tab in tabs:
            window.go(Route(mode, event.id, tab))
            _picture(window, folder / f"{mode}-{tab}.png")
    _room(window, event.id, folder)
    window.close()


def _room(window: ConsoleWindow, event_id: EventId, folder: Path) -> None:
    """Step through the whole agenda, picturing what the facilitator and what the room sees."""
    from foorumi.ui.console.room.page import RoomPage

    window.go(Route("room", event_id))
    QApplication.processEvents()
    page = window.findChild(RoomPage)
    assert page is not None
    page.stage.open()
    step = 0
    while page.evening.next_step is not None:
        page.show_next()
        QApplication.processEvents()
        page.tick()
        step += 1
        _picture(window, folder / f"room-{step:02}.png")
        page.stage.window.grab().save(str(folder / f"projector-{step:02}.png"))
    page.finish()


def _picture(window: ConsoleWindow, file: Path) -> None:
    for _ in range(SETTLING):
        QApplication.processEvents()
    window.grab().save(str(file))


def _figures(path: Path, file: Path) -> None:
    session = Session.open(path, read_only=True)
    (event,) = session.workspace.events
    found = figures(session.workspace, event.id, AS_OF)
    file.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    session.close()


def _paper(path: Path, code: str, out: Path, say: Language) -> None:
    session = Session.open(path, read_only=True)
    (event,) = session.workspace.events
    make = document(session.workspace.whole(), event.id, code, say.code, bytes_of=session.bytes_of)
    session.close()
    name = f"{file_name(say(f'documents.{code}'))}.pdf"
    (out / "documents").mkdir(exist_ok=True)
    (out / "documents" / name).write_bytes(content := make())
    if code == "memo" or KINDS[code].group == "annex":  # these stand beside the file too
        (out / name).write_bytes(content)
