"""Asks the Python Package Index whether any locked library has a known fault, and says what could not be asked.

    python packaging/audit.py

It fails when a fault is known. Without a network, or where the index has no advisories, it says so and does not fail;
that everything is locked with hashes and that licences are told is held by ``tests/packaging/test_lock.py``.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).with_name("requirements.lock")


def main() -> None:
    """Ask, and tell."""
    how = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--timeout", "5", "--format", "json")
    asked = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--requirement", LOCK, *how], capture_output=True, text=True, check=False
    )
    try:
        libraries = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("The index could not be asked, so nothing is known of faults in the locked libraries.")
        return
    unknown = [one["name"] for one in libraries if "skip_reason" in one]
    faulty = [(one, fault) for one in libraries for fault in one.get("vulns", ())]
    for one, fault in faulty:
        mended = ", ".join(fault["fix_versions"]) or "nothing yet"
        print(f"{one['name']} {one['version']}: {fault['id']}, mended in {mended}")
    known = len(libraries) - len(unknown)
    print(f"{known} libraries asked about, {len(faulty)} faults; {len(unknown)} libraries the index does not know")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
