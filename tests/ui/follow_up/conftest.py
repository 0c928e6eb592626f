"""A real session with a small evening in it, and what a page is given."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from foorumi.documents import document
from foorumi.documents.catalogue import ROWS
from foorumi.domain.ids import EventId
from foorumi.i18n import language
from foorumi.session import events
from foorumi.session.session import Session
from foorumi.settings import Settings
from foorumi.ui.bridge import SessionSignals
from foorumi.ui.console.context import Context
from foorumi.ui.theme import Theme


def small_pdf(pages: int = 2) -> bytes:
    """A real PDF."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        canvas.drawString(72, 770, f"Sivu {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class Papers:
    """The kinds of papers there are, each of them two pages."""

    def kinds(self) -> Sequence[Any]:
        return ROWS

    def __call__(
        self, session: Session, event_id: EventId, code: str, language: str, made_at: datetime | None = None
    ) -> Callable[..., bytes]:
        return lambda *_: small_pdf()

    def export(self, session: Session, event_id: EventId, kind: str, language: str, code: str) -> Callable[..., bytes]:
        return lambda *_: f"{kind} {code} {language}".encode()


@pytest.fixture
def told() -> list[str]:
    """What the window was asked to say."""
    return []


@pytest.fixture
def context(qtbot: QtBot, theme: Theme, tmp_path: Path, told: list[str]) -> Iterator[Context]:
    """A page's context on a new file."""
    session = Session.create(tmp_path / "test.foorumi")
    window = QWidget()
    qtbot.addWidget(window)
    unused: Any = None
    signals = SessionSignals(session, window)
    yield Context(
        session=session,
        signals=signals,
        say=language("fi"),
        settings=Settings(),
        go=lambda route: told.append(route.page),
        tell=lambda text, is_error=False: told.append(text),
        change_settings=lambda settings: None,
        papers=Papers(),
        imports=unused,
        open_path=lambda path: None,
        window=window,
    )
    signals.close()
    session.close()


@pytest.fixture
def event_id(context: Context) -> EventId:
    """An event without anything in it."""
    return events.create(context.session, "generic_workshop", "Ilta", date(2026, 10, 15))


class RealPapers(Papers):
    """The papers as the program makes them."""

    def __call__(
        self, session: Session, event_id: EventId, code: str, language: str, made_at: datetime | None = None
    ) -> Callable[..., bytes]:
        return document(session.workspace.whole(), event_id, code, language, made_at, session.bytes_of)


@pytest.fixture
def real_papers(context: Context) -> Context:
    """The same context with real papers."""
    return context._replace(papers=RealPapers())
