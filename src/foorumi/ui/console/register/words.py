"""The lists of words the register speaks in: changed, added to, and taken out of use without losing what used them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foorumi.domain.own_words import KINDS, PERMANENT, OwnWord, as_own, uses, words_of
from foorumi.domain.sorting import word_key
from foorumi.domain.vocabulary import SIDES
from foorumi.domain.workspace import Part
from foorumi.session import words
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.register import fields
from foorumi.ui.console.register.panels import look_name, look_picture
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Segmented
from foorumi.ui.widgets.frames import Beside, EmptyState, ListsPage, column, flow, rule
from foorumi.ui.widgets.labels import label

LISTS = (*KINDS, "area")
SHOWN = frozenset({Part.own_word, Part.actor, Part.relation, Part.exchange, Part.voice, Part.attendee})


class WordsPage(ListsPage):
    """One list of words at a time at the left, the chosen word at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        say = context.say
        self.setObjectName("words")
        self.kinds = Segmented(say("wordlist.lists"), [(kind, say(f"wordlist.{kind}")) for kind in LISTS], breaks=True)
        self.kinds.chosen.connect(lambda _: self._show())
        self.add = QLineEdit()
        self.add.setObjectName("add_word")
        self.add.setPlaceholderText(say("wordlist.add"))
        self.add.setAccessibleName(say("wordlist.add"))
        self._adding = fields.with_add(self.add, say("wordlist.add_one"), self._add)
        self.of_class = QComboBox()
        self.of_class.setObjectName("of_class")
        self.of_class.setAccessibleName(say("wordlist.of_class"))
        self.list = QListWidget()
        self.list.setObjectName("word_list")
        self.list.setAccessibleName(say("wordlist.lists"))
        fields.tall(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._show_word())
        side = QWidget()
        column(side, self.of_class, self._adding, self.list, margin=0).setStretch(2, 1)
        self._right = scrolled(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addWidget(self.kinds)
        whole.addWidget(label(say("wordlist.hint"), "body", "secondary", wrap=True))
        whole.addWidget(Beside(side, self._right, stretches=(2, 3), least=fields.NARROW), 1)
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show()

    @property
    def kind(self) -> str:
        """The list that is shown."""
        return str(self.kinds.value())

    @property
    def chosen(self) -> str:
        """The code of the chosen word; of an area its name."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def choose(self, code: str) -> None:
        """Choose a word."""
        for line in range(self.list.count()):
            if self.list.item(line).data(Qt.ItemDataRole.UserRole) == code:
                self.list.setCurrentRow(line)

    def _names(self) -> dict[str, str]:
        """The words of the list that are in use or offered, by code."""
        code, used = self._context.say.code, uses(self._session.workspace, self.kind)
        if self.kind == "area":
            return {name: name for name in sorted(used, key=word_key)}
        known = words_of(self._session.workspace.vocabulary, self.kind)
        names = {key: word.name(code) for key, word in known.items() if word.is_offered or key in used}
        if self.kind == "subresource":
            classes = self._session.workspace.vocabulary.resources
            names = {key: f"{classes[key.partition('/')[0]].name(code)}: {name}" for key, name in names.items()
                     if key.partition("/")[0] in classes}  # fmt: skip
        loose = {name: name for name in used if name not in known} if self.kind == "audience" else {}
        return dict(sorted({**names, **loose}.items(), key=lambda pair: word_key(pair[1])))

    def _show(self) -> None:
        say, kept = self._context.say, self.chosen
        used = uses(self._session.workspace, self.kind)
        self._adding.setVisible(self.kind != "area")
        self.of_class.setVisible(self.kind == "subresource")
        classes = self._session.workspace.vocabulary.resources.values()
        offered = [(term.code, term.name(say.code)) for term in classes if term.is_offered]
        fields.fill(self.of_class, offered, str(self.of_class.currentData() or offered[0][0]))
        self.list.blockSignals(True)
        self.list.clear()
        for code, name in self._names().items():
            item = QListWidgetItem(f"{name}\n{say('wordlist.used', n=used.get(code, 0))}")
            item.setData(Qt.ItemDataRole.UserRole, code)
            if self.kind == "actor_type":
                item.setIcon(look_picture(self._session.workspace.vocabulary.look(code)))
            self.list.addItem(item)
            if code == kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        if not fields.is_typing(self._right):
            self._show_word()

    def _add(self) -> None:
        if name := " ".join(self.add.text().split()):
            self.add.clear()
            resource = str(self.of_class.currentData()) if self.kind == "subresource" else ""
            code = words.add(self._session, self.kind, name, resource)
            self._show()
            self.choose(code)

    # -- the chosen word ------------------------------------------------------------------------
    def _show_word(self) -> None:
        inside = QWidget()
        body = column(inside, margin=(4, 0), spacing=12)
        code, say = self.chosen, self._context.say
        if not code:
            body.addWidget(EmptyState("tags", say("wordlist.none")))
        elif self.kind == "area":
            rename = partial(words.rename_area, self._session, code)
            body.addWidget(fields.line("word_fi", say("wordlist.area_name"), code, lambda v: rename(v or code)))
            body.addWidget(label(say("wordlist.area_hint"), "caption", "secondary", wrap=True))
        elif code in words_of(self._session.workspace.vocabulary, self.kind):
            self._fill(body.addWidget, as_own(self._session.workspace.vocabulary, self.kind, code))
        else:
            body.addWidget(label(code, "h3", wrap=True))
            body.addWidget(label(say("wordlist.loose"), "body", "secondary", wrap=True))
            body.addWidget(button(say("wordlist.loose_add"), "plus", on_click=lambda: self._keep_loose(code)))
        if code:
            body.addWidget(rule())
            body.addWidget(self._removing(code))
        body.addStretch(1)
        self._right.setWidget(inside)

    def _keep_loose(self, code: str) -> None:
        words.add(self._session, self.kind, code)

    def _fill(self, put: Callable[[QWidget], object], row: OwnWord) -> None:
        say = self._context.say

        def keep(name: str, value: object) -> None:
            words.edit(self._session, row.kind, row.code, **{name: value})

        put(fields.line("word_fi", say("wordlist.fi"), row.fi, lambda v: keep("fi", v or row.fi)))
        put(fields.line("word_sv", say("wordlist.sv"), row.sv, partial(keep, "sv")))
        put(fields.line("word_en", say("wordlist.en"), row.en, partial(keep, "en")))
        if row.kind == "actor_type":
            sides = [(side, say(f"actors.side_{side}")) for side in SIDES]
            looks = [(look, look_name(look, say.code)) for look in self._session.workspace.vocabulary.looks]
            put(fields.choice("word_side", say("wordlist.side"), sides, row.side, partial(keep, "side")))
            look = fields.choice("word_look", say("wordlist.look"), looks, row.look, partial(keep, "look"))
            box = look.findChild(QComboBox, "word_look")
            assert box
            for place, (name, _) in enumerate(looks):
                box.setItemIcon(place, look_picture(name))
            put(look)
        elif row.kind == "relation_type":
            directed = fields.tick(
                "word_directed", say("wordlist.directed"), row.is_directed, partial(keep, "is_directed")
            )
            put(directed)
            seen = [(value, say(f"actors.visible_{value}")) for value in ("public", "facilitator_only")]
            if row.code != "tension":
                put(fields.choice("word_visibility", say("wordlist.visibility"), seen, row.visibility,
                                  partial(keep, "visibility")))  # fmt: skip
        elif row.kind == "audience":
            put(fields.tick("word_counted", say("wordlist.counted"), row.is_counted, partial(keep, "is_counted")))

    def _removing(self, code: str) -> QWidget:
        """Out of use: at once when nothing uses the word, else with another that takes its place."""
        say, kind = self._context.say, self.kind
        inside = QWidget()
        body = column(inside, margin=0, spacing=8)
        count = uses(self._session.workspace, kind).get(code, 0)
        if f"{kind}/{code}" in PERMANENT:
            body.addWidget(label(say("wordlist.permanent"), "body", "secondary", wrap=True))
            return inside
        others = [(other, name) for other, name in self._names().items() if other != code]
        instead = QComboBox()
        instead.setObjectName("instead")
        instead.setAccessibleName(say("wordlist.instead"))
        fields.fill(instead, [("", say("wordlist.choose")), *others], "")
        if count:
            body.addWidget(label(say("wordlist.where_to", n=count), "body", wrap=True))
            body.addWidget(instead)

        def remove() -> None:
            other = str(instead.currentData() or "")
            if count and not other:
                self._context.tell(say("wordlist.where_to", n=count), is_error=True)
                instead.setFocus()
            elif kind == "area":
                words.rename_area(self._session, code, other)
            else:
                words.remove(self._session, kind, code, other)

        made = button(say("wordlist.remove"), "trash-2", variant="sm", on_click=remove)
        made.setObjectName("remove_word")
        body.addWidget(flow(made))
        return inside
