"""Papers like those of a real evening, made of every kind of block."""

from documents.example_annexes import actor_map, everything, notes
from documents.example_memo import memo

EXAMPLES = {
    "memo": memo(),
    "memo-large": memo(18),
    "notes": notes(),
    "actor-map": actor_map(),
    "everything": everything(),
}
