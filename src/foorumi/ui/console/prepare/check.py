"""Tarkistus: what is looked over half an hour before the evening, and the back-row test."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foorumi.domain.clock import write_number
from foorumi.domain.ids import EventId
from foorumi.domain.preflight import Finding, Screens, findings
from foorumi.i18n import language
from foorumi.session import events
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context, Route
from foorumi.ui.console.prepare.parts import row, scrolled
from foorumi.ui.projector.output import Output
from foorumi.ui.projector.placement import identity, others
from foorumi.ui.projector.preview import Preview
from foorumi.ui.projector.scene import room_languages, test_scene
from foorumi.ui.projector.window import ProjectorWindow
from foorumi.ui.qt import override
from foorumi.ui.theme import NAMES, Theme, theme
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, column, frame, rule
from foorumi.ui.widgets.labels import IconLabel, label

SIGNS = {
    "screen": "projector",
    "phones": "wifi",
    "agenda": "clock",
    "paper": "sticky-note",
    "saving": "save",
    "rehearsal": "mic",
}
STATES = {"fine": ("circle-check", "moss"), "notice": ("triangle-alert", "rowan"), "undone": ("circle-dashed", "")}
SMALLEST, LARGEST, STEP = 90, 160, 10


class CheckPage(QWidget):
    """Six rows, each with what was found and one button; and a picture to be read from the back row."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        say = context.say
        self.setObjectName("check")
        event = context.session.workspace.event(event_id)
        name = next((known for known in NAMES if known == context.settings.projector_theme), NAMES[0])
        self._room_theme = Theme(name)
        self._room_say = language(room_languages(event)[0])
        self._wall: ProjectorWindow | None = None
        self._card = frame("card")
        self._rows = column(self._card, margin=0, spacing=0)
        self._preview = Preview(self._room_theme, say, "next")
        self._preview.set_room_language(self._room_say)
        self._percent = button("", variant="")
        self._percent.setObjectName("scale")
        self._percent.clicked.connect(lambda: self._set_scale(100))
        less = button("", "minus", variant="box", name=say("check.smaller"), on_click=lambda: self._scale(-STEP))
        more = button("", "plus", variant="box", name=say("check.larger"), on_click=lambda: self._scale(STEP))
        less.setObjectName("scale_less")
        more.setObjectName("scale_more")
        side = QWidget()
        side.setMinimumWidth(theme.px(320))
        steps = row(less, self._percent, more, gap=8)
        steps.setStretch(1, 1)
        right = column(side, label(say("check.back_row"), "bodyStrong"), self._preview, margin=0, spacing=12)
        right.addWidget(label(say("check.back_row_text"), "body", "secondary", wrap=True))
        right.addLayout(steps)
        right.addStretch(1)
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, theme.px(16), 0)
        left.addWidget(self._card)
        left.addStretch(1)
        rows = scrolled(inside)
        rows.setMinimumSize(theme.px(440), theme.px(260))
        column(self, Beside(rows, side, stretches=(5, 2), gap=24), margin=0)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for changed in (app.screenAdded, app.screenRemoved):
            changed.connect(self._screens_changed)
        context.signals.changed.connect(self._changed)
        self._show()

    @property
    def found(self) -> tuple[Finding, ...]:
        """The rows as they are now."""
        context = self._context
        session = context.session
        is_rehearsed = context.settings.rehearsed == self._event_id
        return findings(
            session.workspace, self._event_id, self._screens(), is_saved=not session.is_in_memory,
            is_rehearsed=is_rehearsed,
        )  # fmt: skip

    def _screens(self) -> Screens:
        screens, own = QGuiApplication.screens(), self._context.window.screen()
        free = others(screens, own)
        if not free:
            return Screens("", len(screens) > 1)
        size = free[0].size()
        return Screens(f"{identity(free[0])}, {size.width()} × {size.height()}")

    def _acts(self) -> dict[str, tuple[str, Callable[[], object]]]:
        go, event_id = self._context.go, self._event_id
        test = "check.act.hide_test" if self._wall is not None else "check.act.test"
        return {
            "screen": (test, self._toggle_test),
            "phones": ("check.act.phones", partial(go, Route("prepare", event_id, "phones"))),
            "agenda": ("check.act.agenda", partial(go, Route("prepare", event_id, "agenda"))),
            "paper": ("check.act.paper", partial(go, Route("follow_up", event_id, "documents"))),
            "saving": ("check.act.copy", self._copy),
            "rehearsal": ("check.act.rehearse", self._rehearse),
        }

    def _show(self) -> None:
        say = self._context.say
        while (part := self._rows.takeAt(0)) is not None:
            if (old := part.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = self.found
        fine = sum(finding.state == "fine" for finding in found)
        notices = sum(finding.state == "notice" for finding in found)
        head = QWidget()
        title = say("check.title_notice", n=notices, fine=fine) if notices else say("check.title_fine", n=fine)
        column(
            head,
            label(title, "h3", wrap=True),
            label(say("check.when"), "body", "secondary", wrap=True),
            margin=(20, 16),
        )
        self._rows.addWidget(head)
        for finding in found:
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(finding))
        event = self._context.session.workspace.event(self._event_id)
        self._percent.set_words(f"{event.room_scale} %")
        self._percent.setToolTip(say("check.usual_size"))
        self._show_test()

    def _row(self, finding: Finding) -> QWidget:
        say = self._context.say
        line = QWidget()
        line.setObjectName(f"check_{finding.subject}")
        values = {
            name: write_number(value, 1, say.code) if isinstance(value, float) else value
            for name, value in finding.values.items()
        }
        words = QWidget()
        column(
            words,
            label(say(f"check.{finding.subject}"), "bodyStrong"),
            label(say(finding.key, **values), "body", "secondary", wrap=True),
            margin=0,
            spacing=2,
        )
        words.setMinimumWidth(theme.px(200))
        sign, tone = STATES[finding.state]
        state = QWidget()
        tone_key = "" if finding.state == "undone" else tone
        said = label(say(f"check.state.{finding.state}"), "bodyStrong", tone_key)
        state.setLayout(row(IconLabel(sign, tone or "text.secondary"), said, None, gap=8))
        state.setMinimumWidth(theme.px(150))
        text, does = self._acts()[finding.subject]
        act = button(say(text), on_click=does)
        act.setObjectName(f"check_{finding.subject}_act")
        act.setMinimumWidth(theme.px(180))
        what = QWidget()
        across = row(IconLabel(SIGNS[finding.subject], "text.primary", 24), words, gap=16)
        across.setStretch(1, 1)
        what.setLayout(across)
        end = QWidget()
        column(end, state, act, margin=0, spacing=4)
        column(line, Beside(what, end, stretches=(1,)), margin=(20, 12))
        return line

    def _changed(self, changes: Changes) -> None:
        self._show()

    def _screens_changed(self, *_: object) -> None:
        self._hide_test()
        self._show()

    def _scale(self, by: int) -> None:
        self._set_scale(self._context.session.workspace.event(self._event_id).room_scale + by)

    def _set_scale(self, percent: int) -> None:
        percent = max(SMALLEST, min(LARGEST, percent))
        events.edit(self._context.session, self._event_id, room_scale=percent)

    def _show_test(self) -> None:
        scene = test_scene(self._context.session.workspace.event(self._event_id))
        self._preview.set_scene(scene)
        if self._wall is not None:
            self._wall.set_scene(scene)

    def _toggle_test(self) -> None:
        """Show the test on the room's screen, or take it away; without a second screen, look for one again."""
        if self._wall is not None:
            self._hide_test()
        else:
            self._wall = ProjectorWindow(self._room_theme, self._room_say)
            self._wall.closed.connect(self._hide_test)
            self._wall.set_scene(test_scene(self._context.session.workspace.event(self._event_id)))
            self._wall.open_beside(self._context.window, self._context.settings.projector_screen)
            self._wall.set_output(Output("live"))
        self._show()

    def _hide_test(self) -> None:
        if self._wall is not None:
            self._wall.hide()
            self._wall.deleteLater()
            self._wall = None

    def _copy(self) -> None:
        save = getattr(self._context.window, "save_copy", None)
        if save is not None:
            save()

    def _rehearse(self) -> None:
        from foorumi.ui.console.room.rehearsal import rehearse

        rehearse(self._context, self._event_id)
        self._show()

    # Qt calls these
    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hide_test()
