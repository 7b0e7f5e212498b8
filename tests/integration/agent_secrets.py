#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes whose agents have another secret than the manager, beside real servers.
Usage: agent_secrets.py MSM_SANDBOX MSMCTL [TEST…]; ends with 77 (skipped) where there is no MariaDB."""

import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import sandbox_databases
from sandbox_databases import PASSWORD, PATH, PROGRAMS, Sandbox, ask, proves, sql, until

MSMCTL = ""
SECRET = "5ec2e7" * 10 + "cafe"
OTHER_SECRET = "0123456789abcdef" * 4
NOT_SHOWN = "has not shown that it knows the secret of this node"


class Secrets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory(prefix="msm-secrets-cache-")
        cls.addClassCleanup(directory.cleanup)
        cls.cache = directory.name

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="msm-secrets-")
        self.addCleanup(directory.cleanup)
        self.home = directory.name
        self.sandbox = Sandbox(self.cache, pace="0.02")
        self.addCleanup(self.sandbox.end)
        # The first server of a cloud takes seconds more than the others.
        self.sandbox.wait(self.sandbox.create())

    def environment(self, secret):
        environment = dict(os.environ, HOME=self.home, LC_ALL="C.UTF-8", MSM_PASSWORD=PASSWORD)
        if secret:
            environment["MSM_NODE_SECRET"] = secret
        return environment

    def command_line(self, *arguments, home):
        return [MSMCTL, "--endpoint", self.sandbox.url, "--user", "oneadmin", "--data-dir",
                os.path.join(self.home, home), *arguments]

    def ctl(self, *arguments, secret=SECRET, expect=0, home="data"):
        if arguments[0] in ("create", "wait", "node"):
            arguments += "--settle", "0"
        done = subprocess.run(
            self.command_line(*arguments, home=home), env=self.environment(secret), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=100, check=False)
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return done

    def node(self, vm, **options):
        (found,) = [node for node in json.loads(self.ctl("list", "--json", **options).stdout) if node["id"] == vm]
        return found

    def create(self, *arguments, **options):
        """Of the only node; answers its id, and what msmctl said."""
        done = self.ctl("create", "--template", "mysql-node", "--name", "db-1", *arguments, "--json", **options)
        (made,) = json.loads(done.stdout)
        return made["id"], done.stderr

    def refused_create(self):
        """Its agent has a secret that neither the manager nor the VM's CONTEXT knows."""
        self.sandbox.fault("wrong-secret")
        vm, said = self.create("--stage-timeout", "agent=5", expect=5)
        self.assertIn(NOT_SHOWN, said)
        return vm

    def key(self, vm):
        return self.sandbox.vm(vm).findtext("USER_TEMPLATE/MSM_OPERATION")

    def journalled(self):
        (journal,) = glob.glob(os.path.join(self.home, "data", "**", "*.sqlite"), recursive=True)
        database = sqlite3.connect(journal)
        self.addCleanup(database.close)
        return database.execute("SELECT id, vm_id, succeeded, ended_at IS NULL FROM operation").fetchall()

    def test_create_does_not_become_ready_and_nothing_is_lost(self):
        vm = self.refused_create()
        address, server = self.sandbox.address(vm), self.sandbox.server(vm)
        # It is the secret alone: agent and server are well, and the CONTEXT has what the manager knows.
        self.assertEqual(ask(address, "get_server_state", True)["state"], "RUNNING")
        self.assertFalse(proves(address, self.sandbox.secret(vm)))
        self.assertEqual(self.journalled(), [(self.key(vm), vm, 0, 0)])
        why = self.ctl("why", str(vm)).stdout
        self.assertIn("what answers " + NOT_SHOWN, why)
        self.assertIn("does the agent run", why)
        node = self.node(vm)
        self.assertEqual((node["name"], node["operation"]), ("db-1", self.key(vm)))
        self.assertEqual((node["cloudState"], node["agentTrust"]), ("RUNNING", "REFUTED"))
        self.assertIsNone(node["mysqlState"])
        self.assertNotEqual(node["state"], "RUNNING")
        self.assertIn(NOT_SHOWN, node["message"])
        self.ctl("wait", str(vm), "--stage-timeout", "agent=2", expect=5)
        # Nothing is changed by way of such an agent.
        self.assertIn("msmctl", self.ctl("node", str(vm), "restart", expect=1).stderr)
        self.assertTrue(server.lives())
        self.assertEqual(sql(address, "SELECT 1"), "1")

    def test_node_becomes_ready_once_its_agent_has_the_right_secret(self):
        vm = self.refused_create()
        key, address = self.key(vm), self.sandbox.address(vm)
        sql(address, "CREATE DATABASE kept")
        self.sandbox.call("sandbox.clearFault")
        agent = self.sandbox.agent(vm)
        self.sandbox.act("reboot", vm)
        until(lambda: not agent.lives(), "the agent has ended")
        self.ctl("wait", str(vm))
        node = self.node(vm)
        self.assertEqual((node["state"], node["agentTrust"], node["operation"]), ("RUNNING", "PROVEN", key))
        self.assertEqual(sql(address, "SHOW DATABASES LIKE 'kept'"), "kept")

    def test_managers_that_do_not_know_the_secret_take_it_from_the_context(self):
        vm, _ = self.create()
        for secret in (SECRET, OTHER_SECRET, ""):
            with self.subTest(secret=secret[:4]):
                home = "of-" + (secret[:4] or "none")
                self.ctl("wait", str(vm), secret=secret, home=home)
                node = self.node(vm, secret=secret, home=home)
                self.assertEqual((node["state"], node["agentTrust"]), ("RUNNING", "PROVEN"))
                server = self.sandbox.server(vm)
                self.ctl("node", str(vm), "restart", secret=secret, home=home)
                self.assertFalse(server.lives())

    def test_manager_that_stays_takes_it_from_the_context_at_its_first_look(self):
        vm, _ = self.create()
        serving = subprocess.Popen(
            self.command_line("serve", home="of-server"), env=self.environment(OTHER_SECRET),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(serving.stdout.close)
        self.addCleanup(serving.wait)
        self.addCleanup(serving.kill)
        self.assertTrue(serving.stdout.readline())
        done = subprocess.run(
            self.command_line("node", str(vm), "restart", home="of-server"), env=self.environment(OTHER_SECRET),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_wrong_secret_of_ones_own_does_not_help_either(self):
        vm = self.refused_create()
        said = self.ctl("wait", str(vm), "--stage-timeout", "agent=3", secret=OTHER_SECRET, expect=5).stderr
        self.assertIn(NOT_SHOWN, said)

    def test_manager_without_a_secret_does_not_believe_it_either(self):
        vm = self.refused_create()
        said = self.ctl("wait", str(vm), "--stage-timeout", "agent=3", secret="", expect=5).stderr
        self.assertIn(NOT_SHOWN, said)


def main():
    global MSMCTL
    missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
    if missing:
        print("skipped: %s not installed" % ", ".join(missing))
        sys.exit(77)
    sandbox_databases.SANDBOX, MSMCTL = (os.path.abspath(program) for program in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)


if __name__ == "__main__":
    main()
