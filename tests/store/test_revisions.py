"""When a field was changed is told rightly even by a clock that jumps."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from foorumi.exchange.handover import look_into, take_in
from foorumi.session import events, notes
from foorumi.session.session import Session


def test_a_change_after_the_clock_was_set_back_still_counts_as_the_newer(tmp_path: Path) -> None:
    path = tmp_path / "oma.foorumi"
    with closing(Session.create(path)) as session:
        event = events.create(session, "association_forum", "Ilta", date(2026, 11, 26))
        note = notes.add(session, event, "eka")
        notes.edit(session, note, text="toka")
    with closing(sqlite3.connect(path)) as connection:  # the clock was two years ahead when that was written
        connection.execute("update revision set at = '2028-12-31T23:59:59.000000Z'")
        connection.commit()
    with closing(Session.open(path)) as session:
        session.save_copy(tmp_path / "kollega.foorumi")
        notes.edit(session, note, text="kolmas")
        take_in(session, look_into(session, tmp_path / "kollega.foorumi"))
        assert session.workspace.notes(event)[0].text == "kolmas"
    with closing(Session.open(tmp_path / "kollega.foorumi")) as colleague:
        take_in(colleague, look_into(colleague, path))
        assert colleague.workspace.notes(event)[0].text == "kolmas"
