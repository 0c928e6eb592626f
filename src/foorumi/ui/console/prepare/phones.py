"""Puhelimet ja paperi: how people take part. Phones and paper stand side by side, for they count the same."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from foorumi.domain.ids import EventId
from foorumi.domain.phones import PORT, Phones
from foorumi.domain.workspace import Part
from foorumi.session import phones
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.prepare.saving import Saving
from foorumi.ui.qr import paint_qr
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import CheckBox, Segmented
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import Beside, column, frame, row
from foorumi.ui.widgets.labels import label

QR_SIDE = 200
PAPERS = ("slips", "table_cards", "phone_network")


class PhonesPage(QWidget):
    """Phones at the left, paper at the right. Saved as typed; the test with one phone uses the real server."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("phones_page")
        self._context, self._event_id, self._say = context, event_id, context.say
        self._saving = Saving(self)
        inside = QWidget()
        sides = Beside(self._phone_side(), self._paper_side(), stretches=(1, 1), gap=24)
        column(inside, sides, margin=(0, 16)).addStretch(1)
        column(self, scrolled(inside), margin=0)
        self._show()
        context.signals.changed.connect(self._changed)
        if context.phones:
            context.phones.changed.connect(self._show)

    @property
    def _arranged(self) -> Phones:
        known = self._context.session.workspace.phones(self._event_id)
        return known or Phones(self._event_id, "")

    # -- phones ---------------------------------------------------------------------------------
    def _phone_side(self) -> QWidget:
        say, arranged = self._say, self._arranged
        card = frame()
        self._used = CheckBox(say("phones.use"))
        self._used.setObjectName("phones_use")
        self._used.clicked.connect(self._use)
        self._network = QComboBox()
        self._network.setObjectName("phones_network")
        self._network.activated.connect(lambda: self._choose(self._network.currentData()))
        port = self._text("port", str(arranged.port))
        wifi = (self._text(name, getattr(arranged, name)) for name in ("wifi_name", "wifi_password"))
        names = Beside(*wifi, gap=8)
        wifi_hint = label(say("phones.wifi_hint"), "caption", "secondary", wrap=True)
        where = Beside(Field(say("phones.network"), self._network), port, gap=8)
        moderation = Segmented(
            say("phones.moderation"),
            [("first", say("phones.first")), ("straight", say("phones.straight"))],
            arranged.moderation,
        )
        moderation.chosen.connect(lambda value: self._arrange(moderation=value))
        stops = QPlainTextEdit(arranged.stop_words)
        stops.setObjectName("stop_words")
        stops.setTabChangesFocus(True)
        stops.setFixedHeight(theme.px(64))
        self._saving.watch(stops, lambda text: self._arrange(stop_words=" ".join(text.split())))
        self._inside = QWidget()
        column(
            self._inside,
            names,
            wifi_hint,
            where,
            Field(say("phones.moderation"), moderation),
            Field(say("phones.stop_words"), stops, say("phones.stop_words_hint")),
            self._test(),
            label(say("phones.limits"), "caption", "secondary", wrap=True),
            margin=0,
            spacing=12,
        )
        layout = column(card, label(say("phones.phone"), "h3"), self._used, self._inside, margin=24, spacing=12)
        layout.addStretch(1)
        return card

    def _text(self, name: str, text: str) -> Field:
        editor = QLineEdit(text)
        editor.setObjectName(name)
        made = Field(self._say(f"phones.{name}"), editor)
        self._saving.watch(editor, lambda typed: self._keep(name, typed, made))
        return made

    def _test(self) -> QWidget:
        """Try it with one phone before the doors open."""
        whole, said = QWidget(), QWidget()
        self._code = _Code()
        self._where = label("", "bodyStrong", wrap=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count = label("", "body", "secondary", wrap=True)
        self._toggle = button(self._say("phones.test"), "smartphone", on_click=self._test_now)
        self._toggle.setObjectName("phones_test")
        layout = column(said, self._where, self._count, self._toggle, margin=0, spacing=8)
        layout.addStretch(1)
        row(whole, self._code, said, spacing=16)
        return whole

    # -- paper ------------------------------------------------------------------------------------
    def _paper_side(self) -> QWidget:
        say = self._say
        card = frame()
        buttons = [button(say(f"phones.paper.{code}"), "printer", on_click=self._go_print) for code in PAPERS]
        self._forget = button(say("phones.forget"), "trash-2", on_click=self._forget_now)
        self._forget.setObjectName("phones_forget")
        self._forget.setToolTip(say("phones.forget_hint"))
        layout = column(
            card,
            label(say("phones.paper"), "h3"),
            label(say("phones.paper_same"), "body", "secondary", wrap=True),
            *buttons,
            label(say("phones.help_title"), "label"),
            label(say("phones.help"), "body", "secondary", wrap=True),
            self._forget,
            margin=24,
            spacing=12,
        )
        layout.addStretch(1)
        return card

    def _go_print(self) -> None:
        self._context.go(Route("follow_up", self._event_id, "documents"))

    def _forget_now(self) -> None:
        """After the evening, nothing ties what was said and voted to a phone."""
        if self._context.phones:
            self._context.phones.stop()
        phones.forget(self._context.session, self._event_id)

    # -- showing and saving ---------------------------------------------------------------------------
    def _show(self) -> None:
        say, known, event_id = self._say, self._context.phones, self._event_id
        uses = self._context.session.workspace.event(event_id).uses_phones
        self._used.setChecked(uses)
        self._inside.setVisible(uses)
        arranged = self._arranged
        is_open = bool(known and known.is_open(event_id) and arranged.address)
        self._code.show_text(arranged.link if is_open else "")
        self._where.setText(say("phones.at", place=arranged.place, code=arranged.join_code) if is_open else "")
        connected = known.connected(event_id) if known else 0
        problem = known.link.problem if known and known.link else ""
        closed = say(problem) if problem else say("phones.closed")
        self._count.setText(say("room.phones.count", n=connected) if is_open else closed)
        self._toggle.setText(say("phones.test_end" if is_open else "phones.test"))
        devices = self._context.session.workspace.rows_of(Part.device, event_id)
        self._forget.setVisible(bool(devices and self._context.session.workspace.run(event_id).ended_at))
        self._network.clear()
        for address in known.choices() if known and uses else []:
            self._network.addItem(f"{address.adapter}  {address.ip}".strip(), address.ip)
        self._network.setCurrentIndex(max(0, self._network.findData(arranged.address)))

    def _use(self) -> None:
        is_used, known = self._used.isChecked(), self._context.phones
        if is_used:
            phones.arrange(self._context.session, self._event_id)
        elif known and known.is_open(self._event_id):
            known.stop()
        phones.use(self._context.session, self._event_id, is_used)

    def _test_now(self) -> None:
        known = self._context.phones
        if known is None:
            return
        self._saving.flush()
        if known.is_open(self._event_id):
            known.stop()
        else:
            known.start(self._event_id)

    def _choose(self, ip: str) -> None:
        if self._context.phones:
            self._context.phones.choose(self._event_id, ip)

    def _keep(self, name: str, text: str, field: Field) -> None:
        text = text.strip()
        if name != "port":
            self._arrange(**{name: text})
            return
        port = int(text) if text.isdecimal() else 0
        is_good = 1024 <= port <= 65535 or port == 80
        field.set_error("" if is_good else self._say("phones.bad_port", usual=PORT))
        if is_good:
            self._arrange(port=port)

    def _arrange(self, **values: Any) -> None:
        phones.arrange(self._context.session, self._event_id, **values)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.event, Part.phones, Part.device}:
            self._show()


class _Code(QWidget):
    """A QR code for one phone held to the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        side = theme.px(QR_SIDE)
        self.setFixedSize(side, side)

    def show_text(self, text: str) -> None:
        """Show the code of a text; nothing without one."""
        self._text = text
        self.setVisible(bool(text))
        self.setAccessibleName(text)
        self.update()

    # Qt calls these
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            paint_qr(QPainter(self), QRectF(self.rect()), self._text)
