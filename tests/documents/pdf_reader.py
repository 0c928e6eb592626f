"""Reads a PDF as a screen reader does, and tells every way in which marks and tree can disagree.

Knows nothing of the code that writes: what it returns is compared with what a document says.
"""

import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

PAINTS = {*"fFSsBb", "f*", "B*", "b*", "sh", "Do", "INLINE IMAGE", "Tj", "TJ", "'", '"'}
TEXTS = {"Tj", "TJ", "'", '"'}
HEADINGS = ("H1", "H2", "H3")
INSIDE = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}
WHOLE = {*HEADINGS, "P", "TH", "TD", "Lbl", "LBody"}
"""Elements that are heard as one text although some of their words are in another language."""
Fonts = dict[tuple[int, int], dict[int, str]]
"""The letters that each font of a file tells, by its number."""
LETTER = re.compile(r"<(\w+)> *<(\w+)>")


class Piece(NamedTuple):
    """What one element says, and the pages (from 1) it is on. A figure says its alternative text."""

    role: str
    text: str
    pages: tuple[int, ...] = ()


@dataclass
class Reading:
    """All that a file says: its elements in reading order, its artifacts page by page, its outline, what is wrong."""

    pieces: list[Piece] = field(default_factory=list)
    artifacts: list[list[str]] = field(default_factory=list)
    outline: list[tuple[int, str]] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def said(self) -> list[tuple[str, str]]:
        """Roles and texts alone."""
        return [(piece.role, words_of(piece.text)) for piece in self.pieces]


@dataclass
class _Page:
    number: int
    object: Any
    marks: dict[int, tuple[str, list[str]]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    artifacts: list[str] = field(default_factory=list)


def read_pdf(content: bytes) -> Reading:
    """Read a file. Its ``problems`` are empty when marks, tree and outline agree."""
    reading = Reading()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        fonts: Fonts = {}
        pages = [_page(page, number, fonts, reading.problems) for number, page in enumerate(pdf.pages, 1)]
        reading.artifacts = [page.artifacts for page in pages]
        reading.outline = list(_outline(pdf.open_outline().root, 0))
        tree = pdf.Root.get("/StructTreeRoot")
        if tree is None:
            reading.problems.append("no structure tree")
            return reading
        _Walk(reading, pages, tree, pdf.Root).run()
        _check_file(pdf, reading)
    return reading


def words_of(text: str) -> str:
    """A text as it is heard: a hyphen that only parts a word is silent, every blank is one space."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


def _page(page: pikepdf.Page, number: int, fonts: Fonts, problems: list[str]) -> _Page:
    found = _Page(number, page.obj)
    open_mark: tuple[str, list[str]] | None = None
    is_said_so = False
    letters: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "BDC" and open_mark and "/ActualText" in operands[1]:
            open_mark[1].append(str(operands[1].ActualText))
            is_said_so = True
        elif operator == "EMC" and is_said_so:
            is_said_so = False
        elif operator in ("BDC", "BMC"):
            if open_mark:
                problems.append(f"page {number}: a mark inside {open_mark[0]}")
            role, properties = str(operands[0])[1:], operands[1] if operator == "BDC" else {}
            open_mark = (role, [])
            if role == "Artifact":
                continue
            if "/MCID" not in properties or int(properties["/MCID"]) in found.marks:
                problems.append(f"page {number}: {role} without a number of its own")
                continue
            found.marks[int(properties["/MCID"])] = open_mark
        elif operator == "EMC":
            if open_mark and open_mark[0] == "Artifact":
                found.artifacts.append(words_of("".join(open_mark[1])))
            open_mark = None
        elif operator == "Tf":
            font = page.Resources.Font[str(operands[0])]
            if font.objgen not in fonts:
                fonts[font.objgen] = _letters(font, problems)
            letters = fonts[font.objgen]
        elif operator in PAINTS:
            if open_mark is None:
                problems.append(f"page {number}: {operator} belongs to nothing")
            elif operator in TEXTS:
                text = _text(operands[-1], letters, number, problems)
                open_mark[1].extend([] if is_said_so else [text])
    if open_mark:
        problems.append(f"page {number}: {open_mark[0]} is not closed")
    return found


def _letters(font: Any, problems: list[str]) -> dict[int, str]:
    if font.Subtype != "/TrueType" or "/ToUnicode" not in font:
        problems.append("a font that does not tell its letters")
        return {}
    told = font.ToUnicode.read_bytes().decode("ascii")
    listed = "".join(re.findall(r"beginbfchar(.*?)endbfchar", told, re.S))
    return {int(code, 16): bytes.fromhex(letter).decode("utf-16-be") for code, letter in LETTER.findall(listed)}


def _text(operand: Any, letters: dict[int, str], page: int, problems: list[str]) -> str:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = [code for part in parts if isinstance(part, pikepdf.String) for code in bytes(part)]
    if 0 in codes:
        problems.append(f"page {page}: a glyph that is only a box")
    if any(code not in letters for code in codes):
        problems.append(f"page {page}: a glyph whose letter is not told")
    return "".join(letters.get(code, "") for code in codes)


def _outline(items: Any, level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, words_of(item.title)
        yield from _outline(item.children, level + 1)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


class _Walk:
    """One walk through the tree, in reading order."""

    def __init__(self, reading: Reading, pages: list[_Page], tree: Any, root: Any) -> None:
        self.reading = reading
        self.problem = reading.problems.append
        self.pages = {page.object.objgen: page for page in pages}
        self.tree = tree
        numbers = list(tree.get("/ParentTree", {}).get("/Nums", []))
        self.parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
        self.annotations: set[tuple[int, int]] = set()
        if "/Lang" not in root or not str(root.Lang):
            self.problem("no language")

    def run(self) -> None:
        for kid in _kids(self.tree):
            self.element(kid, self.tree)
        for page in self.pages.values():
            for number in page.marks.keys() - page.used:
                self.problem(f"page {page.number}: {page.marks[number]} is drawn but not in the tree")
            for annotation in page.object.get("/Annots", []):
                if annotation.objgen not in self.annotations:
                    self.problem(f"page {page.number}: an annotation that is not in the tree")

    def element(self, element: Any, parent: Any) -> None:
        role = str(element.S)[1:]
        if element.P.objgen != parent.objgen:
            self.problem(f"{role} does not know its parent")
        if "/Lang" in element:
            self.reading.languages.append((role, str(element.Lang)))
        self.check(role, element)
        place, texts, on = len(self.reading.pieces), [], []
        for kid in _kids(element):
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                page = self.pages[(element.Pg if isinstance(kid, int) else kid.Pg).objgen]
                texts.append(self.mark(page, kid if isinstance(kid, int) else int(kid.MCID), role, element))
                on.append(page.number)
            elif kid.get("/Type") == "/OBJR":
                self.annotation(kid.Obj, element)
            else:
                self.element(kid, element)
        spans = self.reading.pieces[place:]
        if not on and spans and role in WHOLE and {span.role for span in spans} == {"Span"}:
            pages = tuple(sorted({page for span in spans for page in span.pages}))
            self.reading.pieces[place:] = [Piece(role, words_of("".join(span.text for span in spans)), pages)]
        if on:
            text = str(element.get("/Alt", "")) if role == "Figure" else "".join(texts)
            heard = text if role == "Span" else words_of(text)  # a span's own blanks part it from its neighbours
            self.reading.pieces.insert(place, Piece(role, heard, tuple(sorted(set(on)))))

    def mark(self, page: _Page, number: int, role: str, element: Any) -> str:
        if number not in page.marks:
            self.problem(f"page {page.number}: {role} has no mark {number}")
            return ""
        drawn, texts = page.marks[number]
        if number in page.used:
            self.problem(f"page {page.number}: mark {number} is in the tree twice")
        page.used.add(number)
        if drawn != role:
            self.problem(f"page {page.number}: drawn as {drawn}, in the tree {role}")
        leads = self.parents.get(int(page.object.get("/StructParents", -1)))
        if leads is None or number >= len(leads) or getattr(leads[number], "objgen", None) != element.objgen:
            self.problem(f"page {page.number}: mark {number} does not lead back to its {role}")
        return "".join(texts)

    def annotation(self, annotation: Any, element: Any) -> None:
        self.annotations.add(annotation.objgen)
        leads = self.parents.get(int(annotation.get("/StructParent", -1)))
        if getattr(leads, "objgen", None) != element.objgen:
            self.problem("an annotation does not lead back to its element")
        if not str(annotation.get("/Contents", "")):
            self.problem("an annotation says nothing")

    def check(self, role: str, element: Any) -> None:
        inner = [str(kid.S)[1:] for kid in _kids(element) if not isinstance(kid, int) and "/S" in kid]
        if role in INSIDE and not set(inner) <= INSIDE[role]:
            self.problem(f"{role} holds {inner}")
        if role in INSIDE and not inner:
            self.problem(f"{role} is empty")
        if role == "Figure" and (
            not str(element.get("/Alt", "")).strip() or re.search(r"\.\w{3,4}$", str(element.Alt))
        ):
            self.problem("a figure without words")
        if role == "TH" and "/Scope" not in element.get("/A", {}):
            self.problem("a table's head without a scope")
        if role == "Table":
            rows = [row for part in _kids(element) for row in _kids(part)]
            if len({len(_kids(row)) for row in rows}) > 1:
                self.problem("a table whose rows are not equally long")
            if not any(cell.S == "/TH" for row in rows for cell in _kids(row)):
                self.problem("a table without heads")


def _agree(printed: list[str], told: list[str]) -> bool:
    """Whether texts are equal but for signs that no font could print."""
    pairs = list(zip("\n".join(printed), "\n".join(told), strict=False))
    return [len(text) for text in printed] == [len(text) for text in told] and all(
        letter in (other, "\ufffd") for letter, other in pairs
    )


def _check_file(pdf: pikepdf.Pdf, reading: Reading) -> None:
    headings = [(HEADINGS.index(piece.role), piece.text) for piece in reading.pieces if piece.role in HEADINGS]
    if not _agree([text for _, text in headings], [text for _, text in reading.outline]):
        reading.problems.append("the outline does not tell the headings")
    levels = [-1, *(level for level, _ in headings)]
    if any(after > before + 1 for before, after in itertools.pairwise(levels)) or 0 not in levels:
        reading.problems.append("the headings skip a level")
    if "/OpenAction" in pdf.Root or "/AA" in pdf.Root or "/JavaScript" in pdf.Root.get("/Names", {}):
        reading.problems.append("something runs when the file is opened")
