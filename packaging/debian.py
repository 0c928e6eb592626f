"""The .deb: the bundle where Debian wants things, packed by dpkg-deb alone."""

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: foorumi

Files: *
Copyright: The Foorumi project
License: GPL-3+
 The text of the licence is in /usr/share/common-licenses/GPL-3. The work of others that travels with Foorumi is
 listed in THIRD-PARTY.md, its licences stand in licences.txt, and every part of it in sbom.json.
"""


def lay_out(bundle: Path, root: Path, version: str, checkout: Path) -> None:
    """Make the tree of the package in an empty folder."""
    shutil.copytree(bundle, root / "usr/lib/foorumi", symlinks=True, ignore=shutil.ignore_patterns("share"))
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/foorumi").symlink_to("../lib/foorumi/foorumi")
    linux, share = checkout / "packaging/linux", root / "usr/share"
    icon = checkout / "resources/brand/app-icon.svg"
    files = {
        linux / "foorumi.desktop": ["applications/foorumi.desktop"],
        linux / "foorumi.xml": ["mime/packages/foorumi.xml"],
        linux / "fi.foorumi.Foorumi.metainfo.xml": ["metainfo/fi.foorumi.Foorumi.metainfo.xml"],
        icon: [
            "icons/hicolor/scalable/apps/foorumi.svg",
            "icons/hicolor/scalable/mimetypes/application-x-foorumi.svg",
        ],
        **{
            bundle / "share" / name: [f"doc/foorumi/{name}"] for name in ("THIRD-PARTY.md", "licences.txt", "sbom.json")
        },
    }
    for source, places in files.items():
        for place in places:
            (share / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, share / place)
    _zip(linux / "foorumi.1", share / "man/man1/foorumi.1.gz")
    _zip(checkout / "CHANGELOG.md", share / "doc/foorumi/changelog.gz")
    (share / "doc/foorumi/copyright").write_text(COPYRIGHT, "utf-8")
    control = (linux / "control").read_text("utf-8")
    kilobytes = sum(file.lstat().st_size for file in root.rglob("*")) // 1024
    values = {"version": version, "architecture": architecture(), "kilobytes": kilobytes, "glibc": glibc(bundle)}
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control.format(**values), "utf-8")
    for path in root.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & 0o100)
            path.chmod(0o755 if runs else 0o644)
    root.chmod(0o755)


def pack(root: Path, into: Path, version: str) -> Path:
    """Make the .deb of a tree, the same bytes each time for the same tree."""
    made = into / f"foorumi_{version}_{architecture()}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment())}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return made


def architecture() -> str:
    """Debian's name of this computer's processor."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def glibc(bundle: Path) -> str:
    """The oldest C library with which everything in the bundle can be loaded."""
    wanted = {(2, 34)}  # the Qt wheels' own
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink() and _is_program(file):
            symbols = subprocess.run(["objdump", "-T", file], capture_output=True, text=True, check=True).stdout
            wanted |= {(int(one), int(two)) for one, two in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols)}
    return ".".join(map(str, max(wanted)))


def _is_program(file: Path) -> bool:
    with file.open("rb") as content:
        return content.read(4) == b"\x7fELF"


def moment() -> int:
    """The time of the last commit, in seconds, so that a package does not change by being built again."""
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=Path(__file__).parent, capture_output=True, text=True
    )
    return int(os.environ.get("SOURCE_DATE_EPOCH") or done.stdout.strip() or 0)


def _zip(source: Path, into: Path) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))
