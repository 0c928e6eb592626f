"""Colours by their names in the theme's tokens, as ink on white paper."""

import json
from functools import cache

from foorumi.paths import resources

Rgb = tuple[float, float, float]


@cache
def _tokens() -> dict[str, dict[str, dict[str, str]]]:
    tokens: dict[str, dict[str, dict[str, str]]] = json.loads(
        (resources() / "theme" / "tokens.json").read_text("utf-8")
    )
    return tokens


@cache
def colour(name: str) -> Rgb:
    """Red, green and blue from 0 to 1. Actors' colours are named ``actor.company`` and so on. Raises KeyError."""
    group, _, kind = name.partition(".")
    tokens = _tokens()
    hexadecimal = tokens["actor"]["light"][kind] if group == "actor" else tokens["color"]["light"][name]
    red, green, blue = bytes.fromhex(hexadecimal[1:])
    return red / 255, green / 255, blue / 255


@cache
def shape_of(look: str) -> str:
    """The shape of a kind of actor. Raises KeyError."""
    return _tokens()["actor"]["shape"][look]
