"""The duties that are late or near, for the front page."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout

from foorumi.domain.clock import write_short
from foorumi.domain.duties import to_do
from foorumi.domain.workspace import Part
from foorumi.session import duties
from foorumi.ui.console.context import Context, Route
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import column, frame
from foorumi.ui.widgets.labels import label

MOST = 5


def reminders(context: Context, today: date) -> QFrame | None:
    """The recurring duties to do now, each with its office; None when there are none."""
    say = context.say
    near = to_do(context.session.workspace.rows(Part.duty), today)
    if not near:
        return None
    card = frame()
    card.setObjectName("reminders")
    stack = column(card, margin=24, spacing=8)
    head = QHBoxLayout()
    head.addWidget(label(say("year.reminders"), "h3"), 1)
    head.addWidget(button(say("year.open"), kind="quiet", on_click=partial(context.go, Route("path", None, "year"))))
    stack.addLayout(head)
    for duty in near[:MOST]:
        is_late = duty.next_on < today.isoformat()
        day = write_short(date.fromisoformat(duty.next_on), say.code)
        across = QHBoxLayout()
        across.setSpacing(theme.px(16))
        when = label(say("home.late", day=day) if is_late else day, "bodyStrong", "rowan" if is_late else "")
        when.setMinimumWidth(theme.px(150))
        across.addWidget(when)
        across.addWidget(label(", ".join(filter(None, (duty.title, duty.office))), "body", wrap=True), 1)
        did = button(say("year.done"), "check", variant="sm",
                     on_click=partial(duties.done, context.session, duty, today))  # fmt: skip
        across.addWidget(did)
        stack.addLayout(across)
    return card
