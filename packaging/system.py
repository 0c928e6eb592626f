"""The Debian packages Foorumi needs from the system: the one list of them, and how what is missing gets installed.

Everything else comes in Python wheels. A package has its newest name first: Debian 13 renamed some libraries.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Package:
    """One Debian package under the names it has had, and why Foorumi needs it."""

    names: tuple[str, ...]
    why: str


def _package(names: str, why: str) -> Package:
    return Package(tuple(names.split()), why)


VENV = (_package("python3-venv", "makes .venv, where everything from Python's own index goes"),)

WINDOW = (  # needed by Qt's widgets even when nothing is shown
    _package("libglib2.0-0t64 libglib2.0-0", "QtCore's event loop"),
    _package("libgl1", "QtGui is linked against OpenGL"),
    _package("libegl1", "QtGui is linked against EGL"),
    _package("libdbus-1-3", "QtGui speaks to screen readers and portals over D-Bus"),
    _package("libfontconfig1", "finds fonts; without it all text is silently blank"),
    _package("libxkbcommon0", "keyboard layouts"),
)

DESKTOP = (  # needed by the window on a real display
    _package("libxcb-cursor0", "Qt's X11 plugin: mouse pointers"),
    _package("libxcb-icccm4", "Qt's X11 plugin: talks to the window manager"),
    _package("libxcb-keysyms1", "Qt's X11 plugin: keys"),
    _package("libxcb-shape0", "Qt's X11 plugin: shaped windows"),
    _package("libxkbcommon-x11-0", "Qt's X11 plugin: keyboard layouts"),
    _package("libwayland-cursor0", "Qt's Wayland plugin: mouse pointers"),
    _package("libwayland-egl1", "Qt's Wayland plugin: surfaces"),
    _package("libcups2t64 libcups2", "finds the printers"),
)

XZ = _package("xz-utils", "packs the archive that unpacks itself")

TESTS = (
    _package("xvfb", "a display in memory, for the tests of console and projector"),
    _package("openssl", "makes a certificate, for the test of phones by https"),
    _package("openbox", "its window manager; without one the console opens on top of the projector"),
    _package("x11-xserver-utils", "xrandr, which parts that display into two monitors"),
    _package("x11-utils", "xprop, which tells when the window manager is ready"),
    _package("dbus-daemon", "dbus-run-session: a bus on which screen readers ask what is on the screen"),
    _package("at-spi2-core", "AT-SPI, by which they ask"),
    _package("gir1.2-atspi-2.0", "libatspi, for the client of the tests that asks as they do"),
    _package("python3-gi", "the Python in which that client is written"),
    _package("xdotool", "presses real keys on that display"),
    _package("default-jdk-headless", "compiles and runs the veraPDF check of every printed document"),
    _package("chromium", "the browser that goes through an evening on a phone's screen"),
    _package("libatomic1", "what drives that browser is linked against it"),
    _package("libreoffice-writer-nogui", "opens the Word and OpenDocument files we write, as their readers will"),
    _package("poppler-utils", "pdftoppm and pdftotext, a second opinion on our PDFs"),
    XZ,
)

PACKAGES = (
    _package("binutils", "objdump: which C library the bundle needs; strip: what of Python's library is never read"),
    _package("xz-utils", "packs the archive that unpacks itself"),
    _package("nsis", "compiles the installer for Windows"),
)


def ensure(packages: tuple[Package, ...]) -> None:
    """Install what is missing. Without apt or the right to use it, say what is needed and go on."""
    if not sys.platform.startswith("linux"):
        return
    if not shutil.which("apt-get"):
        print("-> No apt here. If the next step fails, install what this system calls:", flush=True)
        _explain(packages)
        return
    missing = _missing(packages)
    if not missing:
        return
    print("-> System packages that are missing here, and what each is for:", flush=True)
    _explain(missing)
    as_root = _as_root()
    if as_root is None:
        print("   This needs an administrator. Ask one to run:")
        print("   apt-get install --no-install-recommends", *(package.names[-1] for package in missing), flush=True)
        return
    names = _available(missing)
    if names is None:
        _apt(as_root, "update", "-qq")
        names = _available(missing)
    if names is None:
        sys.exit("Some of these packages are not in this system's package lists.")
    print("   Installing them with apt", flush=True)
    _apt(as_root, "install", "-qq", "--yes", "--no-install-recommends", *names)


def _explain(packages: tuple[Package, ...]) -> None:
    for package in packages:
        print(f"   {package.names[-1]:22}{package.why}", flush=True)


def _missing(packages: tuple[Package, ...]) -> tuple[Package, ...]:
    names = [name for package in packages for name in package.names]
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return tuple(package for package in packages if installed.isdisjoint(package.names))


def _available(packages: tuple[Package, ...]) -> list[str] | None:
    """This system's name of each package; None when one has none, as before the first apt-get update."""
    names = []
    for package in packages:
        for name in package.names:
            question = ["env", "LC_ALL=C", "apt-cache", "policy", name]
            policy = subprocess.run(question, capture_output=True, text=True, check=True).stdout
            if "Candidate:" in policy and "Candidate: (none)" not in policy:
                names.append(name)
                break
        else:
            return None
    return names


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo", "--non-interactive"] if os.environ.get("CI") else ["sudo"]


def _apt(as_root: list[str], *arguments: str) -> None:
    command = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "Dpkg::Use-Pty=0", *arguments]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"apt-get {arguments[0]} failed; its message is above.")
