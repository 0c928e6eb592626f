"""Working beside the window without standing in its way: between two texts the window's thread gets its turn."""

import threading
import time

PAUSE_S = 0.0005


def breathe() -> None:
    """Let the other threads go on; nothing when there is none to wait for us."""
    if threading.current_thread() is not threading.main_thread():
        time.sleep(PAUSE_S)
