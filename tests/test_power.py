"""The computer stays awake in the room, and a battery that runs out is told of."""

from pathlib import Path

import pytest

from foorumi.power import low_battery, stay_awake


@pytest.mark.parametrize(
    ("status", "percent", "told"),
    [("Discharging", 12, 12), ("Discharging", 60, None), ("Charging", 5, None), ("Full", 100, None)],
)
def test_only_a_battery_that_runs_out_is_told_of(tmp_path: Path, status: str, percent: int, told: int | None) -> None:
    battery = tmp_path / "BAT0"
    battery.mkdir()
    (battery / "capacity").write_text(f"{percent}\n")
    (battery / "status").write_text(f"{status}\n")
    assert low_battery(tmp_path) == told


def test_a_computer_without_a_battery_is_no_trouble(tmp_path: Path) -> None:
    assert low_battery(tmp_path) is None
    (tmp_path / "BAT0").mkdir()
    assert low_battery(tmp_path) is None


def test_staying_awake_ends_when_it_is_let_go() -> None:
    release = stay_awake("test")
    release()
