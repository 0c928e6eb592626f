"""The library holds the seed's questions and statements, and each can go into an agenda with its source."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from foorumi.domain.cards import cards
from foorumi.session import cards as library
from foorumi.ui.console.path.cards import CardsPage
from ui.prepare.conftest import Desk


def test_every_card_is_in_three_languages_with_a_source_and_a_row_of_its_own() -> None:
    found = cards()
    assert len({card.row for card in found}) == len(found) >= 45
    for card in found:
        assert all((card.text.fi, card.text.sv, card.text.en, card.source))
        assert card.text.fi.rstrip(".…!").endswith("?") == (card.kind == "question") or card.row == "S67"


def test_cards_are_found_by_words_and_kind(qtbot: QtBot, desk: Desk) -> None:
    page = CardsPage(desk.context)
    qtbot.addWidget(page)
    page.kinds.set_values({"question"})
    page.search.setText("KUMPPANUUS")
    assert {card.row for card in page.found} >= {"S01", "S23"}
    assert all(card.kind == "question" for card in page.found)
    page.search.setText("xyzzy")
    assert "Yksikään kortti ei sovi hakuun." in [found.text() for found in page.findChildren(QLabel)]


def test_a_card_goes_into_the_agenda_with_its_source_and_comes_out_with_one_undo(desk: Desk) -> None:
    card = next(card for card in cards() if card.row == "S05")
    before = desk.session.workspace.items(desk.event_id)
    item_id = library.insert(desk.session, card, desk.event_id, "horizon", f"Lähde: {card.source}")
    item = desk.session.workspace.item(item_id)
    assert (item.kind, item.prompt("sv")) == ("horizon", "Vart är vi på väg?")
    assert item.summary.startswith("Lähde: Tulevaisuuden kunnan")
    desk.session.undo()
    assert desk.session.workspace.items(desk.event_id) == before
