"""What a client of AT-SPI, as Orca is one, is told of the program over the desktop's bus: names, roles and values."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SOME = (
    "prepare:agenda", "actors", "follow_up:notes", "room:brainstorm", "room:vote", "sheet:give", "dialog:new_event",
    "dialog:guide",
)  # fmt: skip
NEED_NO_NAME = {"filler", "panel", "layered pane", "label", "separator"}
"""Boxes that hold others, and lines that say nothing just now; whatever takes the focus needs a name all the same."""

pytestmark = pytest.mark.screens


def heard(demo: Path, folder: Path, *places: str) -> dict[str, dict[str, Any]]:
    """What the client tells of each place; without places, of all."""
    path = folder / "ilta.foorumi"
    shutil.copy(demo, path)
    program = [sys.executable, HERE / "spoken_pages.py", path, *places]
    client = [
        "env",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1",
        "/usr/bin/python3",
        "-W",
        "ignore",
        HERE / "screen_reader.py",
    ]
    done = subprocess.run(["dbus-run-session", "--", *client, *program], stdout=subprocess.PIPE, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {line["place"]: line for line in lines}


def faults(seen: list[dict[str, Any]]) -> list[str]:
    """What has no name, and what should have a value and has none."""
    found = []
    for one in seen:
        where = f"{one['role']} in {' > '.join(one['in'])}"
        if not one["name"].strip() and ("focusable" in one["is"] or one["role"] not in NEED_NO_NAME):
            found.append(f"no name: {where}")
        if one["role"] in ("spin button", "slider", "progress bar", "scroll bar") and "value" not in one:
            found.append(f"no value: {where}")
        if one["role"] in ("text", "password text") and "text" not in one:
            found.append(f"no text: {where}")
        if one["role"] in ("check box", "radio button") and "checkable" not in one["is"]:
            found.append(f"neither on nor off: {where}")
        if one["role"] in ("unknown", "invalid"):
            found.append(f"no role: {where}")
    return sorted(set(found))


def names(seen: list[dict[str, Any]], role: str, inside: str) -> list[str]:
    return [one["name"] for one in seen if one["role"] == role and inside in one["in"][-1]]


def test_a_screen_reader_is_told_what_everything_is_called_and_presses_what_is_drawn(
    demo: Path, tmp_path: Path
) -> None:
    found = heard(demo, tmp_path, *SOME)
    assert set(found) == set(SOME)
    told = {place: line["seen"] for place, line in found.items()}
    wrong = {place: lacking for place, seen in told.items() if (lacking := faults(seen))}
    assert wrong == {}
    actors = names(told["actors"], "list item", "list Toimijakartta")
    assert len(actors) > 10
    assert all("," in name for name in actors), "the ring of each and its ties"
    assert names(told["follow_up:notes"], "list item", "list Lajittelematta")[0].endswith("?")
    for place in ("actors", "follow_up:notes", "room:brainstorm"):
        pressed = found[place]["pressed"]
        assert pressed["chosen"] == [pressed["name"]], place


@pytest.mark.campaign
def test_a_screen_reader_is_told_everything_everywhere(demo: Path, tmp_path: Path) -> None:
    found = heard(demo, tmp_path)
    assert len(found) > 60
    wrong = {place: lacking for place, line in found.items() if (lacking := faults(line["seen"]))}
    assert wrong == {}
