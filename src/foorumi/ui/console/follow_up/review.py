"""Opittua: what the event taught about its template, and where it was written about."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.clock import write_date
from foorumi.domain.ids import EventId
from foorumi.domain.reviews import AGAIN, Mention, Review
from foorumi.domain.workspace import Part
from foorumi.session import reviews
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.entries import entry
from foorumi.ui.console.path.templates import ask_to_save
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import Beside, column, frame
from foorumi.ui.widgets.labels import label


class ReviewPage(QWidget):
    """A short review saved as it is typed, and the mentions of the event."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self._saving = Saving(self)
        self.setObjectName("review")
        say = context.say
        known = reviews.review(context.session.workspace, event_id) or Review("", event_id, "")
        inside = QWidget()
        inside.setMaximumWidth(theme.px(960))
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        whole.setSpacing(theme.px(16))
        card = frame()
        stack = column(card, spacing=12)
        stack.addWidget(label(say("review.title"), "h3"))
        stack.addWidget(label(say("review.text"), "body", "secondary", wrap=True))
        for name in ("worked", "to_change"):
            editor = QPlainTextEdit(getattr(known, name))
            editor.setObjectName(name)
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(theme.px(96))
            self._saving.watch(editor, partial(self._keep, name))
            stack.addWidget(Field(say(f"review.{name}"), editor))
        again = choice("again", [(code, say(f"review.again.{code or 'unsaid'}")) for code in AGAIN], known.again)
        again.activated.connect(lambda: self._keep("again", again.currentData()))
        stack.addWidget(Field(say("review.again"), again))
        save = button(say("events.save_template"), "save", on_click=partial(ask_to_save, context, event_id))
        acts = QHBoxLayout()
        acts.addWidget(save)
        acts.addStretch(1)
        stack.addLayout(acts)
        whole.addWidget(card)
        add = button(say("review.add_mention"), "plus", on_click=self.add_mention)
        add.setObjectName("add_mention")
        whole.addWidget(Beside(label(say("review.mentions"), "h3", wrap=True), add, stretches=(1, 0)))
        whole.addWidget(label(say("review.mentions_text"), "body", "secondary", wrap=True))
        self._mentions = QVBoxLayout()
        self._mentions.setSpacing(theme.px(8))
        whole.addLayout(self._mentions)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        context.signals.changed.connect(self._changed)
        self._show()

    def add_mention(self) -> None:
        """Ask where the event was written about."""
        say = self._context.say
        asked = [
            Asked("title", say("review.mention_title"), is_needed=True),
            Asked("publisher", say("review.publisher"), hint=say("review.publisher_hint")),
            Asked("on", say("partnership.on"), "", "date"),
        ]
        values = ask(self._context, say("review.add_mention"), asked, say("review.keep"))
        if values:
            reviews.mention(self._context.session, self._event_id, **values)

    def _keep(self, name: str, value: object) -> None:
        session = self._context.session
        known = reviews.review(session.workspace, self._event_id)
        if getattr(known, name, "") != value:
            reviews.write(session, self._event_id, **{name: value})

    def _changed(self, changes: Changes) -> None:
        if Part.mention in changes.parts:
            self._show()

    def _show(self) -> None:
        while (taken := self._mentions.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        for row in self._context.session.workspace.rows_of(Part.mention, self._event_id):
            self._mentions.addWidget(self._entry(row))

    def _entry(self, row: Mention) -> QWidget:
        say = self._context.say
        day = write_date(date.fromisoformat(row.on), say.code) if row.on else ""
        drop = button("", "trash-2", variant="square", name=say("review.delete_mention"),
                      on_click=partial(reviews.unmention, self._context.session, row.id))  # fmt: skip
        return entry(row.title, [", ".join(filter(None, (row.publisher, day)))], [drop], "files")
