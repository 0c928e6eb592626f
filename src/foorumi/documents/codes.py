"""QR codes as pictures of squares."""

from collections.abc import Sequence

from foorumi.documents.shapes import Figure, Ink, Label, Path, Shape

BETWEEN = 28
QUIET = 4
"""Empty squares around a code, which readers need."""


def qr(content: str, size: float, alt: str) -> Figure:
    """A QR code ``size`` millimetres wide, its quiet edge included. It survives a stain on a seventh of it."""
    import segno

    rows = [list(row) for row in segno.make(content, error="m", micro=False).matrix]
    step = size / (len(rows) + 2 * QUIET)
    shapes = tuple(
        _bar((first + QUIET) * step, (number + QUIET) * step, length * step, step)
        for number, row in enumerate(rows)
        for first, length in _runs(row)
    )
    return Figure(size, size, alt, shapes)


def beside(codes: Sequence[tuple[str, Figure]], size: float) -> Figure:
    """Codes next to one another, each with what it is for above it in letters of ``size`` points."""
    shapes: list[Shape] = []
    left, top = 0.0, size / 2
    for label, code in codes:
        shapes.append(Label(left, top - 1, (label,), size, anchor=-1, bold=True))
        shapes += [_moved(shape, left, top) for shape in code.shapes if isinstance(shape, Path)]
        left += code.width + BETWEEN
    height = max(code.height for _, code in codes) + top
    return Figure(left - BETWEEN, height, "; ".join(code.alt for _, code in codes), tuple(shapes))


def _moved(path: Path, x: float, y: float) -> Path:
    steps = tuple((step[0] + x, step[1] + y) for step in path.steps)
    return Path(steps, path.ink, path.closed)


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where dark squares follow one another: first and how many."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs


def _bar(x: float, y: float, width: float, height: float) -> Path:
    return Path(
        ((x, y), (x + width, y), (x + width, y + height), (x, y + height)), Ink(fill="text.primary"), closed=True
    )
