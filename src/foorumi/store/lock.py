"""One program at a time may write a file: a lock beside it, lifted by the system however the program ends."""

import os
import sys
import time
from pathlib import Path

from foorumi.domain.errors import WorkspaceInUse

TRIES, BETWEEN_TRIES_S = 4, 0.1
"""A program that was killed while it started another holds its lock until that one runs: an instant, never longer."""


class FileLock:
    """Holds the lock of a file from when it is made until ``release``. Raises WorkspaceInUse when another holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f".{path.name}.lock")
        try:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise WorkspaceInUse("errors.folder_read_only", file=path.name) from error
        for tries_left in range(TRIES - 1, -1, -1):
            try:
                _take(self._handle)
                return
            except OSError as error:
                if not tries_left:
                    os.close(self._handle)
                    raise WorkspaceInUse("errors.in_use", file=path.name) from error
                time.sleep(BETWEEN_TRIES_S)

    def release(self) -> None:
        """Let others open the file."""
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._handle)


def refuse_if_open(path: Path) -> None:
    """Raise WorkspaceInUse for a file that a program, this one too, has open: one put in its place would lose work."""
    if path.exists():
        FileLock(path).release()


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
