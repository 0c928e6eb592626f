"""Paper slips, four to a page: one thought on each, and a numbered stub for its writer to keep."""

from collections.abc import Iterable

from foorumi.documents.grids import SLIPS
from foorumi.documents.languages import told
from foorumi.documents.letterhead import bare
from foorumi.documents.outline import Card, Cards, Document, Lines, Paragraph, Run, Space, Title
from foorumi.documents.wording import asked
from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.ids import EventId
from foorumi.domain.methods import phases_of
from foorumi.domain.notes import KINDS, SLIP
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language, language

LEAST = 24
MOST = 200


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """One slip for each person who is expected, and a page's worth at least."""
    event = workspace.event(event_id)
    item = next(
        (item for item in workspace.items(event_id) if item.kind == "brainstorm"),
        next((item for item in workspace.items(event_id) if item.kind in NOTE_KINDS_OF_ITEMS), None),
    )
    prompt = (asked(workspace, item, say) or told(say, item.title)) if item else ""
    count = min(MOST, max(LEAST, -(-len(workspace.attendees(event_id)) // 4) * 4))
    most = told(say, lambda code: limits(workspace.items(event_id), language(code)))
    kinds = "   ".join(f"☐{NBSP}{say(f'kind.{kind}')}" for kind in KINDS)
    cards = tuple(_slip(number, event.name, prompt, most, kinds, say) for number in range(1, count + 1))
    return bare(workspace, event, say, say("documents.slips"), Cards(SLIPS, cards))


NBSP = "\u00a0"


def limits(items: Iterable[Item], say: Language) -> str:
    """How many slips each phase of the methods takes from one person or pair, in words; empty without a limit."""
    limited = {(item.method, phase.code): phase.cards for item in items for phase in phases_of(item) if phase.cards}
    lines = (
        say("paper.slip.most", phase=say(f"phase.{method}.{code}"), n=most) for (method, code), most in limited.items()
    )
    return " ".join(lines)


def _slip(number: int, name: str, prompt: str, most: str, kinds: str, say: Language) -> Card:
    marked = Run(say("paper.slip.number", code=f"{SLIP}{number}"), bold=True)
    stub = (marked, Run(f"  {say('paper.slip.stub')}", soft=True))
    return Card(
        (
            Title(prompt or name),
            Paragraph(say("paper.slip.one")),
            *((Paragraph(most),) if most else ()),
            Lines(5 if most else 6, 11),
            Paragraph(kinds),
            Paragraph((marked, Run(f"  {name}", soft=True)), small=True),
            Space(2),
            Lines(1, 2),
            Paragraph(stub, small=True),
        ),
        text_size=10,
    )
