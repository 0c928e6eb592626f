"""Paints every scene of the projector in every size, language and theme, and measures its letters.

    .venv/bin/python packaging/gallery.py [OUT]

writes docs/gallery: a sheet for each scene (three themes across, three languages and three sizes of screen down) and a
README with the sizes of the letters. The evening is the demonstration evening, with an item of each kind it lacks.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas as PdfCanvas

from foorumi.domain.actors import Placement
from foorumi.domain.agenda import Item
from foorumi.domain.coverage import here
from foorumi.domain.ids import ItemId, new_id
from foorumi.domain.methods import SWOT, phases_of
from foorumi.exchange.demo import make_demo
from foorumi.i18n import language
from foorumi.session import agenda, commitments, events, horizons, methods, notes, run, slides, themes, votes
from foorumi.session.session import Session
from foorumi.ui.projector import canvas
from foorumi.ui.projector.lettering import SMALLEST
from foorumi.ui.projector.paper import paper
from foorumi.ui.projector.scene import Scene, lifted_scene, paint_into, scene_of
from foorumi.ui.theme import NAMES, Theme

ROOT = Path(__file__).parents[1]
SIZES = ((1920, 1080), (1280, 800), (1024, 768))
LANGUAGES = (("fi", "sv"), ("sv", "fi"), ("en",))
WIDE = 256
GAP = 8
NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
METHODS = {
    "brainstorm": ("me_we_us", "own_pair_rank", "brainwriting_635", "swot"),
    "group_work": ("learning_cafe", "double_team", "impact_effort", "dialogue"),
}
KINDS_ADDED = ("themes", "free_talk", "partnership_mirror", "guest_presentation", "last_promises", "horizon")


def main() -> None:
    """Paint the gallery."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "gallery"
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOORUMI_DATA"] = folder
        path = Path(folder, "demo.foorumi")
        make_demo(path).close()
        session = Session.open(path)
        lines = ["# The room's scenes", "", *INTRODUCTION.splitlines(), "", HEAD, "| --- | --- | --- | --- |"]
        for name, scenes in every_scene(session):
            smallest, largest = sheet(scenes, out / f"{name}.png")
            holds = "yes" if smallest >= SMALLEST else "NO" if largest else "the speaker's own"
            lines.append(f"| [{name}]({name}.png) | {smallest} | {largest} | {holds} |")
        (out / "README.md").write_text("\n".join(lines) + "\n", "utf-8")
        session.close()
    del app


INTRODUCTION = """Made by `packaging/gallery.py` from the demonstration evening; not drawn by hand. On each sheet the
themes (light, dark, contrast) stand side by side; below each other the languages (Finnish with Swedish, Swedish with
Finnish, English), each at 1920 × 1080, 1280 × 800 and 1024 × 768. Sizes are pixels of a picture 1920 wide."""
HEAD = "| Scene | Smallest letters | Largest letters | At least 36 |"


def every_scene(session: Session) -> Iterator[tuple[str, list[Scene]]]:
    """Each scene by name, in each of the room's languages."""
    (event,) = session.workspace.events
    for kind in KINDS_ADDED:
        agenda.add(session, event.id, kind)
    items = {item.kind: item for item in session.workspace.items(event.id)}
    usual = items["brainstorm"]
    agenda.edit(session, usual.id, method="")

    def of(item_id: ItemId | None, page: int = 0) -> list[Scene]:
        workspace = session.workspace
        item: Item | None = workspace.item(item_id) if item_id else None
        return [scene_of(workspace, workspace.event(event.id), item, NOW, codes, page) for codes in LANGUAGES]

    yield "before", of(None)
    look_back(session, items["horizon"])
    for kind, item in items.items():
        run.show(session, event.id, item.id)
        if kind == "vote":
            for state in ("open", "closed", "shown"):
                votes.set_state(session, item.id, state)
                yield f"vote_{state}", of(item.id)
        else:
            yield kind, of(item.id)
    place_themselves(session)
    yield "own_places", of(items["actor_mapping"].id, 99)
    talk = items["presentation"]
    slides.put(session, talk.id, example_pages(), 2, "example.pdf")
    paper.serve(session.bytes_of)
    methods.show_phase(session, talk.id, 1)
    pages = of(talk.id)
    while paper.is_drawing:
        QApplication.processEvents()
        pages = of(talk.id)
    yield "speakers_page", pages
    note = next(note for note in session.workspace.notes(event.id) if note.is_on_wall)
    lifted = lifted_scene(session.workspace, session.workspace.event(event.id), note.id)
    assert lifted is not None
    yield "spotlight", [lifted] * len(LANGUAGES)
    few(session, usual.id)
    yield "brainstorm_few", of(usual.id)
    box(session, usual.id)
    for number, proposal in enumerate(session.workspace.proposals(event.id)[:9]):
        for rater in range(3):
            impact, effort = 1 + (number * 2 + rater) % 5, 1 + (number + 2 * rater) % 5
            methods.rate(session, event.id, proposal.id, impact, effort, str(rater))
    for kind, codes in METHODS.items():
        for method in codes:
            agenda.edit(session, items[kind].id, method=method)
            seen = set()
            for place, phase in enumerate(phases_of(session.workspace.item(items[kind].id))):
                methods.show_phase(session, items[kind].id, place)
                if phase.shows not in ("usual", "themes") and phase.shows not in seen:
                    seen.add(phase.shows)
                    yield f"{method}_{phase.code}", of(items[kind].id)
                if phase.marks and mark(session, items[kind].id):
                    yield f"{method}_result", of(items[kind].id)
    run.end(session, event.id)
    yield "thanks", of(None)


def example_pages() -> bytes:
    """Two pages as a speaker brings them."""
    made = BytesIO()
    pages = PdfCanvas(made, (960, 540))
    for number in (1, 2):
        pages.setFont("Helvetica-Bold", 44)
        pages.drawString(70, 430, "Tilat ja avustukset 2027")
        pages.setFont("Helvetica", 28)
        for line, text in enumerate(("Varaukset yhdestä paikasta", "Hakemus yhdelle sivulle", "Vastaus 14 päivässä")):
            pages.drawString(90, 340 - 60 * line, f"{number}.{line + 1}  {text}")
        pages.showPage()
    pages.save()
    return made.getvalue()


def look_back(session: Session, horizon: Item) -> None:
    """An evening two years before with promises, and notes one, three and ten years ahead."""
    (event,) = session.workspace.events
    before = events.create(
        session, "association_forum", "Seura- ja yhdistysfoorumi 2024", event.day - timedelta(days=730),
        municipality_id=event.municipality_id,
    )  # fmt: skip
    kept = [row for row in session.workspace.commitments if row.event_id == event.id][:5]
    for promise, state in zip(kept, ("done", "done", "under_way", "agreed", "dropped"), strict=True):
        commitments.add(session, promise.text, before, actor_id=promise.actor_id, due_on="2025-11-30", state=state)
    seen = [note for note in session.workspace.notes(event.id) if note.is_on_wall][20:29]
    for number, note in enumerate(seen):
        horizons.add(session, event.id, horizon.id, note.text, (1, 3, 10)[number % 3])


def place_themselves(session: Session) -> None:
    """Let every other actor that is here say where it is."""
    event = session.workspace.events[-1]
    for number, actor_id in enumerate(sorted(here(session.workspace, event.id))[::2]):
        seat = Placement(new_id(), actor_id, 1 + number % 3, event.id, placed_itself=True)
        session.do("undo.ring", lambda rows, seat=seat: rows.insert(seat))


def mark(session: Session, item_id: ItemId) -> bool:
    """Cast twelve ballots on the slips of an item and show the result; whether there is one."""
    slips = [row.proposal.id for row in session.workspace.tally(session.workspace.item(item_id)).rows]
    for number in range(12):
        chosen = {slips[(number * step) % min(8, len(slips))] for step in (1, 2, 3)} if slips else set()
        votes.cast(session, item_id, dict.fromkeys(chosen, 1))
    votes.set_state(session, item_id, "shown")
    return bool(slips)


def few(session: Session, item_id: ItemId) -> None:
    """Leave seventeen notes on the wall of an item, so that it is turned by hand."""
    event = session.workspace.events[-1]
    mine = [note.id for note in session.workspace.notes(event.id) if note.item_id == item_id and note.is_on_wall]
    notes.set_state(session, mine[17:], "hidden")


def box(session: Session, item_id: ItemId) -> None:
    """Put notes into the four boxes."""
    event = session.workspace.events[-1]
    mine = [note.id for note in session.workspace.notes(event.id) if note.item_id == item_id and note.is_on_wall]
    for number, code in enumerate(SWOT):
        theme_id = themes.add(session, event.id, code, code)
        notes.place(session, mine[number::5], theme_id)


def sheet(scenes: list[Scene], file: Path) -> tuple[int, int]:
    """Paint a sheet of a scene; the smallest and the largest letters on it."""
    rooms = [Theme(name) for name in NAMES]
    half = (WIDE - GAP) // 2
    widths = (WIDE, half, half)
    heights = [round(wide * size[1] / size[0]) for wide, size in zip(widths, SIZES, strict=True)]
    across = len(rooms) * (WIDE + GAP) + GAP
    each = heights[0] + GAP + max(heights[1:]) + GAP
    down = len(scenes) * each + GAP
    whole = QImage(across, down, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    sizes: set[int] = set()
    painter = QPainter(whole)
    with measured(sizes):
        y = GAP
        for scene, codes in zip(scenes, LANGUAGES, strict=True):
            places = ((0, 0), (0, heights[0] + GAP), (half + GAP, heights[0] + GAP))
            for (wide, high), narrow, low, (right, under) in zip(SIZES, widths, heights, places, strict=True):
                for column, room in enumerate(rooms):
                    full = QImage(wide, high, QImage.Format.Format_RGB32)
                    brush = QPainter(full)
                    paint_into(brush, QRectF(0, 0, wide, high), scene, room, language(codes[0]))
                    brush.end()
                    small = full.scaled(narrow, low, mode=Qt.TransformationMode.SmoothTransformation)
                    painter.drawImage(GAP + column * (WIDE + GAP) + right, y + under, small)
            y += each
    painter.end()
    # Sixteen bits a colour are enough to look at, and the sheets stay light.
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    light = whole.convertToFormat(QImage.Format.Format_RGB16, flags).convertToFormat(QImage.Format.Format_RGB32)
    light.save(str(file), "PNG", 0)  # type: ignore[call-overload]
    return min(sizes, default=0), max(sizes, default=0)


@contextmanager
def measured(sizes: set[int]) -> Iterator[None]:
    """Note every size of letters that is painted meanwhile."""
    usual = canvas.face

    def face(size: int, weight: int = 400) -> object:
        sizes.add(size)
        return usual(size, weight)

    canvas.face = face  # type: ignore[assignment]
    try:
        yield
    finally:
        canvas.face = usual


if __name__ == "__main__":
    main()
