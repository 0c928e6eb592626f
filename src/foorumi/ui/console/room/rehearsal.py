"""A rehearsal: the whole evening in a private window, the clock ten times as fast, and nothing written."""

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from foorumi.domain.ids import EventId
from foorumi.domain.run import ItemClock, Run, hurried
from foorumi.session.run import LABEL
from foorumi.session.session import Session
from foorumi.store.rows import Rows
from foorumi.ui.bridge import SessionSignals
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.page import RoomPage
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import IconLabel, label

TIMES = 10
COPY = "rehearsal.foorumi"


class Rehearsal(QDialog):
    """The room's page on a copy of the file that is thrown away; no projector is opened."""

    def __init__(self, context: Context, event_id: EventId, session: Session) -> None:
        super().__init__(context.window)
        say = context.say
        self.setObjectName("rehearsal")
        self.setWindowTitle(say("room.rehearsal"))
        self.resize(context.window.size())
        self._signals = SessionSignals(session, self)
        copy = context._replace(session=session, signals=self._signals, keep_settings=lambda _: None)
        self.page = RoomPage(copy, event_id, is_rehearsal=True)
        self.page.left.connect(self.accept)
        self.page.ended.connect(self.accept)
        stop = run_button(say("room.rehearsal_stop"), self.accept, name="rehearsal_stop", picture="x")
        head = row(IconLabel("lock"), label(say("room.rehearsal_text", n=TIMES), "bodyStrong", wrap=True), stop)
        head.setStretch(1, 1)
        head.setContentsMargins(theme.px(12), theme.px(2), theme.px(12), 0)
        edge = frame("private")
        inside = column(edge, margin=2, spacing=2)
        inside.addLayout(head)
        inside.addWidget(self.page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(2)] * 4)
        whole.addWidget(edge)

    # Qt calls these
    @override
    def done(self, result: int) -> None:
        self.page.stage.close()
        self._signals.close()
        super().done(result)


def rehearse(context: Context, event_id: EventId) -> None:
    """Open a rehearsal over the window and wait until it is over; the event counts as rehearsed after it."""
    with tempfile.TemporaryDirectory() as folder, hurried(TIMES):
        path = Path(folder, COPY)
        context.session.save_copy(path)
        session = Session.open(path)
        try:
            begin_anew(session, event_id)
            window = Rehearsal(context, event_id, session)
            window.setWindowModality(Qt.WindowModality.ApplicationModal)
            window.exec()
            window.deleteLater()
        finally:
            session.close()
    context.keep_settings(context.settings._replace(rehearsed=event_id))


def begin_anew(session: Session, event_id: EventId) -> None:
    """Put the evening at its beginning in the copy."""
    items = session.workspace.items(event_id)

    def verb(rows: Rows) -> None:
        rows.put(Run(event_id))
        for item in items:
            rows.put(ItemClock(item.id))

    session.do(LABEL, verb)
