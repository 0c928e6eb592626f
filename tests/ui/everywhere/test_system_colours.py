"""Who has chosen nothing has the look of the system, dark or with high contrast, also when it changes meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from foorumi.ui.theme import Theme

HERE = Path(__file__).parent
DARK, HIGH = "color-scheme=1", "contrast=1"
USUAL, NORMAL = "color-scheme=2", "contrast=0"
PATIENCE_S = 120

pytestmark = pytest.mark.screens


def seen(*settings: str, chosen: str = "") -> list[str]:
    """The looks of the window, each with the colour of its page: the first at the start, then as the system changes."""
    program = [sys.executable, HERE / "coloured_window.py", *([chosen] if chosen else [])]
    desktop = ["/usr/bin/python3", "-W", "ignore", HERE / "system_settings.py", ",".join(settings)]
    done = subprocess.run(
        ["dbus-run-session", "--", *desktop, *program],
        stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE_S,
        env={**os.environ, "QT_QPA_PLATFORMTHEME": "gnome"},  # as installed: without the plugin that needs GTK
    )  # fmt: skip
    return done.stdout.splitlines()


def look(name: str) -> str:
    return f"{name} {Theme(name).c('bg.app').name()}"  # type: ignore[arg-type]


def test_the_first_start_has_the_look_of_the_system_and_follows_it() -> None:
    assert seen(DARK, USUAL, HIGH, NORMAL) == [look("dark"), look("light"), look("contrast"), look("light")]
    assert seen(HIGH) == [look("contrast")]


def test_a_look_that_somebody_has_chosen_stays() -> None:
    assert seen(DARK, chosen="light") == [look("light")]
