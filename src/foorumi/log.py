"""The log: what the program did and where it went wrong, never what people wrote, who they are or where files are."""

import platform
import re
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from foorumi import __version__
from foorumi.paths import local_data

LARGEST_BYTES = 200_000
KEPT = 3


def note(text: str) -> None:
    """Write a line; a disk that refuses costs only the log. ``text`` holds nothing a person wrote, no name, no path."""
    with suppress(OSError):
        path = _file(0)
        if path.exists() and path.stat().st_size > LARGEST_BYTES:
            for place in range(KEPT - 1, 0, -1):
                if _file(place - 1).exists():
                    _file(place - 1).replace(_file(place))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {text}\n")


def note_bug(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write where something went wrong: the kind of error and the lines of our code that led there, without values."""
    note(f"{kind.__name__}\n{_places(trace)}")


def note_break(trace: str) -> None:
    """Write that a run broke off and, when Python itself broke, where: ``trace`` is what it left."""
    kinds = re.findall(r"^(?:Fatal Python error|Windows fatal exception): [\w ]+", trace, re.M)
    places = re.findall(r'^  File "(.*)", line (\d+) in (.*)$', trace, re.M)
    lines = [f"  {_name(path)}:{line} {function}" for path, line, function in places]
    note("\n".join(["The run before broke off", *kinds, *lines]))


def read() -> str:
    """The whole log, oldest first, under the versions a report needs."""
    import sqlite3

    parts = [f"Foorumi {__version__}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"]
    parts[0] += f", {platform.system()} {platform.release()}"
    for place in range(KEPT - 1, -1, -1):
        with suppress(OSError):
            parts.append(_file(place).read_text("utf-8", errors="replace"))
    return "\n".join(parts)


def _places(trace: TracebackType | None) -> str:
    return "\n".join(f"  {_name(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))


def _name(file: str) -> str:
    """A file of the program as it is called in it, any other by its last name alone."""
    path, package = Path(file), Path(__file__).parent
    return path.relative_to(package).as_posix() if path.is_relative_to(package) else path.name


def _file(place: int) -> Path:
    return local_data() / ("foorumi.log" if place == 0 else f"foorumi.{place}.log")
