#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes of a stock image, which install server and agent by themselves, against the sandbox cloud. Usage:
msmctl_install.py MSMCTL MSM_SANDBOX [TEST…]"""

import base64
import json
import os
import subprocess
import time
import unittest
import xml.etree.ElementTree
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE

SECRET = "5ec2e7" * 10 + "cafe"


class Install(msmctl.Base):
    def setUp(self):
        super().setUp()
        if "MSM_NODE_SECRET" not in self.raw(["--help"]).stdout:
            raise unittest.SkipTest("this msmctl takes no node secret")

    def environment(self, *arguments):
        return dict(super().environment(*arguments), MSM_NODE_SECRET=SECRET)

    def info(self, cloud, vm=0):
        answer = xmlrpc.client.ServerProxy(cloud.url).one.vm.info("oneadmin:" + msmctl.PASSWORD, vm)
        assert answer[0], answer
        return xml.etree.ElementTree.fromstring(answer[1])

    def context(self, cloud, vm=0):
        return {element.tag: element.text for element in self.info(cloud, vm).find("TEMPLATE/CONTEXT")}

    def test_stock_image_becomes_a_node(self):
        cloud = self.sandbox(pace="0.3")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, "--install", "mariadb")
        self.assertIn("installing MySQL or MariaDB, and the agent", done.stderr)
        self.assertNotIn(SECRET, done.stdout + done.stderr)
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"])
        context = self.context(cloud)
        self.assertEqual((context["MSM_SERVER"], context["TOKEN"]), ("mariadb", "YES"))
        self.assertEqual(context["MSM_START_SCRIPT"], "systemctl start mysql && systemctl start mysql-node-agent")
        self.assertEqual(len(context["MSM_AGENT_SECRET"]), 64)
        self.assertNotEqual(context["MSM_AGENT_SECRET"], SECRET)
        self.assertNotIn("START_SCRIPT", context)
        script = base64.b64decode(context["START_SCRIPT_BASE64"]).decode()
        self.assertTrue(script.startswith("#!/bin/sh\n"))
        self.assertNotIn("\n@MSM_", script)
        for folder, _, names in os.walk(self.directory.name):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                self.assertNotIn(SECRET.encode(), content)
                self.assertNotIn(context["MSM_AGENT_SECRET"].encode(), content)

    def test_secrets_of_nodes_differ(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE, "--count", "2")
        contexts = [self.context(cloud, vm) for vm in (0, 1)]
        self.assertEqual(len({context["MSM_AGENT_SECRET"] for context in contexts}), 2)
        for context in contexts:  # an image with an agent gets nothing else
            self.assertNotIn("MSM_SERVER", context)
            self.assertNotIn("START_SCRIPT_BASE64", context)

    def test_without_a_template_or_with_a_script_of_ones_own(self):
        cloud = self.sandbox()
        script = base64.b64encode(b"echo own").decode()
        self.run_ctl(cloud.url, "create", "--image", "0", "--network", "0", "--install", "mysql", "--context",
            "START_SCRIPT_BASE64=" + script)
        context = self.context(cloud)
        self.assertEqual((context["MSM_SERVER"], context["MSM_START_SCRIPT_BASE64"]), ("mysql", script))
        self.assertNotEqual(context["START_SCRIPT_BASE64"], script)

    def test_what_cannot_work_is_refused_before_anything_is_sent(self):
        cloud = self.sandbox()
        for arguments, code, words in (
                (["--install", "oracle"], 2, "--install is none, mariadb or mysql"),
                (["--install", "mysql", "--function", "none"], 2, "function agent only"),
                (["--install", "mysql", "--context", "msm_server=mariadb"], 1, "MSM_SERVER is set by the program"),
                (["--context", "MSM_AGENT_SECRET=00"], 1, "MSM_AGENT_SECRET is set by the program")):
            with self.subTest(arguments=arguments):
                done = self.run_ctl(cloud.url, "create", *TEMPLATE, *arguments, expect=code)
                self.assertIn(words, done.stderr)
        self.assertEqual(cloud.vms(), [])

    def test_without_a_node_secret_a_stock_image_is_refused(self):
        cloud = self.sandbox()
        environment = self.environment()
        del environment["MSM_NODE_SECRET"]
        done = subprocess.run(self.command_line(cloud.url, "create", *TEMPLATE, "--install", "mysql"),
            env=environment, text=True, capture_output=True, timeout=100)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("no node secret", done.stderr)
        self.assertEqual(cloud.vms(), [])

    def test_failed_installation_ends_the_create_at_once(self):
        cloud = self.sandbox("--fault", "install-fails")
        begun = time.monotonic()
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, "--install", "mariadb", expect=1)
        self.assertLess(time.monotonic() - begun, 60)
        self.assertIn("could not install server and agent", done.stderr)
        why = self.run_ctl(cloud.url, "why", "0").stdout
        self.assertIn("could not install its server and its agent", why)
        self.assertIn("log of the contextualization", why)

    def test_stage_has_a_limit_of_its_own(self):
        cloud = self.sandbox(pace="1")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, "--install", "mariadb", "--stage-timeout", "install=1",
            expect=5)
        self.assertIn("has not installed server and agent within 1 s", done.stderr)

    def test_killed_create_goes_on_with_the_installation(self):
        cloud = self.sandbox(pace="0.3")
        process = self.start(cloud.url, "create", *TEMPLATE, "--install", "mariadb")
        for line in process.stderr:
            if "installing MySQL or MariaDB" in line:
                break
        process.kill()
        done = self.run_ctl(cloud.url, "wait")
        self.assertIn("going on", done.stderr)
        self.assertIn("installing MySQL or MariaDB", done.stderr)
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"])
        self.assertEqual(len(cloud.vms()), 1)


if __name__ == "__main__":
    msmctl.main()
