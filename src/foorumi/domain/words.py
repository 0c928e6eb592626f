"""A text in the languages a facilitator may write it in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One text in Finnish, Swedish and English; a missing one falls back to the Finnish, then to any there is."""

    fi: str = ""
    sv: str = ""
    en: str = ""

    def __call__(self, code: str) -> str:
        """The text in a language."""
        return getattr(self, code, "") or self.fi or self.sv or self.en
