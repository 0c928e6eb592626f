"""What an event's name tags are printed on; remembered, and the next event begins with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.domain.papers import LABEL_SHEETS, is_sticker, label_sheet
from foorumi.domain.workspace import Part
from foorumi.session import papers
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import choice, choose, words


class LabelChoice(QWidget):
    """A list of the common sheets, and what to mind when printing on stickers."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        say = context.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._sheets = choice("label_sheet", [(code, say(f"papers.{code}")) for code in LABEL_SHEETS])
        self._sheets.setAccessibleName(say("papers.label_sheet"))
        self._sheets.activated.connect(lambda _: self._keep())
        self._hint = words(say("papers.sticker_hint"), tone="secondary", wraps=True)
        column.addWidget(words(say("papers.label_sheet"), "label"))
        column.addWidget(self._sheets)
        column.addWidget(self._hint)
        self.setEnabled(not context.session.is_read_only)
        self.refresh()

    @property
    def sheet(self) -> str:
        """The chosen sheet."""
        return label_sheet(self._context.session.workspace.rows(Part.paper_choice), self._event_id)

    def refresh(self) -> None:
        """Show what the file has."""
        choose(self._sheets, self.sheet)
        self._hint.setVisible(is_sticker(self.sheet))

    def _keep(self) -> None:
        papers.choose(self._context.session, self._event_id, label_sheet=self._sheets.currentData())
