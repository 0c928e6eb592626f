"""Impact and effort in the results: where proposals stand, how far apart the ratings were, and the same in a table."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from foorumi.domain import matrix_words
from foorumi.domain.ids import EventId, ProposalId
from foorumi.domain.matrix import MIDDLE, Spot
from foorumi.domain.workspace import Part
from foorumi.i18n import Language
from foorumi.session import methods
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, words
from foorumi.ui.console.table import whole_table
from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme
from foorumi.ui.widgets.frames import set_shown
from foorumi.ui.widgets.told import Told

LEAST, MOST = 1, 5
CORNERS = (("now", 0, 0), ("plan", 1, 0), ("if_time", 0, 1), ("leave", 1, 1))
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}


class MatrixCard:
    """The matrix and the same figures in a table. ``frame`` is shown once something has been rated."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        self._context, self._event_id, self._say = context, event_id, context.say
        say = self._say
        self.frame, self._column = framed(gap=12)
        self.frame.setObjectName("matrix")
        self._column.addWidget(words(say("results.matrix"), "h3"))
        self._told = words("", tone="secondary", wraps=True)
        self._column.addWidget(self._told)
        self._picture = MatrixPicture(say, self._agree)
        self._column.addWidget(self._picture)
        self._table = QWidget()
        self._column.addWidget(self._table)
        self.refresh()

    def refresh(self) -> None:
        """Show the ratings and places as they are now; the chosen proposal stays chosen."""
        say, workspace = self._say, self._context.session.workspace
        found = workspace.matrix(self._event_id)
        set_shown(self.frame, bool(found))
        raters = len({row.rater or row.id for row in workspace.rows_of(Part.rating, self._event_id)})
        self._told.setText(say("results.matrix_told", n=raters))
        self._picture.show_spots(found)
        made = whole_table(matrix_words.heads(say), matrix_words.rows(found, say), say("results.matrix"), widest=1)
        self._column.replaceWidget(self._table, made)
        self._table.setParent(None)
        self._table.deleteLater()
        self._table = made

    def _agree(self, proposal_id: ProposalId, impact: int, effort: int) -> None:
        if not self._context.session.is_read_only:
            methods.agree_place(self._context.session, self._event_id, proposal_id, impact, effort)


class MatrixPicture(QWidget):
    """Proposals by effort across and impact upwards; whiskers show the spread. Click or Page keys choose one, arrows
    agree on a place for it a whole step at a time."""

    def __init__(self, say: Language, place: Callable[[ProposalId, int, int], object]) -> None:
        super().__init__()
        self._say, self._place = say, place
        self._found: tuple[Spot, ...] = ()
        self._chosen = 0
        self.setObjectName("matrix_picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(380))
        self.setAccessibleName(say("results.matrix"))

    def show_spots(self, found: Sequence[Spot]) -> None:
        """Show other places; the same proposal stays chosen."""
        chosen = self._found[self._chosen].proposal.id if self._found else None
        self._found = tuple(found)
        if found:
            self._choose(next((at for at, spot in enumerate(found) if spot.proposal.id == chosen), 0))

    def _tell(self) -> None:
        self.setAccessibleDescription(self._words(self._chosen))

    def _words(self, place: int) -> str:
        spot = self._found[place]
        corner = self._say(f"scene.corner.{spot.corner}")
        return self._say("results.matrix.spot", n=place + 1, text=spot.proposal.text, corner=corner)

    def told_parts(self) -> list[Told]:
        """The proposals, for a screen reader."""
        side = theme.px(14)
        return [
            Told(
                self._words(place),
                QRectF(self._point(spot.impact, spot.effort), QSize(2 * side, 2 * side)).translated(-side, -side),
                is_chosen=place == self._chosen,
                is_current=place == self._chosen and self.hasFocus(),
                press=partial(self._choose, place),
            )
            for place, spot in enumerate(self._found)
        ]

    def _field(self) -> QRectF:
        edge = theme.px(44)
        return QRectF(
            edge, theme.px(8), min(self.width() - edge - 8, theme.px(640)), self.height() - edge - theme.px(8)
        )

    def _point(self, impact: float, effort: float) -> QPointF:
        field, room = self._field(), MOST - LEAST + 1
        across = (effort - LEAST + 0.5) / room * field.width()
        up = (impact - LEAST + 0.5) / room * field.height()
        return QPointF(field.left() + across, field.bottom() - up)

    def _choose(self, at: int) -> None:
        self._chosen = at % len(self._found)
        self._tell()
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        field = self._field()
        middle = self._point(MIDDLE, MIDDLE)
        painter.fillRect(field, theme.c("bg.app"))
        painter.fillRect(QRectF(field.topLeft(), middle), theme.c("bg.selected"))
        painter.setPen(QPen(theme.c("border.control"), 1))
        painter.drawRect(field)
        painter.drawLine(QPointF(middle.x(), field.top()), QPointF(middle.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), middle.y()), QPointF(field.right(), middle.y()))
        for name, right, low in CORNERS:
            left, top = field.left() + right * field.width() / 2, field.top() + low * field.height() / 2
            box = QRectF(left + theme.px(10), top + theme.px(6), field.width() / 2, theme.px(24))
            paint.line(painter, box, self._say(f"scene.corner.{name}"), theme.font("label"), theme.c("text.secondary"))
        font, ink = theme.font("label"), theme.c("text.primary")
        below = QRectF(field.left(), field.bottom() + theme.px(6), field.width(), theme.px(24))
        paint.line(painter, below, f"{self._say('results.matrix.effort')} →", font, ink)
        painter.save()
        painter.translate(theme.px(14), field.bottom())
        painter.rotate(-90)
        paint.line(painter, QRectF(0, -theme.px(4), field.height(), theme.px(24)),
                   f"{self._say('results.matrix.impact')} →", font, ink)  # fmt: skip
        painter.restore()

    def _paint_spot(self, painter: QPainter, number: int, spot: Spot) -> None:
        centre, is_chosen = self._point(spot.impact, spot.effort), number == self._chosen
        painter.setPen(QPen(theme.c("border.strong"), 2))
        impact, effort = spot.spread
        if not spot.is_agreed:
            painter.drawLine(
                self._point(spot.impact - impact, spot.effort), self._point(spot.impact + impact, spot.effort)
            )
            painter.drawLine(
                self._point(spot.impact, spot.effort - effort), self._point(spot.impact, spot.effort + effort)
            )
        radius = theme.px(14)
        painter.setPen(QPen(theme.c("focus" if is_chosen and self.hasFocus() else "primary"), 3 if is_chosen else 2))
        painter.setBrush(theme.c("primary" if spot.is_agreed else "bg.surface"))
        painter.drawEllipse(centre, radius, radius)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        ink = theme.c("on.primary" if spot.is_agreed else "text.primary")
        paint.line(painter, box, str(number + 1), theme.font("label"), ink, paint.CENTRE)

    # Qt calls these
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(380))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        order = [at for at in range(len(self._found)) if at != self._chosen]
        for number in (*order, self._chosen):
            self._paint_spot(painter, number, self._found[number])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        def away(at: int) -> float:
            spot = self._found[at]
            return (event.position() - self._point(spot.impact, spot.effort)).manhattanLength()

        self._choose(min(range(len(self._found)), key=away))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._choose(self._chosen + (1 if key == Qt.Key.Key_PageDown else -1))
        elif step := STEPS.get(key):
            spot = self._found[self._chosen]
            impact, effort = round(spot.impact) + step[0], round(spot.effort) + step[1]
            self._place(spot.proposal.id, max(LEAST, min(MOST, impact)), max(LEAST, min(MOST, effort)))
        else:
            super().keyPressEvent(event)
