"""Groups: dealt so that sides and actors mix, where each sits in this round, and what the tables have written."""

from PySide6.QtWidgets import QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.groups import rotation, table_name
from foorumi.session import attendees
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.areas.wall import WallArea
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.widgets.fields import Stepper
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label

USUAL, MOST = 6, 20


class GroupsArea(QWidget):
    """A strip that deals the groups, above the notes of the item."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self.count = Stepper(say, say("room.groups.count"), USUAL, 2, MOST)
        self.deal = run_button(say("room.groups.deal"), self._deal, name="deal_groups", picture="users-round")
        self._sizes = label("", "body", "secondary", wrap=True)
        self._sizes.setObjectName("group_sizes")
        strip = frame("outlined")
        inside = column(strip, margin=12, spacing=6)
        inside.addLayout(row(label(say("room.groups"), "bodyStrong"), None, self.count, self.deal, gap=10))
        inside.addWidget(self._sizes)
        self.wall = WallArea(evening, item)
        column(self, strip, margin=0, spacing=10).addWidget(self.wall, 1)
        groups = self._groups()
        if groups:
            self.count.set_value(len(groups))
        self.refresh()

    def refresh(self) -> None:
        """Show the groups and the notes as they are."""
        say, groups = self._evening.say, self._groups()
        place = self._evening.workspace.phase(self._item.id).place
        tables = rotation(len(groups), place) if groups and self._item.method == "learning_cafe" else {}
        parts = []
        for number, (group, people) in enumerate(groups.items(), 1):
            text = say("room.groups.one", group=group, n=people)
            if host := self._hosts().get(group):
                text = say("room.groups.host", group=text, host=host)
            parts.append(f"{text} → {table_name(tables[number])}" if number in tables else text)
        self._sizes.setText("   ".join(parts) or say("room.groups.none"))
        self.wall.refresh()

    def find_note(self) -> None:
        """Find a note on the wall."""
        self.wall.find_note()

    def approve_all(self) -> None:
        """Let the waiting notes that are seen onto the wall."""
        self.wall.approve_all()

    def tabs(self) -> dict[str, str]:
        """The parts of its wall, as tabs of a narrow window."""
        return self.wall.tabs()

    def show_tab(self, tab: str) -> None:
        """Show one part of the wall."""
        self.wall.show_tab(tab)

    def _groups(self) -> dict[int, int]:
        sizes: dict[int, int] = {}
        for person in self._evening.workspace.attendees(self._evening.event_id):
            if person.group_number:
                sizes[person.group_number] = sizes.get(person.group_number, 0) + 1
        return dict(sorted(sizes.items()))

    def _hosts(self) -> dict[int, str]:
        """Who keeps the table of each group."""
        people = self._evening.workspace.attendees(self._evening.event_id)
        return {p.group_number: p.name or p.organisation for p in people if p.duty == "host" and p.group_number}

    def _deal(self) -> None:
        evening, groups = self._evening, self.count.value()
        evening.do(lambda: attendees.deal_groups(evening.session, evening.event_id, groups))
