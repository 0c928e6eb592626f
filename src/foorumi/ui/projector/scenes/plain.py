"""A title and a question: talks, free talk and every item that has no picture of its own."""

from dataclasses import dataclass

from foorumi.ui.projector.canvas import FOOT, HIGH, INNER, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import BODY, LABEL, REGULAR, STRONG, TITLE, Block, balanced, fit, wrap
from foorumi.ui.projector.scenes.moment import Left, Moment, page_of, paint_left

LINES_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Plain:
    """A title, who speaks, and what the room reads."""

    title: Block
    speaker: str
    text: Block
    second: Block
    left: Left | None
    page: int = 0
    pages: int = 1
    other_title: Block | None = None

    def paint(self, canvas: Canvas) -> None:
        """The title at the top, the question in the middle."""
        canvas.ground()
        canvas.block(MARGIN, 72, self.title)
        paint_left(canvas, self.left, 60)
        top = 72.0 + self.title.height
        if self.other_title:
            top = canvas.block(MARGIN, top + 8, self.other_title, "text.secondary")
        if self.speaker:
            canvas.icon("mic", MARGIN, top + 22, 48, "text.secondary")
            canvas.line(MARGIN + 68, top + 12, self.speaker, LABEL, REGULAR, "text.secondary")
            top += 80
        height = self.text.height + (self.second.height + 32 if self.second.lines else 0)
        top = max(top + 48, (HIGH - height) / 2 + 40)
        if height:
            canvas.painter.fillRect(int(MARGIN), int(top), 14, int(height), canvas.theme.c("primary"))
        top = canvas.block(MARGIN + 56, top, self.text)
        if self.second.lines:
            canvas.block(MARGIN + 56, top + 32, self.second, "text.secondary")
        canvas.count(MARGIN, FOOT, self.page, self.pages)


def plain(moment: Moment) -> Plain:
    """An item as its title and prompt; a long prompt goes on to the next page."""
    left = moment.left
    room = RIGHT - MARGIN - (440 if left else 0)
    title = fit(moment.title(), (TITLE, 84, 72, 64), room, 2 * TITLE * 1.08)
    prompt, second = moment.prompt(), moment.second_prompt
    if prompt == moment.title():
        other = balanced(second, LABEL, room, REGULAR) if second else None
        return Plain(title, moment.item.presenter, Block(), Block(), left, other_title=other)
    size = 84 if len(prompt) < 90 and not second else BODY
    text = balanced(prompt, size, INNER - 56, STRONG)
    under = balanced(second, LABEL, INNER - 56, REGULAR) if second else Block()
    if text.height + under.height <= 640:
        return Plain(title, moment.item.presenter, text, under, left)
    whole = [wrap(prompt, 64, INNER - 56, STRONG), wrap(second, LABEL, INNER - 56) if second else Block()]
    parts = [
        Block(block.lines[at : at + LINES_A_PAGE], block.size, block.weight)
        for block in whole
        for at in range(0, len(block.lines), LINES_A_PAGE)
    ]
    page = page_of(moment.page, len(parts))
    return Plain(title, moment.item.presenter, parts[page], Block(), left, page, len(parts))
