"""The minutes of an association's meeting: a document of its own, with numbered sections, decisions and signers."""

from datetime import time

from foorumi.documents.letterhead import about, paper
from foorumi.documents.outline import Block, Document, Facts, Lines, Paragraph, Plain, Section, Title
from foorumi.documents.wording import asked
from foorumi.domain.clock import write_time
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The minutes of a meeting: its agenda as sections, its conclusions as decisions."""
    event = workspace.event(event_id)
    title = say("documents.minutes")
    present = workspace.present(event_id)
    blocks: list[Block] = [
        Title(event.name),
        about(event, say, ("present", say("memo.people", n=present) if present else "")),
    ]
    parts: list[tuple[str, tuple[Plain, ...]]] = [(say("paper.minutes.opening"), (_opening(event.starts_at, say),))]
    decided = list(workspace.conclusions(event_id))
    for item in workspace.items(event_id):
        if item.is_skipped or item.kind in ("welcome", "break", "pulse"):
            continue
        content: list[Plain] = [Paragraph(item.summary)] if item.summary else []
        if item.kind == "decision":
            content += [Paragraph(f"{say('paper.minutes.decision')} {row.text}") for row in decided]
        parts.append((item.title(say.code) or asked(workspace, item, say), tuple(content) or (Lines(2),)))
    parts.append((say("paper.minutes.closing"), (Paragraph(say("paper.minutes.closed")), Lines(1))))
    blocks += [Section(f"{number} §", heading, content) for number, (heading, content) in enumerate(parts, 1)]
    signers = (say("paper.minutes.chair"), say("paper.minutes.keeper"), say("paper.minutes.checkers"))
    blocks.append(Facts(tuple((signer, "______________________________") for signer in signers)))
    return paper(workspace, event, say, event.name, title, tuple(blocks))


def _opening(starts_at: str, say: Language) -> Paragraph:
    return Paragraph(say("paper.minutes.opened", time=write_time(time.fromisoformat(starts_at), say.code)))
