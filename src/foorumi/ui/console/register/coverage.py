"""Whom the evening reached and whom not yet: the report on the screen, and what is done about it before the next."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.actors import Actor
from foorumi.domain.clock import read_date, write_date, write_number
from foorumi.domain.coverage_report import Comparison, CoverageReport, Share, compare, coverage_report
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.linking import Unlinked, unlinked
from foorumi.domain.snapshots import MapChange, Snapshot, change
from foorumi.domain.workspace import Part
from foorumi.session import actors, invitations, snapshots
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.register.fields import fill, is_typing, tick
from foorumi.ui.console.register.places import guess_type
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Section, column, flow, frame
from foorumi.ui.widgets.labels import label

SHOWN = frozenset({Part.attendee, Part.headcount, Part.actor, Part.voice, Part.placement, Part.commitment,
                   Part.invitation, Part.snapshot, Part.relation})  # fmt: skip


class CoveragePage(QWidget):
    """The coverage report of an event."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._event_id = event_id
        self.setObjectName("coverage")
        self._area = scrolled(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        context.signals.changed.connect(self._changed)
        self._other: EventId | None = None
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN and not is_typing(self):
            self._show()

    def _show(self) -> None:
        say = self._context.say
        report = coverage_report(self._session.workspace, self._event_id)
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, theme.px(6), 0)
        across.setSpacing(theme.px(16))
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(theme.px(16))
            across.addLayout(side, 1)
        share = write_number(report.reached.percent, 1, say.code)
        here, everybody = len(report.reached.present), report.reached.actors
        left.addWidget(
            _card(say("coverage.title"), [say("map.share", here=here, all=everybody, share=share)], role="lead")
        )
        left.addWidget(_card(say("coverage.groups"), self._groups(report)))
        left.addWidget(self._shares(report))
        left.addStretch(1)
        right.addWidget(self._absent(report))
        if rows := unlinked(self._session.workspace, self._event_id):
            right.addWidget(self._unlinked(rows))
        right.addWidget(_card(say("coverage.more"), self._more(report)))
        right.addWidget(self._compared())
        right.addWidget(self._snapshots())
        right.addStretch(1)
        at = self._area.verticalScrollBar().value()
        self._area.setWidget(inside)
        self._area.verticalScrollBar().setValue(at)

    def _groups(self, report: CoverageReport) -> list[str]:
        say = self._context.say
        return [
            say(key, groups=", ".join(map(self._group, groups)) or say("coverage.nobody"))
            for key, groups in (
                ("map.own_voice", report.reached.own_voice),
                ("map.through_others", report.reached.only_through_others),
                ("map.not_at_all", report.reached.not_at_all),
            )
        ]

    def _group(self, code: str) -> str:
        known = self._session.workspace.vocabulary.audiences
        return known[code].name(self._context.say.code) if code in known else code

    def _names(self, found: Iterable[Actor]) -> str:
        return ", ".join(actor.name(self._context.say.code) for actor in found)

    def _shares(self, report: CoverageReport) -> QFrame:
        say, vocab = self._context.say, self._session.workspace.vocabulary
        card = frame("card")
        section = Section(say("coverage.by_type"))
        column(card, section, margin=16)
        rows: list[tuple[str, Share]] = [
            *((say(f"actors.side_{side}"), share) for side, share in report.by_side.items() if share[1]),
            *((vocab.rings[ring - 1](say.code), share) for ring, share in report.by_ring.items()),
            *((vocab.type_name(kind, say.code), share) for kind, share in report.by_type.items()),
        ]
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for line, (name, (here, whole)) in enumerate(rows):
            grid.addWidget(label(name, wrap=True), line, 0)
            grid.addWidget(label(say("coverage.of", here=here, all=whole), "label"), line, 1)
        section.body.addLayout(grid)
        return card

    def _absent(self, report: CoverageReport) -> QFrame:
        """Who was not reached, nearest ring first, and who invites each before the next event."""
        say, vocab = self._context.say, self._session.workspace.vocabulary
        card = frame("card")
        section = Section(say("coverage.absent", n=len(report.absent)))
        column(card, section, margin=16)
        section.body.addWidget(label(say("coverage.absent_hint"), "caption", "secondary", wrap=True))
        invited = {actor.id: row for row, actor in report.invitations}
        for actor, ring in report.absent:
            row = invited.get(actor.id)
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            words = label(f"{actor.name(say.code)} · {vocab.rings[ring - 1](say.code)}", wrap=True)
            section.body.addWidget(words)
            who = QLineEdit(row.inviter if row else "")
            who.setObjectName(f"inviter_{actor.code or actor.id}")
            who.setPlaceholderText(say("coverage.inviter"))
            who.setAccessibleName(f"{actor.name(say.code)}: {say('coverage.inviter')}")
            who.setProperty("variant", "sm")
            who.setProperty("draft", True)
            when = QLineEdit(write_date(date.fromisoformat(row.due_on), say.code) if row and row.due_on else "")
            when.setObjectName(f"by_{actor.code or actor.id}")
            when.setPlaceholderText(say("coverage.by"))
            when.setAccessibleName(f"{actor.name(say.code)}: {say('coverage.by')}")
            when.setProperty("variant", "sm")
            when.setProperty("draft", True)
            when.setFixedWidth(theme.px(104))
            who.editingFinished.connect(lambda a=actor.id, w=who, d=when: self._invite(a, w, d))
            when.editingFinished.connect(lambda a=actor.id, w=who, d=when: self._invite(a, w, d))
            line.addWidget(who, 1)
            line.addWidget(when)
            if row:
                done = tick(
                    f"invited_{actor.code or actor.id}", say("coverage.invited"), row.is_done,
                    partial(invitations.set_invited, self._session, row.id),
                )  # fmt: skip
                line.addWidget(done)
            section.body.addLayout(line)
        return card

    def _unlinked(self, rows: Sequence[Unlinked]) -> QFrame:
        """Organisations of the evening that are not on the map yet."""
        say, session, event_id = self._context.say, self._session, self._event_id
        card = frame("card")
        card.setObjectName("unlinked")
        section = Section(say("coverage.unlinked", n=len(rows)))
        column(card, section, margin=16)
        for one in rows:
            section.body.addWidget(label(one.organisation, wrap=True))
            acts = []
            if one.near:
                words = say("coverage.link_to", name=one.near.name(say.code))
                tie = partial(actors.link, session, event_id, one.organisation, one.near.id)
                acts.append(button(words, "link-2", variant="sm", on_click=tie))
            make = partial(actors.link_new, session, event_id, one.organisation, type=guess_type(one.organisation))
            acts.append(button(say("coverage.link_new"), "plus", variant="sm", on_click=make))
            section.body.addWidget(flow(*acts))
        return card

    def _invite(self, actor_id: ActorId, who: QLineEdit, when: QLineEdit) -> None:
        typed = when.text().strip()
        found = read_date(typed, date.today()) if typed else None
        due = found.date.isoformat() if found else ""
        known = coverage_report(self._session.workspace, self._event_id).invitations
        kept = next((row for row, actor in known if actor.id == actor_id), None)
        if (who.text().strip() or kept) and (kept is None or (kept.inviter, kept.due_on) != (who.text().strip(), due)):
            invitations.invite(self._session, self._event_id, actor_id, who.text(), due)

    def _more(self, report: CoverageReport) -> list[str]:
        say = self._context.say
        people = ", ".join(
            f"{say(f'actors.side_{side}')} {say('coverage.under_five') if count is None else count}"
            for side, count in report.people_by_side.items()
        )
        promised = ", ".join(f"{say(f'actors.side_{side}')} {n}" for side, n in report.commitments_by_side.items())
        lines = [
            say("coverage.areas", areas=", ".join(report.areas_without) or say("coverage.nobody")),
            say("coverage.people", counts=people),
            say("coverage.promised", counts=promised),
        ]
        if report.first_timers is not None:
            lines.append(say("coverage.first_timers", names=self._names(report.first_timers) or say("coverage.nobody")))
        return lines

    def _compared(self) -> QFrame:
        say, workspace = self._context.say, self._session.workspace
        others = [event for event in workspace.events if event.id != self._event_id and not event.deleted_at]
        card = frame("card")
        section = Section(say("coverage.compare"))
        column(card, section, margin=16)
        if not others:
            section.body.addWidget(label(say("coverage.nothing_to_compare"), "body", "secondary", wrap=True))
            return card
        box = QComboBox()
        box.setObjectName("compare_with")
        box.setAccessibleName(say("coverage.compare"))
        options = [(event.id, f"{event.name_and_area} {write_date(event.day, say.code)}") for event in others]
        fill(box, [("", say("coverage.choose_event")), *options], self._other or "")

        def choose() -> None:
            self._other = EventId(str(box.currentData())) if box.currentData() else None
            self._show()

        box.activated.connect(lambda _: choose())
        section.body.addWidget(box)
        if self._other:
            pair = sorted((self._other, self._event_id), key=lambda one: workspace.event(one).on)
            for text in self._comparison(compare(workspace, pair[0], pair[1])):
                section.body.addWidget(label(text, wrap=True))
        return card

    def _comparison(self, found: Comparison) -> list[str]:
        say = self._context.say
        before, after = (write_number(percent, 1, say.code) for percent in found.percents)
        nobody = say("coverage.nobody")
        return [
            say("coverage.percents", before=before, after=after),
            say("coverage.new", names=self._names(found.new) or nobody),
            say("coverage.gone", names=self._names(found.gone) or nobody),
            say("coverage.new_voices", groups=", ".join(map(self._group, found.new_voices)) or nobody),
            say("coverage.lost_voices", groups=", ".join(map(self._group, found.lost_voices)) or nobody),
            say("coverage.new_areas", areas=", ".join(found.new_areas) or nobody),
            say("coverage.lost_areas", areas=", ".join(found.lost_areas) or nobody),
        ]

    def _snapshots(self) -> QFrame:
        """The map kept at moments, and the change from the one before."""
        say, workspace = self._context.say, self._session.workspace
        card = frame("card")
        keep = button(
            say("coverage.keep_map"), "save", variant="sm",
            on_click=lambda: snapshots.keep(self._session, self._event_id),
        )  # fmt: skip
        keep.setObjectName("keep_map")
        section = Section(say("coverage.maps"), keep)
        column(card, section, margin=16)
        kept: Sequence[Snapshot] = workspace.rows(Part.snapshot)
        for place, one in enumerate(kept):
            event = workspace.event(one.event_id)
            day = write_date(date.fromisoformat(one.made_at[:10]), say.code)
            section.body.addWidget(label(f"{event.name} · {day}", "bodyStrong", wrap=True))
            if place:
                section.body.addWidget(
                    label(self._change(change(kept[place - 1], one)), "body", "secondary", wrap=True)
                )
        if not kept:
            section.body.addWidget(label(say("coverage.no_maps"), "body", "secondary", wrap=True))
        return card

    def _change(self, found: MapChange) -> str:
        say = self._context.say
        parts = (
            ("coverage.came", len(found.came)),
            ("coverage.left", len(found.left)),
            ("coverage.nearer", len(found.nearer)),
            ("coverage.farther", len(found.farther)),
            ("coverage.new_ties", found.new_ties),
            ("coverage.ended_ties", found.ended_ties),
        )
        return ", ".join(say(key, n=count) for key, count in parts if count) or say("coverage.no_change")


def _card(title: str, lines: Sequence[str], role: str = "body") -> QFrame:
    card = frame("card")
    section = Section(title)
    column(card, section, margin=16)
    for line in lines:
        section.body.addWidget(label(line, role, wrap=True))
    return card
