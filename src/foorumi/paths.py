"""Where the resources and the user's own folders are."""

import os
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of fonts, icons, texts and templates: inside an installed package, at the top of a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


def local_data() -> Path:
    """The folder for preferences, logs and backups on this computer; made when first asked for."""
    if override := os.environ.get("FOORUMI_DATA"):
        folder = Path(override)
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Foorumi"
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support" / "Foorumi"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "foorumi"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def documents() -> Path:
    """The folder where a person expects to find own files."""
    folder = Path.home() / "Documents"
    return folder if folder.is_dir() else Path.home()


def unused(path: Path) -> Path:
    """The path, or the first like it with a number that no file has yet."""
    number, free = 2, path
    while free.exists():
        number, free = number + 1, path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def file_name(title: str) -> str:
    """A title as the name of a file without its ending: "liite-1-osallistujat"."""
    letters = unicodedata.normalize("NFKD", title.strip().lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
