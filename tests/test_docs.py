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
