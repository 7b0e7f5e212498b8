#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes that somebody else has ended, and a cloud that has none of them any more, as msmctl tells of them.
Usage: msmctl_lost.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os

import msmctl
from msmctl_reconcile import Reconcile


class Lost(Reconcile):
    def list(self, expect=0):
        return self.run_ctl(self.cloud.url, "list", "--json", expect=expect)

    def states(self, expect=0):
        return {node["id"]: node["state"] for node in json.loads(self.list(expect).stdout)}

    def state(self, expect=0):
        return json.loads(self.run_ctl(self.cloud.url, "state", "--json", expect=expect).stdout)

    def look(self):
        """A run that may write: it notes what it sees."""
        self.run_ctl(self.cloud.url, "wait")

    def other_cloud(self):
        """An empty database behind the same address."""
        self.cloud_data = os.path.join(self.directory.name, "other cloud")
        self.start_cloud()

    def test_one_stays_in_sight_until_it_is_acknowledged(self):
        first, lost, last = self.make_nodes(3)
        self.stranger.terminate(lost)
        self.look()
        for _ in range(2):
            listed = self.list()
            self.assertIn("missing: 1", listed.stderr)
            nodes = {node["id"]: node for node in json.loads(listed.stdout)}
            self.assertEqual({id: node["state"] for id, node in nodes.items()},
                {first: "RUNNING", lost: "MISSING", last: "RUNNING"})
            node = nodes[lost]
            self.assertFalse(node["registered"])
            self.assertTrue(node["address"])
            self.assertEqual(node["missing"]["cloud"], "DONE")
            self.assertTrue(node["missing"]["ended"])
            self.assertIsNone(nodes[first]["missing"])
            finding = self.inspect()["findings"][0]
            self.assertEqual((finding["class"], finding["id"]), ("missing", lost))
            self.assertEqual([fix["fix"] for fix in finding["fixes"]], ["acknowledge"])
            state = self.state()
            self.assertEqual((state["missing"], state["doubt"]), ([lost], None))
            self.assertEqual((state["nodes"], state["wantedNodes"]), (2, 3))
            self.look()
        self.assertEqual(self.reconcile("--fix", "acknowledge", "missing", "--yes").stdout.strip(), str(lost))
        self.assertEqual(self.states(), {first: "RUNNING", last: "RUNNING"})
        self.assertEqual(self.classes(expect=0), {})
        self.assertEqual(self.state()["wantedNodes"], 2)

    def test_all_ended_is_doubtful_and_drops_nothing(self):
        nodes = self.make_nodes(2)
        for node in nodes:
            self.stranger.terminate(node)
        for _ in range(2):
            self.assertEqual(self.states(expect=1), {node: "MISSING" for node in nodes})
            self.assertEqual(self.state(expect=1)["doubt"], "all-ended")
            result = self.inspect()
            self.assertEqual(result["doubt"], "all-ended")
            self.assertEqual({finding["class"] for finding in result["findings"]}, {"gone"})
            self.assertEqual(len([row for row in self.registry() if row[0] in nodes]), 2)
            self.look()
        self.reconcile("--fix", "forget", "gone", "--yes")
        self.assertEqual(self.states(), {})
        self.assertEqual(self.classes(expect=0), {})
        self.assertEqual(self.state()["wantedNodes"], 0)

    def test_empty_cloud_behind_the_same_address_is_doubtful(self):
        nodes = self.make_nodes(2)
        known = self.cloud_data
        self.other_cloud()
        self.look()
        listed = self.list(expect=1)
        self.assertIn("another database", listed.stderr)
        self.assertEqual({node["missing"]["cloud"] for node in json.loads(listed.stdout)}, {"NO_SUCH_VM"})
        self.assertEqual(self.inspect()["doubt"], "none-known")
        # The right database is back.
        self.cloud_data = known
        self.start_cloud()
        for node in nodes:
            self.stranger.wait_until(node, 3, 3)
        self.look()
        self.assertEqual(self.states(), {node: "RUNNING" for node in nodes})
        self.assertEqual(self.state()["missing"], [])

    def test_replacement_has_the_name_and_the_template(self):
        first, lost = self.make_nodes(2)
        name = {id: name for id, name in self.cloud.vms()}[lost]
        self.stranger.terminate(lost)
        self.look()
        done = self.run_ctl(self.cloud.url, "create", "--replace", str(lost), "--json")
        made = json.loads(done.stdout)[0]
        self.assertEqual(made["name"], name)
        self.assertEqual(self.states(), {first: "RUNNING", made["id"]: "RUNNING"})
        self.assertEqual(self.state()["wantedNodes"], 2)
        self.assertIn("not missing",
            self.run_ctl(self.cloud.url, "create", "--replace", str(first), expect=1).stderr)

    def test_nodes_that_msmctl_deletes_are_never_missing(self):
        nodes = self.make_nodes(2)
        self.run_ctl(self.cloud.url, "delete", *(str(node) for node in nodes), "--yes", "--no-wait")
        for node in nodes:
            self.stranger.wait_until(node, 6, 0)
        self.assertEqual(self.states(), {})
        self.look()
        self.assertEqual(self.states(), {})
        self.assertEqual(self.classes(expect=0), {})


# What it is built on has its own file.
for test in [name for name in dir(Reconcile) if name.startswith("test_")]:
    setattr(Lost, test, None)
del Reconcile

if __name__ == "__main__":
    msmctl.main()
