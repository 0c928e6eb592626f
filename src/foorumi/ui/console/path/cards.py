"""The library of question and statement cards, each of which can be put into an agenda."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.cards import KINDS, Card, cards
from foorumi.domain.ids import EventId
from foorumi.domain.sorting import search_key
from foorumi.session import cards as library
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.item_looks import kind_name
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.entries import EntryList, entry
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import ChipRow
from foorumi.ui.widgets.fields import SearchField
from foorumi.ui.widgets.frames import EmptyState

SIGNS = {"question": "circle-question-mark", "statement": "message-square"}
ITEM_KINDS = ("free_talk", "brainstorm", "horizon", "presentation")


class CardsPage(QWidget):
    """All cards, found by words or by kind."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("cards")
        say = context.say
        self.search = SearchField(say("cards.search"))
        self.search.textChanged.connect(self._show)
        self.kinds = ChipRow(say("cards.kinds"), [(kind, say(f"cards.{kind}s"), SIGNS[kind]) for kind in KINDS])
        self.kinds.changed.connect(self._show)
        self._list = EntryList((), say("cards.lead"))
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.kinds)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(tools)
        whole.addWidget(self._list, 1)
        self._show()

    @property
    def found(self) -> list[Card]:
        """The cards that fit the words and the kinds."""
        wanted, kinds = search_key(self.search.text()), self.kinds.values()
        code = self._context.say.code
        return [
            card for card in cards()
            if (not kinds or card.kind in kinds) and wanted in search_key(f"{card.text(code)} {card.source}")
        ]  # fmt: skip

    def insert(self, card: Card) -> None:
        """Ask into which agenda a card goes and as what, and put it there."""
        say, workspace = self._context.say, self._context.session.workspace
        events = sorted(workspace.events, key=lambda event: event.on, reverse=True)
        kinds = [(kind, kind_name(kind, say.code)) for kind in ITEM_KINDS]
        usual = "horizon" if card.row in ("S05", "S07") else "brainstorm" if card.kind == "question" else "free_talk"
        asked = [
            Asked("event", say("cards.event"), events[0].id, options=[(event.id, event.name) for event in events]),
            Asked("kind", say("cards.as"), usual, options=kinds),
            Asked("minutes", say("cards.minutes"), 10, "number"),
        ]
        values = ask(self._context, card.text(say.code), asked, say("cards.insert"))
        if values:
            line = say("cards.source", source=card.source)
            event_id = EventId(values["event"])
            library.insert(self._context.session, card, event_id, values["kind"], line, values["minutes"] or 10)
            self._context.go(Route("prepare", event_id, "agenda"))

    def _show(self) -> None:
        say = self._context.say
        has_events = bool(self._context.session.workspace.events)
        made = []
        for card in self.found:
            put = button(say("cards.insert"), "plus", variant="sm", on_click=partial(self.insert, card))
            put.setEnabled(has_events)
            made.append(entry(card.text(say.code), [say("cards.source", source=card.source)], [put], SIGNS[card.kind]))
        self._list.show_entries(made, EmptyState("search", say("cards.none")))
