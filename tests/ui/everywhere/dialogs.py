"""What opens over the pages, opened in turn on the demonstration evening."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import SimpleNamespace

from PySide6.QtWidgets import QDialog, QWidget

from foorumi.domain.errors import DamagedWorkspace
from foorumi.domain.events import Event
from foorumi.ui.console import bringing
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.events import DuplicateDialog
from foorumi.ui.console.follow_up.wall_import import NotesImport
from foorumi.ui.console.guide import GuideWindow
from foorumi.ui.console.new_event import NewEventDialog
from foorumi.ui.console.path.ask import AskDialog, Asked
from foorumi.ui.console.path.templates import SaveTemplateDialog
from foorumi.ui.console.prepare.import_dialog import ImportDialog
from foorumi.ui.console.register import asking
from foorumi.ui.console.register.files import LeftOutSheet
from foorumi.ui.console.register.self_places import ask_own_places
from foorumi.ui.console.room.ending import end_sheet
from foorumi.ui.console.safety import commands
from foorumi.ui.console.safety.handover import TakeInSheet
from foorumi.ui.console.window import ConsoleWindow
from foorumi.ui.widgets.messages import Sheet, confirm
from ui.everywhere.conftest import settle

PEOPLE = "Nimi;Organisaatio;Sähköposti\n;Kyläyhdistys;ei osoitetta\nKoollekutsuja;Urheiluseura;kutsu@example.org"


def dialogs(window: ConsoleWindow, wanted: Sequence[str] = ()) -> Iterator[tuple[str, QWidget]]:
    """Each with what it is in: the window for a sheet, itself for a dialog; or only those wanted."""
    context = window.context
    assert context
    window.go(Route("home"))
    for name, opens in sheets(window, context).items():
        if wanted and f"sheet:{name}" not in wanted:
            continue
        opens()
        settle()
        yield f"sheet:{name}", window
        for sheet in window.findChildren(Sheet):
            sheet.reject()
        settle()
    for name, makes in boxes(window, context).items():
        if wanted and f"dialog:{name}" not in wanted:
            continue
        dialog = makes()
        dialog.open()
        settle()
        yield f"dialog:{name}", dialog
        if isinstance(dialog, ImportDialog):
            dialog.read(PEOPLE)
            while dialog.step != "check":
                settle()
                yield f"dialog:{name}:{dialog.step}", dialog
                dialog.forward()
            settle()
            yield f"dialog:{name}:check", dialog
        dialog.reject()
        dialog.deleteLater()
        settle()


def sheets(window: ConsoleWindow, context: Context) -> dict[str, Callable[[], object]]:
    """How each sheet is opened."""
    event = evening(context)
    actor = context.session.workspace.actors[0]
    bad = [SimpleNamespace(sheet="actors", line=3, key="exchange.row_without_name", text="")]

    def take_in() -> None:
        other = context.session.path.with_name("toinen.foorumi")
        context.session.save_copy(other)
        TakeInSheet(window, context, context.imports.look_into(context.session, other, "")(lambda *_: None)).open()

    def nothing(*_: object) -> None:
        pass

    return {
        "find": window.find_anywhere,
        "bring": partial(bringing.bring_rows, window, "Nimi"),
        "give": partial(commands.give, window),
        "take_in": take_in,
        "privacy": partial(commands.privacy, window),
        "backups": partial(commands.backups, window),
        "acts": partial(commands.acts, window),
        "log": partial(commands.save_log, window),
        "damaged": partial(
            commands.damaged, window, context.session.path, DamagedWorkspace("errors.damaged", file="a")
        ),
        "double": partial(asking.ask_double, context, actor.name_fi, [actor], nothing, nothing),
        "merge": partial(asking.ask_merge, context, actor.id),
        "seat": partial(asking.ask_seat, context, event.id),
        "own_places": partial(ask_own_places, context, event.id),
        "left_out": lambda: LeftOutSheet(context, bad).open(),
        "confirm": partial(confirm, window, "Poistetaanko?", "Sitä ei voi perua.", "Poista", "Peruuta", nothing),
    }


def boxes(window: ConsoleWindow, context: Context) -> dict[str, Callable[[], QDialog]]:
    """How each dialog is made."""
    event = evening(context)
    asked = [
        Asked("text", "Nimi"),
        Asked("day", "Päivä", kind="date"),
        Asked("many", "Määrä", kind="number"),
        Asked("long", "Kuvaus", kind="long"),
        Asked("one", "Laji", options=[("a", "Yksi"), ("b", "Kaksi")]),
    ]
    return {
        "new_event": lambda: NewEventDialog(context.say, context.settings, parent=context.window),
        "duplicate": lambda: DuplicateDialog(context, event),
        "save_template": lambda: SaveTemplateDialog(context, event.name),
        "import_people": lambda: ImportDialog(context, event.id),
        "import_notes": lambda: NotesImport(context, event.id),
        "ask": lambda: AskDialog(context, "Lisää", asked, "Lisää"),
        "guide": lambda: GuideWindow(window),
        "end": lambda: end_sheet(context.window, context.say),
    }


def evening(context: Context) -> Event:
    """The evening of the demonstration among the events."""
    workspace = context.session.workspace
    return next(event for event in workspace.events if workspace.notes(event.id))
