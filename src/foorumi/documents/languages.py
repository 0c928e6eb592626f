"""A paper in one language or in two: told twice, or once with its own words in both."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from foorumi.documents.outline import Document, PageBreak, Passage
from foorumi.documents.spoken import spoken
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language, language

if TYPE_CHECKING:
    from foorumi.documents.catalogue import Kind

LONGEST_BESIDE = 60
"""Letters of a text that has its other language beside it; a longer one has it below."""


@dataclass(frozen=True)
class Both(Language):
    """Two languages at once: "Nimi / Namn", the second marked so that it is read aloud in its own language."""

    second: Language

    def __call__(self, key: str, **values: object) -> str:  # type: ignore[explicit-override]
        """The text of a message in both languages, once if they are alike. Raises KeyError for an unknown key."""
        return joined(super().__call__(key, **values), self.second(key, **values), self.second.code)


def joined(first: str, second: str, code: str) -> str:
    """A text and the same in another language."""
    if first == second or not second:
        return first
    return f"{first}{chr(10) if len(first) > LONGEST_BESIDE else ' / '}{spoken(second, code)}"


def outlined(kind: "Kind", workspace: Workspace, event_id: EventId, codes: list[str], made_at: datetime) -> Document:
    """The outline of a document in the languages of one or two codes."""
    says = [language(code) for code in codes]
    if len(says) == 1:
        made = kind.outline(workspace, event_id, says[0])
    elif kind.in_turn:
        made = _in_turn(*(kind.outline(workspace, event_id, say) for say in says))
    else:
        made = kind.outline(workspace, event_id, Both(says[0].code, says[1]))
    return replace(made, made_at=made_at, contents_title="" if kind.is_form else says[0]("memo.contents"))


def _in_turn(first: Document, second: Document) -> Document:
    def both(one: str, other: str) -> str:
        return joined(one, other, second.language)

    head = replace(
        first.head,
        organisation=both(first.head.organisation, second.head.organisation),
        kind=both(first.head.kind, second.head.kind),
        state=both(first.head.state, second.head.state),
    )
    marks = tuple(both(*pair) for pair in zip(first.marks, second.marks, strict=True))
    blocks = (*first.blocks, PageBreak(), Passage(second.language, second.blocks))
    return replace(first, head=head, marks=marks, blocks=blocks)


def told(say: Language, words: Callable[[str], str]) -> str:
    """What the file holds in several languages, in the language or languages of a paper."""
    first = words(say.code)
    return joined(first, words(say.second.code), say.second.code) if isinstance(say, Both) else first
