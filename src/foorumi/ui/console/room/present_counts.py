"""How many take part, typed: those in the room, and those who follow from afar."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from foorumi.domain.attendees import REMOTE
from foorumi.session import attendees
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.theme import theme
from foorumi.ui.widgets.fields import Stepper
from foorumi.ui.widgets.labels import label

MOST = 999


class PresentCounts(QFrame):
    """A small window under the figure of the top bar. It closes by Esc, Enter or a click beside it."""

    def __init__(self, evening: Evening) -> None:
        super().__init__(evening.context.window, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setObjectName("present_counts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._evening = evening
        say, workspace = evening.say, evening.workspace
        remote = workspace.remote(evening.event_id)
        here = workspace.present(evening.event_id) - remote
        known = {count.side: count.people for count in workspace.headcounts(evening.event_id)}
        self._counted = {"community": here, REMOTE: remote}
        self.here = Stepper(say, say("room.present_here"), here, here - known.get("community", 0), MOST)
        self.remote = Stepper(say, say("room.present_remote"), remote, 0, MOST)
        self.here.changed.connect(lambda n: self._count("community", n))
        self.remote.changed.connect(lambda n: self._count(REMOTE, n))
        lines = QGridLayout(self)
        lines.setContentsMargins(*[theme.px(14)] * 4)
        lines.setSpacing(theme.px(10))
        for place, (key, stepper) in enumerate((("here", self.here), ("remote", self.remote))):
            lines.addWidget(label(say(f"room.present_{key}")), place, 0)
            lines.addWidget(stepper, place, 1)
        lines.addWidget(label(say("room.present_hint"), "caption", "secondary", wrap=True), 2, 0, 1, 2)
        self.setFixedWidth(theme.px(340))
        self.here.number.lineEdit().returnPressed.connect(self.close)
        self.remote.number.lineEdit().returnPressed.connect(self.close)

    def show_under(self, figure: QWidget) -> None:
        """Open below a widget, with the first number chosen so that typing replaces it."""
        self.move(figure.mapToGlobal(QPoint(0, figure.height() + theme.px(4))))
        self.show()
        self.here.number.setFocus(Qt.FocusReason.PopupFocusReason)
        self.here.number.selectAll()

    def _count(self, side: str, people: int) -> None:
        """Write the difference, so that what came in meanwhile at the door stays."""
        evening, by = self._evening, people - self._counted[side]
        self._counted[side] = people
        evening.do(lambda: attendees.count_unnamed(evening.session, evening.event_id, by, side))
