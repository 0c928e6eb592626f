"""A desktop in a nutshell: its portal tells a program what colours and contrast its user has chosen, and changes them
in turn each time the program has printed a line. Run by the system's Python, inside dbus-run-session.

    /usr/bin/python3 system_settings.py NAME=NUMBER[,NAME=NUMBER ...] PROGRAM [ARGUMENT ...]
"""

import subprocess
import sys

from gi.repository import Gio, GLib

PLACE, READS, GROUP = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", "org.freedesktop.appearance"
SPOKEN = f"""<node><interface name="{READS}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


class Desktop:
    """The settings, and the program that is told of them."""

    def __init__(self, first, *turns):
        self.values = {"color-scheme": 2, "contrast": 0, **dict([first])}
        self.turns = list(turns)
        self.loop = GLib.MainLoop()

    def answer(self, bus, sender, place, interface, method, asked, call):
        """Tell what is asked for."""
        known = {name: GLib.Variant("u", value) for name, value in self.values.items()}
        if method == "ReadAll":
            call.return_value(GLib.Variant("(a{sa{sv}})", ({GROUP: known},)))
        elif asked[0] == GROUP and asked[1] in known:
            call.return_value(GLib.Variant("(v)", (GLib.Variant("v", known[asked[1]]),)))
        else:
            call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not kept here")

    def begin(self, bus, name):
        """Speak on the bus, and start the program once it is heard."""
        bus.register_object(PLACE, Gio.DBusNodeInfo.new_for_xml(SPOKEN).interfaces[0], self.answer, None, None)
        self.bus = bus

    def run(self, bus, name):
        """Start the program."""
        self.program = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        GLib.io_add_watch(self.program.stdout, GLib.IO_IN | GLib.IO_HUP, self.hear)

    def hear(self, *_):
        """Print what the program says, and turn a setting; after the last let it end."""
        line = self.program.stdout.readline()
        if line:
            print(line, end="", flush=True)
        if line and self.turns:
            name, value = self.turns.pop(0)
            self.values[name] = value
            told = GLib.Variant("(ssv)", (GROUP, name, GLib.Variant("u", value)))
            self.bus.emit_signal(None, PLACE, READS, "SettingChanged", told)
            return True
        self.program.stdin.close()
        self.program.wait()
        self.loop.quit()
        return False


if __name__ == "__main__":
    turns = [(name, int(value)) for name, _, value in (turn.partition("=") for turn in sys.argv[1].split(","))]
    desktop = Desktop(*turns)
    Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, desktop.begin, desktop.run, None)
    desktop.loop.run()
