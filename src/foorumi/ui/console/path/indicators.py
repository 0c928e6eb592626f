"""Indicators: figures about the municipality with year and source, shown as background and never as a target."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from foorumi.domain.indicators import Indicator, by_name
from foorumi.domain.workspace import Part
from foorumi.session import indicators
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask, of_municipality
from foorumi.ui.console.path.entries import EntriesPage
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label


class IndicatorsPage(EntriesPage):
    """Each figure with its years, oldest first."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(
            context,
            "indicators",
            say("indicators.lead"),
            {Part.indicator},
            self._show,
            (say("indicators.add"), "add_indicator", self.add),
        )

    def add(self, name: str = "", unit: str = "") -> None:
        """Ask for a figure of a year."""
        say = self._context.say
        asked = [
            Asked("name", say("indicators.name"), name, is_needed=True, hint=say("indicators.name_hint")),
            Asked("year", say("indicators.year"), date.today().year, "number", is_needed=True),
            Asked("value", say("indicators.value"), is_needed=True),
            Asked("unit", say("indicators.unit"), unit, hint=say("indicators.unit_hint")),
            Asked("source", say("indicators.source"), is_needed=True, hint=say("indicators.source_hint")),
            *of_municipality(self._context),
        ]  # fmt: skip
        values = ask(self._context, say("indicators.add"), asked, say("indicators.keep"))
        if values:
            values["municipality_id"] = values.get("municipality_id") or None
            indicators.add(self._context.session, values.pop("name"), values.pop("year"), values.pop("value"), **values)

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        start = button(say("indicators.add"), "plus", on_click=self.add)
        cards = [self._card(name, years) for name, years in by_name(workspace.rows(Part.indicator)).items()]
        self._list.show_entries(cards, EmptyState("chart-bar", say("indicators.none"), start))

    def _card(self, name: str, years: list[Indicator]) -> QWidget:
        say = self._context.say
        places = {row.id: row.name(say.code) for row in self._context.session.workspace.municipalities}
        card = frame()
        stack = column(card, spacing=6)
        head = QHBoxLayout()
        head.addWidget(label(name, "h3", wrap=True), 1)
        head.addWidget(button(say("indicators.another_year"), "plus", variant="sm",
                              on_click=partial(self.add, name, years[-1].unit)))  # fmt: skip
        stack.addLayout(head)
        for row in years:
            across = QHBoxLayout()
            across.setSpacing(theme.px(16))
            year = label(str(row.year), "body", "secondary")
            year.setMinimumWidth(theme.px(60))
            value = label(f"{row.value} {row.unit}".strip(), "bodyStrong")
            value.setMinimumWidth(theme.px(120))
            place = places.get(row.municipality_id, "") if row.municipality_id else ""
            source = ", ".join(filter(None, (place, row.source)))
            across.addWidget(year)
            across.addWidget(value)
            across.addWidget(label(say("indicators.from", source=source), "body", "secondary", wrap=True), 1)
            across.addWidget(button("", "trash-2", variant="square", name=say("indicators.delete", year=row.year),
                                    on_click=partial(indicators.delete, self._context.session, row.id)))  # fmt: skip
            stack.addLayout(across)
        return card
