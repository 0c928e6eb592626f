"""Takes the pictures of the user guide from the program itself, on the demonstration evening, in each language.

    .venv/bin/python packaging/guide_pictures.py [OUT]

writes resources/guide/<language>/<name>.png, beside the guides, which name the pictures. Run it when a page looks
different.
"""

import os
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from time import monotonic

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from foorumi import app, settings
from foorumi.domain.ids import EventId
from foorumi.exchange.demo import make_demo
from foorumi.i18n import CODES
from foorumi.session import notes, run
from foorumi.ui.console.context import Route
from foorumi.ui.console.new_event import NewEventDialog

ROOT = Path(__file__).parents[1]
WINDOW = (1280, 760)
WIDE = 960
COLOURS = 32
SETTLING = 6
LONGEST_S = 30
UNSORTED = ("Kimppakyyti harjoituksiin", "Yhteinen tapahtumakalenteri", "Talkooapua latujen hoitoon")
BRAINSTORM = "brainstorm"


def routes(event: EventId) -> dict[str, Route]:
    """The pages in the guide, by the names of their pictures."""
    return {
        "home": Route("home"),
        "agenda": Route("prepare", event, "agenda"),
        "people": Route("prepare", event, "people"),
        "phones": Route("prepare", event, "phones"),
        "check": Route("prepare", event, "check"),
        "room": Route("room", event),
        "wall": Route("follow_up", event, "notes"),
        "sort": Route("sort", event),
        "conclusions": Route("follow_up", event, "conclusions"),
        "commitments": Route("commitments"),
        "documents": Route("follow_up", event, "documents"),
        "actors": Route("actors"),
        "path": Route("path", None, "steps"),
        "settings": Route("settings"),
    }


def main() -> None:
    """Take every picture in every language."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "guide"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOORUMI_DATA"] = folder
        for code in CODES:
            names = take(code, Path(folder, code), out / code)
            print(f"{code}: {len(names)} pictures")


def take(code: str, folder: Path, out: Path) -> list[str]:
    """Take the pictures of one language; their names."""
    folder.mkdir()
    out.mkdir(parents=True, exist_ok=True)
    settings.save(settings.Settings()._replace(language=code, reduced_motion=True))
    app.application()
    window = app.console()
    window.resize(*WINDOW)
    window.show()
    names = ["start"]
    keep(window, out / "start.png")
    file = folder / "Yhdistysilta.foorumi"
    make_demo(file).close()
    window.open_path(file)
    assert window.context
    session = window.context.session
    event = session.workspace.events[0].id
    live = next(item for item in session.workspace.items(event) if item.kind == BRAINSTORM)
    run.show(session, event, live.id)
    for text in UNSORTED:
        notes.add(session, event, text, item_id=live.id)
    for name, route in routes(event).items():
        window.go(route)
        wait_for_paper(window)
        keep(window, out / f"{name}.png")
        names.append(name)
    window.go(Route("room", event))
    window.show_help("panic")
    keep(window, out / "panic.png")
    window.go(Route("home"))
    asking = NewEventDialog(window.say, window.settings, session.workspace.municipalities, parent=window)
    asking.setWindowModality(Qt.WindowModality.NonModal)
    asking.show()
    keep(asking, out / "new_event.png")
    asking.close()
    window.close()
    return [*names, "panic", "new_event"]


def wait_for_paper(window: QWidget) -> None:
    """Wait until a paper that is being made can be seen."""
    until = monotonic() + LONGEST_S
    while monotonic() < until:
        QApplication.processEvents()
        made = window.findChild(QLabel, "status")
        if made is None or not made.isVisible():
            return


def keep(widget: QWidget, path: Path) -> None:
    """Save how a widget looks, small enough to lie in the repository."""
    for _ in range(SETTLING):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(held, "PNG")  # type: ignore[call-overload]
    seen = Image.open(BytesIO(held.data().data())).convert("RGB")
    if seen.width > WIDE:
        seen = seen.resize((WIDE, round(seen.height * WIDE / seen.width)), Image.Resampling.LANCZOS)
    seen.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main()
