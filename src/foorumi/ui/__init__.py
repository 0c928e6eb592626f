"""The windows: the facilitator's console, the room's projector, and the parts they share."""

from PySide6.support import feature  # type: ignore[attr-defined]

# PySide reads the source of every module that is read in after it, to see whether it may use PySide's own spelling
# switches. None here does, and each reading costs a start a part of a millisecond.
feature._mod_uses_pyside = lambda module: False
