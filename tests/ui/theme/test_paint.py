"""The painters: lines that break without losing words, seats that do not touch, bars that keep their proportions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from foorumi.ui.theme import Theme, paint
from foorumi.ui.theme.tokens import tokens

TEXT = "Vammaisneuvoston ja vanhusneuvoston yhteinen hyvinvointialueyhteistyökokous keväällä"


def canvas() -> QImage:
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def test_lines_fit_the_width_and_lose_no_word(theme: Theme) -> None:
    font = theme.font("body")
    lines = paint.wrap(TEXT, font, 200)
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 200 for line in lines)
    assert "".join(lines).replace(" ", "") == TEXT.replace(" ", "")


def test_what_does_not_fit_ends_in_an_ellipsis(theme: Theme) -> None:
    lines = paint.wrap(TEXT, theme.font("body"), 200, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_line_break_of_the_writer_is_kept(theme: Theme) -> None:
    assert paint.wrap("Yksi\nKaksi", theme.font("body"), 900) == ["Yksi", "Kaksi"]


@given(some.integers(1, 400))
def test_every_seat_has_its_own_place_in_the_half_circle(count: int) -> None:
    seats = paint.chamber(count)
    assert len(seats.points) == count
    assert all(math.hypot(x, y) <= 1.0001 and y >= -0.0001 for x, y in seats.points)
    nearest = min((math.dist(one, two) for one in seats.points for two in seats.points if one < two), default=9.0)
    assert nearest > 2 * seats.radius


def test_the_first_to_come_sits_in_the_middle_of_the_front_row() -> None:
    seats = paint.chamber(64)
    front = min(math.hypot(x, y) for x, y in seats.points)
    first = seats.points[0]
    assert math.hypot(*first) == pytest.approx(front)
    nearest = min(abs(x) for x, y in seats.points if math.hypot(x, y) < front + 0.001)
    assert abs(first[0]) == pytest.approx(nearest, abs=1e-6)


def test_all_shapes_of_one_radius_look_equally_large() -> None:
    for shape in paint.SHAPES:
        box = paint.actor_path(shape, QPointF(50, 50), 20).boundingRect()
        assert 34 < max(box.width(), box.height()) < 50, shape
        assert box.contains(QPointF(50, 50))


def test_a_note_takes_the_height_of_its_lines(theme: Theme) -> None:
    font = theme.font("body")
    short = paint.note_height("Kahvit", font, 22, 200)
    assert paint.note_height(TEXT, font, 22, 200) == short + 2 * 22


@pytest.mark.parametrize("kind", paint.NOTE_ICONS)
def test_a_note_has_its_kinds_colours(theme: Theme, kind: str) -> None:
    image = canvas()
    painter = QPainter(image)
    paint.paint_note(painter, theme, QRectF(0, 0, 200, 100), kind, "Kyyti", theme.font("body"), 22)
    painter.end()
    assert image.pixelColor(3, 50) == theme.c(f"note.{kind}.edge")
    assert image.pixelColor(100, 80) == theme.c(f"note.{kind}")


def test_time_that_is_used_up_empties_the_ticks_and_overtime_fills_them_with_rowan(theme: Theme) -> None:
    image = canvas()
    painter = QPainter(image)
    paint.ticks(painter, theme, QRectF(0, 0, 400, 10), 10, 5)
    paint.ticks(painter, theme, QRectF(0, 20, 400, 10), 10, -1)
    painter.end()
    assert [image.pixelColor(x, 5) for x in (10, 390)] == [theme.c("chart.track"), theme.c("primary")]
    assert [image.pixelColor(x, 25) for x in (10, 390)] == [theme.c("rowan")] * 2


def test_every_look_has_a_shape_of_its_own() -> None:
    shapes = tokens()["actor"]["shape"].values()
    assert sorted(shapes) == sorted(paint.SHAPES)
