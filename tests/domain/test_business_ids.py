"""Business ids, against the vectors of locale_tests.json."""

import json
from pathlib import Path

import pytest

from foorumi.domain.business_ids import is_business_id

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "locale_tests.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "good"), VECTORS["business_id"])
def test_a_business_id_needs_its_form_and_its_check_digit(text: str, good: bool) -> None:
    assert is_business_id(text) is good
