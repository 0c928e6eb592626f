"""The state of the memo: draft, checked, approved; what was approved stays as it was, whatever is changed later."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.ids import EventId
from foorumi.domain.papers import MemoVersion
from foorumi.domain.workspace import Part
from foorumi.session import papers
from foorumi.session.session import Session
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, press, words


class MemoBox(QWidget):
    """What state the memo is in, and who turns it. Signals: shown(version or None), when another version is picked."""

    shown = Signal(object)

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        self.language: str = context.say.code
        say = context.say
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box, column = framed(margin=16, gap=8)
        outer.addWidget(box)
        self._state = words("", "bodyStrong", wraps=True)
        self._state.setObjectName("memo_state")
        self._by = QLineEdit()
        self._by.setObjectName("approved_by")
        self._by.setPlaceholderText(say("papers.approver"))
        self._by.setAccessibleName(say("papers.approver"))
        self._check = press(say("papers.check"), self._mark_checked, name="check", variant="sm")
        self._approve = press(say("papers.approve"), self._mark_approved, name="approve", variant="sm")
        self._reopen = press(say("papers.make_draft"), self._make_draft, name="reopen", variant="sm")
        self._versions = QComboBox()
        self._versions.setObjectName("versions")
        self._versions.setAccessibleName(say("papers.versions"))
        self._versions.activated.connect(lambda _: self.shown.emit(self._versions.currentData()))
        column.addWidget(self._state)
        column.addWidget(self._by)
        for button in (self._check, self._approve, self._reopen):
            column.addWidget(button)
        column.addWidget(self._versions)
        for widget in (self._by, self._check, self._approve, self._reopen):
            widget.setEnabled(not context.session.is_read_only)
        self.refresh()

    def refresh(self) -> None:
        """Show the state as the file has it."""
        say, event = self._context.say, self._context.session.workspace.event(self._event_id)
        day = write_date(date.fromisoformat(event.memo_on), say.code) if event.memo_on else ""
        self._state.setText(say(f"papers.{event.memo_state}", day=day) if day else say("papers.draft"))
        self._check.setVisible(event.memo_state == "draft")
        self._approve.setVisible(event.memo_state != "approved")
        self._by.setVisible(event.memo_state != "approved")
        self._reopen.setVisible(event.memo_state != "draft")
        if not self._by.text():
            self._by.setText(papers.choice(self._context.session, self._event_id).approved_by)
        kept = self.kept()
        self._versions.clear()
        self._versions.addItem(say("papers.now"), None)
        for version in reversed(kept):
            on = write_date(date.fromisoformat(version.approved_on), say.code)
            self._versions.addItem(say("papers.version", n=version.number, day=on), version)
        self._versions.setVisible(bool(kept))

    def kept(self) -> list[MemoVersion]:
        """The approved versions of the memo, oldest first."""
        return list(self._context.session.workspace.rows_of(Part.memo_version, self._event_id))

    def _mark_checked(self) -> None:
        papers.check(self._context.session, self._event_id, date.today())

    def _mark_approved(self) -> None:
        now = datetime.now().astimezone().replace(microsecond=0)
        by = self._by.text().strip()
        papers.approve(self._context.session, self._event_id, self.language, by, now, self._print)

    def _print(self, session: Session, made_at: datetime) -> bytes:
        return self._context.papers(session, self._event_id, "memo", self.language, made_at)()

    def _make_draft(self) -> None:
        papers.reopen(self._context.session, self._event_id)
