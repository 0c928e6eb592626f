"""How the last run of the program ended: told at the next start when it was not by being closed."""

import faulthandler
import os
from contextlib import suppress
from pathlib import Path

from foorumi import log
from foorumi.domain.errors import WorkspaceInUse
from foorumi.paths import local_data
from foorumi.store.lock import FileLock


class ThisRun:
    """Marks that the program runs, until ``end``. ``broke_off`` tells whether an earlier run never came to its end.

    What breaks Python itself is written into the mark, and from there into the log by the next run.
    """

    def __init__(self) -> None:
        folder = local_data() / "runs"
        self.broke_off = False
        self._mark = folder / f"{os.getpid()}.run"
        self._lock: FileLock | None = None
        with suppress(OSError, WorkspaceInUse):  # without room for a mark nothing is told the next time
            folder.mkdir(exist_ok=True)
            for mark in sorted(folder.glob("*.run")):
                self.broke_off |= _take_up(mark)
            self._lock = FileLock(self._mark)
            self._trace = self._mark.open("w", encoding="utf-8")
            faulthandler.enable(self._trace)

    def end(self) -> None:
        """The program ends as it should."""
        if self._lock:
            faulthandler.disable()
            self._trace.close()
            self._mark.unlink(missing_ok=True)
            self._lock.release()
            self._lock = None


def _take_up(mark: Path) -> bool:
    """Whether a mark is of a run that broke off; then what it holds goes into the log, and the mark away."""
    try:
        lock = FileLock(mark)
    except WorkspaceInUse:
        return False  # it still runs, in another window
    log.note_break(mark.read_text("utf-8", errors="replace"))
    mark.unlink(missing_ok=True)
    lock.release()
    return True
