"""The addresses this computer has in the networks around it, the likeliest one for phones first."""

import re
from dataclasses import dataclass

_VIRTUAL = re.compile(
    r"^(docker|br-|veth|virbr|vboxnet|vmnet|tun|tap|utun|wg|ppp|zt|tailscale|vethernet|virtualbox|vmware|npcap|bluetooth"
    r"|awdl|llw|loopback)",
    re.I,
)
_WIRELESS = re.compile(r"^(wl|wi-?fi|en0$|langaton)", re.I)
_OWN_HOTSPOT = frozenset({"192.168.137.1", "172.20.10.1", "192.168.2.1", "10.42.0.1", "192.168.43.1"})
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Address:
    """An address, and the name of the network adapter that has it."""

    ip: str
    adapter: str
    score: int = 0

    @property
    def host(self) -> str:
        """The address as it stands in a link."""
        return f"[{self.ip}]" if ":" in self.ip else self.ip


def addresses() -> list[Address]:
    """Every address phones might reach, the likeliest first; a hotspot or Wi-Fi before cables, tunnels last."""
    from PySide6.QtNetwork import QNetworkInterface

    found = []
    for adapter in QNetworkInterface.allInterfaces():
        flags = adapter.flags()
        if not flags & QNetworkInterface.InterfaceFlag.IsRunning or flags & QNetworkInterface.InterfaceFlag.IsLoopBack:
            continue
        for entry in adapter.addressEntries():
            ip = entry.ip()
            text = ip.toString().partition("%")[0]
            if not ip.isLinkLocal():
                score = _score(text, adapter.humanReadableName(), entry.prefixLength())
                found.append(Address(text, adapter.humanReadableName(), score))
    return sorted(found, key=lambda address: (-address.score, address.ip))


def _score(ip: str, adapter: str, prefix: int) -> int:
    score = 0
    if ip in _OWN_HOTSPOT:
        score += 40
    if _WIRELESS.match(adapter):
        score += 20
    if ip.startswith("192.168."):
        score += 5
    if _VIRTUAL.match(adapter):
        score -= 50
    if ":" in ip:
        score -= 30
    elif prefix >= 30:
        score -= 50
    return score
