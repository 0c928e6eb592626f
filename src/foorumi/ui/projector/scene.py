"""What the room sees: one frozen value, painted alike on the wall and in every preview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from foorumi.domain.agenda import Item
from foorumi.domain.events import Event
from foorumi.domain.ids import ItemId
from foorumi.domain.methods import RunPhase
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language
from foorumi.ui.projector.canvas import HIGH, PICTURE, WIDE, Canvas
from foorumi.ui.projector.lettering import at_scale
from foorumi.ui.projector.scenes.actor_map import actor_map
from foorumi.ui.projector.scenes.agreed import commitments, decision
from foorumi.ui.projector.scenes.back_row import back_row
from foorumi.ui.projector.scenes.boxes import boxes, matrix
from foorumi.ui.projector.scenes.exchange import needs_offers
from foorumi.ui.projector.scenes.feelings import pulse_scene, thanks
from foorumi.ui.projector.scenes.group_work import group_work
from foorumi.ui.projector.scenes.joining import STRIP, Joining
from foorumi.ui.projector.scenes.looking_back import horizon, promises_before
from foorumi.ui.projector.scenes.mirror import mirror
from foorumi.ui.projector.scenes.moment import Moment, Picture
from foorumi.ui.projector.scenes.pause import pause
from foorumi.ui.projector.scenes.phase import phase_scene, tables
from foorumi.ui.projector.scenes.plain import plain
from foorumi.ui.projector.scenes.slide import slide
from foorumi.ui.projector.scenes.spotlight import spotlight
from foorumi.ui.projector.scenes.vote import vote
from foorumi.ui.projector.scenes.wall import themes, wall
from foorumi.ui.projector.scenes.welcome import welcome
from foorumi.ui.theme import Theme

MAKERS: dict[str, Callable[[Moment], Picture]] = {
    "welcome": welcome,
    "presentation": slide,
    "brainstorm": wall,
    "horizon": horizon,
    "last_promises": promises_before,
    "partnership_mirror": mirror,
    "themes": themes,
    "group_work": group_work,
    "actor_mapping": actor_map,
    "needs_offers": needs_offers,
    "vote": vote,
    "decision": decision,
    "commitments": commitments,
    "pulse": pulse_scene,
    "break": pause,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene ready to be painted. Scenes with the same ``key`` show the same thing and need no fade between them.

    ``way_in`` stands beside the picture for those who come late."""

    kind: str
    key: str
    title: str
    picture: Picture
    way_in: Joining | None = None

    @property
    def page(self) -> int:
        """The page that is shown, from 0; never past the last."""
        return self.picture.page

    @property
    def pages(self) -> int:
        """How many pages there are to turn."""
        return self.picture.pages


def room_languages(event: Event) -> tuple[str, ...]:
    """The room's one or two languages, the first larger."""
    codes = [code.strip() for code in event.languages.split(",")]
    return tuple(code for code in codes if code in ("fi", "sv", "en"))[:2] or ("fi",)


def scene_of(
    workspace: Workspace,
    event: Event,
    item: Item | None,
    now: datetime,
    language_codes: Sequence[str],
    page: int = 0,
) -> Scene:
    """What the room sees of an item at a moment in UTC; without an item, the welcome before the evening and the
    thanks after it."""
    codes = tuple(language_codes) or room_languages(event)
    with at_scale(event.text_scale):
        return _made(workspace, event, item, now, codes, page)


def _made(
    workspace: Workspace, event: Event, item: Item | None, now: datetime, codes: tuple[str, ...], page: int
) -> Scene:
    if item is None:
        kind = "thanks" if workspace.run(event.id).ended_at else "welcome"
        around = Moment(workspace, event, Item(ItemId(""), event.id, 0, kind), now, codes, page)
        picture: Picture = thanks(around) if kind == "thanks" else welcome(around)
        return Scene(kind, f"{kind}:{picture.page}", event.name, picture)
    moment = Moment(workspace, event, item, now, codes, page)
    phase = moment.phase
    picture = _of_phase(moment, phase) or MAKERS.get(item.kind, plain)(moment)
    place = phase.place if phase else 0
    return Scene(item.kind, f"{item.id}:{place}:{type(picture).__name__}:{picture.page}", moment.title(), picture)


def _of_phase(moment: Moment, phase: RunPhase | None) -> Picture | None:
    """The picture a phase of a method asks for; None for the item's usual one."""
    match phase.phase.shows if phase else "usual":
        case "question":
            return phase_scene(moment, phase) if phase else None
        case "tables":
            return tables(moment, phase) if phase else None
        case "themes":
            return themes(moment)
        case "boxes":
            return boxes(moment)
        case "marks":
            return vote(moment)
        case "matrix":
            return matrix(moment, shows_spread=phase is not None and phase.phase.code == "spread")
        case _:
            return None


def lifted_scene(workspace: Workspace, event: Event, note_id: str, sentence: str = "") -> Scene | None:
    """A note large in the room, or a sentence; None when the room may not see the note any more."""
    if sentence:
        with at_scale(event.text_scale):
            return Scene("spotlight", f"spotlight:{sentence}", sentence, spotlight(sentence))
    note = next((note for note in workspace.notes(event.id) if note.id == note_id), None)
    if note is None or not note.is_on_wall:
        return None
    theme = next((theme.name for theme in workspace.themes(event.id) if theme.id == note.theme_id), "")
    with at_scale(event.text_scale):
        return Scene("spotlight", f"spotlight:{note.id}", note.text, spotlight(note.text, note, theme))


def test_scene(event: Event) -> Scene:
    """The back-row test at the room's scale."""
    with at_scale(event.text_scale):
        return Scene("test", f"test:{event.text_scale}", "", back_row())


def paint(painter: QPainter, scene: Scene, theme: Theme, say: Language, view: QRectF = PICTURE) -> None:
    """Paint a scene in its own 1920 by 1080 pixels; ``view`` is all that will be seen around them."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scene.picture.paint(Canvas(painter, theme, say, view))


def paint_into(painter: QPainter, area: QRectF, scene: Scene, theme: Theme, say: Language) -> None:
    """Paint a scene as large as an area allows; the ground goes on to its edges, without bars."""
    whole = WIDE + (STRIP if scene.way_in else 0)
    scale = min(area.width() / whole, area.height() / HIGH)
    if scale <= 0:
        return
    wide, high = area.width() / scale, area.height() / scale
    view = QRectF((whole - wide) / 2, (HIGH - high) / 2, wide, high)
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.left(), area.top())
    painter.scale(scale, scale)
    painter.translate(-view.left(), -view.top())
    paint(painter, scene, theme, say, view)
    if scene.way_in:
        scene.way_in.paint_beside(Canvas(painter, theme, say, view))
    painter.restore()
