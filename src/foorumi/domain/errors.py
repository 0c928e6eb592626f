"""What can go wrong that is the world's fault, told in the facilitator's words."""


class WorkspaceError(Exception):
    """Something outside the program is not as it should be; ``key`` and ``values`` name the sentence that says so."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


class NotAWorkspace(WorkspaceError):
    """The file is something else than a Foorumi file."""


class NewerWorkspace(WorkspaceError):
    """A newer Foorumi wrote the file; this one would damage it."""


class WorkspaceInUse(WorkspaceError):
    """Another window or computer has the file open."""


class DamagedWorkspace(WorkspaceError):
    """The disk gave back something else than was written; what can be read can be saved into a new file."""


class Conflict(WorkspaceError):
    """A row has changed since, so taking the change back would lose somebody's work."""


class UnreadableTable(WorkspaceError):
    """A spreadsheet or pasted text cannot be read as a table."""


class NothingFound(WorkspaceError):
    """What was asked for by name or id is not in the file."""


class SealedFile(WorkspaceError):
    """A file opens with a password only, and none or another was given."""


class Cancelled(Exception):
    """A person gave up waiting; what was being read is let go, and nothing was written."""
