"""The display in memory on which the console and the projector are tested."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.mark.screens
def test_the_test_display_is_a_laptop_with_a_projector_beside_it(qapp: QApplication) -> None:
    assert {screen.name(): screen.geometry().getRect() for screen in qapp.screens()} == {
        "konsoli": (0, 0, 1366, 768),
        "tykki": (1366, 0, 1920, 1080),
    }
    assert qapp.primaryScreen().name() == "konsoli"
