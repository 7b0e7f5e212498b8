#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl node: actions on nodes, against the sandbox cloud.
Usage: msmctl_node.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import urllib.request

import msmctl
from msmctl import TEMPLATE


class Node(msmctl.Base):
    def service(self, count):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--count", str(count), "--name", "db-#", *TEMPLATE)
        return cloud, self.nodes(cloud.url)

    @staticmethod
    def stop(node):
        """Has the agent of the node stop MySQL, without any code of ours."""
        request = urllib.request.Request("http://%s:60000/" % node["address"],
            data=json.dumps({"method": "stop_server", "params": {}, "id": "1"}).encode(),
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert json.load(answer)["result"] == {"return": "OK"}

    def test_nodes_are_restarted_one_after_the_other(self):
        cloud, nodes = self.service(2)
        ids = [str(node["id"]) for node in nodes]
        done = self.run_ctl(cloud.url, "node", "--settle", "0", *ids, "restart")
        self.assertEqual(done.stdout.split(), ids)
        said = done.stderr
        self.assertIn("db-1 (VM %s): waiting for MySQL" % ids[0], said)
        self.assertLess(said.index("db-1 (VM %s): restarted" % ids[0]), said.index("db-2"))
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"] * 2)
        again = self.run_ctl(cloud.url, "node", ids[0], "restart", "--settle", "0", "--json")
        self.assertEqual(json.loads(again.stdout), [nodes[0]["id"]])

    def test_mysql_is_stopped_only_on_a_clear_word_and_started_again(self):
        cloud, nodes = self.service(2)
        ids = [str(node["id"]) for node in nodes]
        unconfirmed = self.run_ctl(cloud.url, "node", *ids, "stop", expect=2)
        self.assertIn("db-2", unconfirmed.stderr)
        self.assertIn("--yes", unconfirmed.stderr)
        self.assertEqual([node["mysqlState"] for node in self.nodes(cloud.url)], ["RUNNING"] * 2)
        self.assertEqual(self.run_ctl(cloud.url, "node", *ids, "stop", "--yes").stdout.split(), ids)
        self.assertEqual([node["mysqlState"] for node in self.nodes(cloud.url)], ["STOPPED"] * 2)
        again = self.run_ctl(cloud.url, "node", ids[0], "stop", "--yes", expect=1)
        self.assertIn("MySQL is STOPPED; nothing was stopped", again.stderr)
        self.run_ctl(cloud.url, "node", "--settle", "0", ids[1], "start")
        self.assertEqual({node["id"]: node["mysqlState"] for node in self.nodes(cloud.url)},
            {nodes[0]["id"]: "STOPPED", nodes[1]["id"]: "RUNNING"})

    def test_machines_are_shut_down_on_a_clear_word_and_powered_on_again(self):
        cloud, nodes = self.service(2)
        ids = [str(node["id"]) for node in nodes]
        unconfirmed = self.run_ctl(cloud.url, "node", *ids, "shutdown", expect=2)
        self.assertIn("db-2", unconfirmed.stderr)
        self.assertIn("--yes", unconfirmed.stderr)
        self.assertEqual(self.run_ctl(cloud.url, "node", *ids, "shutdown", "--yes").stdout.split(), ids)
        off = self.nodes(cloud.url)
        self.assertEqual([node["state"] for node in off], ["POWEREDOFF"] * 2)
        self.assertEqual([(node["agentState"], node["mysqlState"]) for node in off], [("NOT_ASKED", None)] * 2)
        why = json.loads(self.run_ctl(cloud.url, "why", ids[0], "--json").stdout)
        self.assertIn("POWER_ON", json.dumps(why))
        again = self.run_ctl(cloud.url, "node", ids[0], "reboot", expect=1)
        self.assertIn("reboot is not possible while VM %s is in POWEROFF" % ids[0], again.stderr)
        on = self.run_ctl(cloud.url, "node", *ids, "power-on")
        self.assertEqual(on.stdout.split(), ids)
        self.assertIn("db-1 (VM %s): waiting until it runs and serves" % ids[0], on.stderr)
        self.assertEqual([node["mysqlState"] for node in self.nodes(cloud.url)], ["RUNNING"] * 2)
        self.run_ctl(cloud.url, "node", ids[1], "power-off", "--yes")
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING", "POWEREDOFF"])

    def test_machines_are_rebooted_one_after_the_other(self):
        cloud = self.sandbox(pace="0.3")
        self.run_ctl(cloud.url, "create", "--count", "2", "--name", "db-#", *TEMPLATE)
        ids = [str(node["id"]) for node in self.nodes(cloud.url)]
        done = self.run_ctl(cloud.url, "node", *ids, "reboot")
        self.assertEqual(done.stdout.split(), ids)
        self.assertLess(done.stderr.index("db-1 (VM %s): rebooted" % ids[0]), done.stderr.index("db-2"))
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"] * 2)

    def test_what_failed_half_way_is_tried_again(self):
        cloud = self.sandbox("--fault", "boot-fails")
        self.run_ctl(cloud.url, "create", "--name", "db-1", *TEMPLATE, expect=1)
        node, = self.nodes(cloud.url)
        self.assertEqual(node["state"], "FAILED")
        self.assertEqual(self.run_ctl(cloud.url, "node", str(node["id"]), "retry").stdout.split(), [str(node["id"])])

    def test_what_the_account_may_not_is_said(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "action-refused")
        refused = self.run_ctl(cloud.url, "node", "0", "shutdown", "--yes", expect=4)
        self.assertIn("not allowed", refused.stderr)

    def test_one_unknown_id_begins_nothing(self):
        cloud, nodes = self.service(1)
        refused = self.run_ctl(cloud.url, "node", str(nodes[0]["id"]), "4711", "restart", expect=1)
        self.assertIn("has no node 4711; nothing has begun", refused.stderr)
        self.assertEqual(refused.stdout, "")

    def test_stopped_mysql_ends_it_and_the_next_nodes_are_left(self):
        cloud, nodes = self.service(2)
        self.stop(nodes[0])
        ids = [str(node["id"]) for node in nodes]
        refused = self.run_ctl(cloud.url, "node", *ids, "restart", "--json", expect=1)
        self.assertEqual(json.loads(refused.stdout), [])
        self.assertRegex(refused.stderr, "STOPP(ED|ING)")
        self.assertIn("nothing was done to: " + ids[1], refused.stderr)

    def test_unknown_action_names_those_there_are(self):
        for arguments in (["7", "explode"], ["7", "delete"], ["7"], []):
            done = self.raw(["--endpoint", "http://127.0.0.1:1/RPC2", "--user", "u", "node", *arguments])
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("restart", done.stderr)
        done = self.raw(["--endpoint", "http://127.0.0.1:1/RPC2", "--user", "u", "node", "restart"])
        self.assertEqual(done.returncode, 2, done.stderr)


if __name__ == "__main__":
    msmctl.main()
