"""The command line: the same verbs as in the window, without one. Errors are one sentence on stderr."""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from foorumi.cli_safety import add_verbs as add_safety_verbs
from foorumi.domain.errors import NothingFound, WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.i18n import CODES, Language, language
from foorumi.session.session import Session
from foorumi.store.safely import write_whole

OK, FAILED, MISUSED = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Run a verb. 0 when it is done, 1 when the world refused, 2 when it was asked wrongly."""
    options = _parser().parse_args(arguments)
    say = language(options.ui_language)
    try:
        verb: Callable[[argparse.Namespace, Language], int] = options.verb
        return verb(options, say)
    except WorkspaceError as error:
        print(say(error.key, **error.values), file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="foorumi")
    parser.add_argument("--ui-language", choices=CODES, default="fi", help="language of messages")
    verbs = parser.add_subparsers(required=True)

    def add(name: str, verb: Callable[[argparse.Namespace, Language], int], about: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=about)
        made.set_defaults(verb=verb)
        return made

    demo = add("demo", _demo, "make the demo evening and open it")
    demo.add_argument("folder", nargs="?", type=Path)
    demo.add_argument("--unattended", action="store_true", help="play the evening by itself")
    demo.add_argument("--out", type=Path, help="where to leave the file, figures, papers and pictures")
    new = add("new", _new, "make a file with an event from a template, or add one to a file")
    new.add_argument("file", type=Path)
    new.add_argument("--template", required=True)
    new.add_argument("--name", default="")
    new.add_argument("--date", required=True, type=_day)
    listed = add("events", _events, "list the events of a file")
    listed.add_argument("file", type=Path)
    papers = add("documents", _documents, "list the documents that can be printed")
    papers.add_argument("file", type=Path)
    imported = add("import", _import, "import attendees from a table")
    imported.add_argument("what", choices=["attendees"])
    imported.add_argument("table", type=Path)
    imported.add_argument("--into", required=True, type=Path)
    imported.add_argument("--event")
    printed = add("print", _print, "make a document as PDF")
    printed.add_argument("document")
    printed.add_argument("file", type=Path)
    printed.add_argument("--event")
    printed.add_argument("--language", default="fi", help="fi, sv or en, or two as in fi+sv")
    printed.add_argument("-o", "--output", required=True, type=Path)
    exported = add("export", _export, "take an event out: docx, odt, xlsx, csv, json, ics, eml or archive")
    exported.add_argument("format")
    exported.add_argument("file", type=Path)
    exported.add_argument("--event")
    exported.add_argument("--document", default="memo", help="the paper that docx, odt and eml hold")
    exported.add_argument("--language", default="fi", help="fi, sv or en, or two as in fi+sv")
    exported.add_argument("--with-names", action="store_true", help="people too, in tables and JSON")
    exported.add_argument("-o", "--output", required=True, type=Path)
    counted = add("figures", _figures, "print the figures of an event as JSON")
    counted.add_argument("file", type=Path)
    counted.add_argument("--event")
    counted.add_argument("--as-of", type=_day)
    add_safety_verbs(add)
    served = add("serve", _serve, "serve the phones of an event without a window")
    served.add_argument("file", type=Path)
    served.add_argument("--event")
    served.add_argument("--port", type=int, help="where phones come in; the event's own if not given")
    served.add_argument("--address", default="", help="the address of this computer that phones reach")
    served.add_argument("--name", action="append", default=[], help="a name that leads to this computer")
    served.add_argument("--certificate", type=Path, help="a certificate of one of the names, for https; PEM")
    served.add_argument("--key", type=Path, help="the certificate's key, if it stands in a file of its own")
    checked = add("check", _check, "check that a file is whole")
    checked.add_argument("file", type=Path)
    return parser


def _day(text: str) -> date:
    from foorumi.domain.clock import read_date

    found = read_date(text, date.today())
    if found is None:
        raise argparse.ArgumentTypeError(f"not a date: {text}")
    return found.date


def _demo(options: argparse.Namespace, say: Language) -> int:
    if options.unattended:
        from foorumi.app import play_demo

        return play_demo(options.out or options.folder or Path("out"), say)
    from foorumi.app import demo_file, run
    from foorumi.ui.qt import qt_application

    return run(qt_application(), str(demo_file(options.folder)))


def _new(options: argparse.Namespace, say: Language) -> int:
    from foorumi.domain.templates import templates
    from foorumi.session import events

    if options.template not in templates():
        raise NothingFound("errors.no_template", known=", ".join(templates()))
    made = Session.open(options.file) if options.file.exists() else Session.create(options.file)
    with closing(made) as session:
        print(events.create(session, options.template, options.name, options.date, language=say.code))
    return OK


def _events(options: argparse.Namespace, _: Language) -> int:
    with closing(Session.open(options.file, read_only=True)) as session:
        for event in session.workspace.events:
            print(event.id, event.on, event.name, sep="\t")
    return OK


def _documents(options: argparse.Namespace, say: Language) -> int:
    from foorumi.documents.catalogue import KINDS

    with closing(Session.open(options.file, read_only=True)):
        for code in KINDS:
            print(code, say(f"documents.{code}"), sep="\t")
    return OK


def _import(options: argparse.Namespace, say: Language) -> int:
    from foorumi.exchange.arrivals import import_attendees
    from foorumi.exchange.tables import read_table

    with closing(Session.open(options.into)) as session:
        checked = import_attendees(session, _event(session, options.event), read_table(options.table))
    counts = {"n": len(checked.new), "same": len(checked.same)}
    print(say("cli.imported", **counts, unclear=len(checked.unclear), bad=len(checked.bad)))
    return OK


def _print(options: argparse.Namespace, _: Language) -> int:
    from foorumi.documents import document

    with closing(Session.open(options.file, read_only=True)) as session:
        event_id = _event(session, options.event)
        content = document(
            session.workspace.whole(), event_id, options.document, options.language, bytes_of=session.bytes_of
        )()
    return _write(options.output, content)


def _export(options: argparse.Namespace, _: Language) -> int:
    from foorumi.exports import export

    with closing(Session.open(options.file, read_only=True)) as session:
        workspace, event_id = session.workspace.whole(), _event(session, options.event)
        wanted = {"document": options.document, "names": options.with_names}
        content = export(workspace, event_id, options.format, options.language, bytes_of=session.bytes_of, **wanted)()
    return _write(options.output, content)


def _write(path: Path, content: bytes) -> int:
    try:
        write_whole(path, content)
    except OSError as error:
        raise WorkspaceError("errors.cannot_write", file=path.name) from error
    return OK


def _figures(options: argparse.Namespace, _: Language) -> int:
    from foorumi.domain.figures import figures

    with closing(Session.open(options.file, read_only=True)) as session:
        event_id = _event(session, options.event)
        found = figures(session.workspace, event_id, options.as_of or date.today())
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return OK


def _serve(options: argparse.Namespace, say: Language) -> int:
    from foorumi.serve import open_and_serve
    from foorumi.ui.phone_link import Tls

    def event(session: Session) -> EventId:
        return _event(session, options.event)

    tls = Tls(str(options.certificate), str(options.key or options.certificate)) if options.certificate else None
    return open_and_serve(options.file, event, options.port, options.address, options.name, say, tls)


def _check(options: argparse.Namespace, say: Language) -> int:
    from foorumi.store.file import is_damaged

    with closing(Session.open(options.file, read_only=True)) as session:
        session.workspace.whole()
    if is_damaged(options.file):
        raise WorkspaceError("errors.damaged", file=options.file.name)
    print(say("cli.whole"))
    return OK


def _event(session: Session, wanted: str | None) -> EventId:
    known = session.workspace.events
    if wanted is None and len(known) == 1:
        return known[0].id
    if wanted is None:
        raise NothingFound("errors.which_event")
    return session.workspace.event(EventId(wanted)).id
