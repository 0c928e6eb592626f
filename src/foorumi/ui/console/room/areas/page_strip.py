"""A speaker's pages in a row: which the room sees, which comes next. A click chooses the next, and never shows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.slides import Slides
from foorumi.ui.console.prepare.parts import row
from foorumi.ui.console.room.evening import Evening
from foorumi.ui.console.room.parts import run_button
from foorumi.ui.projector.paper import SMALL, paper
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.theme.paint.text import line
from foorumi.ui.widgets.frames import column
from foorumi.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WIDE = 128


class _Pages(QAbstractListModel):
    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self.slides: Slides | None = None
        self._evening = evening

    def show_slides(self, slides: Slides | None) -> None:
        if slides != self.slides:
            self.beginResetModel()
            self.slides = slides
            self.endResetModel()

    # Qt calls these
    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return self.slides.pages if self.slides else 0

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._evening.say("room.page_step", page=index.row() + 1, of=self.rowCount())


class _Looks(QStyledItemDelegate):
    """Paints a page in small: in the lamp's frame when the room sees it, dashed when it comes next."""

    def __init__(self, strip: "PageStrip", model: _Pages) -> None:
        super().__init__(model)
        self._strip, self._model = strip, model

    # Qt calls these
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(WIDE + 12), theme.px(round(WIDE * 9 / 16) + 32))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        slides = self._model.slides
        if slides is None:
            return
        box = QRectF(option.rect)
        wide = theme.px(WIDE)
        frame = QRectF(box.left() + theme.px(6), box.top() + theme.px(4), wide, wide * 9 / 16)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(frame, theme.c("bg.sunken"))
        image = paper.picture(slides.data_id, index.row(), SMALL)
        if image is not None:
            scale = min(frame.width() / image.width(), frame.height() / image.height())
            size = (image.width() * scale, image.height() * scale)
            left, top = frame.center().x() - size[0] / 2, frame.center().y() - size[1] / 2
            painter.drawImage(QRectF(left, top, *size), image)
        page = index.row() + 1
        is_live, is_next = page == self._strip.live_page, page == self._strip.next_page
        pen = QPen(theme.c("lamp" if is_live else "border.control"), 4 if is_live else 2 if is_next else 1)
        if is_next and not is_live:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        below = QRectF(frame.left(), frame.bottom() + theme.px(4), frame.width(), theme.px(20))
        text = str(page) if not is_live else f"{page} · {self._strip.say_live}"
        text = f"{page} · {self._strip.say_next}" if is_next and not is_live else text
        line(painter, below, text, theme.font("caption"), theme.c("text.primary" if is_live else "text.secondary"))
        painter.restore()


class PageStrip(QWidget):
    """The pages of a talk; hidden when there are none."""

    def __init__(self, evening: Evening, item: Item) -> None:
        super().__init__()
        self._evening, self._item = evening, item
        say = evening.say
        self.live_page: int | None = None
        self.next_page: int | None = None
        self.say_live, self.say_next = say("room.row.live"), say("room.row.next")
        self._model = _Pages(evening)
        self.list = QListView()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(say("room.pages"))
        self.list.setProperty("variant", "bare")
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Looks(self, self._model))
        self.list.setFixedHeight(theme.px(round(WIDE * 9 / 16) + 48))
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.skip = run_button(say("room.pass_pages"), self._pass, name="pass_pages", kind="quiet")
        whole = column(self, margin=0, spacing=4)
        hint = label(say("room.pages_hint"), "caption", "secondary", wrap=True)
        top = row(hint, self.skip, gap=8)
        top.setStretch(0, 1)
        whole.addLayout(top)
        whole.addWidget(self.list)
        evening.chose.connect(self.refresh)
        paper.ready.connect(self.list.viewport().update)
        self.refresh()

    def refresh(self) -> None:
        """Show the pages, and mark what the room sees and what comes."""
        evening = self._evening
        self._model.show_slides(evening.workspace.slides(self._item.id))
        is_live = evening.live is not None and evening.live.id == self._item.id
        step = evening.next_step if is_live else None
        self.live_page = evening.page_place if is_live else None
        self.next_page = step.page if step else None
        self.setVisible(bool(evening.pages(self._item)))
        self.skip.setVisible(self.next_page is not None)
        shown = self.live_page or self.next_page
        if shown:
            self.list.scrollTo(self._model.index(shown - 1))
        self.list.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if self._evening.live and self._evening.live.id == self._item.id:
            self._evening.choose_page(index.row() + 1)

    def _pass(self) -> None:
        self._evening.choose_page(self._model.rowCount() + 1)
