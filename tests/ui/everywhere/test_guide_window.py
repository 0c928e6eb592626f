"""The user guide is read inside the program: found by its name, in one's language, with pictures and a search."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from conftest import TypeText
from foorumi.i18n import CODES
from foorumi.paths import resources
from foorumi.ui.console.context import Route
from foorumi.ui.console.find import FindSheet
from foorumi.ui.console.guide import GuideWindow
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.theme import Theme
from ui.everywhere.conftest import Walk, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: ConsoleWindow) -> GuideWindow:
    """The guide, opened from the Help menu."""
    (act,) = [made for made in window.findChildren(QAction) if made.objectName() == "menu.guide"]
    act.trigger()
    settle()
    guide = window.findChild(GuideWindow)
    assert guide
    assert guide.isVisible()
    return guide


def test_the_help_of_the_room_leads_to_the_guide(window: ConsoleWindow, demo: Path, tmp_path: Path) -> None:
    window.open_path(Path(shutil.copy(demo, tmp_path / "sali.foorumi")))
    assert window.context
    window.go(Route("room", window.context.session.workspace.events[0].id))
    settle()
    assert window.menuBar().isHidden(), "where the menus are hidden, too"
    window.toggle_help()
    button = window.findChild(QPushButton, "open_guide")
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    guide = window.findChild(GuideWindow)
    assert guide
    assert guide.isVisible()


def written(code: str, pattern: str) -> list[str]:
    """What the guide's file holds of a kind."""
    return re.findall(pattern, (resources() / "guide" / f"{code}.md").read_text("utf-8"), re.MULTILINE)


@pytest.fixture
def window(walk: Walk) -> ConsoleWindow:
    """The console, with no file open yet."""
    _, made = next(walk())
    made.activateWindow()
    return made


@pytest.mark.parametrize("code", CODES)
def test_the_help_menu_shows_the_whole_guide_in_the_persons_language(walk: Walk, code: str) -> None:
    _, window = next(walk(code))
    guide = opened(window)
    listed = [guide.headings.item(row).text().strip() for row in range(guide.headings.count())]
    assert listed == written(code, r"^#+ (.*)$")
    document = guide.text.document()
    pictures = written(code, r"^!\[[^]]+\]\((.+)\)$")
    shown = [document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)) for name in pictures]
    assert len(shown) > 10
    assert [name for name, one in zip(pictures, shown, strict=True) if one.width() < 300] == []
    wide = guide.text.viewport().width()
    assert document.size().width() <= wide, "nothing has to be scrolled across"


def test_a_screen_reader_reads_the_guide_with_the_words_of_its_pictures(window: ConsoleWindow) -> None:
    guide = opened(window)
    told = QAccessible.queryAccessibleInterface(guide.text)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == window.say("menu.guide")
    read = told.textInterface()
    assert read is not None
    text = read.text(0, read.characterCount())
    captions = written("fi", r"^!\[([^]]+)\]")
    assert [words for words in captions if words not in text] == []


def test_ctrl_f_finds_every_place_and_comes_round(window: ConsoleWindow, type_text: TypeText) -> None:
    guide = opened(window)
    QTest.keyClick(guide.windowHandle(), Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is guide.search
    type_text(guide.search, "varmuuskopio")
    places = []
    for _ in range(len(guide.text.found) + 1):
        chosen = guide.text.textCursor()
        assert chosen.selectedText().casefold() == "varmuuskopio"
        assert guide.text.viewport().rect().contains(guide.text.cursorRect())
        places.append(chosen.position())
        QTest.keyClick(guide.search, Qt.Key.Key_Return)
    everything = guide.text.toPlainText().casefold()
    assert len(places) - 1 == everything.count("varmuuskopio") > 1
    assert places[0] == places[-1]
    guide.search.clear()
    type_text(guide.search, "qqq")
    assert guide.text.found == []
    assert guide.isVisible(), "Enter in the field presses no button of the window"


def test_a_heading_is_gone_to_by_the_arrows_and_the_list_follows_what_is_read(window: ConsoleWindow) -> None:
    guide = opened(window)
    guide.headings.setFocus()
    for _ in range(6):
        QTest.keyClick(guide.headings, Qt.Key.Key_Down)
    settle()
    name = guide.headings.currentItem().text().strip()
    assert guide.text.textCursor().block().text() == name
    assert guide.text.cursorRect().top() < guide.text.viewport().height() // 4
    guide.text.verticalScrollBar().setValue(guide.text.verticalScrollBar().maximum())
    assert guide.headings.currentRow() >= guide.headings.count() - 3


def test_another_language_theme_and_size_show_at_once_and_keep_the_place(window: ConsoleWindow, theme: Theme) -> None:
    guide = opened(window)
    guide.headings.setCurrentRow(9)
    letters = guide.text.textCursor().charFormat().font().pixelSize()
    window.change_settings(window.settings._replace(language="en", theme="dark", text_percent=200))
    settle()
    assert guide.windowTitle() == "User guide"
    assert guide.headings.currentRow() == 9
    assert guide.text.textCursor().block().text() == written("en", r"^#+ (.*)$")[9]
    assert guide.text.textCursor().charFormat().font().pixelSize() == 2 * letters
    assert guide.grab().toImage().pixelColor(3, 3) == theme.c("bg.app")
    window.change_settings(window.settings._replace(language="fi", theme="light", text_percent=100))


def test_the_guide_is_found_by_ctrl_k_and_opens_once(walk: Walk, type_text: TypeText) -> None:
    pages = walk()
    next(pages)
    _, window = next(pages)
    for _ in range(2):
        window.find_anywhere()
        sheet = window.findChildren(FindSheet)[-1]
        type_text(sheet.field, "käyttöopas")
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        settle()
    (guide,) = window.findChildren(GuideWindow)
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    settle()
    assert window.findChildren(GuideWindow) == []
