"""The rules of the house that a machine can check."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUR_TEXT = {".py", ".md", ".toml", ".tsv", ".json", ".js", ".css", ".html", ".sh"}
HEAVY = {"reportlab", "sqlite_utils", "openpyxl", "pikepdf", "pypdfium2", "numpy", "PIL", "lxml"}


def files(*folders: str) -> Iterator[Path]:
    """Every text file we wrote, in these folders of the checkout."""
    for folder in folders:
        yield from (file for file in sorted((ROOT / folder).rglob("*")) if file.suffix in OUR_TEXT)


def lines_matching(pattern: str, found: Iterator[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in found
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]


def test_no_room_imports_from_a_room_it_may_not_know() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_starting_the_program_imports_no_heavy_library() -> None:
    program = "import sys, foorumi.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(done.stdout.split())


def test_no_file_is_longer_than_400_lines() -> None:
    written = (file for file in files("src", "tests", "packaging", "benchmarks") if file.suffix == ".py")
    pages = (file for file in files("resources/web") if file.suffix in {".js", ".css", ".html"})
    long = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in [*written, *pages]}
    assert {name: count for name, count in long.items() if count > 400} == {}


def test_no_colour_stands_outside_the_tokens() -> None:
    assert lines_matching(r"""["']#[0-9A-Fa-f]{3,8}["']""", files("src")) == []


def test_nothing_knows_the_machine_it_was_written_on() -> None:
    own = files("src", "tests", "packaging", "benchmarks", "docs", "resources")
    top = (file for file in sorted(ROOT.iterdir()) if file.suffix in OUR_TEXT)
    assert lines_matching(r"(?<![\w.])/(?:tmp|root|opt|work|farm)/", iter([*own, *top])) == []
