"""The horizon in the results: which notes are near, later and far, in a table where they can be moved."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from foorumi.domain.horizons import YEARS, on_axis
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import horizons
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, press, row, words
from foorumi.ui.console.table import ROW, table
from foorumi.ui.theme import theme


def horizon_card(context: Context, event_id: EventId) -> QFrame | None:
    """The card of the horizon; None when no note has a place on it."""
    say, workspace = context.say, context.session.workspace
    axis = on_axis(workspace.notes(event_id), workspace.rows(Part.horizon_mark))
    placed = [(years, note) for years in YEARS for note in axis[years]]
    if not placed:
        return None
    names = {found.id: found.name for found in workspace.themes(event_id)}
    frame, column = framed(gap=12)
    frame.setObjectName("horizon")
    column.addWidget(words(say("results.horizon"), "h3"))
    column.addWidget(words(say("results.horizon_told"), tone="secondary", wraps=True))
    heads = [say(f"results.horizon.{name}") for name in ("distance", "note", "theme")]
    rows = [
        [say(f"results.horizon.{years}"), note.text, names.get(note.theme_id, "") if note.theme_id else ""]
        for years, note in placed
    ]
    made = table(heads, rows, say("results.horizon"), widest=1)
    for line, (_, note) in enumerate(placed):
        if cell := made.item(line, 1):
            cell.setToolTip(note.text)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFixedHeight(theme.px(ROW) * (len(rows) + 1))
    column.addWidget(made)

    def move(years: int) -> None:
        if made.currentRow() >= 0:
            horizons.place(context.session, placed[made.currentRow()][1].id, years)

    moves = [press(say(f"results.horizon.to_{n}"), partial(move, n), name=f"horizon_{n}", variant="sm") for n in YEARS]
    for button in moves:
        button.setEnabled(False)
        if not context.session.is_read_only:
            made.itemSelectionChanged.connect(partial(button.setEnabled, True))
    column.addLayout(row(*moves, None, gap=8))
    return frame
