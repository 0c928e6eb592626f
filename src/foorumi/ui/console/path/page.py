"""The path: what happens between the evenings, on tabs that are read in when first opened."""

from importlib import import_module
from typing import cast

from PySide6.QtWidgets import QWidget

from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import TabbedPage, page_column
from foorumi.ui.widgets.choices import Tabs

TABS = {
    "steps": "steps:StepsPage",
    "partnership": "partnership:PartnershipPage",
    "trend": "trend:TrendPage",
    "year": "year:YearPage",
    "series": "series:SeriesPage",
    "roles": "roles:RolesPage",
    "indicators": "indicators:IndicatorsPage",
    "cards": "cards:CardsPage",
    "templates": "own_templates:TemplatesPage",
}
"""The tabs in their order, and where the page of each is."""


class PathPage(TabbedPage):
    """The workspace between evenings, at one of its tabs."""

    def __init__(self, context: Context, tab: str = "") -> None:
        super().__init__()
        say = context.say
        chosen = tab if tab in TABS else next(iter(TABS))
        self.setObjectName("path")
        column = page_column(self, say("path.title"), say("path.lead"))
        tabs = Tabs(say("path.tabs"), [(name, say(f"path.tab.{name}")) for name in TABS], chosen)
        tabs.chosen.connect(lambda name: context.go(Route("path", None, str(name))))
        column.addWidget(tabs)
        module, name = TABS[chosen].split(":")
        page = getattr(import_module(f"foorumi.ui.console.path.{module}"), name)
        column.addWidget(cast(QWidget, page(context)), 1)
