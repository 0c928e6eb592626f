"""The user's own preferences: one frozen value, kept beside the program's data and not in the file."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from foorumi.paths import local_data

RECENT_FILES = 8
AS_SYSTEM = "system"
"""The theme of whoever has chosen none: the one that the system asks for."""


class Settings(NamedTuple):
    """Preferences of the person at this computer. Text in per cent, lengths in centimetres; ``rehearsed`` is the
    event that was last rehearsed, ``printer`` the one that was last printed on, ``system_theme`` what the system asked
    for last."""

    language: str = "fi"
    theme: str = AS_SYSTEM
    system_theme: str = "light"
    text_percent: int = 100
    reduced_motion: bool = False
    projector_theme: str = "light"
    projector_screen: str = ""
    has_clicker: bool = False
    rehearsed: str = ""
    suggests: bool = True
    checks_spelling: bool = True
    screen_width_cm: int = 240
    back_row_cm: int = 1200
    backup_folder: str = ""
    scan_folder: str = ""
    printer: str = ""
    two_sided: bool = True
    in_colour: bool = True
    recent: tuple[str, ...] = ()


def load() -> Settings:
    """The preferences as last saved; the usual ones for whatever is missing or broken."""
    try:
        raw: dict[str, Any] = json.loads(_file().read_text("utf-8"))
        usual = Settings()
        known = {
            name: raw[name]
            for name, value in usual._asdict().items()
            if name != "recent" and isinstance(raw.get(name), type(value))
        }
        recent = tuple(path for path in raw.get("recent", []) if isinstance(path, str))
        return Settings(**known, recent=recent)
    except (OSError, ValueError, AttributeError, TypeError):
        return Settings()


def save(settings: Settings) -> None:
    """Keep the preferences; a full disk costs only them."""
    unfinished = _file().with_suffix(".part")
    try:
        unfinished.write_text(json.dumps(settings._asdict(), indent=1), "utf-8")
        unfinished.replace(_file())
    except OSError:
        return


def with_recent(settings: Settings, path: Path) -> Settings:
    """The preferences with a file first among the recent ones."""
    name = str(path.resolve())
    return settings._replace(recent=(name, *(other for other in settings.recent if other != name))[:RECENT_FILES])


def without_recent(settings: Settings, path: str) -> Settings:
    """The preferences with a file gone from the recent ones."""
    return settings._replace(recent=tuple(other for other in settings.recent if other != path))


def _file() -> Path:
    return local_data() / "settings.json"
