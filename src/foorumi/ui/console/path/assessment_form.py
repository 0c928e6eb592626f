"""Typing in one nameless form of the self-assessment: ten figures from 1 to 5."""

from PySide6.QtWidgets import QLineEdit, QWidget

from foorumi.domain.partnerships import Assessment
from foorumi.domain.vocabulary import vocabulary
from foorumi.session import partnerships
from foorumi.ui.console.context import Context
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import ChipRow, Segmented
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label

UNANSWERED = "-0"


class AssessmentForm(QWidget):
    """A form for one party: typed as one row of figures, or picked statement by statement."""

    def __init__(self, context: Context, assessment: Assessment) -> None:
        super().__init__()
        self._context, self._assessment = context, assessment
        say = context.say
        self._codes = tuple(vocabulary().principles)
        card = frame()
        inside = column(card, spacing=10)
        inside.addWidget(label(say("partnership.form"), "h3"))
        inside.addWidget(label(say("partnership.form_text"), "caption", "secondary", wrap=True))
        parties = [("first", assessment.first_party), ("second", assessment.second_party)]
        self.party = Segmented(say("partnership.party"), parties)
        inside.addWidget(self.party)
        self.line = QLineEdit()
        self.line.setObjectName("figures")
        self.line.setProperty("draft", True)
        self.line.setMaxLength(len(self._codes))
        self.line.textEdited.connect(self._read_line)
        self.line.returnPressed.connect(self.keep)
        self.field = Field(say("partnership.figures"), self.line, say("partnership.figures_hint"))
        inside.addWidget(self.field)
        self.rows: dict[str, ChipRow] = {}
        table = QWidget()
        table.setProperty("one_control", True)
        statements = column(table, margin=0, spacing=10)
        inside.addWidget(table)
        for number, (code, principle) in enumerate(vocabulary().principles.items(), 1):
            statement = principle.statement(say.code)
            statements.addWidget(label(f"{number}. {statement}", "body", wrap=True))
            picks = ChipRow(statement, [(value, str(value)) for value in range(1, 6)], only_one=True)
            picks.changed.connect(lambda _: self._write_line())
            self.rows[code] = picks
            statements.addWidget(picks)
        self.save = button(say("partnership.keep"), "check", kind="accent", on_click=self.keep)
        inside.addWidget(self.save)
        outer = column(self, margin=0)
        outer.addWidget(card)
        self.setMinimumWidth(theme.px(360))

    @property
    def values(self) -> dict[str, int]:
        """The figures that were given, by principle."""
        return {code: int(str(next(iter(row.values())))) for code, row in self.rows.items() if row.values()}

    def keep(self) -> None:
        """Save the form and make room for the next."""
        values = self.values
        if not values:
            self.field.set_error(self._context.say("partnership.empty_form"))
            self.line.setFocus()
            return
        party = str(self.party.value())
        partnerships.answer(self._context.session, self._assessment.id, party, values)
        self.line.clear()
        self._read_line("")
        self.line.setFocus()

    def _read_line(self, text: str) -> None:
        wrong = [letter for letter in text if letter not in "12345" + UNANSWERED]
        self.field.set_error(self._context.say("partnership.bad_figure") if wrong else "")
        for place, code in enumerate(self._codes):
            letter = text[place] if place < len(text) else ""
            values = {int(letter)} if letter in tuple("12345") else set()
            if self.rows[code].values() != values:
                self.rows[code].set_values(values)

    def _write_line(self) -> None:
        figures = [next(iter(row.values()), "-") for row in self.rows.values()]
        self.line.setText("".join(str(figure) for figure in figures).rstrip("-"))
        self.field.set_error("")
