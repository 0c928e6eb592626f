"""The two municipalities in one, and those from outside: how many of each are coming, as a bar and in words."""

from PySide6.QtWidgets import QWidget

from foorumi.i18n import Language
from foorumi.ui.console.prepare.proportions import Proportions
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import label

SIDES = ("community", "organisation", "external")


class Balance(QWidget):
    """A bar of the sides with the same in words, and a warning when only one half of the municipality is there."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = Proportions()
        self._words = label("", "body", wrap=True)
        self._words.setObjectName("balance")
        self._warning = label("", "bodyStrong", "rowan", wrap=True)
        self._warning.setObjectName("half_thought")
        column(self, self._bar, self._words, self._warning, margin=0, spacing=4)

    def show_sides(self, counts: dict[str, int], say: Language) -> None:
        """Show how many there are of each side."""
        self._bar.show_parts([counts[side] for side in SIDES], sum(counts.values()), 0)
        self._words.setText(", ".join(f"{say(f'actors.side_{side}')} {counts[side]}" for side in SIDES))
        lacking = [side for side in SIDES[:2] if any(counts.values()) and not counts[side]]
        self._warning.setText(say(f"invite.without_{lacking[0]}") if lacking else "")
        self._warning.setVisible(bool(lacking))
        self.setVisible(any(counts.values()))
