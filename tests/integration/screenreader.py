#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader hears of the window, over AT-SPI. In a session bus of its own (dbus-run-session).
Usage: screenreader.py MYSQL_SERVER_MANAGER MSMCTL"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError):
    Atspi = None

NEEDED = ("Xvfb", "xdotool", "/usr/libexec/at-spi-bus-launcher")
WINDOW = ""
MSMCTL = ""


class Item:
    """One thing that is met, with what is read of it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""

    def place(self):
        return self.accessible.get_extents(Atspi.CoordType.SCREEN)


def items(accessible):
    """From the top to the bottom, the invisible left out."""
    states = accessible.get_state_set()
    if accessible.get_role_name() != "application" and not states.contains(Atspi.StateType.VISIBLE):
        return
    yield Item(accessible)
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child:
            yield from items(child)


def until(what, seconds=60):
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        assert time.monotonic() < end, "waited %d s in vain" % seconds
        time.sleep(0.2)


class ScreenReader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.mkdtemp(prefix="msm-reader-")
        cls.addClassCleanup(shutil.rmtree, directory, True)
        reading, writing = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.end, display)
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        environment = dict(os.environ, HOME=directory, XDG_RUNTIME_DIR=directory, LC_ALL="C.UTF-8",
            QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        options = ["--data-dir", os.path.join(directory, "data")]
        window = subprocess.Popen([WINDOW, "--sandbox", *options], env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.end, window)
        ctl = [MSMCTL, "--profile", "sandbox", *options]
        until(lambda: subprocess.run([*ctl, "wait"], env=environment, capture_output=True).returncode == 0)
        subprocess.run([*ctl, "create", "--template", "0", "--count", "1", "--name", "db"], env=environment,
            check=True, capture_output=True, timeout=100)

    @staticmethod
    def end(process):
        process.terminate()
        process.wait()

    def met(self):
        desktop = Atspi.get_desktop(0)
        found = []
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program:
                program.clear_cache()
                found += items(program)
        return found

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
            states = item.accessible.get_state_set()
            if states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING):
                self.assertTrue(item.name, (item.role, item.place().x, item.place().y))


if __name__ == "__main__":
    if Atspi is None and sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])  # it has Debian's modules
    missing = [name for name in NEEDED if not shutil.which(name)] + (["gi with Atspi"] if Atspi is None else [])
    if missing:
        print("skipped: there is no", ", no ".join(missing))
        sys.exit(77)
    WINDOW, MSMCTL = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
