"""Whether a screen reader can tell every control and picture by a name, as Qt gives the tree to the system."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from ui.everywhere.conftest import Walk

NEEDS_A_NAME = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ListItem,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.ColumnHeader,
    QAccessible.Role.Graphic,
    QAccessible.Role.Chart,
    QAccessible.Role.Canvas,
    QAccessible.Role.MenuItem,
}
DEEPEST, MOST_CHILDREN = 40, 400


def unnamed(widget: QWidget) -> list[str]:
    """What in a window has a role that needs a name and has none; and what takes the focus without one."""
    found: list[str] = []
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    _look(root, found, 0)
    return sorted(set(found))


def _look(node: QAccessibleInterface, found: list[str], depth: int) -> None:
    state = node.state()
    if depth and (state.invisible or not node.isValid()):
        return
    name = node.text(QAccessible.Text.Name)
    may_be_empty = node.role() == QAccessible.Role.Cell  # its name is what it says, and its column has a heading
    if not name.strip() and (node.role() in NEEDS_A_NAME or (state.focusable and not may_be_empty)):
        made = node.object()
        is_inside = made is not None and made.objectName().startswith("qt_")
        if not is_inside:
            parents = []
            while made is not None and len(parents) < 5:
                parents.append(f"{type(made).__name__}#{made.objectName()}")
                made = made.parent()
            found.append(f"{node.role().name}: {' < '.join(parents)}")
    if depth < DEEPEST:
        for place in range(min(node.childCount(), MOST_CHILDREN)):
            child = node.child(place)
            if child is not None:
                _look(child, found, depth + 1)


def test_everything_one_can_reach_has_a_name(walk: Walk) -> None:
    nameless = {page: found for page, window in walk("fi", 100) if (found := unnamed(window))}
    assert nameless == {}, "\n".join(f"{page}: {line}" for page, found in nameless.items() for line in found)
