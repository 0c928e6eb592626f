"""The program on a display, going from place to place as a client of AT-SPI asks: it prints where it is, and goes on
at a line of input.

    python spoken_pages.py FILE [PLACE ...]        without places: everywhere
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from foorumi import app
from foorumi.ui.console.window import ConsoleWindow
from ui.everywhere.conftest import SMALLEST, settle, visit
from ui.everywhere.dialogs import dialogs


def main(path: Path, wanted: list[str]) -> None:
    """Walk, a step a line."""
    qt = app.application()
    window = app.console()
    window.resize(*SMALLEST)
    window.show()
    settle()
    steps = everywhere(window, path, wanted)

    def go_on() -> None:
        if sys.stdin.readline():
            print(next(steps, ""), flush=True)
        else:
            qt.quit()

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(go_on)
    qt.exec()
    window.close()


def everywhere(window: ConsoleWindow, path: Path, wanted: list[str]) -> Iterator[str]:
    """Every page, then all that opens over them, by name."""
    for name, _ in visit(window, path, wanted):
        yield name
    for name, _ in dialogs(window, wanted):
        yield name


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
