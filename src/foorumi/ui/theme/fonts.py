"""Source Sans 3, the one typeface of the program."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from foorumi.paths import resources

FACES = ("Regular", "Semibold", "Bold", "It")


@cache
def load_fonts() -> None:
    """Make the typeface known to Qt, once. By name: the folder also holds large fonts for paper."""
    for face in FACES:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SourceSans3-{face}.ttf"))
