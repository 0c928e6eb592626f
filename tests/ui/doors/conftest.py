"""The desk of the pages before the evening serves here too."""

from ui.prepare.conftest import desk, make_desk

__all__ = ["desk", "make_desk"]
