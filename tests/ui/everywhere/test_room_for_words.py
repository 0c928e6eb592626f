"""Whether every word of every page has room: measured at each label, button and heading, not looked at."""

import pytest

from ui.everywhere.conftest import Walk
from ui.everywhere.room_for_words import cramped
from ui.everywhere.run_mode import a_year


def tight(walk: Walk, language: str, percent: int) -> dict[str, list[str]]:
    """The pages with words that have too little room, and which."""
    return {page: words for page, window in walk(language, percent) if (words := cramped(window))}


def test_every_word_has_room_at_the_largest_text(walk: Walk) -> None:
    assert tight(walk, "fi", 200) == {}


@pytest.mark.campaign
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["fi", "sv", "en", "pseudo"])
def test_every_word_has_room_in_every_size(walk: Walk, language: str, percent: int) -> None:
    assert tight(walk, language, percent) == {}


@pytest.mark.campaign
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["fi", "sv", "en", "pseudo"])
def test_every_word_has_room_in_every_step_of_every_kind_of_event(walk: Walk, language: str, percent: int) -> None:
    pages = walk(language, percent)
    next(pages)
    _, window = next(pages)
    assert {state: words for state in a_year(window) if (words := cramped(window))} == {}
