#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Variables that msmctl adds to a VM's CONTEXT, and its virtual CPUs, against the sandbox cloud. Usage:
msmctl_context.py MSMCTL MSM_SANDBOX [TEST…]"""

import os
import subprocess
import xml.etree.ElementTree
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE


class Context(msmctl.Base):
    def info(self, cloud, vm):
        answer = xmlrpc.client.ServerProxy(cloud.url).one.vm.info("oneadmin:" + msmctl.PASSWORD, vm)
        assert answer[0], answer
        return xml.etree.ElementTree.fromstring(answer[1])

    def context(self, cloud, vm=0):
        return {element.tag: element.text for element in self.info(cloud, vm).find("TEMPLATE/CONTEXT")}

    def with_environment(self, cloud, *arguments, **more):
        return subprocess.run(self.command_line(cloud.url, *arguments), env=dict(self.environment(), **more),
            text=True, capture_output=True, timeout=100)

    def test_variables_join_the_templates_and_its_start_script_stays(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--context", "note=a <b> & \"c\"\n= d", "--context", "EMPTY=",
            "--context", "host=$NAME", "--context", "ssh_public_key=ours")
        plain, added = self.context(cloud, 0), self.context(cloud, 1)
        self.assertTrue(plain["START_SCRIPT"])
        self.assertEqual(added["START_SCRIPT"], plain["START_SCRIPT"])
        self.assertEqual(set(plain) - set(added), set())
        self.assertEqual(added["NOTE"], "a <b> & \"c\"\n= d")
        self.assertFalse(added["EMPTY"])
        self.assertEqual(added["HOST"], cloud.vms()[1][1])
        self.assertEqual(added["SSH_PUBLIC_KEY"], "ours")

    def test_without_a_template_they_join_what_every_vm_is_told(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--image", "0", "--network", "0", "--vcpu", "3", "--context", "note=x")
        self.assertEqual(self.info(cloud, 0).findtext("TEMPLATE/VCPU"), "3")
        context = self.context(cloud)
        self.assertEqual((context["NOTE"], context["NETWORK"]), ("x", "YES"))

    def test_secret_comes_from_the_environment_and_is_in_the_cloud_alone(self):
        cloud = self.sandbox()
        secret = "s3\"<&>'\\ x"
        done = self.with_environment(
            cloud, "create", *TEMPLATE, "--json", "--context", "token", MSM_CONTEXT_TOKEN=secret)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.context(cloud)["TOKEN"], secret)
        self.assertNotIn("s3\"", done.stdout + done.stderr)
        for folder, _, names in os.walk(self.directory.name):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(secret.encode(), file.read())

    def test_what_no_context_can_carry_is_wrong_usage_that_says_why(self):
        cloud = self.sandbox()
        for given, part in (("my-note=hunter2", "letters (A-Z)"), ("my.note=hunter2", "letters (A-Z)"),
                            ("a b", "NAME=VALUE"), ("NOTE=hunter2]]>", "NOTE holds \"]]>\""),
                            ("NOTE=hunter2\x01", "NOTE holds a control character"),
                            ("TOKEN", "MSM_CONTEXT_TOKEN is not in the environment")):
            wrong = self.run_ctl(cloud.url, "create", *TEMPLATE, "--context", given, expect=2)
            self.assertIn(part, wrong.stderr)
            self.assertNotIn("hunter2", wrong.stderr)
        self.assertEqual(cloud.vms(), [])


if __name__ == "__main__":
    msmctl.main()
