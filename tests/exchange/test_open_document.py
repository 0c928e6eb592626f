"""Spreadsheets of LibreOffice, as it writes them and as somebody who means harm does."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from foorumi.domain.errors import UnreadableTable
from foorumi.exchange.attendees import check_rows
from foorumi.exchange.columns import guess_columns
from foorumi.exchange.register_files import read_register
from foorumi.exchange.tables import read_table

HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="a">'
)
TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def spreadsheet(rows: Iterable[Sequence[Any]]) -> bytes:
    """A spreadsheet as another program writes it; a cell is a text, or its attributes and text."""
    book = OpenDocumentSpreadsheet()
    table = Table(name="Ilmoittautuneet")
    for cells in rows:
        row = TableRow()
        for cell in cells:
            told, text = cell if isinstance(cell, tuple) else ({"valuetype": "string"}, cell)
            made = TableCell(**told)
            for line in text.split("\n"):
                made.addElement(P(text=line))
            row.addElement(made)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def packed(content: str, manifest: str = "<manifest/>") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content)
    return out.getvalue()


def cell(text: str, told: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {told}><text:p>{text}</text:p></table:table-cell>'


def test_a_list_of_libreoffice_is_read_with_its_dates_times_and_numbers() -> None:
    read = read_table(
        spreadsheet(
            [
                ["Ilmoittautuneet"],
                ["Nimi", "Seura", "Päivä", "Saapui", "Ryhmä", "Laskettu"],
                [
                    "Kirjaston edustaja", "Kirjasto, pääkirjasto\n+ sivukirjasto",
                    ({"valuetype": "date", "datevalue": "2026-11-26"}, "26.11.26"),
                    ({"valuetype": "time", "timevalue": "PT18H05M00S"}, "18:05:00"),
                    ({"valuetype": "float", "value": "3"}, "3,00"),
                    ({"valuetype": "float", "value": "7", "formula": "of:=3+4"}, "7"),
                ],
            ]
        )
    )  # fmt: skip
    assert read.columns == ("Nimi", "Seura", "Päivä", "Saapui", "Ryhmä", "Laskettu")
    assert read.rows == (
        ("Kirjaston edustaja", "Kirjasto, pääkirjasto\n+ sivukirjasto", "26.11.2026", "18.05", "3", "7"),
    )
    (person,) = check_rows(read, guess_columns(read.columns), (), date(2026, 11, 26)).new
    assert (person.arrived_at, person.group_number) == ("18:05", 3)


def test_repeated_cells_and_rows_count_as_many_lines_as_in_the_sheet() -> None:
    blank = '<table:table-row table:number-rows-repeated="5"><table:table-cell/></table:table-row>'
    tail = '<table:table-cell table:number-columns-repeated="16380"/>'
    note = "<office:annotation><text:p>ei tätä</text:p></office:annotation>"
    spaced, twice = cell("E<text:s text:c='2'/>S" + note), cell("sama", 'table:number-columns-repeated="2"')
    rows = (
        f"<table:table-row>{cell('Nimi')}{cell('Seura')}{cell('Rooli')}{tail}</table:table-row>{blank}"
        f'<table:table-row table:number-rows-repeated="2">{spaced}{twice}</table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    read = read_table(packed(HEAD + rows + TAIL))
    assert read.rows == (("E  S", "sama", "sama"),) * 2
    assert read.line_numbers == (7, 8)


def test_a_register_comes_from_a_sheet_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "lista.ods").write_bytes(spreadsheet([["Nimi", "Kylä"], ["Martat", "kirkonkylä"]]))
    (sheet,) = read_register([tmp_path / "lista.ods"])
    assert (sheet.name, sheet.dicts(), sheet.line(0)) == ("actors", [{"name_fi": "Martat", "area": "kirkonkylä"}], 2)


LAUGHS = '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = f'<!DOCTYPE z [<!ENTITY a SYSTEM "{Path(__file__).as_uri()}">]>'
WIDE = cell("a", 'table:number-columns-repeated="9999999"')


def one_row(content: str, told: str = "") -> str:
    return f"{HEAD}<table:table-row {told}>{content}</table:table-row>{TAIL}"


HOSTILE = {
    "entities": (packed(LAUGHS + one_row(cell("&b;"))), "not_a_table"),
    "a file outside": (packed(OUTSIDE + one_row(cell("&a;"))), "not_a_table"),
    "a million rows": (packed(one_row(cell("a"), 'table:number-rows-repeated="1000000"')), "too_large"),
    "too wide": (packed(one_row(WIDE)), "too_large"),
    "a bomb": (packed(HEAD + " " * 101_000_000 + TAIL), "too_large"),
    "a password": (packed("x", "<manifest:encryption-data/>"), "has_password"),
    "torn": (packed(HEAD), "broken_workbook"),
    "nothing": (packed(HEAD + TAIL), "empty"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_means_harm_is_refused_in_a_sentence(what: str) -> None:
    content, key = HOSTILE[what]
    with pytest.raises(UnreadableTable, match=f"exchange.{key}"):
        read_table(content)
