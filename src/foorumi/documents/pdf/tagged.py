"""The tree a screen reader follows, and the pen that marks what it draws for a leaf of that tree.

What is drawn for no leaf is an artifact, and only what says so itself: the pen refuses to draw before it knows.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from foorumi.documents.grids import A4, Sheet
from foorumi.documents.pdf.colours import colour
from foorumi.documents.shapes import Ink
from foorumi.domain.outlines import Step

if TYPE_CHECKING:
    from foorumi.documents.pdf.text import Line, Span

MM = 72 / 25.4

Role = Literal[
    "Document", "Div", "H1", "H2", "H3", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Span", "Link", "Figure",
    "TOC", "TOCI", "Reference", "Table", "THead", "TBody", "TR", "TH", "TD",
]  # fmt: skip


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure tree. ``marks`` are (page, number) of what was drawn, ``links`` (page, place)."""

    role: Role
    alt: str = ""
    language: str = ""
    attributes: dict[str, str | list[float]] = field(default_factory=dict)
    kids: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    order: int = 0

    def add(self, role: Role, alt: str = "", language: str = "", **attributes: str) -> Node:
        """A new last child."""
        kid = Node(role, alt, language, dict(attributes))
        self.kids.append(kid)
        return kid

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Pen:
    """A ReportLab canvas whose y grows downwards and whose every stroke belongs to an element or is an artifact."""

    def __init__(
        self,
        title: str,
        author: str,
        sheet: Sheet = A4,
        photos: Mapping[str, bytes] = MappingProxyType({}),
        is_glance: bool = False,
    ) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.height = sheet.height * MM
        self._file = io.BytesIO()
        canvas: Any = Canvas(  # type: ignore[no-untyped-call]
            self._file,
            pagesize=(sheet.width * MM, self.height),
            invariant=1,
            pageCompression=0,  # the last step compresses
            pdfVersion=(1, 7),
            initialFontName="SourceSans3-Regular",
        )
        self._canvas = canvas
        self._photos = photos
        self._is_glance = is_glance  # only a part of the pages, so that links may lead nowhere
        for tell, text in ((canvas.setTitle, title), (canvas.setAuthor, author), (canvas.setCreator, "Foorumi")):
            tell(text)
        self._page = 0
        self._marks_on_page = 0
        self._links_on_page = 0
        self._headings = 0
        self._level = -1
        self._stamps: dict[str, int] = {}
        self._chosen: tuple[Node | None, str] | None = None
        self._open: tuple[Node | None, str] | None = None
        self._inked = self._lettered = ""

    def choose(self, node: Node | None, kind: str = "") -> None:
        """Say what the next strokes belong to: an element, or with None an artifact of a kind such as a page's head."""
        self._chosen = (node, kind)

    def next_page(self) -> None:
        """Finish the page."""
        self._close()
        self._chosen = None
        self._canvas.showPage()
        self._inked = self._lettered = ""
        self._page += 1
        self._marks_on_page = self._links_on_page = 0

    def finished(self) -> bytes:
        """The file as ReportLab writes it: marked, but still without a tree."""
        self._canvas.save()
        return self._file.getvalue()

    def bookmark(self, heading: str, level: int, y: float) -> None:
        """An entry of the outline that leads here, unless what stands here is only a repetition."""
        if self._is_artifact:
            return
        self._headings += 1
        self._level = min(level, self._level + 1)
        key = f"heading{self._headings}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self.height - y)
        self._canvas.addOutlineEntry(heading, key, self._level)

    def words(self, line: Line, x: float, y: float) -> None:
        """Draw a line of text on a base line."""
        is_artifact = self._is_artifact
        for span in line.spans:
            ink = span.ink
            if ink.node and not is_artifact:
                self.choose(ink.node)
                if ink.url:
                    self._link(ink.url, ink.node, (x, y - line.size, x + span.width, y + line.size / 4))
            self._begin()
            self._letters(span, line.size, x, y)
            x += span.width

    def rectangle(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a rectangle."""
        self._begin()
        self._fill_with(fill)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)

    def path(
        self, steps: tuple[Step, ...], ink: Ink, closed: bool, x: float = 0, y: float = 0, scale: float = 1
    ) -> None:
        """Draw a line, curve or area whose steps are in units of ``scale`` points from x, y."""
        self._begin()
        canvas = self._canvas
        path = canvas.beginPath()
        for number, step in enumerate(steps):
            at = [x + part * scale if even else self.height - y - part * scale for part, even in _pairs(step)]
            draw = path.moveTo if number == 0 else path.lineTo if len(at) == 2 else path.curveTo
            draw(*at)
        if closed:
            path.close()
        if ink.fill:
            self._fill_with(ink.fill)
        if ink.stroke:
            canvas.setStrokeColorRGB(*colour(ink.stroke))
            canvas.setLineWidth(ink.width)
            canvas.setDash(list(ink.dash) if ink.dash else [])
            canvas.setLineCap(1 if not ink.dash else 0)
            canvas.setLineJoin(1)
        canvas.drawPath(path, stroke=bool(ink.stroke), fill=bool(ink.fill))

    def stamp(self, name: str, size: float, paint: Callable[[], None], x: float, y: float, scale: float) -> None:
        """Draw what is painted in a square of ``size`` points, enlarged by ``scale``; it is in the file only once."""
        self._begin()
        canvas = self._canvas
        name = f"stamp{self._stamps.setdefault(name, len(self._stamps))}"
        if not canvas.hasForm(name):
            canvas.beginForm(name, 0, self.height - size, size, self.height)
            with self._apart():
                paint()
            canvas.endForm()
        canvas.saveState()
        canvas.transform(scale, 0, 0, scale, x, self.height - y - scale * self.height)
        canvas.doForm(name)
        canvas.restoreState()

    def photo(self, data_id: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture of the file on white; an empty frame where the file has lost it."""
        from PIL import Image, UnidentifiedImageError
        from reportlab.lib.utils import ImageReader

        self._begin()
        try:
            data = self._photos.get(data_id, b"")
            with Image.open(io.BytesIO(data)) as read:
                if read.format == "JPEG" and read.mode == "RGB":
                    seen: Any = io.BytesIO(data)  # goes into the file as it is
                else:
                    ground = Image.new("RGBA", read.size, "white")
                    seen = Image.alpha_composite(ground, read.convert("RGBA")).convert("RGB")
                reader = ImageReader(seen)  # type: ignore[no-untyped-call]
        except UnidentifiedImageError:
            frame = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
            self.path(frame, Ink(stroke="border.control"), True)
            return
        self._canvas.drawImage(reader, x, self.height - y - height, width, height)

    def halo(self, line: Line, x: float, y: float, width: float) -> None:
        """A white outline for the letters of a line, to stand on lines and areas."""
        self._begin()
        canvas = self._canvas
        canvas.setStrokeColorRGB(*colour("bg.surface"))
        canvas.setLineWidth(width)
        canvas.setLineJoin(1)
        canvas.setDash([])
        for span in line.spans:
            self._letters(span, line.size, x, y, "bg.surface", mode=2)
            x += span.width

    def turned(self, x: float, y: float, paint: Callable[[], None]) -> None:
        """Draw what is painted upside down around a point; it has to be an artifact."""
        self._begin()
        self._canvas.saveState()
        self._canvas.translate(2 * x, 2 * (self.height - y))
        self._canvas.rotate(180)
        with self._apart():
            paint()
        self._canvas.restoreState()

    @property
    def _is_artifact(self) -> bool:
        return self._chosen is not None and self._chosen[0] is None

    def _letters(self, span: Span, size: float, x: float, y: float, name: str = "", mode: int | None = None) -> None:
        """Draw the letters of a part of a line, in its own colour if no other is named."""
        self._fill_with(name or span.ink.colour)
        if not span.parts:
            self._set_in(span.ink.font, size)
            self._canvas.drawString(x, self.height - y, span.text, mode=mode)
        for part in span.parts:
            self._fill_with(name or part.ink.colour)
            self._set_in(part.ink.font, size)
            if part.said:
                said = part.said.encode("utf-16-be").hex().upper()
                self._canvas.addLiteral(f"/Span <</ActualText <FEFF{said}>>> BDC")
            self._canvas.drawString(x + part.x, self.height - y, part.text, mode=mode)
            if part.said:
                self._canvas.addLiteral("EMC")

    def _fill_with(self, name: str) -> None:
        """Fill from now on with a colour; saying it again for every word is what most of a page would be made of."""
        if name != self._inked:
            self._canvas.setFillColorRGB(*colour(name))
            self._inked = name

    def _set_in(self, font: str, size: float) -> None:
        """Set letters from now on in a font."""
        if (face := f"{font} {size}") != self._lettered:
            self._canvas.setFont(font, size)
            self._lettered = face

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """What is drawn inside neither takes its colour and font from outside nor leaves its own."""
        outside = self._inked, self._lettered
        self._inked = self._lettered = ""
        yield
        self._inked, self._lettered = outside

    def _begin(self) -> None:
        """Open the mark of what was chosen, unless it is still open."""
        if self._chosen is None:
            raise ValueError("drawn without saying what for")
        if self._open == self._chosen:
            return
        self._close()
        node, kind = self._open = self._chosen
        if node is None:
            self._canvas.addLiteral(f"/Artifact <<{kind}>> BDC" if kind else "/Artifact BMC")
        else:
            self._canvas.addLiteral(f"/{node.role} <</MCID {self._marks_on_page}>> BDC")
            node.marks.append((self._page, self._marks_on_page))
            self._marks_on_page += 1

    def _close(self) -> None:
        if self._open:
            self._canvas.addLiteral("EMC")
        self._open = None

    def _link(self, url: str, node: Node, box: tuple[float, float, float, float]) -> None:
        if self._is_glance:
            return
        left, top, right, bottom = box
        place = (left, self.height - bottom, right, self.height - top)
        if url.startswith("#"):
            self._canvas.linkRect("", f"heading{url[1:]}", place, thickness=0)
        else:
            self._canvas.linkURL(url, place, thickness=0)
        node.links.append((self._page, self._links_on_page))
        self._links_on_page += 1


def _pairs(step: Step) -> Iterator[tuple[float, bool]]:
    for number, part in enumerate(step):
        yield part, number % 2 == 0
