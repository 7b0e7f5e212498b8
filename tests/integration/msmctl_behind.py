#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cloud and agents in a network of their own, which only a bastion or a proxy leads into.
Usage: msmctl_behind.py MSMCTL MSM_SANDBOX [TEST…]

The test moves into a network namespace of its own, where it needs no right of the system: what it sees there is a
cable to a second namespace, in which the cloud, its agents and the ways in run. The cloud and its nodes listen on
the loopback addresses of that second one, so nothing but what runs there gets to them."""

import contextlib
import ctypes
import json
import os
import shutil
import subprocess
import sys
import time
import unittest

import msmctl
import msmctl_reach
import ways

CLONE_NEWNET = 0x40000000
OUTSIDE, INSIDE = "10.77.0.1", "10.77.0.2"


def enter(namespace):
    """os.setns came with Python 3.12."""
    if ctypes.CDLL(None, use_errno=True).setns(namespace.fileno(), CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def run(*command):
    subprocess.run(command, check=True)


class Behind(msmctl_reach.Ways):
    def setUp(self):
        super().setUp()
        # A process keeps the inner namespace; whatever runs there enters it by its id.
        self.keeper = subprocess.Popen(["unshare", "--net", "sleep", "600"])
        self.addCleanup(self.keeper.wait)
        self.addCleanup(self.keeper.kill)
        while os.readlink("/proc/%d/ns/net" % self.keeper.pid) == os.readlink("/proc/self/ns/net"):
            time.sleep(0.01)
        self.inside = ["nsenter", "--net=/proc/%d/ns/net" % self.keeper.pid]
        run("ip", "link", "add", "outer", "type", "veth", "peer", "name", "inner", "netns", str(self.keeper.pid))
        self.addCleanup(subprocess.run, ["ip", "link", "del", "outer"], stderr=subprocess.DEVNULL, check=False)
        run("ip", "addr", "add", OUTSIDE + "/24", "dev", "outer")
        run("ip", "link", "set", "outer", "up")
        run(*self.inside, "ip", "addr", "add", INSIDE + "/24", "dev", "inner")
        run(*self.inside, "ip", "link", "set", "inner", "up")
        run(*self.inside, "ip", "link", "set", "lo", "up")

    @contextlib.contextmanager
    def indoors(self):
        """What is started meanwhile runs in the inner namespace."""
        with open("/proc/self/ns/net") as outer, open("/proc/%d/ns/net" % self.keeper.pid) as inner:
            enter(inner)
            try:
                yield
            finally:
                enter(outer)

    def hidden_sandbox(self):
        with self.indoors():
            return self.sandbox()

    def vms(self, cloud):
        with self.indoors():
            return cloud.vms()

    def test_only_the_way_in_leads_in(self):
        cloud = self.hidden_sandbox()
        self.run_ctl(cloud.url, "check", expect=3)
        bastion = self.running(ways.Bastion(self.directory.name, INSIDE, within=self.indoors))
        self.path = bastion.ssh()
        socks = self.running(ways.Socks(INSIDE, within=self.indoors))
        http = self.running(ways.Http(self.directory.name, INSIDE, within=self.indoors))
        for way in (["--ssh", "gate"], ["--proxy", socks.url], ["--proxy", http.url],
                    ["--proxy", socks.url, "--agent-ssh", "gate"]):
            with self.subTest(way=way):
                self.life(cloud.url, "--allow-plain-http", *way)
                self.assertEqual(self.vms(cloud), [])
                print("create, list and delete by", " ".join(way))
        # Nothing else does: with agents that are asked directly no node becomes ready.
        lost = self.run_ctl(cloud.url, "--ssh", "gate", "--agent-proxy", "direct", "create", *msmctl.TEMPLATE,
            "--stage-timeout", "agent=3", expect=5)
        self.assertIn("agent", lost.stderr)

    @unittest.skipUnless(shutil.which("mariadbd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin"),
        "this system has no MariaDB")
    def test_servers_are_asked_by_the_way_of_their_agents(self):
        with self.indoors():
            cloud = self.sandbox("--databases", "1", pace="0.2")
        bastion = self.running(ways.Bastion(self.directory.name, INSIDE, within=self.indoors))
        self.path = bastion.ssh()
        socks = self.running(ways.Socks(INSIDE, within=self.indoors))
        for way in (["--ssh", "gate"], ["--proxy", socks.url]):
            made = self.run_ctl(cloud.url, "--allow-plain-http", *way, "create", *msmctl.TEMPLATE, "--ready-when",
                "logins", "--stage-timeout", "mysql=60", "--json")
            node = json.loads(made.stdout)[0]
            self.assertEqual(node["mysqlLogin"], "TAKES")
            self.run_ctl(cloud.url, "--allow-plain-http", *way, "delete", str(node["id"]), "--yes")
            print("MySQL is asked by", " ".join(way))
        lost = self.run_ctl(cloud.url, "--ssh", "gate", "--agent-proxy", "direct", "create", *msmctl.TEMPLATE,
            "--ready-when", "logins", "--stage-timeout", "mysql=3", expect=5)
        self.assertIn("MySQL took no logins", lost.stderr)

    def test_bastion_that_dies_is_an_outage(self):
        cloud = self.hidden_sandbox()
        bastion = self.running(ways.Bastion(self.directory.name, INSIDE, within=self.indoors))
        self.path = bastion.ssh()
        process = self.start(cloud.url, "--ssh", "gate", "create", *msmctl.TEMPLATE, "--count", "2", "--json")
        while len(self.vms(cloud)) < 2:
            time.sleep(0.05)
        bastion.stop()
        for pid in bastion.clients():
            os.kill(pid, 9)
        time.sleep(2)
        bastion.start()
        out, err = process.communicate(timeout=90)
        self.assertEqual(process.returncode, 0, out + err)
        self.assertEqual(len(json.loads(out)), 2)
        self.assertEqual(len(self.vms(cloud)), 2)


def move_into_a_namespace():
    """Runs this again as root of a user namespace, in a network namespace; ends with 77 where that is not
    allowed."""
    if os.environ.get(ways.OWNER):
        return
    environment = dict(os.environ, **{ways.OWNER: str(os.geteuid())})
    own = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*own, "true"], stderr=subprocess.DEVNULL, check=False).returncode != 0:
        print("skipped: this system allows no network namespace of one's own")
        sys.exit(77)
    os.execvpe(own[0], [*own, sys.executable, *sys.argv], environment)


if __name__ == "__main__":
    if lacking := ways.missing():
        print("skipped: these tests need " + ", ".join(lacking))
        sys.exit(77)
    move_into_a_namespace()
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    msmctl.main()
