"""The signs in ``resources/icons`` as paths: the part of SVG that they use."""

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

from foorumi.domain.outlines import Step, arc
from foorumi.paths import resources

ICON_BOX = 24
NUMBER = r"[ ,]*(-?(?:\d*\.\d+|\d+))"
FLAG = r"[ ,]*([01])"
ARGUMENTS = {
    **{
        letter: re.compile(NUMBER * count) for letter, count in {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}.items()
    },
    "A": re.compile(NUMBER * 3 + FLAG * 2 + NUMBER * 2),
}


class Outline(NamedTuple):
    """One path of an icon, in a box of 24 by 24."""

    steps: tuple[Step, ...]
    closed: bool


@cache
def icon_paths(name: str) -> tuple[Outline, ...]:
    """The paths of an icon by its file's name. Raises FileNotFoundError, and ValueError for what cannot be printed."""
    root = ElementTree.parse(resources() / "icons" / f"{name}.svg").getroot()
    return tuple(path for element in root for path in _element(element.tag.rpartition("}")[2], element.attrib))


def _element(tag: str, values: dict[str, str]) -> Iterator[Outline]:
    def number(key: str) -> float:
        return float(values.get(key, 0))

    if tag == "path":
        yield from _path(values["d"])
    elif tag == "circle":
        yield Outline(arc(number("cx"), number("cy"), number("r"), 0, 360), True)
    elif tag == "line":
        yield Outline(((number("x1"), number("y1")), (number("x2"), number("y2"))), False)
    elif tag == "rect":
        left, top, r = number("x"), number("y"), number("rx")
        right, bottom = left + number("width"), top + number("height")
        turns = ((right - r, top + r), (right - r, bottom - r), (left + r, bottom - r), (left + r, top + r))
        corners = (arc(x, y, r, 90 * turn - 90, 90 * turn) for turn, (x, y) in enumerate(turns))
        yield Outline(tuple(step for corner in corners for step in corner), True)
    else:
        raise ValueError(f"no way to print <{tag}>")


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; numbers without a letter of their own repeat the command."""
    for letter, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", text):
        if letter in "Zz":
            yield letter, []
            continue
        for match in ARGUMENTS[letter.upper()].finditer(numbers):
            yield letter, [float(number) for number in match.groups()]
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _path(text: str) -> Iterator[Outline]:
    steps: list[Step] = []
    x = y = 0.0
    for letter, numbers in _commands(text):
        command = letter.upper()
        if command == "Z":
            yield Outline(tuple(steps), True)
            x, y = steps[0]
            steps = []
            continue
        to = _absolute(command, numbers, x, y) if letter.islower() else numbers
        if command == "M":
            if len(steps) > 1:
                yield Outline(tuple(steps), False)
            steps = []
        elif not steps:
            steps = [(x, y)]
        if command == "H":
            to = [to[0], y]
        elif command == "V":
            to = [x, to[0]]
        if command == "A":
            steps += _elliptical(x, y, to)
        elif command == "Q":
            steps.append(_raised(x, y, to))
        else:
            steps.append(tuple(to))
        x, y = to[-2:]
    if len(steps) > 1:
        yield Outline(tuple(steps), False)


def _absolute(command: str, numbers: list[float], x: float, y: float) -> list[float]:
    if command == "H":
        return [numbers[0] + x]
    if command == "V":
        return [numbers[0] + y]
    if command == "A":
        return [*numbers[:5], numbers[5] + x, numbers[6] + y]
    return [number + (y if index % 2 else x) for index, number in enumerate(numbers)]


def _raised(x: float, y: float, to: list[float]) -> Step:
    """A quadratic curve as a cubic one."""
    middle_x, middle_y, end_x, end_y = to
    return (
        x + (middle_x - x) * 2 / 3,
        y + (middle_y - y) * 2 / 3,
        end_x + (middle_x - end_x) * 2 / 3,
        end_y + (middle_y - end_y) * 2 / 3,
        end_x,
        end_y,
    )


def _elliptical(x: float, y: float, to: list[float]) -> list[Step]:
    """An arc between two points as curves, after the implementation notes of SVG 1.1; its axes are never turned."""
    wide, high, _, large, clockwise, end_x, end_y = to
    half_x, half_y = (x - end_x) / 2 / wide, (y - end_y) / 2 / high
    apart = math.hypot(half_x, half_y)
    if apart > 1:
        wide, high = wide * apart, high * apart
        half_x, half_y, apart = half_x / apart, half_y / apart, 1.0
    away = math.sqrt(max(0.0, 1 / apart**2 - 1)) * (1 if large != clockwise else -1) if apart else 0.0
    middle_x, middle_y = away * half_y, -away * half_x
    first = math.degrees(math.atan2(half_y - middle_y, half_x - middle_x))
    last = math.degrees(math.atan2(-half_y - middle_y, -half_x - middle_x))
    if clockwise and last < first:
        last += 360
    elif not clockwise and last > first:
        last -= 360
    centre_x, centre_y = (x + end_x) / 2 + middle_x * wide, (y + end_y) / 2 + middle_y * high
    circle = arc(0, 0, 1, first, last)[1:]
    return [
        tuple(number * high + centre_y if index % 2 else number * wide + centre_x for index, number in enumerate(step))
        for step in circle
    ]
