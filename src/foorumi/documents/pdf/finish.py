"""The last step on the file: the structure tree, what the file says of itself, and a third of its size."""

import io
import re
from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING, Any

from foorumi.documents.outline import Document
from foorumi.documents.pdf.clean import clean
from foorumi.documents.pdf.rtl import parted
from foorumi.documents.pdf.tagged import Node
from foorumi.documents.pdf.xmp import xmp

if TYPE_CHECKING:
    import pikepdf

OWNERS = {"TH": "Table", "L": "List", "Figure": "Layout"}
LEAVES_EVEN_EMPTY = ("TH", "TD")
CHARACTERS_IN_A_BLOCK = 100


def finish(drawn: bytes, document: Document, root: Node) -> bytes:
    """Turn marked pages into the finished file."""
    import pikepdf

    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        _Tree(pdf).write(root)
        _tell_letters(pdf)
        _describe(pdf, document)
        out = io.BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return out.getvalue()


class _Tree:
    """Writes elements, and the way back from every mark to its element."""

    def __init__(self, pdf: "pikepdf.Pdf") -> None:
        from pikepdf import Array, Dictionary, String

        self._pdf = pdf
        self._array, self._dictionary, self._string = Array, Dictionary, String
        self._names: dict[str, pikepdf.Object] = {}
        self._said: set[Node] = set()
        self._pages = [page.obj for page in pdf.pages]
        self._marked: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._annotated: list[pikepdf.Object] = []

    def write(self, root: Node) -> None:
        from pikepdf import Array, Dictionary, Name

        pdf = self._pdf
        _said(root, self._said)
        top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(root, top)
        numbers: list[Any] = []
        for key, (page, marked) in enumerate(zip(self._pages, self._marked, strict=True)):
            page.StructParents = key
            page.Tabs = Name.S
            numbers.extend([key, pdf.make_indirect(Array([marked[number] for number in range(len(marked))]))])
        for key, element in enumerate(self._annotated, len(self._pages)):
            numbers.extend([key, element])
        top.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages) + len(self._annotated)
        pdf.Root.StructTreeRoot = top
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: "pikepdf.Object") -> "pikepdf.Object":
        """An element and all below it. It is told at once what it says itself, since each telling later costs time."""
        said: dict[str, Any] = {"/S": self._name(node.role), "/P": parent}
        kids: list[Any] = []
        if node.marks:
            first = node.marks[0][0]
            said["/Pg"] = self._pages[first]
            kids = [number if page == first else self._mark(page, number) for page, number in node.marks]
            if not node.kids and not node.links:
                said["/K"] = kids[0] if len(kids) == 1 else self._array(kids)
        if node.alt:
            said["/Alt"] = self._string(clean(node.alt))
        if node.language:
            said["/Lang"] = self._string(node.language)
        if node.attributes:
            said["/A"] = self._dictionary({"/O": self._name(OWNERS[node.role]), **self._values(node)})
        element = self._pdf.make_indirect(self._dictionary(said))
        for page, number in node.marks:
            self._marked[page][number] = element
        if node.kids or node.links:
            kids += [self._reference(node, page, number, element) for page, number in node.links]
            kids += [self._element(kid, element) for kid in node.kids if kid in self._said]
            if kids:
                element.K = kids[0] if len(kids) == 1 else self._array(kids)
        return element

    def _mark(self, page: int, number: int) -> "pikepdf.Object":
        return self._dictionary({"/Type": self._name("MCR"), "/Pg": self._pages[page], "/MCID": number})

    def _values(self, node: Node) -> dict[str, Any]:
        return {
            f"/{key}": self._name(value) if isinstance(value, str) else self._array([round(part, 2) for part in value])
            for key, value in node.attributes.items()
        }

    def _name(self, name: str) -> "pikepdf.Object":
        if name not in self._names:
            import pikepdf

            self._names[name] = pikepdf.Name(f"/{name}")
        return self._names[name]

    def _reference(self, node: Node, page: int, number: int, element: "pikepdf.Object") -> "pikepdf.Object":
        from pikepdf import Dictionary, Name, String

        annotation = self._pages[page].Annots[number]
        annotation.StructParent = len(self._pages) + len(self._annotated)
        annotation.Contents = String(clean(node.alt))
        annotation.F = 4
        self._annotated.append(element)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[page])


def _said(node: Node, found: set[Node]) -> bool:
    """Whether anything is said by an element or below it; those of which it is true are in ``found``."""
    below = [_said(kid, found) for kid in node.kids]
    if node.marks or node.role in LEAVES_EVEN_EMPTY or any(below):
        found.add(node)
    return node in found


def _describe(pdf: "pikepdf.Pdf", document: Document) -> None:
    from pikepdf import Array, Dictionary, Name, String

    root = pdf.Root
    root.Lang = String(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    del pdf.docinfo.CreationDate, pdf.docinfo.ModDate  # ReportLab's own, from the year 2000
    made_at = document.made_at.astimezone(UTC) if document.made_at else None
    if made_at:
        pdf.docinfo.CreationDate = pdf.docinfo.ModDate = String(made_at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    title, author, producer = clean(document.title), clean(document.author), str(pdf.docinfo.Producer)
    metadata = xmp(title, author, document.language, made_at, producer)
    root.Metadata = pdf.make_stream(metadata, Type=Name.Metadata, Subtype=Name.XML)
    profile = pdf.make_stream(_srgb(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([intent])


def _tell_letters(pdf: "pikepdf.Pdf") -> None:
    """Correct what ReportLab tells of the letters behind the glyphs: it gives an emoji five digits, and long blocks.
    A form of an Arabic letter is the letter."""
    from pikepdf import Dictionary, Name

    for font in pdf.objects:
        if not isinstance(font, Dictionary) or font.get("/Type") != Name.Font or "/ToUnicode" not in font:
            continue
        written = font.ToUnicode.read_bytes().decode("ascii")
        before, rest = re.split(r"\d+ beginbfchar\n", written, maxsplit=1)
        listed, after = rest.split("endbfchar")
        pairs = [
            f"<{code}> <{parted(chr(int(letter, 16))).encode('utf-16-be').hex().upper()}>"
            for code, letter in re.findall(r"<(\w+)> <(\w+)>", listed)
            if int(letter, 16)
        ]
        blocks = [pairs[start : start + CHARACTERS_IN_A_BLOCK] for start in range(0, len(pairs), CHARACTERS_IN_A_BLOCK)]
        told = "".join("{}\nendbfchar\n".format("\n".join([f"{len(block)} beginbfchar", *block])) for block in blocks)
        font.ToUnicode = pdf.make_stream((before + told + after.lstrip("\n")).encode("ascii"))


@cache
def _srgb() -> bytes:
    """A profile of sRGB, made here so that none has to be licensed, its date and identifier emptied."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = (2000).to_bytes(2, "big") + b"\0\1\0\1" + bytes(6)
    profile[84:100] = bytes(16)
    return bytes(profile)
