"""Linjaukset: what was agreed and proposed, numbered, with the notes each came from, and what has been answered."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from foorumi.domain.conclusions import Conclusion, Reply
from foorumi.domain.ids import ConclusionId, EventId
from foorumi.domain.owners import Ownerless, ownerless
from foorumi.domain.trails import ends, sources_of, trails
from foorumi.domain.workspace import Part
from foorumi.paths import documents, file_name
from foorumi.session import conclusions, owners
from foorumi.session.session import Changes
from foorumi.store.safely import write_whole
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.conclusion_pane import ConclusionPane
from foorumi.ui.console.follow_up.wall_pieces import ThemeList
from foorumi.ui.console.prepare.parts import framed, press, words
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import Beside
from foorumi.ui.widgets.rows import wrapping

SHOWN = frozenset(
    {
        Part.conclusion,
        Part.conclusion_note,
        Part.reply,
        Part.ownership,
        Part.theme,
        Part.commitment,
        Part.note,
        Part.actor,
    }
)
LIST_WIDTH = 440


class ConclusionsPage(QWidget):
    """The conclusions of one event and the proposals among them."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self.chosen: ConclusionId | None = None
        self.setObjectName("conclusions")
        say = self._say
        self._counts = words("", "body", "secondary", wraps=True)
        self._counts.setObjectName("counts")
        self._counts.setMinimumWidth(theme.px(240))
        self._publish = press(
            say("trail.publish"), self._choose_file, name="publish", kind="accent", picture="waypoints"
        )
        new = press(say("conclusions.new"), self.add, name="new", kind="primary", picture="plus")
        self._ends = words("", "caption", "secondary", wraps=True)
        self._ends.setObjectName("ends")
        self.list = QListWidget()
        self.list.setObjectName("conclusion_list")
        self.list.setAccessibleName(say("event.tab.conclusions"))
        wrapping(self.list)
        self.list.setProperty("variant", "lines")
        self.list.setMinimumSize(theme.px(LIST_WIDTH) * 3 // 4, theme.px(160))
        self.list.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.pane = ConclusionPane(context, event_id)
        self._without, self._without_column = framed("outlined", margin=12, gap=6)
        self._without.setObjectName("without_owner")
        self.who = ThemeList(say, self)
        side = QWidget()
        side.setMaximumWidth(max(theme.px(LIST_WIDTH), 800))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(12))
        left.addWidget(self.list, 1)
        left.addWidget(self._without)
        self.pane.setMinimumSize(theme.px(400), theme.px(320))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(Beside(self._counts, self._publish, new, stretches=(1,)))
        column.addWidget(self._ends)
        column.addWidget(Beside(side, self.pane, stretches=(2, 3), gap=20), 1)
        context.signals.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Begin a new conclusion and put the cursor into it."""
        self.chosen = conclusions.add(self._session, self._event_id, self._say("conclusions.untitled"))
        self._show()
        self.pane.begin()

    def save_trails(self, path: Path) -> None:
        """Write the page that tells what became of every note."""
        make = self._context.papers.trail_page(self._session, self._event_id, self._say.code)
        try:
            write_whole(path, make())
        except OSError:
            self._context.tell(self._say("errors.cannot_write", file=path.name), True)
            return
        self._context.tell(self._say("papers.saved", file=path.name))

    def _choose_file(self) -> None:
        event = self._session.workspace.event(self._event_id)
        name = file_name(f"{self._say('trail.title')} {event.on}")
        usual = documents() / f"{name}.html"
        chosen, _ = QFileDialog.getSaveFileName(self, self._say("trail.publish"), str(usual), "HTML (*.html)")
        if chosen:
            self.save_trails(Path(chosen))

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    def rows(self) -> tuple[Conclusion, ...]:
        """The conclusions of the event, in their order."""
        return self._session.workspace.conclusions(self._event_id)

    def _show(self) -> None:
        say, workspace, rows = self._say, self._session.workspace, self.rows()
        replies: dict[str, Reply] = {reply.id: reply for reply in workspace.rows(Part.reply)}
        sources = sources_of(workspace, self._event_id)
        if rows and self.chosen not in {found.id for found in rows}:
            self.chosen = rows[0].id
        proposals = [found for found in rows if found.proposed_to]
        waiting = sum(replies.get(found.id, Reply(found.id)).state == "waiting" for found in proposals)
        told = [say("conclusions.count", n=len(rows)), say("conclusions.proposals", n=len(proposals))]
        told += [say("conclusions.waiting", n=waiting)] if proposals else []
        self._counts.setText(", ".join(told) + "." if rows else say("conclusions.none"))
        counted = ends(trails(workspace, self._event_id))
        self._ends.setText("  ·  ".join(f"{say(f'trail.end.{end}').rstrip('.')} {n}" for end, n in counted.items()))
        self.list.blockSignals(True)
        self.list.clear()
        for number, found in enumerate(rows, 1):
            reply = replies.get(found.id, Reply(found.id))
            parts = [say(f"room.how.{found.how}"), say("wall.notes", n=len(sources.get(found.id, ())))]
            parts += [f"{found.proposed_to}: {say(f'reply.{reply.state}')}"] if found.proposed_to else []
            item = QListWidgetItem(f"{number}  {found.text}\n{' · '.join(parts)}")
            item.setData(Qt.ItemDataRole.UserRole, found.id)
            self.list.addItem(item)
            if found.id == self.chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_ownerless()
        self._show_pane()

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.chosen = item.data(Qt.ItemDataRole.UserRole) if item else None
        self._show_pane()

    def _show_pane(self) -> None:
        found = next((one for one in self.rows() if one.id == self.chosen), None)
        self.pane.show_conclusion(found)

    def _show_ownerless(self) -> None:
        say, workspace = self._say, self._session.workspace
        found = ownerless(
            workspace.themes(self._event_id), self.rows(), workspace.commitments_of(self._event_id),
            workspace.rows(Part.ownership),
        )  # fmt: skip
        while item := self._without_column.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        title = say("owners.without", n=found.count) if found.count else say("owners.all")
        self._without_column.addWidget(words(title, "bodyStrong", wraps=True))
        if found.count:
            name = press(say("owners.name"), lambda: self._menu(found), name="name_owner", variant="sm")
            told = ", ".join(
                say(f"owners.{kind}", n=len(rows))
                for kind, rows in (
                    ("themes", found.themes),
                    ("proposals", found.proposals),
                    ("commitments", found.commitments),
                )
                if rows
            )
            self._without_column.addWidget(words(told, "body", "secondary", wraps=True))
            self._without_column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)

    def _menu(self, found: Ownerless) -> None:
        menu = QMenu(self)
        for theme_ in found.themes:
            self._offer(menu, theme_.name, {"theme_id": theme_.id})
        for conclusion in found.proposals:
            self._offer(menu, conclusion.text, {"conclusion_id": conclusion.id})
        for commitment in found.commitments:
            self._offer(menu, commitment.text, {"commitment_id": commitment.id})
        button = self.findChild(QWidget, "name_owner")
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()) if button else self.mapToGlobal(self.rect().center()))

    def _offer(self, menu: QMenu, text: str, of: dict[str, Any]) -> None:
        action = menu.addAction(text if len(text) < 60 else text[:58] + "…")
        action.triggered.connect(lambda: self.ask_owner(of))

    def ask_owner(self, of: dict[str, Any]) -> None:
        """Ask who owns something: an actor of the register, or a name that is typed."""
        asked = ThemeList(self._say, self)
        asked.chosen.connect(lambda actor: owners.name(self._session, actor_id=actor, **of))
        asked.named.connect(lambda name: owners.name(self._session, owner_text=name, **of))
        for signal in (asked.chosen, asked.named, asked.left):
            signal.connect(asked.deleteLater)
        asked.ask(_named_actors(self._context), self._say("owners.who"))
        asked.move((self.width() - asked.width()) // 2, theme.px(72))
        self.who = asked


class _Named:
    """An actor by the name in the language of the console."""

    def __init__(self, actor_id: str, name: str) -> None:
        self.id, self.name = actor_id, name


def _named_actors(context: Context) -> list[_Named]:
    say = context.say
    return [_Named(actor.id, actor.name(say.code)) for actor in context.session.workspace.actors]
