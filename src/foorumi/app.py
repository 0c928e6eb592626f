"""Wires everything together: the window, the file, the papers and the imports. It holds no logic of its own."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from foorumi import settings as preferences
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.i18n import Language
from foorumi.paths import documents, resources
from foorumi.session.session import Session
from foorumi.ui.console.looks import wear
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.qt import qt_application
from foorumi.ui.theme import theme

if TYPE_CHECKING:
    from foorumi.last_run import ThisRun
    from foorumi.ui.console.ports import Step
    from foorumi.ui.phone_link import PhoneLink


def run(app: QApplication, file: str | None) -> int:
    """Open the window, with a file if one is named, and stay until it is closed."""
    application()
    window = console(Path(file).absolute() if file else None)
    sys.excepthook = lambda kind, error, trace: _tell_wrong(window, kind, error, trace)
    window.painted.connect(_look_for_garbage)
    window.show_fitting()
    if os.environ.get("FOORUMI_QUIT_AFTER_PAINT"):
        window.painted.connect(_say_painted)
    runs: list[ThisRun] = []
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: runs.append(watch(window))))
    code = app.exec()
    for this_run in runs:
        this_run.end()
    return code


def _look_for_garbage() -> None:
    """Let Python look for what is left over from now on, but not through all that a start has made: it stays."""
    gc.freeze()
    gc.enable()


def watch(window: ConsoleWindow) -> "ThisRun":
    """Mark that the program runs, and tell calmly when the run before broke off; its report can be seen and saved."""
    from foorumi.last_run import ThisRun

    this_run = ThisRun()
    if this_run.broke_off:
        window.tell_lasting(window.say("safety.broke_off"), *_report(window))
    return this_run


def application() -> QApplication:
    """The Qt application in the look of the user's preferences."""
    sys.setswitchinterval(0.0005)
    app = qt_application()
    app.setApplicationName("Foorumi")
    app.setDesktopFileName("foorumi")
    chosen = preferences.load()
    wear(chosen)
    theme.apply(app)
    _speak_qt(app, chosen.language)
    return app


def console(file: Path | None = None) -> ConsoleWindow:
    """The facilitator's window with everything it may ask for, and a file open in it if one is given."""
    window = ConsoleWindow(preferences.load(), _Papers(), _Imports(), demo_file, speak_qt, file, _link_phones)
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: _serve(window)))
    return window


def demo_file(folder: Path | None = None) -> Path:
    """The demo evening, made if it is not there yet."""
    from foorumi.exchange.demo import make_demo

    place = folder or documents()
    place.mkdir(parents=True, exist_ok=True)
    path = place / "demo.foorumi"
    if not path.exists():
        make_demo(path).close()
    return path


def play_demo(out: Path, say: Language) -> int:
    """Play the demo evening by itself and leave the file, figures, papers and pictures in a folder."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from foorumi.evening import play

    application()
    return play(out, say, console)


def speak_qt(code: str) -> None:
    """Let Qt's own dialogs speak a language."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _speak_qt(app, code)


def _link_phones(session: Session, event_id: EventId, parent: QObject) -> "PhoneLink":
    from foorumi.serve import link_to

    return link_to(session, event_id, parent)


def _speak_qt(app: QApplication, code: str) -> None:
    translator = _qt_words()
    app.removeTranslator(translator)
    if translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _serve(window: ConsoleWindow) -> None:
    """What a window does from its first painting on: it takes what is dropped on it, and the colours of the system."""
    from foorumi.ui.console.bringing import Bringing
    from foorumi.ui.console.looks import follow_system

    follow_system(window)
    Bringing(window)
    _serve_everyone()


@cache
def _serve_everyone() -> None:
    """From the first painting on the program has its icon, screen readers are heard and the focus is seen."""
    from PySide6.QtGui import QIcon

    from foorumi.ui.widgets import told
    from foorumi.ui.widgets.focus import FocusRing

    told.listen()
    app = cast(QApplication, QApplication.instance())
    app.setWindowIcon(QIcon(str(resources() / "brand" / "app-icon.svg")))
    FocusRing(app)


@cache
def _qt_words() -> QTranslator:
    return QTranslator()


def _tell_wrong(
    window: ConsoleWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Keep the window open and say what is wrong: the world's fault in its own sentence, a bug also in the log."""
    if isinstance(error, WorkspaceError):
        window.tell(window.say(error.key, **error.values), is_error=True)
        return
    from foorumi import log

    log.note_bug(kind, trace)
    window.tell_lasting(window.say("errors.bug"), *_report(window), is_error=True)


def _report(window: ConsoleWindow) -> tuple[str, Callable[[], object]]:
    """The words and the act of a button that shows what the log tells."""
    from foorumi.ui.console.safety.commands import save_log

    return window.say("safety.show_report"), lambda: save_log(window)


def _say_painted() -> None:
    print("painted", flush=True)
    QTimer.singleShot(0, QGuiApplication.quit)


class _Papers:
    """Documents, made when first asked for."""

    def kinds(self) -> Sequence[Any]:
        from foorumi.documents.catalogue import ROWS

        return ROWS

    def __call__(
        self, session: Session, event_id: EventId, code: str, language: str, made_at: datetime | None = None
    ) -> Callable[..., bytes]:
        from foorumi.documents import document

        return document(session.workspace.whole(), event_id, code, language, made_at, session.bytes_of)

    def export(self, session: Session, event_id: EventId, kind: str, language: str, code: str) -> Callable[..., bytes]:
        from foorumi.exports import export

        return export(session.workspace.whole(), event_id, kind, language, document=code, bytes_of=session.bytes_of)

    def year_calendar(self, session: Session, language: str) -> bytes:
        from foorumi.exchange.calendar import year_calendar
        from foorumi.i18n import language as words_of

        return year_calendar(session.workspace, words_of(language), datetime.now().astimezone())

    def quick_guide(self, language: str) -> bytes:
        from foorumi.documents.pdf.render import render
        from foorumi.documents.quick_guide import alone
        from foorumi.i18n import language as words_of

        return render(alone(words_of(language)))

    def held(self, mentions: Sequence[Any], language: str) -> bytes:
        from foorumi.documents.held import held
        from foorumi.documents.pdf.render import render
        from foorumi.i18n import language as words_of

        return render(held(mentions, words_of(language), date.today()))

    def trail_page(self, session: Session, event_id: EventId, language: str) -> Callable[[], bytes]:
        from foorumi.exchange.trail_page import trail_page
        from foorumi.i18n import language as words_of

        whole, today = session.workspace.whole(), date.today()
        return lambda: trail_page(whole, event_id, words_of(language), today).encode("utf-8")


class _Imports:
    """The import of attendees, read in when first used."""

    def read_table(self, source: bytes | str | Path, step: "Step") -> Any:
        from foorumi.exchange.tables import read_table

        return read_table(source, step)

    def form_name(self, columns: Sequence[str]) -> str:
        from foorumi.exchange.columns import form_name

        return form_name(columns)

    def guess_columns(self, columns: Sequence[str]) -> dict[str, int | None]:
        from foorumi.exchange.columns import guess_columns

        return guess_columns(columns)

    def check_rows(self, table: Any, columns: Mapping[str, int | None], existing: Sequence[Any], near: date) -> Any:
        from foorumi.exchange.attendees import check_rows

        return check_rows(table, columns, existing, near)

    def add_checked(self, session: Session, event_id: EventId, rows: Sequence[Any]) -> int:
        from foorumi.exchange.arrivals import add_checked

        return add_checked(session, event_id, rows)

    def bad_table(self, checked: Any, say: Language) -> list[tuple[str, ...]]:
        from foorumi.exchange.attendees import bad_table

        return bad_table(checked, say)

    def write_register(self, session: Session, kind: str, path: Path, with_private: bool) -> None:
        from foorumi.exchange.register_files import write_register

        write_register(session.workspace, kind, path, with_private=with_private)

    def read_register(self, sources: Sequence[Path | str], step: "Step") -> Any:
        from foorumi.exchange.register_files import read_register

        return read_register(sources, step)

    def import_register(self, session: Session, sheets: Any) -> Any:
        from foorumi.exchange.register_import import import_register

        return import_register(session, sheets)

    def give(self, session: Session, target: Path, with_names: bool, password: str) -> None:
        from foorumi.exchange.handover import give

        give(session, target, with_names=with_names, password=password)

    def look_into(self, session: Session, path: Path, password: str) -> "Callable[[Step], Any]":
        from foorumi.exchange.handover import compare

        ours = session.content()
        return lambda _: compare(ours, path, password)

    def take_in(self, session: Session, coming: Any, joined: Sequence[Any]) -> None:
        from foorumi.exchange.handover import take_in

        take_in(session, coming, joined)

    def write_table(self, rows: Sequence[Sequence[str]]) -> bytes:
        from foorumi.exchange.tables import write_table

        return write_table(rows)

    def write_pasted(self, rows: Sequence[Sequence[str]]) -> str:
        from foorumi.exchange.tables import write_pasted

        return write_pasted(rows)

    def guess_note_columns(self, columns: Sequence[str]) -> dict[str, int | None]:
        from foorumi.exchange.notes_import import guess_note_columns

        return guess_note_columns(columns)

    def read_note_rows(self, table: Any, columns: dict[str, int | None]) -> list[Any]:
        from foorumi.exchange.notes_import import read_note_rows

        return read_note_rows(table, columns)

    def add_note_rows(self, session: Session, event_id: EventId, rows: Sequence[Any]) -> int:
        from foorumi.exchange.notes_import import add_note_rows

        return add_note_rows(session, event_id, rows)
