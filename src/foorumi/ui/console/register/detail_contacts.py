"""When an actor was last met, what it has done well, and where it has been."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import write_date
from foorumi.domain.contacts import contacts_of, is_silent, last_contact
from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Part
from foorumi.session import actors, practices
from foorumi.ui.console.context import Context
from foorumi.ui.console.register import fields
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import rule
from foorumi.ui.widgets.labels import label


def contacts(context: Context, actor: Actor, event_id: EventId | None) -> QWidget:
    """The contact log and the good practices of an actor."""
    say, session, workspace = context.say, context.session, context.session.workspace
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.px(6), 0)
    column.setSpacing(theme.px(8))
    last = last_contact(workspace, actor.id)
    words = say("actors.last_contact", day=write_date(last, say.code)) if last else say("actors.never_met")
    if is_silent(workspace, actor.id, date.today()) and last:
        words = f"{words}. {say('actors.silent')}"
    column.addWidget(label(words, "bodyStrong", wrap=True))
    add = QLineEdit()
    add.setObjectName("add_contact")
    add.setPlaceholderText(say("actors.add_contact"))
    add.setAccessibleName(say("actors.add_contact"))

    def log() -> None:
        if typed := " ".join(add.text().split()):
            add.clear()
            actors.log_contact(session, actor.id, date.today(), typed)

    column.addWidget(fields.with_add(add, say("actors.note_contact"), log))
    for on, text in contacts_of(workspace, actor.id):
        column.addWidget(label(f"{write_date(on, say.code)} {text}", wrap=True))
    for assessed in workspace.rows(Part.assessment):
        if {actor.name_fi, actor.name_sv} & ({assessed.first_party, assessed.second_party} - {""}):
            told = say("actors.assessed", first=assessed.first_party, second=assessed.second_party)
            day = write_date(date.fromisoformat(assessed.on), say.code)
            column.addWidget(label(f"{day} {told}", wrap=True))
    column.addWidget(rule())
    column.addWidget(label(say("practices.title"), "label"))
    for practice in workspace.practices:
        if practice.actor_id == actor.id:
            column.addWidget(label(practice.title, wrap=True))
    new = QLineEdit()
    new.setObjectName("add_practice")
    new.setPlaceholderText(say("practices.add"))
    new.setAccessibleName(say("practices.add"))

    def note() -> None:
        if typed := " ".join(new.text().split()):
            new.clear()
            practices.add(session, actor.id, typed, since="", source=say("practices.own_source"))

    column.addWidget(fields.with_add(new, say("practices.add_one"), note))
    column.addStretch(1)
    return inside
