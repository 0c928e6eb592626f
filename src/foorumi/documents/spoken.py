"""Words inside a text that are in another language than the document."""

SPOKEN_IN = {"\x11": "fi", "\x12": "sv", "\x13": "en"}
"""Control signs, which no text keeps that a person typed, begin words in another language than the document's."""
END_OF_SPOKEN = "\x14"


def spoken(text: str, code: str) -> str:
    """A text marked to be read aloud in a language."""
    (sign,) = (sign for sign, known in SPOKEN_IN.items() if known == code)
    return f"{sign}{text}{END_OF_SPOKEN}"


UNHEARD = dict.fromkeys(map(ord, [*SPOKEN_IN, END_OF_SPOKEN]))
"""For ``str.translate``: takes the marks out and leaves the words."""
