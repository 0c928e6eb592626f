"""A file in a synced folder, as a person meets it: one sentence, and one whole file in the folder."""

import os
import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from foorumi import app
from foorumi.session import notes
from foorumi.session.session import Session
from foorumi.ui.theme import Theme


def test_a_file_in_a_synced_folder_is_told_of_and_is_whole_there_after_closing(
    qtbot: QtBot, theme: Theme, file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "OneDrive - Kunta"
    folder.mkdir()
    path = folder / "ilta.foorumi"
    shutil.copyfile(file, path)
    window = app.console()
    qtbot.addWidget(window)
    window.show()
    window.open_path(path)
    assert window.context
    qtbot.waitUntil(lambda: "synkronoidussa kansiossa" in window._message.sentence.text())
    assert window.context.session.path == path
    session = window.context.session
    notes.add(session, session.workspace.events[0].id, "pilvessä")
    window.close()
    assert os.listdir(folder) == ["ilta.foorumi"]
    with_it = Session.open(path, read_only=True)
    assert len(with_it.workspace.notes(with_it.workspace.events[0].id)) == 2
    with_it.close()
