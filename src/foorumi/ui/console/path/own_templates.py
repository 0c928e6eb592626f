"""Templates: the nine and one's own, with what each has taught."""

from functools import partial

from PySide6.QtWidgets import QWidget

from foorumi.domain.clock import write_duration
from foorumi.domain.reviews import Review
from foorumi.domain.templates import Template, known_templates
from foorumi.domain.workspace import Part
from foorumi.session import templates as verbs
from foorumi.ui.console.context import Context
from foorumi.ui.console.item_looks import TEMPLATE_ICONS
from foorumi.ui.console.path.ask import Asked, ask
from foorumi.ui.console.path.entries import EntriesPage, entry
from foorumi.ui.widgets.buttons import button


class TemplatesPage(EntriesPage):
    """Every template with how often it was used and what people wrote of it afterwards."""

    def __init__(self, context: Context) -> None:
        say = context.say
        super().__init__(
            context, "templates", say("templates.lead"), {Part.own_template, Part.review, Part.event}, self._show
        )

    def _show(self) -> None:
        own = {row.id: row for row in self._context.session.workspace.rows(Part.own_template)}
        known = known_templates(own.values())
        self._list.show_entries([self._entry(template, code in own) for code, template in known.items()])

    def _entry(self, template: Template, is_own: bool) -> QWidget:
        say, workspace = self._context.say, self._context.session.workspace
        used = sum(event.template == template.code for event in workspace.events)
        reviews: list[Review] = [row for row in workspace.rows(Part.review) if row.template == template.code]
        about = [
            f"{write_duration(template.minutes, say.code)} · {say(f'new_event.privacy.{template.privacy}')}",
            say("templates.used", n=used) if used else "",
        ]
        for row in reviews:
            about += [say("templates.worked", text=row.worked) if row.worked else ""]
            about += [say("templates.to_change", text=row.to_change) if row.to_change else ""]
        acts: list[QWidget] = []
        if is_own:
            rename = partial(self._rename, template)
            acts = [
                button("", "pencil", variant="square", name=say("templates.rename"), on_click=rename),
                button("", "trash-2", variant="square", name=say("templates.delete"),
                       on_click=partial(verbs.delete, self._context.session, template.code)),
            ]  # fmt: skip
        icon = TEMPLATE_ICONS.get(template.code, "file-plus")
        return entry(template.name(say.code), about, acts, icon)

    def _rename(self, template: Template) -> None:
        say = self._context.say
        asked = [Asked("name", say("templates.name"), template.name(say.code), is_needed=True)]
        values = ask(self._context, say("templates.rename"), asked, say("templates.keep"))
        if values:
            verbs.edit(self._context.session, template.code, **values)
