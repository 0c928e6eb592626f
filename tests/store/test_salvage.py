"""A damaged file gives what can be read of it, and says exactly what could not be."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.workspace import Part
from foorumi.exchange.demo import make_demo
from foorumi.session.session import Session
from foorumi.store.salvage import salvage


@pytest.fixture(scope="module")
def demo_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("demo") / "demo.foorumi"
    make_demo(path).close()
    return path.read_bytes()


@pytest.fixture
def demo(tmp_path: Path, demo_bytes: bytes) -> Path:
    path = tmp_path / "demo.foorumi"
    path.write_bytes(demo_bytes)
    return path


def rows(path: Path) -> dict[Part, set[object]]:
    with closing(Session.open(path)) as session:
        return {part: set(session._file.rows.read(part)) for part in Part}


def test_a_whole_file_comes_over_whole(demo: Path, tmp_path: Path) -> None:
    found = salvage(demo, tmp_path / "uusi.foorumi")
    assert found.lost_rows == found.unlinked == len(found.unsure) == 0
    assert rows(tmp_path / "uusi.foorumi") == rows(demo)


@pytest.mark.parametrize("seed", range(4))
def test_torn_pages_cost_only_what_was_on_them_and_all_of_it_is_told(demo: Path, tmp_path: Path, seed: int) -> None:
    before = rows(demo)
    content = bytearray(demo.read_bytes())
    chance = random.Random(seed)
    for _ in range(3):
        page = chance.randrange(len(before) * 2 + 2, len(content) // 4096)
        content[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    demo.write_bytes(content)
    found = salvage(demo, tmp_path / "uusi.foorumi")
    after = rows(tmp_path / "uusi.foorumi")
    ids = {part: {row.id for row in before[part]} for part in Part}  # type: ignore[attr-defined]
    kept = {part: {row.id for row in after[part]} for part in Part}  # type: ignore[attr-defined]
    total = sum(map(len, ids.values()))
    assert sum(map(len, kept.values())) > total * 0.5
    for part in Part:
        assert set(found.lost.get(part, [])) <= ids[part] - kept[part]
        assert part in found.unsure or set(found.lost.get(part, [])) == ids[part] - kept[part]
        assert found.read[part] == len(kept[part])


def test_a_torn_first_page_costs_nothing_else(demo: Path, tmp_path: Path) -> None:
    before = rows(demo)
    content = bytearray(demo.read_bytes())
    content[:4096] = random.Random(3).randbytes(4096)
    demo.write_bytes(content)
    found = salvage(demo, tmp_path / "uusi.foorumi")
    assert found.lost_rows == 0
    assert rows(tmp_path / "uusi.foorumi") == before


def test_what_is_nothing_but_noise_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    noise = tmp_path / "kohina.foorumi"
    noise.write_bytes(random.Random(1).randbytes(50_000))
    with pytest.raises(WorkspaceError):
        salvage(noise, tmp_path / "uusi.foorumi")
    assert not (tmp_path / "uusi.foorumi").exists()
