"""Every pair of colours that meet can be told apart, in all three themes (WCAG 2.2: 1.4.3 and 1.4.11)."""

import pytest
from PySide6.QtGui import QColor

from foorumi.ui.theme import NAMES, Theme
from foorumi.ui.theme.tokens import tokens

READ_EASILY, READ, SEEN = 7.0, 4.5, 3.0
NOTES = ("idea", "worry", "need", "offer", "question")
PAIRS = [
    *[("text.primary", ground, READ_EASILY) for ground in ("bg.surface", "bg.app", "bg.sunken", "bg.hover")],
    *[("text.primary", f"{state}.subtle", READ_EASILY) for state in ("lamp", "ice", "rowan")],
    ("text.primary", "bg.selected", READ),
    *[("text.secondary", ground, READ) for ground in ("bg.surface", "bg.app", "bg.sunken")],
    *[("text.muted", ground, READ) for ground in ("bg.surface", "bg.app", "bg.sunken")],
    *[("on.primary", fill, READ) for fill in ("primary", "primary.hover", "primary.pressed")],
    ("primary.text", "bg.surface", READ),
    ("primary.text", "bg.app", READ),
    ("on.selected", "bg.selected", READ),
    *[(f"on.{state}", state, READ) for state in ("lamp", "ice", "night", "rowan", "moss")],
    *[(state, ground, READ) for state in ("ice", "rowan", "moss") for ground in ("bg.surface", "bg.app")],
    ("rowan", "rowan.subtle", READ),
    ("moss", "moss.subtle", READ),
    ("bg.surface", "text.primary", READ_EASILY),
    *[("border.control", ground, SEEN) for ground in ("bg.surface", "bg.app")],
    ("border.strong", "bg.surface", READ),
    *[("focus", ground, SEEN) for ground in ("bg.surface", "bg.app", "bg.sunken")],
    ("lamp.edge", "bg.surface", SEEN),
    *[("note.text", f"note.{kind}", READ_EASILY) for kind in NOTES],
    *[(f"note.{kind}.edge", f"note.{kind}", SEEN) for kind in NOTES],
    ("note.idea.edge", "wall.bg", SEEN),
    ("chart.1", "chart.track", SEEN),
    *[(f"chart.{number}", "bg.surface", SEEN) for number in (1, 2)],
    *[(f"div.{side}2", "bg.surface", SEEN) for side in ("neg", "pos")],
]
WHITE_IS_BOTH = {("text.primary", "bg.selected", "contrast")}
"""In high contrast a chosen row turns over: its words are on.selected, never text.primary."""


def luminance(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_every_pair_of_colours_that_meet_can_be_told_apart(name: str) -> None:
    theme = Theme(name)
    weak = {
        (ink, ground): round(contrast(theme.c(ink), theme.c(ground)), 2)
        for ink, ground, needed in PAIRS
        if (ink, ground, name) not in WHITE_IS_BOTH and contrast(theme.c(ink), theme.c(ground)) < needed
    }
    assert weak == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_actor_stands_out_from_the_page(name: str) -> None:
    theme = Theme(name)
    ground = theme.c("bg.surface")
    assert [look for look in tokens()["actor"]["shape"] if contrast(theme.actor(look), ground) < SEEN] == []


def test_the_three_themes_name_the_same_colours() -> None:
    light, dark, high = (tokens()["color"][name].keys() for name in NAMES)
    assert light == dark == high
