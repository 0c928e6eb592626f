"""The look of the window follows its preferences, and the system where nobody has chosen another."""

from typing import TYPE_CHECKING

from foorumi.settings import AS_SYSTEM, Settings
from foorumi.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from foorumi.ui.console.window import ConsoleWindow


def wear(settings: Settings) -> None:
    """Give the program the look of the preferences, unless it has it."""
    name = settings.system_theme if settings.theme == AS_SYSTEM else settings.theme
    theme.change(name, settings.text_percent, settings.reduced_motion)  # type: ignore[arg-type]


def make_anew(window: "ConsoleWindow") -> None:
    """Make the page anew where it is, with what somebody has begun to write on it.

    A line that keeps nothing before Enter, as a search, says so by the property ``draft``; others keep what is typed.
    """
    begun = [line.text() for line in _drafts(window)]
    window.rebuild()
    lines = _drafts(window)
    if len(lines) == len(begun):
        for line, text in zip(lines, begun, strict=True):
            if text != line.text():
                line.selectAll()
                line.insert(text)


def follow_system(window: "ConsoleWindow") -> None:
    """Take over the system's colours and contrast, now and whenever they change.

    The look that the system asked for last is remembered, since a desktop tells it only once a window stands: so the
    next start has it from its first painting on.
    """
    from PySide6.QtGui import QGuiApplication

    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: _follow(window))
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: _follow(window))
    _follow(window)


def _follow(window: "ConsoleWindow") -> None:
    """Show the look that the system asks for. An evening that is held, and what asks something, are left as they are:
    they have it from the next page on."""
    from PySide6.QtWidgets import QApplication

    from foorumi.ui.theme import name_of_system

    asked = name_of_system()
    if asked == window.settings.system_theme:
        return
    window.keep_settings(window.settings._replace(system_theme=asked))
    is_busy = window.route.page in ("room", "sort") or QApplication.activeModalWidget() is not None
    if window.settings.theme == AS_SYSTEM and not is_busy:
        make_anew(window)


def _drafts(window: "ConsoleWindow") -> "list[QLineEdit]":
    from PySide6.QtWidgets import QLineEdit

    page = window.centralWidget()
    return [line for line in page.findChildren(QLineEdit) if line.property("draft")] if page else []
