"""Colours, type, lengths, icons and painters: everything that makes the program look like itself.

``from foorumi.ui.theme import theme`` gives the console's theme; the projector makes its own ``Theme``.
"""

from foorumi.ui.theme.icons import draw_icon, icon
from foorumi.ui.theme.themes import NAMES, Name, Theme, name_of_system, theme

__all__ = ["NAMES", "Name", "Theme", "draw_icon", "icon", "name_of_system", "theme"]
