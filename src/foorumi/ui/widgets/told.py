"""What a widget draws, told to a screen reader part by part: a wall's notes, a map's actors, a chart's bars.

Nothing of it is made before a screen reader asks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QScrollBar, QWidget
from shiboken6 import VoidPtr, getCppPointer, isValid

from foorumi.ui.qt import override


@dataclass(frozen=True, slots=True)
class Told:
    """A drawn part: what it is called, where it is in its widget, more about it, whether it is chosen and whether the
    keys are at it, and what a click on it does."""

    name: str
    box: QRectF
    about: str = ""
    is_chosen: bool = False
    is_current: bool = False
    press: Callable[[], object] | None = None


Parts = Callable[[], Sequence[Told]]
"""A drawn widget has one of these, called ``told_parts``; it is asked anew each time."""

# Qt takes None where there is nothing; its annotations forget that.
NOBODY = cast(QAccessibleInterface, None)
NOTHING = cast(QObject, None)

_kept: "list[_Drawn]" = []
"""What was given to Qt, until Qt has thrown it away: Python must not do so before."""


@cache
def listen() -> None:
    """Be there when a screen reader asks about the program's widgets."""
    QAccessible.installFactory(_interface)


def tell_current(widget: QWidget, place: int) -> None:
    """Have a screen reader follow the keys to one of the parts."""
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


class _Drawn(QAccessibleWidget):
    """A drawn widget, as the list that it shows."""

    def __init__(self, widget: QWidget, parts: Parts) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self.drawn, self.parts = widget, parts
        self._made: list[_Part] = []

    @override
    def childCount(self) -> int:
        return len(self.parts())

    @override
    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return NOBODY
        while len(self._made) <= index:
            part = _Part(self, len(self._made))
            QAccessible.registerAccessibleInterface(part)
            self._made.append(part)
        return self._made[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, _Part) else -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for place in range(self.childCount()):
            part = self.child(place)
            if part is not None and part.rect().contains(x, y):
                return part
        return NOBODY

    @property
    def surface(self) -> QWidget:
        """What is drawn on."""
        return self.drawn.viewport() if isinstance(self.drawn, QAbstractScrollArea) else self.drawn

    def forget(self) -> None:
        """Let go of the parts when the widget is gone."""
        for part in self._made:
            if isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
        self._made.clear()


class _Part(QAccessibleInterface):
    """One drawn part, by its place among the others."""

    def __init__(self, of: _Drawn, place: int) -> None:
        super().__init__()
        self._of, self.place = of, place
        self._pressing = _Pressing(self)

    @property
    def told(self) -> Told | None:
        """What the part is now; None when it is gone."""
        if not isValid(self._of.drawn):
            return None
        parts = self._of.parts()
        return parts[self.place] if self.place < len(parts) else None

    @override
    def isValid(self) -> bool:
        return self.told is not None

    @override
    def object(self) -> QObject:
        return NOTHING

    @override
    def window(self) -> QWindow:
        return self._of.drawn.window().windowHandle() if isValid(self._of.drawn) else cast(QWindow, None)

    @override
    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._of.drawn) if isValid(self._of.drawn) else NOBODY

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return NOBODY

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return NOBODY

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def rect(self) -> QRect:
        told = self.told
        if told is None:
            return QRect()
        box = told.box.toRect()
        return QRect(self._of.surface.mapToGlobal(QPoint(box.x(), box.y())), box.size())

    @override
    def text(self, t: QAccessible.Text) -> str:
        told = self.told
        if told is None:
            return ""
        return {QAccessible.Text.Name: told.name, QAccessible.Text.Description: told.about}.get(t, "")

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        pass

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state, told = QAccessible.State(), self.told
        state.selectable = True
        state.readOnly = True
        if told is None or not self._of.drawn.isVisible():
            state.invisible = True
        else:
            state.selected = told.is_chosen
            state.focusable = state.focused = told.is_current
        if told is not None and not told.box.intersects(QRectF(self._of.surface.rect())):
            state.offscreen = True
        return state

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        told = self.told
        can_press = kind == QAccessible.InterfaceType.ActionInterface and told is not None and told.press is not None
        return cast(
            int, VoidPtr(getCppPointer(self._pressing)[0] if can_press else 0)
        )  # Qt would take None for an object


class _Pressing(QAccessibleActionInterface):
    """The one thing a screen reader can do with a part: what a click does."""

    def __init__(self, part: _Part) -> None:
        super().__init__()
        self._part = part

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, actionName: str) -> None:
        told = self._part.told
        if told is not None and told.press is not None:
            told.press()

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


def _name_around(widget: QWidget) -> str:
    """What the nearest thing with a name is called in which a widget lies."""
    around = widget.parentWidget()
    while around is not None and not (name := around.accessibleName() or around.windowTitle()):
        around = around.parentWidget()
    return name if around is not None else ""


def _interface(_: str, thing: Any) -> QAccessibleInterface | None:
    """What Qt asks for each thing that a screen reader meets; None leaves it to Qt."""
    if not isinstance(thing, QWidget):
        return None
    if isinstance(thing, QScrollBar) and not thing.accessibleName():
        thing.setAccessibleName(_name_around(thing))
    parts: Parts | None = getattr(thing, "told_parts", None)
    if parts is None:
        return None
    _kept[:] = [one for one in _kept if isValid(one)]
    made = _Drawn(thing, parts)
    _kept.append(made)
    thing.destroyed.connect(made.forget)
    return made
