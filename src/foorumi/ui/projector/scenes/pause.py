"""The break: when it goes on."""

from dataclasses import dataclass

from foorumi.domain.clock import write_time
from foorumi.ui.projector.canvas import MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import BODY, NUMBER, REGULAR, STRONG, TITLE, balanced, fit
from foorumi.ui.projector.scenes.moment import Moment, words


@dataclass(frozen=True, slots=True)
class Pause:
    """A break until a time; with no time left it goes on now."""

    title: str
    until: str
    second: str
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The time as large as the width allows."""
        canvas.ground()
        canvas.icon("coffee", MARGIN - 8, 96, 150, "primary")
        canvas.block(MARGIN + 190, 118, fit(self.title, (TITLE, 72), RIGHT - MARGIN - 190, 210))
        say = canvas.say
        text = say("scene.go_on_at", time=self.until) if self.until else say("scene.go_on_now")
        block = balanced(text, NUMBER, RIGHT - MARGIN, STRONG)
        top = canvas.block(MARGIN, 560 - block.height / 2, block)
        if self.second:
            canvas.block(MARGIN, top + 40, balanced(self.second, BODY, RIGHT - MARGIN, REGULAR), "text.secondary")


def pause(moment: Moment) -> Pause:
    """A break as of now."""
    left = moment.left
    is_over = left is not None and left.is_over
    second = ""
    if len(moment.codes) > 1:
        say = words(moment.codes[1])
        until = write_time(moment.ends, moment.codes[1])
        second = say("scene.go_on_now") if is_over else say("scene.go_on_at", time=until)
    return Pause(moment.title(), "" if is_over else write_time(moment.ends, moment.code), second)
