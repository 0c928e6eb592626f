"""One window with every widget and every picture of the house, for the tests and for looking at."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foorumi.i18n import Language
from foorumi.ui.qt import override
from foorumi.ui.theme import paint, theme
from foorumi.ui.theme.tokens import tokens
from foorumi.ui.widgets.buttons import BigButton, button
from foorumi.ui.widgets.choices import ChipRow, Segmented, Tabs, chip
from foorumi.ui.widgets.fields import DateField, Field, SearchField, Stepper, TimeField
from foorumi.ui.widgets.frames import EmptyState, Section, column, flow, frame, row, rule
from foorumi.ui.widgets.labels import ElidedLabel, IconLabel, Keycap, Tag, label
from foorumi.ui.widgets.messages import MessageLine, SidePanel
from foorumi.ui.widgets.note_line import NoteLine
from foorumi.ui.widgets.pictures import Chamber, ProportionBar, TickBar
from foorumi.ui.widgets.rows import rows

SAY = Language("fi")
NOTES = (
    ("idea", "Avustushakemus yhdelle sivulle", "Idea"),
    ("worry", "Samat ihmiset talkoissa", "Huoli"),
    ("need", "Kyyti sivukyliltä", "Tarve"),
    ("offer", "Kylätalo kaikille", "Tarjous"),
    ("question", "Kenen vakuutus?", "Kysymys"),
)
KINDS = [
    ("idea", "Idea", "lightbulb"),
    ("worry", "Huoli", "cloud"),
    ("need", "Tarve", "hand"),
    ("offer", "Tarjous", "gift"),
    ("question", "Kysymys", "circle-question-mark"),
]


class Pictures(QWidget):
    """Notes, actors, the minute arc and bars, as the painters draw them."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(330))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        body, caption = theme.font("body"), theme.font("caption")
        width = (self.width() - 4 * 12) / 5
        for place, (kind, text, words) in enumerate(NOTES):
            box = QRectF(place * (width + 12), 4, width, theme.px(104))
            paint.paint_note(
                painter, theme, box, kind, text, body, theme.px(22), foot_font=caption, foot=(words, "18.32"),
                selected=kind == "need", fresh=kind == "offer",
            )  # fmt: skip
        for place, look in enumerate(tokens()["actor"]["shape"]):
            x, y = 20 + place * 44, theme.px(140)
            paint.paint_actor(painter, theme, look, QPointF(x, y), 13)
            paint.paint_actor(painter, theme, look, QPointF(x, y + 40), 13, missing=True)
        paint.minute_arc(painter, theme, QPointF(500, theme.px(230)), 80, 25, 17, 5)
        paint.minute_arc(painter, theme, QPointF(700, theme.px(230)), 80, 40, 33, 5)
        for place, counts in enumerate(((1, 3, 8, 24, 20), (2, 9, 12, 18, 14))):
            paint.diverging(painter, theme, QRectF(0, theme.px(220) + place * 34, 360, 22), counts)
        for place, state in enumerate(("live", "frozen", "blank", "private")):
            box = QRectF(place * 90, theme.px(278), 80, 45)
            painter.fillRect(box.adjusted(4, 4, -4, -4), theme.c("bg.surface"))
            paint.stage_frame(painter, theme, box, state)


def read_number(text: str) -> object:
    """A whole number from 1 to 31, standing for a date."""
    number = int(text)
    if not 1 <= number <= 31:
        raise ValueError(text)
    return number


class Specimen(QWidget):
    """Everything a person can see or press, once."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWindowTitle("Specimen")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        page = QHBoxLayout()
        inside = QVBoxLayout()
        inside.setContentsMargins(28, 20, 28, 20)
        inside.setSpacing(theme.px(12))
        self.tabs = Tabs("Sivut", [(1, "Perustiedot"), (2, "Ohjelma"), (3, "Kutsu ja osallistujat")], 2)
        self.first = button("Ensisijainen", kind="primary")
        self.search = SearchField("Etsi lapuista")
        for widget in (self._head(), self.tabs, self._buttons(), self._cards(), Pictures()):
            inside.addWidget(widget)
        page.addLayout(inside, 1)
        page.addWidget(self._panel())
        outer.addLayout(page, 1)
        self.message = MessageLine(SAY)
        outer.addWidget(self.message)
        outer.addWidget(self._bottom())
        self.message.tell("Valkokangas löytyi.", "projector", "Näytä uudelleen", print)

    def _head(self) -> QWidget:
        words = QWidget()
        where = label("to 26.11.2026 klo 18.00–20.00, valtuustosali", "body", "secondary")
        title = label("Seura- ja yhdistysilta", "h1")
        column(words, label("Tilaisuudet ›", "caption", "secondary"), title, where, margin=0, spacing=0)
        modes = [("prepare", "Valmistele", "list-ordered"), ("room", "Salissa", "projector")]
        self.modes = Segmented("Vaihe", [*modes, ("after", "Jatko", "handshake")], "prepare")
        head = QWidget()
        row(head, words, self.modes, spacing=20).setStretch(0, 1)
        return head

    def _buttons(self) -> QWidget:
        bar = frame("bar")
        away = button("", "x", kind="inverse", variant="square", name="Sulje valinta")
        row(bar, button("Teemaan…", "tags", kind="inverse"), away, margin=4)
        disabled, chosen = button("Ei käytössä"), chip("Valittu")
        disabled.setEnabled(False)
        chosen.setChecked(True)
        kinds: list[QWidget] = [
            self.first,
            button("Toissijainen"),
            button("Kevyt", kind="quiet"),
            button("Lopeta…", kind="plain"),
            disabled,
            button("Kaikki seinälle", "check", kind="accent", variant="sm", key="Ctrl+H"),
            button("Vapauta", "snowflake", kind="ice", key="F7"),
            button("Pimennä", "moon", key="F8"),
            button("Valaise", "moon", kind="night", key="F8"),
            button("Tallenna PDF", "file-down", kind="primary", variant="large"),
            button("Kumoa", "undo-2", variant="sm"),
            button("", "eye-off", variant="square", name="Piilota"),
            bar,
            chosen,
            chip("Lisää", "plus", kind="missing", checkable=False),
            Keycap("F1"),
        ]
        tags = [
            Tag("Näkyy salissa", "lamp", "projector"),
            Tag("Jäädytetty 18.43", "ice", "snowflake"),
            Tag("Pimennetty", "night", "moon"),
            Tag("Ei valkokangasta", "off", "monitor-off"),
            Tag("Vain sinulle", "private", "lock"),
            Tag("3", "count"),
        ]
        both = QWidget()
        both.setMinimumWidth(theme.px(640))
        column(both, flow(*kinds), flow(*tags), margin=0, spacing=12)
        return both

    def _cards(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(16))
        for place, card in enumerate((self._form(), self._list(), self._private())):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1)
        return whole

    def _form(self) -> QWidget:
        card = frame("card")
        self.question = QPlainTextEdit("Miten järjestämme tapahtumia, kulttuuria ja liikuntaa yhdessä?")
        self.question.setProperty("role", "lead")
        self.question.setMinimumHeight(theme.px(80))
        self.question_field = Field("Kysymys salille", self.question)
        self.question_field.set_hint("62 merkkiä, kaksi riviä. Luettavissa 12 metristä.", "circle-check")
        self.stepper = Stepper(SAY, "Kesto", 15, 1, 240, " min")
        choice = QComboBox()
        choice.addItems(["Saa lyhentää", "Ei saa lyhentää", "Saa jättää pois"])
        self.day = DateField(read_number, str)
        self.day.set_value(26)
        self.day_field = Field("Päivä", self.day)
        hour = TimeField(read_number, str)
        hour.setText("mil")
        wrong = Field("Alkaa", hour)
        wrong.set_error("Kirjoita aika näin: 18.42.")
        self.kinds = ChipRow("Lappujen lajit", KINDS, {"idea", "worry", "need"})
        column(card, self.question_field, _two(Field("Kesto", self.stepper), Field("Jos aika loppuu", choice)),
               Field("Lappujen lajit", self.kinds), _two(self.day_field, wrong))  # fmt: skip
        return card

    def _list(self) -> QWidget:
        table = QTableWidget(4, 2)
        table.setAccessibleName("Sitoumukset")
        table.setHorizontalHeaderLabels(["Mitä sovittiin", "Mennessä"])
        rows(table)
        for line, (what, when) in enumerate(
            (
                ("Salivuorojen jako", "15.1."),
                ("Tapahtumakalenteri", "31.1."),
                ("Kyytirinki", "28.2."),
                ("Ilta", "22.4."),
            )
        ):
            table.setItem(line, 0, QTableWidgetItem(what))
            table.setItem(line, 1, QTableWidgetItem(when))
        table.selectRow(1)
        table.horizontalHeader().setSectionResizeMode(0, table.horizontalHeader().ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, table.horizontalHeader().ResizeMode.ResizeToContents)
        checks = QWidget()
        first, second = QCheckBox("Teemat ja äänet"), QCheckBox("Kaikki laput")
        one, two = QRadioButton("Hyväksyn ensin"), QRadioButton("Suoraan seinälle")
        first.setChecked(True)
        one.setChecked(True)
        grid = QGridLayout(checks)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, widget in enumerate((first, second, one, two)):
            grid.addWidget(widget, place % 2, place // 2)
        whole = QWidget()
        column(whole, self.search, table, checks, margin=0)
        return whole

    def _private(self) -> QWidget:
        card = frame("private")
        meter = QProgressBar()
        meter.setAccessibleName("Yhteisöt")
        meter.setRange(0, 40)
        meter.setValue(29)
        minutes = ProportionBar("2 h varattu", [10, 15, 15, 25, 15, 10, 10, 15, 15], 120, 2)
        over = TickBar("Aika on täynnä", 15, -4)
        sentence = ElidedLabel("Sivistystoimi, Kyläyhdistys, Nuorisoseura ja Seurakunta yhdessä", tone="secondary")
        strip = QWidget()
        row(strip, IconLabel("lock"), label("Vain sinulle.", "bodyStrong")).addStretch(1)
        timer = QWidget()
        row(timer, label("6:40", "timer"), label("jäljellä 15", "lead", "secondary")).addStretch(1)
        column(card, strip, rule(), timer, TickBar("6 min 40 s", 15, 6.67), over, minutes, meter, sentence,
               Chamber("38 paikalla 64:stä", 38, 64))  # fmt: skip
        return card

    def _panel(self) -> QWidget:
        self.panel = SidePanel(SAY, "Ohje")
        self.panel.setFixedWidth(theme.px(300))
        self.panel.body.addWidget(label("Kirjoita kysymys niin kuin sanoisit sen ääneen.", wrap=True))
        nav = button("Tilaisuudet", "calendar-days", variant="nav", checkable=True)
        nav.setChecked(True)
        section = Section("Näin se syntyy", button("Lisää", "plus", variant="sm"))
        for one in (nav, button("Ohje", "circle-question-mark", variant="nav", key="F1"), Field("Nimi", QLineEdit())):
            section.body.addWidget(one)
        self.panel.body.addWidget(section)
        empty = EmptyState("sticky-note", "Laput ilmestyvät tähän, kun ensimmäinen kirjoittaa.", button("Lisää lappu"))
        self.panel.body.addWidget(empty)
        for tone in ("muted", "primary", "rowan", "moss", "ice"):
            self.panel.body.addWidget(label(f"Sävy: {tone}", "label", tone))
        return self.panel

    def _bottom(self) -> QWidget:
        bar = frame("bottom")
        self.back = BigButton("Takaisin", "Kunta yhteisönä", forward=False, key="PgUp")
        self.note = NoteLine("Lappu", "Kirjoita lappu. Näppäimistö kirjoittaa aina tähän.", "Lisää")
        self.note.set_kind("Idea", "lightbulb")
        self.next = BigButton("Näytä salissa seuraavaksi", "Ryhmätyö", forward=True, key="PgDn")
        layout = row(bar, self.back, self.note, self.next, margin=(16, 16), spacing=16)
        layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return bar

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        width = max(theme.px(1440), layout.minimumSize().width())
        return QSize(width, layout.heightForWidth(width))


def _two(left: QWidget, right: QWidget) -> QWidget:
    both = QWidget()
    layout = row(both, left, right, spacing=16)
    for side in (left, right):
        layout.setAlignment(side, Qt.AlignmentFlag.AlignTop)
    return both
