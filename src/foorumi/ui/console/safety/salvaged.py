"""What came over from a damaged file and what did not, part by part."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from foorumi.domain.workspace import Part
from foorumi.i18n import Language
from foorumi.store.salvage import Salvaged
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet


def show_salvaged(window: QWidget, say: Language, found: Salvaged) -> None:
    """Tell what was lost; the list can be copied."""
    sheet = Sheet(window, say("salvage.read", n=sum(found.read.values())), width=640)
    sheet.setObjectName("salvaged")
    told = [line for part in Part for line in _lines(part, found, say)]
    sheet.body.addWidget(label(say("salvage.told" if told else "salvage.all"), "body", "secondary", wrap=True))
    if told:
        listed = QPlainTextEdit("\n".join(told))
        listed.setReadOnly(True)
        listed.setAccessibleName(say("salvage.told"))
        listed.setMinimumHeight(theme.px(200))
        sheet.body.addWidget(listed)
    closes = sheet.add_button(button(say("widgets.close"), kind="primary", on_click=sheet.accept))
    sheet.open(closes)


def _lines(part: Part, found: Salvaged, say: Language) -> list[str]:
    lines = [say("salvage.lost", n=len(found.lost[part]), table=part.table)] if part in found.lost else []
    lines += [f"    {row_id}" for row_id in found.lost.get(part, ())]
    return [*lines, say("salvage.unsure", table=part.table)] if part in found.unsure else lines
