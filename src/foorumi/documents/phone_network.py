"""One page for IT support: the network that phones need, the firewall rule, and what goes wrong elsewhere."""

from foorumi.documents.letterhead import paper
from foorumi.documents.outline import Block, Document, Heading, Items, Paragraph, Run, Title
from foorumi.domain.ids import EventId
from foorumi.domain.phones import PORT
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language

RECIPE = ("power", "isolation", "address", "radios")
ELSEWHERE = ("guests", "portal", "hotspot", "ipv6")
RULE = (
    'netsh advfirewall firewall add rule name="Foorumi" dir=in action=allow protocol=TCP localport={port} '
    "remoteip=localsubnet profile=any"
)


def outline(workspace: Workspace, event_id: EventId, say: Language) -> Document:
    """What the room's phones need of the network at an event."""
    arranged = workspace.phones(event_id)
    port = arranged.port if arranged else PORT
    title = say("documents.phone_network")
    blocks: tuple[Block, ...] = (
        Title(title),
        Paragraph(say("phone_network.what")),
        Heading(say("phone_network.recipe")),
        Items(tuple(say(f"phone_network.recipe.{name}") for name in RECIPE), first=1),
        Heading(say("phone_network.firewall")),
        Paragraph(say("phone_network.rule", port=port)),
        Paragraph((Run(RULE.format(port=port), bold=True),), small=True),
        Heading(say("phone_network.elsewhere")),
        Items(tuple(say(f"phone_network.elsewhere.{name}") for name in ELSEWHERE)),
        Heading(say("phone_network.trial")),
        Paragraph(say("phone_network.trial.how")),
    )
    return paper(workspace, workspace.event(event_id), say, title, title, blocks)
