"""How well the text room suggests themes and groups for the notes of a file, finds duplicates, and searches.

    python benchmarks/finnish_text.py NOTES.csv --json

NOTES.csv has the columns teksti, teema, teeman_nimi and kaksoisryhmä (``;`` or ``,``); the first three are needed. It
knows nothing of any file in advance: the themes are those of the file. ``--search`` and ``--duplicates`` score those on
the development data beside this script. What the figures mean for a facilitator stands in README.md.
"""

import argparse
import csv
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from math import comb
from pathlib import Path
from typing import Any

from foorumi.domain.text.assignment import Ranking, rank_themes
from foorumi.domain.text.duplicates import SAME, find_duplicates, likeness, similar
from foorumi.domain.text.grouping import group_numbers
from foorumi.domain.text.meaning import text_vectors
from foorumi.domain.text.searching import Index
from foorumi.domain.text.tokens import words

HERE = Path(__file__).parent
UNTHEMED = ("", "muu", "other", "övrigt")
SEEDS, DRAWS = 5, 20
Figures = dict[str, Any]


def read_notes(path: Path) -> list[dict[str, str]]:
    """The rows of a file of notes whose theme says something, whichever separator it has."""
    content = path.read_text("utf-8-sig")
    separator = ";" if content.splitlines()[0].count(";") >= content.splitlines()[0].count(",") else ","
    rows = [dict(row) for row in csv.DictReader(content.splitlines(keepends=True), delimiter=separator)]
    return [row for row in rows if row["teksti"].strip() and row["teema"].strip().lower() not in UNTHEMED]


def theme_figures(rows: Sequence[dict[str, str]]) -> Figures:
    """The figures of suggesting themes, from their names alone and with five notes placed in each."""
    texts = [row["teksti"] for row in rows]
    codes = list(dict.fromkeys(row["teema"] for row in rows))
    named = {row["teema"]: row.get("teeman_nimi") or row["teema"] for row in rows}
    names = [named[code] for code in codes]
    truth = [codes.index(row["teema"]) for row in rows]
    vectors = text_vectors(texts)
    free: list[None] = [None] * len(texts)
    by_name = _hits(rank_themes(texts, names, free, vectors), truth, free)
    seeded = [_draw(texts, names, truth, vectors, draw) for draw in range(DRAWS)]
    firsts = [hit for hits in seeded for hit in hits]
    sure = [hit for hit in firsts if hit[2]]
    groups, _ = group_numbers(vectors)
    return {
        "notes": len(texts),
        "themes": len(names),
        "theme_top1_from_names": _share(by_name, 0),
        "theme_top3_from_names": _share(by_name, 1),
        "theme_top1_five_seeds": _share(firsts, 0),
        "theme_top3_five_seeds": _share(firsts, 1),
        "suggested_groups_ari": round(_rand_index(truth, groups), 3),
        "suggested_groups": len(set(groups)),
        "confident_share": round(len(sure) / len(firsts), 3) if firsts else 0.0,
        "confident_top1": _share(sure, 0),
        "baseline_top1_most_common": round(max(Counter(truth).values()) / len(truth), 3),
        "baseline_top1_shared_words": _shared_words(texts, names, truth),
    }


Hit = tuple[bool, bool, bool]


def _draw(texts: Sequence[str], names: Sequence[str], truth: Sequence[int], vectors: Any, draw: int) -> list[Hit]:
    """What is right when five notes of each theme, drawn by chance, are placed."""
    chance = random.Random(draw)
    placed: list[int | None] = [None] * len(texts)
    for theme in range(len(names)):
        members = [at for at, own in enumerate(truth) if own == theme]
        for at in chance.sample(members, min(SEEDS, max(0, len(members) - 1))):
            placed[at] = theme
    return _hits(rank_themes(texts, names, placed, vectors), truth, placed)


def _hits(rankings: Sequence[Ranking], truth: Sequence[int], placed: Sequence[int | None]) -> list[Hit]:
    """For each note nobody has placed: whether the first is right, one of the first three is, and the first is sure."""
    return [
        (ranking.order[0] == own, own in ranking.order[:3], ranking.is_sure)
        for ranking, own, place in zip(rankings, truth, placed, strict=True)
        if place is None
    ]


def _share(hits: Sequence[Hit], which: int) -> float:
    return round(sum(hit[which] for hit in hits) / len(hits), 3) if hits else 0.0


def _shared_words(texts: Sequence[str], names: Sequence[str], truth: Sequence[int]) -> float:
    """The baseline: a note goes to the theme whose name has most of the same words, as they are written."""
    titles = [set(words(name)) for name in names]
    found = [max(range(len(names)), key=lambda at: len(titles[at] & set(words(text)))) for text in texts]
    return round(sum(guess == own for guess, own in zip(found, truth, strict=True)) / len(truth), 3)


def _rand_index(truth: Sequence[int], found: Sequence[int]) -> float:
    """The adjusted Rand index of two groupings: 0 by chance, 1 when they are the same."""
    together = sum(comb(n, 2) for n in Counter(zip(truth, found, strict=True)).values())
    first, second = (sum(comb(n, 2) for n in Counter(numbers).values()) for numbers in (truth, found))
    by_chance = first * second / comb(len(truth), 2)
    most = (first + second) / 2
    return (together - by_chance) / (most - by_chance) if most != by_chance else 1.0


def repeat_figures(rows: Sequence[dict[str, str]]) -> Figures:
    """How often a note of the same repeated idea is among those listed as alike, when the file names such groups."""
    texts = [row["teksti"] for row in rows]
    groups = [row.get("kaksoisryhmä", "") or "" for row in rows]
    members = [at for at, group in enumerate(groups) if group and groups.count(group) > 1]
    vectors = text_vectors(texts)
    found = [any(groups[near] == groups[at] for near in similar(texts, at, vectors)) for at in members]
    return {
        "repeated_ideas_hit_at_5": round(sum(found) / len(found), 3) if found else None,
        "duplicates_flagged": len(find_duplicates(texts, vectors)),
    }


def duplicate_figures() -> Figures:
    """Precision and recall of "the same thing" on pairs, half of which share most words and mean something else."""
    rows = [line.split("\t") for line in _lines("duplicate_pairs.tsv")]
    asked = [float(likeness([first, second])[0, 1]) >= SAME for _, first, second in rows]
    truth = [same == "1" for same, _, _ in rows]
    right = sum(a and t for a, t in zip(asked, truth, strict=True))
    precision, recall = right / max(1, sum(asked)), right / sum(truth)
    return {
        "duplicates_precision": round(precision, 3),
        "duplicates_recall": round(recall, 3),
        "duplicates_f1": round(2 * precision * recall / (precision + recall), 3),
        "baseline_duplicates_f1_all_flagged": round(2 * sum(truth) / (len(truth) + sum(truth)), 3),
    }


def search_figures(texts: Sequence[str]) -> Figures:
    """How well inflected, compound and mistyped words find notes; a pattern says which notes are wanted."""
    index = Index.of(texts)
    figures: Figures = {}
    for name, find in (("search", index.find), ("baseline_search_substring", _substring(texts))):
        scores: dict[str, list[float]] = {"inflected": [], "compound": [], "mistyped": []}
        tops = []
        for line in _lines("searches.tsv"):
            kind, query, pattern = line.split("\t")
            wanted = {at for at, text in enumerate(texts) if re.search(pattern, text.lower())}
            if not wanted:
                continue
            found = find(query)
            right = len(wanted.intersection(found))
            scores[kind].append(2 * right / (len(wanted) + len(found)) if found else 0.0)
            tops.append(bool(wanted.intersection(found[:10])))
        every = [score for kind in scores.values() for score in kind]
        figures |= {f"{name}_f": _mean(every), f"{name}_hit_at_10": _mean(tops)}
        if name == "search":
            figures |= {f"search_f_{kind}": _mean(found) for kind, found in scores.items()}
    return figures


def _substring(texts: Sequence[str]) -> Callable[[str], list[int]]:
    return lambda query: [at for at, text in enumerate(texts) if query in text.lower()]


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0


def _lines(name: str) -> list[str]:
    return (HERE / "finnish_text" / name).read_text("utf-8").splitlines()[1:]


def main() -> None:
    """Print the figures of a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notes", nargs="?", type=Path, help="the file of notes; the demo evening's when left out")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--search", action="store_true", help="also score searching")
    parser.add_argument("--duplicates", action="store_true", help="also score finding duplicates")
    wanted = parser.parse_args()
    started = time.process_time()
    rows = read_notes(wanted.notes or HERE.parent / "resources" / "demo" / "notes.csv")
    figures = theme_figures(rows) | repeat_figures(rows)
    if wanted.duplicates:
        figures |= duplicate_figures()
    if wanted.search:
        figures |= search_figures([row["teksti"] for row in rows] + [row.split("\t")[1] for row in _lines("notes.tsv")])
    figures["seconds"] = round(time.process_time() - started, 2)
    if wanted.json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        for name, value in figures.items():
            print(f"{name:36}{value}")


if __name__ == "__main__":
    main()
