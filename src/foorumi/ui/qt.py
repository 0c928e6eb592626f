"""What every part that speaks to Qt needs: the application itself, and what Python versions differ in."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Mark a method that replaces one of Qt's; ``typing`` has it from Python 3.12 on."""
        return method


def qt_application() -> QApplication:
    """The one Qt application, made when first asked for.

    A start makes it before it reads in anything else of ours, so that Qt finds the system's fonts meanwhile.
    """
    known = QApplication.instance()
    return known if isinstance(known, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])


PLAIN_TEXT = 0
NO_FOCUS, TAB_FOCUS = 0, 1
NEVER_A_BAR = 1
"""Values of ``Qt.TextFormat``, ``Qt.FocusPolicy`` and ``Qt.ScrollBarPolicy`` for ``setProperty``, for what the first
page is made of. To name one of Qt's own enumerations is to have all 130 of them made, a tenth of a start; so
``QtCore.Qt`` too is looked up only where it is used."""

__all__ = ["NEVER_A_BAR", "NO_FOCUS", "PLAIN_TEXT", "TAB_FOCUS", "override", "qt_application"]
