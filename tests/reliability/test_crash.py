"""Short runs of the crash benchmark; ``dev.py campaign`` does the long ones."""

import importlib.util
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    spec = importlib.util.spec_from_file_location("crash", BENCHMARKS / "crash.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "crash", made)
    spec.loader.exec_module(made)
    return made


def test_a_few_kills_lose_nothing_that_was_acknowledged(crash: ModuleType, tmp_path: Path) -> None:
    found = crash.kill_evenings(tmp_path, kills=5, seed=1)
    assert found.examples == []
    assert (found.kills, found.lost, found.doubled, found.unopenable) == (5, 0, 0, 0)
    assert found.acknowledged > 50


def test_two_dozen_power_cuts_lose_nothing_and_a_disk_that_is_not_flushed_would(
    crash: ModuleType, tmp_path: Path
) -> None:
    found = crash.cut_power(tmp_path / "full", 24, 1)
    assert (found["cut_lost"], found["cut_unopenable"]) == (0, 0)
    assert found["cut_acknowledged"] > 100
    careless = crash.cut_power(tmp_path / "off", 12, 1, synchronous="off")
    assert careless["cut_lost"] + careless["cut_unopenable"] > 0


def test_a_program_put_to_sleep_in_the_middle_goes_on_and_loses_nothing(crash: ModuleType, tmp_path: Path) -> None:
    known, result, path = crash.Known(), crash.Result(), tmp_path / "ilta.foorumi"
    program = [sys.executable, str(BENCHMARKS / "crash_evening.py"), str(path), "5"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as child:
        listening = threading.Thread(target=crash._listen, args=(child.stdout, known))
        listening.start()
        until(lambda: len(known.acknowledged) > 30 and len(known.received) > 3)
        child.send_signal(signal.SIGSTOP)
        threading.Event().wait(1)
        before, received = len(known.acknowledged), len(known.received)
        child.send_signal(signal.SIGCONT)
        until(lambda: len(known.acknowledged) > before + 30 and len(known.received) > received + 3)
        child.kill()
        listening.join()
    for phone in known.phones:
        phone.stop()
    assert crash._opens_whole(path, known, result)
    assert (result.lost, result.doubled, result.examples) == (0, 0, [])


def until(is_so: Callable[[], bool]) -> None:
    for _ in range(1200):
        if is_so():
            return
        threading.Event().wait(0.05)
    raise AssertionError("nothing came")


@pytest.mark.campaign
def test_a_thousand_kills_and_two_hundred_power_cuts_lose_nothing(crash: ModuleType, tmp_path: Path) -> None:
    found = crash.kill_evenings(tmp_path, kills=1000, seed=7)
    assert (found.kills, found.lost, found.doubled, found.unopenable) == (1000, 0, 0, 0)
    cut = crash.cut_power(tmp_path / "cuts", 200, 7)
    assert (cut["cuts"], cut["cut_lost"], cut["cut_unopenable"]) == (200, 0, 0)
