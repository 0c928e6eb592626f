"""The phone server without a window: the same link and the same writer, for a room whose laptop has another task.

Words typed on standard input move the evening: next, back, open, close, result, approve, end.
"""

import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.i18n import Language
from foorumi.phones import view
from foorumi.session import agenda, notes, phones, run, votes
from foorumi.session.session import Session
from foorumi.ui.addresses import LOOPBACK, Address, addresses
from foorumi.ui.phone_link import PhoneLink, Tls


def serve(
    session: Session,
    event_id: EventId,
    port: int | None,
    address: str,
    names: Sequence[str],
    say: Language,
    tls: Tls | None = None,
) -> int:
    """Serve an event's phones until interrupted, or until told to quit."""
    sys.setswitchinterval(0.0005)
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    arranged = phones.arrange(session, event_id) if session.workspace.phones(event_id) is None else None
    arranged = arranged or session.workspace.phones(event_id)
    assert arranged
    link = link_to(session, event_id)
    where = [Address(address, "")] if address else addresses()[:1] or [Address(LOOPBACK, "")]
    told: list[int] = []

    def tell() -> None:
        if link.port and told != [link.port]:
            told[:] = [link.port]
            for host in (*(one.host for one in where), *names):
                scheme = "https" if tls else "http"
                print(say("cli.phones_at", where=f"{scheme}://{host}:{link.port}/#c={arranged.join_code}"), flush=True)

    link.changed.connect(tell)
    typed = _Typed()
    typed.line.connect(lambda words: _obey(session, event_id, words, say, app.quit), Qt.ConnectionType.QueuedConnection)
    link.led.connect(lambda act: _obey(session, event_id, act, say, app.quit))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    awake = QTimer()  # Python hears a signal only when it runs
    awake.start(200)
    awake.timeout.connect(lambda: None)
    run.enter(session, event_id)
    link.start(where, arranged.port if port is None else port, names, tls)
    with closing(link):
        app.exec()
        run.leave(session, event_id)
    return 0


def link_to(session: Session, event_id: EventId, parent: QObject | None = None) -> PhoneLink:
    """A link for an event, with what a phone may see of it."""
    return PhoneLink(session, event_id, view.seen, view.PARTS, parent)


def open_and_serve(
    file: Path,
    event: Callable[[Session], EventId],
    port: int | None,
    address: str,
    names: Sequence[str],
    say: Language,
    tls: Tls | None = None,
) -> int:
    """Open a file and serve one of its events."""
    with closing(Session.open(file)) as session:
        return serve(session, event(session), port, address, names, say, tls)


class _Typed(QObject):
    """Lines of standard input, heard on a thread of its own. Signals: line(str)."""

    line = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        with suppress(OSError, ValueError, RuntimeError):
            for words in sys.stdin:
                self.line.emit(words.strip())


def _obey(session: Session, event_id: EventId, words: str, say: Language, leave: Callable[[], None]) -> None:
    """Do what was typed or what a leader's phone asks."""
    workspace = session.workspace
    state = workspace.run(event_id)
    items = [item for item in workspace.items(event_id) if not item.is_skipped]
    at = next((place for place, item in enumerate(items) if item.id == state.live_item_id), -1)
    try:
        match words:
            case "next" if at + 1 < len(items):
                run.show(session, event_id, items[at + 1].id)
            case "back" if at > 0:
                run.show(session, event_id, items[at - 1].id)
            case "open" | "close" | "result" if at >= 0:
                votes.set_state(session, items[at].id, {"open": "open", "close": "closed", "result": "shown"}[words])
            case "minute" if at >= 0:
                agenda.add_minutes(session, items[at].id, 1)
            case "approve":
                waiting = [note.id for note in workspace.notes(event_id) if note.state == "waiting"]
                notes.set_state(session, waiting, "wall")
            case "end":
                run.end(session, event_id)
            case "quit":
                leave()
                return
            case _:
                print(say("cli.phones_words"), flush=True)
                return
        live = session.workspace.run(event_id).live_item_id
        title = next((item.title(say.code) for item in items if item.id == live), "")
        print(say("cli.phones_now", what=title), flush=True)
    except WorkspaceError as error:
        print(say(error.key, **error.values), file=sys.stderr, flush=True)
