"""Everything a developer does with Foorumi, from a bare checkout and Python alone:

    python3 packaging/dev.py demo            open the demonstration evening (--unattended --out DIR plays it by itself)
    python3 packaging/dev.py run [FILE]      open Foorumi
    python3 packaging/dev.py test            every check and every test: this is what CI runs
    python3 packaging/dev.py check           the checks alone: ruff, mypy, import-linter, pip-audit
    python3 packaging/dev.py format          lay the code out
    python3 packaging/dev.py campaign        the long tests
    python3 packaging/dev.py package [FORM]  what people install, into dist/ (packaging/build.py tells the forms)

The first run makes .venv and installs what is missing; later runs notice that nothing changed and start at once.
"""

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import system
from two_screens import two_screens

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
DEVELOPMENT = "[dev]"
LOCK = "packaging/requirements.lock"
WORKERS = min(max(2, os.cpu_count() or 2), 8)
"""How many tests run side by side. Two even on one core, since many wait for a browser or another program; above eight
each costs more in starting than it saves."""


def main() -> None:
    """Set up what the verb needs, then do it. The exit code is that of the first step that failed."""
    arguments = _arguments()
    match arguments.verb:
        case "demo":
            demo(arguments.unattended, arguments.out)
        case "run":
            set_up(system.WINDOW + system.DESKTOP)
            step("Opening Foorumi", "python", "-m", "foorumi", *arguments.file, folder=None)
        case "test":
            set_up(system.WINDOW + system.DESKTOP + system.TESTS, DEVELOPMENT)
            check()
            test()
        case "check":
            set_up(system.WINDOW, DEVELOPMENT)
            check()
        case "format":
            set_up(system.WINDOW, DEVELOPMENT)
            step("Mending what can be mended", "ruff", "check", "--fix", ".")
            step("Laying out the code", "ruff", "format", ".")
        case "package":
            set_up(system.WINDOW + system.DESKTOP + system.PACKAGES, DEVELOPMENT)
            step("Building what people install", "python", "packaging/build.py", *arguments.forms)
        case "campaign":
            set_up(system.WINDOW + system.DESKTOP + system.TESTS + system.PACKAGES, DEVELOPMENT)
            with two_screens() as environment:
                step("Long tests on two screens", "pytest", "-m", "screens and campaign", environment=environment)
            step("Long tests", "pytest", "-m", "campaign and not screens", environment=offscreen())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    demo_verb = verbs.add_parser("demo", help="the demonstration evening")
    demo_verb.add_argument("--unattended", action="store_true", help="play the evening without a window")
    demo_verb.add_argument("--out", type=Path, default=ROOT / "out" / "demo", help="where its papers go (out/demo)")
    run_verb = verbs.add_parser("run", help="open Foorumi")
    run_verb.add_argument("file", nargs="*", help="a .foorumi file")
    verbs.add_parser("test", help="every check and every test")
    verbs.add_parser("check", help="the checks without the tests")
    verbs.add_parser("format", help="lay the code out")
    verbs.add_parser("campaign", help="the long tests")
    package_verb = verbs.add_parser("package", help="what people install, into dist/")
    package_verb.add_argument("forms", nargs="*", help="bundle, deb, archive, installer, wheel, papers or measure")
    return parser.parse_args()


def set_up(packages: tuple[system.Package, ...], extra: str = "") -> None:
    """Make .venv with Foorumi in it, editable. A stamp remembers what it was made from, so nothing is done twice."""
    if importlib.util.find_spec("ensurepip") is None:
        packages = system.VENV + packages
    system.ensure(packages)
    asked = (ROOT / "pyproject.toml").read_bytes() + (ROOT / LOCK).read_bytes()
    made_from = hashlib.sha256(asked + sys.version.encode()).hexdigest()
    stamp = VENV / f"made-from{extra}"
    enough = (stamp, VENV / f"made-from{DEVELOPMENT}")
    if any(one.exists() and one.read_text() == made_from for one in enough):
        return
    say("Making .venv")
    finish(subprocess.run([sys.executable, "-m", "venv", VENV], check=False))
    pip = ("python", "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")
    locked = ("install", "--require-hashes", "--requirement", LOCK)
    step("Installing the libraries as they are locked: minutes the first time", *pip, *locked)
    step("Installing Foorumi", *pip, "install", "--editable", f".{extra}")
    stamp.write_text(made_from)


def demo(unattended: bool, out: Path) -> None:
    """Open the demonstration evening in the window; without a display, or unattended, play it into a folder."""
    if not unattended and has_display():
        set_up(system.WINDOW + system.DESKTOP)
        step("Opening the demonstration evening", "python", "-m", "foorumi", "demo", folder=None)
        return
    set_up(system.WINDOW)
    if not unattended:
        say("There is no display here, so the evening plays without one")
    playing = ("python", "-m", "foorumi", "demo", "--unattended", "--out", str(out))
    step(f"Playing the demonstration evening into {out}", *playing, folder=None, environment=offscreen())


def check() -> None:
    """Read the code without running it: style, layout, types, and which room may import which."""
    step("ruff: style", "ruff", "check", ".")
    step("ruff: layout", "ruff", "format", "--check", ".")
    step("mypy: types", "mypy")
    step("import-linter: the rooms and their doors", "lint-imports", "--no-logo")
    step("pip-audit: known faults of what is locked", "python", "packaging/audit.py")


def test() -> None:
    """Run the tests that need a display with two monitors, then all others; pytest's own last line ends the output.

    On the display only one window has the keyboard, so those run one by one. The others run side by side, the tests of
    a file together, because they share what the file sets up, and in their own order: the long ones are not the last.
    """
    with two_screens() as environment:
        step("Tests on two screens", "pytest", "-m", "screens and not campaign", environment=environment)
    side_by_side = ("-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder")
    step("All other tests", "pytest", *side_by_side, environment=offscreen())


def has_display() -> bool:
    """Whether a window can be shown here."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """The environment in which Qt draws in memory, with the same locale on every machine."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


def step(
    title: str,
    program: str,
    *arguments: str,
    folder: Path | None = ROOT,
    environment: dict[str, str] | None = None,
) -> None:
    """Say what comes, run a program of .venv in a folder (None: where we are), and stop everything if it fails."""
    say(title)
    finish(subprocess.run([PROGRAMS / program, *arguments], cwd=folder, env=environment, check=False))


def say(title: str) -> None:
    """One line of progress, in order with what the steps print themselves."""
    print(f"-> {title}", flush=True)


def finish(done: subprocess.CompletedProcess[bytes]) -> None:
    """Stop with the step's own exit code if it failed; a step killed by a signal has failed too."""
    if done.returncode:
        sys.exit(done.returncode if done.returncode > 0 else 1)


if __name__ == "__main__":
    main()
