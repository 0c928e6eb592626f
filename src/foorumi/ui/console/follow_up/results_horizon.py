"""The horizon in the results: themes, proposals and notes near, later and far, placed with a button or a digit."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableWidget

from foorumi.domain.horizons import KINDS, YEARS, Outlook, outlooks
from foorumi.domain.ids import EventId
from foorumi.session import horizons
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, press, row, words
from foorumi.ui.console.table import ROW, cell, table
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import ChipRow
from foorumi.ui.widgets.frames import set_shown

PLACED = "placed"
KEYS = {1: "1", 3: "3", 10: "0"}
"""The digit that places at each distance."""


class HorizonCard:
    """What can be placed and where it stands: everything placed, or all themes, proposals or notes. ``frame`` is shown
    once there is anything to place."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        self._context, self._event_id, self._say = context, event_id, context.say
        self._rows: list[Outlook] = []
        say = self._say
        self.frame, column = framed(gap=12)
        self.frame.setObjectName("horizon")
        column.addWidget(words(say("results.horizon"), "h3"))
        column.addWidget(words(say("results.horizon_told"), tone="secondary", wraps=True))
        self._kinds = ChipRow(
            say("results.horizon_what"), [(kind, "") for kind in (PLACED, *KINDS)], PLACED, only_one=True
        )
        self._kinds.changed.connect(lambda _: self.refresh())
        column.addWidget(self._kinds)
        heads = self._heads = [say(f"results.horizon.{name}") for name in ("distance", "what", "kind", "theme")]
        self._table = table(heads, [], say("results.horizon"), widest=1)
        self._table.setWordWrap(True)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(len(heads) - 1, header.ResizeMode.Stretch)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.itemSelectionChanged.connect(self._offer)
        column.addWidget(self._table)
        self._acts = [
            press(f"{say(f'results.horizon.to_{years}')}   {KEYS[years]}", partial(self._place, years),
                  name=f"horizon_{years}", variant="sm")
            for years in YEARS
        ]  # fmt: skip
        self._off = press(say("results.horizon.off"), partial(self._place, 0), name="horizon_off", variant="sm")
        column.addLayout(row(*self._acts, self._off, None, gap=8))
        for key, years in (*((KEYS[years], years) for years in YEARS), ("Del", 0)):
            shortcut = QShortcut(QKeySequence(key), self._table, partial(self._place, years))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands where now; the chosen row stays chosen."""
        say, workspace = self._say, self._context.session.workspace
        found = outlooks(workspace, self._event_id)
        by_kind = {kind: [one for one in found if one.kind == kind] for kind in KINDS}
        by_kind[PLACED] = sorted((one for one in found if one.years), key=lambda one: one.years)
        for kind, ones in by_kind.items():
            self._kinds.set_words(kind, say(f"results.horizon.n_{kind}", n=len(ones)))
        (wanted,) = self._kinds.values()
        chosen = self._chosen()
        self._rows = by_kind[str(wanted)]
        self._fill(self._table, {one.id: one.name for one in workspace.themes(self._event_id)})
        if (
            chosen
            and (same := next((at for at, one in enumerate(self._rows) if one.id == chosen.id), None)) is not None
        ):
            self._table.selectRow(same)
        self._offer()
        for part in (self._table, *self._acts, self._off):
            part.setVisible(bool(self._rows))
        set_shown(self.frame, bool(found))

    def _fill(self, made: QTableWidget, names: dict[str, str]) -> None:
        made.clearContents()
        made.setRowCount(len(self._rows))
        made.setFixedHeight(theme.px(ROW) * (len(self._rows) + 1))
        for line, one in enumerate(self._rows):
            of = names.get(one.theme_id or "", "") if one.kind != "theme" else ""
            cells = (
                self._say(f"results.horizon.{one.years}"), one.text, self._say(f"results.horizon.a_{one.kind}"), of,
            )  # fmt: skip
            for place, text in enumerate(cells):
                made.setItem(line, place, cell(text, self._heads[place]))

    def _chosen(self) -> Outlook | None:
        lines = self._table.selectionModel().selectedRows()
        return self._rows[lines[0].row()] if lines and lines[0].row() < len(self._rows) else None

    def _offer(self) -> None:
        chosen, may = self._chosen(), not self._context.session.is_read_only
        for button, years in zip((*self._acts, self._off), (*YEARS, 0), strict=True):
            button.setEnabled(may and chosen is not None and chosen.years != years)

    def _place(self, years: int) -> None:
        chosen = self._chosen()
        if chosen and chosen.years != years and not self._context.session.is_read_only:
            horizons.place(self._context.session, chosen.kind, chosen.id, years)
