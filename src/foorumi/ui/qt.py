"""Small differences between Python versions that Qt code meets."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Mark a method that replaces one of Qt's; ``typing`` has it from Python 3.12 on."""
        return method


__all__ = ["override"]
