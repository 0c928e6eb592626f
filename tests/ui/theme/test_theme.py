"""The theme: what grows with the text, what stays, and what a switch changes."""

import re
from pathlib import Path

from PySide6.QtWidgets import QApplication

from foorumi.paths import resources
from foorumi.ui.theme import NAMES, Theme, icon
from foorumi.ui.theme.sheet import style_sheet
from foorumi.ui.theme.tokens import tokens


def test_text_and_targets_grow_while_strokes_and_corners_stay(theme: Theme) -> None:
    before = theme.font("body").pixelSize(), theme.px(40), theme.radius("card")
    theme.change(text_percent=150)
    assert before == (16, 40, 8)
    assert (theme.font("body").pixelSize(), theme.px(40), theme.radius("card")) == (24, 60, 8)
    assert theme.font("title", "projector").pixelSize() == 96


def test_the_text_size_stays_between_100_and_200_per_cent(theme: Theme) -> None:
    theme.change(text_percent=20)
    assert theme.text_percent == 100
    theme.change(text_percent=900)
    assert theme.text_percent == 200


def test_a_switch_dresses_the_application_again_and_says_so_once(theme: Theme, qapp: QApplication) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.name))
    theme.change(name="dark", text_percent=125)
    assert heard == ["dark"]
    assert qapp.font().pixelSize() == 20
    assert theme.c("bg.app").name() in qapp.styleSheet()


def test_reduced_motion_takes_no_time_at_all() -> None:
    calm = Theme(reduced_motion=True)
    assert [calm.ms(role) for role in ("fast", "base", "scene", "settle")] == [0, 0, 0, 0]
    assert Theme().ms("scene") == 350


def test_the_style_sheet_leaves_no_place_open_and_its_pictures_exist() -> None:
    for name in NAMES:
        sheet = style_sheet(Theme(name, 150))
        assert "${" not in sheet
        pictures = set(re.findall(r'url\("([^"]+)"\)', sheet))
        assert pictures
        assert [picture for picture in pictures if not Path(picture).is_file()] == []


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", (resources() / "theme" / "style.qss").read_text("utf-8")) == []


def test_every_text_role_is_drawn_in_source_sans(theme: Theme) -> None:
    from PySide6.QtGui import QFontInfo

    for role in tokens()["type"]["console"]:
        assert QFontInfo(theme.font(role)).family().startswith("Source Sans 3"), role


def test_every_listed_icon_can_be_drawn(theme: Theme) -> None:
    listed = [line.split("\t")[0] for line in (resources() / "icons" / "icons.tsv").read_text("utf-8").splitlines()]
    empty = [name for name in listed if not _has_ink(icon(name).pixmap(20).toImage())]
    assert listed
    assert empty == []


def _has_ink(image) -> bool:
    return any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
