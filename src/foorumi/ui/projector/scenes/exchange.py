"""Needs and offers: two columns, then the pairs that met."""

from dataclasses import dataclass

from foorumi.domain.exchanges import Exchange
from foorumi.ui.projector.canvas import FOOT, MARGIN, RIGHT, Canvas
from foorumi.ui.projector.lettering import LABEL, NOTE, REGULAR, SMALL, Block, wrap
from foorumi.ui.projector.scenes.flow import Column, flow
from foorumi.ui.projector.scenes.moment import Heading, Moment, heading, page_of

MIDDLE = 960.0
HALF = (RIGHT - MARGIN - 64) / 2
BOTTOM = 946.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A need and the offer that meets it."""

    need: Block
    offer: Block

    @property
    def height(self) -> float:
        """How high the row is."""
        return max(self.need.height, self.offer.height) + 30


@dataclass(frozen=True, slots=True)
class NeedsOffers:
    """A page of needs beside offers, or of pairs."""

    heading: Heading
    needs: tuple[Column, ...]
    offers: tuple[Column, ...]
    pairs: tuple[Pair, ...]
    counts: tuple[int, int, int]
    page: int = 0
    pages: int = 1

    def paint(self, canvas: Canvas) -> None:
        """Needs at the left, offers at the right."""
        say = canvas.say
        canvas.ground()
        self.heading.paint(canvas)
        top = self.heading.bottom + 20
        for name, icon, x in (("need", "hand", MARGIN), ("offer", "gift", MIDDLE + 32)):
            canvas.icon(icon, x, top + 6, 54, f"note.{name}.edge")
            canvas.line(x + 72, top, say(f"scene.column.{name}"), LABEL, tone=f"note.{name}.edge")
            canvas.rule(x, top + 78, x + HALF, f"note.{name}.edge", 4)
        for column in (*self.needs, *self.offers):
            column.paint(canvas, top + 98, 20)
        y = top + 98
        for pair in self.pairs:
            canvas.block(MARGIN, y, pair.need)
            canvas.block(MIDDLE + 32, y, pair.offer)
            canvas.icon("arrow-right-left", MIDDLE - 24, y + 7, 42, "primary")
            canvas.rule(MARGIN, y + pair.height - 14, RIGHT)
            y += pair.height
        needs, offers, pairs = self.counts
        text = " · ".join((say("scene.needs", n=needs), say("scene.offers", n=offers), say("scene.pairs", n=pairs)))
        wide = canvas.line(MARGIN, FOOT, text, SMALL)
        canvas.count(MARGIN + wide + 32, FOOT, self.page, self.pages)
        wide = canvas.line(RIGHT, FOOT, say("scene.paper_note"), SMALL, align="right")
        canvas.icon("sticky-note", RIGHT - wide - 64, FOOT + 2, 48)


def needs_offers(moment: Moment) -> NeedsOffers:
    """The needs and offers people may see, and the pages of pairs after them."""
    rows = [row for row in moment.workspace.exchanges if _may_be_seen(row, moment)]
    by_id = {row.id: row for row in rows}
    notes = [
        note for note in moment.workspace.notes(moment.event.id) if note.item_id == moment.item.id and note.is_on_wall
    ]
    texts = {
        kind: [row.text for row in rows if row.direction == kind] + [note.text for note in notes if note.kind == kind]
        for kind in ("need", "offer")
    }
    matches = [
        match
        for match in moment.workspace.matches
        if match.state == "accepted" and match.need_id in by_id and match.offer_id in by_id
    ]
    head = heading(moment.prompt(), moment.second_prompt, moment.left, (72, 64, LABEL))
    height = BOTTOM - head.bottom - 118
    needs = _column(texts["need"], height, MARGIN)
    offers = _column(texts["offer"], height, MIDDLE + 32)
    pairs = _pair_pages([(by_id[match.need_id].text, by_id[match.offer_id].text) for match in matches], height)
    lists = max(len(needs), len(offers))
    pages = lists + len(pairs)
    page = page_of(moment.page, pages)
    return NeedsOffers(
        head,
        needs[page] if page < len(needs) else (),
        offers[page] if page < len(offers) else (),
        pairs[page - lists] if page >= lists else (),
        (len(texts["need"]), len(texts["offer"]), len(matches)),
        page,
        pages,
    )


def _may_be_seen(row: Exchange, moment: Moment) -> bool:
    return row.event_id in (None, moment.event.id) and row.visibility != "facilitator_only"


def _column(texts: list[str], height: float, left: float) -> tuple[tuple[Column, ...], ...]:
    rows = [("", text, "") for text in texts]
    return flow(rows, height, size=NOTE, gap=20, columns=1, left=left, room=HALF)


def _pair_pages(texts: list[tuple[str, str]], height: float) -> list[tuple[Pair, ...]]:
    pages: list[list[Pair]] = []
    for need, offer in texts:
        pair = Pair(wrap(need, NOTE, HALF - 30, REGULAR), wrap(offer, NOTE, HALF, REGULAR))
        if not pages or sum(other.height for other in pages[-1]) + pair.height > height:
            pages.append([])
        pages[-1].append(pair)
    return [tuple(page) for page in pages]
