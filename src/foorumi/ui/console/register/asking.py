"""What the register asks: whether a new name is a known actor, whom a double is merged into, whose seat is empty."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QCompleter, QLineEdit

from foorumi.domain.actors import Actor
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.names import near_names
from foorumi.domain.sorting import matches, search_key, word_key
from foorumi.domain.vocabulary import Audience
from foorumi.session import actors, merging
from foorumi.ui.console.context import Context
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.labels import label
from foorumi.ui.widgets.messages import Sheet


def ask_double(
    context: Context,
    name: str,
    near: Sequence[Actor],
    add: Callable[[], object],
    take: Callable[[str], object],
) -> Sheet:
    """Ask whether a name means an actor that is known."""
    say = context.say
    sheet = Sheet(context.window, say("actors.did_you_mean"), width=640)
    sheet.setObjectName("did_you_mean")
    sheet.body.addWidget(label(say("actors.did_you_mean_body", name=name), "body", "secondary", wrap=True))
    first = None
    for actor in near:
        facts = filter(
            None,
            (
                actor.name(say.code),
                context.session.workspace.vocabulary.type_name(actor.type, say.code),
                actor.area,
            ),
        )
        choose = button(" · ".join(facts))
        choose.clicked.connect(lambda _, actor_id=actor.id: _close(sheet, lambda: take(actor_id)))
        sheet.body.addWidget(choose)
        first = first or choose
    new = sheet.add_button(button(say("actors.add_anyway"), kind="accent", on_click=lambda: _close(sheet, add)))
    new.setObjectName("add_anyway")
    sheet.add_button(button(say("actors.cancel"), on_click=sheet.reject))
    sheet.open(first)
    return sheet


def ask_merge(context: Context, double: ActorId) -> Sheet | None:
    """Ask which actor takes over a double, and merge them."""
    say, session = context.say, context.session
    actor = session.workspace.actor(double)
    if actor is None:
        return None
    others = sorted((a for a in session.workspace.actors if a.id != double), key=lambda a: word_key(a.name(say.code)))
    sheet = Sheet(context.window, say("actors.merge_title"))
    sheet.setObjectName("merge")
    sheet.body.addWidget(label(say("actors.merge_body"), "body", "secondary", wrap=True))
    who = QLineEdit()
    who.setObjectName("merge_into")
    who.setAccessibleName(say("actors.merge_into"))
    who.setPlaceholderText(say("actors.merge_into"))
    completer = QCompleter([other.name(say.code) for other in others], who)
    completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
    completer.setFilterMode(completer.filterMode().MatchContains)
    who.setCompleter(completer)
    near = near_names(actor.name_fi, others, 1)
    who.setText(near[0].name(say.code) if near else "")
    wrong = label("", "caption", "rowan", wrap=True)

    def merge() -> None:
        typed = who.text().strip()
        exact = [other for other in others if search_key(other.name(say.code)) == search_key(typed)]
        found = exact or [other for other in others if typed and matches(typed, other.name(say.code))]
        if len(found) != 1:
            wrong.setText(say("actors.nobody_named") if not found else say("actors.many_named"))
            return
        said = say("actors.merged_line", name=actor.name(say.code))
        _close(sheet, lambda: merging.merge(session, found[0].id, double, date.today(), said))
        context.tell(say("actors.merged"))

    sheet.body.addWidget(who)
    sheet.body.addWidget(wrong)
    sheet.add_button(button(say("actors.cancel"), on_click=sheet.reject))
    sheet.add_button(button(say("actors.merge_now"), kind="primary", on_click=merge)).setObjectName("merge_now")
    who.returnPressed.connect(merge)
    sheet.open(who)
    return sheet


def ask_seat(context: Context, event_id: EventId | None = None) -> Sheet:
    """Ask who is missing, and set an empty seat for them: groups that nobody speaks for come first."""
    say, session = context.say, context.session
    words = context.session.workspace.vocabulary
    own = {voice.audience for voice in session.workspace.voices if voice.voice == "own"}
    groups = [group for group in words.audiences.values() if group.counts and group.code not in own]
    sheet = Sheet(context.window, say("map.add_seat"))
    sheet.setObjectName("empty_seat")
    sheet.body.addWidget(label(say("map.add_seat_body"), "body", "secondary", wrap=True))

    def add(name: str, audience: str = "") -> None:
        actor_id = actors.add(session, name[:1].upper() + name[1:], ring=4, event_id=event_id, type="resident_group")
        if audience:
            actors.set_voices(session, actor_id, [(audience, "own")])

    def add_group(group: Audience, *_: object) -> None:
        name = group.name(say.code)
        _close(sheet, lambda: session.do("undo.actor_added", lambda _: add(name, group.code)))

    for group in groups:
        choose = button(group.name(say.code))
        choose.clicked.connect(partial(add_group, group))
        sheet.body.addWidget(choose)
    name = QLineEdit()
    name.setObjectName("seat_name")
    name.setPlaceholderText(say("map.seat_name"))
    name.setAccessibleName(say("map.seat_name"))

    def named() -> None:
        if typed := " ".join(name.text().split()):
            _close(sheet, lambda: add(typed))

    name.returnPressed.connect(named)
    sheet.body.addWidget(name)
    sheet.add_button(button(say("actors.cancel"), on_click=sheet.reject))
    sheet.add_button(button(say("map.add_seat"), kind="primary", on_click=named)).setObjectName("add_this_seat")
    sheet.open(name)
    return sheet


def _close(sheet: Sheet, then: Callable[[], object]) -> None:
    sheet.accept()
    then()
