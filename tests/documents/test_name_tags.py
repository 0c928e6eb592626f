"""Name tags fit on every sheet there is: each inside its own label, with its codes and group."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from documents.evenings import Evening
from foorumi.documents import document
from foorumi.documents.grids import NAME_TAGS
from foorumi.domain.papers import LABEL_SHEETS, PaperChoice
from foorumi.domain.votes import VotingCode
from foorumi.domain.workspace import Part, Workspace

POINTS_PER_MM = 72 / 25.4
PAPER_MM = (210, 297)


@pytest.mark.parametrize("sheet", LABEL_SHEETS)
def test_every_tag_stands_whole_inside_its_label(sheet: str, demo_evening: Evening) -> None:
    workspace, event_id = demo_evening
    people = workspace.attendees(event_id)
    long = replace(
        people[0], name="Maria-Magdalena Kauppinen-Väätäinen", organisation="Pitkäkylän kotiseutuyhdistys ry"
    )
    rows = {
        Part.attendee: (long, *people[1:]),
        Part.voting_code: (VotingCode("v", event_id, "KORPPI", long.id),),
        Part.paper_choice: (PaperChoice(event_id, label_sheet=sheet),),
    }
    grid = NAME_TAGS[sheet]
    chosen = Workspace({**workspace.parts, **rows}, workspace.load)
    with pypdfium2.PdfDocument(BytesIO(document(chosen, event_id, "name_tags", "fi")())) as paper:
        tags, sheets = [], len(paper)
        for page in paper:
            text = page.get_textpage()
            for number in range(grid.columns * grid.rows):
                down, across = divmod(number, grid.columns)
                left, top = grid.left + across * (grid.width + grid.gap_x), grid.top + down * (grid.height + grid.gap_y)
                assert left + grid.width <= PAPER_MM[0] + 0.1
                assert top + grid.height <= PAPER_MM[1] + 0.1
                edges = (left, PAPER_MM[1] - top - grid.height, left + grid.width, PAPER_MM[1] - top)
                told = text.get_text_bounded(*(edge * POINTS_PER_MM for edge in edges))
                tags.append("".join(told.replace("\ufffe", "").split()))
    (own,) = (tag for tag in tags if "KORPPI" in tag)
    for words in (long.name, long.organisation, long.code, f"Ryhmä {long.group_number}"):
        assert "".join(words.split()) in own
    for person in people[1:]:
        told = "".join(f"{person.name}{person.organisation}{person.role}{person.code}".split())
        assert sum(told in tag for tag in tags) == 1, told
    assert sum("Seura-jayhdistysfoorumi" in tag for tag in tags) >= 6
    assert len(tags) == sheets * grid.columns * grid.rows
