"""Templates: ready agendas with their prompts in three languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from foorumi.domain.words import Words
from foorumi.paths import resources

OFFERED = ("association_forum", "generic_workshop")
"""The templates a new event can be made from today; the file holds more."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item of a template."""

    kind: str
    minutes: int
    title: Words
    prompt: Words
    hint: Words
    method: str
    has_timer: bool


@dataclass(frozen=True, slots=True)
class Template:
    """A template of an event."""

    code: str
    name: Words
    minutes: int
    starts_at: str
    privacy: str
    document: str
    items: tuple[TemplateItem, ...]


def _words(row: Mapping[str, str]) -> Words:
    return Words(row["fi"], row["sv"], row["en"])


@cache
def templates() -> Mapping[str, Template]:
    """Every template of ``resources/templates/templates.json`` by code."""
    raw = json.loads((resources() / "templates" / "templates.json").read_text("utf-8"))
    return {
        row["code"]: Template(
            code=row["code"],
            name=_words(row["name"]),
            minutes=row["duration"],
            starts_at=row["start"].replace(".", ":"),
            privacy=row["privacy"],
            document=row["document"],
            items=tuple(
                TemplateItem(
                    kind=item["kind"],
                    minutes=item["minutes"],
                    title=_words(item["title"]),
                    prompt=_words(item["prompt"]),
                    hint=_words(item["hint"]),
                    method=item["method"] or "",
                    has_timer=item["timer_on_projector"],
                )
                for item in row["items"]
            ),
        )
        for row in raw["templates"]
    }
