"""A file sealed with a password, to be sent: a PDF encrypted with AES-256 that carries the file as an attachment.

Any PDF reader opens it with the password and lets the attachment be saved; Foorumi takes it in as it is.
"""

import io
from pathlib import Path

from foorumi.domain.errors import SealedFile, WorkspaceError
from foorumi.domain.personal import SHORTEST_PASSWORD

LARGEST_BYTES = 500_000_000


def is_sealed(path: Path) -> bool:
    """Whether a file is a PDF. Raises OSError."""
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def seal(content: bytes, name: str, password: str) -> bytes:
    """Put a file into an encrypted PDF. The password is at least ten characters, else WorkspaceError."""
    import pikepdf

    if len(password) < SHORTEST_PASSWORD:
        raise WorkspaceError("errors.short_password", n=SHORTEST_PASSWORD)
    made = pikepdf.new()
    made.add_blank_page(page_size=(595, 842))
    made.attachments[name] = pikepdf.AttachedFileSpec(made, content, filename=name, mime_type="application/vnd.sqlite3")
    out = io.BytesIO()
    made.save(out, encryption=pikepdf.Encryption(owner=password, user=password, R=6))
    return out.getvalue()


def unseal(path: Path, password: str) -> bytes:
    """The file inside a sealed one. Raises SealedFile for another password, WorkspaceError when nothing is inside."""
    import pikepdf

    if path.stat().st_size > LARGEST_BYTES:
        raise WorkspaceError("errors.cannot_open", file=path.name)
    try:
        with pikepdf.open(path, password=password) as sealed:
            inside = next(iter(sealed.attachments.values()), None)
            if inside is None:
                raise WorkspaceError("errors.nothing_inside", file=path.name)
            return bytes(inside.get_file().read_bytes())
    except pikepdf.PasswordError as error:
        raise SealedFile("errors.wrong_password" if password else "errors.needs_password", file=path.name) from error
    except pikepdf.PdfError as error:
        raise WorkspaceError("errors.cannot_open", file=path.name) from error
