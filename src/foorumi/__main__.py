"""The entry point: a verb goes to the command line, anything else to the window."""

import gc
import sys

VERBS = frozenset(
    {"new", "events", "documents", "import", "print", "figures", "check", "demo", "--help", "-h"}
    | {"backup", "backups", "restore", "salvage", "give", "take-in", "held-about", "erase-names", "serve"}
)


def main() -> int:
    """Start Foorumi as the arguments ask."""
    arguments = sys.argv[1:]
    if arguments == ["phone-server"]:  # the child process that the window starts for itself
        from foorumi.phones.child import run as serve_phones

        return serve_phones()
    if arguments == ["--selftest"]:
        from foorumi.selftest import run as test_installation

        return test_installation()
    if arguments and arguments[0] in VERBS:
        from foorumi.cli import main as command_line

        return command_line(arguments)
    gc.disable()  # until the window is there: nothing is left over before that, and looking costs a tenth of the start
    from foorumi.ui.qt import qt_application

    app = qt_application()
    from foorumi.app import run

    return run(app, arguments[0] if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
