"""What is installed beside Foorumi is locked to the byte, and its licence is told."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, str]:
    """The lines of each locked package by its name."""
    text = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    blocks = re.findall(r"^([\w.-]+)==(.*?)(?=^[\w.-]+==|\Z)", text, re.M | re.S)
    return {plain(name): lines for name, lines in blocks}


def test_every_dependency_is_locked_with_the_hashes_of_its_files() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {plain(re.split(r"[<>=!~ ;]", line)[0]) for line in project["dependencies"]}
    found = locked()
    assert wanted - found.keys() == set()
    assert [name for name, lines in found.items() if "--hash=sha256:" not in lines] == []


def test_the_licence_of_everything_that_is_installed_is_told() -> None:
    told = plain((ROOT / "THIRD-PARTY.md").read_text("utf-8").replace(" ", "-"))
    spoken = {"pyside6-essentials": "pyside6", "rapidfuzz": "rapidfuzz"}
    assert [name for name in locked() if spoken.get(name, name) not in told] == []


def test_the_lock_names_no_other_place_to_install_from() -> None:
    text = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    assert re.findall(r"^--(?:extra-)?index|://", text, re.M) == []
