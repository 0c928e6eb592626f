"""The link between the window, which writes, and the phone server, which listens.

The server is a child process. What it hands over is written together, within 50 ms, and answered when it is on the
disk. What the room does is told to it, and it tells the phones.
"""

import json
import sys
import time
from base64 import b64decode
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.phones import Operation
from foorumi.domain.run import utc_now
from foorumi.domain.workspace import Part, Workspace
from foorumi.session import operations, phones
from foorumi.session.session import Changes, Session
from foorumi.ui.addresses import LOOPBACK, Address
from foorumi.ui.bridge import Work
from foorumi.ui.pictures import prepare

COMMIT_MS = 50
"""The longest that what comes from phones waits for the next commit."""
REST = 4
"""After a commit the window rests this many times as long as it took, so that a slow disk costs it a fifth at most."""

FRAME_MS = 20
AGAIN_MS = 200
TRIES_AT_A_PORT = 20
PORTS = 10
RESTARTS_A_MINUTE = 5

View = Callable[[Workspace, EventId, Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Tls:
    """The files of a certificate and its key, for a room whose network has given this computer a name."""

    certificate: str
    key: str


class PhoneLink(QObject):
    """One event's phone server. Signals: changed() in state, address or count; led(act) from a leader's phone.

    ``view`` makes what phones may see, the ``room`` for all and ``lead`` for the leader's; ``view_parts`` are the parts
    it is made from.
    """

    changed = Signal()
    led = Signal(str)

    def __init__(
        self,
        session: Session,
        event_id: EventId,
        view: View,
        view_parts: frozenset[Part],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.event_id = session, event_id
        self.port = 0
        self.connected = self.most_connected = 0
        self.received_at = 0.0
        self.problem = ""
        self._view, self._view_parts = view, view_parts
        self._process: QProcess | None = None
        self._addresses: list[str] = []
        self._tls: Tls | None = None
        self._names: list[str] = []
        self._wanted_port = self._tries = 0
        self._starts: list[float] = []
        self._arrived: list[dict[str, Any]] = []
        self._committed_at = self._took_ms = 0.0
        self._seen: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._commit = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._commit.timeout.connect(self._take)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._publish)
        self._unsubscribe = session.subscribe(self._note)

    @property
    def is_open(self) -> bool:
        """Whether phones can come in."""
        return self.port > 0

    def start(self, addresses: Sequence[Address], port: int, names: Sequence[str] = (), tls: Tls | None = None) -> None:
        """Let phones in at these addresses and names; by https only with a certificate."""
        self._tls = tls
        self._addresses = list(dict.fromkeys([*(address.ip for address in addresses), LOOPBACK]))
        self._names = [*(address.host for address in addresses), *names, LOOPBACK, "localhost"]
        self._wanted_port, self._tries = port, 0
        self._start_process()

    def stop(self) -> None:
        """Send the phones away and end the server."""
        process, self._process = self._process, None
        self.port = self.connected = 0
        self._commit.stop()
        self._frame.stop()
        if process:
            process.finished.disconnect(self._died)
            process.closeWriteChannel()
            if not process.waitForFinished(2000):
                process.kill()
                process.waitForFinished(1000)
            process.deleteLater()
        self.changed.emit()

    def close(self) -> None:
        """Stop, and hear no more of the file."""
        self.stop()
        with suppress(ValueError):
            self._unsubscribe()

    # -- the child process ------------------------------------------------------------------------
    def _start_process(self) -> None:
        self._starts = [*(at for at in self._starts if at > time.monotonic() - 60), time.monotonic()]
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._died)
        arguments = ["phone-server"] if getattr(sys, "frozen", False) else ["-m", "foorumi", "phone-server"]
        process.start(sys.executable, arguments)
        self._process = process
        self._listen()

    def _listen(self) -> None:
        self._set_up()
        tls = {"certificate": self._tls.certificate, "key": self._tls.key} if self._tls else None
        self._send({"listen": {"addresses": self._addresses, "port": self._wanted_port, "tls": tls}})

    def _died(self) -> None:
        """Start a server that has died again, at the same port, unless it dies again and again."""
        if self._process:
            self._process.deleteLater()
            self._process = None
        if self.port:
            self._wanted_port = self.port
        self.port = self.connected = 0
        self._arrived.clear()
        if len(self._starts) > RESTARTS_A_MINUTE:
            self.problem = "phones.problem.died"
        else:
            self._tries = 0
            self._start_process()
        self.changed.emit()

    def _send(self, line: dict[str, Any]) -> None:
        if self._process:
            self._process.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    def _read(self) -> None:
        process = self._process
        while process and process.canReadLine():
            line = json.loads(bytes(process.readLine().data()))
            if line.get("kind") == "photo":
                self._look_at(line)
            elif "n" in line:
                self._arrived.append(line)
            elif "connected" in line:
                self.connected = line["connected"]
                self.most_connected = max(self.most_connected, self.connected)
                self.changed.emit()
            elif "listening" in line:
                self.port, self.problem = line["listening"]["port"], ""
                self._seen = {}
                self._publish()
                self.changed.emit()
            elif "refused" in line:
                self._refused()
        self._take_soon()

    def _take_soon(self) -> None:
        if self._arrived and not self._commit.isActive():
            since_ms = (time.monotonic() - self._committed_at) * 1000
            self._commit.start(max(0, round(min(COMMIT_MS, REST * self._took_ms) - since_ms)))

    def _look_at(self, line: dict[str, Any]) -> None:
        """Make a picture of a photograph on another thread, so that the window goes on; what is none is refused."""
        work = Work(lambda: prepare(b64decode(line["body"]["data"])), self)

        def made(picture: Any) -> None:
            if picture:
                self._arrived.append({**line, "body": {"item": line["body"]["item"], "picture": picture}})
                self._take_soon()
            else:
                self._send({"answers": [(line["n"], {"error": "bad"})]})

        work.done.connect(made)
        work.failed.connect(lambda _: made(None))
        work.start()

    def _refused(self) -> None:
        """The port is taken: by our own last server for a moment, or by another program for good."""
        self._tries += 1
        if self._tries % TRIES_AT_A_PORT == 0:
            self._wanted_port += 1
        if self._tries < TRIES_AT_A_PORT * PORTS:
            self.problem = "phones.problem.port"
            QTimer.singleShot(AGAIN_MS, self, self._listen)
        self.changed.emit()

    # -- what comes in ------------------------------------------------------------------------------
    def _take(self) -> None:
        """Write what has arrived in one transaction, then answer it."""
        self._committed_at = time.monotonic()
        arrived, self._arrived = self._arrived, []
        writes = [line for line in arrived if line["kind"] in operations.WRITERS]
        answers: list[tuple[int, dict[str, Any]]] = []
        if writes:
            asked = [Operation(line["id"], line["kind"], line["device"], line["body"]) for line in writes]
            try:
                replies = operations.take(self.session, self.event_id, asked)
            except WorkspaceError:
                replies = [{"error": "not_saved"}] * len(writes)
            answers += zip((line["n"] for line in writes), replies, strict=True)
            self.received_at = time.time()
        asking = [line for line in arrived if line["kind"] == "mine"]
        if asking:
            sent = phones.sent_by(self.session.workspace, {line["device"] for line in asking})
            answers += [(line["n"], {"mine": sent[line["device"]]}) for line in asking]
        for line in arrived:
            if line["kind"] == "lead":
                self.led.emit(line["body"]["act"])
                answers.append((line["n"], {"ok": True}))
        self._send({"answers": answers})
        self._took_ms = (time.monotonic() - self._committed_at) * 1000

    # -- what goes out --------------------------------------------------------------------------------
    def _note(self, changes: Changes) -> None:
        if not self.is_open:
            return
        if changes.origin != phones.ORIGIN:
            if changes.parts & {Part.phones, Part.device}:
                self._set_up()
            self._touched |= {change.id for change in changes.rows if change.part is Part.note}
        if (changes.parts & self._view_parts or self._touched) and not self._frame.isActive():
            self._frame.start()

    def _publish(self) -> None:
        """Tell the phones what the room does now, and their own notes' writers how these fare."""
        workspace = self.session.workspace
        seen = self._view(workspace, self.event_id, utc_now())
        for name, value in seen.items():
            if value != self._seen.get(name):
                self._send({name: value})
        self._seen = seen
        if self._touched:
            mine = phones.senders_of(workspace, self._touched)
            self._touched = set()
            if mine:
                self._send({"mine": mine})

    def _set_up(self) -> None:
        """Tell the server who may come in, and under which names it is known."""
        arranged = self.session.workspace.phones(self.event_id)
        if arranged is None:
            return
        devices = [
            {"id": row.id, "key_hash": row.key_hash, "role": row.role, "group": row.group_number}
            for row in self.session.workspace.rows(Part.device)
            if row.event_id == self.event_id
        ]
        setup = {"code": arranged.join_code, "pin": arranged.pin, "names": self._names, "devices": devices}
        self._send({"setup": setup})
