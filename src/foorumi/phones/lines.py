"""The lines that the window and its phone server exchange over the server's standard input and output.

One JSON object a line. Reading and writing have threads of their own, because a pipe can stand still on either side and
asyncio cannot wait for pipes everywhere.
"""

import json
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

Line = dict[str, Any]


class Writer:
    """Writes lines to standard output without ever making its caller wait."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Line] = SimpleQueue()
        threading.Thread(target=self._run, daemon=True).start()

    def write(self, line: Line) -> None:
        """Send a line."""
        self._waiting.put(line)

    def _run(self) -> None:
        out = sys.stdout.buffer
        try:
            while True:
                pieces = [_bytes(self._waiting.get())]
                while not self._waiting.empty():
                    pieces.append(_bytes(self._waiting.get()))
                out.write(b"".join(pieces))
                out.flush()
        except (OSError, ValueError):  # the window is gone; the end of standard input says so too
            return


def read_lines(hear: Callable[[Line | None], None]) -> None:
    """Hear each line of standard input, on a thread of its own; None when it has ended."""

    def run() -> None:
        for line in sys.stdin.buffer:
            hear(json.loads(line))
        hear(None)

    threading.Thread(target=run, daemon=True).start()


def _bytes(line: Line) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
