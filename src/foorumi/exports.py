"""Everything a person may take out of an event as a file, in the formats others read."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import count

from foorumi import __version__
from foorumi.domain.errors import NothingFound
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import language as words
from foorumi.paths import file_name

FORMATS = {
    "docx": "docx", "odt": "odt", "xlsx": "xlsx", "csv": "zip", "json": "json", "ics": "ics", "eml": "eml",
    "archive": "zip",
}  # fmt: skip
"""The formats by name, and the ending of each one's file."""
ARCHIVED = ("memo", "notes", "actor_map", "exchanges", "votes", "pulse", "coverage", "pictures", "commitments")


def export(
    workspace: Workspace,
    event_id: EventId,
    kind: str,
    language: str,
    *,
    document: str = "memo",
    names: bool = False,
    made_at: datetime | None = None,
    bytes_of: Callable[[str], bytes] = lambda _: b"",
) -> Callable[..., bytes]:
    """A function that makes the file; it may run on another thread, and be given a function that hears how many pages
    of papers are made. ``document`` is the paper that docx, odt and eml
    hold; people are in tables and JSON only with ``names``. Raises NothingFound for an unknown format or document.
    """
    from foorumi.documents.catalogue import KINDS

    if kind not in FORMATS:
        raise NothingFound("errors.no_format", known=", ".join(FORMATS))
    if document not in KINDS:
        raise NothingFound("errors.no_document", known=", ".join(KINDS))
    from foorumi.documents.attached import shown

    codes = ARCHIVED if kind == "archive" else (document,)
    photos = {found: bytes_of(found) for code in codes for found in shown(workspace, event_id, code)}
    moment = made_at or datetime.now().astimezone()

    def make(step: Callable[[int], object] = lambda _: None) -> bytes:
        if kind in ("docx", "odt", "eml", "archive"):
            return _papers(workspace, event_id, kind, language, document, moment, photos, step)
        return _data(workspace, event_id, kind, language, names, moment)

    return make


def _papers(
    workspace: Workspace,
    event_id: EventId,
    kind: str,
    language: str,
    document: str,
    made_at: datetime,
    photos: Mapping[str, bytes],
    step: Callable[[int], object],
) -> bytes:
    from foorumi.documents.catalogue import KINDS
    from foorumi.documents.languages import outlined
    from foorumi.documents.pdf.render import render
    from foorumi.exchange.archive import package
    from foorumi.exchange.mail import draft

    say = words(language.split("+")[0])

    pages = count()

    def paper(code: str) -> bytes:
        outline = outlined(KINDS[code], workspace, event_id, language.split("+"), made_at)
        return render(outline, photos, lambda *_: step(next(pages)))

    if kind == "archive":
        papers = {f"{file_name(say(f'documents.{code}'))}.pdf": paper(code) for code in ARCHIVED}
        return package(workspace, event_id, say, papers, made_at, __version__)
    if kind == "eml":
        name = f"{file_name(say(f'documents.{document}'))}.pdf"
        return draft(workspace, event_id, say, name, paper(document), made_at)
    from foorumi.documents.office.docx import docx
    from foorumi.documents.office.odt import odt

    write = docx if kind == "docx" else odt
    return write(outlined(KINDS[document], workspace, event_id, language.split("+"), made_at))


def _data(workspace: Workspace, event_id: EventId, kind: str, language: str, names: bool, made_at: datetime) -> bytes:
    from foorumi.exchange.calendar import event_calendar
    from foorumi.exchange.event_json import event_json
    from foorumi.exchange.event_tables import csv_files, event_tables
    from foorumi.exchange.event_workbook import workbook

    say = words(language.split("+")[0])
    if kind == "json":
        return event_json(workspace, event_id, names=names)
    if kind == "ics":
        return event_calendar(workspace, event_id, say, made_at)
    tables = event_tables(workspace, event_id, say, names=names)
    if kind == "xlsx":
        return workbook(tables)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in csv_files(tables, say).items():
            archive.writestr(f"{file_name(name)}.csv", content)
    return out.getvalue()
