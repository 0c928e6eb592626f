"""Needs and offers: what nobody has met yet as loud as what somebody has, and the best three offers with reasons."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from foorumi.domain.exchanges import Exchange, Match, unmatched_needs
from foorumi.domain.matching import Suggestion, balance, suggestions
from foorumi.domain.sorting import word_key
from foorumi.domain.workspace import Part
from foorumi.session import exchanges
from foorumi.session.session import Changes
from foorumi.ui.console.context import Context
from foorumi.ui.console.prepare.parts import scrolled
from foorumi.ui.console.register.detail_exchanges import exchange_fields
from foorumi.ui.console.register.fields import NARROW, is_typing, tall, tick
from foorumi.ui.console.register.pair_cards import draft, owner, side_card
from foorumi.ui.theme import icon
from foorumi.ui.widgets.buttons import button
from foorumi.ui.widgets.frames import Beside, EmptyState, column, frame, row, rule
from foorumi.ui.widgets.labels import IconLabel, label

SHOWN = frozenset({Part.exchange, Part.match, Part.actor, Part.commitment})


class PairsPage(QWidget):
    """Needs at the left, what could meet the chosen one at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        say = context.say
        self.setObjectName("pairs")
        self.needs = QListWidget()
        self.needs.setObjectName("needs")
        self.needs.setAccessibleName(say("match.needs"))
        tall(self.needs)
        self.needs.currentItemChanged.connect(lambda *_: self._show_need())
        self.summary = label("", "body", "secondary", wrap=True)
        left = QWidget()
        column(left, self.summary, self.needs, margin=0).setStretch(1, 1)
        self._right = scrolled(QWidget())
        column(self, Beside(left, self._right, stretches=(2, 3), least=NARROW), margin=0)
        context.signals.changed.connect(self._changed)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.parts & SHOWN:
            self._show(keeps_right=is_typing(self._right) and Part.match not in changes.parts)

    @property
    def chosen(self) -> Exchange | None:
        """The need that is chosen."""
        item = self.needs.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item else None
        return next((need for need in self._session.workspace.exchanges if need.id == wanted), None)

    def choose(self, need_id: str) -> None:
        """Choose a need."""
        for line in range(self.needs.count()):
            item = self.needs.item(line)
            if item.data(Qt.ItemDataRole.UserRole) == need_id:
                self.needs.setCurrentItem(item)

    def _show(self, keeps_right: bool = False) -> None:
        say, workspace = self._context.say, self._session.workspace
        kept = self.chosen.id if self.chosen else ""
        needs = [row for row in workspace.exchanges if row.direction == "need"]
        unmet = {need.id for need in unmatched_needs(workspace.exchanges, workspace.matches)}
        offers = sum(row.direction == "offer" for row in workspace.exchanges)
        self.summary.setText(
            " · ".join((say("match.count_needs", n=len(needs)), say("match.count_offers", n=offers),
                        say("match.count_unmet", n=len(unmet))))
        )  # fmt: skip
        self.needs.blockSignals(True)
        self.needs.clear()
        for need in sorted(needs, key=lambda need: (need.id not in unmet, word_key(owner(self._context, need)))):
            state = say("match.unmet") if need.id in unmet else say("match.met")
            item = QListWidgetItem(f"{need.text}\n{owner(self._context, need)} · {state}")
            item.setIcon(icon("circle-dashed" if need.id in unmet else "circle-check", "note.need.edge"))
            item.setData(Qt.ItemDataRole.UserRole, need.id)
            self.needs.addItem(item)
            if need.id == kept:
                self.needs.setCurrentItem(item)
        if self.needs.currentRow() < 0 and self.needs.count():
            self.needs.setCurrentRow(0)
        self.needs.blockSignals(False)
        if not keeps_right:
            self._show_need()

    def _show_need(self) -> None:
        say, workspace, need = self._context.say, self._session.workspace, self.chosen
        inside = QWidget()
        body = column(inside, margin=(4, 0), spacing=12)
        at = self._right.verticalScrollBar().value()
        if need is None:
            body.addWidget(EmptyState("arrow-right-left", say("match.nothing")))
            self._right.setWidget(inside)
            return
        body.addWidget(side_card(self._context, need))
        offers = {row.id: row for row in workspace.exchanges}
        accepted = [m for m in workspace.matches if m.need_id == need.id and m.state == "accepted"]
        for match in accepted:
            body.addWidget(self._accepted_card(need, offers[match.offer_id], match))
        found = suggestions(need, workspace.exchanges, workspace.matches)
        body.addWidget(label(say("match.could_fit"), "h3"))
        if not found:
            body.addWidget(label(say("match.no_suggestion"), "body", "secondary", wrap=True))
        for suggestion in found:
            body.addWidget(self._suggestion_card(suggestion))
        body.addWidget(rule())
        body.addWidget(label(say("match.edit_need"), "h3"))
        body.addWidget(exchange_fields(self._context, need))
        body.addStretch(1)
        self._right.setWidget(inside)
        self._right.verticalScrollBar().setValue(at)

    def _conditions(self, need: Exchange, offer: Exchange) -> QWidget:
        """The two conditions side by side; people judge whether they meet."""
        say = self._context.say
        inside = QWidget()
        across = row(inside, spacing=12)
        for side, one in (("need", need), ("offer", offer)):
            words = QWidget()
            text = one.condition or say("match.no_condition")
            column(
                words,
                label(say(f"match.condition_{side}"), "caption", "secondary"),
                label(text, wrap=True),
                margin=0,
                spacing=0,
            )
            across.addWidget(words, 1)
        return inside

    def _suggestion_card(self, suggestion: Suggestion) -> QWidget:
        say, need, offer = self._context.say, suggestion.need, suggestion.offer
        card = frame("outlined")
        card.setObjectName("suggestion")
        body = column(card, margin=(12, 12), spacing=8)
        body.addWidget(side_card(self._context, offer))
        for reason in suggestion.reasons:
            line = QWidget()
            sign = IconLabel("check" if reason.is_for else "minus", "moss" if reason.is_for else "text.muted", 18)
            row(line, sign, label(say(reason.key), wrap=True), spacing=6).setStretch(1, 1)
            body.addWidget(line)
        if suggestion.is_conditional:
            body.addWidget(label(say("match.conditional"), "label"))
            body.addWidget(self._conditions(need, offer))
        if offer.actor_id:
            workspace = self._session.workspace
            promised = sum(c.is_open and c.actor_id == offer.actor_id for c in workspace.commitments)
            kept = balance(offer.actor_id, workspace.exchanges, workspace.matches, promised)
            words = say("match.balance", given=kept.given, received=kept.received)
            if kept.is_loaded:
                words = f"{words} · {say('match.loaded', n=kept.load)}"
            body.addWidget(label(words, "caption", "secondary", wrap=True))
        reasons = "; ".join(say(reason.key) for reason in suggestion.reasons)
        quality = "conditional" if suggestion.is_conditional else "good"
        fits = button(
            say("match.fits"), "handshake", kind="accent", name=f"{say('match.fits')}: {offer.text}",
            on_click=lambda: self._accept(need, offer, quality, reasons),
        )  # fmt: skip
        fits.setObjectName("fits")
        not_this = button(
            say("match.does_not_fit"), "x", name=f"{say('match.does_not_fit')}: {offer.text}",
            on_click=lambda: exchanges.dismiss(self._session, need.id, offer.id),
        )  # fmt: skip
        not_this.setObjectName("does_not_fit")
        acts = QWidget()
        row(acts, fits, not_this).addStretch(1)
        body.addWidget(acts)
        return card

    def _accepted_card(self, need: Exchange, offer: Exchange, match: Match) -> QWidget:
        say, session = self._context.say, self._session
        card = frame("good")
        card.setObjectName("pair")
        body = column(card, margin=(12, 12), spacing=8)
        body.addWidget(label(say("match.pair"), "h3"))
        body.addWidget(side_card(self._context, offer))
        if match.reason:
            body.addWidget(label(match.reason, "body", "secondary", wrap=True))
        if need.condition or offer.condition:
            body.addWidget(self._conditions(need, offer))
        for side, one, is_on in (("need", need, match.need_confirmed), ("offer", offer, match.offer_confirmed)):
            words = say(f"match.confirmed_{side}", name=owner(self._context, one))
            body.addWidget(
                tick(
                    f"{side}_confirmed",
                    words,
                    is_on,
                    partial(exchanges.confirm, session, match.id, side),
                )
            )
        make = button(
            say("match.drafted") if match.commitment_id else say("match.draft"), "handshake", kind="accent",
            on_click=lambda: draft(self._context, need, offer, match.id),
        )  # fmt: skip
        make.setObjectName("draft")
        make.setEnabled(match.commitment_id is None)
        part = button(say("match.part"), "x", on_click=lambda: exchanges.part(session, match.id))
        part.setObjectName("part")
        acts = QWidget()
        row(acts, make, part).addStretch(1)
        body.addWidget(acts)
        return card

    def _accept(self, need: Exchange, offer: Exchange, quality: str, reasons: str) -> None:
        exchanges.accept(self._session, need.id, offer.id, quality, reasons)
        self._show()
        if next_act := self._right.findChild(QWidget, "need_confirmed"):
            next_act.setFocus(Qt.FocusReason.OtherFocusReason)
