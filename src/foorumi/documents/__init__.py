"""Papers: each an outline in words (no drawing), and one renderer that makes the PDF."""

from collections.abc import Callable

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace

CODES = ("memo", "attendees", "notes", "actor_map", "commitments")
"""The documents that can be printed."""


def document(workspace: Workspace, event_id: EventId, code: str, language: str) -> Callable[[], bytes]:
    """A function that makes a document's PDF; it may run on another thread, as the workspace is a value."""

    def make() -> bytes:
        from foorumi.documents.catalogue import OUTLINES
        from foorumi.documents.pdf.render import render
        from foorumi.i18n import language as words

        return render(OUTLINES[code](workspace, event_id, words(language)))

    return make
