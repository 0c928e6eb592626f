"""The roles of the municipality, each with the acts done under it: an empty one is as visible as a full one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_day
from foorumi.domain.ids import CommitmentId, EventId
from foorumi.domain.roles import RoleTag, acts_of
from foorumi.domain.workspace import Part
from foorumi.session import roles
from foorumi.ui.console.context import Context
from foorumi.ui.console.path.ask import Asked, ask, of_municipality
from foorumi.ui.console.path.entries import EntriesPage, entry
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState

SHOWN = frozenset({Part.role_tag, Part.role_act, Part.event, Part.commitment})
USUAL = ("developer", "community", "wellbeing", "learning", "vitality")


class RolesPage(EntriesPage):
    """Each role and what has been done under it."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(
            context, "roles", say("roles.lead"), SHOWN, self._show, (say("roles.add"), "add_role", self.add)
        )

    def add(self) -> None:
        """Ask for a role."""
        say = self._context.say
        asked = [
            Asked("name", say("roles.name"), is_needed=True, hint=say("roles.name_hint")),
            *of_municipality(self._context),
        ]
        values = ask(self._context, say("roles.add"), asked, say("series.keep"))
        if values:
            roles.add(self._context.session, values["name"], values.get("municipality_id") or None)

    def take_usual(self) -> None:
        """Begin with the roles the seed names."""
        session, say = self._context.session, self._context.say

        def verb(_: object) -> None:
            for code in USUAL:
                roles.add(session, say(f"roles.usual.{code}"))

        session.do("undo.role", verb)

    def tie(self, role: RoleTag) -> None:
        """Ask which event or commitment was done under a role."""
        say, workspace = self._context.say, self._context.session.workspace
        options: list[tuple[tuple[str, str], str]] = [
            (("event", row.id), f"{write_day(row.day, say.code)}  {row.name}") for row in workspace.events
        ]
        options += [(("commitment", row.id), row.text[:70]) for row in workspace.commitments]
        if not options:
            self._context.tell(say("roles.nothing"))
            return
        asked = [Asked("act", say("roles.act"), options[0][0], options=options)]
        values = ask(self._context, role.name, asked, say("series.keep"))
        if values:
            kind, row_id = values["act"]
            if kind == "event":
                roles.act(self._context.session, role.id, EventId(row_id))
            else:
                roles.act(self._context.session, role.id, commitment_id=CommitmentId(row_id))

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        usual = button(say("roles.take_usual"), "plus", on_click=self.take_usual)
        entries = [self._entry(row) for row in workspace.rows(Part.role_tag)]
        self._list.show_entries(entries, EmptyState("tags", say("roles.none"), usual))

    def _entry(self, role: RoleTag) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        events = {row.id: f"{write_day(row.day, say.code)}, {row.name}" for row in workspace.events}
        promised = {row.id: row.text for row in workspace.commitments}
        told = []
        for act in acts_of(role.id, workspace.rows(Part.role_act)):
            if act.event_id in events:
                told.append(f"– {events[act.event_id]}")
            elif act.commitment_id in promised:
                told.append(f"– {promised[act.commitment_id]}")
        tie = button(say("roles.tie"), "link-2", variant="sm", on_click=partial(self.tie, role))
        drop = button("", "trash-2", variant="square", name=say("roles.delete"),
                      on_click=partial(roles.delete, self._context.session, role.id))  # fmt: skip
        return entry(role.name, told or [say("roles.empty")], [tie, drop], "tags" if told else "circle-dashed")
