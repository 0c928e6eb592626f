"""Where plain Python meets Qt: calls in from other threads, changes out as one signal."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from foorumi.session.session import Changes, Session
from foorumi.ui.qt import override

FRAME_MS = 33


class SessionSignals(QObject):
    """A session's changes, at most once a frame. Signals: changed(Changes)."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Changes] = []
        self._frame = QTimer(self, interval=FRAME_MS, singleShot=True)
        self._frame.timeout.connect(self.flush)
        self._stop = session.subscribe(self._note)

    def flush(self) -> None:
        """Tell what has changed now rather than with the next frame."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            rows = tuple(row for changes in waiting for row in changes.rows)
            self.changed.emit(Changes(rows, waiting[-1].origin))

    def close(self) -> None:
        """Hear nothing more."""
        self._frame.stop()
        self._waiting.clear()

    def _note(self, changes: Changes) -> None:
        self._waiting.append(changes)
        if not self._frame.isActive():
            self._frame.start()


class Work(QObject):
    """A function run on another thread. Signals: done(result), failed(exception), both on the caller's thread."""

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, function: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finished.connect(self._tell, QtCore.Qt.ConnectionType.QueuedConnection)
        self._task = _Task(function, self._finished.emit)

    def start(self) -> None:
        """Begin; the result comes by signal."""
        _RUNNING.add(self._task)
        QThreadPool.globalInstance().start(self._task)

    def _tell(self, result: object, error: object) -> None:
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)


_RUNNING: "set[_Task]" = set()
"""Tasks that wait or run; the pool itself keeps none of them alive when whoever asked has gone."""


class _Task(QRunnable):
    def __init__(self, function: Callable[[], Any], finish: Callable[[object, object], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._function = function
        self._finish = finish

    # Qt calls these
    @override
    def run(self) -> None:
        result, failure = None, None
        try:
            result = self._function()
        except Exception as error:
            failure = error
        _RUNNING.discard(self)
        with suppress(RuntimeError):  # whoever asked may have left the page and be gone
            self._finish(result, failure)
