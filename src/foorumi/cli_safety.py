"""The verbs of the command line that look after the file."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from foorumi.domain.errors import WorkspaceError
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
    given = add("give", _give, "write one file for a colleague")
    given.add_argument("file", type=Path)
    given.add_argument("target", type=Path)
    given.add_argument("--without-names", action="store_true")
    given.add_argument("--password-from", type=Path, help="a file with the password that seals it in a PDF")
    taken = add("take-in", _take_in, "join a colleague's file with one's own")
    taken.add_argument("file", type=Path)
    taken.add_argument("colleagues", type=Path)
    taken.add_argument("--password-from", type=Path, help="a file with the password of a sealed PDF")
    taken.add_argument("--look", action="store_true", help="only tell what it would bring")
    about = add("held-about", _held_about, "print everything held about a person as JSON")
    about.add_argument("file", type=Path)
    about.add_argument("name")
    erased = add("erase-names", _erase_names, "erase for good who the attendees of an event, or one person, were")
    erased.add_argument("file", type=Path)
    which = erased.add_mutually_exclusive_group(required=True)
    which.add_argument("--event", help="the id of an event")
    which.add_argument("--person", help="a whole name")
    which.add_argument("--due", action="store_true", help="every event whose names are due")
    for verb in (made, listed, back, erased):
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


def _give(options: argparse.Namespace, say: Language) -> int:
    from foorumi.exchange.handover import give

    with closing(Session.open(options.file)) as session:
        give(session, options.target, with_names=not options.without_names, password=_password(options))
    print(say("handover.given", file=options.target.name))
    return 0


def _take_in(options: argparse.Namespace, say: Language) -> int:
    from foorumi.exchange.handover import COUNTED, look_into, take_in

    with closing(Session.open(options.file)) as session:
        coming = look_into(session, options.colleagues, _password(options))
        for part in (*COUNTED, None):
            name = part.table if part else "other"
            print(name, coming.added(part), coming.changed(part), sep="\t")
        for one in coming.namesakes:
            print("same" if one.is_same else "near", one.our_name, one.their_name, sep="\t")
        if not options.look and not coming.merge.is_empty:
            take_in(session, coming)
    if coming.merge.is_empty:
        print(say("handover.nothing_new"))
    elif not options.look:
        print(say("handover.brought"))
    return 0


def _held_about(options: argparse.Namespace, _: Language) -> int:
    import json

    from foorumi.session.privacy import held_about

    with closing(Session.open(options.file, read_only=True)) as session:
        told = [{"table": one.part.table, **dict(one.fields)} for one in held_about(session, options.name)]
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return 0


def _erase_names(options: argparse.Namespace, say: Language) -> int:
    from datetime import date

    from foorumi.domain.ids import EventId
    from foorumi.domain.retention import due
    from foorumi.session.privacy import erase_names_of_event, erase_person

    mark, second = say("privacy.mark"), options.second_folder
    with closing(Session.open(options.file)) as session:
        if options.person:
            erase_person(session, options.person, mark, second)
        elif options.event:
            erase_names_of_event(session, session.workspace.event(EventId(options.event)).id, mark, second)
        else:
            for one in due(session.workspace, date.today()):
                if one.kind in ("names", "proof"):
                    erase_names_of_event(session, one.event_id, mark, second)
    print(say("privacy.erased"))
    return 0


def _password(options: argparse.Namespace) -> str:
    """The password in a file, so that it is on no command line. Raises WorkspaceError."""
    if not options.password_from:
        return ""
    try:
        return str(options.password_from.read_text("utf-8").strip())
    except (OSError, ValueError) as error:
        raise WorkspaceError("errors.cannot_open", file=options.password_from.name) from error
