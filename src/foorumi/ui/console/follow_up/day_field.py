"""A day as people write it, also in words such as next month; what cannot be read is said below and not kept."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from foorumi.domain.clock import read_due, write_date
from foorumi.i18n import Language
from foorumi.ui.console.prepare.parts import Titled


def day_field(
    say: Language, name: str, title: str, value: str, keep: Callable[[str], object], today: date | None = None
) -> Titled:
    """A line for a day. ``value`` and what is kept are ISO dates; empty is no day."""
    line = QLineEdit(write_date(date.fromisoformat(value), say.code) if value else "")
    line.setObjectName(name)
    titled = Titled(title, line)

    def read() -> None:
        typed = line.text().strip()
        found = read_due(typed, today or date.today(), say.code) if typed else None
        titled.say_wrong(say("promises.no_such_date") if typed and not found else "")
        if found or not typed:
            keep(found.isoformat() if found else "")

    line.editingFinished.connect(read)
    return titled
