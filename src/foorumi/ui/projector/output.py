"""What the projector does: shows, holds its picture, is dark, steps aside or is not there. Pure, without Qt."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

State = Literal["off", "live", "frozen", "blank", "guest"]


@dataclass(frozen=True, slots=True)
class Output:
    """The state of the projector. ``frozen_at`` is set while a picture is held, also under a blank one."""

    state: State = "off"
    frozen_at: datetime | None = None

    @property
    def holds_picture(self) -> bool:
        """Whether the room's picture stands still, even if it is dark at the moment."""
        return self.frozen_at is not None

    @property
    def follows(self) -> bool:
        """Whether the room sees the item that is live as it changes."""
        return self.state == "live"


def opened(output: Output) -> Output:
    """F5: the projector is there, or the program comes back after a guest's slides."""
    return Output("live") if output.state in ("off", "guest") else output


def lost(_: Output) -> Output:
    """The cable came off or the window was closed: nothing is shown, and nothing comes back by itself."""
    return Output("off")


def freeze(output: Output, now: datetime) -> Output:
    """F7: hold the picture, or let it go. While the room is dark it stays dark and remembers."""
    match output.state:
        case "live":
            return Output("frozen", now)
        case "frozen":
            return Output("live")
        case "blank":
            return replace(output, frozen_at=None if output.holds_picture else now)
        case _:
            return output


def blank(output: Output) -> Output:
    """F8: make the room's picture dark, or light it again as it was."""
    match output.state:
        case "live" | "frozen":
            return replace(output, state="blank")
        case "blank":
            return replace(output, state="frozen" if output.holds_picture else "live")
        case _:
            return output


def guest(output: Output) -> Output:
    """Shift+F5: step aside for another program's slides."""
    return output if output.state == "off" else Output("guest")


def shown(output: Output) -> Output:
    """Next or Back: the item comes into the room, whatever held it back; without a projector it is a rehearsal."""
    return output if output.state == "off" else Output("live")
