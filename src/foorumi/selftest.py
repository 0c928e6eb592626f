"""``foorumi --selftest``: whether this installation is whole, one line for each thing it needs, without a window.

For whoever installs Foorumi. The lines are in English and stand here, because the texts are one of the things checked.
Nothing of the user's is read or written: all of it happens in a temporary folder.
"""

import json
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from foorumi.paths import resources

FOLDERS = (
    "brand", "cards", "demo", "fonts", "guide", "i18n", "icons", "templates", "text", "theme", "vocabulary", "web",
)  # fmt: skip
PHONES_WITHIN_S = 60


def run() -> int:
    """Do every check and say a line of each. 0 when all passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["FOORUMI_DATA"] = str(folder / "data")
        for check in (_modules, _resources, _words, _file, _fonts, _icons, _scene, _memo, _table, _phones):
            failed += not _passes(check, folder)
    return 1 if failed else 0


def _passes(check: Callable[[Path], str], folder: Path) -> bool:
    name = check.__name__.strip("_")
    started = time.monotonic()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = check(folder)
    except Exception as error:  # whatever is wrong, the other checks are wanted too
        print(f"FAILED  {name:10} {type(error).__name__}: {' '.join(str(error).split())}", flush=True)
        return False
    print(f"ok      {name:10} {found} ({time.monotonic() - started:.1f} s)", flush=True)
    return True


def _modules(_: Path) -> str:
    """Every module of the program can be read in, the pages that are opened by name too."""
    from importlib import import_module
    from pkgutil import walk_packages

    import foorumi

    names = (module.name for module in walk_packages(foorumi.__path__, "foorumi."))
    found = [import_module(name) for name in names if name != "foorumi.__main__"]
    return f"{len(found)} modules on Python {sys.version.split()[0]}"


def _resources(_: Path) -> str:
    counts = {name: sum(file.is_file() for file in (resources() / name).rglob("*")) for name in FOLDERS}
    _need(all(counts.values()), f"empty: {', '.join(name for name, count in counts.items() if not count)}")
    from foorumi.i18n import catalogue

    return f"{sum(counts.values())} files, {len(catalogue()['fi'])} texts in 3 languages"


def _words(_: Path) -> str:
    """The dictionary and the word vectors, which suggestions and search use; and the words of Qt's own dialogs."""
    from PySide6.QtCore import QLibraryInfo

    from foorumi.domain.text.lemmas import lemmas
    from foorumi.domain.text.meaning import text_vector

    base = lemmas("pyörätiellä")[0]
    _need(base == "pyörätie" and bool(text_vector("pyörätie").any()), f"unknown: {base}")
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    missing = [code for code in ("fi", "sv") if not (folder / f"qtbase_{code}.qm").is_file()]
    _need(not missing, f"Qt's dialogs lack {', '.join(missing)}")
    return "dictionary, vectors and Qt's dialogs"


def _file(folder: Path) -> str:
    """The example evening is made and read back."""
    from foorumi.exchange.demo import make_demo
    from foorumi.session.session import Session

    path = folder / "selftest.foorumi"
    make_demo(path).close()
    session = Session.open(path, read_only=True)
    (event,) = session.workspace.events
    notes = len(session.workspace.notes(event.id))
    session.close()
    _need(notes > 100, f"{notes} notes")
    return f"{path.stat().st_size // 1024} KB, {notes} notes read back"


def _fonts(_: Path) -> str:
    from PySide6.QtGui import QFontDatabase, QFontMetricsF

    _qt()
    from foorumi.ui.theme import theme

    wanted = ("Source Sans 3", "Noto Emoji")
    missing = set(wanted) - set(QFontDatabase.families())
    _need(not missing, f"not known to Qt: {', '.join(sorted(missing))}")
    _need(QFontMetricsF(theme.font("body")).horizontalAdvance("Äänestys") > 20, "letters without width")
    return ", ".join(wanted)


def _icons(_: Path) -> str:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    _qt()
    from foorumi.ui.theme.icons import icon

    files = sorted((resources() / "icons").glob("*.svg"))
    blank = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    blank.fill(0)
    empty = [
        file.stem
        for file in files
        if icon(file.stem).pixmap(QSize(20, 20)).toImage().convertToFormat(blank.format()) == blank
    ]
    _need(bool(files) and not empty, f"blank: {', '.join(empty)}")
    return f"{len(files)} drawn"


def _scene(folder: Path) -> str:
    """The notes wall as the room sees it, painted without a screen."""
    from datetime import UTC, datetime

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    _qt()
    from foorumi.i18n import language
    from foorumi.session.session import Session
    from foorumi.ui.projector.scene import paint_into, scene_of
    from foorumi.ui.theme import theme

    session = Session.open(folder / "selftest.foorumi", read_only=True)
    (event,) = session.workspace.events
    item = next(item for item in session.workspace.items(event.id) if item.kind == "brainstorm")
    scene = scene_of(session.workspace, event, item, datetime.now(UTC), ("fi", "sv"))
    session.close()
    image = QImage(960, 540, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_into(painter, QRectF(image.rect()), scene, theme, language("fi"))
    painter.end()
    colours = len({image.pixel(x, y) for x in range(0, 960, 4) for y in range(0, 540, 4)})
    _need(colours > 20, f"{colours} colours: text is not drawn")
    return f"960 x 540, {colours} colours"


def _memo(folder: Path) -> str:
    """The memo of the example evening is made, and its text is found in it by another program's eyes."""
    from typing import Any

    import pypdfium2

    from foorumi.documents import document
    from foorumi.session.session import Session

    session = Session.open(folder / "selftest.foorumi", read_only=True)
    (event,) = session.workspace.events
    content = document(session.workspace.whole(), event.id, "memo", "fi")()
    session.close()
    opened: Any = pypdfium2.PdfDocument
    paper = opened(content)
    pages = len(paper)
    text = " ".join(paper[0].get_textpage().get_text_bounded().split())
    paper.close()
    _need(event.name in text, "the name of the evening is not on the first page")
    return f"{pages} pages, {len(content) // 1024} KB"


def _table(folder: Path) -> str:
    """The register is written as a workbook for Excel, and read back."""
    from foorumi.exchange.register_files import read_register, write_register
    from foorumi.session.session import Session

    path = folder / "selftest.xlsx"
    session = Session.open(folder / "selftest.foorumi", read_only=True)
    write_register(session.workspace, "xlsx", path)
    session.close()
    sheets = read_register([path])
    _need(bool(sheets), "no sheets")
    return f"{len(sheets)} sheets read back"


def _phones(_: Path) -> str:
    """The server of the phones' page starts as a process of its own and opens a port on this computer only."""
    import subprocess
    from threading import Timer

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "foorumi"]
    question = json.dumps({"listen": {"addresses": ["127.0.0.1"], "port": 0}}) + "\n"
    pipe = subprocess.PIPE
    with subprocess.Popen([*program, "phone-server"], stdin=pipe, stdout=pipe, stderr=pipe) as server:
        patience = Timer(PHONES_WITHIN_S, server.kill)
        patience.start()
        assert server.stdin
        assert server.stdout
        server.stdin.write(question.encode())
        server.stdin.flush()
        answers = (json.loads(line) for line in server.stdout)
        heard = any("listening" in line for line in answers)
        trouble = server.communicate()[1].decode(errors="replace").strip()
        patience.cancel()
    _need(heard, f"no port was opened. {trouble[-200:]}")
    return "the server opened a port and stopped"


def _qt() -> None:
    from foorumi.app import application
    from foorumi.ui.theme.fonts import load_fonts

    application()
    load_fonts()


def _need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuntimeError(otherwise)
