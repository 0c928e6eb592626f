"""The phones of the event whose server is open: at most one, whatever page the window shows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from foorumi.domain.ids import EventId
from foorumi.session import phones
from foorumi.session.session import Session
from foorumi.ui.addresses import LOOPBACK, Address, addresses

if TYPE_CHECKING:
    from foorumi.ui.phone_link import PhoneLink

LOOK_MS = 5000

MakeLink = Callable[[Session, EventId, QObject], "PhoneLink"]


class RoomPhones(QObject):
    """Opens and closes the phone server, and follows this computer from network to network.

    Signals: changed(), in state, address or count; led(act), from a leader's phone.
    """

    changed = Signal()
    led = Signal(str)

    def __init__(self, session: Session, make_link: MakeLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._make_link = session, make_link
        self.link: PhoneLink | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._follow)

    def is_open(self, event_id: EventId) -> bool:
        """Whether an event's phones can come in, or soon can."""
        return self.link is not None and self.link.event_id == event_id

    def connected(self, event_id: EventId) -> int:
        """How many phones of an event are listening."""
        return self.link.connected if self.link and self.link.event_id == event_id else 0

    def start(self, event_id: EventId) -> None:
        """Let an event's phones in, at the address that was chosen if this computer still has it."""
        if self.is_open(event_id):
            return
        self.stop()
        self.link = self._make_link(self._session, event_id, self)
        self.link.changed.connect(self._opened)
        self.link.led.connect(self.led, Qt.ConnectionType.QueuedConnection)
        self._open(self.link)
        self._look.start()

    def stop(self) -> None:
        """Send the phones away."""
        link, self.link = self.link, None
        self._look.stop()
        if link:
            link.changed.disconnect(self._opened)
            link.close()
            link.deleteLater()
            self.changed.emit()

    def choose(self, event_id: EventId, ip: str) -> None:
        """Let phones in at another of this computer's addresses."""
        phones.arrange(self._session, event_id, address=ip)
        self._reopen()

    def choices(self) -> list[Address]:
        """The addresses phones might reach, the likeliest first; this computer alone when it is in no network."""
        return addresses() or [Address(LOOPBACK, "")]

    def _open(self, link: "PhoneLink") -> None:
        arranged = phones.arrange(self._session, link.event_id, phones.ORIGIN)
        known = self.choices()
        chosen = next((address for address in known if address.ip == arranged.address), known[0])
        phones.arrange(self._session, link.event_id, phones.ORIGIN, address=chosen.ip)
        link.start([chosen], arranged.port)

    def _reopen(self) -> None:
        if self.link:
            self.link.stop()
            self._open(self.link)

    def _follow(self) -> None:
        """When this computer has got another address, let phones in there; the wall's QR code follows the file."""
        arranged = self._session.workspace.phones(self.link.event_id) if self.link else None
        if arranged and arranged.address not in {address.ip for address in self.choices()}:
            self._reopen()

    def _opened(self) -> None:
        if self.link and self.link.is_open:
            phones.arrange(self._session, self.link.event_id, phones.ORIGIN, port=self.link.port)
        self.changed.emit()
