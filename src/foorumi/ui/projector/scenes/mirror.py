"""The partnership mirror: ten principles as two parties see them, and the one they see most differently."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from foorumi.domain.clock import write_number
from foorumi.domain.partnerships import PARTIES, Assessment, PrincipleResult, profile, respondents, widest_gap
from foorumi.domain.vocabulary import vocabulary
from foorumi.domain.workspace import Part
from foorumi.ui.projector.canvas import MARGIN, Canvas
from foorumi.ui.projector.lettering import LABEL, REGULAR, SMALL, STEP, STRONG, TITLE, Block, fit, wrap
from foorumi.ui.projector.scenes.moment import Moment, words
from foorumi.ui.projector.scenes.plain import Plain, plain
from foorumi.ui.theme.paint.gaps import radar, spokes

CENTRE, RADIUS, LABELS = QPointF(1290, 560), 320.0, 390.0


@dataclass(frozen=True, slots=True)
class Mirror:
    """A radar of ten axes, and the widest gap in words and figures."""

    title: Block
    prompt: Block
    names: tuple[Block, ...]
    first: tuple[float | None, ...]
    second: tuple[float | None, ...]
    gap_head: str
    gap_name: Block
    gap_figures: tuple[str, ...]
    legend: tuple[str, str]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """The words at the left, the radar at the right."""
        canvas.ground()
        top = canvas.block(MARGIN, 72, self.title)
        top = canvas.block(MARGIN, top + 36, self.prompt) + 48
        if self.gap_name.lines:
            height = 56 + self.gap_name.height + 64 * len(self.gap_figures)
            canvas.painter.fillRect(int(MARGIN), int(top), 14, int(height), canvas.theme.c("lamp"))
            canvas.line(MARGIN + 46, top, self.gap_head, SMALL - 8, STRONG, "text.secondary")
            under = canvas.block(MARGIN + 46, top + 56, self.gap_name)
            for number, figures in enumerate(self.gap_figures):
                canvas.line(MARGIN + 46, under + 64 * number, figures, SMALL)
            top += height + 48
        canvas.painter.fillRect(int(MARGIN), 902, 72, 10, canvas.theme.c("primary"))
        canvas.line(MARGIN + 96, 880, self.legend[0], 36, tone="text.secondary")
        for dash in range(3):
            canvas.painter.fillRect(int(MARGIN) + dash * 28, 962, 18, 8, canvas.theme.c("text.secondary"))
        canvas.line(MARGIN + 96, 940, self.legend[1], 36, tone="text.secondary")
        radar(canvas.painter, canvas.theme, CENTRE, RADIUS, self.first, self.second)
        for name, end in zip(self.names, spokes(CENTRE, LABELS, [5] * len(self.names)), strict=True):
            away = end.x() - CENTRE.x()
            align = "centre" if abs(away) < 60 else "left" if away > 0 else "right"
            x = end.x() if abs(away) < 60 else end.x() - 30 if away > 0 else end.x() + 30
            canvas.block(x, end.y() - name.height / 2, name, align=align)


def mirror(moment: Moment) -> Mirror | Plain:
    """The latest assessment of the event; before any of its figures may be told, the question."""
    workspace = moment.workspace
    rounds: list[Assessment] = [row for row in workspace.rows(Part.assessment) if row.event_id == moment.event.id]
    if not rounds:
        return plain(moment)
    latest = rounds[-1]
    answers = [row for row in workspace.rows(Part.assessment_answer) if row.assessment_id == latest.id]
    results = profile(vocabulary().principles, answers)
    if all(row.first is None and row.second is None for row in results):
        return plain(moment)
    say = words(moment.code)
    names = tuple(wrap(say(f"principle.{row.principle}"), 36, 250, REGULAR) for row in results)
    counts = [respondents(answers, party) for party in PARTIES]
    legend = tuple(
        f"{latest.party(party)}, {say('partnership.answers', n=n)}" for party, n in zip(PARTIES, counts, strict=True)
    )
    widest = widest_gap(results)
    return Mirror(
        fit(moment.title(), (TITLE, 84, 72, STEP), 640, 2 * TITLE * 1.08),
        wrap(moment.prompt() if moment.prompt() != moment.title() else "", SMALL, 640),
        names,
        tuple(row.first for row in results),
        tuple(row.second for row in results),
        say("scene.widest_gap"),
        wrap(say(f"principle.{widest.principle}"), LABEL, 560, STRONG) if widest else Block(),
        _figures(latest, widest, moment),
        (legend[0], legend[1]),
    )


def _figures(latest: Assessment, widest: PrincipleResult | None, moment: Moment) -> tuple[str, ...]:
    if widest is None or widest.first is None or widest.second is None:
        return ()
    told = ((latest.first_party, widest.first), (latest.second_party, widest.second))
    return tuple(f"{party} {write_number(mean, 1, moment.code)} / 5" for party, mean in told)
