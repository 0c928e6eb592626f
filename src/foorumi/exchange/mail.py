"""A draft of a message with a paper in it, for the person's own mail program; nothing is sent from here."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from foorumi.domain.ids import EventId
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language


def permitted(workspace: Workspace, event_id: EventId) -> list[str]:
    """The addresses of those at an event who allowed their contact to be used, each once, in order."""
    people = workspace.attendees(event_id)
    found = (person.email.strip() for person in people if person.may_share_contact == "yes")
    plain = (address for address in found if address.count("@") == 1 and address.isascii() and address.isprintable())
    return sorted(dict.fromkeys(address for address in plain if not set(address) & set(' ,;<>"()[]:\\')))


def draft(workspace: Workspace, event_id: EventId, say: Language, name: str, paper: bytes, made_at: datetime) -> bytes:
    """The bytes of an .eml file that mail programs open as a draft; recipients do not see one another."""
    event = workspace.event(event_id)
    message = EmailMessage()
    message["Subject"] = " ".join(event.name.split())
    message["Date"] = format_datetime(made_at)
    message["X-Unsent"] = "1"
    if addresses := permitted(workspace, event_id):
        message["Bcc"] = ", ".join(addresses)
    message.set_content(say("mail.body", contact=" ".join(event.contact.split()) or " ".join(event.organiser.split())))
    message.add_attachment(paper, maintype="application", subtype="pdf", filename=name)
    return bytes(message)
