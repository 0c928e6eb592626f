"""The way from the register to the paper: the document page of an event, with the right paper open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context, Route
from foorumi.ui.widgets.buttons import Button, button


def print_button(context: Context, code: str, words: str, event_id: EventId | None = None) -> Button:
    """A button that opens a paper to be seen, saved and printed."""
    made = button(words, "printer", on_click=lambda: open_paper(context, code, event_id))
    made.setObjectName(f"print_{code}")
    return made


def open_paper(context: Context, code: str, event_id: EventId | None = None) -> None:
    """Open a paper of an event, or of the newest one; without any event say that there is none."""
    events = [event for event in context.session.workspace.events if not event.deleted_at]
    chosen = event_id or (events[-1].id if events else None)
    if chosen is None:
        context.tell(context.say("actors.no_event_to_print"), is_error=True)
        return
    context.go(Route("follow_up", chosen, "documents"))
    papers = context.window.findChild(QListWidget, "papers")
    if papers is None:
        return
    for line in range(papers.count()):
        if papers.item(line).data(Qt.ItemDataRole.UserRole) == code:
            papers.setCurrentRow(line)
            papers.setFocus()
