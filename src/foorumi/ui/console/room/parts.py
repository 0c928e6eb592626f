"""What the parts of Run mode share: buttons known by a name, the tag of the state, the way to the note line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from foorumi.ui.widgets.buttons import Button, button
from foorumi.ui.widgets.labels import Tag

TAG_KINDS = {"live": "lamp", "frozen": "ice", "blank": "night"}


def run_button(
    text: str,
    does: Callable[[], object],
    *,
    name: str,
    kind: str = "",
    picture: str = "",
    variant: str = "sm",
    key: str = "",
) -> Button:
    """A button of Run mode, small unless said otherwise."""
    made = button(text, picture, kind=kind, variant=variant, key=key, on_click=does)
    made.setObjectName(name)
    return made


def state_tag() -> Tag:
    """A tag that tells whether the room sees it."""
    made = Tag("", "off")
    made.setObjectName("state_tag")
    return made


def to_note_line(widget: QWidget) -> QLineEdit | None:
    """Give the keyboard back to the note line of the page a widget is in."""
    line = widget.window().findChild(QLineEdit, "note_line")
    if isinstance(line, QLineEdit):
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        return line
    return None
