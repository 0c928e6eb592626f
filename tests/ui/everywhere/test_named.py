"""Whether a screen reader can tell every control and picture by a name, a role and a value, as Qt gives the tree to the
system: on every page, in the room and in what opens over them."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from ui.everywhere.conftest import Walk
from ui.everywhere.dialogs import dialogs

Role, Text = QAccessible.Role, QAccessible.Text

WITHOUT_A_NAME = {
    Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane, Role.Separator, Role.Border,  # only hold others
    Role.StaticText,  # a line that says nothing just now
}  # fmt: skip
"""What needs no name unless it takes the focus. Everything else does: a role nobody has thought of too."""

WITH_A_VALUE = {Role.SpinBox, Role.Slider, Role.ProgressBar, Role.ScrollBar, Role.Dial}
DEEPEST, MOST_CHILDREN = 40, 400


def faults(widget: QWidget) -> list[str]:
    """What in a window has no name, no role of its own though it takes the focus, or no value though it has one."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return sorted({f"{fault}: {_where(node)}" for node in _below(root, 0) for fault in _faults(node)})


def _below(node: QAccessibleInterface, depth: int) -> Iterator[QAccessibleInterface]:
    if depth and (not node.isValid() or node.state().invisible):
        return
    yield node
    if depth < DEEPEST:
        for place in range(min(node.childCount(), MOST_CHILDREN)):
            if (child := node.child(place)) is not None:
                yield from _below(child, depth + 1)


def _faults(node: QAccessibleInterface) -> Iterator[str]:
    made, role = node.object(), node.role()
    if made is not None and made.objectName().startswith("qt_"):  # parts that Qt makes inside its own controls
        return
    can_focus = node.state().focusable
    if not node.text(Text.Name).strip() and (can_focus or role not in WITHOUT_A_NAME):
        yield f"{role.name} without a name"
    if can_focus and role == Role.NoRole:
        yield "takes the focus without a role"
    if role in WITH_A_VALUE and node.valueInterface() is None:
        yield f"{role.name} without a value"


def _where(node: QAccessibleInterface | None) -> str:
    steps: list[str] = []
    while node is not None and node.isValid() and len(steps) < 5:
        made = node.object()
        steps.append(f"{type(made).__name__}#{made.objectName()}" if made else f"{node.role().name} of")
        node = node.parent()
    return " < ".join(steps)


def test_everything_one_can_reach_has_a_name_a_role_and_a_value(walk: Walk) -> None:
    wrong = {}
    for page, window in walk("fi", 100):
        wrong[page] = faults(window)
    for page, widget in dialogs(window):
        wrong[page] = faults(widget)
    told = [f"{page}: {line}" for page, lines in wrong.items() for line in lines]
    assert told == [], "\n".join(told)
