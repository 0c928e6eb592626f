"""Anna kollegalle and Tuo kollegan tiedostosta: two laptops without a network."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from foorumi.domain.errors import SealedFile, WorkspaceError
from foorumi.domain.personal import SHORTEST_PASSWORD
from foorumi.domain.retention import tells_who
from foorumi.domain.workspace import Part
from foorumi.paths import documents
from foorumi.session.privacy import note
from foorumi.store.connection import SUFFIX
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet
from foorumi.ui.widgets.waiting import MANY_ROWS, told_while, wait_for

COUNTED = (Part.event, Part.attendee, Part.note, Part.commitment, Part.actor, None)
EVENTS_SHOWN = 4


class GiveSheet(Sheet):
    """Asks whether names go along and whether there is a password, then where the file goes."""

    def __init__(self, window: QWidget, context: Context) -> None:
        say = context.say
        super().__init__(window, say("handover.give"), width=640)
        self._context = context
        self.setObjectName("give")
        self.body.addWidget(label(say("handover.give_text"), "body", "secondary", wrap=True))
        choices = [(True, say("handover.with_names"), "users-round"), (False, say("handover.without_names"), "eye-off")]
        self.names = Segmented(say("handover.names"), choices, True)
        self.body.addWidget(self.names)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._field = Field(say("handover.password"), self.password, say("handover.password_hint"))
        self.body.addWidget(self._field)
        self.add_button(button(say("safety.cancel"), on_click=self.reject))
        self.yes = self.add_button(button(say("handover.choose_place"), "save", kind="primary", on_click=self._ask))

    def _ask(self) -> None:
        say, password = self._context.say, self.password.text()
        if 0 < len(password) < SHORTEST_PASSWORD:
            self._field.set_error(say("errors.short_password", n=SHORTEST_PASSWORD))
            return
        kind = ".pdf" if password else SUFFIX
        name = say("handover.file_name", name=self._context.session.path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("handover.give"), str(documents() / f"{name}{kind}"), f"{say('handover.file')} (*{kind})"
        )
        if chosen:
            target = Path(chosen) if Path(chosen).suffix == kind else Path(chosen + kind)
            if target != Path(chosen) and target.exists():  # the dialog has asked about the name without the ending
                self._context.tell(say("errors.file_exists", file=target.name), is_error=True)
            else:
                self.give(target)

    def give(self, target: Path) -> None:
        """Write the file, and tell what happened."""
        context = self._context
        self.accept()
        try:
            context.imports.give(context.session, target, bool(self.names.value()), self.password.text())
        except WorkspaceError as error:
            context.tell(context.say(error.key, **error.values), is_error=True)
            return
        named = sum(map(tells_who, context.session.workspace.rows(Part.attendee)))
        if self.names.value() and named:
            note(context.session, "given", named)
        context.tell(context.say("handover.given", file=target.name))


def look_into(window: QWidget, context: Context, path: Path, password: str = "") -> None:
    """Show what a colleague's file brings; a sealed one asks for its password first."""

    def failed(error: WorkspaceError) -> None:
        if isinstance(error, SealedFile):
            wrong = context.say(error.key, **error.values) if password else ""
            _ask_password(window, context, wrong, lambda typed: look_into(window, context, path, typed))
        else:
            context.tell(context.say(error.key, **error.values), is_error=True)

    wait_for(
        window,
        context.say,
        context.imports.look_into(context.session, path, password),
        lambda coming: TakeInSheet(window, context, coming).open(),
        failed,
        lambda: context.tell(context.say("exchange.given_up")),
    )


def _ask_password(window: QWidget, context: Context, wrong: str, go_on: Callable[[str], object]) -> None:
    say = context.say
    sheet = Sheet(window, say("handover.needs_password"))
    sheet.setObjectName("password")
    typed = QLineEdit()
    typed.setObjectName("typed_password")
    typed.setEchoMode(QLineEdit.EchoMode.Password)
    field = Field(say("handover.password"), typed)
    field.set_error(wrong)
    sheet.body.addWidget(field)

    def answer() -> None:
        sheet.accept()
        go_on(typed.text())

    typed.returnPressed.connect(answer)
    sheet.add_button(button(say("safety.cancel"), on_click=sheet.reject))
    sheet.add_button(button(say("handover.open"), kind="primary", on_click=answer)).setObjectName("open_sealed")
    sheet.open(typed)


class TakeInSheet(Sheet):
    """What a colleague's file would bring; nothing is written before the yes."""

    def __init__(self, window: QWidget, context: Context, coming: Any) -> None:
        say = context.say
        super().__init__(window, say("handover.take_in"), width=640)
        self._context = context
        self._coming = coming
        self.setObjectName("take_in")
        is_empty = coming.merge.is_empty
        text = "handover.nothing_new" if is_empty else "handover.take_in_text"
        self.body.addWidget(label(say(text), "body", "secondary", wrap=True))
        if not is_empty:
            self.body.addWidget(self._preview())
        self.joins: list[tuple[QCheckBox, Any]] = []
        if coming.namesakes:
            self.body.addWidget(self._namesakes())
        if coming.merge.contested:
            self.body.addWidget(label(say("handover.contested", n=coming.merge.contested), "body", wrap=True))
        self.add_button(button(say("widgets.close" if is_empty else "safety.cancel"), on_click=self.reject))
        if not is_empty:
            self.yes = self.add_button(button(say("handover.bring"), kind="primary", on_click=self._bring))

    def _preview(self) -> QWidget:
        say, coming = self._context.say, self._coming
        card = frame("outlined")
        lines = column(card, label(say("handover.new"), "h3"))
        for name in coming.events[:EVENTS_SHOWN]:
            lines.addWidget(label(name, "bodyStrong", wrap=True))
        for part in COUNTED:
            if number := coming.added(part):
                lines.addWidget(label(say(f"handover.count.{part.table if part else 'other'}", n=number)))
        changed = {part: coming.changed(part) for part in COUNTED}
        if any(changed.values()):
            lines.addWidget(label(say("handover.changing"), "h3"))
        for part, number in changed.items():
            if number:
                lines.addWidget(label(say(f"handover.count.{part.table if part else 'other'}", n=number)))
        return card

    def _namesakes(self) -> QWidget:
        """Actors that both may have added apart; the ticked ones become one."""
        say = self._context.say
        card = frame("outlined")
        lines = column(card, label(say("handover.namesakes"), "h3"))
        lines.addWidget(label(say("handover.namesakes_text"), "body", "secondary", wrap=True))
        for one in self._coming.namesakes:
            names = dict.fromkeys((one.our_name, one.their_name))
            box = QCheckBox(" = ".join(names).replace("&", "&&"))
            box.setChecked(one.is_same)
            self.joins.append((box, one))
            lines.addWidget(box)
        return card

    def _bring(self) -> None:
        context = self._context
        joined = [one for box, one in self.joins if box.isChecked()]
        self.accept()
        rows = sum(map(len, self._coming.merge.added.values()))
        try:
            with told_while(context.window, context.say("exchange.saving"), rows > MANY_ROWS):
                context.imports.take_in(context.session, self._coming, joined)
        except WorkspaceError as error:
            context.tell(context.say(error.key, **error.values), is_error=True)
            return
        context.tell(context.say("handover.brought"))
