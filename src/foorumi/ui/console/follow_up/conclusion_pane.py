"""One conclusion beside the list: its words, how it was agreed, to whom it goes, its owner, answer and notes."""

from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from foorumi.domain.conclusions import REPLIES, Conclusion, Reply
from foorumi.domain.errors import WorkspaceError
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import word_key
from foorumi.domain.trails import sources_of
from foorumi.domain.workspace import Part
from foorumi.session import commitments, conclusions, owners
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.day_field import day_field
from foorumi.ui.console.prepare.parts import Titled, choice, framed, press, row, scrolled, words
from foorumi.ui.console.spell_checking import check_spelling
from foorumi.ui.theme import theme
from foorumi.ui.widgets.choices import CheckBox
from foorumi.ui.widgets.frames import Beside, flow

MOST_NOTES = 12


class ConclusionPane(QFrame):
    """The fields of the chosen conclusion; every change is kept at once."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self._shown: Conclusion | None = None
        self.setProperty("role", "card")
        self.setObjectName("conclusion_pane")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(4)] * 4)
        self._body: QWidget = QWidget()
        self._column.addWidget(self._body)

    def show_conclusion(self, shown: Conclusion | None) -> None:
        """Show a conclusion, or a hint when there is none; what is being typed stays as it is."""
        is_typing = shown and self._shown and shown.id == self._shown.id and self._has_typing()
        self._shown = shown
        if is_typing:
            return
        body, column = framed("", margin=16, gap=12)
        if shown:
            self._fill(column, shown)
        else:
            column.addWidget(words(self._say("conclusions.none"), tone="secondary", wraps=True))
        column.addStretch(1)
        area = scrolled(body)
        self._column.replaceWidget(self._body, area)
        self._body.hide()
        self._body.deleteLater()
        self._body = area

    def begin(self) -> None:
        """Put the cursor into the text, all of it chosen."""
        field = self._body.findChild(QPlainTextEdit, "text")
        if isinstance(field, QPlainTextEdit):
            field.setFocus()
            field.selectAll()

    def _has_typing(self) -> bool:
        fields: list[QWidget] = [*self.findChildren(QPlainTextEdit), *self.findChildren(QLineEdit)]
        return any(field.hasFocus() for field in fields)

    def _fill(self, column: QVBoxLayout, shown: Conclusion) -> None:
        say = self._say
        text = QPlainTextEdit(shown.text)
        text.setObjectName("text")
        text.setFixedHeight(theme.px(84))
        text.setTabChangesFocus(True)
        check_spelling(text, self._context)
        text.textChanged.connect(lambda: self._edit(text=" ".join(text.toPlainText().split())))
        column.addWidget(Titled(say("conclusions.text"), text))
        how = choice("how", [(code, say(f"room.how.{code}")) for code in ("unanimous", "majority")], shown.how)
        how.activated.connect(lambda _: self._edit(how=how.currentData()))
        dissent = self._line("dissent", shown.dissent)
        column.addWidget(Beside(Titled(say("conclusions.how"), how), Titled(say("conclusions.dissent"), dissent)))
        to = self._line("proposed_to", shown.proposed_to)
        column.addWidget(Beside(Titled(say("conclusions.to"), to), Titled(say("owners.owner"), self._owner(shown))))
        if shown.proposed_to:
            self._fill_reply(column, shown)
        self._fill_notes(column, shown)
        column.addWidget(
            flow(
                press(say("conclusions.promise"), self._promise, name="promise", picture="handshake", variant="sm"),
                press(say("conclusions.delete"), self._delete, name="delete", kind="quiet", variant="sm"),
            )
        )

    def _line(self, name: str, value: str) -> QLineEdit:
        field = QLineEdit(value)
        field.setObjectName(name)
        field.editingFinished.connect(lambda: self._edit(**{name: field.text().strip()}))
        return field

    def _owner(self, shown: Conclusion) -> QWidget:
        workspace, say = self._session.workspace, self._say
        own = next((one for one in workspace.rows(Part.ownership) if one.conclusion_id == shown.id), None)
        actors = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
        nobody = own.owner_text if own and own.owner_text else say("promises.no_owner")
        box = choice("owner", [("", nobody), *((one.id, one.name(say.code)) for one in actors)],
                     (own.actor_id or "") if own else "")  # fmt: skip

        def chosen() -> None:
            if box.currentData():
                owners.name(self._session, actor_id=box.currentData(), conclusion_id=shown.id)
            elif own:
                owners.release(self._session, own.id)

        box.activated.connect(lambda _: chosen())
        return box

    def _reply(self, shown: Conclusion) -> Reply:
        replies: tuple[Reply, ...] = self._session.workspace.rows(Part.reply)
        return next((one for one in replies if one.id == shown.id), Reply(shown.id))

    def _fill_reply(self, column: QVBoxLayout, shown: Conclusion) -> None:
        say, now = self._say, self._reply(shown)
        state = choice("reply", [(code, say(f"reply.{code}")) for code in REPLIES], now.state)
        state.activated.connect(lambda _: self._answer(state=state.currentData()))
        when = day_field(say, "reply_on", say("conclusions.reply_on"), now.on, lambda day: self._answer(on=day))
        reason = QLineEdit(now.reason)
        reason.setObjectName("reply_reason")
        reason.editingFinished.connect(lambda: self._answer(reason=reason.text().strip()))
        why = Titled(say("conclusions.reply_reason"), reason)
        if not now.is_whole:
            why.say_wrong(say("conclusions.reply_unfinished"))
        by = QLineEdit(now.replied_by)
        by.setObjectName("replied_by")
        by.editingFinished.connect(lambda: self._answer(replied_by=by.text().strip()))
        column.addLayout(row(Titled(say("conclusions.reply"), state), when))
        column.addWidget(why)
        column.addWidget(Titled(say("conclusions.replied_by"), by))
        aloud = CheckBox(say("conclusions.read_aloud"))
        aloud.setObjectName("read_aloud")
        aloud.setChecked(now.is_read_aloud)
        aloud.clicked.connect(lambda on: self._answer(is_read_aloud=on))
        column.addWidget(aloud)

    def _fill_notes(self, column: QVBoxLayout, shown: Conclusion) -> None:
        say = self._say
        found = sources_of(self._session.workspace, self._event_id).get(shown.id, ())
        column.addWidget(words(say("conclusions.from", n=len(found)), "bodyStrong"))
        for note in found[:MOST_NOTES]:
            number = note.code or str(note.number)
            column.addWidget(words(f"{number}  {note.text}", wraps=True))
        if len(found) > MOST_NOTES:
            column.addWidget(words(say("conclusions.more", n=len(found) - MOST_NOTES), tone="secondary"))
        if not found:
            column.addWidget(words(say("conclusions.from_none"), tone="secondary", wraps=True))
        column.addLayout(
            row(press(say("conclusions.tie"), self._themes_menu, name="tie", picture="tags", variant="sm"), None)
        )

    def tie_theme(self, theme_id: str) -> None:
        """Say that the conclusion came from the notes of a theme, and from those it has already."""
        shown = self._shown
        if shown is None:
            return
        workspace = self._session.workspace
        known = {tie.note_id for tie in workspace.rows(Part.conclusion_note) if tie.conclusion_id == shown.id}
        new = {note.id for note in workspace.notes(self._event_id) if note.theme_id == theme_id and note.is_on_wall}
        conclusions.tie(self._session, shown.id, known | new)

    def _themes_menu(self) -> None:
        menu = QMenu(self)
        for found in self._session.workspace.themes(self._event_id):
            action = menu.addAction(found.name)
            action.triggered.connect(lambda _=False, theme_id=found.id: self.tie_theme(theme_id))
        button = self.findChild(QWidget, "tie")
        if isinstance(button, QWidget):
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _promise(self) -> None:
        assert self._shown is not None
        commitments.add(
            self._session, self._shown.short_text or self._shown.text, self._event_id, conclusion_id=self._shown.id
        )
        self._context.tell(self._say("conclusions.promised"))

    def _delete(self) -> None:
        assert self._shown is not None
        conclusions.delete(self._session, self._shown.id)

    def _edit(self, **values: object) -> None:
        shown = self._shown
        if shown and any(getattr(shown, name) != value for name, value in values.items()):
            conclusions.edit(self._session, shown.id, **values)

    def _answer(self, **values: object) -> None:
        shown = self._shown
        if shown is None or all(getattr(self._reply(shown), name) == value for name, value in values.items()):
            return
        try:
            conclusions.reply(self._session, shown.id, **values)
        except WorkspaceError as error:
            self._context.tell(self._say(error.key, **error.values), True)
            self.show_conclusion(shown)
