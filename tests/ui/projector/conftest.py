"""An evening with something of everything, and eyes that read a painted scene."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from foorumi.domain.agenda import Item
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.vocabulary import vocabulary
from foorumi.i18n import language
from foorumi.session import (
    agenda,
    attendees,
    commitments,
    conclusions,
    events,
    exchanges,
    horizons,
    municipalities,
    notes,
    partnerships,
    pulse,
    votes,
)
from foorumi.session.session import Session
from foorumi.ui.projector.scene import Scene, paint, scene_of
from foorumi.ui.theme import Theme

SVG = "{http://www.w3.org/2000/svg}"


@dataclass
class Evening:
    """A session with one evening in it, and the moment it is looked at."""

    session: Session
    event_id: EventId
    now: datetime

    @property
    def event(self) -> Event:
        return self.session.workspace.event(self.event_id)

    def item(self, kind: str) -> Item:
        return next(item for item in self.session.workspace.items(self.event_id) if item.kind == kind)

    def scene(self, kind: str, page: int = 0, after: timedelta = timedelta(), codes: tuple[str, ...] = ()) -> Scene:
        return scene_of(self.session.workspace, self.event, self.item(kind), self.now + after, codes, page)


@dataclass(frozen=True)
class Seen:
    """What stands on a painted scene: the words, and the size of the smallest."""

    text: str
    smallest: float


@pytest.fixture
def evening(qapp: QApplication, tmp_path: Path) -> Evening:
    session = Session.create(tmp_path / "evening.foorumi")
    municipalities.add(session, "Soinin kunta", name_sv="Soini kommun")
    event_id = events.create(session, "association_forum", "Seura- ja yhdistysfoorumi", date(2026, 10, 15))
    found = Evening(session, event_id, datetime(2026, 10, 15, 15, 0, tzinfo=UTC))
    for kind in ("themes", "free_talk", "partnership_mirror", "guest_presentation", "last_promises", "horizon"):
        agenda.add(session, event_id, kind)
    fill(found)
    return found


def fill(evening: Evening) -> None:
    session, event_id = evening.session, evening.event_id
    attendees.count_unnamed(session, event_id, 41)
    agenda.edit(session, evening.item("brainstorm").id, method="")
    item_id = evening.item("brainstorm").id
    for kind in ("idea", "worry", "need", "offer", "question", "idea", "idea"):
        notes.add(session, event_id, f"Lappu, jonka laji on {kind}, ja vähän lisää", item_id=item_id, kind=kind)
    need = exchanges.add(session, "need", "Varasto pesäpallovälineille", event_id=event_id)
    offer = exchanges.add(session, "offer", "Kylmä varastotila kentän laidalla", event_id=event_id)
    exchanges.accept(session, need, offer)
    for number in range(9):
        votes.propose(session, event_id, f"Ehdotus {number} yhteisestä tapahtumakalenterista")
    conclusions.add(session, event_id, "Tilaisuus järjestetään kaksi kertaa vuodessa.", proposed_to="kunnanhallitus")
    commitments.add(
        session, "Kalenterin pohja", event_id, owner_text="Sivistystoimi", due_on="2027-01-31", is_read_aloud=True
    )
    for step in (1, 3, 4, 5, 5):
        pulse.answer(session, event_id, step, step, step)
    before = events.create(session, "partnership_breakfast", "", date(2026, 4, 22))
    for state in ("done", "under_way", "dropped"):
        commitments.add(session, f"Lupaus, joka on {state}", before, state=state, owner_text="Sivistystoimi")
    asked = partnerships.begin(session, date(2026, 10, 15), "kunta", "yhdistykset", event_id=event_id)
    for party, value in (("first", 4), ("second", 2)):
        for _ in range(5):
            partnerships.answer(session, asked, party, dict.fromkeys(vocabulary().principles, value))
    for years in (1, 3, 10, 10):
        horizons.add(session, event_id, evening.item("horizon").id, f"Mitä on {years} vuoden päästä", years)


@pytest.fixture
def look_at(qapp: QApplication) -> Callable[..., Seen]:
    """Paint a scene as a drawing whose words can be read back."""

    def look(scene: Scene, **options: Any) -> Seen:
        drawing = QBuffer()
        drawing.open(QBuffer.OpenModeFlag.ReadWrite)
        generator = QSvgGenerator()
        generator.setOutputDevice(drawing)
        generator.setSize(QSize(1920, 1080))
        generator.setViewBox(QRect(0, 0, 1920, 1080))
        painter = QPainter(generator)
        paint(painter, scene, Theme(options.get("theme", "light")), language(options.get("code", "fi")))
        painter.end()
        texts = list(ElementTree.fromstring(bytes(drawing.data().data())).iter(f"{SVG}text"))
        sizes = [float(re.sub("[^0-9.]", "", element.get("font-size", "0"))) for element in texts]
        return Seen("\n".join("".join(element.itertext()) for element in texts), min(sizes))

    return look
