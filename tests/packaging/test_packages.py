"""What people install is laid out as their systems want it, tried with a small program in the place of the real one."""

import hashlib
import json
import os
import re
import subprocess
import tarfile
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import build

    return build


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder laid out as the real bundle, whose program is a shell script."""
    folder = tmp_path / "made" / "foorumi"
    share = folder / "share"
    share.mkdir(parents=True)
    (folder / "_internal").mkdir()
    (folder / "_internal" / "part").write_text("one", "utf-8")
    program = folder / "foorumi"
    program.write_text("#!/bin/sh\necho ok whole\n", "utf-8")
    program.chmod(0o755)
    for name in ("foorumi.desktop", "foorumi.xml"):
        (share / name).write_bytes((LINUX / name).read_bytes())
    for name in ("THIRD-PARTY.md", "licences.txt", "sbom.json"):
        (share / name).write_text(name, "utf-8")
    (share / "foorumi.svg").write_text("<svg/>", "utf-8")
    return folder


def test_the_debian_package_puts_the_program_the_file_type_and_the_icon_where_desktops_look(
    build: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    tree = tmp_path / "tree"
    build.debian.lay_out(bundle, tree, "1.2.3", ROOT)
    made = build.debian.pack(tree, tmp_path, "1.2.3")
    listed = subprocess.run(["dpkg-deb", "--fsys-tarfile", made], capture_output=True, check=True).stdout
    (tmp_path / "files.tar").write_bytes(listed)
    with tarfile.open(tmp_path / "files.tar") as files:
        inside = {member.name.removeprefix("./"): member for member in files if not member.isdir()}
    assert inside["usr/bin/foorumi"].linkname == "../lib/foorumi/foorumi"
    assert inside["usr/lib/foorumi/foorumi"].mode == 0o755
    assert {member.uname for member in inside.values()} == {"root"}
    assert {
        "usr/share/applications/foorumi.desktop",
        "usr/share/mime/packages/foorumi.xml",
        "usr/share/metainfo/fi.foorumi.Foorumi.metainfo.xml",
        "usr/share/icons/hicolor/scalable/apps/foorumi.svg",
        "usr/share/icons/hicolor/scalable/mimetypes/application-x-foorumi.svg",
        "usr/share/man/man1/foorumi.1.gz",
        "usr/share/doc/foorumi/copyright",
        "usr/share/doc/foorumi/sbom.json",
    } <= inside.keys()
    facts = subprocess.run(["dpkg-deb", "--field", made], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Version: 1\.2\.3$", facts, re.MULTILINE)
    assert re.search(r"^Depends: libc6 \(>= 2\.\d+\), libgl1", facts, re.MULTILINE)
    again = build.debian.pack(tree, bundle, "1.2.3")
    assert hashlib.sha256(made.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_the_archive_installs_upgrades_and_removes_itself_for_one_user(
    build: ModuleType, bundle: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "foorumi.run"
    home = tmp_path / "home with space"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["sh", archive, *arguments], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
        )
        return done.stdout

    build.pack_archive(bundle, archive)
    run()
    (bundle / "_internal" / "part").rename(bundle / "_internal" / "newer")
    build.pack_archive(bundle, archive)
    run()
    parts = home / ".local" / "lib" / "foorumi" / "_internal"
    assert [part.name for part in parts.iterdir()] == ["newer"]
    command = home / ".local" / "bin" / "foorumi"
    assert subprocess.run([command], capture_output=True, text=True, check=True).stdout == "ok whole\n"
    entry = (home / ".local/share/applications/foorumi.desktop").read_text("utf-8")
    assert f'Exec="{command}" %f' in entry
    own = home / "evening.foorumi"
    own.write_text("mine", "utf-8")
    run("--remove")
    made = [file for file in home.rglob("*") if file.is_file() or file.is_symlink()]
    ours = [file for file in made if "mime" not in file.parts and file.name != "mimeinfo.cache"]
    assert ours == [own]
    run("--unpack", "elsewhere")
    assert (tmp_path / "elsewhere" / "foorumi" / "foorumi").is_file()


def test_a_broken_archive_leaves_the_program_that_was_there(build: ModuleType, bundle: Path, tmp_path: Path) -> None:
    archive = tmp_path / "foorumi.run"
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    build.pack_archive(bundle, archive)
    subprocess.run(["sh", archive], env=environment, capture_output=True, check=True)
    (bundle / "foorumi").write_text("#!/bin/sh\necho FAILED fonts\nexit 1\n", "utf-8")
    build.pack_archive(bundle, archive)
    done = subprocess.run(["sh", archive], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "FAILED fonts" in done.stdout
    command = tmp_path / ".local" / "bin" / "foorumi"
    assert subprocess.run([command], capture_output=True, text=True, check=True).stdout == "ok whole\n"


def test_the_list_of_parts_names_every_dependency_with_its_version_and_licence(build: ModuleType, bundle: Path) -> None:
    listed = build.sbom("1.2.3", bundle)
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=~!\[; ]", text)[0].lower().replace("_", "-") for text in needed}
    parts = {part["name"].lower().replace("_", "-"): part for part in listed["components"]}
    assert names <= parts.keys()
    assert all(part["version"] and part["licenses"] for name, part in parts.items() if name in names)
    references = [part["bom-ref"] for part in listed["components"]]
    assert len(references) == len(set(references))
    assert sorted(listed["dependencies"][0]["dependsOn"]) == sorted(references)
    assert json.loads(json.dumps(listed))["specVersion"] == "1.6"
    assert "Permission is hereby granted" in build.licences()


def test_desktop_mime_and_store_data_tell_of_one_program_and_one_kind_of_file() -> None:
    entry = (LINUX / "foorumi.desktop").read_text("utf-8")
    (kind,) = ElementTree.parse(LINUX / "foorumi.xml").getroot()
    store = ElementTree.parse(LINUX / "fi.foorumi.Foorumi.metainfo.xml").getroot()
    assert f"MimeType={kind.get('type')};" in entry
    assert store.findtext("provides/mediatype") == kind.get("type")
    assert store.findtext("launchable") == "foorumi.desktop"
    from foorumi.store.file import APPLICATION_ID

    xml = (LINUX / "foorumi.xml").read_text("utf-8")
    assert f'value="0x{APPLICATION_ID:08X}"' in xml


@pytest.mark.campaign
def test_the_windows_installer_compiles_without_a_warning(build: ModuleType, bundle: Path, tmp_path: Path) -> None:
    (bundle / "foorumi.exe").write_bytes(b"MZ")
    build.write_icons(tmp_path / "icons")
    made = tmp_path / "foorumi-1.2.3-setup.exe"
    build.compile_installer(bundle, made, "1.2.3", tmp_path / "icons" / "foorumi.ico")
    assert made.read_bytes()[:2] == b"MZ"
    assert made.stat().st_size > 100_000
