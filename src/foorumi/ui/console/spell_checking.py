"""The fields of the program whose spelling is looked after, as the person at this computer wishes."""

from PySide6.QtWidgets import QPlainTextEdit

from foorumi.ui.console.context import Context
from foorumi.ui.widgets.spelling import Spelling


def check_spelling(field: QPlainTextEdit, context: Context) -> None:
    """Mark the unknown words of a field; switching it off or on from the field's menu is remembered."""
    if Spelling.is_on is None:
        Spelling.is_on = context.settings.checks_spelling
    spelling = Spelling(field, context.say)
    spelling.switched.connect(lambda on: context.keep_settings(context.settings._replace(checks_spelling=on)))


def switch_spelling(is_on: bool) -> None:
    """Mark unknown words in every field from now on, or in none."""
    Spelling.is_on = is_on
