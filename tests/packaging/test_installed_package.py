"""What people install is built the way a distributor does it: a source archive, and the wheel from that archive."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def build(kind: str, source: Path, into: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as pip lays it out."""
    folder = tmp_path_factory.mktemp("package")
    archive = build("sdist", ROOT, folder / "sdist")
    subprocess.run([sys.executable, "-m", "tarfile", "--extract", archive, folder / "source"], check=True)
    (source,) = (folder / "source").iterdir()
    with zipfile.ZipFile(build("wheel", source, folder / "wheel")) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_an_installed_foorumi_has_every_resource_of_the_checkout_and_finds_it(installed: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); from foorumi.paths import resources; print(resources())"
    )
    answer = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True).stdout
    found = Path(answer.strip())
    assert found == installed / "foorumi" / "_resources"
    here = ROOT / "resources"
    assert {file.relative_to(found) for file in found.rglob("*") if file.is_file()} == {
        file.relative_to(here) for file in here.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    }


def test_an_installed_foorumi_carries_the_licences_of_everything_in_it(installed: Path) -> None:
    (licences,) = installed.glob("foorumi-*.dist-info/licenses")
    carried = {file.name for file in licences.rglob("*") if file.is_file()}
    assert {"LICENSE", "THIRD-PARTY.md", "OFL-SourceSans3.md", "LICENSE-lucide.txt"} <= carried


def self_test(site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "foorumi", "--selftest"]
    environment = {**os.environ, "PYTHONPATH": str(site)}
    return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)


def test_an_installed_foorumi_finds_itself_whole(installed: Path) -> None:
    done = self_test(installed)
    lines = done.stdout.splitlines()
    assert [line for line in lines if not line.startswith("ok ")] == []
    assert len(lines) == 10
    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_installation_says_each_thing_that_is_broken_and_fails(installed: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site"
    shutil.copytree(installed, broken)
    parts = broken / "foorumi" / "_resources"
    (parts / "text" / "finnish.vfst").write_bytes(b"")
    (parts / "fonts" / "SourceSans3-Bold.ttf").unlink()
    (parts / "icons" / "house.svg").write_text("<svg/>", "utf-8")
    (broken / "foorumi" / "phones" / "child.py").write_text("raise ImportError('gone')\n", "utf-8")
    done = self_test(broken)
    failed = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("FAILED")}
    assert failed == {"modules", "words", "icons", "memo", "phones"}
    assert done.returncode == 1
