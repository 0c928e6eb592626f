"""The work area: the open item, in a dashed frame when the room sees something else."""

from collections.abc import Callable, Set
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foorumi.domain.agenda import NOTE_KINDS_OF_ITEMS, Item
from foorumi.domain.methods import is_voting, phases_of
from foorumi.domain.workspace import Part
from foorumi.session import run
from foorumi.ui.console.prepare.parts import row, scrolled
from foorumi.ui.console.room.areas.actors import ActorsArea
from foorumi.ui.console.room.areas.boxes import BoxesArea
from foorumi.ui.console.room.areas.check_in import CheckInArea
from foorumi.ui.console.room.areas.conclusions import ConclusionsArea
from foorumi.ui.console.room.areas.groups import GroupsArea
from foorumi.ui.console.room.areas.last_promises import LastPromisesArea
from foorumi.ui.console.room.areas.lists import BreakArea, ExchangeArea
from foorumi.ui.console.room.areas.looking_back import HorizonArea, MirrorArea
from foorumi.ui.console.room.areas.matrix import MatrixArea
from foorumi.ui.console.room.areas.promises import PromisesArea
from foorumi.ui.console.room.areas.prompt import PromptArea
from foorumi.ui.console.room.areas.pulse import PulseArea
from foorumi.ui.console.room.areas.sheets import SheetsArea
from foorumi.ui.console.room.areas.talk import TalkArea
from foorumi.ui.console.room.areas.vote import VoteArea
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.console.room.areas.words import WordsArea
from foorumi.ui.console.room.coming import Coming
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import TAG_KINDS, run_button, state_tag
from foorumi.ui.console.room.stage import Stage
from foorumi.ui.console.room.turns import Turns
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import Tabs
from foorumi.ui.widgets.frames import Beside
from foorumi.ui.widgets.labels import label

NBSP = "\u00a0"
LEAST_FOR_STRIP = 620
"""Under this width what the room sees stands above the ways back to it."""
LEAST_FOR_TITLE = 240
"""Under this height a narrow window tells the title on its tab alone."""


class Area(Protocol):
    """What every work area can do. One that has ``parts`` shows those alone, and is drawn anew for nothing else."""

    def refresh(self) -> None:
        """Show the data as it is."""


AREAS: dict[str, Callable[[Evening, Item], QWidget]] = {
    "welcome": CheckInArea,
    "presentation": TalkArea,
    "commitments": PromisesArea,
    "decision": ConclusionsArea,
    "needs_offers": ExchangeArea,
    "actor_mapping": ActorsArea,
    "break": BreakArea,
    "pulse": PulseArea,
    "last_promises": LastPromisesArea,
    "partnership_mirror": MirrorArea,
    "horizon": HorizonArea,
    "group_work": GroupsArea,
}
SORTED = frozenset({"brainstorm", "themes", "break"})
"""Kinds of items in which notes are usually sorted; Ctrl+L sorts them anywhere."""
METHOD_AREAS: dict[str, Callable[[Evening, Item], QWidget]] = {
    "swot": BoxesArea,
    "impact_effort": MatrixArea,
    "brainwriting_635": SheetsArea,
    "learning_cafe": GroupsArea,
}


def area_of(evening: Evening, item: Item, stage: Stage) -> QWidget:
    """The work area of an item."""
    if evening.is_editing:
        return WordsArea(evening, item, stage)
    if is_voting(item, evening.workspace.phase(item.id)):
        return VoteArea(evening, item)
    if item.method in METHOD_AREAS and item.kind in NOTE_KINDS_OF_ITEMS:
        return METHOD_AREAS[item.method](evening, item)
    usual = WallArea if item.kind in NOTE_KINDS_OF_ITEMS else PromptArea
    return AREAS.get(item.kind, usual)(evening, item)


class Work(QFrame):
    """Holds the area of the open item, its question, and the ways out of a private one."""

    def __init__(self, evening: Evening, stage: Stage) -> None:
        super().__init__()
        self._evening, self._stage = evening, stage
        self._form = self._tab = ""
        self.setObjectName("work")
        say = evening.say
        self._sees = label("", "body", "secondary", wrap=True)
        self.back_to_live = run_button(
            say("room.back_to_live"), evening.open_live, name="back_to_live", picture="undo-2"
        )
        self.make_next = run_button(say("room.make_next"), self._make_next, name="make_next")
        told, ways = QWidget(), QWidget()
        words = row(label(say("room.only_you"), "bodyStrong"), self._sees)
        words.setStretch(1, 1)
        told.setLayout(words)
        ways.setLayout(row(self.make_next, self.back_to_live, None))
        self._strip = Beside(told, ways, stretches=(1, 0), gap=8, least=LEAST_FOR_STRIP)
        self._strip.setObjectName("private_strip")
        self._tag = state_tag()
        self._title = label("", "body", "secondary", wrap=True)
        self._edit = run_button(say("room.words"), self._toggle_words, name="words", kind="quiet", picture="pencil")
        self._sort = run_button(say("sort.open"), evening.wants_sorting.emit, name="sort", kind="quiet",
                                picture="layers", key="Ctrl+L")  # fmt: skip
        self._prompt = label("", "h2", wrap=True)
        self._phases = label("", "label", "secondary", wrap=True)
        self._phases.setObjectName("phases")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._column.setSpacing(theme.px(10))
        self.coming = Coming(evening, stage)
        self._hint = label("", "lead", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._tab_row = QWidget()
        self._tabs: Tabs | None = None
        self._tabs_at = row(gap=0)
        self._tabs_at.setContentsMargins(0, 0, 0, 0)
        self._tab_row.setLayout(self._tabs_at)
        self._column.addWidget(self._strip)
        self._column.addWidget(self._tab_row)
        head = row(self._tag, self._title, None, self._sort, self._edit)
        head.setStretch(1, 100)  # beside the room that is left where there is no title
        self._column.addLayout(head)
        self._column.addWidget(self._prompt)
        self._column.addWidget(self._phases)
        self.turns = Turns(evening)
        self._column.addWidget(self.turns)
        self.area: QWidget = QWidget()
        self._scroll = scrolled(self.area)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.coming, 1)
        self._column.addWidget(self._hint, 1)
        evening.opened.connect(self.open)
        stage.changed.connect(self._show_head)
        self.open()

    def open(self) -> None:
        """Show the open item."""
        item = self._evening.open_item
        self.area = area_of(self._evening, item, self._stage) if item else QWidget()
        old = self._scroll.takeWidget()
        self._scroll.setWidget(self.area)
        if old is not None:
            # Taken out, it would be Python's to free at any moment, under Qt's feet; with a parent it is Qt's alone.
            old.setParent(self)
            old.hide()
            old.deleteLater()
        self._tab = ""
        self._show_tabs()
        self._show_head()

    def keyboard_owner(self) -> QWidget | None:
        """The field that letters go to at first in this item; None for the note line."""
        return self.area.search if isinstance(self.area, CheckInArea) else None

    def set_form(self, form: str) -> None:
        """Leave the tag and the question to the panel and the preview in a narrow window."""
        self._form = form
        self._show_tabs()
        self._show_head()

    def refresh(self) -> None:
        """Show the data as it is."""
        self._show_head()
        self.refresh_area()

    def refresh_area(self, changed: Set[Part] = frozenset()) -> None:
        """Show the data of the area as it is, if some of what has changed is its own; the head has not changed."""
        own = getattr(self.area, "parts", changed)
        if changed and not own & changed:
            return
        if hasattr(self.area, "refresh"):
            cast(Area, self.area).refresh()
        self._show_tabs()

    def open_tab(self, place: int) -> None:
        """Ctrl+1 to Ctrl+4 in a narrow window."""
        if self._tabs is not None and place < self._tabs.count():
            self._tabs.setCurrentIndex(place)

    def _show_tabs(self) -> None:
        """In a narrow window: the parts of the area, then what comes and the facilitator's notes."""
        is_narrow, say = self._form == "narrow", self._evening.say
        self._tab_row.setVisible(is_narrow)
        if not is_narrow:
            self._tab = ""
            self._show_tab()
            return
        item = self._evening.open_item
        parts = self.area.tabs() if hasattr(self.area, "tabs") else {}
        usual = {"area": self._evening.title(item) if item else ""}
        choices = {**(parts or usual), "next": say("room.tab.next"), "hint": say("room.tab.hint")}
        if self._tab not in choices:
            self._tab = next(iter(choices))
        pairs = list(choices.items())
        old = self._tabs
        if old is not None and [old.tabText(place) for place in range(old.count())] == [name for _, name in pairs]:
            self._show_tab()
            return
        self._tabs = Tabs(say("room.tabs"), pairs, self._tab)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.chosen.connect(self._choose_tab)
        if old is not None:
            self._tabs_at.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tabs_at.insertWidget(0, self._tabs, 1)
        self._show_tab()

    def _choose_tab(self, tab: object) -> None:
        self._tab = str(tab)
        self._show_tab()

    def _show_tab(self) -> None:
        item = self._evening.open_item
        self._scroll.setVisible(self._tab not in ("next", "hint"))
        self.coming.setVisible(self._tab == "next")
        self._hint.setVisible(self._tab == "hint")
        self._hint.setText((item.hint if item else "") or self._evening.say("room.no_hint"))
        if self._tab == "next":
            self.coming.refresh()
        if hasattr(self.area, "show_tab"):
            self.area.show_tab(self._tab)

    def _show_head(self) -> None:
        evening, say = self._evening, self._evening.say
        item, live = evening.open_item, evening.live
        is_private = evening.is_private
        self._strip.setVisible(is_private)
        self._tag.setVisible(not is_private and item is not None and self._form != "narrow")
        for part in (self._title, self._edit, self._prompt):
            has_room = self._form == "narrow" and is_private and self.height() >= theme.px(LEAST_FOR_TITLE)
            is_shown = self._form not in ("narrow", "door") or has_room
            part.setVisible(is_shown and (part is not self._prompt or self._form != "narrow"))
        is_sorted = item is not None and item.kind in SORTED and item.method not in METHOD_AREAS
        is_sorted = is_sorted and not isinstance(self.area, VoteArea)
        self._sort.setVisible(is_sorted and self._form != "door")
        self._edit.setVisible(not self._edit.isHidden() and (is_private or evening.is_editing))
        if self._form == "door":
            self._tag.hide()
        role = "private" if is_private else ""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        if item is None:
            return
        text, sign, state = self._stage.tag()
        self._tag.set_state(text, TAG_KINDS.get(state, "off"), sign)
        self._sees.setText(say("room.room_sees", what=evening.title(live)) if live else say("room.room_waits"))
        self.back_to_live.setVisible(live is not None)
        step = evening.next_step
        self.make_next.setVisible(evening.workspace.run(evening.event_id).next_item_id != item.id or step is None)
        title = evening.title(item)
        self._title.setText(title)
        self._prompt.setText(self._stage.prompt(item).split("\n")[0])
        steps = phases_of(item)
        place = evening.workspace.phase(item.id).place if live and live.id == item.id else -1
        shown, most = [], 0
        for number, phase in enumerate(steps):
            text = f"{'●' if number == place else '○'}{NBSP}{evening.phase_name(item, number)} {phase.minutes}{NBSP}min"
            # Rounds that all take as many slips need it told only once.
            is_told = phase.cards and phase.cards != most
            shown.append(f"{text}, {say('room.phase_cards', n=phase.cards)}" if is_told else text)
            most = phase.cards
        self._phases.setText("     ".join(shown))
        turn = steps[min(place, len(steps) - 1)].turn_s if steps and place >= 0 else 0
        self.turns.follow((item.id, place) if turn else None, turn)
        is_low = self._form == "narrow" and self.height() < theme.px(LEAST_FOR_TITLE)
        self._phases.setVisible(bool(steps) and not is_low)
        self._edit.setText(say("room.content" if evening.is_editing else "room.words"))

    def _make_next(self) -> None:
        evening, item = self._evening, self._evening.open_item
        if item:
            evening.do(lambda: run.set_next(evening.session, evening.event_id, item.id))

    def _toggle_words(self) -> None:
        item = self._evening.open_item
        if item:
            self._evening.open(item.id, is_editing=not self._evening.is_editing)

    # Qt calls these
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_head()
