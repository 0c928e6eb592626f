"""Feeds Foorumi with what nobody should ever give it, and looks whether it stays calm.

    .venv/bin/python benchmarks/fuzz.py --seconds 300 --seed 1 [--json]
    .venv/bin/python benchmarks/fuzz.py --seconds 300 --atheris        coverage-guided; Linux, pip install atheris

Workspace files, a colleague's files, lists of people, notes, registers of every kind and messages of phones are changed
at random and taken in. Each must be taken or refused in one sentence: anything else is a crash. ``slow`` took over two
seconds of work, ``partial`` left the file as it should not be: other than before when refused, or when taken back.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from foorumi.domain.errors import WorkspaceError
from foorumi.domain.figures import figures
from foorumi.domain.phones import Operation
from foorumi.domain.workspace import Part
from foorumi.exchange.arrivals import import_attendees
from foorumi.exchange.demo import make_demo
from foorumi.exchange.handover import look_into, take_in
from foorumi.exchange.notes_import import add_note_rows, guess_note_columns, read_note_rows
from foorumi.exchange.register import register_sheets
from foorumi.exchange.register_files import read_register, write_register
from foorumi.exchange.register_import import import_register
from foorumi.exchange.tables import read_table, write_table
from foorumi.phones.checks import READERS, Refusal, read_json
from foorumi.session import events, operations, run
from foorumi.session.session import Session

SLOW_S = 2.0
ODD = (
    b"\x00", b"\xff\xfe", b'"', b"\r\n;", b"=1+1", b"\xed\xa0\x80", b"9" * 400, b"null", b"[" * 90, b"\\ud800",
    b"1e999", b"-1", b"true", b"\xe2\x80\xae", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"' or 1=1 --",
)  # fmt: skip


@dataclass
class Result:
    """The figures of a run."""

    inputs: int = 0
    taken: int = 0
    refused: int = 0
    crashes: int = 0
    slow: int = 0
    partial: int = 0
    slowest_s: float = 0.0
    examples: list[str] = field(default_factory=list)


def main() -> None:
    """Feed, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="let atheris choose, by what it has not reached yet")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, closing(Mouth(Path(folder))) as mouth:
        if options.atheris:
            guided(mouth, options.seconds, options.seed, Path(folder), options.json)
        chance, until = random.Random(options.seed), time.monotonic() + options.seconds
        while time.monotonic() < until:
            mouth.feed_at_random(chance)
        tell(mouth.result, options.json)


def tell(result: Result, as_json: bool) -> None:
    """Print the figures, and what went wrong on stderr."""
    found = {key: value for key, value in vars(result).items() if key != "examples"}
    print("\n".join(result.examples), file=sys.stderr, flush=True)
    print(json.dumps(found) if as_json else "\n".join(f"{key} {value}" for key, value in found.items()), flush=True)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with bytes changed, cut, doubled or put in from elsewhere."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8, 60))):
        at = chance.randrange(len(made) or 1)
        match chance.randrange(5):
            case 0:
                made[at : at + 1] = chance.randbytes(1)
            case 1:
                del made[at : at + chance.randrange(1, 600)]
            case 2:
                made[at:at] = made[at : at + chance.randrange(1, 600)]
            case 3:
                made[at:at] = chance.choice(ODD)
            case _:
                made[at : at + 40] = bytes(40)
    return bytes(made)


class Mouth:
    """Takes in whatever it is fed, into a file of its own, and notes how it bore it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.result = Result()
        self.session = Session.create(folder / "oma.foorumi")
        self.event = events.create(self.session, "association_forum", "Ilta", date(2026, 11, 26))
        self.item = next(item.id for item in self.session.workspace.items(self.event) if item.kind == "brainstorm")
        run.show(self.session, self.event, self.item)
        (joined,) = operations.take(self.session, self.event, [Operation("join", "join", body={"key_hash": "k"})])
        self.device = str(joined["device"])
        self.foods = self._foods()
        self.session.history.done.clear()
        self.before = self._counts()

    def close(self) -> None:
        """Close the file."""
        self.session.close()

    def feed_at_random(self, chance: random.Random) -> None:
        """Feed something changed at random."""
        name = chance.choice(list(self.foods))
        self.feed(name, mutated(chance.choice(self.foods[name]), chance))

    def feed(self, name: str, content: bytes) -> None:
        """Feed one thing and look how it was borne."""
        result, began = self.result, time.thread_time()
        result.inputs += 1
        try:
            self._takes(name)(content)
            result.taken += 1
        except (WorkspaceError, Refusal):
            result.refused += 1
        except Exception:
            result.crashes += 1
            self._keep(name, content, traceback.format_exc(limit=-4))
        spent = time.thread_time() - began
        result.slowest_s = round(max(result.slowest_s, spent), 2)
        if spent > SLOW_S:
            result.slow += 1
            self._keep(name, content, f"{spent:.1f} s")
        with suppress(WorkspaceError):
            for origin in ("phones", "console"):
                while self.session.history.last(origin):
                    self.session.undo(origin)
        if self._counts() != self.before:
            result.partial += 1
            self._keep(name, content, "not as before")
            self.before = self._counts()

    def _takes(self, name: str) -> Callable[[bytes], object]:
        kind, _, suffix = name.partition(".")
        return {
            "workspace": self._workspace,
            "colleague": self._colleague,
            "register": lambda content: self._register(content, suffix),
            "people": lambda content: import_attendees(self.session, self.event, read_table(content)),
            "notes": self._notes,
            "phone": lambda content: self._phone(content, suffix),
        }[kind]

    def _workspace(self, content: bytes) -> None:
        path = self.folder / "outo.foorumi"
        for read_only in (True, False):
            path.write_bytes(content)
            with closing(Session.open(path, read_only=read_only)) as session:
                workspace = session.workspace.whole()
                for event in workspace.events:
                    figures(workspace, event.id, date(2026, 11, 24))
                    register_sheets(workspace)

    def _colleague(self, content: bytes) -> None:
        path = self.folder / "kollega.foorumi"
        path.write_bytes(content)
        take_in(self.session, look_into(self.session, path))

    def _register(self, content: bytes, suffix: str) -> None:
        path = self.folder / f"rekisteri.{suffix}"
        path.write_bytes(content)
        import_register(self.session, read_register([path]))
        register_sheets(self.session.workspace, with_private=True)

    def _notes(self, content: bytes) -> None:
        table = read_table(content)
        rows = read_note_rows(table, guess_note_columns(table.columns))
        add_note_rows(self.session, self.event, rows)

    def _phone(self, content: bytes, kind: str) -> None:
        body = READERS[kind](read_json(content))
        operation = Operation("01980000-0000-7000-8000-000000000000", kind, self.device, body)
        (reply,) = operations.take(self.session, self.event, [operation])
        json.dumps(reply)

    def _foods(self) -> dict[str, list[bytes]]:
        """What is good to eat, before it is changed."""
        folder = self.folder / "foods"
        folder.mkdir()
        path = folder / "demo.foorumi"
        with closing(make_demo(path)) as demo:
            registers = {
                kind: [made.read_bytes() for made in write_register(demo.workspace, kind, folder / f"rekisteri.{kind}")]
                for kind in ("xlsx", "csv", "json", "graphml")
            }
        people = [["Nimi", "Yhdistys", "Sähköposti", "Ryhmä", "Saapui"]]
        people += [[f"Edustaja {n}", f"Seura {n}", f"e{n}@esimerkki.invalid", str(n), f"18.{n:02}"] for n in range(30)]
        notes = [["Teksti", "Teema", "Laji"], *([f"lappu {n}", f"teema {n % 5}", "idea"] for n in range(30))]
        item = str(self.item)
        phone: dict[str, Any] = {
            "note": {"item": item, "text": "valaistu latu", "kind": "idea", "language": "fi"},
            "withdraw": {"note": item},
            "vote": {"item": item, "dots": {item: 2}, "code": "", "group": 3},
            "pulse": {"item": item, "values": {"belong": 4, "heard": 5}},
            "scales": {"item": item, "party": "first", "values": {"trust": 3}},
        }
        return {
            "workspace": [path.read_bytes()],
            "colleague": [path.read_bytes()],
            **{f"register.{kind}": made for kind, made in registers.items()},
            "register.ods": [_open_document([["Nimi", "Kylä", "Kehä"], ["Martat", "kirkonkylä", "1"]] * 9)],
            "people": [write_table(people), _excel(people), _open_document(people)],
            "notes": [write_table(notes), _excel(notes), _open_document(notes)],
            **{f"phone.{kind}": [json.dumps(body).encode()] for kind, body in phone.items()},
        }

    def _counts(self) -> dict[str, int]:
        connection = self.session._file.rows.connection
        return {
            part.table: connection.execute(f"select count(*) from {part.table}").fetchone()[0]
            for part in Part
            if part.is_undoable
        }

    def _keep(self, name: str, content: bytes, what: str) -> None:
        if len(self.result.examples) < 20:
            self.result.examples.append(f"{name}, {len(content)} bytes: {what}")


def _excel(rows: list[list[str]]) -> bytes:
    import io

    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _open_document(rows: list[list[str]]) -> bytes:
    import io

    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    book, table, out = OpenDocumentSpreadsheet(), Table(name="a"), io.BytesIO()
    for cells in rows:
        row = TableRow()
        for text in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.write(out)
    return out.getvalue()


def guided(mouth: Mouth, seconds: int, seed: int, folder: Path, as_json: bool) -> None:
    """Let atheris feed, by what of our readers it has not reached yet. It ends the process when it is done."""
    import atheris

    foods = [name for name in mouth.foods if not name.startswith(("workspace", "colleague"))]
    for module in [name for name in sys.modules if name.startswith(("foorumi.exchange", "foorumi.phones"))]:
        for member in vars(sys.modules[module]).values():
            if getattr(member, "__module__", "") == module and hasattr(member, "__code__"):
                atheris.instrument_func(member)
    corpus = folder / "corpus"
    corpus.mkdir()
    for place, name in enumerate(foods):
        for number, content in enumerate(mouth.foods[name]):
            if len(content) < 60_000:
                (corpus / f"{place}-{number}").write_bytes(bytes([place]) + content)

    until = time.monotonic() + seconds

    def one(data: bytes) -> None:
        if data:
            mouth.feed(foods[data[0] % len(foods)], data[1:])
        if time.monotonic() > until:
            tell(mouth.result, as_json)
            os._exit(0)  # atheris has no other end that lets Python speak

    atheris.Setup([sys.argv[0], f"-seed={seed}", "-max_len=60000", "-verbosity=0", str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
