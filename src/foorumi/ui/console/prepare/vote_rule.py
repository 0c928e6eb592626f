"""The rule of a vote: dots, the limits on one proposal and on one's own group, and whether it is binding."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from foorumi.domain.agenda import Item
from foorumi.domain.workspace import Part
from foorumi.session import votes
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import Steps, Titled, press, row, words
from foorumi.ui.theme import theme

FREE = -1
"""What the steps of the own group's limit show as no limit."""


class VoteRule(QWidget):
    """What each person may do in a vote. Saved as it is changed."""

    def __init__(self, context: Context, item: Item) -> None:
        super().__init__()
        say = context.say
        self._context, self._item = context, item
        self._dots = self._steps("dots", "agenda.dots", 1)
        self._most = self._steps("most", "agenda.most", 1)
        self._own = self._steps("own_group", "agenda.own_group", FREE)
        self._dots.stepped.connect(self._keep)
        self._most.stepped.connect(self._keep)
        self._own.stepped.connect(self._keep_own)
        self._binding = QCheckBox(say("agenda.binding"))
        self._binding.setObjectName("binding")
        self._binding.clicked.connect(self._keep_binding)
        self._codes = words("", "caption", "secondary", wraps=True)
        self._codes.setObjectName("voting_codes")
        self._make = press(say("agenda.make_codes"), self._make_codes, name="make_codes", picture="plus", variant="sm")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        dots, most = Titled(say("agenda.dots"), self._dots), Titled(say("agenda.most"), self._most)
        whole.addLayout(row(dots, most, gap=16))
        whole.addWidget(Titled(say("agenda.own_group"), self._own, say("agenda.own_group_hint")))
        whole.addWidget(self._binding)
        whole.addWidget(self._codes)
        whole.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()
        context.signals.changed.connect(self._changed)

    def _steps(self, name: str, key: str, lowest: int) -> Steps:
        say = self._context.say
        return Steps(
            name, say(key), lowest, 20, lambda n: say("agenda.no_limit") if n == FREE else str(n),
            less=say("agenda.less"), more=say("agenda.more"),
        )  # fmt: skip

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        vote = workspace.vote(self._item.id)
        self._dots.show_value(vote.dots_per_person)
        self._most.show_value(vote.max_per_option)
        self._own.show_value(FREE if vote.most_for_own_group is None else vote.most_for_own_group)
        self._binding.setChecked(vote.is_binding)
        codes = workspace.rows_of(Part.voting_code, self._item.event_id)
        on_tags = sum(code.attendee_id is not None for code in codes)
        told = say("agenda.codes", n=len(codes), tags=on_tags, spare=len(codes) - on_tags)
        self._codes.setText(
            f"{told} {say('agenda.binding_limits')}" if vote.is_binding else say("agenda.device_limits")
        )
        known = {code.attendee_id for code in codes}
        lack = on_tags and any(person.id not in known for person in workspace.attendees(self._item.event_id))
        self._make.setVisible(bool(vote.is_binding and (lack or not codes)))

    def _keep(self, _: int) -> None:
        dots = self._dots.value
        votes.set_rule(self._context.session, self._item.id, dots, min(dots, self._most.value))

    def _keep_own(self, most: int) -> None:
        votes.set_own_group(self._context.session, self._item.id, None if most == FREE else most)

    def _keep_binding(self) -> None:
        votes.set_binding(self._context.session, self._item.id, self._binding.isChecked())

    def _make_codes(self) -> None:
        votes.make_codes(self._context.session, self._item.event_id)

    def _changed(self, changes: Changes) -> None:
        if changes.parts & {Part.vote, Part.voting_code, Part.attendee}:
            self._show()
