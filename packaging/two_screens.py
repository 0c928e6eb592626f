"""A display in memory with two monitors, as in the room: the facilitator's laptop and the projector.

    python3 packaging/two_screens.py COMMAND [ARGUMENT ...]

runs a command there. It needs Xvfb, xrandr, openbox and xprop.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

# xrandr's notation: pixels/millimetres, then the position on the whole display
LAPTOP = "1366/361x768/203+0+0"
PROJECTOR = "1920/508x1080/286+1366+0"
WHOLE = "3286x1080x24"


@contextmanager
def two_screens() -> Iterator[dict[str, str]]:
    """The environment of a display with the monitors ``konsoli`` (primary) and ``tykki``, while the block runs."""
    read, write = os.pipe()
    # -displayfd takes a free number by itself; without -noreset the monitors vanish with the last window
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", WHOLE, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    started = [xvfb]
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("Xvfb did not start.")
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        for name, place, output in (("*konsoli", LAPTOP, "screen"), ("tykki", PROJECTOR, "none")):
            command = ["xrandr", "--setmonitor", name, place, output]
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        openbox = ["openbox", "--sm-disable"]
        started.append(subprocess.Popen(openbox, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        _wait_for_window_manager(environment)
        yield environment
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def _wait_for_window_manager(environment: dict[str, str]) -> None:
    deadline = time.monotonic() + 20
    question = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    while time.monotonic() < deadline:
        answer = subprocess.run(question, env=environment, capture_output=True, text=True, check=False).stdout
        if "window id" in answer:
            return
        time.sleep(0.05)
    sys.exit("The window manager did not start on the test display.")


if __name__ == "__main__":
    with two_screens() as there:
        code = subprocess.run(sys.argv[1:], env=there, check=False).returncode
    sys.exit(code)
