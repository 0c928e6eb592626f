"""The page of a person's own preferences; each takes effect at once."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from foorumi.domain.clock import write_number
from foorumi.i18n import CODES, language
from foorumi.settings import AS_SYSTEM
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import Steps, Titled, choice, framed, scrolled, words
from foorumi.ui.console.safety.folder import backup_folder
from foorumi.ui.console.spell_checking import switch_spelling
from foorumi.ui.theme import NAMES, theme
from foorumi.ui.widgets.choices import CheckBox


class SettingsPage(QWidget):
    """Preferences: language, the look, the room's screen, the usual hall."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._values = context.settings
        say = context.say
        self.setObjectName("settings")
        self.setProperty("role", "page")
        inside = QWidget()
        inside.setMaximumWidth(theme.px(720))
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(28), theme.px(20), theme.px(28), theme.px(24))
        column.setSpacing(theme.px(20))
        column.addWidget(words(say("settings.title"), "h1"))
        column.addWidget(words(say("settings.at_once"), "body", "secondary", wraps=True))
        for section in (
            self._language(),
            self._look(),
            self._suggestions(),
            self._printing(),
            self._writing(),
            self._projector(),
            self._hall(),
        ):
            column.addWidget(section)
        column.addWidget(backup_folder(context))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _language(self) -> QFrame:
        names = [(code, language(code)("settings.this_language")) for code in CODES]
        return self._section("language", self._choice("language", names))

    def _look(self) -> QFrame:
        text = self._steps("text_percent", 100, 200, 10, lambda percent: f"{percent} %")
        looks = [(name, self._context.say(f"settings.theme.{name}")) for name in (AS_SYSTEM, *NAMES)]
        return self._section("look", self._choice("theme", looks), text, self._check("reduced_motion"))

    def _printing(self) -> QFrame:
        return self._section("printing", self._check("two_sided"), self._check("in_colour"))

    def _suggestions(self) -> QFrame:
        return self._section("suggestions", self._check("suggests"))

    def _writing(self) -> QFrame:
        box = self._check("checks_spelling")
        box.clicked.connect(switch_spelling)
        return self._section("writing", box)

    def _projector(self) -> QFrame:
        looks = [(name, self._context.say(f"settings.projector.{name}")) for name in NAMES]
        return self._section("projector", self._choice("projector_theme", looks), self._check("has_clicker"))

    def _hall(self) -> QFrame:
        code = self._context.say.code

        def metres(cm: int) -> str:
            return f"{write_number(cm / 100, 1, code)} m"

        width = self._steps("screen_width_cm", 100, 1000, 10, metres)
        return self._section("hall", width, self._steps("back_row_cm", 200, 6000, 50, metres))

    def _section(self, name: str, *parts: QWidget) -> QFrame:
        frame, column = framed()
        column.addWidget(words(self._context.say(f"settings.section.{name}"), "h3", wraps=True))
        for part in parts:
            column.addWidget(part)
        return frame

    def _choice(self, field: str, options: Sequence[tuple[str, str]]) -> Titled:
        box: QComboBox = choice(field, options, getattr(self._values, field))
        box.activated.connect(lambda: self._change(field, box.currentData()))
        return Titled(self._context.say(f"settings.{field}"), box)

    def _check(self, field: str) -> CheckBox:
        box = CheckBox(self._context.say(f"settings.{field}"))
        box.setObjectName(field)
        box.setChecked(getattr(self._values, field))
        box.clicked.connect(lambda on: self._change(field, on))
        return box

    def _steps(self, field: str, lowest: int, highest: int, step: int, write: Callable[[int], str]) -> Titled:
        say = self._context.say
        title = say(f"settings.{field}")
        steps = Steps(field, title, lowest, highest, write, less=say("agenda.less"), more=say("agenda.more"))
        steps.step, steps.large_step = step, step * 5
        steps.show_value(getattr(self._values, field))
        steps.stepped.connect(lambda value: self._change(field, value))
        return Titled(title, steps)

    def _change(self, field: str, value: Any) -> None:
        self._values = self._values._replace(**{field: value})
        self._context.change_settings(self._values)
