#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl as a script sees it, against the sandbox cloud: one life of a few nodes, and how they end.
Usage: msmctl_lifecycle.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import time

import msmctl
from msmctl import TEMPLATE


class Lifecycle(msmctl.Base):
    def test_three_nodes_are_made_listed_and_one_deleted(self):
        cloud = self.sandbox()
        self.assertEqual(self.nodes(cloud.url), [])
        made = self.run_ctl(cloud.url, "create", "--count", "3", "--name", "db-##", *TEMPLATE, "--json")
        self.assertEqual([node["name"] for node in json.loads(made.stdout)], ["db-01", "db-02", "db-03"])
        self.assertIn("db-02", made.stderr)

        nodes = self.nodes(cloud.url)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 3)
        self.assertEqual(len({node["address"] for node in nodes}), 3)
        for node in nodes:
            self.assertRegex(node["address"], r"^127\.\d+\.\d+\.\d+$")
            self.assertEqual(node["cloudState"], "RUNNING")
            self.assertEqual(node["agentState"], "ANSWERS")
            self.assertEqual(node["mysqlState"], "RUNNING")
            self.assertEqual(node["function"], "agent")
            self.assertTrue(node["registered"])
            self.assertIsInstance(node["id"], int)
            self.assertIsInstance(node["mysqlPort"], int)
            self.assertEqual(node["owner"], "oneadmin")
            for member in ("cpu", "memoryMb", "host", "addresses", "startTime", "agentSeen", "operation"):
                self.assertIn(member, node)

        doomed = nodes[1]["id"]
        deleted = self.run_ctl(cloud.url, "delete", str(doomed), "--yes")
        self.assertEqual(deleted.stdout.strip(), str(doomed))
        self.assertEqual([node["name"] for node in self.nodes(cloud.url)], ["db-01", "db-03"])
        self.assertEqual([name for _, name in cloud.vms()], ["db-01", "db-03"])

    def test_plain_output_is_a_table_with_a_row_for_each_node(self):
        cloud = self.sandbox("--nodes", "0")
        self.run_ctl(cloud.url, "create", "--count", "2", *TEMPLATE)
        lines = self.run_ctl(cloud.url, "list").stdout.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines[0].split()[:4], ["ID", "NAME", "STATE", "ADDRESS"])
        self.assertEqual(lines[1].split()[1:3], ["mysql-01", "RUNNING"])
        self.assertEqual(lines[0].index("STATE"), lines[1].index("RUNNING"))

    def test_state_tells_the_managers_state(self):
        cloud = self.sandbox()
        state = json.loads(self.run_ctl(cloud.url, "state", "--json").stdout)
        self.assertEqual((state["state"], state["nodes"], state["error"]), ("RUNNING", 0, None))
        self.assertIn("RUNNING", self.run_ctl(cloud.url, "state").stdout)

    def test_delete_without_yes_names_the_nodes_and_deletes_nothing(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--name", "precious", *TEMPLATE)
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), expect=2)
        self.assertIn("precious", refused.stderr)
        self.assertIn("--yes", refused.stderr)
        self.assertEqual(cloud.vms(), [(vm, "precious")])

    def test_delete_of_one_unknown_id_deletes_none(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), "4711", "--yes", expect=1)
        self.assertIn("4711", refused.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_no_wait_answers_at_once_and_wait_goes_on(self):
        cloud = self.sandbox(pace="0.1")
        began = time.monotonic()
        made = json.loads(self.run_ctl(cloud.url, "create", "--count", "2", "--no-wait", "--json", *TEMPLATE).stdout)
        took = time.monotonic() - began
        self.assertEqual([node["state"] for node in made], ["CREATING"] * 2)
        ids = [str(node["id"]) for node in made]
        waited = json.loads(self.run_ctl(cloud.url, "wait", *ids, "--json").stdout)
        self.assertEqual([node["state"] for node in waited], ["RUNNING"] * 2)
        self.assertEqual([str(node["id"]) for node in waited], ids)
        self.assertLess(took, 5)
        self.assertEqual(len(cloud.vms()), 2)

    def test_function_none_needs_no_agent(self):
        cloud = self.sandbox("--fault", "agent-silent")
        made = json.loads(self.run_ctl(cloud.url, "create", "--function", "none", "--json", *TEMPLATE).stdout)
        self.assertEqual(made[0]["function"], "none")
        self.assertEqual(made[0]["state"], "RUNNING")


class Deleting(msmctl.Base):
    def test_terminate_that_hangs_is_ended_hard(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "terminate-hangs")
        vm = cloud.vms()[0][0]
        hangs = self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--timeout", "4", expect=5)
        self.assertIn("timed out", hangs.stderr)
        self.assertNotIn("cancelled", hangs.stderr)
        self.assertIn("not seen to be gone", hangs.stderr)
        self.assertEqual(len(cloud.vms()), 1)
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--hard")
        self.assertEqual(cloud.vms(), [])

    def test_vm_stuck_in_boot_is_removed_by_force(self):
        cloud = self.sandbox("--fault", "slow-boot=100000")
        self.run_ctl(cloud.url, "create", "--no-wait", *TEMPLATE)
        vm = cloud.vms()[0][0]
        time.sleep(1)  # PROLOG is over
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--hard", "--timeout", "4", expect=5)
        self.assertEqual(len(cloud.vms()), 1)
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--force")
        self.assertEqual(cloud.vms(), [])

    def test_force_without_the_right_says_whom_to_ask(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "recover-refused")
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--force", expect=4)
        self.assertIn("ask an administrator", refused.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_failed_vm_is_deleted(self):
        cloud = self.sandbox("--fault", "boot-fails")
        self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        vm = cloud.vms()[0][0]
        self.run_ctl(cloud.url, "delete", str(vm), "--yes")
        self.assertEqual(cloud.vms(), [])


if __name__ == "__main__":
    msmctl.main()
