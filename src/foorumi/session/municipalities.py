"""What people do with municipalities."""

from foorumi.domain.ids import MunicipalityId, new_id
from foorumi.domain.municipalities import Municipality
from foorumi.domain.workspace import Part
from foorumi.session.session import Session


def add(session: Session, name_fi: str, **values: str) -> MunicipalityId:
    """Add a municipality; ``values`` are its other fields."""
    row = Municipality(
        MunicipalityId(new_id()), name_fi.strip(), position=len(session.workspace.municipalities), **values
    )
    session.do("undo.municipality_added", lambda rows: rows.insert(row))
    return row.id


def edit(session: Session, municipality_id: MunicipalityId, **values: str) -> None:
    """Change fields of a municipality."""
    session.do("undo.municipality", lambda rows: rows.update(Part.municipality, municipality_id, **values))


def named(session: Session, name: str) -> MunicipalityId:
    """The municipality of a name, added if there is none."""
    known = next((row for row in session.workspace.municipalities if name in (row.name_fi, row.name_sv)), None)
    return known.id if known else add(session, name)
