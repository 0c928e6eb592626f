"""Who has needs and offers, and a guess of what a new name is."""

from foorumi.domain.ids import ActorId
from foorumi.domain.workspace import Workspace

ENDINGS = (
    ("seurakunta", "parish"),
    ("hyvinvointialue", "wellbeing_county"),
    ("neuvosto", "influence_body"),
    ("nuorisovaltuusto", "influence_body"),
    ("lautakunta", "elected_body"),
    ("kunta", "municipal_unit"),
    ("koulu", "educational"),
    ("opisto", "educational"),
    ("lukio", "educational"),
    ("kyläyhdistys", "village"),
    ("kylätoimikunta", "village"),
    ("yrittäjät", "business_association"),
    ("oy", "company"),
    ("ky", "company"),
    ("tmi", "company"),
    ("hanke", "network"),
    ("asukkaat", "resident_group"),
    ("nuoret", "resident_group"),
)


def guess_type(name: str) -> str:
    """The type a name speaks of; an association when it speaks of none."""
    for word in reversed(name.casefold().replace(",", " ").split()):
        for ending, kind in ENDINGS:
            if word == ending or (len(ending) > 3 and word.endswith(ending)):
                return kind
    return "association"


def badges(workspace: Workspace) -> dict[ActorId, frozenset[str]]:
    """Which actors have needs and offers."""
    found: dict[ActorId, frozenset[str]] = {}
    for row in workspace.exchanges:
        if row.actor_id:
            found[row.actor_id] = found.get(row.actor_id, frozenset()) | {row.direction}
    return found
