"""What an actor is: names, type, place, what it does, whose voice it is, and where we know it from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.actors import REGISTRATIONS, STATUSES, Actor
from foorumi.domain.business_ids import is_business_id
from foorumi.domain.ids import EventId
from foorumi.domain.map_places import ring_of
from foorumi.domain.sorting import word_key
from foorumi.session import actors, municipalities
from foorumi.ui.console.context import Context
from foorumi.ui.console.register import fields
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.fields import Field
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import label

LEGAL_FORMS = ("ry", "rekisteröimätön", "oy", "tmi", "osk", "kunta", "kuntayhtymä", "hyvinvointialue", "seurakunta")
LANGUAGES = ("fi", "sv", "fi,sv", "en")


def basics(context: Context, actor: Actor, event_id: EventId | None) -> QWidget:
    """The fields of what an actor is."""
    say, session = context.say, context.session
    vocab, code = context.session.workspace.vocabulary, say.code
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(6), 0)
    column.setSpacing(theme.px(12))

    def keep(name: str) -> Callable[[object], None]:
        return lambda value: change(context, actor, **{name: value})

    def keep_name(value: str) -> None:
        change(context, actor, name_fi=value or actor.name_fi)

    kinds = sorted(
        ((k.code, k.name(code)) for k in vocab.actor_types.values() if k.is_offered), key=lambda k: word_key(k[1])
    )
    rings = [(str(n), words(code)) for n, words in enumerate(vocab.rings, 1)]
    ring = str(ring_of(session.workspace, actor.id, event_id))
    areas = sorted({other.area for other in session.workspace.actors if other.area}, key=word_key)

    def seat(value: str) -> None:
        actors.seat(session, actor.id, int(value), event_id=event_id)

    known_places = session.workspace.municipalities
    places = [row.name(code) for row in known_places]
    own = next((row for row in known_places if row.id == actor.municipality_id), None)

    def belong(name: str) -> None:
        now = session.workspace.actor(actor.id)
        found = municipalities.named(session, name) if name else None
        if now and now.municipality_id != found:
            actors.edit(session, actor.id, municipality_id=found)

    ring_field = fields.choice("ring", say("actors.ring"), rings, ring, seat, say("actors.ring_private"))
    for field in (
        fields.line("name", say("actors.name"), actor.name_fi, keep_name),
        fields.choice("type", say("actors.type"), kinds, actor.type, keep("type")),
        ring_field,
        fields.known("municipality", say("path.municipality"), places, own.name(code) if own else "", belong),
        fields.known("area", say("actors.area"), areas, actor.area, keep("area")),
        fields.text("activities", say("actors.activities"), actor.activities, keep("activities")),
        fields.line(
            "contact_role", say("actors.contact"), actor.contact_role, keep("contact_role"), say("actors.role_hint")
        ),
    ):
        column.addWidget(field)
    column.addWidget(rule())
    column.addWidget(_voices(context, actor))
    column.addWidget(rule())
    states = [(state, say(f"actors.status_{state}")) for state in STATUSES]
    known = [(state, say(f"actors.registered_{state}")) for state in REGISTRATIONS]
    spoken = [(value, say(f"actors.speaks_{value.replace(',', '_')}")) for value in LANGUAGES]
    for field in (
        fields.line("short_name", say("actors.short_name"), actor.short_name, keep("short_name")),
        fields.line("name_sv", say("actors.name_sv"), actor.name_sv, keep("name_sv")),
        fields.known("legal_form", say("actors.legal_form"), LEGAL_FORMS, actor.legal_form, keep("legal_form")),
        fields.choice("registration", say("actors.registration"), known, actor.registration, keep("registration")),
        _business_id(context, actor),
        fields.choice("languages", say("actors.languages"), spoken, actor.languages, keep("languages")),
        fields.choice("status", say("actors.status"), states, actor.status, keep("status")),
        fields.line("source", say("actors.source"), actor.source, keep("source"), say("actors.source_hint")),
        fields.day("checked_on", say("actors.checked_on"), actor.checked_on, say, keep("checked_on")),
    ):
        column.addWidget(field)
    column.addWidget(fields.tick("is_estimate", say("actors.is_estimate"), actor.is_estimate, keep("is_estimate")))
    column.addWidget(
        fields.text(
            "confidential_note", say("actors.confidential"), actor.confidential_note, keep("confidential_note"),
            hint=say("actors.confidential_hint"),
        )
    )  # fmt: skip
    column.addStretch(1)
    return inside


def change(context: Context, actor: Actor, **values: object) -> None:
    """Keep fields of an actor when they are other than they were."""
    now = context.session.workspace.actor(actor.id)
    if now and any(getattr(now, name) != value for name, value in values.items()):
        actors.edit(context.session, actor.id, **values)


def _business_id(context: Context, actor: Actor) -> Field:
    say = context.say

    def keep(value: str) -> None:
        is_right = not value or is_business_id(value)
        field.set_error("" if is_right else say("actors.bad_business_id"))
        if is_right:
            change(context, actor, business_id=value)

    field = fields.line("business_id", say("actors.business_id"), actor.business_id, keep)
    return field


def _voices(context: Context, actor: Actor) -> QWidget:
    """The groups an actor speaks for: as its own members, or as those it serves."""
    say, session, vocab = context.say, context.session, context.session.workspace.vocabulary
    kept = [(voice.audience, voice.voice) for voice in session.workspace.voices if voice.actor_id == actor.id]
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    column.addWidget(label(say("actors.voices"), "label"))
    column.addWidget(label(say("actors.voices_hint"), "caption", "secondary", wrap=True))

    def put(voices: list[tuple[str, str]]) -> None:
        actors.set_voices(session, actor.id, voices)

    def put_at(at: int, box: QComboBox | None, *_: object) -> None:
        changed = [(kept[at][0], str(box.currentData()))] if box else []
        put([*kept[:at], *changed, *kept[at + 1 :]])

    for at, (group, voice) in enumerate(kept):
        name = vocab.audiences[group].name(say.code) if group in vocab.audiences else group
        switch = QComboBox()
        switch.setAccessibleName(name)
        fields.fill(switch, [("own", say("actors.voice_own")), ("serves", say("actors.voice_serves"))], voice)
        switch.activated.connect(partial(put_at, at, switch))
        remove = button(
            "", "x", kind="plain", variant="square", name=say("actors.voice_remove", group=name),
            on_click=partial(put_at, at, None),
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(label(name, wrap=True), 1)
        row.addWidget(switch)
        row.addWidget(remove)
        column.addLayout(row)
    rest = [
        group for group in vocab.audiences.values() if group.is_offered and group.code not in {code for code, _ in kept}
    ]
    box = QComboBox()
    box.setObjectName("add_voice")
    box.setAccessibleName(say("actors.voice_add"))
    fields.fill(box, [(g.code, g.name(say.code)) for g in rest], "")
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    inside_line = box.lineEdit()
    assert inside_line
    inside_line.clear()
    inside_line.setPlaceholderText(say("actors.voice_add"))
    inside_line.setAccessibleName(say("actors.voice_add"))

    def add_voice() -> None:
        typed = " ".join(box.currentText().split())
        known = next((g.code for g in vocab.audiences.values() if typed and typed in (g.name(say.code), g.code)), typed)
        taken = {voice.audience for voice in session.workspace.voices if voice.actor_id == actor.id}
        inside_line.setText("")  # nothing is being typed any more, so that the list may be made anew
        if known and known not in taken:  # choosing from the list and Enter may both come
            put([*kept, (known, "serves")])

    box.activated.connect(lambda _: add_voice())
    inside_line.returnPressed.connect(add_voice)
    column.addWidget(box)
    return inside
