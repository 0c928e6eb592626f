"""Keeping an event's agenda as a template of one's own."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from foorumi.domain.ids import EventId
from foorumi.session import templates
from foorumi.ui.console.context import Context
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.labels import label


class SaveTemplateDialog(QDialog):
    """Asks what a template is called. After ``exec()`` says accepted, ``name`` is its text."""

    def __init__(self, context: Context, suggested: str) -> None:
        super().__init__(context.window)
        say = self._say = context.say
        self.setObjectName("save_template")
        self.setWindowTitle(say("templates.save"))
        self.setMinimumWidth(theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(label(say("templates.save"), "h2"))
        column.addWidget(label(say("templates.save_text"), "body", "secondary", wrap=True))
        self.line = QLineEdit(suggested)
        self.line.selectAll()
        self.field = Field(say("templates.name"), self.line)
        column.addWidget(self.field)
        keep = button(say("templates.keep"), "save", kind="primary", on_click=self._keep)
        keep.setDefault(True)
        acts = QVBoxLayout()
        acts.addWidget(keep)
        column.addLayout(acts)
        self.setMinimumHeight(column.minimumHeightForWidth(self.minimumWidth()))

    @property
    def name(self) -> str:
        """What the template is called."""
        return self.line.text().strip()

    def _keep(self) -> None:
        if self.name:
            self.accept()
        else:
            self.field.set_error(self._say("templates.no_name"))
            self.line.setFocus()


def ask_to_save(context: Context, event_id: EventId) -> None:
    """Ask for a name and keep the event as a template; new events can be made from it."""
    dialog = SaveTemplateDialog(context, context.session.workspace.event(event_id).name)
    if dialog.exec():
        templates.save(context.session, event_id, dialog.name)
        context.tell(context.say("templates.kept"))
