"""The matrix as a table, the same on the screen and on paper."""

from collections.abc import Sequence

from foorumi.domain.clock import write_number
from foorumi.domain.matrix import Spot
from foorumi.i18n import Language

COLUMNS = ("number", "proposal", "impact", "effort", "spread", "corner")


def heads(say: Language) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(say(f"results.matrix.{name}") for name in COLUMNS)


def rows(spots: Sequence[Spot], say: Language) -> list[tuple[str, ...]]:
    """A row for each place, by the columns; the numbers as a language writes them."""
    return [
        (
            str(number),
            spot.proposal.text,
            write_number(spot.impact, 2, say.code),
            write_number(spot.effort, 2, say.code),
            " / ".join(write_number(one, 1, say.code) for one in spot.spread),
            say(f"scene.corner.{spot.corner}") + (f" ({say('results.matrix.agreed')})" if spot.is_agreed else ""),
        )
        for number, spot in enumerate(spots, 1)
    ]
