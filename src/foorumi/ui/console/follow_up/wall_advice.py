"""Foorumi ehdottaa: what may be the same, where notes may belong, a first grouping; the facilitator decides."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.ids import EventId, NoteId, ThemeId
from foorumi.domain.notes import Note
from foorumi.domain.pile import on_the_wall
from foorumi.domain.suggestions import Declined, is_declined
from foorumi.domain.text.duplicates import SAME, Pair, similar
from foorumi.domain.text.grouping import Group
from foorumi.domain.text.wall_advice import Placement, WallAdvice, advise_wall
from foorumi.domain.themes import Theme
from foorumi.domain.workspace import Part
from foorumi.session import notes, themes
from foorumi.ui.bridge import Work
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import framed, press, scrolled, words
from foorumi.ui.console.sort.words import reason_words, shortened
from foorumi.ui.qt import override
from foorumi.ui.theme import theme
from foorumi.ui.widgets.frames import flow

MOST_PAIRS, MOST_SAID = 4, 3
Thought = tuple[WallAdvice, list[int]]


class WallAdvicePanel(QWidget):
    """The suggestions beside the board. Signals: wants_shown(note ids), to be chosen on the board; counted(number)."""

    wants_shown = Signal(list)
    counted = Signal(int)

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._session, self._say = context, context.session, context.say
        self._event_id = event_id
        self._asked: object = None
        self._work: Work | None = None
        self._thought: Thought = (WallAdvice(), [])
        self._notes: tuple[Note, ...] = ()
        self._themes: tuple[Theme, ...] = ()
        self._about: NoteId | None = None
        self._wanted: NoteId | None = None
        self.setObjectName("wall_advice")
        self.setFixedWidth(theme.px(272))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(words(self._say("advice.title"), "bodyStrong"))
        column.addWidget(words(self._say("advice.you_decide"), "label", "secondary", wraps=True))
        self._inside = QWidget()
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.px(12))
        area = scrolled(self._inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)

    @property
    def is_thinking(self) -> bool:
        """Whether something more is coming."""
        return self._work is not None

    def think(self, about: NoteId | None = None) -> None:
        """Think about the wall as it is now; ``about`` is the note whose likes are listed."""
        self._wanted = about
        if not self._context.settings.suggests or self._session.is_read_only or not self.isVisible():
            return
        workspace = self._session.workspace
        every = on_the_wall(workspace.notes(self._event_id), workspace.items(self._event_id))
        wall = tuple(note for note in every if note.is_on_wall)
        found = workspace.themes(self._event_id)
        asked = (wall, found, about)
        if self._work is not None or asked == self._asked:
            return
        self._asked = asked
        texts, names = [note.text for note in wall], [row.name for row in found]
        places = {row.id: at for at, row in enumerate(found)}
        placed = [places.get(note.theme_id) if note.theme_id else None for note in wall]
        at = next((place for place, note in enumerate(wall) if note.id == about), None)
        self._work = Work(
            lambda: (advise_wall(texts, names, placed), similar(texts, at) if at is not None else []), self
        )
        if not self._notes:
            self._cards.addWidget(words(self._say("advice.thinking"), "body", "secondary", wraps=True))
            self._cards.addStretch(1)
        self._work.done.connect(lambda thought: self._take(thought, wall, found, about))
        self._work.failed.connect(lambda _: self._take((WallAdvice(), []), wall, found, about))
        self._work.start()

    def _take(self, thought: Thought, wall: tuple[Note, ...], found: tuple[Theme, ...], about: NoteId | None) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        if not self.isVisible():  # nobody looks, or the file is being closed
            self._asked = None
            return
        self._thought, self._notes, self._themes, self._about = thought, wall, found, about
        self._show()
        self.think(self._wanted)

    def _show(self) -> None:
        while item := self._cards.takeAt(0):
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        advice, likes = self._thought
        declined: tuple[Declined, ...] = self._session.workspace.rows_of(Part.declined, self._event_id)
        groups = [group for group in advice.groups if not is_declined(declined, "group", group.names["fi"])]
        pairs = [pair for pair in advice.pairs if not self._is_settled(pair, declined)][:MOST_PAIRS]
        made = [self._likes(likes)] if likes and self._about else []
        if len(groups) > 1:
            made.append(self._all_groups(groups))
        made += [self._group(group) for group in groups]
        made += [
            self._placements(row, fitting)
            for at, row in enumerate(self._themes)
            if (fitting := [p for p in advice.placements if p.theme == at and not self._was_declined(p, declined)])
        ]
        made += [self._pair(pair) for pair in pairs]
        for card in made or [words(self._say("advice.none"), "body", "secondary", wraps=True)]:
            self._cards.addWidget(card)
        note = words(self._say("advice.how"), "caption", "secondary", wraps=True)
        self._cards.addWidget(note)
        self._cards.addStretch(1)
        self.counted.emit(len(made) - bool(likes and self._about))

    def _is_settled(self, pair: Pair, declined: Sequence[Declined]) -> bool:
        return is_declined(declined, "same", self._notes[pair.first].id, self._notes[pair.second].id)

    def _was_declined(self, placement: Placement, declined: Sequence[Declined]) -> bool:
        theme_id = self._themes[placement.theme].id
        return is_declined(declined, "theme", self._notes[placement.text].id, theme_id)

    # -- cards -------------------------------------------------------------------------------
    def _card(self, name: str, title: str, text: str, *acts: tuple[str, str, Callable[[], object]]) -> QWidget:
        card, column = framed("outlined", margin=14, gap=8)
        card.setObjectName(name)
        card.setAccessibleName(f"{title}. {text}")
        column.addWidget(words(title, "bodyStrong", wraps=True))
        if text:
            column.addWidget(words(text, "body", "secondary", wraps=True))
        buttons = [
            press(self._say(key), act, name=f"{name}_{key.rsplit('.', 1)[1]}", kind=kind, variant="sm")
            for key, kind, act in acts
        ]
        if buttons:
            column.addWidget(flow(*buttons, gap=6))
        return card

    def _group(self, group: Group) -> QWidget:
        name = group.names[self._say.code]
        members = [self._notes[at] for at in group.notes]
        shared = ", ".join(f"”{word}”" for word in group.shared[:MOST_SAID])
        text = self._say("advice.group", n=len(members), words=shared)
        return self._card(
            "group", self._say("advice.suggestion", theme=name), text,
            ("advice.make", "accent", lambda: self._make([group])),
            ("advice.look", "", lambda: self.wants_shown.emit([note.id for note in members])),
            ("advice.no", "quiet", lambda: self._decline("group", [(group.names["fi"],)])),
        )  # fmt: skip

    def _all_groups(self, groups: list[Group]) -> QWidget:
        count = sum(len(group.notes) for group in groups)
        return self._card(
            "grouping", self._say("advice.grouping", n=len(groups)), self._say("advice.grouping_text", n=count),
            ("advice.make_all", "accent", lambda: self._make(groups)),
        )  # fmt: skip

    def _placements(self, row: Theme, fitting: list[Placement]) -> QWidget:
        members = [self._notes[one.text] for one in fitting]
        if len(fitting) == 1:
            text = f"”{members[0].text}” {reason_words(self._say, fitting[0].reason)}"
        else:
            said = ", ".join(f"”{shortened(note.text)}”" for note in members[:MOST_SAID])
            text = self._say("advice.fits", n=len(members), words=said)
        ids = [note.id for note in members]
        return self._card(
            "placement", self._say("advice.suggestion", theme=row.name), text,
            ("advice.move", "accent", lambda: self._move(ids, row.id)),
            ("advice.look", "", lambda: self.wants_shown.emit(ids)),
            ("advice.no", "quiet", lambda: self._decline("theme", [(note_id, row.id) for note_id in ids])),
        )  # fmt: skip

    def _pair(self, pair: Pair) -> QWidget:
        first, second = self._notes[pair.first], self._notes[pair.second]
        title = self._say("advice.same" if pair.likeness >= SAME else "advice.alike")
        text = f"”{first.text}”\n”{second.text}”"
        return self._card(
            "pair", title, text,
            ("advice.merge", "accent", lambda: notes.merge(self._session, [first.id, second.id])),
            ("advice.look", "", lambda: self.wants_shown.emit([first.id, second.id])),
            ("advice.apart", "quiet", lambda: self._decline("same", [(first.id, second.id)])),
        )  # fmt: skip

    def _likes(self, likes: list[int]) -> QWidget:
        card, column = framed("card", margin=14, gap=6)
        card.setObjectName("likes")
        column.addWidget(words(self._say("advice.likes"), "bodyStrong", wraps=True))
        for at in likes:
            note = self._notes[at]
            show = partial(self.wants_shown.emit, [note.id])
            line = press(shortened(note.text), show, name="like", kind="quiet", variant="sm")
            line.setToolTip(note.text)
            line.setProperty("align", "left")
            column.addWidget(line)
        return card

    # -- acts --------------------------------------------------------------------------------
    def _make(self, groups: list[Group]) -> None:
        """Make themes of groups and put their unsorted notes there, in one step; what a person has placed stays."""
        known = {note.id: note for note in self._session.workspace.notes(self._event_id)}

        def verb(_: object) -> None:
            for group in groups:
                theme_id = themes.add(self._session, self._event_id, group.names[self._say.code])
                free = [self._notes[at].id for at in group.notes if known[self._notes[at].id].theme_id is None]
                notes.place(self._session, free, theme_id)

        self._session.do("undo.grouping", verb)

    def _move(self, ids: list[NoteId], theme_id: ThemeId) -> None:
        known = {note.id: note for note in self._session.workspace.notes(self._event_id)}
        notes.place(self._session, [one for one in ids if known[one].theme_id is None], theme_id)

    def _decline(self, kind: str, abouts: Sequence[tuple[str, ...]]) -> None:
        def verb(_: object) -> None:
            for ids in abouts:
                notes.decline(self._session, self._event_id, kind, *ids)

        self._session.do("undo.declined", verb)
        self._show()

    # Qt calls these
    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.think(self._wanted)
