"""What the large memo costs to print: 300 people, 1,000 notes in ten themes and 40 commitments in one document.

    .venv/bin/python benchmarks/memo.py [--json] [--rounds 5]

It is set beside the same lines drawn bare with ReportLab (no tags, no layout, one font: what any PDF of these words
costs) and, if it is installed, beside WeasyPrint making an accessible PDF of the same content. All take turns, so that
a busy moment of the machine touches all, and the first round, which loads the fonts, is not counted. Times are
processor time. Last it is printed on another thread while a window's timer ticks, and the longest waits are told.
"""

import argparse
import html
import io
import itertools
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

from foorumi.documents.outline import Block, Document, Head, Note, NoteGroup, Section, Table, Title
from foorumi.documents.pdf.layout import lay_out
from foorumi.documents.pdf.render import render
from foorumi.documents.pdf.tagged import Node, Pen
from foorumi.documents.pdf.text import Line
from foorumi.documents.shapes import Icon

WORDS = ("yhteinen", "kalenteri", "koko", "kunnalle", "kyyti", "iltaan", "takaisin", "salivuoro", "ilman", "vuokraa")
PEOPLE, NOTES, THEMES, COMMITMENTS = 300, 1000, 10, 40
LINES_ON_A_PAGE = 90
TICK_MS = 5
PAPERS_WHILE_TICKING = 4


def words(number: int, count: int) -> str:
    """So many words, others for each number."""
    return " ".join(WORDS[(number * 7 + word * 3) % len(WORDS)] for word in range(count))


def memo() -> Document:
    """The large memo."""
    icon = Icon("lightbulb", "note.idea.edge")
    texts = [f"{number} {words(number, 4 + number % 14)}" for number in range(NOTES)]
    promised = tuple(
        (str(n), words(n, 6), f"Yhdistys {n}", words(n, 2), "31.3.2027", "Sovittu") for n in range(1, COMMITMENTS + 1)
    )
    people = tuple((f"Yhdistys {n % 60}", f"Osallistuja {n}", "puheenjohtaja") for n in range(PEOPLE))
    head = ("Nro", "Mitä", "Vastuutoimija", "Mukana", "Määräaika", "Tila")
    blocks: list[Block] = [
        Title("Seura- ja yhdistysfoorumi"),
        Section("1", "Sitoumukset", (Table(head, promised, (0.06, 0.3, 0.25, 0.17, 0.11, 0.11)),)),
        Section("2", "Osallistujat", (Table(("Toimija", "Nimi", "Tehtävä"), people, (0.4, 0.35, 0.25)),)),
    ]
    for theme in range(THEMES):
        notes = tuple(Note(icon, "idea", text) for text in texts[theme::THEMES])
        blocks.append(NoteGroup(f"Teema {theme + 1}", (f"{len(notes)} lappua",), notes))
    return Document("Muistio", "fi", "Kunta", Head("Kunta", "Sivistystoimi", "Muistio", "26.11.2026"), tuple(blocks))


def lines_of(printed: Document) -> list[str]:
    """Every line of text that the memo draws."""
    found: list[str] = []

    class Ear(Pen):
        def words(self, line: Line, x: float, y: float) -> None:
            found.append("".join(span.text for span in line.spans))
            super().words(line, x, y)

    pen = Ear("", "")
    for page in lay_out(printed).pages:
        for strip, x, y, _ in page:
            for mark in strip.marks:
                pen.choose(mark.node or Node("P"))
                mark.paint(pen, x, y + mark.y)
        pen.next_page()
    return found


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


def page_of_html(printed: Document) -> str:
    """The memo as the HTML that WeasyPrint is given."""
    parts = ["<html lang=fi><meta charset=utf-8><title>Muistio</title><style>ul{columns:2}</style><body>"]
    for block in printed.blocks:
        if isinstance(block, Title):
            parts.append(f"<h1>{html.escape(block.text)}</h1>")
        elif isinstance(block, Section):
            parts.append(f"<h2>{block.number} {html.escape(block.heading)}</h2>")
            for table in block.blocks:
                assert isinstance(table, Table)
                head = "".join(f"<th scope=col>{html.escape(name)}</th>" for name in table.head)
                rows = ("".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) for row in table.rows)
                body = "".join(f"<tr>{row}</tr>" for row in rows)
                parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
        elif isinstance(block, NoteGroup):
            notes = "".join(f"<li>{html.escape(note.text)}</li>" for note in block.notes)
            parts.append(f"<h2>{html.escape(block.heading)}</h2><ul>{notes}</ul>")
    return "".join(parts)


def weasyprint(page: str) -> bytes:
    """What WeasyPrint makes of it, to the same standard of accessibility."""
    from weasyprint import HTML

    made: bytes = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    return made


def seconds(work: Callable[[], object]) -> float:
    """The processor time that work takes: what other programs do meanwhile is left out."""
    start = time.process_time()
    work()
    return time.process_time() - start


def gaps_of_ticks(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds between the ticks of a window's timer while work is done on another thread, so many times."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from foorumi.ui.bridge import Work

    sys.setswitchinterval(0.0005)  # as the window's process has it
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = QWidget()
    window.show()
    ticks: list[float] = []
    timer = QTimer(window, interval=TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    def all_of_it() -> None:
        for _ in range(times):
            work()

    running = Work(all_of_it, window)
    running.done.connect(app.quit)
    running.failed.connect(app.quit)
    timer.start()
    running.start()
    app.exec()
    return [1000 * (later - earlier) for earlier, later in itertools.pairwise(ticks)]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()

    printed = memo()
    render(printed)
    lines, page = lines_of(printed), page_of_html(printed)
    rivals = {"memo_s": lambda: render(printed), "bare_s": lambda: bare(lines)}
    if find_spec("weasyprint"):
        rivals["weasyprint_s"] = lambda: weasyprint(page)
    times: dict[str, list[float]] = {name: [] for name in rivals}
    for number in range(given.rounds + 1):
        for name, work in rivals.items():
            if number <= 2 or name != "weasyprint_s":  # which takes seconds a round
                took = seconds(work)
                times[name] += [took] if number else []
    median = {name: statistics.median(taken) for name, taken in times.items()}
    gaps = sorted(gaps_of_ticks(lambda: render(printed), PAPERS_WHILE_TICKING))
    told = {
        "people": PEOPLE,
        "notes": NOTES,
        "lines": len(lines),
        "kilobytes": round(len(render(printed)) / 1000),
        **{name: round(value, 4) for name, value in median.items()},
        "ratio": round(median["memo_s"] / median["bare_s"], 2),
        "tick_gap_p99_ms": round(gaps[int(len(gaps) * 0.99)], 1),
        "tick_gap_worst_ms": round(gaps[-1], 1),
    }
    if "weasyprint_s" in median:
        told["times_faster_than_weasyprint"] = round(median["weasyprint_s"] / median["memo_s"], 1)
    print(json.dumps(told) if given.json else "\n".join(f"{key:30} {value}" for key, value in told.items()))


if __name__ == "__main__":
    main()
