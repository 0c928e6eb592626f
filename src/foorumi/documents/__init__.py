"""Papers: each an outline in words (no drawing), and one renderer that makes the PDF."""

from collections.abc import Callable
from datetime import datetime

from foorumi.domain.errors import NothingFound
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import CODES


def document(
    workspace: Workspace,
    event_id: EventId,
    code: str,
    language: str,
    made_at: datetime | None = None,
    bytes_of: Callable[[str], bytes] = lambda _: b"",
) -> Callable[..., bytes]:
    """A function that makes a document's PDF; it may run on another thread, as the workspace is a value. It may be
    given a function that hears of every page (``pdf.render.Tell``).

    ``language`` is fi, sv or en, or two of them as in "fi+sv"; ``made_at`` (with its time zone) is now if not given.
    ``bytes_of`` gives the bytes of a picture by its id, and is called here.
    Raises NothingFound for a language or a document that there is not.
    """
    from foorumi.documents.catalogue import KINDS

    if code not in KINDS:
        raise NothingFound("errors.no_document", known=", ".join(KINDS))
    languages = language.split("+")
    if not set(languages) <= set(CODES) or len(set(languages)) != len(languages) or len(languages) > 2:
        raise NothingFound("errors.no_language", known=", ".join((*CODES, "fi+sv")))
    moment = made_at or datetime.now().astimezone()

    from foorumi.documents.attached import shown

    photos = {picture_id: bytes_of(picture_id) for picture_id in shown(workspace, event_id, code)}

    def make(tell: Callable[[int, int, bytes], object] | None = None) -> bytes:
        from foorumi.documents.languages import outlined
        from foorumi.documents.pdf.render import render

        return render(outlined(KINDS[code], workspace, event_id, languages, moment), photos, tell)

    return make
