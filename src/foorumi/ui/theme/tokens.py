"""The design tokens, read once from resources/theme/tokens.json."""

import json
from functools import cache
from typing import Any

from foorumi.paths import resources


@cache
def tokens() -> dict[str, Any]:
    """Colours, type, spacing, radii and motion, as the designer wrote them."""
    loaded: dict[str, Any] = json.loads((resources() / "theme" / "tokens.json").read_text("utf-8"))
    return loaded
