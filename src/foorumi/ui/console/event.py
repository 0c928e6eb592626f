"""The pages of one event: a title row with the mode, tabs, and the page of the chosen tab."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foorumi.domain.clock import write_span
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.layout import TabbedPage, page_column
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.choices import Segmented, Tabs

PAGES = "foorumi.ui.console"
MODES: dict[str, dict[str, str]] = {
    "prepare": {
        "basics": "prepare.basics:BasicsPage",
        "agenda": "prepare.agenda:AgendaPage",
        "invitations": "prepare.invitations:InvitationsPage",
        "people": "prepare.people:PeoplePage",
        "phones": "prepare.phones:PhonesPage",
        "terms": "prepare.terms:TermsPage",
        "check": "prepare.check:CheckPage",
    },
    "follow_up": {
        "notes": "follow_up.wall:WallPage",
        "pictures": "follow_up.pictures:PicturesPage",
        "results": "follow_up.results:ResultsPage",
        "conclusions": "follow_up.conclusions:ConclusionsPage",
        "map": "follow_up.map:EventMapPage",
        "commitments": "follow_up.commitments:CommitmentsPage",
        "documents": "follow_up.documents:DocumentsPage",
        "review": "follow_up.review:ReviewPage",
    },
}
"""The tabs of each mode, and where the page of a tab is; it is read in when first opened."""

SIGNS = {"prepare": "list-ordered", "room": "projector", "follow_up": "handshake"}


class EventPage(TabbedPage):
    """One event, in one of its modes, at one of its tabs."""

    def __init__(self, context: Context, route: Route) -> None:
        super().__init__()
        self._context = context
        say = context.say
        assert route.event_id is not None
        event = context.session.workspace.event(route.event_id)
        self._event_id = event.id
        mode = route.page if route.page in MODES else "prepare"
        crumb = button(say("event.all"), kind="quiet", variant="tight", on_click=lambda: context.go(Route("events")))
        crumb.setObjectName("all_events")
        when = write_span(event.start, event.end, say.code)
        acts: list[QWidget] = [self._modes(mode)]
        if mode == "prepare" and not context.session.is_read_only:
            start = button(
                say("event.start"), "play", kind="primary", on_click=lambda: context.go(Route("room", event.id))
            )
            start.setObjectName("start_room")
            acts.append(start)
        column = page_column(self, event.name, ", ".join(filter(None, (when, event.place, event.area))), acts, crumb)
        tabs = MODES[mode]
        chosen = route.tab if route.tab in tabs else next(iter(tabs))
        if len(tabs) > 1:
            row = QHBoxLayout()
            row.addWidget(self._tabs(mode, chosen))
            row.addStretch(1)
            column.addLayout(row)
        place = QVBoxLayout()
        place.addWidget(_page(tabs[chosen])(context, event.id), 1)
        column.addLayout(place, 1)

    def _modes(self, mode: str) -> Segmented:
        """The switch between the modes, one of them chosen."""
        say = self._context.say
        names = ("prepare", "room", "follow_up")
        choices = [(name, say(f"event.mode.{self._word(name)}"), SIGNS[name]) for name in names]
        made = Segmented(say("event.modes"), choices, mode)
        for name in names:
            made.segment(name).setObjectName(f"mode_{name}")
        made.chosen.connect(lambda name: self._context.go(Route(str(name), self._event_id)))
        return made

    def _word(self, mode: str) -> str:
        """The word of a mode: where there is no hall, the room has the word of its place."""
        event = self._context.session.workspace.event(self._event_id)
        return {"company": "visit", "drop_in": "doors"}.get(event.privacy, mode) if mode == "room" else mode

    def _tabs(self, mode: str, chosen: str) -> Tabs:
        say = self._context.say
        made = Tabs(say("event.tabs"), [(name, say(f"event.tab.{name}")) for name in MODES[mode]], chosen)
        made.chosen.connect(lambda name: self._context.go(Route(mode, self._event_id, str(name))))
        return made


def _page(where: str) -> Callable[..., QWidget]:
    module, name = where.split(":")
    page: Callable[..., QWidget] = getattr(import_module(f"{PAGES}.{module}"), name)
    return page
