"""Files that are, at any moment and after any power cut, either what they were or what they are to become."""

import os
import shutil
from pathlib import Path

from foorumi.domain.errors import WorkspaceInUse
from foorumi.store.connection import SUFFIX
from foorumi.store.lock import refuse_if_open

LOGS = ("-wal", "-shm")
"""What SQLite keeps beside a file that is open, or was when the power went."""


def put_in_place(unfinished: Path, target: Path) -> None:
    """Make a finished file the target, on the disk before this returns. Raises OSError; then it is as it was."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    for log in LOGS:  # what an earlier file of this name left would be read into the new one
        target.with_name(target.name + log).unlink(missing_ok=True)
    unfinished.replace(target)
    if os.name == "posix":  # a name is on the disk when its folder is
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that, when the disk refuses, what was there before still is. Raises OSError, also for a workspace
    that is open."""
    if target.suffix == SUFFIX:
        try:
            refuse_if_open(target)
        except WorkspaceInUse as error:
            raise PermissionError(target) from error
    unfinished = target.with_name(f".{target.name}.part")
    try:
        unfinished.write_bytes(content)
        put_in_place(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def copy_safely(source: Path, target: Path) -> None:
    """Copy a file so that the target never is half of one. Raises OSError."""
    unfinished = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, unfinished)
        put_in_place(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
