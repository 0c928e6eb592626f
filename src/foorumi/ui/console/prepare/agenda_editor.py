"""The card in which one item of the agenda is written."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.clock import write_duration
from foorumi.domain.events import Event
from foorumi.domain.methods import has_vote
from foorumi.domain.vocabulary import item_kinds
from foorumi.session import agenda, notes
from foorumi.ui.console.context import Context
from foorumi.ui.console.item_looks import METHODS_OF, PRESENTED, kind_name, methods
from foorumi.ui.console.prepare.parts import Steps, Titled, choice, press, scrolled, words
from foorumi.ui.console.prepare.readable import check
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.console.prepare.slides_field import SlidesField
from foorumi.ui.console.prepare.vote_rule import VoteRule
from foorumi.ui.console.spell_checking import check_spelling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside

IF_SHORT = ("may_shorten", "protected", "may_skip", "free_order")
LANGUAGES = ("fi", "sv", "en")


class Editor(QFrame):
    """One item, edited. Signals: duplicate(), delete(). Everything is saved as it is typed."""

    duplicate = Signal()
    delete = Signal()

    def __init__(self, context: Context, event: Event, item: Item) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("editor")
        self.item_id = item.id
        self._kind = item.kind
        self._context = context
        self._event = event
        self._saving = Saving(self)
        self._texts: dict[str, QLineEdit | QPlainTextEdit] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self._column.setSpacing(theme.px(14))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        area = scrolled(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        whole.addWidget(area)
        self._head(item)
        for code in languages_of(event):
            self._language(item, code)
        self._lengths(item)
        self._ways(item)
        self._column.addWidget(self._text("hint", item.hint, context.say("agenda.hint"), lines=3))
        self._memo(item)
        self._column.addStretch(1)

    def show_item(self, item: Item) -> None:
        """Show what has changed in the item from elsewhere, such as by undo."""
        for field, widget in self._texts.items():
            self._saving.show(widget, getattr(item, field))
        self.minutes.show_value(item.minutes)
        for code in languages_of(self._event):
            self._check(code)

    def keep(self) -> None:
        """Save now what has been typed and waits."""
        self._saving.flush()

    def _head(self, item: Item) -> None:
        say = self._context.say
        copies = press(say("agenda.duplicate"), self.duplicate.emit, name="duplicate", picture="copy", variant="sm")
        removes = press("", self.delete.emit, name="delete", picture="trash-2", variant="square")
        removes.setToolTip(say("agenda.delete"))
        removes.setAccessibleName(say("agenda.delete"))
        name = words(kind_name(item.kind, say.code), "h3", wraps=True)
        self._column.addWidget(Beside(name, copies, removes, stretches=(1,), gap=8))

    def _language(self, item: Item, code: str) -> None:
        say = self._context.say
        many = len(languages_of(self._event)) > 1
        suffix = f" ({say(f'agenda.in.{code}')})" if many else ""
        self._column.addWidget(
            self._text(f"title_{code}", getattr(item, f"title_{code}"), say("agenda.title") + suffix)
        )
        prompt = self._text(f"prompt_{code}", getattr(item, f"prompt_{code}"), say("agenda.prompt") + suffix, lines=3)
        prompt.field.setProperty("role", "lead")
        field = self._texts[f"prompt_{code}"]
        field.textChanged.connect(lambda: self._check(code))
        self._column.addWidget(prompt)
        found = words("", "caption", "secondary", wraps=True)
        found.setObjectName(f"check_{code}")
        self._column.addWidget(found)
        self._check(code)

    def _check(self, code: str) -> None:
        found = self.findChild(QWidget, f"check_{code}")
        field = self._texts[f"prompt_{code}"]
        if found is None or not isinstance(field, QPlainTextEdit):
            return
        text = field.toPlainText().strip()
        is_good, sentence = check(text, self._event, self._context.say, self._kind) if text else (True, "")
        found.setProperty("text", f"{'✓' if is_good else '!'} {sentence}" if sentence else "")
        found.setProperty("tone", "secondary" if is_good else "rowan")
        found.style().unpolish(found)
        found.style().polish(found)

    def _text(self, field: str, text: str, title: str, lines: int = 1) -> Titled:
        widget: QLineEdit | QPlainTextEdit
        if lines == 1:
            widget = QLineEdit(text)
            widget.setCursorPosition(0)
            widget.setMaxLength(20_000)
        else:
            widget = QPlainTextEdit(text)
            widget.setTabChangesFocus(True)
            widget.setFixedHeight(theme.px(26 * lines + 22))
        widget.setObjectName(field)
        self._texts[field] = widget
        self._saving.watch(widget, lambda typed: self._edit(field, typed))
        return Titled(title, widget)

    def _edit(self, field: str, value: object) -> None:
        session = self._context.session
        if getattr(session.workspace.item(self.item_id), field) != value:  # marking misspelt words changes no text
            agenda.edit(session, self.item_id, **{field: value})

    def _lengths(self, item: Item) -> None:
        say = self._context.say
        self.minutes = self._steps("minutes", "agenda.minutes", 1, 600, lambda n: write_duration(n, say.code))
        self.minutes.show_value(item.minutes)
        self.minutes.stepped.connect(lambda n: self._edit("minutes", n))
        shorts = choice("if_short", [(code, say(f"agenda.{code}")) for code in IF_SHORT], item.if_short)
        shorts.activated.connect(lambda: self._edit("if_short", shorts.currentData()))
        self._column.addWidget(Titled(say("agenda.minutes"), self.minutes))
        code = say.code
        kinds = choice("kind", [(kind, term.name(code)) for kind, term in item_kinds().items()], item.kind)
        kinds.activated.connect(lambda: self._edit("kind", kinds.currentData()))
        pair = (Titled(say("agenda.if_short"), shorts), Titled(say("agenda.kind"), kinds))
        self._column.addWidget(Beside(*pair, stretches=(1, 1)))

    def _ways(self, item: Item) -> None:
        say, code = self._context.say, self._context.say.code
        if item.kind in METHODS_OF:
            known = [("", say("agenda.no_method")), *((name, methods()[name](code)) for name in METHODS_OF[item.kind])]
            ways = choice("method", known, item.method)
            ways.activated.connect(lambda: self._edit("method", ways.currentData()))
            self._column.addWidget(Titled(say("agenda.method"), ways))
        if item.kind in PRESENTED:
            self._column.addWidget(self._text("presenter", item.presenter, say("agenda.presenter")))
        if item.kind == "presentation":
            self._column.addWidget(SlidesField(self._context, item.id))
        if has_vote(item):
            self._column.addWidget(VoteRule(self._context, item))

    def _memo(self, item: Item) -> None:
        """What was written for the memo in this item, once the event has begun."""
        context, say = self._context, self._context.say
        workspace = context.session.workspace
        lines = [row for row in workspace.remarks(self._event.id) if row.item_id == item.id]
        if not (item.summary or lines or workspace.run(self._event.id).started_at):
            return
        self._column.addWidget(self._text("summary", item.summary, say("room.summary"), lines=4))
        summary = self._texts["summary"]
        if isinstance(summary, QPlainTextEdit):
            check_spelling(summary, context)
        for number, row in enumerate(lines, 1):
            field = QLineEdit(row.text)
            field.setObjectName("remark")
            field.setCursorPosition(0)
            self._saving.watch(field, partial(self._edit_remark, row.id))
            self._column.addWidget(Titled(say("agenda.memo_line", n=number), field))

    def _edit_remark(self, remark_id: str, text: str) -> None:
        notes.edit_remark(self._context.session, remark_id, text=text)

    def _steps(self, name: str, key: str, lowest: int, highest: int, write: Callable[[int], str]) -> Steps:
        say = self._context.say
        return Steps(name, say(key), lowest, highest, write, less=say("agenda.less"), more=say("agenda.more"))


def languages_of(event: Event) -> list[str]:
    """The languages of an event's screen and papers; Finnish if none is known."""
    return [code for code in event.languages.replace(" ", "").split(",") if code in LANGUAGES] or ["fi"]
