"""What travels with the program: a CycloneDX 1.6 list of its parts, and the licences of the Python ones."""

import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tomllib
import uuid
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|(^|/)licenses/[^/]+$", re.IGNORECASE)
NOT_TAKEN_ALONG = {"pip"}  # sqlite-utils asks for it, to install plugins by a command that we do not have
Part = dict[str, Any]


def distributions() -> list[Distribution]:
    """Every Python package that Foorumi needs at run time on this system, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [(text, "") for text in project["dependencies"]]
    found: dict[str, Distribution] = {}
    while waiting:
        text, extra = waiting.pop()
        wanted = Requirement(text)
        if wanted.marker and not wanted.marker.evaluate({"extra": extra}):
            continue
        name = wanted.name.lower().replace("_", "-")
        if name in found or name in NOT_TAKEN_ALONG:
            continue
        try:
            found[name] = distribution(wanted.name)
        except PackageNotFoundError:
            sys.exit(f"{wanted.name} is not installed here, so nothing can be said of it.")
        waiting += [(one, extra) for one in found[name].requires or [] for extra in ("", *wanted.extras)]
    return [found[name] for name in sorted(found)]


def sbom(version: str, bundle: Path) -> dict[str, Any]:
    """The list as CycloneDX JSON. Without a bundle it holds the Python packages alone."""
    parts = [python(), *(_package(one) for one in distributions()), *_libraries(bundle)]
    purls = "\n".join(sorted(str(part["bom-ref"]) for part in parts))
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"foorumi {version}\n{purls}")
    top = {
        "type": "application", "bom-ref": "foorumi", "name": "foorumi", "version": version,
        "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
    }  # fmt: skip
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": top},
        "components": parts,
        "dependencies": [{"ref": "foorumi", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def licences() -> str:
    """The name, version and whole licence text of each Python package."""
    pages = []
    for one in distributions():
        texts = [
            Path(str(one.locate_file(file))).read_text("utf-8", errors="replace")
            for file in one.files or []
            if LICENCE_FILE.search(str(file)) and ".dist-info/" in str(file)
        ]
        title = f"{one.name} {one.version}: {_licence(one)}"
        pages.append("\n\n".join([f"{title}\n{'=' * len(title)}", *texts]))
    return "\n\n\n".join(pages) + "\n"


def python() -> Part:
    """Python itself, which is in the bundle."""
    number = platform.python_version()
    return {
        "type": "framework", "bom-ref": f"pkg:generic/python@{number}", "name": "python", "version": number,
        "purl": f"pkg:generic/python@{number}", "licenses": [{"license": {"id": "PSF-2.0"}}],
    }  # fmt: skip


def _package(one: Distribution) -> Part:
    purl = f"pkg:pypi/{one.name.lower().replace('_', '-')}@{one.version}"
    return {
        "type": "library", "bom-ref": purl, "name": one.name, "version": one.version, "purl": purl,
        "licenses": [{"license": {"name": _licence(one)}}],
    }  # fmt: skip


def _licence(one: Distribution) -> str:
    facts = one.metadata
    kinds = [kind.split(" :: ")[-1] for kind in facts.get_all("Classifier") or [] if kind.startswith("License ::")]
    short = (facts.get("License") or "").strip().splitlines()
    return facts.get("License-Expression") or ", ".join(kinds) or (short[0] if short else "see its own text")


def _libraries(bundle: Path) -> list[Part]:
    """The system's shared libraries in the bundle, with their sums and the Debian packages they come from."""
    files = [file for file in sorted((bundle / "_internal").glob("lib*.so*")) if not file.is_symlink()]
    origins = _debian([file.name for file in files])
    parts = []
    for file in files:  # a link is a wheel's own library, counted with its package
        part: Part = {"type": "library", "bom-ref": f"file:{file.name}", "name": file.name}
        part["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]
        if file.name in origins:
            name, version = origins[file.name]
            part |= {"version": version, "purl": f"pkg:deb/debian/{name}@{version}", "group": name}
        parts.append(part)
    return parts


def _debian(libraries: list[str]) -> dict[str, tuple[str, str]]:
    """The Debian package and its version of each library that is this system's own."""
    if not libraries or not shutil.which("dpkg"):
        return {}
    wanted = [f"*/{name}" for name in libraries]
    owned = subprocess.run(["dpkg", "-S", *wanted], capture_output=True, text=True, check=False).stdout
    owners = {
        Path(path).name: packages.split(",")[0].split(":")[0]
        for packages, path in (line.rsplit(": ", 1) for line in owned.splitlines() if ": " in line)
    }
    query = ["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *sorted(set(owners.values()))]
    lines = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines() if owners else []
    versions = dict(line.split() for line in lines)
    return {library: (owner, versions[owner]) for library, owner in owners.items() if owner in versions}


if __name__ == "__main__":
    print(licences())
