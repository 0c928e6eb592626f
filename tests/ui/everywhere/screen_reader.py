"""A client of AT-SPI, as a screen reader is one: starts a program that prints where it is, and tells of each place all
that is on the screen, a JSON object a line. Run by the system's Python, inside dbus-run-session.

    /usr/bin/python3 screen_reader.py PROGRAM [ARGUMENT ...]

Of some drawn lists it also presses a part, and tells what is chosen then.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 25
"""Of a long list or table, so many are looked at: the others are made by the same code."""
PATIENCE = 60
PRESSED = {"actors": "Toimijakartta", "follow_up:notes": "Lajittelematta", "room:brainstorm": "Seinän laput"}
"""The drawn list of a place, of which a part is pressed."""
STATES = {"focusable": Atspi.StateType.FOCUSABLE, "checkable": Atspi.StateType.CHECKABLE,
          "checked": Atspi.StateType.CHECKED, "editable": Atspi.StateType.EDITABLE}  # fmt: skip
BOXES = {"filler", "panel", "layered pane", "label", "separator"}


def main() -> None:
    """Go from place to place and tell."""
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    GLib.timeout_add(50, lambda: True)  # what the bus tells wakes the loop; this, where the bus tells nothing
    try:
        while place := ask(program):
            top = application(program.pid)
            seen = list(look(top, []))
            print(json.dumps({"place": place, "seen": seen, "pressed": press_one(top, place)}), flush=True)
    finally:
        program.stdin.close()
        program.wait(PATIENCE)


def ask(program: "subprocess.Popen[str]") -> str:
    """Have the program go on, and wait until it is there; empty at the end."""
    program.stdin.write("on\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


def application(pid: int) -> Atspi.Accessible:
    """The program as the desktop knows it, read anew."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        GLib.MainContext.default().iteration(True)
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one is not None and one.get_process_id() == pid and one.get_child_count():
                one.set_cache_mask(Atspi.Cache.NONE)
                return one
    sys.exit("The program does not speak AT-SPI.")


def press_one(top, place):
    """Press the first part of a drawn list that is not chosen: its name, and what is chosen then."""
    if place not in PRESSED:
        return None
    lists = (one for one in below(top) if one.get_role() == Atspi.Role.LIST)
    drawn = next(one for one in lists if one.get_name() == PRESSED[place])
    part = next(one for one in below(drawn) if not is_chosen(one))
    part.get_action_iface().do_action(0)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not is_chosen(part):
        GLib.MainContext.default().iteration(True)
    return {"name": part.get_name(), "chosen": [one.get_name() for one in below(drawn) if is_chosen(one)]}


def below(node):
    """Everything below a node."""
    for at in range(min(node.get_child_count(), MOST_CHILDREN)):
        if (child := node.get_child_at_index(at)) is not None:
            yield child
            yield from below(child)


def is_chosen(part):
    """Whether a part is the chosen one, or one of them."""
    return part.get_state_set().contains(Atspi.StateType.SELECTED)


def look(node, above):
    """What is on the screen below a node, each thing with its role, name, states and value, and in what it is."""
    for at in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(at)
        if child is None:
            continue
        states = child.get_state_set()
        if above and not states.contains(Atspi.StateType.SHOWING):
            continue
        told = {
            "role": child.get_role_name(),
            "name": child.get_name() or "",
            "is": [name for name, state in STATES.items() if states.contains(state)],
            "in": above[-4:],
        }
        if told["role"] not in BOXES:
            kinds = child.get_interfaces()
            if "Value" in kinds:
                told["value"] = child.get_value_iface().get_current_value()
            if "Text" in kinds:
                text = child.get_text_iface()
                told["text"] = text.get_text(0, min(80, text.get_character_count()))
        yield told
        yield from look(child, [*above, f"{told['role']} {told['name']}".strip()])


if __name__ == "__main__":
    main()
