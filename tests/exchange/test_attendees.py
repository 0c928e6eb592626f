"""The sign-up list of the demo evening, as a real Excel export, and what people do to their lists."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foorumi.domain.attendees import Attendee
from foorumi.domain.ids import AttendeeId, EventId
from foorumi.exchange.attendees import AttendeeRow, Checked, Person, bad_table, check_rows, left_out, tell
from foorumi.exchange.columns import FIELDS, guess_columns, is_sensitive
from foorumi.exchange.tables import Table, read_table, write_table
from foorumi.i18n import language
from foorumi.paths import resources

EVENT = date(2026, 10, 15)
SENSITIVE = (
    *("Erityisruokavalio", "Allergiat ja dieetit", "syntymäaika", "Henkilötunnus", "Sukupuoli", "Kotiosoite", "Osoite"),
    *("Specialkost", "Födelsedatum", "Kön", "Hemadress", "Dietary needs", "Date of birth", "Gender", "Home address"),
)


def check(source: str | Path, existing: Sequence[Person] = (), organisations: Sequence[str] = ()) -> Checked:
    table = read_table(source)
    return check_rows(table, guess_columns(table.columns), existing, EVENT, organisations)


@pytest.fixture(scope="module")
def export() -> Checked:
    return check(Path(__file__).parents[1] / "data" / "attendees_excel_cp1252.csv")


@pytest.fixture(scope="module")
def demo() -> Checked:
    return check(resources() / "demo" / "attendees.csv")


def test_the_demo_list_is_read_whole(demo: Checked) -> None:
    assert (len(demo.new), demo.same, demo.unclear, demo.bad, demo.ignored) == (64, (), (), (), ())
    assert demo.new[15] == AttendeeRow(
        17,
        name="Urheiluseuran edustaja 3",
        organisation="Urheiluseura",
        code="H16",
        actor_code="A13",
        role="valmentaja",
        actor_type="Yhdistys tai seura",
        village="kirkonkylä",
        language="fi",
        email="urheiluseura3@demo.example",
        is_registered=True,
        registered_on="2026-10-09",
        is_present=True,
        arrived_at="18:06",
        left_at="20:30",
        may_share_contact="no",
        may_be_photographed="no",
        is_trustee=False,
        group_number=8,
    )


def test_a_real_export_gives_the_same_people_as_the_demo_list(export: Checked, demo: Checked) -> None:
    came = [(row.name, row.organisation) for row in export.new if row.is_present]
    assert came == [(row.name, row.organisation) for row in demo.new]
    absent = [row for row in export.new if not row.is_present]
    assert len(absent) == 4
    assert all(row.is_registered and row.name.startswith(row.organisation) for row in absent)


def test_a_real_exports_odd_rows_are_told_apart(export: Checked) -> None:
    assert [row.name for row in export.same] == ["Valtuuston edustaja 2"]
    (pair,) = export.unclear
    assert (pair.row.name, pair.row.role) == ("urheiluseuran edustaja 1", "pj")
    assert (pair.other.name, pair.other.role) == ("Urheiluseuran edustaja 1", "puheenjohtaja")
    (bad,) = export.bad
    assert (bad.reason.key, bad.cells[0]) == ("exchange.row_with_formula", "=1+1")
    assert export.dropped == ("Erityisruokavalio",)
    assert export.ignored == ()


def test_a_real_exports_cells_are_cleaned(export: Checked, demo: Checked) -> None:
    rows = {row.name: row for row in export.new}
    assert rows["Kunnanhallituksen edustaja 1"].email == "kunnanhallitus1@demo.example"
    assert rows["Itäisen kylän kyläyhdistyksen edustaja 1"].role == "puheenjohtaja + talonmies"
    assert rows["Marttayhdistyksen edustaja 3"].registered_on == "2026-10-08"
    assert rows["Valtuuston edustaja 1"].registered_on == "2026-10-01"
    assert rows["Hiihtoseuran edustaja 1"].registered_on == "2026-10-08"
    assert not any(row.remarks for row in export.new)
    walked_in = {row.name for row in export.new if not row.is_registered}
    assert walked_in == {row.name for row in demo.new if not row.is_registered} - {"Hiihtoseuran edustaja 1"}


def test_bad_rows_can_be_saved_and_do_no_harm_in_a_spreadsheet(export: Checked) -> None:
    saved = write_table(bad_table(export, language("fi")))
    assert b";'=1+1;" in saved
    assert b"@SUM" not in saved
    again = read_table(saved)
    assert again.columns[:3] == ("Rivi", "Syy", "Nimi")
    assert again.rows[0][1] == "Rivillä on laskukaava, jota ei tuoda: =1+1"


def test_importing_a_list_twice_brings_nobody_twice(demo: Checked) -> None:
    again = check(resources() / "demo" / "attendees.csv", existing=demo.new)
    assert (again.new, len(again.same), again.unclear) == ((), 64, ())


def test_an_attendee_in_the_file_is_known_again_and_a_changed_one_is_shown_beside() -> None:
    here = Attendee(
        AttendeeId("1"), EventId("1"), name="Kirjaston edustaja", organisation="Kirjasto ry", role="johtaja"
    )
    found = check("Nimi;Yhdistys;Rooli\nKirjaston edustaja;KIRJASTO;\nKirjaston edustaja;Kirjasto;hoitaja", [here])
    assert [row.organisation for row in found.same] == ["Kirjasto ry"]
    assert [pair.other for pair in found.unclear] == [here]


def test_organisations_take_the_registers_spelling() -> None:
    text = "Nimi;Seura\na 1;URHEILUSEURA\nb 2;urheilu-seura ry\nc 3;LIONS-KLUBI\nd 4;VPK\ne 5;4H-YHDISTYS RY"
    names = [row.organisation for row in check(text, organisations=["Urheiluseura"]).new]
    assert names == ["Urheiluseura", "Urheiluseura", "Lions-klubi", "VPK", "4H-yhdistys ry"]


def test_one_name_in_two_organisations_is_two_rows_and_a_turned_name_is_asked_about() -> None:
    found = check("Nimi;Seura\nÖhman Åke;Kirjasto\nÅke Öhman;Kirjasto\nÅke Öhman;Hiihtoseura")
    assert [row.line for row in found.new] == [2, 4]
    assert [(pair.row.line, pair.other.name) for pair in found.unclear] == [(3, "Öhman Åke")]


def test_names_in_two_columns_and_in_capitals_are_put_together() -> None:
    found = check("Sukunimi;Etunimi;Seuran nimi;Syntymäaika;Tila\nÅKERLUND-SUO;AINO;Kirjasto;1.1.1970;x")
    assert found.new[0].name == "Aino Åkerlund-Suo"
    assert (found.dropped, found.ignored) == (("Syntymäaika",), ("Tila",))
    assert left_out(found, language("fi")) == [
        "Sarakkeita ei tuoda, koska niissä on arkaluonteisia tietoja: Syntymäaika",
        "Sarakkeille ei löytynyt paikkaa: Tila",
    ]


def test_permissions_nobody_asked_about_stay_so() -> None:
    text = "Namn;Förening;Fotograferingstillstånd;Språk;Anmäld;Närvarande\nA 1;B;ja;svenska;nej;x\nA 2;B;?;;1.10.;"
    one, two = check(text).new
    assert (one.may_be_photographed, one.may_share_contact, one.language) == ("yes", "not_asked", "sv")
    assert (one.is_registered, one.is_present) == (False, True)
    assert (two.may_be_photographed, two.is_registered, two.registered_on) == ("not_asked", True, "2026-10-01")
    assert two.is_present is False


def test_what_cannot_be_read_is_said_and_the_row_still_used() -> None:
    text = "Name;Timestamp;Arrived;Left\nA;la 15.10.2026;noon;\nB;kevät;x;20.30\n-;1.10.;;"
    found = check(text)
    say = language("en")
    assert [[tell(remark, say) for remark in row.remarks] for row in found.new] == [
        ["The weekday does not match: la 15.10.2026. The day is to.", "The time cannot be read: noon"],
        ["The date cannot be read: kevät"],
    ]
    assert [row.is_present for row in found.new] == [False, True]
    assert [bad.reason.key for bad in found.bad] == ["exchange.row_without_name"]


@pytest.mark.parametrize(
    ("columns", "meant"),
    [
        (
            "Tidsstämpel;Deltagarens namn;Förening;E-postadress;Telefonnummer",
            "registered_on name organisation email phone",
        ),
        ("Full name;Association;Email address;Mobile;Attended", "name organisation email phone is_present"),
        ("Yhdistyksen nimi;Osallistujan nimi;Sähköposti (osoite);Puh. nro", "organisation name email phone"),
        ("NIMI:;Ryhmä;Ilmoittautunut;Ilmoittautunut pvm", "name group_number is_registered registered_on"),
    ],
)
def test_columns_are_known_by_their_words(columns: str, meant: str) -> None:
    guess = guess_columns(columns.split(";"))
    assert {field: place for field, place in guess.items() if place is not None} == {
        field: place for place, field in enumerate(meant.split())
    }


@pytest.mark.parametrize(
    "column",
    SENSITIVE,
)
def test_sensitive_columns_are_left_out_unless_somebody_asks_for_them(column: str) -> None:
    assert is_sensitive(column)
    table = Table(("Nimi", column), (("a", "b"),), (2,))
    assert check_rows(table, guess_columns(table.columns), [], EVENT).dropped == (column,)
    assert check_rows(table, {"name": 0, "role": 1}, [], EVENT).dropped == ()


def test_no_field_is_sensitive() -> None:
    wanted = "Nimi;Seura;Sähköposti;Sähköpostiosoite;E-postadress;Email address;Puhelin;Tunnus;Kylä;Paikka"
    assert not [column for column in wanted.split(";") if is_sensitive(column)]


def test_a_list_where_everybody_has_one_name_does_not_stop_the_import() -> None:
    text = "Nimi;Seura;Puhelin\n" + "\n".join(f"Osallistuja;Kyläseura;040 {n}" for n in range(2_000))
    found = check(text)
    assert (len(found.new), len(found.unclear)) == (1, 1_999)


@given(st.lists(st.lists(st.text(max_size=9), min_size=len(FIELDS), max_size=len(FIELDS)), max_size=8))
def test_every_row_ends_in_one_place(rows: list[list[str]]) -> None:
    table = Table(FIELDS, tuple(map(tuple, rows)), tuple(range(2, len(rows) + 2)))
    found = check_rows(table, {field: place for place, field in enumerate(FIELDS)}, [], EVENT)
    lines = [row.line for group in (found.new, found.same, found.bad) for row in group]
    assert sorted([*lines, *(pair.row.line for pair in found.unclear)]) == list(table.line_numbers)
