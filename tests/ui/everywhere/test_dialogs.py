"""Whether every word of every dialog has room, and every dialog a place on the smallest screen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from ui.everywhere.conftest import SMALLEST, Walk
from ui.everywhere.every_dialog import EVERY, Place
from ui.everywhere.room_for_words import cramped

TITLE_BAR = 32
"""What the system's frame takes of the screen's height."""


def tight(walk: Walk, folder: Path, language: str, percent: int) -> dict[str, list[str]]:
    """The dialogs with words that have too little room, and which; and those larger than the screen."""
    pages = walk(language, percent)
    next(pages)
    _, window = next(pages)
    found: dict[str, list[str]] = {}

    def see(dialog: QWidget) -> None:
        words = cramped(dialog)
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        if isinstance(dialog, QDialog) and (least.width() > SMALLEST[0] or least.height() > SMALLEST[1] - TITLE_BAR):
            words.append(f"{least.width()} × {least.height()} is larger than the screen")
        if words:
            found[f"{len(found)} {dialog.windowTitle() or dialog.accessibleName()}"] = words

    for opens in EVERY:
        opens(Place(window, folder), see)
    return found


def test_every_dialog_has_room_at_the_largest_text(walk: Walk, tmp_path: Path) -> None:
    assert tight(walk, tmp_path, "fi", 200) == {}


@pytest.mark.campaign
@pytest.mark.parametrize("language", ["fi", "sv", "en", "pseudo"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_dialog_has_room_in_every_size(walk: Walk, tmp_path: Path, language: str, percent: int) -> None:
    assert tight(walk, tmp_path, language, percent) == {}
