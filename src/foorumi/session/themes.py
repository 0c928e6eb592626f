"""What people do with themes."""

from collections.abc import Sequence

from foorumi.domain.ids import EventId, ThemeId, new_id
from foorumi.domain.run import stamp
from foorumi.domain.themes import Theme
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, event_id: EventId, name: str, code: str = "") -> ThemeId:
    """Make a theme, last in order."""
    theme = Theme(ThemeId(new_id()), event_id, name.strip(), code, len(session.workspace.themes(event_id)))
    session.do("undo.theme_added", lambda rows: rows.insert(theme))
    return theme.id


def rename(session: Session, theme_id: ThemeId, name: str) -> None:
    """Give a theme another name."""
    session.do("undo.theme_renamed", lambda rows: rows.update(Part.theme, theme_id, name=name.strip()))


def order(session: Session, themes: Sequence[ThemeId]) -> None:
    """Put themes into an order."""

    def verb(rows: Rows) -> None:
        for position, theme_id in enumerate(themes):
            rows.update(Part.theme, theme_id, position=position)

    session.do("undo.theme_moved", verb)


def delete(session: Session, theme_id: ThemeId) -> None:
    """Take a theme away; its notes go back among the unsorted."""
    workspace = session.workspace
    notes = [n for event in workspace.events for n in workspace.notes(event.id) if n.theme_id == theme_id]

    def verb(rows: Rows) -> None:
        for note in notes:
            rows.update(Part.note, note.id, theme_id=None)
        rows.update(Part.theme, theme_id, deleted_at=stamp())

    session.do("undo.theme_deleted", verb)
