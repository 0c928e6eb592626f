"""Cards: the questions and statements the work began from, each with the source it is quoted from."""

import json
from dataclasses import dataclass
from functools import cache

from foorumi.domain.words import Words
from foorumi.paths import resources

KINDS = ("question", "statement")


@dataclass(frozen=True, slots=True)
class Card:
    """A question or a statement in three languages. ``row`` is its place in the seed, ``source`` a line of its own."""

    row: str
    kind: str
    text: Words
    source: str


@cache
def cards() -> tuple[Card, ...]:
    """Every card of ``resources/cards/cards.json``, in the order of the seed."""
    raw = json.loads((resources() / "cards" / "cards.json").read_text("utf-8"))
    return tuple(
        Card(row["row"], row["kind"], Words(row["fi"], row["sv"], row["en"]), row["source"]) for row in raw["cards"]
    )
