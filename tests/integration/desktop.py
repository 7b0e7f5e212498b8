# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of a test's own: a display that nobody sees, the program on it, and what a screen reader meets there."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    Atspi = None

NEEDED = ("Xvfb", "xdotool", "/usr/libexec/at-spi-bus-launcher")


def begin_or_skip(*more):
    """Ends the script with 77 where something is missing; goes on with the Python that has Debian's modules."""
    if Atspi is None and sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    missing = [name for name in NEEDED + more if not shutil.which(name)] + (["gi with Atspi"] if Atspi is None else [])
    if missing:
        print("skipped: there is no", ", no ".join(missing))
        sys.exit(77)


def until(what, seconds=60, why=lambda: ""):
    """What it answers once that is true. `why` tells more of what was seen instead."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        assert time.monotonic() < end, "waited %d s in vain%s" % (seconds, why())
        time.sleep(0.2)


class Item:
    """One thing that is met, with what is read of it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""

    def place(self):
        return self.accessible.get_extents(Atspi.CoordType.SCREEN)

    def has(self, state):
        return self.accessible.get_state_set().contains(state)


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


class Desktop:
    """A display, and a home for the program. In a session of its own (session.sh). `manager`: of the windows;
    without one, no key goes to a dialog."""

    def __init__(self, manager=""):
        self.ends = contextlib.ExitStack()
        self.home = tempfile.mkdtemp(prefix="msm-desktop-")
        self.ends.callback(shutil.rmtree, self.home, True)
        self.options = ["--data-dir", os.path.join(self.home, "data")]
        reading, writing = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        self.ends.callback(self.end, display)
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        if manager:
            self.ends.callback(self.end, subprocess.Popen([manager], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        self.environment = dict(os.environ, HOME=self.home, XDG_RUNTIME_DIR=self.home, LC_ALL="C.UTF-8",
            QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        # libxkbcommon-x11 copies names of a given length, which need no zero at their end.
        if "ASAN_OPTIONS" in self.environment:
            self.environment["ASAN_OPTIONS"] += ":strict_string_checks=0"

    def close(self):
        self.ends.close()

    def start(self, program, *arguments):
        process = subprocess.Popen([program, *arguments, *self.options], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.ends.callback(self.end, process)
        return process

    def run(self, program, *arguments):
        """What it prints; nothing if it fails."""
        done = subprocess.run([program, *arguments, *self.options], env=self.environment, capture_output=True,
            text=True, timeout=100, check=False)
        return done.stdout if done.returncode == 0 else ""

    @staticmethod
    def end(process):
        process.terminate()
        process.wait()

    @staticmethod
    def met():
        """Everything that a screen reader meets. Programs come and go, which the reader learns in its main loop."""
        while GLib.MainContext.default().iteration(False):
            pass
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        found = []
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program:
                program.clear_cache()
                found += items(program)
        return found
