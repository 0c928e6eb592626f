"""The outlines of the eight marks of actors, the same on the screen, on the wall and on paper."""

import math

Step = tuple[float, ...]
Outline = tuple[Step, ...]
"""Points (x, y) of straight lines, or the six numbers of a Bézier curve; the first step is where it begins."""


def arc(x: float, y: float, radius: float, first_degrees: float, last_degrees: float) -> Outline:
    """The steps along a circle around a point; 0 is to the right, 90 down."""
    pieces = max(1, math.ceil(abs(last_degrees - first_degrees) / 90))
    turn = math.radians(last_degrees - first_degrees) / pieces
    reach = 4 / 3 * math.tan(turn / 4) * radius
    at = math.radians(first_degrees)
    steps: list[Step] = [(x + radius * math.cos(at), y + radius * math.sin(at))]
    for _ in range(pieces):
        start, end = at, at + turn
        x0, y0 = x + radius * math.cos(start), y + radius * math.sin(start)
        x3, y3 = x + radius * math.cos(end), y + radius * math.sin(end)
        steps.append(
            (
                x0 - reach * math.sin(start),
                y0 + reach * math.cos(start),
                x3 + reach * math.sin(end),
                y3 - reach * math.cos(end),
                x3,
                y3,
            )
        )
        at = end
    return tuple(steps)


def _ring(corners: int, radius: float, first_degrees: float) -> Outline:
    turns = [math.radians(first_degrees + corner * 360 / corners) for corner in range(corners)]
    return tuple((radius * math.cos(turn), radius * math.sin(turn)) for turn in turns)


def _star() -> Outline:
    pairs = zip(_ring(5, 1.22, -90), _ring(5, 0.58, -54), strict=True)
    return tuple(corner for pair in pairs for corner in pair)


def _cross() -> Outline:
    arm, half = 1.05, 0.42
    quarter = ((-half, -arm), (half, -arm), (half, -half))
    corners: list[Step] = []
    for _ in range(4):
        corners.extend(quarter)
        quarter = tuple((-y, x) for x, y in quarter)  # type: ignore[assignment]
    return tuple(corners)


OUTLINES: dict[str, Outline] = {
    "circle": arc(0, 0, 1, 0, 360),
    "square": ((-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)),
    "diamond": ((0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0)),
    "triangle": ((0, -1.15), (1.16, 0.88), (-1.16, 0.88)),
    "hexagon": _ring(6, 1.08, 0),
    "house": ((0, -1.1), (1.02, -0.2), (0.78, -0.2), (0.78, 0.92), (-0.78, 0.92), (-0.78, -0.2), (-1.02, -0.2)),
    "cross": _cross(),
    "star": _star(),
}
"""Each shape around 0, 0 for a radius of 1; all look equally large."""
