"""The only question of Run mode: is the event over?"""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from foorumi.i18n import Language
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.theme import theme
from foorumi.ui.widgets.labels import label

LEAVING = 2
"""What the sheet answers when the room is left to go on later."""


def end_sheet(page: QWidget, say: Language) -> QDialog:
    """A sheet that asks: end and make the memo (accepted), step out (LEAVING), or stay."""
    sheet = QDialog(page)
    sheet.setObjectName("end_sheet")
    sheet.setWindowTitle(say("room.end_title"))
    column = QVBoxLayout(sheet)
    column.setContentsMargins(*[theme.px(24)] * 4)
    column.setSpacing(theme.px(12))
    column.addWidget(label(say("room.end_title"), "h2"))
    column.addWidget(label(say("room.end_text"), wrap=True))
    out = run_button(say("room.leave"), lambda: sheet.done(LEAVING), name="leave", kind="quiet", variant="")
    stay = run_button(say("room.stay"), sheet.reject, name="stay", variant="")
    end = run_button(say("room.end_and_memo"), sheet.accept, name="end_and_memo", kind="primary", variant="")
    column.addLayout(row(out, None, stay, end))
    return sheet
