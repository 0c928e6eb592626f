"""Series of events: who hosted when, what comes next, and what a series of visits has gathered."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from foorumi.domain.clock import write_day
from foorumi.domain.events import Event
from foorumi.domain.ids import ActorId, EventId
from foorumi.domain.series import Series, SeriesEvent, events_of, next_day, next_host
from foorumi.domain.sorting import word_key
from foorumi.domain.visits import needs_told
from foorumi.domain.workspace import Part
from foorumi.session import series as verbs
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.entries import EntriesPage
from foorumi.ui.console.path.year import RHYTHMS
from foorumi.ui.theme import theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import EmptyState, column, frame
from foorumi.ui.widgets.labels import label

SHOWN = frozenset({Part.series, Part.series_event, Part.event, Part.attendee, Part.headcount, Part.lifted, Part.visit})


class SeriesPage(EntriesPage):
    """Each series with its events, the next of them, and for visits the needs that may be told."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(
            context, "series", say("series.lead"), SHOWN, self._show, (say("series.add"), "add_series", self.add)
        )

    def add(self) -> None:
        """Ask which event begins a series."""
        say, workspace = self._context.say, self._context.session.workspace
        taken = {row.id for row in workspace.rows(Part.series_event)}
        free = [event for event in workspace.events if event.id not in taken]
        if not free:
            self._context.tell(say("series.no_free"))
            return
        rhythms = [(months, say(f"year.every.{months}")) for months in RHYTHMS]
        asked = [
            Asked("event", say("series.first"), free[-1].id, options=self._options(free)),
            Asked("name", say("series.name"), say("series.usual_name"), is_needed=True),
            Asked("every_months", say("year.rhythm"), 1, options=rhythms),
        ]
        values = ask(self._context, say("series.add"), asked, say("series.keep"))
        if values:
            verbs.begin(self._context.session, values["name"], EventId(values["event"]), values["every_months"])

    def join(self, series: Series) -> None:
        """Ask which event belongs to a series, and who hosts it."""
        say, workspace = self._context.say, self._context.session.workspace
        events = sorted(workspace.events, key=lambda event: event.on, reverse=True)
        asked = [
            Asked("event", say("cards.event"), events[0].id, options=self._options(events)),
            Asked("host", say("series.host"), "", options=self._hosts()),
        ]
        values = ask(self._context, say("series.join"), asked, say("series.keep"))
        if values:
            host = ActorId(values["host"]) if values["host"] else None
            verbs.join(self._context.session, EventId(values["event"]), series.id, host)

    def go_on(self, series: Series, last: Event) -> None:
        """Ask when and at whose place the next event is, and make it from the last."""
        say, workspace = self._context.say, self._context.session.workspace
        places: list[SeriesEvent] = [row for row in workspace.rows(Part.series_event) if row.series_id == series.id]
        turn = next_host(places, workspace.events)
        asked = [
            Asked("on", say("partnership.on"), next_day(series, last).isoformat(), "date", is_needed=True),
            Asked("host", say("series.host"), turn or "", options=self._hosts()),
        ]
        values = ask(self._context, say("series.next"), asked, say("series.make"))
        if values:
            host = ActorId(values["host"]) if values["host"] else None
            on = date.fromisoformat(values["on"])
            made = verbs.go_on(self._context.session, series.id, last.id, on, host)
            self._context.go(Route("prepare", made, "basics"))

    def _options(self, events: list[Event]) -> list[tuple[str, str]]:
        code = self._context.say.code
        return [(event.id, f"{write_day(event.day, code)}  {event.name}") for event in events]

    def _hosts(self) -> list[tuple[str, str]]:
        say, workspace = self._context.say, self._context.session.workspace
        actors = sorted(workspace.actors, key=lambda actor: word_key(actor.name(say.code)))
        return [("", say("series.no_host")), *((actor.id, actor.name(say.code)) for actor in actors)]

    def _show(self) -> None:
        say, workspace = self._context.say, self._context.session.workspace
        cards = [self._card(row) for row in workspace.rows(Part.series)]
        self._list.show_entries(cards, EmptyState("history", say("series.none")))

    def _card(self, series: Series) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        places = {row.id: row for row in workspace.rows(Part.series_event)}
        events = events_of(series, places.values(), workspace.events)
        card = frame()
        stack = column(card, spacing=8)
        head = QHBoxLayout()
        head.addWidget(label(series.name, "h3", wrap=True), 1)
        if events:
            head.addWidget(button(say("series.next"), "plus", variant="sm",
                                  on_click=partial(self.go_on, series, events[-1])))  # fmt: skip
        head.addWidget(button(say("series.join"), "link-2", variant="sm", on_click=partial(self.join, series)))
        head.addWidget(button("", "trash-2", variant="square", name=say("series.delete"),
                              on_click=partial(verbs.delete, self._context.session, series.id)))  # fmt: skip
        stack.addLayout(head)
        stack.addWidget(label(say(f"year.every.{series.every_months}"), "body", "secondary"))
        for event in events:
            host = workspace.actor(places[event.id].host_id)
            about = [write_day(event.day, say.code), event.name]
            about += [say("series.hosted", name=host.name(say.code))] if host else []
            present = workspace.present(event.id)
            about += [say("series.present", n=present)] if present else []
            across = QHBoxLayout()
            across.addWidget(label(", ".join(about), "body", wrap=True), 1)
            across.addWidget(button(say("series.open"), kind="quiet", variant="sm",
                                    on_click=partial(self._context.go, Route("follow_up", event.id))))  # fmt: skip
            stack.addLayout(across)
        for text in self._needs([event.id for event in events]):
            stack.addWidget(label(text, "body", wrap=True))
        stack.setSpacing(theme.px(6))
        return card

    def _needs(self, events: list[EventId]) -> list[str]:
        """What a series of visits has gathered and the hosts have let be told, by whom it is for."""
        say, workspace = self._context.say, self._context.session.workspace
        visits = [row for row in workspace.rows(Part.visit) if row.id in events]
        if not visits:
            return []
        lifted = [row for row in workspace.rows(Part.lifted) if row.event_id in events]
        waiting = sum(not visit.is_released and visit.approval != "rejected" for visit in visits)
        texts = {row.id: row.text for row in workspace.exchanges}
        told = [say("series.visits", n=len(visits), waiting=waiting)]
        for whom, rows in needs_told(visits, lifted, to="municipality").items():
            listed = "; ".join(texts[row.id] for row in rows if row.id in texts)
            told.append(f"{whom or say('series.anybody')}: {listed}")
        return told
