#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a node is ready, against the sandbox cloud: MySQL itself takes logins, OneGate says READY; and where cloud, agent
and MySQL contradict each other. Usage:
msmctl_gates.py MSMCTL MSM_SANDBOX [TEST…]"""

import contextlib
import json
import os
import shutil
import socket
import threading
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
        waiting = self.start(cloud.url, "wait", "0", "--ready-when", "onegate", "--stage-timeout", "mysql=8")
        for line in waiting.stderr:
            if "switched off" in line:
                break
        self.assertTrue(proxy.one.vm.action(SESSION, "resume", 0)[0])
        said = waiting.stderr.read()
        self.assertEqual(waiting.wait(60), 5, said)
        self.assertIn("OneGate did not say READY within 8 s", said)
        self.assertIn("of an earlier start of the machine", said)

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

    def played(self, address, port, answer):
        """Something that answers so at a node's address, for as long as the test runs."""
        listener = socket.create_server((address, port))
        self.addCleanup(listener.close)

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    with connection:
                        answer(connection)

        threading.Thread(target=serve, daemon=True).start()

    def listed(self, cloud):
        return json.loads(self.run_ctl(cloud.url, "list", "--json").stdout)[0]

    def test_server_that_refuses_contradicts_its_agent(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        node = self.listed(cloud)
        self.assertEqual((node["mysqlState"], node["mysqlLogin"], node["contradiction"]), ("RUNNING", None, None))
        text = b"\xff\x69\x04Host 'here' is blocked because of many connection errors"
        self.played(node["address"], 3306, lambda connection: connection.sendall(bytes([len(text), 0, 0, 0]) + text))
        node = self.listed(cloud)
        self.assertEqual((node["mysqlState"], node["mysqlLogin"], node["contradiction"], node["state"]),
            ("RUNNING", "HOST_BLOCKED", "LOGIN_REFUSED", "DEGRADED"))
        self.assertIsNotNone(node["mysqlSeen"])
        why = json.loads(self.run_ctl(cloud.url, "why", "--json").stdout)[0]
        self.assertEqual((why["reason"], why["contradiction"]), ("MYSQL_BLOCKS_HOST", "LOGIN_REFUSED"))
        said = self.run_ctl(cloud.url, "why").stdout
        self.assertIn("has locked this computer out", said)
        self.assertIn("its agent says that MySQL runs", said)

    def test_agent_that_answers_contradicts_a_cloud_that_says_off(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        address = self.listed(cloud)["address"]
        self.assertTrue(xmlrpc.client.ServerProxy(cloud.url).one.vm.action(SESSION, "poweroff", 0)[0])
        time.sleep(2)
        self.assertIsNone(self.listed(cloud)["contradiction"])
        body = b'{"result": {"return": {"state": "RUNNING", "port": "3306"}}, "error": null, "id": "1"}'

        def answer(connection):
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

        self.played(address, 60000, answer)
        node = self.listed(cloud)
        self.assertEqual((node["state"], node["cloudState"], node["agentState"], node["contradiction"]),
            ("POWEREDOFF", "POWEROFF", "ANSWERS", "ANSWERS_WHILE_OFF"))
        why = json.loads(self.run_ctl(cloud.url, "why", "--json").stdout)[0]
        self.assertEqual((why["reason"], why["contradiction"]), ("ANSWERS_WHILE_OFF", "ANSWERS_WHILE_OFF"))


if __name__ == "__main__":
    msmctl.main()
