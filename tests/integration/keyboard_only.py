#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First use without a mouse: from the first start to a node that is created and deleted again, with keys alone in a
real window. What has the focus is asked over AT-SPI after each step, as a screen reader asks it. In a session of its own
(session.sh).
Usage: keyboard_only.py MYSQL_SERVER_MANAGER MSMCTL"""

import json
import subprocess
import sys
import time
import unittest

from desktop import Atspi, Desktop, begin_or_skip, until

WINDOW = ""
MSMCTL = ""
PATIENCE = 90  # seconds: other tests run beside this one
MOST_STEPS = 60  # of a walk with Tab or F6; more is a circle


class KeyboardOnly(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(manager="openbox")
        self.addCleanup(self.desktop.close)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True)
        time.sleep(0.2)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
        time.sleep(0.2)

    def focused(self):
        """What has the focus. The current item of a view, or of tabs, says that it has, whoever has it."""
        return [item for item in self.desktop.met() if item.has(Atspi.StateType.FOCUSED)
            and item.name and item.role not in ("page tab", "table cell", "list item", "tree item")]

    def focus(self):
        """Its name; it has one, or nobody who cannot see knows where they are."""
        return until(self.focused, 20, lambda: ": nothing has the focus")[-1].name

    def walk_to(self, name, key="Tab"):
        met = []
        for _ in range(MOST_STEPS):
            met.append(self.focus())
            if met[-1].startswith(name):
                return
            self.press(key)
        self.fail("%s never comes to %s: %s" % (key, name, met))

    def nodes(self):
        listed = self.desktop.run(MSMCTL, "--profile", "sandbox", "list", "--json")
        return {node["name"]: node["state"] for node in json.loads(listed)} if listed else None

    def titles(self):
        return [item.name for item in self.desktop.met() if item.role in ("dialog", "frame")]

    def opened(self, title):
        until(lambda: [name for name in self.titles() if name.startswith(title)], PATIENCE,
            lambda: " for %s: %s" % (title, self.titles()))
        time.sleep(0.3)

    def confirm(self, title):
        """Return, and again while what the dialog waits for, such as templates, has not come."""
        def closed():
            if not [name for name in self.titles() if name.startswith(title)]:
                return True
            self.press("Return")
            time.sleep(1)
            return False
        until(closed, PATIENCE, lambda: " for the end of %s: %s" % (title, self.titles()))

    def closed(self, title):
        until(lambda: not [name for name in self.titles() if name.startswith(title)], PATIENCE)

    def windows(self):
        """How many there are of the program, menus included, which AT-SPI does not list."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "mysql-server-manager"],
            capture_output=True, text=True, check=False)
        return len(found.stdout.split())

    def opens_the_menu_of_the_node(self, key):
        before = self.windows()
        self.press(key)
        until(lambda: self.windows() == before + 1, 20, lambda: " for the menu by " + key)
        self.press("Escape")
        until(lambda: self.windows() == before, 20)
        self.assertTrue(self.focus().startswith("Service nodes"), self.focus())

    def test_from_the_first_run_to_a_deleted_node(self):
        program = self.desktop.start(WINDOW)
        self.opened("Welcome")
        self.walk_to("Try the built-in sandbox")
        self.confirm("Welcome")
        until(lambda: self.nodes() is not None)

        self.press("ctrl+n")
        self.opened("Create Nodes")
        self.walk_to("Name pattern")
        self.press("ctrl+a")
        self.write("db")
        self.confirm("Create Nodes")
        until(lambda: self.nodes() == {"db": "RUNNING"}, 90, lambda: ": %s" % self.nodes())

        # After the dialog the focus is somewhere; from there, F6 goes from part to part.
        self.focus()
        self.walk_to("Service nodes", "F6")
        self.press("Home", "space")
        self.opens_the_menu_of_the_node("Menu")
        self.opens_the_menu_of_the_node("shift+F10")
        self.press("ctrl+n")
        self.opened("Create Nodes")
        self.press("Escape")
        self.closed("Create Nodes")
        self.assertTrue(self.focus().startswith("Service nodes"), self.focus())
        self.press("Delete")
        self.opened("Delete")
        self.walk_to("Confirmation")
        self.write("db")
        self.confirm("Delete")
        until(lambda: self.nodes() == {}, 90, lambda: ": %s" % self.nodes())
        self.focus()

        self.press("ctrl+q")
        self.assertEqual(program.wait(PATIENCE), 0)


if __name__ == "__main__":
    begin_or_skip("openbox")
    WINDOW, MSMCTL = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
