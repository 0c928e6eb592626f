"""Pictures: photographs and drawings beside a note, a theme, an item or a group. Their bytes stand in a table apart."""

from dataclasses import dataclass

from foorumi.domain.ids import EventId, ItemId, NoteId, ThemeId

MEDIA_TYPES = ("image/jpeg", "image/png")
FILE_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".ics": "text/calendar",
}
"""Files that are kept beside pictures as they are, once it is seen that they hold no macros."""
MACRO_ENDINGS = frozenset(
    {".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".xlam", ".pptm", ".potm", ".ppsm", ".doc", ".xls", ".ppt"}
)
"""Files that hold macros, or are of a kind in which macros cannot be told apart from the text."""
LARGEST_FILE = 20_000_000
LONGEST_SIDE = 2400
"""Pixels; a larger photograph is made smaller when it is taken in."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture. ``alt`` says in words what is seen; ``in_annex`` whether it is printed in the annex of pictures.
    ``use`` is logo or funder for what stands around the papers, and else empty."""

    id: str
    event_id: EventId
    note_id: NoteId | None = None
    theme_id: ThemeId | None = None
    item_id: ItemId | None = None
    group_number: int | None = None
    name: str = ""
    media_type: str = "image/jpeg"
    alt: str = ""
    width: int = 0
    height: int = 0
    in_annex: bool = False
    added_at: str = ""
    deleted_at: str = ""
    use: str = ""

    @property
    def is_file(self) -> bool:
        """Whether this is a document that is kept as it is, and not a picture."""
        return self.media_type not in MEDIA_TYPES

    @property
    def is_text(self) -> bool:
        """Whether this is a document of nothing but letters."""
        return self.media_type.startswith("text/")
