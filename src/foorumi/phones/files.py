"""The files of the page, read once. No path is ever built from a request, so none can lead elsewhere."""

import hashlib
import json
from dataclasses import dataclass

from foorumi.i18n import CODES, catalogue
from foorumi.paths import resources

TYPES = {
    "html": "text/html",
    "js": "text/javascript",
    "css": "text/css",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
    "json": "application/json",
}
ICONS = (
    "check", "circle-check", "circle-question-mark", "circle-x", "clock", "cloud", "eye", "gift", "hand", "lightbulb",
    "lock", "wifi", "wifi-off",
)  # fmt: skip
CACHED = "private, max-age=43200"
"""Half a day, so that the page opens while the laptop starts again; a new version has a new address."""


@dataclass(frozen=True, slots=True)
class WebFile:
    """A file as it is served."""

    body: bytes
    content_type: str


def web_files() -> dict[str, WebFile]:
    """Every file by the name it is asked by. ``index.html`` names the others with their version."""
    found = {
        path.name: path.read_bytes() for path in sorted((resources() / "web").iterdir()) if path.suffix[1:] in TYPES
    }
    found["words.json"] = _words()
    found["icon.svg"] = (resources() / "brand" / "app-icon-small.svg").read_bytes()
    found["style.css"] = _colours() + found["style.css"]
    found["index.html"] = found["index.html"].replace(b"{icons}", _icons())
    version = hashlib.sha256(b"".join(found.values())).hexdigest()[:8]
    found["index.html"] = found["index.html"].replace(b"{version}", version.encode())
    return {name: WebFile(body, TYPES[name.rsplit(".", 1)[1]]) for name, body in found.items()}


def _colours() -> bytes:
    """The house's colours as the style sheet's variables, dark where the phone is dark."""
    tokens = json.loads((resources() / "theme" / "tokens.json").read_text("utf-8"))["color"]

    def variables(theme: str) -> str:
        colours = tokens[theme]
        header = {"header": tokens["light"]["primary"], "on-header": tokens["light"]["on.primary"]}
        named = {name.replace(".", "-"): colour for name, colour in colours.items()} | header
        return ":root{" + ";".join(f"--{name}:{colour}" for name, colour in named.items()) + "}"

    return f"{variables('light')}\n@media (prefers-color-scheme:dark){{{variables('dark')}}}\n".encode()


def _icons() -> bytes:
    """The page's icons as symbols that the page may use by name."""
    symbols = []
    for name in ICONS:
        picture = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
        inside = " ".join(picture.partition(">\n")[2].partition(">")[2].partition("</svg>")[0].split())
        symbols.append(f'<symbol id="i-{name}" viewBox="0 0 24 24">{inside}</symbol>')
    return f'<svg hidden aria-hidden="true">{"".join(symbols)}</svg>'.encode()


def _words() -> bytes:
    """The page's texts in every language."""
    known = catalogue()
    words = {code: {key: text for key, text in known[code].items() if key.startswith("phone.")} for code in CODES}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
