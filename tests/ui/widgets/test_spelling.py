"""Unknown words are underlined and others offered, and the text itself is never changed."""

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
    qtbot.waitUntil(lambda: spelling.marked(TEXT) == [(place, len("tilaisuudn"))], timeout=5000)
    qtbot.waitUntil(lambda: bool(field.document().firstBlock().layout().formats()), timeout=2000)
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
    qtbot.waitUntil(lambda: all(word in checked for word in text.split()), timeout=5000)
    assert checked["gemensamma"] is not None
    assert spelling.marked(text) == []
