"""Unknown words are underlined and others offered, and the text itself is never changed."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from foorumi.domain.text.spelling import Speller
from foorumi.i18n import language
from foorumi.ui.theme.themes import Theme
from foorumi.ui.widgets.spelling import Spelling, checked

TEXT = "Kunta auttaa tilaisuudn järjestämisessä, ja yhdistykset hoitavat talkookahvit Möttösen pihalla."


def test_a_slip_is_underlined_and_what_was_meant_is_offered(qtbot: QtBot, theme: Theme) -> None:
    field = QPlainTextEdit(TEXT)
    qtbot.addWidget(field)
    spelling = Spelling(field, language("fi"))
    field.show()
    place = TEXT.index("tilaisuudn")
    qtbot.waitUntil(lambda: spelling.marked(TEXT) == [(place, len("tilaisuudn"))])
    qtbot.waitUntil(lambda: bool(field.document().firstBlock().layout().formats()))
    formats = field.document().firstBlock().layout().formats()
    assert [(part.start, part.length) for part in formats] == [(place, len("tilaisuudn"))]
    assert field.toPlainText() == TEXT
    assert "tilaisuuden" in Speller().suggestions("tilaisuudn")


def test_a_text_in_another_language_is_left_alone(qtbot: QtBot, theme: Theme) -> None:
    text = "föreningarna ordnar gemensamma tillställningar"
    field = QPlainTextEdit(text)
    qtbot.addWidget(field)
    spelling = Spelling(field, language("fi"))
    field.show()
    qtbot.waitUntil(lambda: all(word in checked for word in text.split()))
    assert checked["gemensamma"] is not None
    assert spelling.marked(text) == []


def test_switching_it_off_in_one_field_marks_nothing_in_any_and_is_told(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Spelling, "is_on", None)
    first, second = QPlainTextEdit(TEXT), QPlainTextEdit(TEXT)
    for field in (first, second):
        qtbot.addWidget(field)
    one, other = (Spelling(field, language("fi")) for field in (first, second))
    first.show()
    qtbot.waitUntil(lambda: bool(one.marked(TEXT) and other.marked(TEXT)))
    told: list[bool] = []
    one.switched.connect(told.append)
    one.switch(False)
    assert told == [False]
    assert one.marked(TEXT) == other.marked(TEXT) == []
