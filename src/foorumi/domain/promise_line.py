"""A promise typed as one line: what, who, by when, parted by commas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foorumi.domain.actors import Actor
from foorumi.domain.clock import read_due
from foorumi.domain.sorting import search_key

ANDS = (" ja ", " och ", " and ")


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What a line was read as. ``actors`` are those the owner's words fit; ``who`` and ``when`` are as typed."""

    what: str
    actors: tuple[Actor, ...] = ()
    who: str = ""
    due: date | None = None
    when: str = ""

    @property
    def owner(self) -> Actor | None:
        """The one actor the words fit; None when none or several do."""
        return self.actors[0] if len(self.actors) == 1 else None


def read_promise(text: str, actors: Sequence[Actor], today: date, code: str = "fi") -> PromiseLine:
    """Read a line: its last date is by when, a part that begins an actor's name is who, the rest is what.

    Of parts that fit no actor, the last one beside what is kept as the owner's words.
    """
    what, *rest = [part.strip() for part in text.split(",") if part.strip()] or [""]
    due, when = None, ""
    for part in reversed(rest):
        due = read_due(part, today, code)
        if due:
            when = part
            rest.remove(part)
            break
    for part in rest:
        found = actors_named(part, actors)
        if found:
            rest.remove(part)
            return PromiseLine(", ".join([what, *rest]), found, part, due, when)
    who = rest.pop() if rest else ""
    return PromiseLine(", ".join([what, *rest]), (), who, due, when)


def actors_named(text: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors whose name or short name begins with the words; only those of exactly that name if there are any."""
    first = text
    for word in ANDS:
        first = first.split(word)[0]
    wanted = search_key(first)
    if not wanted:
        return ()
    names = {
        actor.id: [search_key(n) for n in (actor.name_fi, actor.name_sv, actor.short_name) if n] for actor in actors
    }
    exact = tuple(actor for actor in actors if wanted in names[actor.id])
    return exact or tuple(actor for actor in actors if any(name.startswith(wanted) for name in names[actor.id]))
