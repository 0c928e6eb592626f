"""The demo evening, loaded through the verbs a person has, gives the figures its makers counted."""

import json
from datetime import date
from pathlib import Path

import pytest

from foorumi.domain.figures import figures
from foorumi.exchange.demo import make_demo

EXPECTED = json.loads((Path(__file__).parents[1] / "data" / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    session = make_demo(tmp_path_factory.mktemp("demo") / "demo.foorumi")
    (event,) = session.workspace.events
    counted = figures(session.workspace, event.id, date.fromisoformat(EXPECTED["as_of"]))
    session.close()
    return counted


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_the_demo_gives_the_figure(found: dict[str, object], key: str) -> None:
    assert found[key] == EXPECTED[key]
