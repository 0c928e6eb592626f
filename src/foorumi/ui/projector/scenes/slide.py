"""A talk: first its title and speaker, then the pages the speaker has brought."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from foorumi.ui.projector.canvas import FOOT, HIGH, INNER, MARGIN, Canvas
from foorumi.ui.projector.lettering import TITLE, Block, balanced
from foorumi.ui.projector.paper import paper
from foorumi.ui.projector.scenes.moment import Moment, Picture
from foorumi.ui.projector.scenes.plain import plain


@dataclass(frozen=True, slots=True)
class Slide:
    """One page of the speaker's, from edge to edge; until it is drawn, the title and which page it is."""

    image: QImage | None
    title: Block
    page: int
    pages: int

    def paint(self, canvas: Canvas) -> None:
        """The page as large as the screen allows; the ground goes on around it."""
        canvas.ground()
        if self.image is None:
            canvas.block(MARGIN, (HIGH - self.title.height) / 2, self.title, "text.secondary")
            canvas.count(MARGIN, FOOT, self.page, self.pages)
            return
        view = canvas.view
        scale = min(view.width() / self.image.width(), view.height() / self.image.height())
        wide, high = self.image.width() * scale, self.image.height() * scale
        place = QRectF(view.center().x() - wide / 2, view.center().y() - high / 2, wide, high)
        canvas.painter.setRenderHint(canvas.painter.RenderHint.SmoothPixmapTransform)
        canvas.painter.drawImage(place, self.image)


def slide(moment: Moment) -> Picture:
    """The page of the talk that is on, or its title before the first."""
    slides = moment.workspace.slides(moment.item.id)
    number = min(moment.workspace.phase(moment.item.id).place, slides.pages) if slides else 0
    if slides is None or not number:
        return plain(moment)
    image = paper.picture(slides.data_id, number - 1)
    return Slide(image, balanced(moment.title(), TITLE, INNER), number - 1, slides.pages)
