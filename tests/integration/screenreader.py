#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader hears of the window, over AT-SPI. In a session of its own (session.sh).
Usage: screenreader.py MYSQL_SERVER_MANAGER MSMCTL"""

import re
import subprocess
import sys
import unittest

from desktop import Atspi, Desktop, begin_or_skip, until

WINDOW = ""
MSMCTL = ""


class ScreenReader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        desktop = Desktop()
        cls.addClassCleanup(desktop.close)
        desktop.start(WINDOW, "--sandbox")
        ctl = [MSMCTL, "--profile", "sandbox"]
        until(lambda: desktop.run(*ctl, "list", "--json"))
        assert desktop.run(*ctl, "create", "--template", "0", "--count", "1", "--name", "db")
        cls.met = staticmethod(desktop.met)

    def names(self, role):
        return [item.name for item in self.met() if item.role == role]

    def test_details_are_read_with_their_values_and_nothing_is_markup(self):
        cell = until(lambda: next((i for i in self.met() if (i.role, i.name) == ("table cell", "db")), None))
        place = cell.place()
        subprocess.run(["xdotool", "mousemove", str(place.x + 9), str(place.y + 9), "click", "1"], check=True)
        labels = until(lambda: [n for n in self.names("label") if n.startswith("ID: ")] and self.names("label"))
        for fact in ("ID: ", "Addresses: 127.", "Host: node", "Function: Agent", "MySQL port: "):
            self.assertTrue([name for name in labels if name.startswith(fact)], (fact, labels))
        for item in self.met():
            for text in (item.name, item.description):
                self.assertIsNone(re.search(r"</?[a-z]+[^>]*>", text), text)

    def test_parts_are_read_in_the_order_in_which_they_are_seen(self):
        expected = ["Main Toolbar", "State of the manager", "Filter nodes", "Service nodes", "Overview", "Operations",
            "Filter events"]
        order = []
        for item in self.met():
            if item.name in expected and item.name not in order:
                order.append(item.name)
        self.assertEqual(order, expected)

    def test_what_can_be_pressed_or_typed_into_has_a_name(self):
        for item in self.met():
            if item.has(Atspi.StateType.FOCUSABLE) and item.has(Atspi.StateType.SHOWING):
                self.assertTrue(item.name, (item.role, item.place().x, item.place().y))


if __name__ == "__main__":
    begin_or_skip()
    WINDOW, MSMCTL = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
