#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl why and msmctl diagnostics against the sandbox with faults. Usage: msmctl_why.py MSMCTL MSM_SANDBOX"""

import json
import os
import time

import msmctl
from msmctl import PASSWORD, TEMPLATE, Base


class Why(Base):
    def reasons(self, cloud, *ids):
        found = json.loads(self.run_ctl(cloud.url, "why", "--json", *ids).stdout)
        return {node["name"]: node for node in found}

    def create(self, cloud, *arguments, expect=0):
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--name", "db", *arguments, expect=expect)

    def test_healthy_nodes_have_no_reason(self):
        cloud = self.sandbox("--nodes", "3")
        deadline = time.monotonic() + 20
        while {node["mysqlState"] for node in self.nodes(cloud.url)} != {"RUNNING"}:
            self.assertLess(time.monotonic(), deadline, "MySQL does not get up")
        self.assertEqual(self.reasons(cloud), {})
        result = self.run_ctl(cloud.url, "why")
        self.assertEqual(result.stdout, "")
        self.assertIn("no node is stuck", result.stderr)

    def test_failed_boot_is_explained_with_its_host_and_words(self):
        cloud = self.sandbox("--fault", "boot-fails")
        self.create(cloud, expect=1)
        node = self.reasons(cloud)["db"]
        self.assertEqual(node["reason"], "BOOT_FAILED")
        self.assertEqual(node["cloudState"], "BOOT_FAILURE")
        self.assertTrue(node["host"])
        self.assertIn("DELETE", node["steps"])
        text = self.run_ctl(cloud.url, "why", str(node["id"])).stdout
        self.assertIn("the hypervisor could not start it", text)
        self.assertIn("msmctl delete %d" % node["id"], text)

    def test_node_on_hold_waits_to_be_released(self):
        cloud = self.sandbox()
        self.create(cloud, "--hold")
        node = self.reasons(cloud)["db"]
        self.assertEqual((node["reason"], node["steps"]), ("ON_HOLD", ["RELEASE", "DELETE"]))

    def test_unknown_id_is_an_error(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "why", "4711", expect=1)

    def test_diagnostics_are_saved_also_without_a_cloud(self):
        path = os.path.join(self.directory.name, "found.json")
        self.run_ctl("http://127.0.0.1:1/RPC2", "diagnostics", path)
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
        self.assertEqual(found["manager"]["state"], "ERROR")
        self.assertIn("refused", found["manager"]["error"])
        self.assertNotIn(PASSWORD, json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    msmctl.main()
