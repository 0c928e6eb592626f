"""What is held about a person, for them to read: every place in the file, with what stands there."""

from collections.abc import Sequence
from datetime import date

from foorumi.documents.outline import Block, Document, Facts, Head, Heading, Paragraph, Title
from foorumi.domain.clock import write_date
from foorumi.domain.personal import Mention
from foorumi.i18n import Language


def held(mentions: Sequence[Mention], say: Language, on: date) -> Document:
    """The paper that answers a person's request; it names nobody but by what the file itself says."""
    title, day = say("privacy.paper"), write_date(on, say.code)
    blocks: list[Block] = [Title(title), Paragraph(say("privacy.paper_lead", n=len(mentions), day=day))]
    for number, one in enumerate(mentions, 1):
        blocks.append(Heading(f"{number}. {_word(say, 'in', one.part.table)}"))
        blocks.append(Facts(tuple((_word(say, "field", name), value) for name, value in one.fields)))
    blocks.append(Paragraph(say("privacy.paper_rights"), small=True))
    return Document(title, say.code, "Foorumi", Head("", "", title, day), tuple(blocks))


def _word(say: Language, kind: str, name: str) -> str:
    """The word for a table or a column; the rare ones keep the name they have in the file."""
    key = f"privacy.{kind}.{name}"
    return say(key) if say.has(key) else name
