"""From a place in the memo to the very field in which its text is written."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.workspace import Workspace
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.follow_up.commitments import CommitmentsPage
from foorumi.ui.console.follow_up.conclusions import ConclusionsPage
from foorumi.ui.console.prepare.agenda import AgendaPage
from foorumi.ui.console.prepare.saving import TextField, text_of

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
MARGIN = 80
"""Pixels that are seen around the field."""


def open_field(context: Context, event_id: EventId, heading: str, line: str) -> None:
    """Go to where a part of the memo is written, and there to the one whose words stand on the printed line."""
    line = " ".join(line.split())
    for key, (mode, tab) in FIELDS.items():
        if heading.endswith(context.say(f"memo.heading.{key}")):
            spoken = item_of(context.session.workspace, event_id, line) if key == "talks" else None
            context.go(Route("prepare", event_id, "agenda") if spoken else Route(mode, event_id, tab))
            if spoken and isinstance(page := context.window.findChild(QWidget, "agenda"), AgendaPage):
                show_spoken(page, spoken, line)
            _put_cursor(context.window, key, line)
            return


def item_of(workspace: Workspace, event_id: EventId, line: str) -> ItemId | None:
    """The item whose summary or lines for the memo stand on a printed line."""
    said = [(item.id, item.summary) for item in workspace.items(event_id)]
    said += [(ItemId(row.item_id), row.text) for row in workspace.remarks(event_id) if row.item_id]
    return next((item_id for item_id, text in said if _is_on(line, text)), None)


def show_spoken(page: AgendaPage, item_id: ItemId, line: str) -> None:
    """Choose an item of the agenda, with the cursor in what was written of it for the memo."""
    page.choose(item_id)
    fields: list[TextField] = [*page.findChildren(QPlainTextEdit, "summary"), *page.findChildren(QLineEdit, "remark")]
    for field in fields:
        if _is_on(line, text_of(field)):
            field.setFocus()
            for area in page.findChildren(QScrollArea):
                if area.isAncestorOf(field):  # its height is known once the fields have found their places
                    QTimer.singleShot(0, area, partial(area.ensureWidgetVisible, field, 0, MARGIN))
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
    text = " ".join(text.split())
    return bool(line and text) and (text in line or line in text or text[:20] in line)
