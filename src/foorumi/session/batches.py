"""What has arrived from phones together, and what is read once for all of it."""

from dataclasses import dataclass

from foorumi.domain.agenda import Item
from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.phones import Device, Operation, Sent
from foorumi.domain.run import stamp
from foorumi.domain.workspace import Part, Workspace
from foorumi.store.rows import Rows


class Refused(Exception):
    """An operation that may not be written; its text is the reason's code in docs/phone-protocol.md."""


@dataclass
class Batch:
    """What has arrived together, with what is read once for all of it: every question to the file costs its time."""

    rows: Rows
    workspace: Workspace
    event_id: EventId
    known: dict[str, Sent]
    devices: dict[str, Device]
    numbered: int

    def item(self, item_id: str) -> Item:
        """An item of the event that has been in the room; what was written to it then may still be on its way."""
        item = next((item for item in self.workspace.items(self.event_id) if item.id == item_id), None)
        clock = self.workspace.clock(ItemId(item_id))
        is_live = self.workspace.run(self.event_id).live_item_id == item_id
        if item is None or not (is_live or clock.running_since or clock.elapsed_s or clock.is_done):
            raise Refused("closed")
        return item

    def earlier(self, operation: Operation, item_id: ItemId) -> str:
        """The row that the phone made with its earlier answer of the same kind to the same item, or nothing."""
        found = self.rows.find(Part.sent, device_id=operation.device_id, kind=operation.kind, item_id=item_id)
        return str(found[0].target_id) if found else ""

    def remember(self, operation: Operation, item_id: ItemId | None, target: str, number: int | None = None) -> None:
        """Note that an operation is written."""
        sent = Sent(operation.id, self.event_id, operation.device_id, operation.kind, item_id, target, number, stamp())
        self.rows.insert(sent)
        self.known[sent.id] = sent
