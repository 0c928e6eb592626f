"""One note, large: what was just said, so that everybody can read it."""

from dataclasses import dataclass

from foorumi.domain.notes import Note
from foorumi.ui.projector.canvas import FOOT, INNER, MARGIN, Canvas
from foorumi.ui.projector.lettering import BODY, STRONG, TITLE, Block, fit
from foorumi.ui.projector.scenes.wall import ICONS

TALL = 760.0


@dataclass(frozen=True, slots=True)
class Spotlight:
    """A text in the largest letters it fits in, with its kind and theme at the foot."""

    text: Block
    kind: str = ""
    theme: str = ""
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The text in the middle of a plain ground, its kind as an edge at the left."""
        canvas.ground()
        if self.kind:
            edge = f"note.{self.kind}.edge"
            canvas.painter.fillRect(canvas.view.adjusted(0, 0, 28 - canvas.view.width(), 0), canvas.theme.c(edge))
            canvas.icon(ICONS[self.kind], MARGIN, FOOT - 10, 56, edge)
            wide = canvas.line(MARGIN + 76, FOOT - 6, canvas.say(f"scene.kind.{self.kind}"), 44, STRONG, edge)
            canvas.line(MARGIN + 76 + wide + 40, FOOT - 6, self.theme, 44, tone="text.secondary")
        canvas.block(MARGIN, 96 + max(0.0, (TALL - self.text.height) / 2), self.text)


def spotlight(text: str, note: Note | None = None, theme: str = "") -> Spotlight:
    """A note shown large, or a sentence that is read aloud."""
    block = fit(text, (128, 112, TITLE, 84, BODY, 64, 56, 48), INNER, TALL)
    return Spotlight(block, (note.kind if note.kind in ICONS else "idea") if note else "", theme)
