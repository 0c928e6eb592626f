"""What stands around every paper of an event: sender, kind, state and date above, contact data below."""

from dataclasses import replace
from datetime import date

from foorumi.documents.attached import mark_of
from foorumi.documents.grids import A4, Sheet
from foorumi.documents.outline import Block, Cards, Document, Facts, Foot, Head, Run, Text
from foorumi.documents.shapes import Figure, Photo
from foorumi.documents.wording import paper_choice
from foorumi.domain.clock import write_date, write_span
from foorumi.domain.events import Event
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language, language

PLACES = {"logo": (46, 16), "funder": (120, 11)}
"""The most room, in millimetres, that a logo and a funder's strip may take."""


def paper(
    workspace: Workspace, event: Event, say: Language, title: str, kind: str, blocks: tuple[Block, ...], state: str = ""
) -> Document:
    """A document of an event in a language."""
    municipality = workspace.municipality_of(event)
    sender = municipality.name(say.code) if municipality else event.organiser
    return Document(
        title=f"{title}, {event.name}" if title != event.name else title,
        language=say.code,
        author=sender or "Foorumi",
        head=Head(
            organisation=sender,
            unit=event.unit,
            kind=kind,
            date=day(event.on, say),
            state=state,
            reference=paper_choice(workspace, event.id).reference,
            logo=_mark(workspace, event, "logo", say),
        ),
        blocks=blocks,
        foot=replace(_foot(workspace, event, sender, say), strip=_mark(workspace, event, "funder", say)),
        marks=(say("memo.example"),) if event.is_example else (),
    )


def bare(workspace: Workspace, event: Event, say: Language, title: str, cards: Cards, sheet: Sheet = A4) -> Document:
    """Cards of an event, which are cut out of their pages and so have no head."""
    return replace(paper(workspace, event, say, title, title, (cards,)), is_bare=True, sheet=sheet)


def about(event: Event, say: Language, *extra: tuple[str, str]) -> Facts:
    """When and where an event is, and more rows by the key of their label."""
    rows = (("when", write_span(event.start, event.end, say.code)), ("place", event.place), *extra)
    return Facts(tuple((say(f"memo.fact.{key}"), text) for key, text in rows if text))


def _mark(workspace: Workspace, event: Event, use: str, say: Language) -> Figure | None:
    """The logo or the funder's strip of an event, as large as its place lets it be."""
    picture = mark_of(workspace, event, use)
    if picture is None or not picture.width or not picture.height:
        return None
    widest, highest = PLACES[use]
    scale = min(widest / picture.width, highest / picture.height)
    width, height = picture.width * scale, picture.height * scale
    return Figure(width, height, picture.alt or say(f"memo.{use}_alt"), (Photo(0, 0, width, height, picture.id),))


def day(iso: str, say: Language) -> str:
    """A date of the file in the paper's language."""
    return write_date(date.fromisoformat(iso), say.code) if iso else ""


def _foot(workspace: Workspace, event: Event, sender: str, say: Language) -> Foot:
    municipality = workspace.municipality_of(event)
    if municipality is None:
        return Foot(((event.name,),))
    columns: tuple[tuple[Text, ...], ...] = (
        ((Run(sender, bold=True),), event.unit),
        (municipality.address, municipality.post_office),
        (
            language(say.code)("paper.phone", number=municipality.phone) if municipality.phone else "",
            municipality.email,
        ),
        (municipality.business_id,),
    )
    kept = (tuple(line for line in column if line) for column in columns)
    return Foot(tuple(column for column in kept if column))
