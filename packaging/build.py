"""Builds what people install. Run in .venv, or through ``python3 packaging/dev.py package [FORM ...]``:

    build.py bundle      build/bundle/foorumi: a folder that needs no Python
    build.py deb         dist/foorumi_VERSION_ARCH.deb
    build.py archive     dist/foorumi-VERSION-linux-ARCH.run, which unpacks and installs itself for one user
    build.py installer   dist/foorumi-VERSION-setup.exe, from a bundle that was built on Windows
    build.py wheel       the wheel for pipx
    build.py papers      dist/sbom.json, dist/licences.txt and dist/SHA256SUMS of what is there
    build.py measure     sizes, and the start of the bundle beside the start of the unbundled program

Without a form: all that can be built on this system. Each form but ``bundle`` takes the bundle that is there.
"""

import argparse
import hashlib
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import debian
from app_icons import write_icons
from sbom import licences, sbom

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
BUNDLE = ROOT / "build" / "bundle" / "foorumi"
DIST = ROOT / "dist"
RUNS = 7


def main() -> None:
    """Build the forms that are asked for, in order."""
    forms = {
        "bundle": bundle, "deb": deb, "archive": archive, "installer": installer, "wheel": wheel, "papers": papers,
        "measure": measure,
    }  # fmt: skip
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forms", nargs="*", choices=[[], *forms], metavar="FORM")
    usual = ["bundle", "wheel", "papers", "measure"]
    match sys.platform:
        case "linux":
            usual[1:1] = ["deb", "archive"]
        case "win32":
            usual[1:1] = ["installer"]
    DIST.mkdir(exist_ok=True)
    for form in parser.parse_args().forms or usual:
        print(f"-> {form}", flush=True)
        forms[form]()


def version() -> str:
    """The program's version, read without importing it."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "src/foorumi/__init__.py").read_text("utf-8"))
    assert found
    return found[1]


def bundle() -> None:
    """Make the folder, and ask it whether it is whole."""
    environment = {**os.environ, "FOORUMI_ICONS": str(ROOT / "build" / "icons"), "PYTHONHASHSEED": "0"}
    if sys.platform != "linux":
        write_icons(ROOT / "build" / "icons")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--workpath", str(ROOT / "build" / "pyinstaller"), "--distpath", str(BUNDLE.parent)]
    subprocess.run([*command, *places, str(PACKAGING / "foorumi.spec")], cwd=ROOT, env=environment, check=True)
    if sys.platform == "linux":
        _strip(BUNDLE / "_internal")
    share = BUNDLE / "share"
    share.mkdir()
    for file in (
        PACKAGING / "linux/foorumi.desktop",
        PACKAGING / "linux/foorumi.xml",
        ROOT / "LICENSE",
        ROOT / "THIRD-PARTY.md",
    ):
        shutil.copy(file, share)
    shutil.copy(ROOT / "resources/brand/app-icon.svg", share / "foorumi.svg")
    (share / "licences.txt").write_text(licences(), "utf-8")
    (share / "sbom.json").write_text(json.dumps(sbom(version(), BUNDLE), indent=1), "utf-8")
    subprocess.run([program(), "--selftest"], check=True)


def _strip(folder: Path) -> None:
    """Take out what only a debugger reads: of Python's library and of the modules it loads.

    The libraries that wheels carry (``*.libs``) break when stripped, and NumPy's modules have nothing to take out.
    """
    for library in folder.glob("libpython*"):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)
    for module in folder.rglob("*.cpython-*.so"):
        if module.relative_to(folder).parts[0] != "numpy":
            subprocess.run(["strip", "--strip-debug", module], check=True)


def program() -> Path:
    """The program in the bundle that can print."""
    return BUNDLE / ("foorumi-console.exe" if sys.platform == "win32" else "foorumi")


def deb() -> None:
    """Pack the bundle for Debian and Ubuntu."""
    with tempfile.TemporaryDirectory() as folder:
        debian.lay_out(BUNDLE, Path(folder), version(), ROOT)
        made = debian.pack(Path(folder), DIST, version())
    print(f"   {made.name}: {made.stat().st_size / 1e6:.0f} MB")


def archive() -> None:
    """Put the bundle behind a shell script that unpacks it."""
    made = DIST / f"foorumi-{version()}-linux-{platform.machine()}.run"
    pack_archive(BUNDLE, made)
    print(f"   {made.name}: {made.stat().st_size / 1e6:.0f} MB")


def pack_archive(folder: Path, into: Path) -> None:
    """A shell script with a folder called ``foorumi`` behind its last line."""
    script = (PACKAGING / "linux/unpack.sh").read_text("utf-8")
    script = script.replace("@LINES@", str(len(script.splitlines()) + 1))
    owner = ["--owner=0", "--group=0", "--sort=name", f"--mtime=@{debian.moment()}"]
    packed = subprocess.run(
        ["tar", "-c", "-J", *owner, "-C", folder.parent, folder.name], capture_output=True, check=True
    )
    into.write_bytes(script.encode() + packed.stdout)
    into.chmod(0o755)


def installer() -> None:
    """Compile the Windows installer from the bundle."""
    write_icons(ROOT / "build" / "icons")
    compile_installer(BUNDLE, DIST / f"foorumi-{version()}-setup.exe", version(), ROOT / "build/icons/foorumi.ico")


def compile_installer(folder: Path, into: Path, number: str, icon: Path) -> None:
    """makensis on the script, with a folder as what is installed."""
    kilobytes = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024
    values = {"VERSION": number, "BUNDLE": folder, "OUT": into, "ICON": icon, "KILOBYTES": kilobytes}
    defines = [f"-D{name}={value}" for name, value in values.items()]
    subprocess.run(["makensis", "-V2", "-WX", *defines, PACKAGING / "windows/foorumi.nsi"], check=True)


def wheel() -> None:
    """The wheel: ``pipx install dist/foorumi-VERSION-py3-none-any.whl``."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", DIST], cwd=ROOT, check=True
    )


def papers() -> None:
    """What is inside, under which licences, and the sums by which a download is checked."""
    (DIST / "sbom.json").write_text(json.dumps(sbom(version(), BUNDLE), indent=1), "utf-8")
    (DIST / "licences.txt").write_text(licences(), "utf-8")
    files = sorted(file for file in DIST.iterdir() if file.name != "SHA256SUMS")
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(sums), "utf-8")


def measure() -> None:
    """One JSON object: megabytes, and milliseconds to the first painting, bundle and unbundled in turn."""
    beside = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    starts: dict[str, list[float]] = {"bundle": [], "unbundled": []}
    for _ in range(RUNS):
        starts["bundle"].append(_start([program()], dict(os.environ)))
        starts["unbundled"].append(_start([sys.executable, "-m", "foorumi"], beside))
    middle = {name: round(statistics.median(times)) for name, times in starts.items()}
    sizes = {file.name: round(file.stat().st_size / 1e6, 1) for file in sorted(DIST.iterdir())}
    whole = sum(file.lstat().st_size for file in BUNDLE.rglob("*") if file.is_file() and not file.is_symlink())
    ratio = round(middle["bundle"] / middle["unbundled"], 2)
    print(
        json.dumps({"megabytes": {"bundle": round(whole / 1e6, 1), **sizes}, "start_ms": middle, "start_ratio": ratio})
    )


def _start(command: list[str | Path], environment: dict[str, str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        own = {"FOORUMI_DATA": folder, "FOORUMI_QUIT_AFTER_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"}
        started = time.perf_counter()
        with subprocess.Popen(command, env={**environment, **own}, stdout=subprocess.PIPE) as process:
            assert process.stdout
            line = process.stdout.readline()
            took = (time.perf_counter() - started) * 1000
        if line.strip() != b"painted" or process.returncode:
            sys.exit(f"{command[0]} did not paint")
    return took


if __name__ == "__main__":
    main()
