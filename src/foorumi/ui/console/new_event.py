"""The dialog that asks what a new event is called, when it is and where."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import write_duration
from foorumi.domain.municipalities import Municipality
from foorumi.domain.templates import START_CARDS, OwnTemplate, known_templates
from foorumi.i18n import Language
from foorumi.settings import Settings
from foorumi.ui.console.layout import Fitted
from foorumi.ui.console.new_event_values import NewEvent, Typed, mistakes, read, usual
from foorumi.ui.console.prepare.parts import Titled, choice, press, row, words
from foorumi.ui.theme import theme


class NewEventDialog(QDialog):
    """Asks for a new event. After ``exec()`` says accepted, ``value`` is the event that was asked for.

    It needs no file: municipalities are those of the open one, or none.
    """

    def __init__(
        self,
        say: Language,
        settings: Settings,
        municipalities: Sequence[Municipality] = (),
        template_code: str = START_CARDS[0],
        own: Sequence[OwnTemplate] = (),
        *,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.value: NewEvent | None = None
        self._say = say
        self._today = today or date.today()
        self._known = [row.name(say.code) for row in municipalities]
        self._templates = known_templates(own)
        self._filled = usual(self._templates[template_code], say, self._known)
        self.setObjectName("new_event")
        self.setWindowTitle(say("new_event.title"))
        self.setMinimumWidth(theme.px(560))
        offered = [(code, template.name(say.code)) for code, template in self._templates.items()]
        self.template = choice("template", offered, template_code)
        self.fields = {
            "name": _line("name"),
            "on": _line("on", say("new_event.date_example")),
            "starts_at": _line("starts_at"),
            "ends_at": _line("ends_at"),
            "place": _line("place"),
        }
        self.municipality = QComboBox()
        self.municipality.setObjectName("municipality")
        self.municipality.setEditable(True)
        self.municipality.addItems(self._known)
        self.titled = {name: Titled(say(f"new_event.{name}"), field) for name, field in self.fields.items()}
        self._lay_out()
        self._fill(self._filled)
        self.template.currentIndexChanged.connect(self._other_template)
        self.fields["name"].selectAll()
        self.fields["on"].setFocus()

    def typed(self) -> Typed:
        """The fields as they stand."""
        texts = {name: field.text() for name, field in self.fields.items()}
        return Typed(self.template.currentData(), municipality=self.municipality.currentText(), **texts)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(24)] * 4)
        whole.setSpacing(theme.px(16))
        whole.addWidget(words(self._say("new_event.title"), "h2"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(16))
        column.addWidget(Titled(self._say("new_event.template"), self.template))
        self.about = words("", "caption", "secondary", wraps=True)
        column.addWidget(self.about)
        self._tell_template()
        column.addWidget(self.titled["name"])
        times = row(self.titled["on"], self.titled["starts_at"], self.titled["ends_at"], gap=16)
        for place, share in enumerate((2, 1, 1)):
            times.setStretch(place, share)
        column.addLayout(times)
        column.addWidget(self.titled["place"])
        column.addWidget(Titled(self._say("new_event.municipality"), self.municipality))
        self._area = Fitted(self.parentWidget() or self, inside)
        whole.addWidget(self._area)
        cancel = press(self._say("new_event.cancel"), self.reject, name="cancel")
        make = press(self._say("new_event.make"), self._make, name="make", kind="primary")
        make.setDefault(True)
        whole.addLayout(row(None, cancel, make))

    def _fill(self, typed: Typed) -> None:
        for name in ("name", "starts_at", "ends_at"):
            self.fields[name].setText(getattr(typed, name))
        if not self.municipality.currentText():
            self.municipality.setCurrentText(typed.municipality)

    def _other_template(self) -> None:
        """Take the new template's name and times where the person has not written own ones."""
        old, now = self._filled, usual(self._templates[self.template.currentData()], self._say, self._known)
        for name in ("name", "starts_at", "ends_at"):
            if self.fields[name].text() == getattr(old, name):
                self.fields[name].setText(getattr(now, name))
        self._filled = now
        self._tell_template()

    def _tell_template(self) -> None:
        """Say for how many people the chosen template is, how long it takes, and what it keeps of people."""
        template, say = self._templates[self.template.currentData()], self._say
        told = [
            say("new_event.size", size=template.size) if template.size[:1].isdigit() else "",
            write_duration(template.minutes, say.code),
            say(f"new_event.privacy.{template.privacy}"),
        ]
        self.about.setText(" · ".join(filter(None, told)))

    def _make(self) -> None:
        wrong = mistakes(self.typed(), self._today, self._say)
        for name, titled in self.titled.items():
            titled.say_wrong(wrong.get(name, ""))
        self.adjustSize()
        if wrong:
            first = next(name for name in self.fields if name in wrong)
            self.fields[first].setFocus()
            self._area.ensureWidgetVisible(self.titled[first])
            return
        self.value = read(self.typed(), self._today)
        self.accept()


def _line(name: str, example: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(example)
    return field
