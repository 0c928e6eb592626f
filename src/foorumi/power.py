"""Keeping the computer awake while the room looks at it, and how full its battery is."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

LOW_PERCENT = 20
BATTERIES = Path("/sys/class/power_supply")
KEEP_ON = 0x80000000 | 0x00000001 | 0x00000002
"""Windows: go on until told otherwise, with the system and the screen awake."""
KEEP_NO_MORE = 0x80000000


def stay_awake(reason: str) -> Callable[[], None]:
    """Ask the system not to sleep or dim; call what comes back to let it sleep again. Where nothing answers, nothing
    happens."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(KEEP_ON)
        return lambda: ctypes.windll.kernel32.SetThreadExecutionState(KEEP_NO_MORE)
    tools = {
        "darwin": ["caffeinate", "-di"],
        "linux": ["systemd-inhibit", "--what=idle:sleep", f"--why={reason}", "cat"],
    }
    command = tools.get(sys.platform)
    if command is None:
        return _nothing
    try:
        # Held by the open pipe: if this program ends in any way, the helper ends with it.
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return _nothing

    def release() -> None:
        process.terminate()
        process.wait()
        if process.stdin is not None:
            process.stdin.close()

    return release


def low_battery(folder: Path = BATTERIES) -> int | None:
    """The per cent left of a battery that is running down and nearly empty; None when all is well or unknown."""
    if sys.platform == "win32":
        return _windows_battery()
    try:
        for battery in sorted(folder.glob("BAT*")):
            percent = int((battery / "capacity").read_text())
            if (battery / "status").read_text().strip() == "Discharging" and percent < LOW_PERCENT:
                return percent
    except (OSError, ValueError):
        return None
    return None


def _nothing() -> None:
    """There was nothing to ask."""


def _windows_battery() -> int | None:
    import ctypes

    status = (ctypes.c_ubyte * 12)()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):  # type: ignore[attr-defined,unused-ignore]
        return None
    on_mains, percent = status[0] == 1, status[2]
    return None if on_mains or percent >= LOW_PERCENT else percent
