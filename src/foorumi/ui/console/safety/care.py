"""Takes care of an open file while a person works: backups, and what to do when the disk refuses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from foorumi.domain.errors import WorkspaceError
from foorumi.i18n import Language
from foorumi.session.session import Changes, Session
from foorumi.ui.bridge import Work

HOUR_MS = 3_600_000
SETTLED_MS = 1_500
"""How long after opening the first backup waits, so that the window is there first."""
PUBLISH_MS = 60_000
"""How often a file in a synced folder, on a share or on a stick gets a whole copy."""
RETRY_MS = 5_000
"""How often the disk is tried again while the work is in memory."""


class FileCare(QObject):
    """The care of one open file. ``second`` asks for the second backup folder of the preferences, or None;
    ``save_elsewhere`` asks where the work goes instead. Signals: changed(), when the disk begins or ceases to refuse.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        second: Callable[[], Path | None],
        say: Callable[[], Language],
        tell: Callable[..., None],
        save_elsewhere: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.save_elsewhere = save_elsewhere
        self.is_in_memory = False
        self._session = session
        self._second = second
        self._say = say
        self._tell = tell
        self._work: Work | None = None
        self._publishing: Work | None = None
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(lambda: self.back_up("hourly"))
        self._opened = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._opened.timeout.connect(lambda: self.back_up("opened"))
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_disk)
        self._publish = QTimer(self, interval=PUBLISH_MS)
        self._publish.timeout.connect(self.publish)
        session.subscribe(self._look)
        if not session.is_read_only:
            self._hour.start()
            self._opened.start()
        if session.has_working_copy:
            self._publish.start()
            QTimer.singleShot(0, self, lambda: self._tell_notice() or self._tell(self._say()("safety.working_copy")))

    @property
    def is_read_only(self) -> bool:
        """Whether the file is only looked at."""
        return self._session.is_read_only

    def back_up(self, reason: str) -> None:
        """Make a backup beside the work; only a failure is told."""
        from foorumi.store.backups import back_up

        path, live, second = self._session.path, self._session.live_path, self._second()
        self._work = Work(lambda: back_up(path, reason, second, live=live), self)
        self._work.failed.connect(self._failed)
        self._work.start()

    def publish(self) -> None:
        """Put a whole copy into the folder of the file, beside the work."""
        work = Work(self._session.publish, self)
        work.done.connect(self._tell_notice)
        work.failed.connect(self._failed)
        self._publishing = work
        work.start()

    def try_disk(self) -> bool:
        """Try to write what is in memory only; whether everything is on the disk."""
        self._session.try_disk()
        self._look()
        return not self.is_in_memory

    def close(self) -> None:
        """Stop, and wait for a backup that is being made."""
        for timer in (self._hour, self._opened, self._retry, self._publish):
            timer.stop()
        QThreadPool.globalInstance().waitForDone()
        self.deleteLater()

    def _look(self, _: Changes | None = None) -> None:
        if self.is_in_memory == self._session.is_in_memory:
            return
        self.is_in_memory = self._session.is_in_memory
        if self.is_in_memory:
            self._retry.start()
        else:
            self._retry.stop()
            self._tell(self._say()("safety.on_disk_again"))
        self.changed.emit()

    def _tell_notice(self) -> bool:
        """Tell what there is to tell of the folder; whether there was anything."""
        notice = self._session.notice
        if notice:
            self._tell(self._say()(notice.key, **notice.values), is_error=True)
        return notice is not None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, WorkspaceError):
            raise error
        self._tell(self._say()(error.key, **error.values), is_error=True)
