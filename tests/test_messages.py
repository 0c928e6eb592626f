"""Every text is there in three languages, every text that is asked for exists, and none lies unused."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

from foorumi.i18n import CODES, FORMS, catalogue
from foorumi.paths import resources

SOURCE = Path(__file__).resolve().parents[1] / "src" / "foorumi"
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
BEGINNING = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_.]*")
FILE_ENDINGS = {"csv", "json", "tsv", "txt", "pdf", "svg", "html", "js", "css", "py", "foorumi", "xlsx", "ods", "docx"}


def literals(file: Path) -> Iterator[tuple[str, bool]]:
    """The strings of a Python file, and whether each is the beginning of an f-string."""
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    pieces = {piece for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values}
    for node in nodes:
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            yield str(node.values[0].value), True
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in pieces:
            yield node.value, False


@cache
def mentioned() -> tuple[dict[str, Path], dict[str, Path]]:
    """Where keys, and the beginnings of composed keys, stand in the code, the phone's pages and our data."""
    keys: dict[str, Path] = {}
    beginnings: dict[str, Path] = {}
    for file in SOURCE.rglob("*.py"):
        for text, is_beginning in literals(file):
            if KEY.fullmatch(text) and not is_beginning and text.rsplit(".", 1)[1] not in FILE_ENDINGS:
                keys[text] = file
            elif BEGINNING.fullmatch(text) and (is_beginning or text.endswith(".")):
                beginnings[text] = file
    for folder in ("web", "templates", "vocabulary"):
        for file in (resources() / folder).rglob("*"):
            if file.suffix in {".js", ".html", ".json"}:
                for text in re.findall(r"""["'`]([a-z0-9_.]+)["'`]""", file.read_text("utf-8")):
                    if KEY.fullmatch(text):
                        keys[text] = file
    return keys, beginnings


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_the_program_asks_for_exists() -> None:
    known = catalogue()["fi"]
    rooms = {key.split(".")[0] for key in known}
    keys, beginnings = mentioned()
    colours = json.loads((resources() / "theme" / "tokens.json").read_text("utf-8"))["color"]["light"]
    asked = {key: file.name for key, file in keys.items() if key.split(".")[0] in rooms and key not in colours}
    missing = {key: file for key, file in asked.items() if key not in known}
    assert missing == {}
    assert {
        start: file.name
        for start, file in beginnings.items()
        if start.split(".")[0] in rooms and not any(key.startswith(start) for key in known)
    } == {}


def test_every_message_is_used() -> None:
    keys, beginnings = mentioned()
    unused = [key for key in catalogue()["fi"] if key not in keys and not key.startswith(tuple(beginnings))]
    assert unused == []


def test_the_three_languages_put_in_the_same_values_and_count_the_same_way() -> None:
    words = catalogue()
    uneven = [
        key
        for key in words["fi"]
        if len({(frozenset(values(words[code][key])), words[code][key].count(FORMS)) for code in CODES}) > 1
        or words["fi"][key].count(FORMS) > 1
    ]
    assert uneven == []
