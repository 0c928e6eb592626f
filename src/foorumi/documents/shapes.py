"""What the pictures of a paper are made of, and the picture with the words that stand for it.

Lengths are millimetres, colours are names in the theme's tokens ("text.primary", "actor.company").
"""

from dataclasses import dataclass

from foorumi.domain.outlines import Step


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is inked: colours of inside and outline (none when empty), line width and dashes in points."""

    fill: str = ""
    stroke: str = ""
    width: float = 0.75
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A line, a curve or an area."""

    steps: tuple[Step, ...]
    ink: Ink
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Icon:
    """A sign from ``resources/icons``, by its file name."""

    name: str
    colour: str = "text.primary"


@dataclass(frozen=True, slots=True)
class Look:
    """The mark of one of the eight kinds of actor; an empty seat is only a dashed outline."""

    name: str
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Swatch:
    """A square of a colour."""

    colour: str


Symbol = Icon | Look | Swatch


@dataclass(frozen=True, slots=True)
class Sign:
    """A symbol in a picture, ``size`` across, around a point."""

    x: float
    y: float
    size: float
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a picture on a white halo. ``y`` is the base line of the first line; size in points, anchor -1, 0 or 1:
    the words begin at x, stand around it or end at it."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float = 9
    anchor: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = "text.primary"


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that is kept in the file, by the id of its bytes; x and y are its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    data_id: str


Shape = Path | Circle | Sign | Label | Photo


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with the words that stand for it when it is not seen."""

    width: float
    height: float
    alt: str
    shapes: tuple[Shape, ...]
