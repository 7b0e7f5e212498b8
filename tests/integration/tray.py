#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in the tray of a desktop, as the desktop's panel uses it: the window that closes into it, what its tip says,
and the ways back and out. In a session of its own (session.sh), in which this test is the panel.
Usage: tray.py MYSQL_SERVER_MANAGER MSMCTL"""

import os
import subprocess
import sys
import threading
import time
import unittest

from desktop import Atspi, Desktop, begin_or_skip, until

WINDOW = ""
MSMCTL = ""
PATIENCE = 90  # seconds: other tests run beside this one
WATCHER = """<node><interface name="org.kde.StatusNotifierWatcher">
    <method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
    <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>"""


class Panel:
    """Of a desktop with a tray, as the specification of StatusNotifierItem has it."""

    def __init__(self):
        from gi.repository import Gio, GLib

        self.glib = GLib
        self.items = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        # Of a context of its own: the default one is the screen reader's, and has one thread.
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.is_there = threading.Event()
        self.thread = threading.Thread(target=self.answer, args=[Gio], daemon=True)
        self.thread.start()
        self.is_there.wait()

    def answer(self, gio):
        """What its thread does until it is closed."""
        self.context.push_thread_default()
        interface = gio.DBusNodeInfo.new_for_xml(WATCHER).interfaces[0]
        registered = self.bus.register_object("/StatusNotifierWatcher", interface, self.on_call,
            lambda *_: self.glib.Variant("b", True), None)
        name = gio.bus_own_name_on_connection(self.bus, "org.kde.StatusNotifierWatcher", 0, None, None)
        self.is_there.set()
        self.loop.run()
        gio.bus_unown_name(name)
        self.bus.unregister_object(registered)
        self.context.pop_thread_default()

    def close(self):
        self.loop.quit()
        self.thread.join()

    def on_call(self, _bus, sender, _path, _interface, _method, _arguments, invocation):
        self.items.append(sender)
        invocation.return_value(None)

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(self.items[-1], path, interface, method, arguments, None, 0, 5000, None).unpack()

    def tip(self):
        """What is shown over the icon."""
        wanted = self.glib.Variant("(ss)", ("org.kde.StatusNotifierItem", "ToolTip"))
        return self.call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", wanted)[0][2]

    def click(self):
        self.call("/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", self.glib.Variant("(ii)", (9, 9)))

    def choose(self, text):
        """An entry of the icon's menu."""
        menu = "com.canonical.dbusmenu"
        layout = self.call("/MenuBar", menu, "GetLayout", self.glib.Variant("(iias)", (0, -1, [])))
        entries = {entry[1].get("label", "").replace("_", ""): entry[0] for entry in layout[1][2]}
        event = self.glib.Variant("(isvu)", (entries[text], "clicked", self.glib.Variant("i", 0), 0))
        self.call("/MenuBar", menu, "Event", event)


class Tray(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(manager="openbox")
        self.addCleanup(self.desktop.close)
        os.makedirs(os.path.join(self.desktop.home, "data"))

    def wants_to_close_into_the_tray(self):
        with open(os.path.join(self.desktop.home, "data", "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[window]\ncloseToTray=true\n")

    def panel(self):
        panel = Panel()
        self.addCleanup(panel.close)
        return panel

    def started(self):
        program = self.desktop.start(WINDOW, "--sandbox")
        until(lambda: self.desktop.run(MSMCTL, "--profile", "sandbox", "list", "--json"), PATIENCE)
        until(self.is_seen, PATIENCE)
        return program

    @staticmethod
    def is_seen():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^sandbox"], capture_output=True,
            check=False)
        return bool(found.stdout)

    @staticmethod
    def close_window():
        time.sleep(0.5)
        subprocess.run(["xdotool", "key", "alt+F4"], check=True)

    def create(self, name):
        self.assertTrue(self.desktop.run(MSMCTL, "--profile", "sandbox", "create", "--template", "0", "--count", "1",
            "--name", name))

    def choice_asked_for(self):
        """Asks again while it is not there: the window may not have had the keyboard yet."""
        box = next((i for i in self.desktop.met() if i.role == "check box"
            and i.name.startswith("Closing the window")), None)
        if not box:
            subprocess.run(["xdotool", "key", "ctrl+comma"], check=True)
        return box

    def choice(self):
        """Whether the Preferences offer to close into the tray."""
        box = until(self.choice_asked_for, PATIENCE)
        offered = box.has(Atspi.StateType.ENABLED)
        subprocess.run(["xdotool", "key", "Escape"], check=True)
        time.sleep(0.5)
        return offered

    def test_window_closes_into_the_tray_and_comes_back(self):
        self.wants_to_close_into_the_tray()
        panel = self.panel()
        program = self.started()
        self.assertTrue(self.choice())
        self.create("one")
        until(lambda: panel.tip().endswith("sandbox: Running, 1 of 1 node runs"), PATIENCE, lambda: panel.tip())

        self.close_window()
        until(lambda: not self.is_seen(), PATIENCE)
        # It works on, and says so.
        self.create("two")
        until(lambda: panel.tip().endswith("sandbox: Running, 2 of 2 nodes run"), PATIENCE, lambda: panel.tip())
        self.assertFalse(self.is_seen())
        self.assertIsNone(program.poll())

        panel.click()
        until(self.is_seen, PATIENCE)
        self.close_window()
        until(lambda: not self.is_seen(), PATIENCE)
        panel.choose("Show the Window")
        until(self.is_seen, PATIENCE)

        self.close_window()
        until(lambda: not self.is_seen(), PATIENCE)
        panel.choose("Quit")
        self.assertEqual(program.wait(PATIENCE), 0)

    def test_who_does_not_want_that_ends_the_program(self):
        self.panel()
        program = self.started()
        self.assertTrue(self.choice())
        self.close_window()
        self.assertEqual(program.wait(PATIENCE), 0)

    def test_without_a_tray_it_is_not_offered_and_closing_ends_the_program(self):
        self.wants_to_close_into_the_tray()
        program = self.started()
        self.assertFalse(self.choice())
        self.close_window()
        self.assertEqual(program.wait(PATIENCE), 0)


if __name__ == "__main__":
    begin_or_skip("openbox")
    WINDOW, MSMCTL = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
