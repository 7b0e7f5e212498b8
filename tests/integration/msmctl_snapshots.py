#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl node … snapshot, revert and delete-snapshot, and msmctl snapshots, against the sandbox cloud.
Usage: msmctl_snapshots.py MSMCTL MSM_SANDBOX [TEST…]"""

import json

import msmctl
from msmctl import TEMPLATE


class Snapshots(msmctl.Base):
    def service(self, count, *faults):
        cloud = self.sandbox(*faults, pace="0.05")
        self.run_ctl(cloud.url, "create", "--count", str(count), "--name", "db-#", *TEMPLATE)
        return cloud, [str(node["id"]) for node in self.nodes(cloud.url)]

    def listed(self, cloud, *ids):
        """Names of the snapshots of each node, as msmctl lists them."""
        nodes = json.loads(self.run_ctl(cloud.url, "snapshots", *ids, "--json").stdout)
        return {str(node["id"]): [snapshot["name"] for snapshot in node["snapshots"]] for node in nodes}

    def test_snapshot_is_taken_listed_reverted_to_and_deleted(self):
        cloud, (node,) = self.service(1)
        self.assertIn("%s db-1: no snapshots" % node, self.run_ctl(cloud.url, "snapshots", node).stderr)
        taken = self.run_ctl(cloud.url, "node", node, "snapshot", "--name", "before the update")
        self.assertEqual(taken.stdout.split(), [node])
        self.assertIn("db-1 (VM %s): snapshot taken" % node, taken.stderr)
        table = self.run_ctl(cloud.url, "snapshots", node).stdout
        self.assertRegex(table, r"%s +db-1 +0 +before the update +\d{4}-\d\d-\d\dT[\d:]+Z +64 MB" % node)
        entry, = json.loads(self.run_ctl(cloud.url, "snapshots", node, "--json").stdout)
        self.assertEqual({key: entry["snapshots"][0][key] for key in ("number", "name", "sizeMb", "doing")},
            {"number": 0, "name": "before the update", "sizeMb": 64, "doing": None})

        for action, lost in (("revert", "since the snapshot"), ("delete-snapshot", "the snapshot")):
            unconfirmed = self.run_ctl(cloud.url, "node", node, action, "--name", "before the update", expect=2)
            self.assertIn("lose for good", unconfirmed.stderr)
            self.assertIn(lost, unconfirmed.stderr)
            self.assertIn("--yes", unconfirmed.stderr)
        reverted = self.run_ctl(cloud.url, "node", node, "revert", "--number", "0", "--yes")
        self.assertEqual(reverted.stdout.split(), [node])
        self.assertIn("db-1 (VM %s): waiting until it serves again" % node, reverted.stderr)
        self.assertEqual([n["mysqlState"] for n in self.nodes(cloud.url)], ["RUNNING"])
        self.assertEqual(self.listed(cloud, node), {node: ["before the update"]})
        self.run_ctl(cloud.url, "node", node, "delete-snapshot", "--name", "before the update", "--yes")
        self.assertEqual(self.listed(cloud, node), {node: []})

    def test_nodes_are_saved_one_after_the_other_under_one_name(self):
        cloud, ids = self.service(2)
        done = self.run_ctl(cloud.url, "node", *ids, "snapshot", "--json")
        self.assertEqual(json.loads(done.stdout), [int(node) for node in ids])
        self.assertLess(done.stderr.index("db-1 (VM %s): snapshot taken" % ids[0]), done.stderr.index("db-2"))
        first, second = self.listed(cloud, *ids).values()
        self.assertEqual(first, second)
        self.assertRegex(first[0], r"^snapshot-\d{8}T\d{6}Z$")

    def test_what_is_not_possible_is_said(self):
        cloud, (node,) = self.service(1)
        self.run_ctl(cloud.url, "node", node, "snapshot", "--name", "x")
        again = self.run_ctl(cloud.url, "node", node, "snapshot", "--name", "x", expect=1)
        self.assertIn("has a snapshot 'x' already; no snapshot was taken", again.stderr)
        unknown = self.run_ctl(cloud.url, "node", node, "revert", "--name", "y", "--yes", expect=1)
        self.assertIn("has no snapshot 'y'; nothing was reverted", unknown.stderr)
        self.run_ctl(cloud.url, "node", node, "power-off", "--yes")
        off = self.run_ctl(cloud.url, "node", node, "snapshot", expect=1)
        self.assertIn("snapshot is not possible while VM %s is in POWEROFF" % node, off.stderr)
        self.run_ctl(cloud.url, "node", node, "delete-snapshot", "--name", "x", "--yes")
        missing = self.run_ctl(cloud.url, "snapshots", "4711", expect=1)
        self.assertIn("no service node has the id 4711", missing.stderr)

    def test_failure_and_missing_rights_are_told_apart(self):
        cloud, (node,) = self.service(1, "--fault", "snapshot-fails")
        failed = self.run_ctl(cloud.url, "node", node, "snapshot", expect=1)
        self.assertIn("Could not create the snapshot", failed.stderr)
        self.assertEqual(self.listed(cloud, node), {node: []})
        cloud, (node,) = self.service(1, "--fault", "snapshot-refused")
        refused = self.run_ctl(cloud.url, "node", node, "snapshot", expect=4)
        self.assertIn("not allowed", refused.stderr)

    def test_lost_answer_is_decided_by_the_list(self):
        cloud, (node,) = self.service(1, "--fault", "drop-after-execute=one.vm.snapshotcreate:1")
        self.run_ctl(cloud.url, "node", node, "snapshot", "--name", "kept")
        self.assertEqual(self.listed(cloud, node), {node: ["kept"]})
        cloud, (node,) = self.service(1, "--fault", "drop-before-execute=one.vm.snapshotcreate:1")
        lost = self.run_ctl(cloud.url, "node", node, "snapshot", "--name", "lost", expect=3)
        self.assertIn("has no snapshot 'lost', and nobody saw that the cloud did anything", lost.stderr)

    def test_words_that_do_not_fit_are_refused_before_anything_begins(self):
        for arguments, said in ((["7", "revert"], "--name or --number"), (["7", "snapshot", "--number", "1"], "--number"),
                                (["7", "reboot", "--name", "x"], "snapshots"), (["7", "revert", "--number", "x"], "number"),
                                (["7", "snapshot", "--name", "a\nb"], "does not take the name")):
            done = self.raw(["--endpoint", "http://127.0.0.1:1/RPC2", "--user", "u", "node", *arguments])
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(said, done.stderr)


if __name__ == "__main__":
    msmctl.main()
