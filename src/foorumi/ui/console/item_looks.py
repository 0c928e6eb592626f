"""How the kinds of items are drawn and said in one line."""

import json
from functools import cache

from foorumi.domain.agenda import Item
from foorumi.domain.vocabulary import item_kinds
from foorumi.domain.votes import Vote
from foorumi.domain.words import Words
from foorumi.i18n import Language
from foorumi.paths import resources

KIND_ICONS = {
    "welcome": "armchair",
    "presentation": "mic",
    "guest_presentation": "presentation",
    "brainstorm": "lightbulb",
    "themes": "tags",
    "group_work": "users",
    "actor_mapping": "waypoints",
    "needs_offers": "arrow-right-left",
    "partnership_mirror": "radar",
    "vote": "vote",
    "decision": "circle-check",
    "commitments": "handshake",
    "last_promises": "history",
    "horizon": "calendar-clock",
    "pulse": "activity",
    "break": "coffee",
    "visit_interview": "message-square",
    "free_talk": "message-square",
}
TEMPLATE_ICONS = {
    "association_forum": "users-round",
    "company_visit": "building-2",
    "empowerment_evening": "message-square",
    "partnership_breakfast": "coffee",
    "open_doors": "house",
    "ideate_together": "lightbulb",
    "generic_workshop": "list-ordered",
    "dialogue": "users",
    "followup_forum": "history",
}
METHODS_OF = {
    "brainstorm": ("me_we_us", "own_pair_rank", "brainwriting_635", "free_wall", "swot"),
    "group_work": ("learning_cafe", "double_team", "own_pair_rank", "swot", "dialogue"),
    "vote": ("dot_vote",),
    "free_talk": ("dialogue",),
}
PRESENTED = frozenset({"presentation", "guest_presentation", "welcome"})


@cache
def methods() -> dict[str, Words]:
    """The names of the working methods, by code."""
    raw = json.loads((resources() / "templates" / "methods.json").read_text("utf-8"))
    return {row["code"]: Words(row["name"]["fi"], row["name"]["sv"], row["name"]["en"]) for row in raw["methods"]}


def kind_name(kind: str, code: str) -> str:
    """The name of a kind of item; the code itself for one this program does not know."""
    known = item_kinds().get(kind)
    return known.name(code) if known else kind


def one_line(item: Item, vote: Vote, say: Language) -> str:
    """What an item is, in one short line below its title."""
    parts = [] if item.title(say.code) == kind_name(item.kind, say.code) else [kind_name(item.kind, say.code)]
    if item.kind == "vote":
        return say("agenda.vote_line", n=vote.dots_per_person, most=vote.max_per_option)
    if item.presenter:
        parts.append(item.presenter)
    elif item.method in methods():
        parts.append(methods()[item.method](say.code))
    return " · ".join(parts) or say(f"agenda.line.{item.if_short}")
