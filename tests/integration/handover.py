#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that holds a profile, and msmctl that wants to change something meanwhile.
Usage: handover.py MYSQL_SERVER_MANAGER MSMCTL [TEST…]"""

import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

WINDOW = ""
MSMCTL = ""


class Base(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="msm-handover-")
        self.addCleanup(self.directory.cleanup)
        self.data = os.path.join(self.directory.name, "data")
        self.environment = dict(os.environ, HOME=self.directory.name, XDG_RUNTIME_DIR=self.directory.name,
            LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen", DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        for name in [name for name in self.environment if name.startswith("MSM_")]:
            del self.environment[name]

    def open_window(self):
        window = subprocess.Popen([WINDOW, "--sandbox", "--data-dir", self.data], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.kill, window)
        deadline = time.monotonic() + 30
        # Ready as soon as it answers a command; before that, nobody listens or it is not connected.
        while self.ctl("wait").returncode != 0:
            self.assertIsNone(window.poll())
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)
        return window

    @staticmethod
    def kill(process):
        if process.poll() is None:
            process.kill()
        process.wait()

    def command_line(self, *arguments):
        return [MSMCTL, "--profile", "sandbox", "--data-dir", self.data, *arguments]

    def ctl(self, *arguments, environment=None):
        return subprocess.run(self.command_line(*arguments), env=environment or self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100)

    def begin(self, *arguments):
        process = subprocess.Popen(self.command_line(*arguments), env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(self.kill, process)
        return process

    def expect(self, code, *arguments, **options):
        done = self.ctl(*arguments, **options)
        self.assertEqual(done.returncode, code, "%s\n%s%s" % (arguments, done.stdout, done.stderr))
        return done

    def names(self):
        return [(node["name"], node["state"]) for node in json.loads(self.expect(0, "list", "--json").stdout)]


class HandOver(Base):
    def test_nodes_are_made_and_deleted_by_the_window_with_msmctls_output(self):
        self.open_window()
        made = self.expect(0, "create", "--count", "2", "--name", "db-#", "--json")
        nodes = json.loads(made.stdout)
        self.assertEqual([node["name"] for node in nodes], ["db-1", "db-2"])
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 2)
        self.assertIn("db-2", made.stderr)
        self.assertIn("waiting for MySQL", made.stderr)
        kept = str(nodes[1]["id"])
        self.assertEqual(self.expect(0, "--quiet", "node", kept, "restart").stdout, kept + "\n")
        self.expect(0, "node", kept, "snapshot", "--name", "before")
        saved, = json.loads(self.expect(0, "snapshots", kept, "--json").stdout)
        self.assertEqual([snapshot["name"] for snapshot in saved["snapshots"]], ["before"])
        gone = str(nodes[0]["id"])
        # What the window copies as commands works on its own cloud, too.
        self.assertIn("nothing is wrong", self.expect(0, "why", kept).stderr)
        self.assertIn("db-1", self.expect(2, "delete", gone).stderr)
        self.assertEqual(self.expect(0, "--quiet", "delete", gone, "--yes").stdout, gone + "\n")
        refused = self.expect(1, "delete", gone, "--yes")
        self.assertIn("has no node " + gone, refused.stderr)
        self.assertIn("asks for no NOPE", self.expect(2, "create", "--input", "NOPE=1").stderr)
        self.assertIn("no template", self.expect(1, "create", "--template", "nope").stderr)

    def test_socket_is_for_the_owner_only(self):
        self.open_window()
        sockets = glob.glob(os.path.join(self.data, "msm-*.socket"))
        self.assertEqual(len(sockets), 1)
        self.assertEqual(os.stat(sockets[0]).st_mode & 0o077, 0)

    def test_secret_answers_are_not_handed_over(self):
        self.open_window()
        for name, arguments in (("MSM_INPUT_MYSQL_ROOT_PASSWORD", []),
                                ("MSM_CONTEXT_TOKEN", ["--context", "TOKEN"])):
            environment = dict(self.environment, **{name: "s3cret"})
            refused = self.ctl("create", *arguments, environment=environment)
            self.assertNotEqual(refused.returncode, 0)
        self.assertEqual(self.names(), [])

    def test_interrupted_msmctl_leaves_the_work_to_the_window(self):
        self.open_window()
        process = self.begin("create", "--name", "stays")
        self.assertIn("stays", process.stderr.readline())
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("goes on with what has begun", errors)
        self.expect(0, "wait")
        self.assertEqual(self.names(), [("stays", "RUNNING")])

    def test_killed_window_is_named_and_the_next_one_finishes_what_it_began(self):
        window = self.open_window()
        process = self.begin("create", "--count", "3", "--name", "db-#")
        seen = ""
        while "waiting for a host" not in seen and "files are being copied" not in seen:
            line = process.stderr.readline()
            self.assertTrue(line, seen)
            seen += line
        window.send_signal(signal.SIGKILL)
        window.wait()
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("has ended before this was over", errors)
        self.assertIn("msmctl wait", errors)
        time.sleep(3)  # until the embedded cloud, too, has noticed and put its machines away
        self.open_window()
        self.assertEqual(self.names(), [("db-%d" % number, "RUNNING") for number in (1, 2, 3)])


if __name__ == "__main__":
    WINDOW, MSMCTL = (os.path.abspath(path) for path in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
