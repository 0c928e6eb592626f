"""What people do with the terms of an event."""

from dataclasses import replace
from typing import Any

from foorumi.domain.ids import EventId, ItemId
from foorumi.domain.notices import terms_of
from foorumi.session import agenda
from foorumi.session.session import Session


def edit(session: Session, event_id: EventId, **values: Any) -> None:
    """Change fields of an event's terms."""
    workspace = session.workspace
    row = replace(terms_of(workspace, workspace.event(event_id)), **values)
    session.do("undo.terms", lambda rows: rows.put(row))


def put_rules_on_agenda(session: Session, event_id: EventId, title: str) -> ItemId:
    """Put the ground rules into the agenda as an item of their own, after the first."""
    workspace = session.workspace
    rules = "\n".join(terms_of(workspace, workspace.event(event_id)).rules)
    items = workspace.items(event_id)

    def verb(_: object) -> ItemId:
        item_id = agenda.add(session, event_id, "free_talk", items[0].id if items else None, 5)
        agenda.edit(session, item_id, title_fi=title, title_sv="", title_en="", prompt_fi=rules, has_timer=False)
        return item_id

    return session.do("undo.rules_on_agenda", verb)


def put_influence_on_agenda(session: Session, event_id: EventId, title: str, lines: str) -> ItemId:
    """Show what may be influenced in the room: in the talk that is called so if there is one, else in a new item.

    ``lines`` are the frame in words, one a line.
    """
    items = session.workspace.items(event_id)
    known = next((item for item in items if item.kind == "presentation" and title in item.title_fi), None)

    def verb(_: object) -> ItemId:
        item_id = (
            known.id if known else agenda.add(session, event_id, "presentation", items[0].id if items else None, 5)
        )
        agenda.edit(session, item_id, prompt_fi=lines, prompt_sv="", prompt_en="")
        if not known:
            agenda.edit(session, item_id, title_fi=title, title_sv="", title_en="")
        return item_id

    return session.do("undo.influence_on_agenda", verb)
