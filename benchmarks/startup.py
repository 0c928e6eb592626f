"""How long Foorumi takes to show its window with the demonstration evening open, beside a bare PySide6 window.

    .venv/bin/python benchmarks/startup.py [--json] [--rounds 15] [--file EVENING.foorumi]

The two start in turns, so that a busy moment of the machine touches both. The time runs from the start of the process
to the end of its first painting. The ratio is what we hold ourselves to: at most 2, better 1.6. Without QT_QPA_PLATFORM
set, the windows are drawn in memory.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)

def done():
    print("painted", flush=True)
    app.quit()

app = QApplication(sys.argv)
window = Window()
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--rounds", type=int, default=15, help="how many starts of each, at least 9 (15)")
    parser.add_argument("--file", type=Path, help="the evening to open; the demonstration evening if not given")
    arguments = parser.parse_args()
    rounds = max(9, arguments.rounds)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["FOORUMI_DATA"] = str(Path(folder, "data"))
        figures = measure(arguments.file or demonstration(Path(folder, "demo")), rounds)
    if arguments.json:
        print(json.dumps(figures))
    else:
        print("bare window {bare_ms} ms, Foorumi {foorumi_ms} ms, ratio {ratio} ({rounds} rounds)".format(**figures))


def demonstration(folder: Path) -> Path:
    """The file of the demonstration evening, played into a folder."""
    playing = [sys.executable, "-m", "foorumi", "demo", "--unattended", "--out", str(folder)]
    subprocess.run(playing, check=True, stdout=subprocess.DEVNULL)
    (file,) = folder.glob("*.foorumi")
    return file


def measure(file: Path, rounds: int) -> dict[str, float | int | str]:
    """The medians in milliseconds and their ratio, after one start of each that warms the disk cache."""
    bare, foorumi = [sys.executable, "-c", BARE], [sys.executable, "-m", "foorumi", str(file)]
    paint_ms(bare)
    paint_ms(foorumi)
    times = [(paint_ms(bare), paint_ms(foorumi)) for _ in range(rounds)]
    bare_ms, foorumi_ms = (statistics.median(column) for column in zip(*times, strict=True))
    return {
        "bare_ms": round(bare_ms, 1),
        "foorumi_ms": round(foorumi_ms, 1),
        "ratio": round(foorumi_ms / bare_ms, 2),
        "rounds": rounds,
        "platform": os.environ["QT_QPA_PLATFORM"],
    }


def paint_ms(command: list[str]) -> float:
    """Milliseconds from the start of a program to the line it prints after its first painting, before it quits."""
    environment = {**os.environ, "FOORUMI_QUIT_AFTER_PAINT": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what people install is compiled; the first start does that here
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        painted = time.perf_counter()
    if process.returncode or line != "painted\n":
        sys.exit(f"{command[1:3]} ended with {process.returncode} and said {line!r}")
    return (painted - started) * 1000


if __name__ == "__main__":
    main()
