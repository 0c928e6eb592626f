"""The short notices people read at the door, on the phone and on paper before they take part."""

from foorumi.domain.events import Event
from foorumi.domain.terms import KEPT_FOR, Terms
from foorumi.domain.workspace import Part, Workspace
from foorumi.i18n import Language


def terms_of(workspace: Workspace, event: Event) -> Terms:
    """The terms of an event; the usual ones before anybody has written any."""
    return next((row for row in workspace.rows(Part.terms) if row.id == event.id), Terms(event.id))


def first_terms(workspace: Workspace, event: Event) -> Terms:
    """The terms a new event begins with: data is kept as long as at the latest event of its municipality."""
    known = {row.id: row for row in workspace.rows(Part.terms)}
    earlier = [
        row
        for row in workspace.events
        if row.id in known and row.municipality_id == event.municipality_id and not row.is_example
    ]
    if not earlier:
        return Terms(event.id)
    last = known[max(earlier, key=lambda row: (row.on, row.starts_at)).id]
    return Terms(event.id, **{name: getattr(last, name) for name in KEPT_FOR})


def controller_of(workspace: Workspace, event: Event, say: Language) -> str:
    """Who keeps the personal data of an event: the one named, else the organiser, else the municipality."""
    municipality = workspace.municipality_of(event)
    named = terms_of(workspace, event).controller or event.organiser
    return named or (municipality.name(say.code) if municipality else say("notice.organiser"))


def notice(workspace: Workspace, event: Event, say: Language) -> tuple[str, ...]:
    """The notice of an event in a language, sentence groups in their order. Where no names are kept it says so."""
    terms = terms_of(workspace, event)
    controller = controller_of(workspace, event, say)
    if event.is_sensitive:
        told = [say("notice.nameless", controller=controller)]
    elif event.is_visit:
        told = [say("notice.visit", controller=controller)]
    else:
        told = [
            say("notice.names", controller=controller),
            say("notice.kept", n=terms.keep_months),
            say("notice.rights", contact=event.contact or controller),
        ]
    if terms.notice_place:
        told.append(say("notice.whole", place=terms.notice_place))
    told.append(say(f"notice.photos.{terms.photos}"))
    told.append(say("notice.slips"))
    return tuple(told)
