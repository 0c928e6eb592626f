"""Every page of the console, opened in turn in one window on the demonstration evening."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from foorumi import app, i18n, settings
from foorumi.exchange.demo import make_demo
from foorumi.session import events, run
from foorumi.ui.console.context import Route
from foorumi.ui.console.event import MODES
from foorumi.ui.console.navigation import PLACES
from foorumi.ui.console.path.page import TABS
from foorumi.ui.console.register.page import PARTS, ActorsPage
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import theme

SETTLING = 6
SMALLEST = (1280, 720)
LONGER = str.maketrans(dict(zip("aeiouyAEIOUY", ("áá", "éé", "íí", "óó", "úú", "ýý", *"ÁÉÍÓÚÝ"), strict=True)))
"""English with each vowel marked and doubled: some 40 % longer, as other languages may be, and plainly not English."""

Walk = Callable[..., Iterator[tuple[str, ConsoleWindow]]]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.foorumi"
    make_demo(path).close()
    return path


@pytest.fixture
def walk(demo: Path, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """``walk(language, percent)`` opens each page and gives its name with the window it is in. The language ``pseudo``
    is a made one with long words."""
    opened: list[ConsoleWindow] = []

    def go(language: str = "fi", percent: int = 100) -> Iterator[tuple[str, ConsoleWindow]]:
        if language == "pseudo":
            real = i18n._text
            monkeypatch.setattr(i18n, "_text", lambda key, _: longer(real(key, "en")))
        code = "en" if language == "pseudo" else language
        settings.save(settings.Settings()._replace(language=code, text_percent=percent, reduced_motion=True))
        app.application()
        window = app.console()
        opened.append(window)
        window.resize(*SMALLEST)
        window.show()
        settle()
        path = tmp_path / "ilta.foorumi"
        shutil.copy(demo, path)
        yield from visit(window, path)

    yield go
    for window in opened:
        window.close()
        window.deleteLater()
    theme.change(name="light", text_percent=100, reduced_motion=False)
    theme.apply(qapp)


def visit(window: ConsoleWindow, path: Path, wanted: Sequence[str] = ()) -> Iterator[tuple[str, ConsoleWindow]]:
    """The start page, then every page of a file and the room with each item of its evening; or only those wanted."""
    if not wanted or "start" in wanted:
        yield "start", window
    window.open_path(path)
    for name, route in routes(window):
        if wanted and name not in wanted:
            continue
        window.go(route)
        settle()
        yield name, window
        if not wanted and (page := window.centralWidget().findChild(ActorsPage)):
            for part in PARTS[1:]:
                page.show_part(part)
                settle()
                yield f"actors:{part}", window
    context = window.context
    assert context
    (event,) = context.session.workspace.events
    for item in context.session.workspace.items(event.id):
        if wanted and f"room:{item.kind}" not in wanted:
            continue
        run.show(context.session, event.id, item.id)
        window.go(Route("home"))
        window.go(Route("room", event.id))
        settle()
        yield f"room:{item.kind}", window
    for template in ("company_visit", "open_doors"):
        if wanted and f"room:{template}" not in wanted:
            continue
        made = events.create(context.session, template, "Syksyn kierros kylillä", date(2026, 11, 18))
        window.go(Route("room", made))
        settle()
        yield f"room:{template}", window


def routes(window: ConsoleWindow) -> Iterator[tuple[str, Route]]:
    """Every place one can go, by name; the room comes last."""
    assert window.context
    (event,) = window.context.session.workspace.events
    for page in (*(page for page, _ in PLACES), "settings"):
        yield page, Route(page)
    for tab in TABS:
        yield f"path:{tab}", Route("path", None, tab)
    for mode, tabs in MODES.items():
        for tab in tabs:
            yield f"{mode}:{tab}", Route(mode, event.id, tab)
    yield "sort", Route("sort", event.id)
    yield "room", Route("room", event.id)


def longer(text: str) -> str:
    """A text in the made language; what stands in braces is a value and stays."""
    pieces = text.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(piece if piece.startswith("{") else piece.translate(LONGER) for piece in pieces)


def settle() -> None:
    for _ in range(SETTLING):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what came last may have asked for room
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
