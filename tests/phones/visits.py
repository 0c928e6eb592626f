"""A person's visit to the phone page with a real browser on a phone's screen, in her language."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, Locator, Page, expect

from foorumi.i18n import language

from .conftest import NAME, Room

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PHONE = {"width": 390, "height": 844}
LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}


class Visit:
    """A page that tells of every fault and every request."""

    def __init__(self, browser: Browser, room: Room, code: str) -> None:
        self.room, self.say = room, language(code)
        self.context = browser.new_context(
            viewport=PHONE,
            locale=LOCALES[code],
            is_mobile=True,
            has_touch=True,
            reduced_motion="reduce",
            color_scheme="dark" if code == "sv" else "light",
        )
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.hosts: set[str] = set()
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        self.open()

    def open(self) -> None:
        """Come by the QR code, as for the first time or again."""
        self.page.goto(f"http://{NAME}:{self.room.port}/#c={self.room.code}")

    def see(self, key: str, **values: object) -> None:
        """Wait until a text is there to be seen."""
        expect(self.page.get_by_text(self.say(key, **values)).first).to_be_visible()

    def press(self, key: str, **values: object) -> None:
        """Press a button by its words."""
        self.page.get_by_role("button", name=self.say(key, **values), exact=True).first.click()

    def is_accessible(self, state: str) -> None:
        """No serious or critical finding of axe-core, nothing wider than the screen."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
        grave = [
            (row["id"], [node["html"] for node in row["nodes"]])
            for row in found["violations"]
            if row["impact"] in ("serious", "critical")
        ]
        assert grave == [], state
        wide = self.page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], state

    @property
    def field(self) -> Locator:
        """Where a note is written."""
        return self.page.get_by_label(self.say("phone.your_note"))

    def write(self, text: str) -> None:
        """Type a note without sending it."""
        self.field.fill(text)

    def row(self, text: str) -> Locator:
        """An own note in the list."""
        return self.page.locator("#yours li", has_text=text)

    def has(self, text: str, state: str) -> None:
        """Wait until an own note is in a state."""
        expect(self.row(text)).to_contain_text(self.say(f"phone.state.{state}"))

    def is_online(self) -> None:
        """Wait until nothing is said of a broken connection."""
        expect(self.page.locator("footer.broken")).to_have_count(0)
