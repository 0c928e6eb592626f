"""A person who has never seen the program gets from the example to an event of their own by what the screen says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from foorumi.ui.console.new_event import NewEventDialog
from ui.everywhere.conftest import Walk, settle


def press(window: QWidget, name: str) -> None:
    """Press the button that is seen under a name."""
    (button,) = [made for made in window.findChildren(QPushButton, name) if made.isVisible()]
    button.click()
    settle()


def test_from_the_example_to_an_event_of_ones_own(walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = walk("fi")
    _, window = next(pages)
    assert window.findChild(QPushButton, "demo")
    next(pages)
    for step, there in (("agenda", "agenda"), ("memo", "documents"), ("room", "")):
        press(window, f"example_{step}")
        assert window.route.tab == there
        window.go_back()
        settle()
    target = tmp_path / "oma.foorumi"
    asked: list[str] = []

    def where(_: object, title: str, *__: object) -> tuple[str, str]:
        asked.append(title)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewEventDialog)
        for name, text in (("on", "17.3.2099"), ("place", "Kirjasto")):
            field = dialog.findChild(QLineEdit, name)
            assert field
            field.setText(text)
        press(dialog, "make")

    QTimer.singleShot(0, fill)
    press(window, "example_own")
    assert asked == [window.say("window.where_events")]
    assert window.context
    session = window.context.session
    assert session.path == target
    assert window.route.tab == "agenda"
    assert [(event.place, len(session.workspace.items(event.id))) for event in session.workspace.events] == [
        ("Kirjasto", 11)
    ]
    for step in ("agenda", "invitations", "phones", "check"):
        window.go_back()
        settle()
        press(window, f"way_{step}")
        assert window.route.tab == step
