"""Sitoumukset: what was promised, by whom and by when, and how it is going."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foorumi.domain.clock import write_date, write_short
from foorumi.domain.commitments import Commitment, far_ahead
from foorumi.domain.ids import CommitmentId, EventId
from foorumi.domain.workspace import Part
from foorumi.paths import documents, file_name
from foorumi.session import commitments
from foorumi.session.session import Changes
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.commitment_pane import CommitmentPane
from foorumi.ui.console.follow_up.timeline import Timeline
from foorumi.ui.console.prepare.parts import choice, press, row, words
from foorumi.ui.console.register.printing import open_paper
from foorumi.ui.console.table import cell
from foorumi.ui.qt import override
from foorumi.ui.theme import icon, theme
from foorumi.ui.widgets.frames import Beside, set_shown

SHOWN = frozenset(
    {
        Part.commitment,
        Part.commitment_line,
        Part.actor,
        Part.event,
        Part.ownership,
        Part.resourcing,
        Part.conclusion_note,
    }
)
NEXT_STATE = {"agreed": "under_way", "under_way": "done", "done": "agreed", "dropped": "agreed"}
SIGNS = {"agreed": "handshake", "under_way": "clock", "done": "circle-check", "dropped": "circle-x"}
LATER = timedelta(weeks=2)
ROW = 46
WIDTHS = ((130, 0.25), (92, 0.13), (128, 0.2))
"""Of who, by when and how it stands: the least in pixels at 100 %, and the share of the list; the rest is for what."""


class CommitmentsPage(QWidget):
    """The commitments of one event, or of the whole workspace."""

    def __init__(self, context: Context, event_id: EventId | None = None, today: date | None = None) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._say = context.say
        self._event_id = event_id
        self._today = today
        self.chosen: CommitmentId | None = None
        self.setObjectName("commitments")
        self._counts = words("", "body", "secondary", wraps=True)
        self._counts.setObjectName("counts")
        self._new = press(context.say("promises.new"), self._open_line, name="new", kind="primary", picture="plus")
        self.line = QLineEdit()
        self.line.setProperty("draft", True)
        self.line.setObjectName("new_line")
        self.line.setPlaceholderText(context.say("promises.new_line"))
        self.line.setAccessibleName(context.say("promises.new_line"))
        self.line.returnPressed.connect(self._add)
        self.line.hide()
        self.timeline = Timeline(context.say)
        self.pane = CommitmentPane(context, lambda: self.today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._print = press(
            context.say("promises.print"), lambda: open_paper(context, "commitments", event_id), name="print",
            picture="printer",
        )  # fmt: skip
        self._calendar = press(
            context.say("promises.calendar"), self._choose_calendar, name="calendar", picture="calendar-days"
        )
        set_shown(self._calendar, event_id is not None)
        acts = (self._calendar, self._print, self._new)
        column.addWidget(Beside(self._counts, *acts, stretches=(1,)))
        column.addWidget(self.line)
        column.addWidget(self.timeline)
        column.addLayout(self._filters())
        self.table = _Table(self)
        self.table.setMinimumSize(theme.px(500), theme.px(160))
        column.addWidget(Beside(self.table, self.pane, stretches=(1, 0), gap=20, narrow=self.pane), 1)
        QShortcut(QKeySequence("Ctrl+D"), self, self.postpone)
        context.signals.changed.connect(self._changed)
        self._show()

    @property
    def today(self) -> date:
        """The day that lateness is judged on."""
        return self._today or date.today()

    def step_state(self) -> None:
        """Move the chosen commitment to its next state."""
        if found := self._found():
            self.pane.set_state(NEXT_STATE[found.state])

    def postpone(self) -> None:
        """Give the chosen commitment two weeks more."""
        found = self._found()
        if found and found.due_on:
            due = date.fromisoformat(found.due_on) + LATER
            commitments.edit(self._session, found.id, due_on=due.isoformat())

    def open_chosen(self) -> None:
        """Go to the fields of the chosen commitment."""
        if field := self.pane.findChild(QWidget, "owner"):
            field.setFocus()

    def show_found(self, commitment_id: str) -> None:
        """Choose a commitment that was searched for."""
        self.choose(CommitmentId(commitment_id))
        self.table.select(self.chosen)

    def choose(self, commitment_id: CommitmentId | None) -> None:
        """Choose a commitment and show it beside the list."""
        self.chosen = commitment_id
        self.pane.show_commitment(self._found())

    def save_calendar(self, path: Path) -> None:
        """Write the open commitments of the event as tasks for a calendar program."""
        assert self._event_id is not None
        say = self._say
        make = self._context.papers.export(self._session, self._event_id, "ics", say.code, "commitments")
        try:
            write_whole(path, make())
        except OSError:
            self._context.tell(say("errors.cannot_write", file=path.name), True)
            return
        self._context.tell(say("papers.saved", file=path.name))

    def _choose_calendar(self) -> None:
        say = self._say
        usual = documents() / f"{file_name(say('promises.list'))}.ics"
        chosen, _ = QFileDialog.getSaveFileName(self, say("promises.calendar"), str(usual), "iCalendar (*.ics)")
        if chosen:
            self.save_calendar(Path(chosen))

    def _filters(self) -> QHBoxLayout:
        say = self._say
        self._open_only = press(say("promises.open_only"), self._show, name="open_only", variant="chip")
        self._open_only.setCheckable(True)
        self._owner = choice("whose", [("", say("promises.everybody"))])
        self._owner.setProperty("variant", "sm")
        self._owner.setFixedWidth(theme.px(280))
        self._owner.activated.connect(lambda _: self._show())
        return row(self._owner, self._open_only, None)

    def every(self) -> Sequence[Commitment]:
        """The commitments of the event, or of the whole file."""
        workspace = self._session.workspace
        return workspace.commitments_of(self._event_id) if self._event_id else workspace.commitments

    def _owner_name(self, found: Commitment) -> str:
        actor = self._session.workspace.actor(found.actor_id)
        return actor.name(self._say.code) if actor else found.owner_text

    def _found(self) -> Commitment | None:
        return next((found for found in self.every() if found.id == self.chosen), None)

    def _open_line(self) -> None:
        self.line.show()
        self.line.setFocus()

    def _add(self) -> None:
        text = self.line.text().strip()
        self.line.clear()
        self.line.hide()
        if text:
            self.chosen = commitments.add(self._session, text, self._event_id)
        self.table.setFocus()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def _show(self) -> None:
        say, every = self._say, self.every()
        late = sum(found.is_late(self.today) for found in every)
        counts = [
            say("promises.count_open", n=sum(found.is_open for found in every)),
            say("promises.count_late", n=late),
            say("promises.count_done", n=sum(found.state == "done" for found in every)),
        ]
        near, year, far = far_ahead(every, self.today)
        if near or year or far:
            counts.append(say("promises.split", near=near, year=year, far=far))
        day = say("promises.as_of", day=write_date(self.today, say.code))
        self._counts.setText(", ".join(counts) + ". " + day if every else say("promises.none"))
        events = [e for e in self._session.workspace.events if self._event_id in (None, e.id)]
        self.timeline.show_rows(every, events, self.today)
        self.timeline.setVisible(bool(every))
        self.timeline.setAccessibleName(self._counts.text())
        names = sorted({self._owner_name(found) for found in every} - {""})
        if self._owner.count() != len(names) + 1:
            self._owner.clear()
            for code, name in [("", say("promises.everybody")), *((name, name) for name in names)]:
                self._owner.addItem(name, code)
        self._fill([found for found in every if self._fits(found)])

    def _fits(self, found: Commitment) -> bool:
        whose = self._owner.currentData()
        return (not self._open_only.isChecked() or found.is_open) and (not whose or self._owner_name(found) == whose)

    def _groups(self, rows: list[Commitment]) -> Iterator[tuple[str, list[Commitment]]]:
        say = self._say
        rows = sorted(rows, key=lambda found: (found.due_on or "9999", found.position))
        late = [found for found in rows if found.is_late(self.today)]
        yield say("promises.late"), late
        yield say("promises.unfinished"), [found for found in rows if found.is_open and not found.is_whole]
        coming = [found for found in rows if found.is_open and found.is_whole and found not in late]
        for month in sorted({found.due_on[:7] for found in coming}):
            name = f"{say(f'promises.month_{int(month[5:])}')} {month[:4]}"
            yield name[:1].upper() + name[1:], [found for found in coming if found.due_on.startswith(month)]
        yield say("promises.done"), [found for found in rows if found.state == "done"]
        yield say("promises.dropped"), [found for found in rows if found.state == "dropped"]

    def _fill(self, rows: list[Commitment]) -> None:
        self.table.fill([(name, found) for name, found in self._groups(rows) if found], self._cells, self.today)
        shown = {found.id for found in rows}
        if self.chosen not in shown:
            self.chosen = self.table.first()
        self.table.select(self.chosen)
        self.pane.show_commitment(self._found())

    def _cells(self, found: Commitment) -> tuple[str, str, str, str]:
        due = write_short(date.fromisoformat(found.due_on), self._say.code) if found.due_on else ""
        return found.text, self._owner_name(found), due, self._say(f"commitment.{found.state}")


Index = QModelIndex | QPersistentModelIndex


class _Ground(QStyledItemDelegate):
    """Paints the ground of a group's head, which a style sheet for cells leaves out."""

    # Qt calls these
    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if ground := index.data(Qt.ItemDataRole.BackgroundRole):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class _Table(QTableWidget):
    """The grouped list; its keys act on the page."""

    def __init__(self, page: CommitmentsPage) -> None:
        super().__init__(0, 4)
        self._page = page
        say = page._say
        self.setObjectName("list")
        self.setAccessibleName(say("promises.list"))
        self._heads = [say("promises.what"), say("promises.owner"), say("promises.due"), say("promises.state")]
        self.setHorizontalHeaderLabels(self._heads)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setItemDelegate(_Ground(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setMinimumSectionSize(header.sectionSizeFromContents(0).width())
        self.itemSelectionChanged.connect(self._tell)

    def fill(self, groups, cells, today: date) -> None:  # type: ignore[no-untyped-def]
        """Show groups of commitments under their names."""
        self.blockSignals(True)
        self.clearSpans()
        self.setRowCount(0)
        for name, members in groups:
            head = QTableWidgetItem(f"{name}   {len(members)}")
            is_late = members[0].is_late(today)
            head.setFont(theme.font("bodyStrong"))
            head.setBackground(QBrush(theme.c("bg.app")))
            head.setForeground(QBrush(theme.c("rowan" if is_late else "text.primary")))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if is_late:
                head.setIcon(icon("clock-alert", "rowan"))
            at = self.rowCount()
            self.insertRow(at)
            self.setItem(at, 0, head)
            self.setSpan(at, 0, 1, 4)
            for place in range(1, 4):
                self.setItem(at, place, cell("", name))
            for found in members:
                self._add(found, cells(found), is_late)
        self.blockSignals(False)

    def first(self) -> CommitmentId | None:
        """The first commitment of the list."""
        return next((key for at in range(self.rowCount()) if (key := self._key(at))), None)

    def select(self, wanted: CommitmentId | None) -> None:
        """Mark a commitment as chosen without telling of it."""
        self.blockSignals(True)
        for at in range(self.rowCount()):
            if wanted and self._key(at) == wanted:
                self.selectRow(at)
        self.blockSignals(False)

    def _add(self, found: Commitment, cells: tuple[str, ...], is_late: bool) -> None:
        at = self.rowCount()
        self.insertRow(at)
        for place, text in enumerate(cells):
            item = cell(text, self._heads[place])
            item.setToolTip(text)
            if place == 0:
                font = theme.font("bodyStrong")
                font.setStrikeOut(not found.is_open)
                item.setFont(font)
                item.setData(Qt.ItemDataRole.UserRole, found.id)
            elif place == 2 and is_late:
                item.setFont(theme.font("bodyStrong"))
                item.setForeground(QBrush(theme.c("rowan")))
            elif place == 3:
                item.setIcon(icon(SIGNS[found.state], "moss" if found.state == "done" else "text.primary"))
            self.setItem(at, place, item)

    def _key(self, at: int) -> CommitmentId | None:
        item = self.item(at, 0)
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _tell(self) -> None:
        if key := self._key(self.currentRow()):
            self._page.choose(key)

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, (least, share) in enumerate(WIDTHS, 1):
            named = self.horizontalHeader().sectionSizeFromContents(place).width()
            self.setColumnWidth(place, max(named, theme.px(least), int(self.viewport().width() * share)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._page.step_state()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.open_chosen()
        else:
            super().keyPressEvent(event)
