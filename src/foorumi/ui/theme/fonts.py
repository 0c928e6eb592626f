"""Source Sans 3, the one typeface of the program, and what stands in for the signs it lacks."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from foorumi.paths import resources

FACES = ("Regular", "Semibold", "Bold", "It")
STAND_INS = (
    "NotoEmoji-Regular",
    "NotoSans-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansSymbols2-Regular",
)
EMOJI = "Noto Emoji"


@cache
def load_fonts() -> None:
    """Make the typefaces known to Qt, once; of the stand-ins it takes only what the first lacks."""
    for face in FACES:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SourceSans3-{face}.ttf"))
    for name in STAND_INS:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"{name}.ttf"))
    QFontDatabase.addApplicationEmojiFontFamily(EMOJI)
