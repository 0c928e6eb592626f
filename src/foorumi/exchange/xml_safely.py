"""XML from outside: read bit by bit, and refused when it would define entities."""

from xml.parsers.expat import ParserCreate, XMLParserType

from foorumi.domain.errors import UnreadableTable


def parser() -> XMLParserType:
    """A parser that joins namespace and name by a space. Raises UnreadableTable at a document type, in which entities
    are defined that grow without end or read other files; no table and no graph needs one."""
    made = ParserCreate(namespace_separator=" ")
    made.StartDoctypeDeclHandler = _refuse
    made.buffer_text = True
    return made


def _refuse(*_: object) -> None:
    raise UnreadableTable("exchange.not_a_table")
