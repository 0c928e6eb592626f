"""The network of actors as GraphML, which yEd, Gephi and networkx open: actors are nodes, ties are edges."""

import io
from xml.etree import ElementTree as Xml
from xml.parsers.expat import ExpatError

from foorumi.domain.errors import UnreadableTable
from foorumi.domain.map_places import RING, rings
from foorumi.domain.workspace import Workspace
from foorumi.exchange.register import Sheet, register_sheets
from foorumi.exchange.xml_safely import parser

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
KINDS = {
    "strength": "int",
    "ring": "int",
    "needs": "int",
    "offers": "int",
    "is_formal": "boolean",
    "is_directed": "boolean",
}
COUNTED = ("needs", "offers", "side", "type_name")


def write_graphml(workspace: Workspace, *, with_private: bool = False) -> bytes:
    """The actors with their facts, rings, voices and counts of needs and offers, and the ties with theirs."""
    sheets = {sheet.name: sheet for sheet in register_sheets(workspace, with_private=with_private)}
    seats, vocab = rings(workspace), workspace.vocabulary
    nodes = []
    for actor, row in zip(workspace.actors, sheets["actors"].dicts(), strict=True):
        of_actor = [e.direction for e in workspace.exchanges if e.actor_id == actor.id]
        voices = [voice for voice in workspace.voices if voice.actor_id == actor.id]
        row["label"] = actor.name_fi
        row["side"] = vocab.side(actor.type)
        row["type_name"] = vocab.type_name(actor.type, "fi")
        row["ring"] = str(seats.get(actor.id, (RING, None))[0])
        row["own_voice"] = ";".join(voice.audience for voice in voices if voice.voice == "own")
        row["serves"] = ";".join(voice.audience for voice in voices if voice.voice != "own")
        row["needs"], row["offers"] = str(of_actor.count("need")), str(of_actor.count("offer"))
        nodes.append(row)
    edges = sheets["relations"].dicts()
    for row in edges:  # a graph is all directed or not at all, so which ties read both ways is told apart
        row["is_directed"] = str(int(vocab.relation_types[row["type"]].is_directed))
    root = Xml.Element("graphml", xmlns=NAMESPACE)
    for kind, rows in (("node", nodes), ("edge", edges)):
        for name in _names(rows):
            attributes = {
                "id": f"{kind}_{name}",
                "for": kind,
                "attr.name": name,
                "attr.type": KINDS.get(name, "string"),
            }
            Xml.SubElement(root, "key", attributes)
    graph = Xml.SubElement(root, "graph", {"id": "actors", "edgedefault": "directed"})
    for row in nodes:
        _add(Xml.SubElement(graph, "node", id=row["id"]), "node", row)
    for row in edges:
        ends = {"id": row["id"], "source": row["from_id"], "target": row["to_id"]}
        _add(Xml.SubElement(graph, "edge", ends), "edge", row)
    Xml.indent(root)
    out = io.BytesIO()
    Xml.ElementTree(root).write(out, "utf-8", xml_declaration=True)
    return out.getvalue()


def read_graphml(content: bytes) -> list[Sheet]:
    """The actors and ties of a GraphML file. Raises UnreadableTable."""
    try:
        parser().Parse(content, True)  # ElementTree itself would let a file define entities
        root = Xml.fromstring(content)
    except (ExpatError, Xml.ParseError, UnreadableTable, LookupError, ValueError) as error:
        raise UnreadableTable("exchange.not_a_register") from error
    names = {key.get("id", ""): key.get("attr.name", "") for key in root.iter(f"{{{NAMESPACE}}}key")}
    nodes, edges, voices, seats = [], [], [], []
    for node in root.iter(f"{{{NAMESPACE}}}node"):
        row = _read(node, names)
        identity = node.get("id", "")
        for name, voice in (("own_voice", "own"), ("serves", "serves")):
            voices += [
                {"actor_id": identity, "audience": group, "voice": voice}
                for group in row.pop(name, "").split(";")
                if group
            ]
        if ring := row.pop("ring", ""):
            seats.append({"actor_id": identity, "ring": ring})
        label = row.pop("label", identity)
        row = {key: value for key, value in row.items() if key not in COUNTED}
        nodes.append({"id": identity, "name_fi": label, **row})
    for edge in root.iter(f"{{{NAMESPACE}}}edge"):
        ends = {"from_id": edge.get("source", ""), "to_id": edge.get("target", "")}
        edges.append({**ends, **_read(edge, names)})
    if not nodes:
        raise UnreadableTable("exchange.not_a_register")
    parts = (("actors", nodes), ("voices", voices), ("placements", seats), ("relations", edges))
    return [_sheet(name, rows) for name, rows in parts if rows]


def _names(rows: list[dict[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _add(element: Xml.Element, kind: str, row: dict[str, str]) -> None:
    for name, value in row.items():
        text = {"1": "true", "0": "false"}.get(value, value) if KINDS.get(name) == "boolean" else value
        Xml.SubElement(element, "data", key=f"{kind}_{name}").text = text


def _read(element: Xml.Element, names: dict[str, str]) -> dict[str, str]:
    found = {names.get(data.get("key", ""), ""): data.text or "" for data in element.iter(f"{{{NAMESPACE}}}data")}
    return {name: value for name, value in found.items() if name}


def _sheet(name: str, rows: list[dict[str, str]]) -> Sheet:
    columns = tuple(_names(rows))
    return Sheet(name, columns, tuple(tuple(row.get(column, "") for column in columns) for row in rows))
