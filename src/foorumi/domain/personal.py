"""Which columns tell who a person is. What is not here holds what was said and agreed, which is about the municipality.

Kept apart from free texts, where a name may stand too: those are searched for the names that are known.
"""

from collections.abc import Mapping

from foorumi.domain.workspace import Part

PERSONAL: Mapping[Part, tuple[str, ...]] = {
    Part.attendee: ("name", "role", "village", "email", "phone", "code"),
    Part.item: ("presenter",),
    Part.commitment: ("owner_text",),
    Part.exchange: ("owner_text",),
    Part.visit: ("host_text", "approved_by"),
    Part.invitation: ("inviter",),
    Part.contact: ("text",),
    Part.actor: ("confidential_note",),
}
"""Emptied in a file that is given without names."""

SECRET: Mapping[Part, tuple[str, ...]] = {Part.phones: ("wifi_password", "pin")}
"""Never given to anybody."""

SHORTEST_PASSWORD = 10
"""Characters of a password that seals a file."""
