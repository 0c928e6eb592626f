"""What the memo holds and how large its letters are; kept in the file with the event."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from foorumi.domain.ids import EventId
from foorumi.domain.papers import TEXT_SIZES
from foorumi.session import events, papers
from foorumi.ui.console.context import Context
from foorumi.ui.console.follow_up.paper_marks import PaperMarks
from foorumi.ui.console.prepare.parts import words
from foorumi.ui.widgets.choices import CheckBox

PARTS = ("purpose", "talks", "actors", "themes", "exchanges", "vote", "conclusions", "commitments", "pulse", "next")
ARCHIVE = ("task_class", "kept_for", "publicity", "reference")
TYPING_MS = 800


class MemoChoices(QWidget):
    """Check boxes of the memo's parts, names, text size, what stands around the pages, and what the archive is told."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context = context
        self._event_id = event_id
        say, chosen = context.say, papers.choice(context.session, event_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words(say("papers.content"), "label"))
        self._boxes: dict[str, CheckBox] = {}
        for part in PARTS:
            box = CheckBox(say(f"memo.heading.{part}"))
            box.setObjectName(f"part_{part}")
            box.setChecked(part not in chosen.left_out.split())
            box.clicked.connect(lambda _: self._keep())
            self._boxes[part] = box
            column.addWidget(box)
        self._names = CheckBox(say("papers.names"))
        self._names.setObjectName("with_names")
        self._names.setChecked(chosen.has_names)
        self._names.clicked.connect(lambda _: self._keep())
        column.addWidget(self._names)
        column.addWidget(words(say("papers.text_size"), "label"))
        self._size = QComboBox()
        self._size.setObjectName("text_size")
        self._size.setAccessibleName(say("papers.text_size"))
        for size in TEXT_SIZES:
            self._size.addItem(say(f"papers.size_{size}"), size)
        self._size.setCurrentIndex(TEXT_SIZES.index(chosen.text_size) if chosen.text_size in TEXT_SIZES else 0)
        self._size.activated.connect(lambda _: self._keep())
        column.addWidget(self._size)
        column.addWidget(words(say("memo.distribution"), "label"))
        self._distribution = QLineEdit(context.session.workspace.event(event_id).distribution)
        self._distribution.setObjectName("distribution")
        self._distribution.setAccessibleName(say("memo.distribution"))
        self._distribution.editingFinished.connect(self._keep_distribution)
        column.addWidget(self._distribution)
        column.addWidget(words(say("papers.funder_line"), "label"))
        self._funder = QLineEdit(chosen.funder)
        self._funder.setObjectName("funder")
        self._funder.setAccessibleName(say("papers.funder_line"))
        self._typed = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typed.timeout.connect(self._keep)
        self._funder.textEdited.connect(lambda _: self._typed.start())
        column.addWidget(self._funder)
        self.marks = PaperMarks(context, event_id)
        column.addWidget(self.marks)
        column.addWidget(words(say("papers.archive"), "label"))
        self._archive: dict[str, QLineEdit] = {}
        for key in ARCHIVE:
            field = QLineEdit(getattr(chosen, key))
            field.setObjectName(key)
            field.setPlaceholderText(say(f"papers.{key}"))
            field.setToolTip(say(f"papers.{key}"))
            field.setAccessibleName(say(f"papers.{key}"))
            field.textEdited.connect(lambda _: self._typed.start())
            self._archive[key] = field
            column.addWidget(field)
        self.setEnabled(not context.session.is_read_only)

    def _keep_distribution(self) -> None:
        session, text = self._context.session, self._distribution.text().strip()
        if session.workspace.event(self._event_id).distribution != text:
            events.edit(session, self._event_id, distribution=text)

    def _keep(self) -> None:
        left_out = " ".join(part for part, box in self._boxes.items() if not box.isChecked())
        papers.choose(
            self._context.session,
            self._event_id,
            left_out=left_out,
            has_names=self._names.isChecked(),
            text_size=self._size.currentData(),
            funder=self._funder.text().strip(),
            **{key: field.text().strip() for key, field in self._archive.items()},
        )
