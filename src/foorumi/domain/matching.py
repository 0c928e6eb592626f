"""Which offers could meet a need: a few best, each with its reasons in words. People decide, the program only proposes.

The points are those of the field's own rule: the class must be the same; sub-class 3, a related one or a shared word 1;
the same area or one that covers it 2, a neighbouring village 1; times that meet 2, one of them all year 1; enough 1.
Conditions are never judged: they are shown side by side, and the pair is called conditional.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from foorumi.domain.exchanges import Exchange, Match
from foorumi.domain.ids import ActorId
from foorumi.domain.months import is_all_year, months
from foorumi.domain.sorting import search_key
from foorumi.domain.vocabulary import Vocabulary, vocabulary

MOST = 3
LOAD_LIMIT = 4
"""From so many open offers and commitments on, an actor is marked as loaded."""

WIDE = ("koko kunta", "seutu", "kaikki kylat", "maakunta", "hela kommunen", "regionen", "whole municipality", "region")
SYNONYMS = {
    "kyyt": "tapahtumakyyti", "kyyd": "tapahtumakyyti",
    "bussi": "tapahtumakyyti", "kuljetus": "tapahtumakyyti", "teltta": "teltat",
    "telttoja": "teltat", "raivaus": "rakentaminen", "talkool": "rakentaminen", "lehti": "lehtipalsta",
    "hankehak": "hakemusten", "hankeneuv": "hakemusten", "digiop": "digituki", "someop": "some", "sometyo": "some",
    "sponsor": "sponsorointi", "lahjoit": "lahjoitus", "raha": "avustus", "varasto": "varasto", "naytta": "nayttamo",
    "kirjanpit": "kirjanpito", "tilinpit": "kirjanpito", "kahvi": "kahvitus", "ystav": "ystavatoiminta",
    "jarjestyksenv": "jarjestyksenvalvonta", "harjoitustila": "nayttamo", "sali": "liikuntasali", "paja": "paja",
    "verstas": "paja", "puutyo": "paja", "kokous": "kokoustila", "aanentoisto": "aanentoisto", "kaiutin": "aanentoisto",
    "projektori": "projektori", "videotykki": "projektori", "ilmoitus": "ilmoitustaulu",
    "kalenteri": "tapahtumakalenteri",
    "keittio": "keittio", "karry": "ajoneuvo", "poyt": "poydat", "tuole": "poydat", "ensiapu": "tapahtumaturvallisuus",
    "kurssi": "koulutus", "koulutus": "koulutus", "esiinty": "esitys", "esity": "esitys", "kimppa": "kimppakyyti",
    "nuoria": "yhteys nuoriin", "yrityk": "yhteys yrityksiin", "yrittaj": "yhteys yrityksiin",
    "yhteyshenk": "yhteyshenkilo", "neuvonta": "neuvonta", "latukone": "latukone", "kelkka": "latukone",
}  # fmt: skip
"""Beginnings of words in what people write, and the beginning of the sub-class they speak of."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against a pair; ``key`` names its words, and ``is_for`` tells which it is."""

    key: str
    is_for: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer that could meet a need."""

    need: Exchange
    offer: Exchange
    points: int
    reasons: tuple[Reason, ...]

    @property
    def is_conditional(self) -> bool:
        """Whether either side has set a condition that people must look at."""
        return bool(self.need.condition or self.offer.condition)


@dataclass(frozen=True, slots=True)
class Balance:
    """What an actor has given and received in accepted pairs, and how much is on its shoulders."""

    given: int
    received: int
    load: int

    @property
    def is_loaded(self) -> bool:
        """Whether too much may rest on the same people."""
        return self.load >= LOAD_LIMIT


def suggestions(
    need: Exchange, exchanges: Iterable[Exchange], matches: Iterable[Match] = (), most: int = MOST
) -> list[Suggestion]:
    """The best offers for a need, best first, without pairs that were accepted or dismissed."""
    decided = {match.offer_id for match in matches if match.need_id == need.id}
    found = [
        suggested
        for offer in exchanges
        if offer.direction == "offer" and offer.id not in decided and (suggested := weigh(need, offer))
    ]
    found.sort(key=lambda one: (-one.points, one.offer.code or one.offer.id))
    return found[:most]


def weigh(need: Exchange, offer: Exchange) -> Suggestion | None:
    """How well an offer meets a need; None when it cannot: another class, one actor, not open, or not to be told."""
    if "facilitator_only" in (need.visibility, offer.visibility):
        return None
    if need.resource != offer.resource or not need.resource or offer.state != "open":
        return None
    if need.actor_id and need.actor_id == offer.actor_id:
        return None
    points, reasons = 0, []
    for gained, key in (_kind(need, offer), _area(need, offer), _time(need, offer), _amount(need, offer)):
        points += gained
        if key:
            reasons.append(Reason(f"match.{key}", gained > 0))
    return Suggestion(need, offer, points, tuple(reasons))


def guess_resource(text: str, vocab: Vocabulary) -> tuple[str, str]:
    """The class and the sub-class (its code) a text speaks of; empty when it speaks of none."""
    words = search_key(text).split()
    wanted = [sub for word in words for start, sub in SYNONYMS.items() if start in word]
    for code, names in vocab.subresources.items():
        for term in filter(lambda term: term.is_offered, names):
            key = search_key(term.name.fi)
            if any(key.startswith(sub) for sub in wanted):
                return code, term.code
    for code, names in vocab.subresources.items():
        for term in filter(lambda term: term.is_offered, names):
            if _shared(text, f"{term.name.fi} {term.name.sv} {term.name.en}"):
                return code, term.code
    for code, term in vocab.resources.items():  # a class of the house is told by its sub-classes
        if (
            code not in vocabulary().subresources
            and term.is_offered
            and _shared(text, f"{term.name.fi} {term.name.sv}")
        ):
            return code, ""
    return "", ""


def balance(
    actor_id: ActorId, exchanges: Iterable[Exchange], matches: Iterable[Match], open_commitments: int
) -> Balance:
    """The balance of an actor."""
    rows = {row.id: row for row in exchanges}
    accepted = [match for match in matches if match.state == "accepted"]
    given = sum(_is_of(rows.get(match.offer_id), actor_id) for match in accepted)
    received = sum(_is_of(rows.get(match.need_id), actor_id) for match in accepted)
    offers = sum(row.direction == "offer" and row.state == "open" and row.actor_id == actor_id for row in rows.values())
    return Balance(given, received, offers + open_commitments)


def _is_of(row: Exchange | None, actor_id: ActorId) -> bool:
    return row is not None and row.actor_id == actor_id


def _kind(need: Exchange, offer: Exchange) -> tuple[int, str]:
    if need.subresource and need.subresource == offer.subresource:
        return 3, "same_kind"
    if _shared(f"{need.text} {need.subresource}", f"{offer.text} {offer.subresource}"):
        return 1, "near_kind"
    return 0, "same_class"


def _area(need: Exchange, offer: Exchange) -> tuple[int, str]:
    one, other = search_key(need.area), search_key(offer.area)
    if not one or not other:
        return 0, ""
    if one == other:
        return 2, "same_area"
    if other in WIDE:
        return 2, "covers_area"
    if one in WIDE:
        return 1, "part_of_area"
    both = Counter(one.split()[-1:]) & Counter(other.split()[-1:])
    return (1, "near_area") if both else (0, "other_area")


def _time(need: Exchange, offer: Exchange) -> tuple[int, str]:
    if not need.time or not offer.time:
        return 0, ""
    if is_all_year(need.time) != is_all_year(offer.time):
        return (2, "times_meet") if is_all_year(offer.time) else (1, "times_partly")
    return (2, "times_meet") if months(need.time) & months(offer.time) else (0, "times_apart")


def _amount(need: Exchange, offer: Exchange) -> tuple[int, str]:
    asked, given = _quantity(need.amount), _quantity(offer.amount)
    if asked is None or given is None or asked[1] != given[1]:
        return 0, ""
    return (1, "enough") if given[0] >= asked[0] else (0, "too_little")


def _quantity(text: str) -> tuple[float, str] | None:
    found = re.search(r"(\d+(?:,\d+)?)\s*(?:[–x-]\s*(\d+))?\s*([^\d\s/]+)", text)
    if not found:
        return None
    return float((found[2] or found[1]).replace(",", ".")), search_key(found[3])[:3]


def _shared(one: str, other: str) -> bool:
    """Whether two texts have a word with the same beginning of six letters."""
    starts = [{word[:6] for word in search_key(text).split() if len(word) >= 5} for text in (one, other)]
    return bool(starts[0] & starts[1])
