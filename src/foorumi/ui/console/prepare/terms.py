"""Pelisäännöt: what may be influenced, the ground rules, and what people are told of their data."""

from functools import partial

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.events import Event
from foorumi.domain.ids import EventId
from foorumi.domain.notices import controller_of, notice, terms_of
from foorumi.domain.templates import templates
from foorumi.domain.terms import PHOTOS, Terms
from foorumi.domain.workspace import Part
from foorumi.i18n import CODES, language
from foorumi.session import events, terms
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import choice, scrolled
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.console.register.fields import day, tick
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.fields import Field, Stepper
from foorumi.ui.widgets.frames import Beside, column, flow, frame
from foorumi.ui.widgets.labels import label

NARROW = 900
PRIVACY = ("normal", "confidential", "company", "drop_in", "sensitive")
FRAME = ("decides", "decided_when", "money")
PROMISED = ("answers_by", "next_event_on")
"""Days that people are promised: of the answers to their proposals, and of the next event."""
KEPT = (
    ("keep_months", 120, "months"),
    ("keep_private_days", 365, "days"),
    ("keep_notes_months", 120, "months"),
    ("keep_memo_years", 50, "years"),
)
"""What is kept for a time: the field, the most of it, and its unit."""
PROJECT = ("project", "project_number", "funder")


class TermsPage(QWidget):
    """Three cards of fields saved as they are typed, and the notice in three languages as people will read it."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self._saving = Saving(self)
        self.setObjectName("terms")
        self.fields: dict[str, Field] = {}
        left, right = QWidget(), QWidget()
        column(left, self._influence(), self._rules(), margin=0, spacing=16).addStretch(1)
        column(right, self._data(), self._notice(), margin=0, spacing=16).addStretch(1)
        inside = Beside(left, right, stretches=(1, 1), gap=24, least=NARROW)
        inside.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        context.signals.changed.connect(self._changed)

    @property
    def _event(self) -> Event:
        return self._context.session.workspace.event(self._event_id)

    @property
    def _terms(self) -> Terms:
        return terms_of(self._context.session.workspace, self._event)

    # -- what may be influenced -------------------------------------------------------------
    def _influence(self) -> QWidget:
        say = self._context.say
        card, stack = self._card(say("terms.influence_title"), say("terms.influence_text"))
        stack.addWidget(self._text("influence", self._event.influence, is_long=True))
        for name in FRAME:
            stack.addWidget(self._text(name, getattr(self._terms, name)))
        for name in PROMISED:
            stack.addWidget(day(name, say(f"terms.{name}"), getattr(self._event, name), say, partial(self._keep, name)))
        show = button(say("terms.rules_on_agenda"), "plus", variant="sm", on_click=self.put_influence)
        show.setObjectName("influence_on_agenda")
        acts = QHBoxLayout()
        acts.addWidget(show)
        acts.addStretch(1)
        stack.addLayout(acts)
        stack.addWidget(label(say("terms.project_title"), "bodyStrong"))
        for name in PROJECT:
            stack.addWidget(self._text(name, getattr(self._terms, name)))
        paid_on = day("paid_on", say("terms.paid_on"), self._terms.paid_on, say, partial(self._keep, "paid_on"))
        paid_on.set_hint(say("terms.hint.paid_on"))
        stack.addWidget(paid_on)
        stack.addWidget(self._time("keep_proof_years", 50, "years"))
        return card

    def put_influence(self) -> None:
        """Put the frame into the agenda, so that the room reads it before the ideas."""
        self._saving.flush()
        say, kept = self._context.say, self._terms
        rows = [("influence", self._event.influence), *((name, getattr(kept, name)) for name in FRAME)]
        lines = "\n".join(f"{say(f'terms.{name}')}: {text}" for name, text in rows if text)
        if not lines:
            self._context.tell(say("terms.no_influence"))
            return
        terms.put_influence_on_agenda(self._context.session, self._event_id, say("terms.influence_title"), lines)
        self._context.tell(say("terms.influence_added"))

    # -- ground rules -----------------------------------------------------------------------
    def _rules(self) -> QWidget:
        say = self._context.say
        card, stack = self._card(say("terms.rules_title"), say("terms.rules_text"))
        stack.addWidget(self._text("ground_rules", self._terms.ground_rules, is_long=True))
        model = button(say("terms.model_rules"), "copy", variant="sm", on_click=self.take_model_rules)
        model.setObjectName("model_rules")
        put = button(say("terms.rules_on_agenda"), "plus", variant="sm", on_click=self._put_on_agenda)
        put.setObjectName("rules_on_agenda")
        stack.addWidget(flow(model, put))
        stack.addWidget(tick("rules_accepted", say("terms.rules_accepted"), bool(self._terms.rules_accepted_on),
                             self._accept))  # fmt: skip
        return card

    def _accept(self, is_accepted: bool) -> None:
        self._saving.flush()
        self._keep("rules_accepted_on", self._event.on if is_accepted else "")

    def take_model_rules(self) -> None:
        """Take the ground rules of the dialogue as a beginning."""
        rules = templates()["dialogue"].ground_rules
        code = self._context.say.code
        self._keep("ground_rules", "\n".join(rule(code) for rule in rules))
        editor = self.fields["ground_rules"].editor
        assert isinstance(editor, QPlainTextEdit)
        self._saving.show(editor, self._terms.ground_rules)

    def _put_on_agenda(self) -> None:
        self._saving.flush()
        say = self._context.say
        if not self._terms.rules:
            self._context.tell(say("terms.no_rules"))
            return
        terms.put_rules_on_agenda(self._context.session, self._event_id, say("terms.rules_title"))
        self._context.tell(say("terms.rules_added"))

    # -- people's data ------------------------------------------------------------------------
    def _data(self) -> QWidget:
        say, kept = self._context.say, self._terms
        card, stack = self._card(say("terms.data_title"), say("terms.data_text"))
        self.privacy = choice(
            "privacy", [(code, say(f"terms.privacy.{code}")) for code in PRIVACY], self._event.privacy
        )
        self.privacy.activated.connect(self._choose_privacy)
        self.privacy_field = Field(say("terms.privacy"), self.privacy)
        stack.addWidget(self.privacy_field)
        controller = self._text("controller", kept.controller)
        usual = controller_of(self._context.session.workspace, self._event, say)
        controller.set_hint(say("terms.controller_usual", name=usual) if not kept.controller else "")
        stack.addWidget(controller)
        stack.addWidget(self._text("contact", self._event.contact))
        for name, most, unit in KEPT:
            stack.addWidget(self._time(name, most, unit))
        stack.addWidget(self._text("notice_place", kept.notice_place))
        photos = choice("photos", [(code, say(f"terms.photos.{code}")) for code in PHOTOS], kept.photos)
        photos.activated.connect(lambda: self._keep("photos", photos.currentData()))
        stack.addWidget(Field(say("terms.photos"), photos))
        return card

    def _time(self, name: str, most: int, unit: str) -> Field:
        say = self._context.say
        time = Stepper(say, say(f"terms.{name}"), getattr(self._terms, name), 1, most, say(f"terms.{unit}"))
        time.setObjectName(name)
        time.changed.connect(partial(self._keep, name))
        return Field(say(f"terms.{name}"), time)

    def _choose_privacy(self) -> None:
        """Change the mode; when a promise or names stand in the way, say so below and change nothing."""
        say, chosen = self._context.say, self.privacy.currentData()
        try:
            events.edit(self._context.session, self._event_id, privacy=chosen)
            self.privacy_field.set_error("")
        except WorkspaceError as error:
            self.privacy_field.set_error(say(error.key, **error.values))
            self.privacy.setCurrentIndex(self.privacy.findData(self._event.privacy))

    # -- the notice -----------------------------------------------------------------------------
    def _notice(self) -> QWidget:
        say = self._context.say
        card, stack = self._card(say("terms.notice_title"), say("terms.notice_text"))
        names = [(code, say(f"terms.language.{code}")) for code in CODES]
        self.language = Segmented(say("terms.notice_title"), names, say.code, breaks=True)
        self.language.chosen.connect(lambda _: self._show_notice())
        stack.addWidget(self.language)
        self.told = label("", "body", wrap=True)
        self.told.setObjectName("notice_text")
        stack.addWidget(self.told)
        acts = QHBoxLayout()
        acts.addWidget(button(say("terms.copy"), "copy", variant="sm", on_click=self._copy))
        acts.addStretch(1)
        stack.addLayout(acts)
        self._show_notice()
        return card

    def _show_notice(self) -> None:
        code = str(self.language.value())
        self.told.setText("\n\n".join(notice(self._context.session.workspace, self._event, language(code))))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.told.text())
        self._context.tell(self._context.say("terms.copied"))

    # -- saving -----------------------------------------------------------------------------------
    def _card(self, title: str, text: str) -> tuple[QWidget, QVBoxLayout]:
        card = frame()
        stack = column(card, spacing=12)
        stack.addWidget(label(title, "h3", wrap=True))
        stack.addWidget(label(text, "body", "secondary", wrap=True))
        return card, stack

    def _text(self, name: str, value: str, is_long: bool = False) -> Field:
        say = self._context.say
        editor: QLineEdit | QPlainTextEdit = QPlainTextEdit(value) if is_long else QLineEdit(value)
        editor.setObjectName(name)
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(theme.px(110))
        self._saving.watch(editor, partial(self._keep, name))
        hint = f"terms.hint.{name}"
        self.fields[name] = Field(say(f"terms.{name}"), editor, say(hint) if say.has(hint) else "")
        return self.fields[name]

    def _keep(self, name: str, value: object) -> None:
        session = self._context.session
        if name in ("influence", "contact", *PROMISED):
            if getattr(self._event, name) != value:
                events.edit(session, self._event_id, **{name: value})
        elif getattr(self._terms, name) != value:
            terms.edit(session, self._event_id, **{name: value})

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.terms, Part.event, Part.municipality}:
            self._show_notice()
