"""The one-page guide comes from the Help menu, also before there is a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.everywhere.conftest import Walk


def test_the_help_menu_writes_the_quick_guide_and_opens_it(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, window = next(walk("sv"))
    target, opened = tmp_path / "guide.pdf", list[QUrl]()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (act,) = [made for made in window.findChildren(QAction) if made.objectName() == "menu.quick_guide"]
    act.trigger()
    assert target.read_bytes().startswith(b"%PDF")
    assert opened == [QUrl.fromLocalFile(str(target))]
