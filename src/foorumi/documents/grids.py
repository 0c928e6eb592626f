"""Sizes of pages, and how cards, slips and labels stand on them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a page in millimetres."""

    width: float
    height: float


A4, A4_WIDE, A3 = Sheet(210, 297), Sheet(297, 210), Sheet(297, 420)


@dataclass(frozen=True, slots=True)
class Grid:
    """How cards stand on a page: columns and rows of a size, where the first begins, the gaps, all in millimetres."""

    columns: int
    rows: int
    width: float
    height: float
    left: float = 0
    top: float = 0
    gap_x: float = 0
    gap_y: float = 0
    padding: float = 8
    has_cut_lines: bool = True


SLIPS = Grid(2, 2, 105, 148.5)
"""Four A6 to a page."""
TENT = Grid(1, 1, 210, 297, padding=16, has_cut_lines=False)
"""An A4 that is folded in the middle and stands on a table."""
LABELS = Grid(3, 8, 70, 37, top=0.5, padding=4, has_cut_lines=False)
"""Twenty-four labels of 70 by 37 mm, the most common sheet of stickers."""
NAME_TAGS = {
    "badges_90x54": Grid(2, 5, 90, 54, left=15, top=13.5, padding=5),
    "labels_80x50": Grid(2, 5, 80, 50, left=17.5, top=13.5, gap_x=15, gap_y=5, padding=5, has_cut_lines=False),
    "labels_70x37": LABELS,
    "labels_64x38": Grid(3, 7, 63.5, 38.1, left=7.2, top=15.1, gap_x=2.5, padding=4, has_cut_lines=False),
    "labels_99x68": Grid(2, 4, 99.1, 67.7, left=4.6, top=13.1, gap_x=2.6, padding=6, has_cut_lines=False),
    "labels_105x74": Grid(2, 4, 105, 74, top=0.5, padding=8, has_cut_lines=False),
}
"""The sheets of ``domain.papers.LABEL_SHEETS``: paper for badge holders, and the common sheets of stickers."""
HALVES = Grid(1, 2, 210, 148.5, padding=14)
"""Two A5 to a page."""
POSTER = Grid(1, 1, 297, 420, padding=25, has_cut_lines=False)
"""A whole A3."""
