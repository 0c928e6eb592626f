"""The quick guide: one page to lie beside the laptop, from the day before to what to do if something goes wrong."""

from dataclasses import replace

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Head, Heading, Items, Paragraph, Table, Title
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

KEYS = ("F5", "Ctrl+→", "Ctrl+←", "F8", "F7", "Ctrl+Z", "F1", "Shift+F1")
STEPS = {"before": 4, "room": 5, "after": 3}
TEXT_SIZE = 11


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The guide on the paper of an event."""
    title = say("documents.quick_guide")
    made = paper(workspace, workspace.event(event_id), say, title, title, _blocks(title, say))
    return replace(made, text_size=TEXT_SIZE)


def alone(say: Language) -> Document:
    """The guide by itself, for whoever has no event yet."""
    title = say("documents.quick_guide")
    return Document(title, say.code, "Foorumi", Head("", "", title, ""), _blocks(title, say), text_size=TEXT_SIZE)


def _blocks(title: str, say: Language) -> tuple[Block, ...]:
    blocks: list[Block] = [Title(title), Paragraph(say("quick_guide.lead"))]
    for part, steps in STEPS.items():
        blocks.append(Heading(say(f"quick_guide.{part}")))
        blocks.append(Items(tuple(say(f"quick_guide.{part}.{number}") for number in range(1, steps + 1)), first=1))
        if part == "room":
            rows = tuple((key, say(f"quick_guide.key.{key}")) for key in KEYS)
            head = (say("quick_guide.key"), say("quick_guide.does"))
            blocks.append(Table(head, rows, (1, 4), wide=False))
    blocks += [Heading(say("quick_guide.trouble")), Paragraph(say("quick_guide.trouble.text"))]
    return tuple(blocks)
