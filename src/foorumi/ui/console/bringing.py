"""What comes into the window and goes out of it by drag and drop and by the clipboard: files, and rows of spreadsheets.

A page that takes rows has a method ``take_rows``, given a file or a pasted text.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from foorumi.store.file import SUFFIX
from foorumi.ui.console.context import Route, what_can
from foorumi.ui.qt import override

if TYPE_CHECKING:
    from foorumi.ui.console.window import ConsoleWindow

TABLES = frozenset({".csv", ".tsv", ".xlsx", ".ods"})

TakeRows = Callable[[Path | str], object]


class Bringing(QObject):
    """Takes the files that are dropped on a window."""

    def __init__(self, window: "ConsoleWindow") -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # Qt calls these
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _files(event):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and (paths := _files(event)):
            event.acceptProposedAction()
            take_files(self._window, paths)
            return True
        return False


def take_files(window: "ConsoleWindow", paths: Sequence[Path]) -> None:
    """A workspace opens, a table is brought in where it belongs, and anything else goes to the event's pictures."""
    say, event_id = window.say, window.route.event_id
    is_in_room = window.route.page == "room"
    workspace = next((path for path in paths if path.suffix.casefold() == SUFFIX), None)
    tables = [path for path in paths if path.suffix.casefold() in TABLES]
    if workspace and not is_in_room:  # a slip of the hand must not end an evening
        window.open_path(workspace)
    elif window.context is None:
        window.tell(say("bring.open_first"), is_error=True)
    elif tables and not is_in_room:
        bring_rows(window, tables[0])
    elif workspace is None and event_id:
        keep_beside(window, paths)
    else:
        window.tell(say("bring.not_here" if is_in_room else "bring.no_event"), is_error=True)


def keep_beside(window: "ConsoleWindow", paths: Sequence[Path]) -> None:
    """Keep pictures and documents beside the event that is open; in the room its page stays open."""
    from foorumi.ui.console.picture_intake import PictureIntake

    event_id = window.route.event_id
    if not (window.context and event_id) or window.context.session.is_read_only:
        window.tell(window.say("bring.no_event"), is_error=True)
        return
    PictureIntake(window.context, event_id, window).take(paths)
    if window.route.page != "room":
        window.go(Route("follow_up", event_id, "pictures"))


def bring_rows(window: "ConsoleWindow", source: Path | str) -> None:
    """Bring rows in on the page that takes them; elsewhere ask first what they are."""
    if takes := _taker(window):
        takes(source)
    elif window.context:
        _ask_what(window, source)


def paste(window: "ConsoleWindow") -> None:
    """Bring in the rows of a spreadsheet from the clipboard."""
    if text := QGuiApplication.clipboard().text().strip():
        bring_rows(window, text)


def copy(window: "ConsoleWindow") -> None:
    """Put the table that has the focus on the clipboard, for a spreadsheet: the chosen rows, or all where only one
    can be chosen."""
    view = QApplication.focusWidget()
    if window.context is None or not isinstance(view, QAbstractItemView) or view.model() is None:
        return
    rows = rows_of(view)
    if rows:
        QGuiApplication.clipboard().setText(window.context.imports.write_pasted(rows))
        head = int(isinstance(view, QTableView))
        window.tell(window.say("bring.copied", n=len(rows) - head))


def rows_of(view: QAbstractItemView) -> list[list[str]]:
    """The rows of a table as they are seen, below its headings; those chosen if several can be."""
    model, columns = view.model(), [0]
    rows = []
    if isinstance(view, QTableView):
        header = view.horizontalHeader()
        shown = (header.logicalIndex(place) for place in range(header.count()))
        columns = [column for column in shown if not view.isColumnHidden(column)]
        rows = [[str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns]]
    lines = range(model.rowCount())
    if view.selectionMode() != QAbstractItemView.SelectionMode.SingleSelection:
        chosen = {index.row() for index in view.selectionModel().selectedIndexes()}
        lines = [line for line in lines if line in chosen] or lines  # type: ignore[assignment]
    cells = ([model.index(line, column).data() for column in columns] for line in lines)
    return [*rows, *([str("" if cell is None else cell) for cell in row] for row in cells)]


def _files(event: QDropEvent) -> list[Path]:
    from foorumi.ui.console.picture_intake import dropped_files

    return dropped_files(event.mimeData())


def _taker(window: "ConsoleWindow") -> TakeRows | None:
    """What takes rows on the page that is open."""
    return what_can(window, "take_rows")


def _ask_what(window: "ConsoleWindow", source: Path | str) -> None:
    from foorumi.ui.widgets.buttons import button
    from foorumi.ui.widgets.labels import label
    from foorumi.ui.widgets.messages import Sheet

    say, event_id = window.say, window.route.event_id
    sheet = Sheet(window, say("bring.what"))
    sheet.setObjectName("bring")
    sheet.body.addWidget(label(say("bring.what_text"), "body", "secondary", wrap=True))
    places = [("actors", Route("actors"))]
    if event_id:
        places = [
            ("people", Route("prepare", event_id, "people")), ("notes", Route("follow_up", event_id, "notes")), *places
        ]  # fmt: skip

    def bring(route: Route) -> None:
        sheet.accept()
        window.go(route)
        if takes := _taker(window):
            takes(source)

    def keep(path: Path) -> None:
        sheet.accept()
        keep_beside(window, [path])

    choices = [(name, partial(bring, route)) for name, route in places]
    if event_id and isinstance(source, Path):
        choices.append(("beside", partial(keep, source)))
    made = []
    for name, act in choices:
        choice = button(say(f"bring.{name}"), on_click=act)
        choice.setObjectName(f"bring_{name}")
        sheet.body.addWidget(choice)
        made.append(choice)
    sheet.add_button(button(say("safety.cancel"), on_click=sheet.reject))
    sheet.open(made[0])
