#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl serve, which holds a profile as a window does, and what other msmctl then ask of it.
Usage: handover_serve.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import signal

import msmctl
from msmctl_reconcile import Stranger

CREATE = ["create", *msmctl.TEMPLATE]


class Serving(msmctl.Base):
    READY_AT_ONCE = {"serve"}  # what is handed over waits as its holder does

    def setUp(self):
        super().setUp()
        self.cloud = self.sandbox()

    def serve(self):
        server = self.start(self.cloud.url, "serve")
        self.assertTrue(server.stdout.readline().startswith("http://127.0.0.1:"))
        return server

    def ctl(self, *arguments, expect=0):
        return self.run_ctl(self.cloud.url, *arguments, expect=expect)

    def begin(self, *arguments):
        """A command that is under way at the holder, and what it has said so far."""
        process = self.start(self.cloud.url, *arguments)
        return process, process.stderr.readline()

    def finish(self, server):
        server.send_signal(signal.SIGTERM)
        _, errors = server.communicate(timeout=30)
        self.assertEqual(server.returncode, 0, errors)
        return errors

    def ids(self):
        return [vm for vm, _ in self.cloud.vms()]

    def test_nodes_are_made_awaited_and_deleted_by_the_server(self):
        server = self.serve()
        made = json.loads(self.ctl(*CREATE, "--count", "2", "--json").stdout)
        self.assertEqual([node["state"] for node in made], ["RUNNING"] * 2)
        self.ctl("wait", str(made[0]["id"]))
        gone = str(made[0]["id"])
        self.assertEqual(self.ctl("--quiet", "delete", gone, "--yes").stdout, gone + "\n")
        self.assertIn("has no node " + gone, self.ctl("delete", gone, "--yes", expect=1).stderr)
        words = self.finish(server)
        for command in ("create", "wait", "delete"):
            self.assertIn("working for msmctl: " + command, words)
        self.assertEqual(self.ids(), [made[1]["id"]])
        self.ctl(*CREATE)  # nothing is in the way of the next one that holds the profile

    def test_drift_is_shown_and_mended_by_the_server(self):
        server = self.serve()
        node = json.loads(self.ctl(*CREATE, "--json").stdout)[0]["id"]
        stranger = Stranger(self.cloud.url)
        copy = stranger.instantiate("copy", stranger.label(node))
        shown = json.loads(self.ctl("reconcile", "--dry-run", "--json", expect=1).stdout)
        self.assertEqual({finding["id"]: finding["class"] for finding in shown["findings"]},
            {node: "duplicate", copy: "duplicate"})
        self.assertIn("--yes", self.ctl("reconcile", "--fix", "remove", str(copy), expect=2).stderr)
        self.assertEqual(self.ids(), [node, copy])
        done = self.ctl("reconcile", "--fix", "remove", str(copy), "--yes")
        self.assertEqual(done.stdout.strip(), str(copy))
        self.assertEqual(self.ids(), [node])
        self.assertIn("working for msmctl: reconcile", self.finish(server))

    def test_two_at_once_both_get_what_they_asked_for(self):
        self.serve()
        creates = [self.start(self.cloud.url, *CREATE, "--count", "3", "--name", name + "-#", "--json")
            for name in ("a", "b")]
        made = []
        for process in creates:
            output, errors = process.communicate(timeout=100)
            self.assertEqual(process.returncode, 0, errors)
            made.append([node["name"] for node in json.loads(output)])
        self.assertEqual(made, [[name + "-%d" % number for number in (1, 2, 3)] for name in ("a", "b")])
        self.assertEqual(len(self.ids()), 6)

    def test_server_that_ends_in_order_is_named_and_the_next_goes_on(self):
        self.cloud = self.sandbox(pace="0.3")
        server = self.serve()
        process, _ = self.begin(*CREATE, "--count", "2")
        while not self.ids():
            pass
        self.finish(server)
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("has ended before this was over", errors)
        made = self.ids()
        self.ctl("wait")
        self.assertEqual(self.ids(), made)
        self.assertEqual([node["registered"] for node in self.nodes(self.cloud.url)], [True] * len(made))

    def test_server_that_is_killed_is_named_and_no_vm_is_made_twice(self):
        self.cloud = self.sandbox(pace="0.3")
        server = self.serve()
        process, _ = self.begin(*CREATE, "--count", "3")
        while len(self.ids()) < 3:
            pass
        server.kill()
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("has ended before this was over", errors)
        self.assertIn("msmctl wait", errors)
        self.ctl("wait")
        nodes = self.nodes(self.cloud.url)
        self.assertEqual([node["id"] for node in nodes], self.ids())
        self.assertTrue(all(node["registered"] for node in nodes))
        self.assertEqual(len(nodes), 3)

    def test_fix_under_way_is_finished_by_the_server_when_its_msmctl_is_interrupted(self):
        self.cloud = self.sandbox(pace="0.3")
        self.serve()
        node = json.loads(self.ctl(*CREATE, "--json").stdout)[0]["id"]
        stranger = Stranger(self.cloud.url)
        copy = stranger.instantiate("copy", stranger.label(node))
        process, _ = self.begin("reconcile", "--fix", "remove", str(copy), "--yes")
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertIn("goes on with what has begun", errors)
        stranger.wait_until(copy, 6, 0)
        self.assertEqual(self.ids(), [node])


if __name__ == "__main__":
    msmctl.main()
