"""Where the evening is: what the room sees, what comes next, and what the facilitator has open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_time
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId, ItemId, ThemeId
from foorumi.domain.methods import RunPhase, is_voting, phases_of, run_phase
from foorumi.domain.run import local, minutes_late, remaining_seconds, stamp, utc_now
from foorumi.domain.workspace import Workspace
from foorumi.session import methods, run, votes
from foorumi.ui.console.context import Context

FAR_OFF = timedelta(hours=12)
"""An event further away than this is being rehearsed, so being late means nothing."""
NEXT_OF_VOTE = {"open": "closed", "closed": "shown"}
BACK_OF_VOTE = {"closed": "open", "shown": "closed"}


@dataclass(frozen=True, slots=True)
class Step:
    """What Next or Back brings: an item, or the coming state, phase or speaker's page of the one in the room."""

    item: Item
    vote_state: str = ""
    phase: int | None = None
    page: int | None = None

    @property
    def place(self) -> int | None:
        """The phase or page it goes to within its item."""
        return self.page if self.phase is None else self.phase


class Evening(QObject):
    """The running of one event, seen from the console. ``is_saved`` tells whether the last act reached the disk,
    ``note_theme`` into which theme the note line writes,
    ``shows_way_in`` whether the page's code stands beside every scene;
    ``chosen_page`` is the speaker's page Next brings when it is not the one after, and past the last the next item;
    ``resumed_at`` until when an evening was saved that the
    program did not leave, else empty.

    Signals: opened(), another item is in the work area; moved(), another scene is in the room; chose(), another page
    of a speaker comes next; told(text, is_error);
    wants_sorting(), to sort the notes over everything else;
    wants(step) and wants_large(note id), asked for in the work area; wants_read(text), to be read back from the screen,
    and with an empty text no longer.
    """

    opened = Signal()
    moved = Signal()
    chose = Signal()
    told = Signal(str, bool)
    wants_sorting = Signal()
    wants = Signal(object)
    wants_large = Signal(str)
    wants_read = Signal(str)

    def __init__(self, context: Context, event_id: EventId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.event_id = event_id
        self.say = context.say
        self.session = context.session
        self.is_editing = False
        self.is_saved = True
        self.shows_way_in = False
        self.note_theme: ThemeId | None = None
        self.chosen_page: int | None = None
        before, mark = self.workspace.run(event_id), f"entered_{event_id}"
        # The signals live as long as the file is open: a page made anew in the same program is no resumed evening.
        self.resumed_at = before.saved_at if before.is_open and not context.signals.property(mark) else ""
        context.signals.setProperty(mark, True)
        self.do(lambda: run.enter(self.session, event_id))
        self._open_id = self.workspace.run(event_id).live_item_id or self.workspace.run(event_id).next_item_id

    @property
    def workspace(self) -> Workspace:
        """Everything in the file as of now."""
        return self.session.workspace

    @property
    def the_event(self) -> Event:
        """The event that is run."""
        return self.workspace.event(self.event_id)

    @property
    def items(self) -> tuple[Item, ...]:
        """The agenda without what was left out."""
        return tuple(item for item in self.workspace.items(self.event_id) if not item.is_skipped)

    @property
    def live(self) -> Item | None:
        """What the room sees; None before the first item."""
        return self._item(self.workspace.run(self.event_id).live_item_id)

    @property
    def open_item(self) -> Item | None:
        """What the work area shows."""
        return self._item(self._open_id) or self.live

    @property
    def is_private(self) -> bool:
        """Whether the work area shows something else than the room."""
        return self.open_item is not None and self.open_item != self.live

    @property
    def next_step(self) -> Step | None:
        """What Next brings; a vote passes through its states and a method through its phases first. None after the
        last item."""
        live = self.live
        phase = self.phase
        if live and phase and not self._is_chosen:
            if state := self._vote_step(NEXT_OF_VOTE):
                return Step(live, state)
            if phase.place + 1 < phase.of:
                return Step(live, phase=phase.place + 1)
        if live and not self._is_chosen and self.page_place < self.pages(live):
            page = self.page_place + 1 if self.chosen_page is None else self.chosen_page
            if page <= self.pages(live):
                return Step(live, page=page)
        if live and live.kind == "vote" and (state := self._vote_step(NEXT_OF_VOTE)):
            return Step(live, state)
        item = self._item(self.workspace.run(self.event_id).next_item_id)
        return Step(item) if item else None

    @property
    def back_step(self) -> Step | None:
        """What Back brings; None before the second item."""
        live = self.live
        phase = self.phase
        if live and (state := self._vote_step(BACK_OF_VOTE)):
            return Step(live, state)
        if live and phase and phase.place:
            return Step(live, phase=phase.place - 1)
        if live and self.page_place:
            return Step(live, page=self.page_place - 1)
        item = run.previous(self.session, self.event_id) if live else None
        return Step(item) if item else None

    def _vote_step(self, states: dict[str, str]) -> str:
        """The state that the vote of the item in the room goes to; empty when it is not at its vote."""
        live, workspace = self.live, self.workspace
        is_at_vote = live is not None and is_voting(live, workspace.phase(live.id))
        return states.get(workspace.vote(live.id).state, "") if live and is_at_vote else ""

    def name(self, step: Step) -> str:
        """What a step is called on its button."""
        if step.phase is not None:
            return self.phase_name(step.item, step.phase)
        if step.page is not None:
            pages = self.pages(step.item)
            return self.say("room.page_step", page=step.page, of=pages) if step.page else self.title(step.item)
        return self.say(f"room.vote_step.{step.vote_state}") if step.vote_state else self.title(step.item)

    def phase_name(self, item: Item, place: int) -> str:
        """What a phase of an item's method is called."""
        name = self.say(f"phase.{item.method}.{phases_of(item)[place].code}")
        return f"{name} {place + 1}" if item.method == "brainwriting_635" else name

    def pages(self, item: Item) -> int:
        """How many pages a speaker has brought; 0 for an item without."""
        slides = self.workspace.slides(item.id) if item.kind == "presentation" else None
        return slides.pages if slides else 0

    @property
    def page_place(self) -> int:
        """Which of a speaker's pages the room sees; 0 is the title, also where there are none."""
        live = self.live
        return min(self.workspace.phase(live.id).place, self.pages(live)) if live else 0

    def choose_page(self, page: int | None) -> None:
        """Let Next bring this page of the speaker, past the last the next item, or with None the page after."""
        self.chosen_page = page
        self.chose.emit()

    def show_way_in(self, is_shown: bool) -> None:
        """Let the code of the phones' page stand beside every scene, or not."""
        self.shows_way_in = is_shown
        self.chose.emit()

    @property
    def phase(self) -> RunPhase | None:
        """The phase of the live item's method, if it has phases."""
        live = self.live
        if live is None:
            return None
        return run_phase(live, self.workspace.phase(live.id), self.workspace.clock(live.id).elapsed(utc_now()))

    @property
    def _is_chosen(self) -> bool:
        """Whether the coming item was chosen by hand, so that the phases left are passed over."""
        chosen, later = self.workspace.run(self.event_id).next_item_id, self.later
        return bool(chosen) and (not later or chosen != later[0].id)

    def title(self, item: Item) -> str:
        """The title of an item in the console's language."""
        return item.title(self.say.code)

    def take(self, step: Step | None) -> bool:
        """Bring a step into the room; the work area goes along if it was following."""
        if step is None:
            return False
        follows = not self.is_private or self.live is None or self._open_id == step.item.id
        self.chosen_page = None
        if step.place is not None:
            place = step.place
            done = self.do(lambda: methods.show_phase(self.session, step.item.id, place))
        elif step.vote_state:
            done = self.do(lambda: votes.set_state(self.session, step.item.id, step.vote_state))
        else:
            done = self.do(lambda: run.show(self.session, self.event_id, step.item.id))
        if follows:
            self.open(step.item.id)
        self.moved.emit()
        return done

    def open(self, item_id: ItemId | None, is_editing: bool = False) -> None:
        """Open an item in the work area; the room sees nothing of it."""
        self._open_id, self.is_editing, self.note_theme = item_id, is_editing, None
        self.opened.emit()

    def open_live(self) -> None:
        """Come back to what the room sees."""
        if self.live:
            self.open(self.live.id)

    def do(self, act: Callable[[], object]) -> bool:
        """Do an act; when the disk refuses, say so and go on."""
        try:
            act()
        except WorkspaceError as error:
            self.is_saved = False
            self.told.emit(self.say(error.key, **error.values), True)
            return False
        self.is_saved = True
        return True

    def seconds_left(self) -> int | None:
        """Seconds left of the live item, below zero past its time; None before the first."""
        live = self.live
        return remaining_seconds(live, self.workspace.clock(live.id), utc_now()) if live else None

    def resumed_text(self) -> str:
        """That the evening goes on after a breakdown, in words."""
        return self.say("room.resumed", at=write_time(local(self.resumed_at), self.say.code))

    def ends_at(self) -> str:
        """When the event ends if what is left takes its planned time."""
        return write_time(self._end(), self.say.code)

    def _end(self) -> datetime:
        if self.live not in self.items:
            return self.the_event.start + timedelta(minutes=sum(item.total_minutes for item in self.items))
        left = max(0, self.seconds_left() or 0) + 60 * sum(item.total_minutes for item in self.later)
        return now() + timedelta(seconds=left)

    @property
    def later(self) -> tuple[Item, ...]:
        """The items after the live one."""
        items, live = self.items, self.live
        return items[items.index(live) + 1 :] if live in items else items

    def planned_end(self) -> str:
        """When the event should end."""
        return write_time(self.the_event.end, self.say.code)

    def minutes_over(self) -> int:
        """How many minutes past its booked end the event is going, begun ones counted; in a rehearsal, the live item
        past its time."""
        if abs(now() - self.the_event.start) > FAR_OFF:
            return -(min(0, self.seconds_left() or 0) // 60)
        return -(-int((self._end() - self.the_event.end).total_seconds()) // 60)

    def pace(self) -> tuple[str, bool]:
        """Whether we are in time, in words, and whether we are late."""
        if abs(now() - self.the_event.start) > FAR_OFF:
            return self.say("room.rehearsal"), False
        late = minutes_late(self.the_event, self.items, self.live, self.seconds_left() or 0, now())
        if self.live is None and late < 0:
            return self.say("room.starts_in", n=-late), False
        if abs(late) <= 1:
            return self.say("room.on_time"), False
        return (self.say("room.late", n=late), True) if late > 0 else (self.say("room.early", n=-late), False)

    def _item(self, item_id: ItemId | None) -> Item | None:
        return next((item for item in self.workspace.items(self.event_id) if item.id == item_id), None)


def now() -> datetime:
    """This moment by the wall clock."""
    return local(stamp()).replace(tzinfo=None)
