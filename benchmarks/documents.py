"""How long a document of 1,000 notes takes to print, beside the same lines drawn bare with ReportLab.

    .venv/bin/python benchmarks/documents.py [--json] [--rounds 7] [--notes 1000]

The bare drawing has no tags, no pages but by count, no fonts but one: it is what any PDF of these words costs. The two
take turns, so that a busy moment of the machine touches both, and the first round, which loads the fonts,
is not counted.
"""

import argparse
import io
import json
import statistics
import time
from collections.abc import Callable

from foorumi.documents.outline import Document, Head, Icon, Note, NoteGroup, Title
from foorumi.documents.pdf.render import render
from foorumi.documents.pdf.text import set_lines, styles

WORDS = [
    "yhteinen",
    "kalenteri",
    "koko",
    "kunnalle",
    "kyyti",
    "sivukyliltä",
    "iltaan",
    "ja",
    "takaisin",
    "salivuoro",
    "seuroille",
    "ilman",
    "vuokraa",
]
LINES_ON_A_PAGE = 90
ROOM = 207
"""Points that a note's lines have."""


def document(count: int) -> Document:
    """Notes of 4 to 17 words in ten themes."""
    icon = Icon("lightbulb", "note.idea.edge")
    texts = [
        f"{number} " + " ".join(WORDS[(number * 7 + word * 3) % len(WORDS)] for word in range(4 + number % 14))
        for number in range(count)
    ]
    themes = [
        NoteGroup(f"Teema {theme + 1}", ("lappuja",), tuple(Note(icon, "idea", text) for text in texts[theme::10]))
        for theme in range(10)
    ]
    head = Head("Kunta", "Sivistystoimi", "Liite 2", "26.11.2026")
    return Document("Laput teemoittain", "fi", "Kunta", head, (Title("Laput teemoittain"), *themes))


def bare(lines: list[str]) -> bytes:
    """The lines and nothing else."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for number, line in enumerate(lines):
        if number % LINES_ON_A_PAGE == 0:
            if number:
                canvas.showPage()
            canvas.setFont("SourceSans3-Regular", 11)
        canvas.drawString(57 + 250 * (number % 2), 780 - 16 * (number % LINES_ON_A_PAGE // 2), line)
    canvas.save()
    return file.getvalue()


def lines_of(printed: Document) -> list[str]:
    """Every note's lines as the document breaks them."""
    body = styles(printed.text_size).body
    notes = [note for block in printed.blocks if isinstance(block, NoteGroup) for note in block.notes]
    return ["".join(span.text for span in line.spans) for note in notes for line in set_lines(note.text, body, ROOM)]


def seconds(work: Callable[[], object]) -> float:
    """The processor time that work takes: what other programs do meanwhile is left out."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--notes", type=int, default=1000)
    given = arguments.parse_args()

    printed = document(given.notes)
    lines = lines_of(printed)
    ours, bares = [], []
    for number in range(given.rounds + 1):
        rounds = seconds(lambda: render(printed)), seconds(lambda: bare(lines))
        if number:
            ours.append(rounds[0])
            bares.append(rounds[1])
    told = {
        "notes": given.notes,
        "lines": len(lines),
        "kilobytes": round(len(render(printed)) / 1000),
        "document_s": round(statistics.median(ours), 4),
        "bare_s": round(statistics.median(bares), 4),
        "ratio": round(statistics.median(ours) / statistics.median(bares), 2),
    }
    print(json.dumps(told) if given.json else "\n".join(f"{key:12} {value}" for key, value in told.items()))


if __name__ == "__main__":
    main()
