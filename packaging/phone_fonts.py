"""Makes the phone page's fonts: Source Sans 3 with the letters of our languages alone, as small as a phone likes them.

    pip install fonttools brotli && python packaging/phone_fonts.py

The font's licence reserves its name for the whole font, so the parts bear none.
"""

from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parents[1]
LETTERS = "U+0020-007E,U+00A0-017F,U+0218-021B,U+0400-045F,U+2010-2026,U+2030,U+2212,U+20AC"


def main() -> None:
    """Write both weights into resources/web."""
    for weight in ("Regular", "Semibold"):
        subset.main(
            [
                str(ROOT / "resources" / "fonts" / f"SourceSans3-{weight}.ttf"),
                f"--unicodes={LETTERS}",
                "--layout-features=kern,liga,mark,ccmp,locl",
                "--name-IDs=0,13,14",
                "--no-hinting",
                "--flavor=woff2",
                f"--output-file={ROOT / 'resources' / 'web' / f'text-{weight.lower()}.woff2'}",
            ]
        )


if __name__ == "__main__":
    main()
