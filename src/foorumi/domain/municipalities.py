"""A municipality of the workspace, and what stands in the foot of its papers."""

from dataclasses import dataclass

from foorumi.domain.ids import MunicipalityId
from foorumi.domain.words import Words


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: its name in the languages it has one in, and its contact data."""

    id: MunicipalityId
    name_fi: str
    name_sv: str = ""
    name_en: str = ""
    address: str = ""
    post_office: str = ""
    phone: str = ""
    email: str = ""
    business_id: str = ""
    position: int = 0

    def name(self, code: str) -> str:
        """The official name in a language, such as "Soinin kunta"."""
        return Words(self.name_fi, self.name_sv, self.name_en)(code)
