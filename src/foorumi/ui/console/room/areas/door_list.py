"""The people found at the door, painted as rows: who, what they allowed, and whether they are here."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from foorumi.domain.attendees import Attendee
from foorumi.domain.clock import read_time, write_time
from foorumi.domain.sorting import search_key
from foorumi.i18n import Language
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.qt import override
from foorumi.ui.theme import draw_icon, paint, theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PERMISSION_ICONS = {
    "yes": ("check", "moss"),
    "no": ("x", "text.primary"),
    "not_asked": ("circle-dashed", "text.secondary"),
}
PERMISSION_FIELDS = ("may_share_contact", "may_be_photographed")
COLUMN, ACT = 96, 190


class DoorModel(QAbstractListModel):
    """The people found, in the order they stand."""

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.people: list[Attendee] = []
        self.query = ""
        self._evening = evening

    def show_people(self, people: list[Attendee], query: str) -> None:
        """Show these people, with what was looked for."""
        self.beginResetModel()
        self.people, self.query = people, query
        self.endResetModel()

    # Qt calls these
    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self.people)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        person, say = self.people[index.row()], self._evening.say
        parts = (
            person.organisation,
            person.name,
            person.role,
            person.village,
            _duty(person, say),
            here(person, self._evening),
        )
        rights = say(
            "room.door.rights",
            contact=say(f"room.permission.{person.may_share_contact}"),
            picture=say(f"room.permission.{person.may_be_photographed}"),
        )
        return ", ".join(part for part in (*parts, rights) if part)


def here(person: Attendee, evening: Evening) -> str:
    """Whether a person is here, since when, or when they left, in words."""
    say = evening.say
    if person.left_at:
        return say("room.door.left", at=_time(person.left_at, say.code))
    return (
        say("room.door.here", at=_time(person.arrived_at, say.code)) if person.has_arrived else say("room.door.not_yet")
    )


def _duty(person: Attendee, say: Language) -> str:
    return say(f"room.duty.{person.duty}") if person.duty else ""


def _time(at: str, code: str) -> str:
    read = read_time(at)
    return write_time(read, code) if read else at


class DoorRows(QStyledItemDelegate):
    """Paints a person: a mark of the actor's kind, two lines, two permissions, and the act of the chosen row."""

    def __init__(self, evening: Evening, model: DoorModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._evening, self._model, self._view = evening, model, view

    def act_box(self, row: QRectF) -> QRectF:
        """Where the act of a row stands."""
        high = theme.px(40)
        return QRectF(row.right() - theme.px(ACT) - 12, row.center().y() - high / 2, theme.px(ACT), high)

    def permission_box(self, row: QRectF, column: int) -> QRectF:
        """Where a permission of a row stands."""
        left = row.right() - theme.px(ACT) - theme.px(COLUMN) * (2 - column) - theme.px(28)
        return QRectF(left, row.top(), theme.px(COLUMN), row.height())

    def _mark(self, painter: QPainter, person: Attendee, row: QRectF) -> None:
        actor = self._evening.workspace.actor(person.actor_id)
        kind = actor.type if actor else person.actor_type
        look = self._evening.workspace.vocabulary.look(kind) if kind else "residents"
        centre = QPointF(row.left() + theme.px(26), row.center().y())
        paint.paint_actor(painter, theme, look, centre, theme.px(7))

    def _words(self, painter: QPainter, box: QRectF, text: str, ink: QColor) -> None:
        """The first line, with the letters that were looked for on a green ground."""
        font, query = theme.font("bodyStrong"), self._model.query.strip()
        place = next(
            (at for at in _beginnings(text) if query and search_key(text[at:]).startswith(search_key(query))), -1
        )
        if place < 0:
            paint.line(painter, box, text, font, ink)
            return
        metrics = QFontMetricsF(font)
        end = place + len(query)
        left = box.left() + metrics.horizontalAdvance(text[:place])
        right = box.left() + metrics.horizontalAdvance(text[:end])
        painter.fillRect(QRectF(left, box.top() + 2, right - left, box.height() - 2), theme.c("bg.selected"))
        paint.line(painter, QRectF(box.left(), box.top(), left - box.left(), box.height()), text[:place], font, ink)
        found = QRectF(left, box.top(), right - left, box.height())
        paint.line(painter, found, text[place:end], font, theme.c("on.selected"))
        paint.line(painter, QRectF(right, box.top(), box.right() - right, box.height()), text[end:], font, ink)

    # Qt calls these
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(300), theme.px(64))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person, row, say = self._model.people[index.row()], QRectF(option.rect), self._evening.say
        is_chosen = self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(row, theme.c("bg.selected"))
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), theme.c("primary"))
        painter.fillRect(QRectF(row.left(), row.bottom(), row.width(), 1), theme.c("border.subtle"))
        self._mark(painter, person, row)
        left = row.left() + theme.px(56)
        wide = self.permission_box(row, 0).left() - left - 8
        top = row.center().y() - theme.px(23)
        ink = theme.c("on.selected" if is_chosen else "text.primary")
        self._words(painter, QRectF(left, top, wide, theme.px(24)), person.organisation or person.name, ink)
        below = ", ".join(
            part
            for part in (_duty(person, say), person.name if person.organisation else "", person.role, person.village)
            if part
        )
        soft = theme.c("on.selected" if is_chosen else "text.secondary")
        paint.line(painter, QRectF(left, top + theme.px(23), wide, theme.px(22)), below, theme.font("label"), soft)
        for column, field in enumerate(PERMISSION_FIELDS):
            sign, tone = PERMISSION_ICONS[getattr(person, field)]
            tone = "on.selected" if is_chosen else tone
            box = self.permission_box(row, column)
            side = theme.px(18)
            draw_icon(painter, sign, QRectF(box.left(), box.center().y() - side / 2, side, side), theme.c(tone))
            text = box.adjusted(side + 8, 0, 0, 0)
            paint.line(
                painter, text, say(f"room.permission.{getattr(person, field)}"), theme.font("label"), theme.c(tone)
            )
        self._paint_act(painter, person, row, is_chosen)
        painter.restore()

    def _paint_act(self, painter: QPainter, person: Attendee, row: QRectF, is_chosen: bool) -> None:
        box, font = self.act_box(row), theme.font("label")
        if person.has_arrived or not is_chosen:
            tone = "moss" if person.has_arrived and not person.left_at else "text.secondary"
            tone = "on.selected" if is_chosen else tone
            paint.line(painter, box, here(person, self._evening), font, theme.c(tone), paint.RIGHT)
            return
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.c("primary"))
        painter.drawRoundedRect(box, 6, 6)
        ink = theme.c("on.primary")
        inner = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        paint.line(painter, inner, self._evening.say("room.door.arrive"), font, ink)
        cap = paint.keycap_width(theme, "Enter")
        clear = QColor(Qt.GlobalColor.transparent)
        paint.keycap(painter, theme, inner.adjusted(inner.width() - cap, 0, 0, 0), "Enter", ink, ink, clear)


def _beginnings(text: str) -> list[int]:
    return [at for at in range(len(text)) if text[at].isalnum() and (at == 0 or not text[at - 1].isalnum())]
