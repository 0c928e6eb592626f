"""The verbs of the command line that look after the file."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from foorumi.i18n import Language
from foorumi.session.session import Session

Verb = Callable[[argparse.Namespace, Language], int]


def add_verbs(add: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Put the verbs into the command line."""
    made = add("backup", _backup, "make a backup of a file")
    made.add_argument("file", type=Path)
    listed = add("backups", _backups, "list the backups of a file and what each holds")
    listed.add_argument("file", type=Path)
    back = add("restore", _restore, "put a backup in the place of a file, which is backed up first")
    back.add_argument("file", type=Path)
    back.add_argument("backup", type=Path)
    saved = add("salvage", _salvage, "read what can be read of a damaged file into a new one")
    saved.add_argument("file", type=Path)
    saved.add_argument("target", type=Path)
    for verb in (made, listed, back):
        verb.add_argument("--second-folder", type=Path, help="where backups also go")


def _backup(options: argparse.Namespace, say: Language) -> int:
    from foorumi.store.backups import back_up

    with closing(Session.open(options.file)):
        made = back_up(options.file, "by_hand", options.second_folder)
    print(say("safety.backed_up", file=made.path) if made else say("safety.unchanged"))
    return 0


def _backups(options: argparse.Namespace, say: Language) -> int:
    from foorumi.store.backups import backups, held

    for backup in backups(options.file, options.second_folder):
        what = held(backup.path)
        counts = (say(f"safety.held.{field}", n=getattr(what, field)) for field in ("notes", "attendees"))
        print(backup.path, f"{backup.made_at:%Y-%m-%d %H:%M:%S}", backup.reason, *counts, sep="\t")
    return 0


def _restore(options: argparse.Namespace, say: Language) -> int:
    from foorumi.store.backups import bring_back, keep_aside
    from foorumi.store.lock import FileLock

    lock = FileLock(options.file)
    try:
        if options.file.exists():
            keep_aside(options.file, options.second_folder)
        bring_back(options.backup, options.file)
    finally:
        lock.release()
    print(say("safety.restored"))
    return 0


def _salvage(options: argparse.Namespace, say: Language) -> int:
    from foorumi.store.salvage import salvage

    found = salvage(options.file, options.target)
    print(say("salvage.read", n=sum(found.read.values())))
    for part, ids in found.lost.items():
        print(say("salvage.lost", n=len(ids), table=part.table), *ids, sep="\n  ")
    for part in found.unsure:
        print(say("salvage.unsure", table=part.table))
    return 0
