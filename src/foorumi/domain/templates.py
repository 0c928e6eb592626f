"""Templates: ready agendas with their prompts in three languages, the nine of the house and a workspace's own."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from foorumi.domain.agenda import Item
from foorumi.domain.events import Event
from foorumi.domain.words import Words
from foorumi.paths import resources

START_CARDS = ("association_forum", "partnership_breakfast", "ideate_together", "generic_workshop")
"""The four that the start page offers; a new event may be made from any."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item of a template. A station runs beside the others the whole time."""

    kind: str
    minutes: int
    title: Words
    prompt: Words
    hint: Words
    method: str = ""
    has_timer: bool = True
    is_station: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A template of an event. ``interview`` holds the questions of a visit, ``ground_rules`` those of a dialogue."""

    code: str
    name: Words
    minutes: int
    starts_at: str
    privacy: str
    document: str
    items: tuple[TemplateItem, ...]
    size: str = ""
    interview: tuple[Words, ...] = ()
    ground_rules: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template saved from an event. ``agenda`` and ``interview`` are JSON lists; ``lesson`` says what was learnt."""

    id: str
    name: str
    based_on: str
    minutes: int
    starts_at: str
    privacy: str
    document: str
    agenda: str
    interview: str = "[]"
    lesson: str = ""
    deleted_at: str = ""


def _words(row: Mapping[str, str]) -> Words:
    return Words(row["fi"], row["sv"], row["en"])


@cache
def templates() -> Mapping[str, Template]:
    """Every template of ``resources/templates/templates.json`` by code."""
    raw = json.loads((resources() / "templates" / "templates.json").read_text("utf-8"))
    return {row["code"]: _template(row) for row in raw["templates"]}


def known_templates(own: Iterable[OwnTemplate]) -> dict[str, Template]:
    """The templates of the house and those of a workspace, by code."""
    return {**templates(), **{row.id: as_template(row) for row in own}}


def as_template(own: OwnTemplate) -> Template:
    """A saved template as one that an event can be made from."""
    return Template(
        code=own.id,
        name=Words(own.name),
        minutes=own.minutes,
        starts_at=own.starts_at,
        privacy=own.privacy,
        document=own.document,
        items=tuple(_item(row) for row in json.loads(own.agenda)),
        interview=tuple(_words(row) for row in json.loads(own.interview)),
    )


def from_event(id: str, name: str, event: Event, items: Sequence[Item], questions: Sequence[Words] = ()) -> OwnTemplate:
    """The agenda of an event as a template of one's own; nothing that was said goes along."""
    return OwnTemplate(
        id,
        name.strip(),
        event.template,
        event.booked_minutes,
        event.starts_at,
        event.privacy,
        event.document,
        json.dumps([_item_row(item) for item in items], ensure_ascii=False),
        json.dumps([_words_row(words) for words in questions], ensure_ascii=False),
    )


def _template(row: Mapping[str, Any]) -> Template:
    return Template(
        code=row["code"],
        name=_words(row["name"]),
        minutes=row["duration"],
        starts_at=f"{row['start'].replace('.', ':'):0>5}",
        privacy=row["privacy"],
        document=row["document"],
        items=tuple(_item(item) for item in row["items"]),
        size=row["size"],
        interview=tuple(_words(question) for question in row.get("interview", ())),
        ground_rules=tuple(_words(rule) for rule in row.get("ground_rules", ())),
    )


def _item(row: Mapping[str, Any]) -> TemplateItem:
    return TemplateItem(
        kind=row["kind"],
        minutes=row["minutes"],
        title=_words(row["title"]),
        prompt=_words(row["prompt"]),
        hint=_words(row["hint"]),
        method=row["method"] or "",
        has_timer=row["timer_on_projector"],
        is_station=row.get("station", False),
    )


def _item_row(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "minutes": item.minutes,
        "title": {"fi": item.title_fi, "sv": item.title_sv, "en": item.title_en},
        "prompt": {"fi": item.prompt_fi, "sv": item.prompt_sv, "en": item.prompt_en},
        "hint": {"fi": item.hint, "sv": "", "en": ""},
        "method": item.method,
        "timer_on_projector": item.has_timer,
        "station": item.if_short == "free_order" and not item.has_timer,
    }


def _words_row(words: Words) -> dict[str, str]:
    return {"fi": words.fi, "sv": words.sv, "en": words.en}
