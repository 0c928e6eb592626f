"""How pictures come in: dropped, picked, or from a folder that a scanner fills; read off the window's thread."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal

from foorumi.domain.ids import EventId
from foorumi.domain.pictures import FILE_TYPES, MACRO_ENDINGS
from foorumi.domain.workspace import Part
from foorumi.session import pictures
from foorumi.session.pictures import Prepared
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.pictures import SUFFIXES, HoldsMacros, keep_file, prepare_file

KEPT = FILE_TYPES.keys() | MACRO_ENDINGS
"""The endings of documents; everything else is looked at as a picture."""
MOST_NAMED = 3


class PictureIntake(QObject):
    """Takes files in as pictures of an event. Signals: came(ids of pictures), begun(number of files)."""

    came = Signal(list)
    begun = Signal(int)

    def __init__(self, context: Context, event_id: EventId, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._event_id = context, event_id

    def take(self, paths: Sequence[Path], **of: Any) -> None:
        """Read files and put their pictures beside something; a file that the event has already is left."""
        self.begun.emit(len(paths))
        work = Work(lambda: _read(paths), self)
        work.done.connect(lambda read: self._add(read, of))
        work.start()

    def take_folder(self, folder: Path) -> None:
        """Take what a scanner has put into a folder, in the order of its names."""
        self.take(sorted(path for path in folder.iterdir() if _is_read(path)))

    def _add(self, read: "Read", of: dict[str, Any]) -> None:
        session = self._context.session
        new = [(name, one) for name, one in read.found if not self._has(name, one)]
        made: list[str] = []
        if new:
            session.do(
                "undo.picture_added",
                lambda _: made.extend(pictures.add(session, self._event_id, one, name=name, **of) for name, one in new),
            )
        self._tell(read, [one for _, one in new])
        self.came.emit(made)

    def _tell(self, read: "Read", new: Sequence[Prepared]) -> None:
        say = self._context.say
        wrong = [
            say(key, file=", ".join(names[:MOST_NAMED]), n=len(names))
            for key, names in (("pictures.macros", read.macros), ("pictures.refused", read.refused))
            if names
        ]
        files = sum(one.media_type in FILE_TYPES.values() for one in new)
        if wrong:
            self._context.tell(" ".join(wrong), is_error=True)
        elif not new:
            self._context.tell(say("pictures.nothing_new"))
        elif files == len(new):
            self._context.tell(say("pictures.came_files", n=files))
        else:
            self._context.tell(say("pictures.came", n=len(new) - files))

    def _has(self, name: str, made: Prepared) -> bool:
        session = self._context.session
        same = [row for row in session.workspace.rows_of(Part.picture, self._event_id)
                if (row.name, row.width, row.height) == (name, made.width, made.height)]  # fmt: skip
        return any(not row.is_file or session.bytes_of(row.id) == made.data for row in same)


def dropped_files(data: QMimeData, but: Collection[str] = ()) -> list[Path]:
    """The files of a drag, or none when one of them has an ending that is for somebody else; what is neither a picture
    nor a document is told of when it is read."""
    paths = [path for url in data.urls() if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file()]
    return [] if any(path.suffix.casefold() in but for path in paths) else paths


def _is_read(path: Path) -> bool:
    return path.suffix.casefold() in SUFFIXES and path.is_file()


@dataclass
class Read:
    """What became of some files: those that are kept, those with macros, and the others that are not kept."""

    found: list[tuple[str, Prepared]] = field(default_factory=list)
    macros: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def _read(paths: Sequence[Path]) -> Read:
    read = Read()
    for path in paths:
        try:
            if path.suffix.casefold() in KEPT:
                kept = keep_file(path)
                made = [kept] if kept else []
            else:
                made = prepare_file(path)
        except HoldsMacros:
            read.macros.append(path.name)
            continue
        except OSError:
            made = []
        many = len(made) > 1
        read.found += [(f"{path.name} {page}" if many else path.name, one) for page, one in enumerate(made, 1)]
        read.refused += [] if made else [path.name]
    return read
