"""Reading and writing tables of any origin."""

import io
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foorumi.domain.errors import UnreadableTable
from foorumi.exchange import tables, workbooks
from foorumi.exchange.tables import Table, read_table, write_table
from foorumi.i18n import CODES, language

DATA = Path(__file__).parents[1] / "data"
ROWS = (("Nimi", "Seura", "Rooli"), ("Kirjaston edustaja", "Kirjasto, pääkirjasto", "johtaja\n+ vahtimestari"))
TEXT = 'Nimi;Seura;Rooli\r\nKirjaston edustaja;Kirjasto, pääkirjasto;"johtaja\r\n+ vahtimestari"\r\n'


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(source: bytes | str | Path) -> str:
    with pytest.raises(UnreadableTable) as caught:
        read_table(source)
    assert all(language(code)(caught.value.key, **caught.value.values) for code in CODES)
    return caught.value.key


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_list_is_the_same_in_every_encoding_and_with_every_separator(encoding: str, separator: str) -> None:
    read = read_table(TEXT.replace(";", separator).encode(encoding))
    assert (read.columns, *read.rows) == ROWS
    assert (read.encoding, read.separator, read.line_numbers) == (encoding, separator, (2,))


def test_pasted_text_and_commas_are_read_alike() -> None:
    text = 'Nimi,Seura,Rooli\nKirjaston edustaja,"Kirjasto, pääkirjasto","johtaja\n+ vahtimestari"'
    read = read_table(text)
    assert (read.columns, *read.rows) == ROWS


def test_a_real_export_keeps_its_cells_and_tells_its_lines() -> None:
    read = read_table(DATA / "attendees_excel_cp1252.csv")
    assert read.columns[:2] == ("Nimi", "Seura / organisaatio")
    assert (read.encoding, read.separator, len(read.rows)) == ("cp1252", ";", 71)
    place = next(place for place, row in enumerate(read.rows) if row[2] == "puheenjohtaja\n+ talonmies")
    assert read.line_numbers[place : place + 3] == (22, 24, 26)


def test_ragged_rows_empty_rows_and_titles_lose_nothing() -> None:
    read = read_table("Ilmoittautuneet 15.10.\n\nNimi;Seura;Rooli\na\n;;\nb;c;d;e\n")
    assert read == Table(
        ("Nimi", "Seura", "Rooli", ""), (("a", "", "", ""), ("b", "c", "d", "e")), (4, 6), separator=";"
    )


def test_one_column_of_names_is_not_cut_at_commas() -> None:
    assert read_table("Nimi\nKirjasto, edustaja\nSeura, edustaja").rows == (
        ("Kirjasto, edustaja",),
        ("Seura, edustaja",),
    )


def test_an_unclosed_quote_swallows_no_rows() -> None:
    assert read_table('Nimi;Seura\n"Kirjaston edustaja;Kirjasto\nb;c\n').rows == (
        ('"Kirjaston edustaja', "Kirjasto"),
        ("b", "c"),
    )


def test_excels_own_separator_line_is_obeyed() -> None:
    assert read_table("sep=,\nNimi;x,Seura\na,b").columns == ("Nimi;x", "Seura")


def test_a_workbook_reads_as_its_reader_sees_it(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    moment = datetime(2026, 10, 15, 18, 42)
    path.write_bytes(
        workbook(
            ("Nimi ", "Pvm", "Hetki", "Aika", "Luku", "Puhelin", "Lupa"),
            (None,) * 7,
            ("a", date(2026, 10, 15), moment, time(9, 5), 4.5, 401234567.0, True),
            ("#N/A",),
        )
    )
    read = read_table(path)
    assert read.columns[0] == "Nimi"
    assert read.rows == (
        ("a", "15.10.2026", "15.10.2026 18.42", "9.05", "4,5", "401234567", "1"),
        *read.rows[1:],
    )
    assert read.line_numbers[0] == 3


def test_what_is_no_table_is_said_plainly(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    good = workbook(*ROWS)
    assert refusal(tmp_path / "puuttuu.csv") == "exchange.cannot_open"
    assert refusal(tmp_path) == "exchange.cannot_open"
    assert refusal(ole) == "exchange.old_excel"
    assert refusal(ole + "EncryptedPackage".encode("utf-16-le")) == "exchange.has_password"
    assert refusal(good[: len(good) // 2]) == "exchange.broken_workbook"
    assert refusal(good.replace(b"xl/workbook.xml", b"xl/workbonk.xml")) == "exchange.not_a_workbook"
    assert refusal(b"%PDF-1.7\n") == refusal(b"\x89PNG\r\n\x1a\n\x00\x00") == "exchange.not_a_table"
    assert refusal(b"") == refusal(" \n;;\n") == refusal(workbook((None,))) == "exchange.empty"


def test_too_large_a_table_is_refused_before_it_fills_the_memory() -> None:
    assert refusal(bytes(tables.MAX_BYTES + 1)) == "exchange.file_too_big"
    assert refusal("a;b\n" * (workbooks.MAX_ROWS + 2)) == "exchange.too_large"
    assert refusal(";".join("a" * (workbooks.MAX_COLUMNS + 1))) == "exchange.too_large"
    assert refusal(workbook(("x",) * (workbooks.MAX_COLUMNS + 1))) == "exchange.too_large"
    assert read_table("Nimi;Seura\n" + "\n" * 200_000 + "a;b").line_numbers == (200_002,)


def test_no_cell_is_written_as_a_formula() -> None:
    written = write_table([("=1+1", "+358 40", "-x", "@SUM(1)", "\tx", "a=b")]).decode("utf-8-sig")
    assert written == "'=1+1;'+358 40;'-x;'@SUM(1);'\tx;a=b\r\n"


CELLS = st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n"), max_size=12)


@given(st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=6)))
@example([["=1", "'=1"], ["''+x", "'"]])
@example([['"', '";'], ["\n", '"']])
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    columns = [f"Sarake {place}" for place in range(len(rows[0]) if rows else 2)]
    read = read_table(write_table([columns, *rows]))
    assert list(read.columns) == columns
    assert [[cell.rstrip() for cell in row] for row in read.rows] == [
        [cell.rstrip() for cell in row] for row in rows if any(cell.strip() for cell in row)
    ]


@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=100), st.binary(max_size=60).map(workbook(*ROWS)[:-200].__add__)
    )
)
@example(b"\xff\xfe\x00")
@example(b"\x93\x81")
@example('sep="\na"b')
@example("x" * 200_000)
def test_whatever_the_bytes_are_the_answer_is_a_table_or_a_refusal(source: bytes | str) -> None:
    try:
        read = read_table(source)
    except UnreadableTable:
        return
    assert all(len(row) == len(read.columns) for row in read.rows)
