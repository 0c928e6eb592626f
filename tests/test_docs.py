"""The papers beside the code are true."""

import re
from pathlib import Path

from foorumi.domain.workspace import Part
from foorumi.store.migrations import SCHEMA
from foorumi.store.rows import columns

DOCS = Path(__file__).parents[1] / "docs"


def test_the_file_format_names_every_table_and_column() -> None:
    text = (DOCS / "file-format.md").read_text("utf-8")
    told = {
        name: tuple(re.findall(r"`(\w+)`", body.split("\n\n")[-1 if body.endswith("`") else 1]))
        for name, body in re.findall(r"### (\w+)\n\n(.*?)(?=\n\n###|\Z)", text.strip(), re.S)
    }
    assert {part.table: columns(part) for part in Part} == told
    assert f"(now {SCHEMA})" in text


def test_every_fault_told_in_the_reliability_table_has_its_test() -> None:
    named = set(re.findall(r"`(test_\w+)`", (DOCS / "reliability.md").read_text("utf-8")))
    written = {
        name
        for file in Path(__file__).parent.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.M)
    }
    assert len(named) > 20
    assert named - written == set()
    rows = [line for line in (DOCS / "reliability.md").read_text("utf-8").splitlines() if line.startswith("| ")][2:]
    assert [row for row in rows if not re.fullmatch(r"\| [^|]+ \| [^|]+ \| [^|]*`test_\w+`[^|]* \|", row)] == []


def test_every_row_of_the_seed_has_its_place_and_a_test_that_shows_it() -> None:
    text = (DOCS / "seed-coverage.md").read_text("utf-8")
    rows = {cells[1]: cells[2:] for line in text.splitlines() if re.match(r"\| [SC]\d\d \|", line)
            for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
            for cells in [["", *cells]]}  # fmt: skip
    wanted = {f"S{row:02}" for row in range(1, 95)} | {f"C{row:02}" for row in range(1, 45)}
    assert rows.keys() == wanted
    for row, (asks, place, shown) in rows.items():
        assert asks, row
        if place.startswith("Not here:"):
            assert len(place) > len("Not here: "), f"{row} gives no reason"
            continue
        file, _, name = shown.strip("`").partition("::")
        test = DOCS.parent / "tests" / file
        assert place, row
        assert test.is_file(), f"{row}: {file}"
        assert f"def {name}(" in test.read_text("utf-8"), f"{row}: {name}"
