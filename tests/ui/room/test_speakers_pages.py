"""A speaker's PDF: Next turns its pages in the room, a click chooses the next, and nothing waits for the drawing."""

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from foorumi.session import slides
from foorumi.ui.console.prepare.slides_field import SlidesField
from foorumi.ui.console.room.areas.talk import TalkArea
from foorumi.ui.projector.scene import paint_into

from .conftest import Room

COLOURS = ("red", "lime", "blue")


def pdf_of(colours: tuple[str, ...] = COLOURS) -> bytes:
    """A PDF with one wide page in each colour."""
    made = BytesIO()
    canvas = Canvas(made, (960, 540))
    for colour in colours:
        canvas.setFillColor(colour)
        canvas.rect(0, 0, 960, 540, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def colour_in_room(room: Room) -> str:
    """What stands in the middle of the room's picture."""
    stage = room.page.stage
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_into(painter, image.rect().toRectF(), stage.live_scene, stage.theme, stage._say)
    painter.end()
    found = image.pixelColor(960, 540).name()
    return {"#ff0000": "red", "#00ff00": "lime", "#0000ff": "blue"}.get(found, found)


def test_next_turns_the_speakers_pages_and_then_goes_on(room: Room, qtbot: QtBot) -> None:
    talk = room.items["presentation"]
    slides.put(room.session, talk.id, pdf_of(), 3, "puhe.pdf")
    room.show("presentation")
    assert colour_in_room(room) not in COLOURS, "the title and the speaker come first"
    for number, colour in enumerate(COLOURS, 1):
        assert room.brings == f"Sivu {number} / 3"
        room.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda colour=colour: colour_in_room(room) == colour)
    room.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: colour_in_room(room) == "lime")
    area = room.page.work.area
    assert isinstance(area, TalkArea)
    strip = area.pages
    qtbot.mouseClick(
        strip.list.viewport(), Qt.MouseButton.LeftButton, pos=strip.list.visualRect(strip._model.index(0)).center()
    )
    assert (colour_in_room(room), room.brings) == ("lime", "Sivu 1 / 3"), "a click never shows"
    room.page.show_next()
    assert colour_in_room(room) == "red"
    strip.skip.click()
    assert room.brings != "Sivu 2 / 3"
    room.page.show_next()
    assert room.live != "presentation"


def test_the_evening_goes_on_at_the_same_page_after_a_breakdown(room: Room, qtbot: QtBot) -> None:
    slides.put(room.session, room.items["presentation"].id, pdf_of(), 3, "puhe.pdf")
    room.show("presentation")
    room.page.show_next()
    room.page.show_next()
    room.enter()
    qtbot.waitUntil(lambda: colour_in_room(room) == "lime")


def test_f8_darkens_the_room_while_a_pdf_is_being_picked(room: Room, qtbot: QtBot) -> None:
    room.show("presentation")
    room.page.stage.open()
    room.page.evening.open(room.items["presentation"].id, is_editing=True)
    picks = room.page.work.area.findChild(QAbstractButton, "slides_pick")
    assert picks is not None
    seen = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F8)
            seen.append(room.page.stage.output.state)
            dialog.reject()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    qtbot.mouseClick(picks, Qt.MouseButton.LeftButton)
    assert seen == ["blank"]
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs), (
        "the system's would take the key"
    )


def test_a_pdf_is_dropped_on_a_talk_and_a_broken_one_is_refused_in_words(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = room.items["presentation"]
    field = SlidesField(room.context, talk.id)
    qtbot.addWidget(field)
    field.show()

    def told() -> str:
        label = field.findChild(QLabel, "slides_told")
        assert label is not None
        return label.text()

    def drop(content: bytes) -> None:
        path = tmp_path / "puhe.pdf"
        path.write_bytes(content)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        field.dropEvent(QDropEvent(QPoint(4, 4).toPointF(), actions, data, buttons, Qt.KeyboardModifier.NoModifier))

    drop(b"not a page in sight")
    qtbot.waitUntil(lambda: "ei ole ehjä PDF" in told())
    assert room.session.workspace.slides(talk.id) is None
    drop(pdf_of())
    qtbot.waitUntil(lambda: told() == "puhe.pdf: 3 sivua")
    field.remove.click()
    assert room.session.workspace.slides(talk.id) is None
    room.session.undo()
    room.context.signals.flush()
    assert told() == "puhe.pdf: 3 sivua"
