"""Where a visit is: the question that is open, and the acts its parts share."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.visits import InterviewAnswer, Lifted, Visit, next_unasked
from foorumi.domain.workspace import Workspace
from foorumi.session import visits
from foorumi.ui.console.context import Context

RULES, PROMISES, THANKS = "rules", "promises", "thanks"
PLACES = (RULES, PROMISES, THANKS)


class Interview(QObject):
    """One visit, seen from its page. ``place`` is the position of a question, or rules, promises or thanks;
    ``source`` is typed, or paper while the form is typed in afterwards.

    Signals: moved(), another place is open; closed(), the visit was closed.
    """

    moved = Signal()
    closed = Signal()

    def __init__(self, context: Context, event_id: EventId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context, self.event_id = context, event_id
        self.say, self.session = context.say, context.session
        self._trail: list[int | str] = []
        self.source = "typed"
        unasked = next_unasked(self.answers, 0)
        self.place: int | str = unasked.position if unasked else THANKS

    @property
    def workspace(self) -> Workspace:
        """Everything in the file as of now."""
        return self.session.workspace

    @property
    def the_event(self) -> Event:
        """The event of the visit."""
        return self.workspace.event(self.event_id)

    @property
    def visit(self) -> Visit:
        """The visit."""
        return visits.visit(self.workspace, self.event_id)

    @property
    def answers(self) -> tuple[InterviewAnswer, ...]:
        """The questions with what was answered."""
        return visits.answers(self.workspace, self.event_id)

    @property
    def answer(self) -> InterviewAnswer | None:
        """The question that is open; None at the other places."""
        return next((row for row in self.answers if row.position == self.place), None)

    @property
    def following(self) -> InterviewAnswer | None:
        """The next question nobody has answered."""
        return next_unasked(self.answers, self.place if isinstance(self.place, int) else 0)

    @property
    def lifted(self) -> tuple[Lifted, ...]:
        """The needs and offers of the visit, without those taken away."""
        known = {row.id for row in self.workspace.exchanges}
        return tuple(row for row in visits.lifted(self.workspace, self.event_id) if row.id in known)

    @property
    def unasked_permissions(self) -> int:
        """How many answers, needs and offers have a text nobody has asked leave for."""
        answers = sum(row.lacks_permission for row in self.answers)
        return answers + sum(row.permission == "not_asked" for row in self.lifted)

    def go(self, place: int | str) -> None:
        """Open a question or another place."""
        if place != self.place:
            self._trail.append(self.place)
            self.place = place
            self.moved.emit()

    def next(self) -> None:
        """The next unasked question; after the last, the thanks."""
        following = self.following
        self.go(following.position if following else THANKS)

    @property
    def before(self) -> int | str | None:
        """Where Back leads: where one came from, else the question before."""
        if self._trail:
            return self._trail[-1]
        return self.place - 1 if isinstance(self.place, int) and self.place > 1 else None

    def back(self) -> None:
        """Where one came from."""
        before = self.before
        if before is not None:
            self._trail[-1:] = []
            self.place = before
            self.moved.emit()

    def name(self, place: int | str) -> str:
        """What a place is called."""
        found = next((row for row in self.answers if row.position == place), None)
        return f"{place} {found.asked(self.say.code)[0]}" if found else self.say(f"visit.place.{place}")

    def do(self, act: Callable[[], object]) -> bool:
        """Do an act; when the disk refuses, say so and go on."""
        try:
            act()
        except WorkspaceError as error:
            self.context.tell(self.say(error.key, **error.values), True)
            return False
        return True

    def approve(self, state: str, by: str = "") -> None:
        """Move the host's approval, as of today."""
        on = date.today() if state in ("approved", "changed", "rejected") else None
        self.do(lambda: visits.approve(self.session, self.event_id, state, on, by))
