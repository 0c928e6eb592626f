"""Takes care of an open file while a person works: backups on opening and every hour."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer

from foorumi.domain.errors import WorkspaceError
from foorumi.i18n import Language
from foorumi.session.session import Session
from foorumi.ui.bridge import Work

HOUR_MS = 3_600_000
SETTLED_MS = 1_500
"""How long after opening the first backup waits, so that the window is there first."""


class FileCare(QObject):
    """The care of one open file. ``second`` asks for the second backup folder of the preferences, or None."""

    def __init__(
        self,
        session: Session,
        second: Callable[[], Path | None],
        say: Callable[[], Language],
        tell: Callable[..., None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._second = second
        self._say = say
        self._tell = tell
        self._work: Work | None = None
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(lambda: self.back_up("hourly"))
        self._opened = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._opened.timeout.connect(lambda: self.back_up("opened"))
        if not session.is_read_only:
            self._hour.start()
            self._opened.start()

    def back_up(self, reason: str) -> None:
        """Make a backup beside the work; only a failure is told."""
        from foorumi.store.backups import back_up

        path, second = self._session.path, self._second()
        self._work = Work(lambda: back_up(path, reason, second), self)
        self._work.failed.connect(self._failed)
        self._work.start()

    def close(self) -> None:
        """Stop, and wait for a backup that is being made."""
        self._hour.stop()
        self._opened.stop()
        QThreadPool.globalInstance().waitForDone()
        self.deleteLater()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, WorkspaceError):
            raise error
        self._tell(self._say()(error.key, **error.values), is_error=True)
