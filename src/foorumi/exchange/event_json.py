"""An event as JSON, told by a schema: every row that belongs to it, with the names the file has for them."""

import json
from dataclasses import MISSING, asdict, fields
from typing import Any

from foorumi.domain.ids import EventId
from foorumi.domain.pulse import FEWEST
from foorumi.domain.workspace import Part, Workspace

FORMAT = "foorumi-event"
VERSION = 1
PARTS = (
    Part.item, Part.theme, Part.note, Part.proposal, Part.conclusion, Part.commitment, Part.exchange, Part.pulse_answer,
    Part.remark,
)  # fmt: skip
PEOPLE = (Part.attendee, Part.headcount)
TYPES = {"str": "string", "int": "integer", "bool": "boolean"}


def event_json(workspace: Workspace, event_id: EventId, *, names: bool = False) -> bytes:
    """The event and its rows. People are left out unless ``names`` asks for them; what is not public always is, and so
    is the closing pulse where it could tell who answered what."""
    event = workspace.event(event_id)
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION, "event": _row(event)}
    for part in (*PARTS, *(PEOPLE if names else ())):
        rows = [row for row in workspace.rows(part) if row.event_id == event_id]
        if part is Part.attendee:
            rows = list(workspace.attendees(event_id))
        if part is Part.pulse_answer and (event.is_sensitive or len(rows) < FEWEST):
            rows = []
        data[part.table] = [_row(row) for row in rows if getattr(row, "visibility", "public") == "public"]
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def schema() -> dict[str, Any]:
    """The JSON schema (2020-12) of what ``event_json`` writes."""
    rows = {part.table: {"type": "array", "items": _schema_of(part)} for part in (*PARTS, *PEOPLE)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Foorumi event",
        "type": "object",
        "required": ["format", "version", "event", *(part.table for part in PARTS)],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "event": _schema_of(Part.event),
            **rows,
        },
    }


def _row(record: Any) -> dict[str, Any]:
    return {key: value for key, value in asdict(record).items() if key != "deleted_at"}


def _schema_of(part: Part) -> dict[str, Any]:
    known = [field for field in fields(part.record) if field.name != "deleted_at"]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in known if field.default is MISSING],
        "properties": {field.name: {"type": _type_of(str(field.type), field.default)} for field in known},
    }


def _type_of(told: str, default: object) -> str | list[str]:
    name = told.removeprefix("<class '").removesuffix("'>")
    kind = next((json_type for python, json_type in TYPES.items() if name.startswith(python)), "string")
    return [kind, "null"] if "None" in name or default is None else kind
