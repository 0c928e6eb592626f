"""The logo, the funder's strip and the annex of pictures are printed with their words, and are lost with a frame."""

import io
from dataclasses import replace
from datetime import datetime

import pytest
from PIL import Image

from documents.conftest import VeraPdf
from documents.evenings import Evening
from documents.pdf_reader import read_pdf
from foorumi.documents import document
from foorumi.domain.papers import PaperChoice
from foorumi.domain.pictures import Picture
from foorumi.domain.workspace import Part, Workspace

MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")


def picture_file(kind: str, mode: str, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, (20, 90, 60, 128)[: len(mode)] if mode != "P" else 3).save(out, kind)
    return out.getvalue()


FILES = {
    "logo": picture_file("PNG", "RGBA", (300, 200)),
    "strip": picture_file("PNG", "P", (900, 120)),
    "chart": picture_file("JPEG", "RGB", (800, 600)),
    "lost": b"",
}


@pytest.fixture(scope="module")
def pictured(demo_evening: Evening) -> Evening:
    workspace, event_id = demo_evening
    rows = (
        Picture("logo", event_id, use="logo", alt="Soinin kunnan vaakuna", width=300, height=200),
        Picture("strip", event_id, use="funder", alt="Euroopan unionin osarahoittama", width=900, height=120),
        Picture("chart", event_id, in_annex=True, alt="Fläppitaulu: kyydit iltaan", width=800, height=600),
        Picture("lost", event_id, in_annex=True, alt="Kuva pöydästä", width=600, height=800),
        Picture("kept", event_id, alt="Tätä ei tulosteta", width=600, height=800),
    )
    choice = PaperChoice(event_id, reference="SOI/12/2026")
    return Workspace({**workspace.parts, Part.picture: rows, Part.paper_choice: (choice,)}, workspace.load), event_id


def test_marks_and_pictures_are_printed_with_their_words_and_are_valid(pictured: Evening, verapdf: VeraPdf) -> None:
    made = {
        f"{code}-{language}": document(*pictured, code, language, MADE_AT, FILES.__getitem__)()
        for code, language in (("memo", "fi"), ("pictures", "fi+sv"), ("sign_in", "sv"))
    }
    for name, content in made.items():
        reading = read_pdf(content)
        assert reading.problems == []
        figures = [text for role, text in reading.said if role == "Figure"]
        assert figures[0] == "Soinin kunnan vaakuna"
        assert figures[-1] == "Euroopan unionin osarahoittama"
        shown = ["Fläppitaulu: kyydit iltaan", "Kuva pöydästä"] if "pictures" in name else []
        assert [text for text in figures if text in ("Tätä ei tulosteta", *shown)] == shown
    assert ("P", "SOI/12/2026") in read_pdf(made["memo-fi"]).said
    assert any("8 kuvat" in text for _, text in read_pdf(made["memo-fi"]).said)
    assert verapdf(made) == {name: [] for name in made}


def test_a_logo_serves_every_event_of_the_municipality_and_a_strip_only_its_own(pictured: Evening) -> None:
    workspace, event_id = pictured
    other = replace(workspace.event(event_id), id="other", name="Toinen ilta")  # type: ignore[arg-type]
    both = Workspace({**workspace.parts, Part.event: (*workspace.events, other)}, workspace.load)
    said = read_pdf(document(both, other.id, "summary", "fi", MADE_AT, FILES.__getitem__)()).said
    figures = [text for role, text in said if role == "Figure"]
    assert figures == ["Soinin kunnan vaakuna"]
