"""Indicators: figures about the municipality with year and source, shown as background and never as a target."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.indicators import Indicator, by_name
from foorumi.domain.workspace import Part
from foorumi.session import indicators
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.entries import EntryList
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label


class IndicatorsPage(QWidget):
    """Each figure with its years, oldest first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("indicators")
        say = context.say
        add = button(say("indicators.add"), "plus", kind="primary", on_click=self.add)
        add.setObjectName("add_indicator")
        self._list = EntryList([add], say("indicators.lead"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._list)
        context.signals.changed.connect(self._changed)
        self._show()

    def add(self, name: str = "", unit: str = "") -> None:
        """Ask for a figure of a year."""
        say, workspace = self._context.say, self._context.session.workspace
        places = [("", say("path.all_municipalities"))]
        places += [(row.id, row.name(say.code)) for row in workspace.municipalities]
        asked = [
            Asked("name", say("indicators.name"), name, is_needed=True, hint=say("indicators.name_hint")),
            Asked("year", say("indicators.year"), date.today().year, "number", is_needed=True),
            Asked("value", say("indicators.value"), is_needed=True),
            Asked("unit", say("indicators.unit"), unit, hint=say("indicators.unit_hint")),
            Asked("source", say("indicators.source"), is_needed=True, hint=say("indicators.source_hint")),
            *([Asked("municipality_id", say("path.municipality"), "", options=places)]
              if len(workspace.municipalities) > 1 else []),
        ]  # fmt: skip
        values = ask(self._context, say("indicators.add"), asked, say("indicators.keep"))
        if values:
            values["municipality_id"] = values.get("municipality_id") or None
            indicators.add(self._context.session, values.pop("name"), values.pop("year"), values.pop("value"), **values)

    def _changed(self, changes: Changes) -> None:
        if Part.indicator in changes.parts:
            self._show()

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
