"""How many phones take part, and what may be done about them, in Run mode's top bar."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from foorumi.domain.clock import write_time
from foorumi.domain.phones import HELPERS, new_pin
from foorumi.domain.workspace import Part
from foorumi.session import phones
from foorumi.ui.console.context import Route
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import icon
from foorumi.ui.widgets.buttons import Button


class PhonesButton(Button):
    """The count of phones that listen; a press opens what may be done. Opens the event's phones if it uses them."""

    def __init__(self, evening: Evening) -> None:
        super().__init__("", "smartphone", variant="sm")
        self.setObjectName("phones")
        self._evening = evening
        self._phones = evening.context.phones
        self.clicked.connect(self._show_menu)
        if self._phones:
            self._phones.changed.connect(self.refresh)
            QTimer.singleShot(0, self, self._begin)
        self.refresh()

    def refresh(self) -> None:
        """Show how many listen, or that none do today."""
        evening, say = self._evening, self._evening.say
        is_open = bool(self._phones and self._phones.is_open(evening.event_id))
        connected = self._phones.connected(evening.event_id) if self._phones else 0
        text = say("room.phones.count", n=connected) if is_open else say("room.phones.none")
        text = f"{text}. {say('room.phones.few')}" if self._are_few else text
        self.set_icon("wifi-off" if self._are_few else "smartphone")
        self.setText(str(connected) if is_open else "–")
        self.setAccessibleName(text)
        self.setToolTip(text)
        link = self._phones.link if self._phones else None
        if link and link.problem and is_open:
            evening.told.emit(say(link.problem), True)

    @property
    def _are_few(self) -> bool:
        """Whether fewer than half of the most phones that ever listened do now, which a broken network looks like."""
        link = self._phones.link if self._phones and self._phones.is_open(self._evening.event_id) else None
        return link is not None and 2 * link.connected < link.most_connected

    def _begin(self) -> None:
        if self._phones and self._evening.the_event.uses_phones:
            self._phones.start(self._evening.event_id)

    def _show_menu(self) -> None:
        menu = self.menu_now()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu_now(self) -> QMenu:
        """What may be done about phones now."""
        evening, say, known = self._evening, self._evening.say, self._phones
        menu = QMenu(self)
        if known is None:
            return menu
        if not known.is_open(evening.event_id):
            menu.addAction(icon("smartphone"), say("room.phones.on")).triggered.connect(self._on)
            return menu
        arranged, link = evening.workspace.phones(evening.event_id), known.link
        if arranged and link:
            for text in (
                say("room.phones.most", n=link.connected, most=link.most_connected),
                say("room.phones.at", place=arranged.place, code=arranged.join_code),
            ):
                menu.addAction(text).setEnabled(False)
            if self._are_few:
                menu.addAction(icon("wifi-off"), say("room.phones.few")).setEnabled(False)
            if link.received_at:
                at = write_time(datetime.fromtimestamp(link.received_at), say.code)
                menu.addAction(say("room.phones.received", at=at)).setEnabled(False)
            for item in evening.items:
                waiting = sum(
                    note.state == "waiting" and note.item_id == item.id
                    for note in evening.workspace.notes(evening.event_id)
                )
                if waiting:
                    text = say("room.phones.waiting", n=waiting, item=evening.title(item))
                    menu.addAction(icon("hand"), text).triggered.connect(partial(evening.open, item.id))
            menu.addSeparator()
            where = menu.addMenu(icon("wifi"), say("room.phones.network"))
            for address in known.choices():
                act = where.addAction(f"{address.adapter}  {address.ip}".strip())
                act.setCheckable(True)
                act.setChecked(address.ip == arranged.address)
                act.triggered.connect(partial(self._choose, address.ip))
            is_straight = arranged.moderation == "straight"
            straight = menu.addAction(say("room.phones.straight"))
            straight.setCheckable(True)
            straight.setChecked(is_straight)
            straight.triggered.connect(lambda: self._arrange(moderation="first" if is_straight else "straight"))
            self._add_helpers(menu)
            pin = say("room.phones.pin", pin=arranged.pin) if arranged.pin else say("room.phones.make_pin")
            menu.addAction(icon("lock"), pin).triggered.connect(lambda: self._arrange(pin=new_pin()))
        corner = menu.addAction(icon("qr-code"), say("room.phones.corner"))
        corner.setObjectName("phones_corner")
        corner.setCheckable(True)
        corner.setChecked(evening.shows_way_in)
        corner.toggled.connect(evening.show_way_in)
        settings = menu.addAction(icon("settings"), say("room.phones.settings"))
        settings.triggered.connect(lambda: evening.context.go(Route("prepare", evening.event_id, "phones")))
        menu.addSeparator()
        menu.addAction(icon("circle-x"), say("room.phones.off")).triggered.connect(self._off)
        return menu

    def _add_helpers(self, menu: QMenu) -> None:
        """Who helps by phone; a press takes the role away, for a phone that was lost or has gone home."""
        evening, say = self._evening, self._evening.say
        helpers = [row for row in evening.workspace.rows_of(Part.device, evening.event_id) if row.role in HELPERS]
        if not helpers:
            return
        listed = menu.addMenu(icon("users"), say("room.phones.helpers", n=len(helpers)))
        for row in sorted(helpers, key=lambda row: (row.role, row.group_number or 0)):
            text = say(f"room.phones.role.{row.role}")
            text = f"{text}, {say('room.vote.table', n=row.group_number)}" if row.group_number else text
            act = listed.addAction(say("room.phones.revoke", who=text))
            act.triggered.connect(partial(self._revoke, row.id))
        act = listed.addAction(icon("lock"), say("room.phones.revoke_all"))
        act.triggered.connect(lambda: self._revoke_all([row.id for row in helpers]))

    def _revoke(self, device_id: str) -> None:
        evening = self._evening
        if evening.do(lambda: phones.revoke(evening.session, device_id)):
            evening.told.emit(evening.say("room.phones.revoked"), False)

    def _revoke_all(self, devices: list[str]) -> None:
        """Take every role away, and make a new PIN, since the old one may be known to whoever has a lost phone."""
        for device_id in devices:
            self._revoke(device_id)
        self._arrange(pin=new_pin())

    def _on(self) -> None:
        evening = self._evening
        evening.do(lambda: phones.use(evening.session, evening.event_id, True))
        self._begin()

    def _off(self) -> None:
        """No phones today: one act, and no trace of them is left on the wall."""
        evening = self._evening
        evening.do(lambda: phones.use(evening.session, evening.event_id, False))
        if self._phones:
            self._phones.stop()

    def _choose(self, ip: str) -> None:
        evening = self._evening
        if self._phones:
            known = self._phones
            evening.do(lambda: known.choose(evening.event_id, ip))

    def _arrange(self, **values: str) -> None:
        evening = self._evening
        evening.do(lambda: phones.arrange(evening.session, evening.event_id, **values))
