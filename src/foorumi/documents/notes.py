"""Annex 2: every note by theme, in the writers' own words."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Legend, Note, NoteGroup, Paragraph, Run, Title
from foorumi.documents.shapes import Icon
from foorumi.documents.wording import asked
from foorumi.domain.ids import EventId
from foorumi.domain.notes import KINDS, SOURCES
from foorumi.domain.notes import Note as Written
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

ICONS = {
    "idea": "lightbulb",
    "worry": "cloud",
    "need": "hand",
    "offer": "gift",
    "question": "circle-question-mark",
}


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """The notes of an event by theme; hidden ones are left out."""
    event = workspace.event(event_id)
    talks = {item.id for item in workspace.items(event_id) if item.kind == "presentation"}
    notes = [note for note in workspace.notes(event_id) if note.state == "wall" and note.item_id not in talks]
    by_source = {source: sum(note.source == source for note in notes) for source in SOURCES}
    told = ", ".join(say(f"memo.source.{source}", n=n) for source, n in by_source.items() if n)
    title = say("documents.notes")
    brainstorms = [item for item in workspace.items(event_id) if item.kind == "brainstorm" and not item.is_skipped]
    groups = [
        NoteGroup(theme.name, (say("memo.notes", n=len(own)),), tuple(_note(note, notes, say) for note in own))
        for theme in workspace.themes(event_id)
        if (own := [note for note in notes if note.theme_id == theme.id and note.parent_id is None])
    ]
    known = {theme.id for theme in workspace.themes(event_id)}
    if left := [note for note in notes if note.theme_id not in known and note.parent_id is None]:
        counts = (say("memo.notes", n=len(left)),)
        groups.append(NoteGroup(say("memo.unsorted"), counts, tuple(_note(note, notes, say) for note in left)))
    legend = Legend(tuple((Icon(ICONS[kind], f"note.{kind}.edge"), say(f"kind.{kind}")) for kind in KINDS))
    blocks: tuple[Block, ...] = (
        Title(title),
        *(Paragraph((Run(say("paper.asked") + " "), Run(asked(workspace, item, say)))) for item in brainstorms),
        Paragraph(f"{say('memo.notes_written', n=len(notes))} {told}"),
        legend,
        *groups,
    )
    return paper(workspace, event, say, title, say("memo.annex", n=2), blocks)


def _note(note: Written, all_notes: list[Written], say: Language) -> Note:
    same = sum(other.parent_id == note.id for other in all_notes)
    return Note(
        Icon(ICONS[note.kind], f"note.{note.kind}.edge"),
        say(f"kind.{note.kind}"),
        note.text,
        say("memo.same", n=same + 1) if same else "",
        note.language if note.language != say.code else "",
    )
