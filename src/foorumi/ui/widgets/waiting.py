"""Waiting for what takes long: it is done beside the window, which tells how far it is and lets it be given up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from foorumi.domain.errors import Cancelled, WorkspaceError
from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet

QUICK_S = 0.25
"""What is ready by then comes at once, without a sheet that would only flash by."""
LOOK_MS = 80
MANY_ROWS = 2_000
"""More rows than these take so long to write that it is told."""

Job = Callable[[Callable[[int], None]], Any]
"""Something that reads or makes for long; it calls its argument with how many rows or pages it has got."""


@dataclass(frozen=True)
class Doing:
    """What a sheet says of a job: the keys of its title, of how far it is and of the button that gives it up."""

    title: str
    so_far: str
    stop: str = "safety.cancel"


READING = Doing("exchange.reading", "exchange.rows_read")


class Reading:
    """A job on a thread of its own. The thread writes here and the window looks; nothing else passes between them."""

    def __init__(self, job: Job) -> None:
        self.rows = 0
        self.is_given_up = False
        self.result: Any = None
        self.error: Exception | None = None
        self.is_over = Event()
        Thread(target=self._read, args=[job], daemon=True).start()

    def _read(self, job: Job) -> None:
        try:
            self.result = job(self._step)
        except Exception as error:
            self.error = error
        self.is_over.set()

    def _step(self, rows: int) -> None:
        self.rows = rows
        if self.is_given_up:
            raise Cancelled


class Waiting(Sheet):
    """Tells how far a job is, until it is done or the person gives up."""

    def __init__(
        self, window: QWidget, say: Language, reading: Reading, over: Callable[[], object], doing: Doing
    ) -> None:
        super().__init__(window, say(doing.title), width=440)
        self._say, self._reading, self._over, self._doing = say, reading, over, doing
        self.setObjectName("waiting")
        self.rows = label(" ", "body", "secondary")
        self.body.addWidget(_bar(self.title.text()))
        self.body.addWidget(self.rows)
        self.stop = self.add_button(button(say(doing.stop), on_click=self.reject))
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        self._look.start()
        self.open(self.stop)

    @override
    def reject(self) -> None:
        """Give up: the job ends at its next row, and what it has read is let go."""
        self._look.stop()
        self._reading.is_given_up = True
        super().reject()

    def _tell(self) -> None:
        if self._reading.is_over.is_set():
            self._look.stop()
            self.accept()
            self._over()
        elif self._reading.rows:
            self.rows.setText(self._say(self._doing.so_far, n=self._reading.rows))


def wait_for(
    window: QWidget,
    say: Language,
    job: Job,
    done: Callable[[Any], object],
    failed: Callable[[WorkspaceError], object],
    given_up: Callable[[], object] = lambda: None,
    doing: Doing = READING,
) -> None:
    """Do a job beside the window, then call ``done`` with what came of it, or ``failed`` with the world's fault.

    A sheet over the window tells of it when it takes long; what is given up there ends in ``given_up``.
    """
    reading = Reading(job)

    def over() -> None:
        if isinstance(reading.error, WorkspaceError):
            failed(reading.error)
        elif reading.error:
            raise reading.error
        else:
            done(reading.result)

    if reading.is_over.wait(QUICK_S):
        over()
    else:
        Waiting(window, say, reading, over, doing).rejected.connect(given_up)


@contextmanager
def told_while(window: QWidget, title: str, is_long: bool) -> Iterator[None]:
    """Have a sheet say what is being written; the window cannot do anything else meanwhile."""
    sheet = Sheet(window, title, width=440) if is_long else None
    if sheet:
        sheet.body.addWidget(_bar(title))
        sheet.open()
        sheet.repaint()
    try:
        yield
    finally:
        if sheet:
            sheet.accept()


def _bar(name: str) -> QProgressBar:
    made = QProgressBar()
    made.setRange(0, 0)
    made.setTextVisible(False)
    made.setAccessibleName(name)
    return made
