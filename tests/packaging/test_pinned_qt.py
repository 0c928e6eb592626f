"""Why PySide6 is pinned below 6.12: there, every signal sent from Python 3.11 loses a reference to True."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(int)

bell, heard = Bell(), []
bell.rang.connect(heard.append)
for number in range(5_000):
    bell.rang.emit(number)
print(len(heard))
"""


def test_the_program_survives_thousands_of_signals() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "5000\n")
