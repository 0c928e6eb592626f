"""Prompts with places that the program fills in: when the evening goes on, what it is for, when the next one is."""

import re
from datetime import date, datetime

from foorumi.domain.clock import write_day, write_time
from foorumi.domain.events import Event

PLACE = re.compile(r"\{(\w+)\}")


def filled(prompt: str, event: Event, ends: datetime, open_promises: int, code: str) -> str:
    """A prompt in a language with its places filled in; ``ends`` is when its item ends. What is no place stays."""

    def value(place: re.Match[str]) -> str:
        match place[1]:
            case "jatkuu":
                return write_time(ends, code)
            case "tavoite":
                return event.purpose or event.name
            case "kysymys":
                return event.purpose
            case "seuraava":
                return write_day(date.fromisoformat(event.next_event_on), code) if event.next_event_on else ""
            case "n":
                return str(open_promises)
            case _:
                return place[0]

    return PLACE.sub(value, prompt).strip()
