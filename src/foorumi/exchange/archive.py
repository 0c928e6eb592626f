"""The archive package: papers, data and what the archivist has to know of them, with a hash of every file."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from foorumi.domain.ids import EventId
from foorumi.domain.papers import PaperChoice
from foorumi.domain.workspace import Part, Workspace
from foorumi.exchange.event_json import event_json, schema
from foorumi.exchange.event_tables import csv_files, event_tables
from foorumi.i18n import Language
from foorumi.paths import file_name


def package(
    workspace: Workspace, event_id: EventId, say: Language, papers: Mapping[str, bytes], made_at: datetime, version: str
) -> bytes:
    """A ZIP file of the papers (by file name), the tables, the JSON and ``metatiedot.json``. No person is named in the
    data; whether a paper names people is the archivist's to see from its name."""
    tables = csv_files(event_tables(workspace, event_id, say), say)
    files = {
        **{f"asiakirjat/{name}": content for name, content in papers.items()},
        **{f"tiedot/{file_name(name)}.csv": content for name, content in tables.items()},
        "tiedot/tilaisuus.json": event_json(workspace, event_id),
        "tiedot/tilaisuus.schema.json": json.dumps(schema(), ensure_ascii=False, indent=1).encode(),
    }
    files["metatiedot.json"] = _about(workspace, event_id, files, made_at, version)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, made_at.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _about(
    workspace: Workspace, event_id: EventId, files: Mapping[str, bytes], made_at: datetime, version: str
) -> bytes:
    event = workspace.event(event_id)
    municipality = workspace.municipality_of(event)
    known = workspace.rows(Part.paper_choice)
    chosen = next((row for row in known if row.id == event_id), PaperChoice(event_id))
    about: dict[str, Any] = {
        "nimeke": event.name,
        "paivamaara": event.on,
        "jarjestaja": event.organiser or (municipality.name_fi if municipality else ""),
        "kielet": event.languages,
        "tila": event.memo_state,
        "tehtavaluokka": chosen.task_class,
        "sailytysaika": chosen.kept_for,
        "julkisuusluokka": chosen.publicity,
        "asiatunnus": chosen.reference,
        "sisaltaa_henkilotietoja": any("osallistujat" in name or "deltagare" in name for name in files),
        "ohjelma": f"Foorumi {version}",
        "koottu": made_at.isoformat(timespec="seconds"),
        "tiedostot": [
            {"nimi": name, "tavuja": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in sorted(files.items())
        ],
    }
    return json.dumps(about, ensure_ascii=False, indent=1).encode()
