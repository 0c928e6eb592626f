"""Which folders a database may live in. Synced folders, shares and memory sticks lock, replace and tear files."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "pcloud", "seafile")
"""How the folders of sync clients are named, as the beginning of the name."""
MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".849C9593-D756-4E56-8D6E-42412F2A707B")
"""What sync clients leave in the folder they watch; the last is OneDrive's."""
FAR = ("nfs", "cifs", "smb", "fuse", "9p", "afp", "dav", "vfat", "exfat", "msdos", "ntfs", "udf", "vboxsf", "drvfs")
"""The beginnings of the names of file systems that are on a network or on something that is pulled out."""
REMOVABLE, REMOTE = 2, 4
"""What Windows calls such drives."""


def is_trusted(path: Path) -> bool:
    """Whether a file is on a local disk that nothing syncs."""
    folder = path.absolute().parent
    return not (is_synced(folder) or _is_far(folder))


def is_synced(folder: Path) -> bool:
    """Whether a sync client watches a folder or one above it."""
    folders = (folder, *folder.parents)
    named = any(part.name.lower().startswith(SYNCED) for part in folders)
    told = [Path(value) for name, value in os.environ.items() if name.upper().startswith("ONEDRIVE") and value]
    return named or any(place in folders for place in told) or any((f / m).exists() for f in folders for m in MARKS)


def file_system(folder: Path, mounts: Iterable[str]) -> str:
    """The kind of file system a folder is on, from the lines of /proc/mounts."""
    best, kind = "", ""
    for line in mounts:
        _, place, name, *_ = line.split(" ")
        place = place.replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, name
    return kind


def _is_far(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = folder.drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") in (REMOVABLE, REMOTE)
    if sys.platform == "darwin":
        return folder.is_relative_to("/Volumes") or "CloudStorage" in folder.parts
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return file_system(folder.resolve(), mounts).startswith(FAR)
