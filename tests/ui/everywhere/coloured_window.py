"""The program on a display, which prints the name of its look and the colour of its page whenever that changes, from
when the desktop has told what it wants; it ends with its input.

    python coloured_window.py [THEME]        the theme of the preferences; without it nobody has chosen yet
"""

import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

from foorumi import app, settings
from foorumi.ui.theme import name_of_system, theme


def main() -> None:
    """Show the start page and tell its colour."""
    if chosen := sys.argv[1:]:
        settings.save(settings.Settings(theme=chosen[0]))
    qt = app.application()
    window = app.console()

    hints = QGuiApplication.styleHints()
    heard, told = set[str](), list[str]()

    def tell() -> None:
        colour = window.grab().toImage().pixelColor(window.width() - 30, window.height() - 10)
        seen = f"{theme.name} {colour.name()}"
        has_followed = theme.name == (chosen[0] if chosen else name_of_system())
        if heard >= {"painted", "desktop"} and has_followed and seen not in told[-1:]:
            told.append(seen)
            print(seen, flush=True)

    def hear(what: str) -> None:
        heard.add(what)
        QTimer.singleShot(0, tell)

    window.painted.connect(lambda: hear("painted"))
    theme.changed.connect(lambda: hear("look"))
    hints.colorSchemeChanged.connect(lambda _: hear("desktop"))
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: hear("desktop"))
    window.show()
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(qt.quit)
    qt.exec()
    window.close()


if __name__ == "__main__":
    main()
