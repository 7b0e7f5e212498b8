#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl node … protect and unprotect, and what a protected node is spared, against the sandbox cloud.
Usage: msmctl_protection.py MSMCTL MSM_SANDBOX [TEST…]"""

import msmctl
from msmctl import TEMPLATE


class Protection(msmctl.Base):
    def service(self, count, *faults):
        cloud = self.sandbox(*faults, pace="0.05")
        self.run_ctl(cloud.url, "create", "--count", str(count), "--name", "db-#", *TEMPLATE)
        return cloud, [str(node["id"]) for node in self.nodes(cloud.url)]

    def test_protected_node_is_spared_until_it_is_unprotected(self):
        cloud, (first, second) = self.service(2)
        done = self.run_ctl(cloud.url, "node", first, "protect")
        self.assertEqual(done.stdout.split(), [first])
        self.assertIn("db-1 (VM %s): protected" % first, done.stderr)
        self.assertEqual([node["locked"] for node in self.nodes(cloud.url)], [True, False])

        for how in ((), ("--hard",), ("--force",)):
            refused = self.run_ctl(cloud.url, "delete", first, second, "--yes", *how, expect=1)
            self.assertIn("VM %s is protected" % first, refused.stderr)
            self.assertIn("msmctl node %s unprotect" % first, refused.stderr)
            self.assertIn("nothing was deleted", refused.stderr)
        for action in ("reboot", "snapshot", "protect"):
            self.assertIn("VM %s is protected" % first,
                          self.run_ctl(cloud.url, "node", first, action, expect=1).stderr)
        self.assertEqual(len(self.nodes(cloud.url)), 2)

        self.run_ctl(cloud.url, "node", first, "unprotect")
        self.run_ctl(cloud.url, "delete", first, "--yes")
        self.assertEqual([str(node["id"]) for node in self.nodes(cloud.url)], [second])

    def test_lost_answer_is_decided_by_the_lock(self):
        cloud, (node,) = self.service(1, "--fault", "drop-after-execute=one.vm.lock:1")
        self.run_ctl(cloud.url, "node", node, "protect")
        self.assertEqual([node["locked"] for node in self.nodes(cloud.url)], [True])
        cloud, (node,) = self.service(1, "--fault", "drop-before-execute=one.vm.lock:1")
        lost = self.run_ctl(cloud.url, "node", node, "protect", expect=3)
        self.assertIn("has no lock that protects it", lost.stderr)


if __name__ == "__main__":
    msmctl.main()
