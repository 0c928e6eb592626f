"""A file whose folder is not to be trusted: the live database is on this computer, and the folder gets whole copies.

The person sees one file. What somebody else has put into the folder meanwhile is never written over: our copy then goes
beside it under another name, and from then on there.
"""

import contextlib
import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from foorumi.domain.errors import WorkspaceError
from foorumi.paths import local_data
from foorumi.store.backups import back_up, folder_of
from foorumi.store.connection import SUFFIX, connect
from foorumi.store.safely import LOGS, copy_safely


@dataclass(frozen=True, slots=True)
class Seen:
    """Where copies go, the mark of what we last saw or put there, and of the live database at that moment."""

    target: str
    there: str = ""
    live: str = ""


class WorkingCopy:
    """The live database of a file in a folder that is not to be trusted. ``notice`` is a message to tell, or None."""

    def __init__(self, chosen: Path) -> None:
        self.chosen = chosen
        self.folder = folder_of(chosen, local_data() / "working")
        self.live = self.folder / chosen.name
        self.notice: WorkspaceError | None = None
        self._seen = Seen(str(chosen))

    @property
    def target(self) -> Path:
        """The file in the folder that copies go to."""
        return Path(self._seen.target)

    def begin(self) -> None:
        """Bring the live database and the folder together before opening. Raises WorkspaceError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._seen = self._remembered()
            there = _mark(self.chosen)
            if not there:
                self._without_folder()
                return
            if self.live.exists():
                live = self._snapshot()
                is_changed_here, is_changed_there = live not in (self._seen.live, there), there != self._seen.there
                if is_changed_here and is_changed_there:
                    beside = self._beside()
                    copy_safely(self._snapshot_path, beside)
                    self.notice = WorkspaceError("errors.newer_in_both", file=beside.name)
                if not is_changed_there:
                    return
            self._take(there)
        except (OSError, sqlite3.Error) as error:
            raise WorkspaceError("errors.cannot_open", file=self.chosen.name) from error

    def begin_new(self) -> None:
        """Make room for the live database of a file that is not there yet; an older one is kept as a backup."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self.live.exists():
                back_up(self.chosen, "before_restore", live=self.live)
            self._remove_live()
        except OSError as error:
            raise WorkspaceError("errors.cannot_create", file=self.chosen.name) from error

    def end(self) -> None:
        """Put the last copy into the folder, and leave nothing of it here. Raises WorkspaceError; then all stays."""
        self.publish()
        self._remove_live()
        self._snapshot_path.unlink(missing_ok=True)

    def publish(self) -> None:
        """Put a whole copy into the folder, if anything has changed. Any thread may do it while the file is open.

        Raises WorkspaceError when the folder does not take it now; everything is in the live database, and goes there
        another time.
        """
        try:
            live = self._snapshot()
            if live == self._seen.live and self.target.exists():
                return
            there = _mark(self.target)
            target, told = self.target, None
            if there and there not in (self._seen.there, live):
                target = self._beside()
                told = WorkspaceError("errors.changed_elsewhere", file=target.name)
            copy_safely(self._snapshot_path, target)
            self._remember(Seen(str(target), live, live))
            self.notice = told or self.notice
        except (OSError, sqlite3.Error) as error:
            raise WorkspaceError("errors.folder_refuses", file=self.chosen.name) from error

    @property
    def _snapshot_path(self) -> Path:
        return self.folder / "snapshot.part"

    def _snapshot(self) -> str:
        """The mark of the live database as one whole file."""
        self._snapshot_path.unlink(missing_ok=True)
        with closing(connect(self.live, "write")) as connection:
            connection.execute("vacuum into ?", [str(self._snapshot_path)])
        return _mark(self._snapshot_path)

    def _without_folder(self) -> None:
        """The stick is out or the share is down: go on with what is here, if anything is."""
        if not self.live.exists():
            raise WorkspaceError("errors.file_gone", file=self.chosen.name)
        self.notice = WorkspaceError("errors.folder_gone", file=self.chosen.name)

    def _take(self, there: str) -> None:
        """Begin anew from what is in the folder."""
        self._remove_live()
        copy_safely(self.chosen, self.live)
        with contextlib.suppress(sqlite3.Error):  # a damaged file is told of when it is opened
            self._remember(Seen(str(self.chosen), there, self._snapshot()))

    def _remove_live(self) -> None:
        for ending in ("", *LOGS):
            self.live.with_name(self.live.name + ending).unlink(missing_ok=True)

    def _beside(self) -> Path:
        moment = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        return self.chosen.with_name(f"{self.chosen.stem}-{moment}{SUFFIX}")

    def _remembered(self) -> Seen:
        try:
            return Seen(**json.loads((self.folder / "seen.json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return Seen(str(self.chosen))

    def _remember(self, seen: Seen) -> None:
        self._seen = seen
        unfinished = self.folder / "seen.part"
        unfinished.write_text(json.dumps(asdict(seen)), "utf-8")
        unfinished.replace(self.folder / "seen.json")


def _mark(path: Path) -> str:
    """What tells one content from another; empty when there is no file. Raises OSError when it cannot be read."""
    if not path.exists():
        return ""
    with path.open("rb") as file:
        digest = sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
