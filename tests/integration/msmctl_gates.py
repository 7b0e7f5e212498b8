#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a node is ready, against the sandbox cloud: MySQL itself takes logins, OneGate says READY. Usage:
msmctl_gates.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import shutil
import time
import unittest
import xml.etree.ElementTree
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE

SESSION = "oneadmin:" + msmctl.PASSWORD
HAS_MARIADB = shutil.which("mariadbd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


class Gates(msmctl.Base):
    def ready(self, cloud, vm):
        told = xmlrpc.client.ServerProxy(cloud.url).one.vm.info(SESSION, vm)[1]
        return xml.etree.ElementTree.fromstring(told).findtext("USER_TEMPLATE/READY")

    def test_onegate_makes_a_node_ready_that_has_no_agent(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--function", "none", "--ready-when", "onegate",
            "--settle", "2")
        self.assertEqual(self.ready(cloud, 0), "YES")
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"])

    def test_ready_of_the_boot_before_does_not_count(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--function", "none", "--ready-when", "onegate")
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        self.assertTrue(proxy.one.vm.action(SESSION, "poweroff", 0)[0])
        time.sleep(2)
        self.assertEqual(self.ready(cloud, 0), "YES")  # it outlives that
        self.assertTrue(proxy.one.vm.action(SESSION, "resume", 0)[0])
        late = self.run_ctl(cloud.url, "wait", "0", "--ready-when", "onegate", "--stage-timeout", "mysql=8", expect=5)
        self.assertIn("OneGate did not say READY within 8 s", late.stderr)
        self.assertIn("of an earlier start of the machine", late.stderr)

    def test_server_that_is_not_there_takes_no_logins(self):
        cloud = self.sandbox()  # its nodes are simulated: agents without servers
        late = self.run_ctl(cloud.url, "create", *TEMPLATE, "--ready-when", "logins", "--stage-timeout", "mysql=3",
            expect=5)
        self.assertIn("MySQL took no logins within 3 s", late.stderr)
        self.assertIn("refused", late.stderr)

    @unittest.skipUnless(HAS_MARIADB, "this system has no MariaDB")
    def test_real_server_makes_a_node_ready_once_it_takes_logins(self):
        cloud = self.sandbox("--databases", "1", pace="0.2")
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--ready-when", "logins", "--settle", "1", "--stage-timeout",
            "mysql=60")
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"])
        self.assertEqual(json.loads(self.run_ctl(cloud.url, "why", "--json").stdout), [])


if __name__ == "__main__":
    msmctl.main()
