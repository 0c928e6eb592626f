"""The menu bar: every command with its shortcut."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from foorumi.ui.console import files
from foorumi.ui.console.context import Route
from foorumi.ui.console.navigation import PLACES
from foorumi.ui.console.safety import commands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from foorumi.ui.console.window import ConsoleWindow

MODES = ("prepare", "room", "follow_up")


MENUS = ("file", "edit", "view", "event", "help")


def build_menus(window: "ConsoleWindow") -> None:
    """Put the menus of today's language into the window's menu bar; they are empty until the window is painted."""
    bar = window.menuBar()
    bar.setAccessibleName(window.say("menu.bar"))
    bar.clear()
    for old in window.actions():
        window.removeAction(old)
    menus = [bar.addMenu(window.say(f"menu.{name}")) for name in MENUS]
    if window.is_painted:
        _fill(window, *menus)


def _fill(window: "ConsoleWindow", file: "QMenu", edit: "QMenu", view: "QMenu", event: "QMenu", helps: "QMenu") -> None:
    """Put the commands into the menus."""
    from PySide6.QtGui import QAction, QKeySequence

    say, has_file = window.say, window.context is not None

    def add(menu: "QMenu", key: str, shortcut: str, act: Callable[[], object], is_on: bool = True) -> None:
        action = QAction(say(key), menu)
        action.setObjectName(key)
        action.setShortcut(QKeySequence(shortcut))
        action.setEnabled(is_on)
        action.triggered.connect(lambda: act())
        menu.addAction(action)

    add(file, "menu.new", "Ctrl+N", lambda: files.new_file(window))
    add(file, "menu.open", "Ctrl+O", lambda: files.choose_file(window))
    if window.settings.recent:
        recent = file.addMenu(say("menu.recent"))
        recent.setObjectName("recent")
        recent.aboutToShow.connect(lambda: _fill_recent(recent, window))
    add(file, "menu.demo", "", lambda: files.open_demo(window))
    add(file, "menu.save_copy", "Ctrl+Shift+S", lambda: files.save_copy(window), has_file)
    file.addSeparator()
    add(file, "menu.give", "", lambda: commands.give(window), has_file)
    add(file, "menu.take_in", "", lambda: commands.take_in(window), has_file)
    add(file, "menu.privacy", "", lambda: commands.privacy(window), has_file)
    add(file, "menu.backups", "", lambda: commands.backups(window), has_file)
    file.addSeparator()
    add(file, "menu.quit", "Ctrl+Q", window.close)
    add(edit, "menu.undo", "Ctrl+Z", window.undo, has_file)
    add(edit, "menu.redo", "Ctrl+Y", window.redo, has_file)
    edit.addSeparator()
    add(edit, "menu.copy", "Ctrl+C", lambda: _bringing().copy(window), has_file)
    add(edit, "menu.paste", "Ctrl+V", lambda: _bringing().paste(window), has_file)
    edit.addSeparator()
    add(edit, "menu.acts", "", lambda: commands.acts(window), has_file)
    for page, _ in PLACES:
        add(view, f"navigation.{page}", "", lambda page=page: window.go(Route(page)), has_file)  # type: ignore[misc]
    add(view, "menu.find", "Ctrl+K", window.find_anywhere, has_file)
    add(view, "menu.back", "Alt+Left", window.go_back, has_file)
    view.addSeparator()
    add(view, "menu.larger", "Ctrl++", lambda: window.change_text(10))
    add(view, "menu.smaller", "Ctrl+-", lambda: window.change_text(-10))
    add(view, "menu.usual_size", "Ctrl+0", lambda: window.change_text(0))
    # on the agenda page the key shows the room's picture large instead
    add(view, "menu.full_screen", "" if window.route.tab == "agenda" else "F11", window.switch_full_screen)
    add(view, "menu.settings", "", lambda: window.go(Route("settings")), has_file)
    has_event = window.route.event_id is not None
    for number, mode in enumerate(MODES, 1):
        add(event, f"event.mode.{mode}", f"Ctrl+{number}", lambda mode=mode: window.go_to_mode(mode), has_event)  # type: ignore[misc]
    event.addSeparator()
    add(event, "menu.papers", "", window.show_papers, has_file)
    add(helps, "menu.help_here", "F1", window.toggle_help)
    add(helps, "menu.panic", "Shift+F1", lambda: window.show_help("panic"))
    window.addActions(helps.actions())  # their keys act in the room too, where the menus are hidden
    add(helps, "menu.guide", "", lambda: _guide().show_guide(window))
    add(helps, "menu.quick_guide", "", lambda: files.save_quick_guide(window))
    add(helps, "menu.keys", "", lambda: window.show_help("keys"))
    add(helps, "menu.save_log", "", lambda: commands.save_log(window))
    add(helps, "menu.about", "", lambda: window.show_help("about"))


def _fill_recent(menu: "QMenu", window: "ConsoleWindow") -> None:
    """Name the files that were opened last; only now, as a network drive may keep one waiting."""
    menu.clear()
    for path in map(Path, window.settings.recent):
        action = menu.addAction(path.stem)
        action.setToolTip(str(path))
        action.setEnabled(path.exists())
        action.triggered.connect(lambda _=False, path=path: window.open_path(path))


def _guide() -> ModuleType:
    from foorumi.ui.console import guide

    return guide


def _bringing() -> ModuleType:
    from foorumi.ui.console import bringing

    return bringing
