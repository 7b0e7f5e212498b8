#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the next start brings back: the window where and as it was when the program was asked to end, and the language
that was chosen. In a session of its own (session.sh).
Usage: window_kept.py MYSQL_SERVER_MANAGER MSMCTL"""

import subprocess
import sys
import time
import unittest

from desktop import Desktop, begin_or_skip, until

WINDOW = ""
MSMCTL = ""
PATIENCE = 90  # seconds: other tests run beside this one


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout


class WindowKept(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(manager="openbox")
        self.addCleanup(self.desktop.close)

    def started(self):
        program = self.desktop.start(WINDOW, "--sandbox")
        until(lambda: self.desktop.run(MSMCTL, "--profile", "sandbox", "list", "--json"), PATIENCE)
        until(self.window, PATIENCE)
        time.sleep(0.5)
        return program

    def ended(self, program):
        program.terminate()
        self.assertEqual(program.wait(PATIENCE), 0)
        until(lambda: not self.window(), PATIENCE)

    @staticmethod
    def window():
        return xdotool("search", "--onlyvisible", "--name", "^sandbox").strip()

    def place(self):
        """Where it is and how large, without its frame."""
        lines = xdotool("getwindowgeometry", "--shell", self.window()).split()
        facts = dict(line.split("=") for line in lines)
        return [int(facts[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")]

    def names(self, role):
        return [item.name for item in self.desktop.met() if item.role == role]

    def test_window_is_where_it_was_when_the_program_was_asked_to_end(self):
        program = self.started()
        first = self.place()
        xdotool("windowsize", self.window(), "901", "603")
        xdotool("windowmove", self.window(), "123", "97")
        until(lambda: self.place()[2:] == [901, 603] and self.place()[:2] != first[:2], PATIENCE)
        until(lambda: "Filter events" in self.names("text"), PATIENCE)
        xdotool("key", "ctrl+3")
        until(lambda: "Filter events" not in self.names("text"), PATIENCE)
        left = self.place()
        self.assertNotEqual(left, first)
        self.ended(program)

        program = self.started()
        until(lambda: self.place() == left, 20, lambda: " for %s: %s" % (left, self.place()))
        until(lambda: self.names("menu item"), PATIENCE)
        self.assertNotIn("Filter events", self.names("text"))
        self.ended(program)

    def test_language_is_spoken_from_the_next_start_on(self):
        program = self.started()
        self.assertIn("Machine", until(lambda: self.names("menu item"), PATIENCE))
        xdotool("key", "ctrl+comma")
        box = until(lambda: next((i for i in self.desktop.met() if i.role == "combo box" and i.name == "As the system"), None),
            PATIENCE, lambda: ": %s" % self.names("combo box"))
        place = box.place()
        xdotool("mousemove", str(place.x + 9), str(place.y + 9), "click", "1")
        time.sleep(0.5)
        xdotool("type", "Deut")
        xdotool("key", "Return")
        time.sleep(0.5)
        xdotool("key", "Return")
        until(lambda: "Preferences" not in self.names("dialog"), PATIENCE)
        self.assertIn("Machine", self.names("menu item"))
        self.ended(program)

        program = self.started()
        self.assertIn("Maschine", until(lambda: self.names("menu item"), PATIENCE))
        self.ended(program)


if __name__ == "__main__":
    begin_or_skip("openbox")
    WINDOW, MSMCTL = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
