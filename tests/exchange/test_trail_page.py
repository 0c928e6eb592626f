"""The published page of what became of the demonstration's notes, as a reader's browser and screen reader meet it."""

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from foorumi.domain.notes import read_slip, read_typed
from foorumi.domain.trails import ENDS, trails
from foorumi.exchange.demo import make_demo
from foorumi.exchange.trail_page import trail_page
from foorumi.i18n import CODES, language
from foorumi.session.session import Session

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "html":
            self.language = found.get("lang") or ""
        if tag[0] == "h" and tag[1:].isdigit():
            self.levels.append(int(tag[1]))
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.targets.append((found.get("href") or "").removeprefix("#"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return make_demo(tmp_path_factory.mktemp("demo") / "demo.foorumi")


def test_every_note_of_the_demonstration_has_a_trail_with_an_honest_end(demo: Session) -> None:
    (event,) = demo.workspace.events
    found = trails(demo.workspace, event.id)
    assert len(found) == len(demo.workspace.notes(event.id)) == 188
    assert {trail.end for trail in found} <= set(ENDS)
    assert not [trail for trail in found if trail.end in ("unsorted", "waiting")]
    by_code = {trail.note.code: trail for trail in found}
    assert by_code["L016"].end == "done"
    assert [row.code for row in by_code["L020"].conclusions] == ["3"]
    assert by_code["L001"].end == "noted"
    assert by_code["L098"].end == "withheld"


@pytest.mark.parametrize("code", CODES)
def test_the_page_is_well_formed_and_every_number_leads_to_its_note(demo: Session, code: str) -> None:
    (event,) = demo.workspace.events
    page = trail_page(demo.workspace, event.id, language(code), date(2026, 11, 24))
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert reader.language == code
    assert reader.levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(reader.levels, reader.levels[1:], strict=False))
    assert len(reader.ids) == len(set(reader.ids))
    assert set(reader.targets) <= set(reader.ids)
    assert sum(one.startswith("lappu-") for one in reader.ids) == 188


def test_what_a_writer_typed_cannot_become_markup(tmp_path: Path) -> None:
    from foorumi.session import events, notes

    session = Session.create(tmp_path / "ilta.foorumi")
    event = events.create(session, "generic_workshop", "<i>Ilta</i>", date(2026, 10, 15))
    notes.add(session, event, "<script>alert(1)</script>")
    page = trail_page(session.workspace, event, language("fi"), date(2026, 11, 24))
    session.close()
    assert "<script" not in page
    assert "<i>" not in page


def test_a_slips_writer_finds_the_note_by_the_number_of_the_stub(tmp_path: Path) -> None:
    from contextlib import closing

    from foorumi.session import events, notes

    with closing(Session.create(tmp_path / "ilta.foorumi")) as session:
        event_id = events.create(session, "generic_workshop", "Kyläilta", date(2026, 11, 26))
        for line in ("S17 Kyyti lääkäriin", "s 18: !Valot pimeänä", "S17 Sama kanta toisesta nipusta", "Ilman kantaa"):
            slip, text = read_slip(line)
            notes.add(session, event_id, read_typed(text)[1], source="paper", code=slip)
        page = trail_page(session.workspace, event_id, language("fi"), date(2026, 11, 27))
        found = [(trail.note.sought_by, trail.note.text) for trail in trails(session.workspace, event_id)]
    assert found == [
        ("S17", "Kyyti lääkäriin"), ("S18", "Valot pimeänä"), ("S17", "Sama kanta toisesta nipusta"),
        ("4", "Ilman kantaa"),
    ]  # fmt: skip
    reader = Reader()
    reader.feed(page)
    assert page.count(">S17<") == 2
    assert len(reader.ids) == len(set(reader.ids))
    assert read_slip("S-market auki sunnuntaina") == ("", "S-market auki sunnuntaina")
    assert read_slip("3 bussivuoroa lisää") == ("", "3 bussivuoroa lisää")
