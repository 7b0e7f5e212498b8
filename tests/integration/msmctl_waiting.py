#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long msmctl waits, and what becomes of a node that fails half-way, against the sandbox cloud. Usage:
msmctl_waiting.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import time
import urllib.request
import xml.etree.ElementTree
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE


class Waiting(msmctl.Base):
    def test_stage_that_takes_too_long_is_named_with_its_limit(self):
        cloud = self.sandbox("--fault", "slow-boot=1000")
        late = self.run_ctl(cloud.url, "create", *TEMPLATE, "--stage-timeout", "boot=2", expect=5)
        self.assertIn("did not start within 2 s; last seen: BOOT", late.stderr)
        node = self.nodes(cloud.url)[0]
        self.assertEqual(node["state"], "FAILED")
        self.assertIn("did not start within 2 s", node["message"])

    def test_silent_agent_is_named_as_what_was_waited_for(self):
        cloud = self.sandbox("--fault", "agent-silent")
        late = self.run_ctl(cloud.url, "create", *TEMPLATE, "--stage-timeout", "agent=2", expect=5)
        self.assertIn("its agent did not answer within 2 s", late.stderr)
        again = self.run_ctl(cloud.url, "wait", str(cloud.vms()[0][0]), "--stage-timeout", "agent=1", expect=5)
        self.assertIn("its agent did not answer within 1 s", again.stderr)

    def test_policy_remove_deletes_what_failed_and_nothing_else(self):
        cloud = self.sandbox("--fault", "boot-fails=2")
        failed = self.run_ctl(cloud.url, "create", "--count", "4", *TEMPLATE, "--on-failure", "remove", expect=1)
        self.assertEqual(failed.stderr.count("its creation failed, so it is removed"), 2)
        nodes = self.nodes(cloud.url)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 2)
        self.assertEqual([vm for vm, _ in cloud.vms()], [node["id"] for node in nodes])

    def test_kept_is_what_failed_unless_told_otherwise_and_a_retry_in_the_cloud_makes_it_ready(self):
        cloud = self.sandbox("--fault", "boot-fails")
        self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["FAILED"])
        vm = cloud.vms()[0][0]
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        retry = 2
        self.assertTrue(proxy.one.vm.recover("oneadmin:" + msmctl.PASSWORD, vm, retry)[0])
        self.run_ctl(cloud.url, "wait", str(vm))
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"])

    def test_machine_that_is_switched_off_is_named_and_goes_on_when_it_is_resumed(self):
        cloud = self.sandbox("--fault", "agent-silent")
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        session = "oneadmin:" + msmctl.PASSWORD
        waiting = self.start(cloud.url, "create", *TEMPLATE)
        self.until(waiting, "waiting for its agent")
        self.assertTrue(proxy.one.vm.action(session, "poweroff", 0)[0])
        self.until(waiting, "it is switched off (POWEROFF)", "onevm resume 0", "msmctl delete 0")
        why = json.loads(self.run_ctl(cloud.url, "why", "--json").stdout)[0]
        self.assertEqual((why["reason"], why["cloudState"]), ("POWERED_OFF", "POWEROFF"))
        self.assertIn("POWER_ON", why["steps"])
        self.assertNotIn("somebody stopped it", self.run_ctl(cloud.url, "why").stdout)
        self.assertTrue(proxy.sandbox.clearFault(session, "agent-silent")[0])
        self.assertTrue(proxy.one.vm.action(session, "resume", 0)[0])
        self.assertEqual(waiting.wait(60), 0)

    def test_server_that_goes_again_is_no_ready_node(self):
        cloud = self.sandbox(pace="0.4")  # at which a restart lasts long enough to be seen
        waiting = self.start(cloud.url, "create", *TEMPLATE, "--settle", "6")
        self.until(waiting, "waiting for MySQL")
        time.sleep(3)
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        vm = xml.etree.ElementTree.fromstring(proxy.one.vm.info("oneadmin:" + msmctl.PASSWORD, 0)[1])
        restart = urllib.request.Request("http://%s:60000/" % vm.findtext("TEMPLATE/NIC/IP"),
            data=b'{"method": "restart_server", "id": 1}', headers={"Content-Type": "application/json"})
        again = time.monotonic()
        self.assertIn(b"OK", urllib.request.urlopen(restart).read())
        self.assertEqual(waiting.wait(60), 0)
        self.assertGreater(time.monotonic() - again, 6)

    def until(self, process, *parts):
        """Reads what it says up to a line with all of these."""
        said = ""
        for line in process.stderr:
            said += line
            if all(part in line for part in parts):
                return
        self.fail("%s was not said: %s" % (parts, said))

    def test_usual_times_are_learnt_and_said(self):
        cloud = self.sandbox(pace="0.2")
        for _ in range(3):
            made = self.run_ctl(cloud.url, "create", *TEMPLATE)
            self.assertNotIn("usually", made.stderr)
        self.assertRegex(self.run_ctl(cloud.url, "create", *TEMPLATE).stderr, r"\(usually \d+ s\)")

    def test_wrong_options_are_wrong_usage(self):
        for arguments in (["--stage-timeout", "boot"], ["--stage-timeout", "boot=0"],
                          ["--stage-timeout", "nap=5"], ["--stage-timeout", "boot=604801"],
                          ["--on-failure", "ask"], ["--settle", "-1"], ["--settle", "601"], ["--settle", "soon"], ["--ready-when", "never"]):
            for command in ("create", "wait", "serve"):
                wrong = self.run_ctl("http://127.0.0.1:9/RPC2", command, *arguments, expect=2)
                self.assertIn(arguments[0], wrong.stderr)


if __name__ == "__main__":
    msmctl.main()
