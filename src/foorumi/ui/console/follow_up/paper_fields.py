"""From a place in the memo to the very field in which its text is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from foorumi.domain.ids import EventId
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.follow_up.commitments import CommitmentsPage
from foorumi.ui.console.follow_up.conclusions import ConclusionsPage

FIELDS = {
    "event": ("prepare", "basics"),
    "purpose": ("prepare", "basics"),
    "talks": ("follow_up", "notes"),
    "actors": ("follow_up", "map"),
    "themes": ("follow_up", "notes"),
    "exchanges": ("follow_up", "notes"),
    "vote": ("follow_up", "results"),
    "conclusions": ("follow_up", "conclusions"),
    "commitments": ("follow_up", "commitments"),
    "pulse": ("follow_up", "results"),
    "next": ("prepare", "basics"),
}
"""Where what stands in a part of the memo is written."""


def open_field(context: Context, event_id: EventId, heading: str, line: str) -> None:
    """Go to where a part of the memo is written, and there to the one whose words stand on the printed line."""
    for key, (mode, tab) in FIELDS.items():
        if heading.endswith(context.say(f"memo.heading.{key}")):
            context.go(Route(mode, event_id, tab))
            _put_cursor(context.window, key, " ".join(line.split()))
            return


def _put_cursor(window: QWidget, key: str, line: str) -> None:
    if key == "purpose" and (field := window.findChild(QPlainTextEdit, "purpose")) is not None:
        field.setFocus()
    if key == "conclusions" and isinstance(page := window.findChild(QWidget, "conclusions"), ConclusionsPage):
        show_conclusion(page, line)
    if key == "commitments" and isinstance(promises := window.findChild(QWidget, "commitments"), CommitmentsPage):
        show_commitment(promises, line)


def show_conclusion(page: ConclusionsPage, line: str) -> None:
    """Choose the conclusion whose words stand on a printed line, with the cursor in them."""
    for place in range(page.list.count()):
        item = page.list.item(place)
        if any(_is_on(line, found.text) for found in page.rows() if found.id == item.data(Qt.ItemDataRole.UserRole)):
            page.list.setCurrentRow(place)
            page.pane.begin()
            return


def show_commitment(page: CommitmentsPage, line: str) -> None:
    """Choose the commitment whose words stand on a printed line."""
    for found in page.every():
        if _is_on(line, found.text):
            page.choose(found.id)
            page.table.select(found.id)
            return


def _is_on(line: str, text: str) -> bool:
    """Whether a printed line holds a text, or, where the text goes on over lines, its beginning or a part."""
    return bool(line) and (text in line or line in text or text[:20] in line)
