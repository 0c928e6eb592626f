"""A room full of phones, as the benchmark measures it: whatever the speed, nothing is lost, doubled or refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "phones.py"


@pytest.mark.campaign
def test_nothing_is_lost_or_doubled_in_a_room_of_120() -> None:
    command = [sys.executable, str(BENCHMARK), "--phones", "120", "--seconds", "30", "--json"]
    figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert (figures["lost"], figures["doubled"], figures["refused"]) == (0, 0, 0)
    assert figures["votes"] == 120
    assert figures["notes"] >= 120
