#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The canary beside real servers: an agent that has proven itself over TLS is sent changes. The secret of its
node, the bearer value that changes carry, and the passwords of the server are found in nothing that msmctl and the
window wrote or showed, nor in the files, arguments and environments of agent and server.

Usage: canary_databases.py MSMCTL MSM_SANDBOX WINDOW [TEST…]; through withkeyring.sh, so that a keychain takes
part. Ends with 77 (skipped) where there is no MariaDB."""

import base64
import glob
import hashlib
import hmac
import json
import os
import shutil
import sys
import unittest
import xmlrpc.client

from canary_world import HEARTS, INPUT, PASSWORD, PUBLIC, WRONG, Base, forms, sightings
from sandbox_databases import PATH, PROGRAMS, sql, until

CREATE = ["create", "--settle", "0", "--template", "mysql-node"]
KNOWN = {"MSM_PASSWORD": PASSWORD, "MSM_NODE_SECRET": HEARTS["node secret"]}
# MariaDB keeps this of the password.
SCRAMBLED = hashlib.sha1(hashlib.sha1(PASSWORD.encode()).digest()).hexdigest()


def bearer_of(secret):
    return hmac.new(bytes.fromhex(secret), b"msm-agent-bearer", hashlib.sha256).hexdigest()


class Databases(Base):
    def setUp(self):
        super().setUp()
        self.nodes_home = os.path.join(self.given, "nodes")  # not what msmctl writes: searched on its own
        self.url = self.sandbox("--databases", "auto", PATH=PATH, XDG_CACHE_HOME=self.nodes_home)
        self.hearts = dict(HEARTS)

    def node(self, name):
        nodes = json.loads(self.msmctl(self.url, "list", "--json", **KNOWN))
        (found,) = [node for node in nodes if node["name"] == name]
        return found

    def fault(self, name):
        answer = xmlrpc.client.ServerProxy(self.url).sandbox.setFault("oneadmin:" + PASSWORD, name)
        self.assertTrue(answer[0], answer)

    def record(self, vm):
        """Which process the server is."""
        (run,) = glob.glob(os.path.join(self.nodes_home, "mysql-server-manager", "sandbox", "run-*"))
        with open(os.path.join(run, str(vm), "agent", "server.pid"), encoding="ascii") as file:
            return file.read()

    def plant_key(self, name, vm):
        """What only the manager and the agent of the node have."""
        secret = self.secret_in_context(self.url, vm)
        self.hearts["secret of " + name] = secret
        self.hearts["bearer of " + name] = bearer_of(secret)

    def changed(self, vm, change):
        """It is sent with the bearer value, or the server would be the same as before."""
        before = self.record(vm)
        change()
        self.assertNotEqual(self.record(vm), before)

    def live(self):
        """A node is made, and proves itself; its server is changed. Answers its id."""
        self.msmctl(self.url, "create", "--settle", "0", "--template", "mysql-node-custom", "--input",
                    "MYSQL_DATABASE=app", "--name", PUBLIC, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT, **KNOWN)
        node = self.node(PUBLIC)
        vm = node["id"]
        self.plant_key("a node", vm)
        self.assertEqual((node["state"], node["agentTrust"]), ("RUNNING", "PROVEN"))
        self.assertEqual(sql(node["address"], "SELECT 1", password=PASSWORD), "1")
        self.changed(vm, lambda: self.act(vm, "restart"))
        self.act(vm, "stop", "--yes")
        self.changed(vm, lambda: self.act(vm, "start"))
        # By a manager that takes the secret out of the CONTEXT.
        self.changed(vm, lambda: self.msmctl(self.url, "node", str(vm), "restart", "--settle", "0",
                                             MSM_PASSWORD=PASSWORD, MSM_NODE_SECRET="ab" * 32))
        return vm

    def act(self, vm, *arguments, expected=0):
        self.msmctl(self.url, "node", str(vm), *arguments, "--settle", "0", expected=expected, **KNOWN)

    def suffer(self, vm):
        """An agent that has another secret, one that is not there, and passwords that are wrong."""
        self.fault("wrong-secret")
        self.msmctl(self.url, *CREATE, "--name", "refuted", "--stage-timeout", "agent=3", expected=5, **KNOWN)
        refuted = self.node("refuted")
        self.assertEqual(refuted["agentTrust"], "REFUTED")
        self.plant_key("a node that was not told", refuted["id"])
        self.act(refuted["id"], "restart", expected=None)
        self.msmctl(self.url, "why", **KNOWN)
        self.msmctl(self.url, "list", MSM_PASSWORD=WRONG, expected=4)
        self.fault("agent-killed")
        until(lambda: self.node(PUBLIC)["agentState"] == "SILENT", "the agent is away")
        self.act(vm, "restart", expected=None)
        self.msmctl(self.url, "why", **KNOWN)
        answer = xmlrpc.client.ServerProxy(self.url).sandbox.clearFault("oneadmin:" + PASSWORD)
        self.assertTrue(answer[0], answer)
        until(lambda: self.node(PUBLIC)["state"] == "RUNNING", "the agent is back")

    def window(self):
        """It makes a node, whose secret is derived from the keychain's, and sends it a change."""
        self.keep_in_keychain(self.url)
        process = self.open_window()
        made = json.loads(self.hand_over("create", "--json", "--template", "mysql-node", "--name", "by-window"))
        vm = made[0]["id"]
        self.plant_key("a node of the window", vm)
        self.changed(vm, lambda: self.hand_over("node", str(vm), "restart"))
        process.terminate()
        process.wait(60)

    def check_nodes(self):
        """Files, arguments and environments of agents and servers."""
        read = 0
        for folder, _, names in os.walk(self.nodes_home):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):  # and no socket
                    read += 1
                    with open(path, "rb") as file:
                        self.assertEqual(sightings(self.hearts, file.read(), path), [])
        self.assertGreater(read, 100)
        arguments = b"".join(content for watch in self.watches for (_, what), contents in watch.seen.items()
                             if what == "cmdline" for content in contents)
        for program in (b"mariadbd", b"msm_agent"):
            self.assertIn(program, arguments)

    def test_no_secret_of_a_proven_agent_is_found_anywhere(self):
        vm = self.live()
        self.suffer(vm)
        if "MSM_TEST_KEYRING" in os.environ:
            self.window()
        self.msmctl(self.url, "diagnostics", self.bundle)
        self.check_nodes()
        self.hearts["scrambled password"] = SCRAMBLED
        self.assertEqual(self.findings(self.hearts), [])
        self.leak_is_found(self.hearts)
        places = [where for where, data in self.everything() if sightings({"public": PUBLIC}, data, where)]
        for part in (".sqlite", "msmctl.log", "diagnostics.json", "stdout", "cmdline"):
            self.assertTrue([where for where in places if part in where], part)
        print("%d secrets searched for in %d forms" % (len(self.hearts), len(forms("00" * 32))))

    def test_search_finds_a_key_in_every_form(self):
        secret = hashlib.sha256(b"any").hexdigest()
        hearts = {"key": secret, "bearer": bearer_of(secret)}
        self.assertEqual(sightings(hearts, b"nothing", "here"), [])
        for key in hearts.values():
            for data in (b"Bearer " + key.encode(), key.upper().encode(), bytes.fromhex(key),
                         base64.b64encode(b"x" + bytes.fromhex(key)), base64.urlsafe_b64encode(key.encode())):
                self.assertTrue(sightings(hearts, b"before " + data + b" after", "here"), data)


if __name__ == "__main__":
    missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
    missing += [path for path in ("/proc/self/cmdline",) if not os.path.exists(path)]
    if missing:
        print("skipped: there is no %s" % ", no ".join(missing))
        sys.exit(77)
    Base.MSMCTL, Base.SANDBOX, Base.WINDOW = sys.argv[1:4]
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=1)
