"""The style sheet: a template in resources/theme/style.qss, filled from the tokens."""

import re
from functools import cache

from foorumi.paths import resources
from foorumi.ui.theme.icons import icon_file
from foorumi.ui.theme.themes import Theme, tracking_percent
from foorumi.ui.theme.tokens import tokens

PLACE = re.compile(r"\$\{(c|px|r|half|icon):([a-z0-9.-]+)(?:@([a-z0-9.]+))?\}")
TEXT_WIDGETS = ("QLabel", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QPushButton", "QSpinBox")


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme: the template with ``${c:colour}``, ``${px:length}``, ``${r:radius}``,
    ``${half:height}`` (fully round) and ``${icon:name@colour}`` put in, then one rule for each text role."""

    def value(place: re.Match[str]) -> str:
        kind, key, colour = place.groups()
        match kind:
            case "c":
                return theme.c(key).name()
            case "px":
                return f"{theme.px(float(key))}px"
            case "r":
                return f"{theme.radius(key)}px"
            case "half":
                return f"{(theme.px(float(key) - 2) + 2) // 2}px"
            case _:
                return f'url("{icon_file(key, theme.c(colour)).as_posix()}")'

    return PLACE.sub(value, _template()) + "\n".join(_text_rule(theme, role) for role in tokens()["type"]["console"])


def _text_rule(theme: Theme, role: str) -> str:
    size, _, weight = tokens()["type"]["console"][role]
    which = ", ".join(f'{widget}[role="{role}"]' for widget in TEXT_WIDGETS)
    spacing = f" letter-spacing: {theme.px(size) * tracking_percent(size) / 100}px;" if tracking_percent(size) else ""
    return f"{which} {{ font-size: {theme.px(size)}px; font-weight: {weight};{spacing} }}"


@cache
def _template() -> str:
    return (resources() / "theme" / "style.qss").read_text("utf-8")
