"""Finnish words in base forms, with the parts of compounds; spoken and dialect forms are tried as book Finnish."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from foorumi.domain.text.dictionary import Dictionary
from foorumi.domain.text.hashing import murmur2
from foorumi.paths import resources

if TYPE_CHECKING:
    import numpy

_TAG = re.compile(r"\[[^\]]*\]")
_ASIDE = re.compile(r"\[X[a-z]\][^\[]*\[X\]")
_DERIVED = re.compile(r"\[Xj\]([^\[]*)\[X\]")
_BASE = re.compile(r"\[Xp\]([^\[]*)\[X\]")
_ACT = "[Tn4]"  # "rakentamiseen": the noun of an act
UNSEEN = -20.0  # log probability of a word nobody has written
PART_WEIGHT = 0.1
SHORTEST_PART, SHORTEST_DIALECT = 3, 4

Segment = tuple[str, str]


@cache
def lemmas(word: str) -> tuple[str, ...]:
    """The base form of a small-letter word, then the base forms of the parts it is made of, if it is a compound."""
    found = _read(word)
    if found is None and "-" in word:
        parts = [part for part in word.split("-") if len(part) > 1]
        return (word, *(base for part in parts for base in (_read(part) or (part,))))
    if found is None and len(word) >= SHORTEST_DIALECT:
        found = next((read for form in _book_forms(word) if (read := _read(form))), None)
    return found or (word,)


@cache
def _dictionary() -> Dictionary:
    return Dictionary(resources() / "text" / "finnish.vfst")


@cache
def _frequencies() -> "tuple[numpy.ndarray[Any, Any], numpy.ndarray[Any, Any]]":
    import numpy

    folder = resources() / "text"
    return numpy.load(folder / "words.npy"), numpy.load(folder / "chances.npy")


@cache
def frequency(word: str) -> float:
    """The log probability of a word in everyday Finnish."""
    import numpy

    hashes, chances = _frequencies()
    wanted = numpy.uint64(murmur2(word.encode(), 1))
    at = int(numpy.searchsorted(hashes, wanted))
    return float(chances[at]) if at < len(hashes) and hashes[at] == wanted else UNSEEN


def _read(word: str) -> tuple[str, ...] | None:
    """The best reading: fewest parts, then the base form that is most common ("nuorten" is nuori, not nuora)."""
    readings = [parts for reading in _dictionary().look_up(word) if (parts := _segments(reading))]
    if not readings:
        return None
    fewest = min(len(parts) for parts in readings)
    best = max((parts for parts in readings if len(parts) == fewest), key=_commonness)
    if len(best) == 1:
        return (best[0][0],)
    return (_joined(best), *(base for base, _ in best if len(base) >= SHORTEST_PART))


def _segments(reading: str) -> list[Segment]:
    """The parts of a reading as (base form, as written)."""
    found = []
    for part in reading.split("[Bc]"):
        written = _TAG.sub("", _ASIDE.sub("", part))
        derived = list(_DERIVED.finditer(part))
        if derived:
            base = _TAG.sub("", _ASIDE.sub("", part[: derived[-1].start()])) + derived[-1].group(1)
        else:
            given = _BASE.search(part)
            base = given.group(1) if given else written
        stem = written.rfind("mi")
        if _ACT in part and stem > 1:
            base = written[:stem] + "minen"
        if base or written:
            found.append((base.replace("=", "").lower(), written.replace("=", "").lower()))
    return found


def _joined(parts: list[Segment]) -> str:
    return "".join(written for _, written in parts[:-1]) + parts[-1][0]


def _commonness(parts: list[Segment]) -> float:
    return frequency(_joined(parts)) + PART_WEIGHT * frequency(parts[-1][0])


# Spoken and dialect forms as (pattern, replacement), tried in this order; \1 and \2 repeat what was said.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[kt])s$", "si"),  # kaks, päätettäväks
        (r"s$", "isi"),  # pitäs
        (r"s$", "si"),
        (r"s$", "si"),
        (r"(?<=s)$", "i"),
        (r"[aeiouyäö]?s$", "isi"),
        (r"s$", "sa"),
        (r"s$", "sä"),
        (r"(?<=st)$", "a"),
        (r"(?<=st)$", "ä"),
        (r"(?<=st)$", "i"),
        (r"(?<=l[lt]|ss)$", "a"),
        (r"(?<=l[lt]|ss)$", "ä"),
        (r"([aeiouyäö])([lhnr])\1([kpmvjhfgt])", r"\1\2\3"),  # talavi, ohojaaja, kylymä
        (r"([aeiouyäö])([lhnr])[aeiouyäö]([kpmvjhfgt])", r"\1\2\3"),  # melekeen
        (r"(?<=[aeiouyäö])([klmnprstvjh])\1(?=([aäeoöiuy])\2)", r"\1"),  # lissää, ennää
        (r"ht", "hd"),
        (r"h(?=[aeiouyäö])", "hd"),  # yhessä
        (r"ij([aeiouyäö])", r"id\1"),  # meijän
        (r"j(?=[aeiouyäö])", "d"),
        (r"(?<=[aäoöuy])(?=s)", "i"),
        (r"ee$", "ea"),
        (r"ee$", "eä"),
        (r"oo$", "oa"),
        (r"oo$", "ua"),
        (r"öö$", "öä"),
        (r"öö$", "yä"),
        (r"(?<=[eoö])[eoö]$", "a"),
        (r"aa$", "a"),
        (r"ää$", "ä"),
        (r"(?<=[aeiouyäö])$", "n"),
        (r"(?<=[aeiouyäö])$", "t"),
        (r"t$", "n"),
        (r"ts", "s"),
        (r"tt", "ts"),
        (r"(?<=[aeiouyäö])hin", "n"),
    )
)
_HIATUS = re.compile(r"(?<=[aeiouyäö])(?=[aeiouyäö])")


def _book_forms(word: str) -> Iterator[str]:
    """What a spoken or dialect form may be in book Finnish, the likeliest first."""
    seen = {word}
    for pattern, replacement in _RULES:
        form = pattern.sub(replacement, word)
        if form not in seen:
            seen.add(form)
            yield form
    form = _HIATUS.sub("d", word, count=1)
    if form not in seen:
        yield form
