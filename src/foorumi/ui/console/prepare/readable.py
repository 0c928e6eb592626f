"""Whether a question can be read in the room: how many lines it takes, and from how far its letters are seen."""

import math

from foorumi.domain.events import Event
from foorumi.i18n import Language
from foorumi.ui.projector.lettering import BODY, STRONG, at_scale, wrap
from foorumi.ui.projector.scenes.moment import question

QUESTION_WIDTH = 1320
"""Of the 1920 the room's picture is wide: margins and the clock take the rest."""
ACROSS_WIDTH = 1672
"""Where the question stands below the title and the clock, over the whole width."""
ACROSS = frozenset({"presentation", "free_talk", "visit_interview"})
UNSHOWN = frozenset({"welcome", "pulse", "guest_presentation"})
"""Kinds of items whose picture does not show the question."""
MOST_LINES = 2
SCENE_WIDTH = 1920
CAPITAL = 0.66
"""The height of a capital letter as a share of the type size."""
SMALLEST_ANGLE = math.radians(16 / 60)


def check(text: str, event: Event, say: Language, kind: str) -> tuple[bool, str]:
    """Whether the question of a kind of item fits and reaches the back row, and the sentence that says so; without a
    sentence when the room does not see it."""
    if kind in UNSHOWN:
        return True, ""
    asked = question(text) or text
    with at_scale(event.text_scale):
        lines = wrap(" ".join(asked.split()), BODY, ACROSS_WIDTH if kind in ACROSS else QUESTION_WIDTH, STRONG).lines
    if len(lines) > MOST_LINES:
        return False, say("agenda.too_long", n=sum(map(len, lines[MOST_LINES:])))
    metres = readable_metres(event.screen_width_cm, BODY * scale(event))
    key = "agenda.fits_one" if len(lines) == 1 else "agenda.fits_two"
    sentence = say(key, count=len(asked.strip()), metres=metres)
    return metres * 100 >= event.back_row_cm - 50, sentence


def readable_metres(screen_width_cm: int, pixels: float) -> int:
    """From how many metres a text of a size can be read, for eyes as they usually are."""
    height_m = pixels * CAPITAL / SCENE_WIDTH * screen_width_cm / 100
    return int(height_m / math.tan(SMALLEST_ANGLE))


def scale(event: Event) -> float:
    """How much larger than usual the room's texts are drawn, from the screen's width and the way to the back row."""
    return event.text_scale
