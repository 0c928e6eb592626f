"""The register leaves the file and comes back whole, in every format; what is private stays."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foorumi.domain.errors import UnreadableTable
from foorumi.domain.workspace import Part
from foorumi.exchange.demo import make_demo
from foorumi.exchange.register import PARTS, register_sheets
from foorumi.exchange.register_files import read_register, write_register
from foorumi.exchange.register_import import import_register
from foorumi.session import actors, exchanges, practices, relations, words
from foorumi.session.session import Session

LOST = ("event_id", "commitment_id", "confidential_note", "municipality_id")
"""What points to things that another file does not have, and what never leaves the file."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Session:
    session = make_demo(tmp_path_factory.mktemp("register") / "demo.foorumi")
    first, second = session.workspace.actors[0].id, session.workspace.actors[1].id
    hostile = {
        "area": "=1+1",
        "activities": 'Rivi 1\nrivi; 2 "lainaus"',
        "confidential_note": "salainen",
        "source": "@x",
    }
    actors.edit(session, first, short_name="-5", is_estimate=True, **hostile)
    relations.relate(session, first, second, "tension", description="riita")
    exchanges.add(session, "need", "vain minulle", first, visibility="facilitator_only", resource="skills")
    practices.add(session, second, "'=käytäntö", tags="partnership,inclusion", since="2019")
    return session


def rows(session: Session, name: str) -> list[Any]:
    found = session.workspace.rows(PARTS[name])
    blank = {column: None if column.endswith("_id") else "" for column in LOST}
    return [replace(row, **{key: value for key, value in blank.items() if hasattr(row, key)}) for row in found]


def written(demo: Session, kind: str, folder: Path, with_private: bool = True) -> list[Path]:
    target = folder / ("csv" if kind == "csv" else f"register.{kind}")
    return write_register(demo.workspace, kind, target, with_private=with_private)


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_a_round_trip_into_an_empty_file_loses_nothing(demo: Session, kind: str, tmp_path: Path) -> None:
    other = Session.create(tmp_path / "other.foorumi")
    files = written(demo, kind, tmp_path)
    found = import_register(other, read_register(files))
    assert found.left_out == 0
    for name in PARTS:
        assert rows(other, name) == rows(demo, name)
    towns = {row.id: row.name_fi for row in other.workspace.municipalities}
    assert {towns[actor.municipality_id] for actor in other.workspace.actors if actor.municipality_id} == {
        demo.workspace.municipalities[0].name_fi
    }
    again = import_register(other, read_register(files))
    assert (again.added, again.changed, again.left_out) == (0, 0, 0)
    other.undo()
    other.close()


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(*[TEXT] * 6), min_size=2, max_size=4), st.sampled_from(["xlsx", "csv"]))
def test_whatever_people_wrote_comes_back_from_a_spreadsheet(
    tmp_path_factory: pytest.TempPathFactory, written_by: list[tuple[str, ...]], kind: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    one, other = (Session.create(folder / f"{name}.foorumi") for name in ("one", "other"))
    for number, (area, activities, role, source, text, name) in enumerate(written_by):
        values = {"area": area, "activities": activities, "contact_role": role, "source": source}
        kept = actors.add(
            one, f"Seura {name}", ring=1 + number % 4, type=("association", "village")[number % 2], **values
        )
        exchanges.add(one, "need", f"Kyyti {text}", kept, time=role, condition=source)
        practices.add(one, kept, f"Kahvit {text}", how_to_copy=activities)
    actors.edit(one, kept, type=words.add(one, "actor_type", "Osuuskunta", sv="Andelslag"))
    first, second, *_ = (actor.id for actor in one.workspace.actors)
    relations.relate(one, first, second, "funds", description=written_by[0][4], source=written_by[0][3])
    found = import_register(other, read_register(written(one, kind, folder)))
    assert found.left_out == 0
    for name in PARTS:
        assert rows(other, name) == rows(one, name), name
    for session in (one, other):
        session.close()


def test_one_undo_takes_the_whole_import_back(demo: Session, tmp_path: Path) -> None:
    other = Session.create(tmp_path / "other.foorumi")
    import_register(other, read_register(written(demo, "json", tmp_path)))
    other.undo()
    assert other.workspace.actors == ()
    assert other.workspace.relations == ()
    other.close()


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json", "graphml"])
def test_what_is_private_leaves_only_when_asked_for_and_notes_never(demo: Session, kind: str, tmp_path: Path) -> None:
    sheets = {sheet.name: sheet.dicts() for sheet in read_register(written(demo, kind, tmp_path, with_private=False))}
    assert "tension" not in {row["type"] for row in sheets["relations"]}
    assert "vain minulle" not in {row["text"] for row in sheets.get("exchanges", [])}
    both = register_sheets(demo.workspace, with_private=True)
    assert "salainen" not in json.dumps([sheet.rows for sheet in both])
    assert "riita" in json.dumps([sheet.rows for sheet in both])


def test_networkx_opens_the_network_with_every_attribute(demo: Session, tmp_path: Path) -> None:
    (file,) = written(demo, "graphml", tmp_path)
    graph = networkx.read_graphml(file)
    assert graph.number_of_nodes() == 45
    assert graph.number_of_edges() == len(demo.workspace.relations)
    actor = next(actor for actor in demo.workspace.actors if actor.code == "A13")
    node = graph.nodes[actor.id]
    assert (node["name_fi"], node["type"], node["ring"], node["side"]) == (actor.name_fi, actor.type, 1, "community")
    assert {"area", "activities", "own_voice", "serves", "needs", "offers", "source", "business_id"} <= set(node)
    tie = demo.workspace.relations[0]
    edge = graph.edges[tie.from_id, tie.to_id]
    facts = edge if "type" in edge else next(iter(edge.values()))
    assert (facts["type"], facts["strength"], facts["is_formal"]) == (tie.type, tie.strength, tie.is_formal)
    other = Session.create(tmp_path / "other.foorumi")
    import_register(other, read_register([file]))
    assert rows(other, "actors") == rows(demo, "actors")
    assert rows(other, "relations") == rows(demo, "relations")
    other.close()


def test_a_list_people_made_themselves_finds_known_actors_by_name(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "own.foorumi")
    known = actors.add(session, "Martat")
    file = tmp_path / "lista.csv"
    file.write_text("Nimi;Tyyppi;Alue;Kehä\nmartat ry;Yhdistys tai seura;kirkonkylä;1\nKyläkauppa;Yritys;;2\n", "utf-8")
    found = import_register(session, read_register([file]))
    assert found.left_out == 0
    first, second = session.workspace.actors
    assert (first.id, first.area, second.name_fi, second.type) == (known, "kirkonkylä", "Kyläkauppa", "company")
    assert sorted(seat.ring for seat in session.workspace.rows(Part.placement)) == [1, 2]
    session.close()


def test_half_letters_and_nothings_of_a_json_file_do_no_harm(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "own.foorumi")
    file = tmp_path / "lista.json"
    rows = [
        {"id": "a\ud800", "name_fi": "Mar\ud800tat", "area": None, "is_estimate": True},
        None,
        7,
        {"name_fi": ["x"]},
    ]
    file.write_text(json.dumps({"format": "foorumi-register", "actors": rows, "relations": None}), "utf-8")
    found = import_register(session, read_register([file]))
    (actor,) = session.workspace.actors
    assert (actor.id, actor.name_fi, actor.area, actor.is_estimate) == ("a", "Martat", "", True)
    assert [(row.line, row.key) for row in found.bad] == [(line, "exchange.missing") for line in (2, 3, 4)]
    session.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b'{"format": "other"}'),
        ("a.json", b"[1, 2]"),
        ("a.graphml", b"<!DOCTYPE x><graphml/>"),
        ("a.graphml", b"<graphml"),
        ("a.csv", b"x;y\n1;2\n"),
        ("a.xlsx", b"PK\x03\x04nothing"),
    ],
)
def test_a_file_that_is_no_register_is_told_in_words(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UnreadableTable):
        read_register([file])
