"""What people do with the lists of words: actor types, relation types, resources, audience groups, and areas."""

from dataclasses import replace
from typing import Any

from foorumi.domain.ids import new_id
from foorumi.domain.own_words import PERMANENT, OwnWord, as_own, places_of, uses, words_of
from foorumi.domain.sorting import search_key
from foorumi.domain.workspace import Part
from foorumi.session.session import Session
from foorumi.store.rows import Rows


def add(session: Session, kind: str, name: str, resource: str = "", **values: Any) -> str:
    """Add a word to a list, a sub-class to its ``resource``; its code. One that is known by that name is offered again
    instead."""
    vocab, name = session.workspace.vocabulary, " ".join(name.split())
    known = {search_key(text): code for code, word in words_of(vocab, kind).items()
             if not resource or code.startswith(f"{resource}/")
             for text in (word.name.fi, word.name.sv, word.name.en) if text}  # fmt: skip
    if code := known.get(search_key(name), ""):
        if not words_of(vocab, kind)[code].is_offered:
            edit(session, kind, code, is_removed=False)
        return code
    code = name if kind == "audience" else f"own_{new_id()}"
    if kind == "subresource":
        code = f"{resource}/{name}"
    row = OwnWord(f"{kind}/{code}", kind, code, name, **values)
    session.do("undo.word_added", lambda rows: rows.put(row))
    return code


def edit(session: Session, kind: str, code: str, **values: Any) -> None:
    """Call a word something else, or change what it is; its code stays."""
    row = as_own(session.workspace.vocabulary, kind, code)
    changed = replace(row, **values)
    if changed != row:
        session.do("undo.word", lambda rows: rows.put(changed))


def remove(session: Session, kind: str, code: str, instead: str = "") -> bool:
    """Offer a word no more; what uses it goes over to another. Nothing happens to a used word without one."""
    if f"{kind}/{code}" in PERMANENT or instead == code or (not instead and uses(session.workspace, kind).get(code)):
        return False
    removed = replace(as_own(session.workspace.vocabulary, kind, code), is_removed=True)

    def verb(rows: Rows) -> None:
        _move(rows, kind, code, instead)
        rows.put(removed)

    session.do("undo.word_removed", verb)
    return True


def rename_area(session: Session, old: str, new: str) -> None:
    """Call an area something else wherever it is named; a name that is another area's makes them one."""
    name = " ".join(new.split())
    if name != old:
        session.do("undo.area", lambda rows: _move(rows, "area", old, name))


def _move(rows: Rows, kind: str, old: str, new: str) -> None:
    if kind == "subresource":
        resource, _, sub = new.partition("/")
        for row in rows.read(Part.exchange):
            if f"{row.resource}/{row.subresource}" == old:
                rows.update(Part.exchange, row.id, resource=resource, subresource=sub)
        return
    for part, column in places_of(kind):
        for row in rows.read(part):
            if getattr(row, column) == old:
                values = {column: new, **({"subresource": ""} if column == "resource" else {})}
                rows.update(part, row.id, **values)
