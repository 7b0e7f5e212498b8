#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl through real proxies and a real bastion, killed while in use.
Usage: msmctl_reach.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import signal
import subprocess
import sys
import time

import msmctl
import ways
from msmctl import TEMPLATE

SECRET = "pr0xy+ü:s"


class Ways(msmctl.Base):
    """Whose msmctl finds the test's own ssh."""

    path = ""
    secrets = {}

    def environment(self, password=msmctl.PASSWORD):
        environment = super().environment(password)
        environment["PATH"] = self.path + ":" + environment["PATH"]
        environment.update(self.secrets)
        return environment

    def running(self, server):
        self.addCleanup(server.stop)
        return server

    def bastion(self):
        bastion = self.running(ways.Bastion(self.directory.name))
        self.path = bastion.ssh()
        return bastion

    def life(self, url, *way):
        """Creates, lists and deletes."""
        made = json.loads(self.run_ctl(url, *way, "create", *TEMPLATE, "--count", "2", "--json").stdout)
        self.assertEqual(len(made), 2)
        nodes = json.loads(self.run_ctl(url, *way, "list", "--json").stdout)
        self.assertEqual({node["state"] for node in nodes}, {"RUNNING"}, nodes)
        self.run_ctl(url, *way, "delete", *[str(node["id"]) for node in nodes], "--yes")
        self.assertEqual(json.loads(self.run_ctl(url, *way, "list", "--json").stdout), [])


class Reach(Ways):
    def test_life_through_each_way(self):
        cloud = self.sandbox()
        bastion = self.bastion()
        socks = self.running(ways.Socks())
        http = self.running(ways.Http(self.directory.name))
        for way in (["--ssh", "gate"], ["--proxy", socks.url], ["--proxy", http.url],
                    ["--proxy", http.url, "--agent-ssh", "gate"], ["--ssh", "gate", "--agent-proxy", "direct"]):
            with self.subTest(way=way):
                self.life(cloud.url, *way)
        for _ in range(100):
            if not bastion.clients():
                break
            time.sleep(0.05)
        self.assertEqual(bastion.clients(), [], "ssh outlived msmctl")
        with self.subTest("the system's proxy is not for this machine"):
            self.secrets = {"http_proxy": "http://127.0.0.1:1", "https_proxy": "http://127.0.0.1:1"}
            self.life(cloud.url, "--proxy", "system")

    def test_tls_through_each_way(self):
        cloud = self.tls(self.sandbox().url, "server.pem")
        self.bastion()
        authority = ["--ca-file", os.path.join(msmctl.CERTIFICATES, "ca.pem")]
        for way in (["--ssh", "gate"], ["--proxy", self.running(ways.Socks()).url],
                    ["--proxy", self.running(ways.Http(self.directory.name)).url]):
            with self.subTest(way=way):
                info = json.loads(self.run_ctl(cloud.url, *authority, *way, "check", "--json").stdout)
                self.assertEqual(info["version"], "7.4.0")
                self.assertIn(way[1].split("@")[-1], info["reach"])

    def test_localhost_is_the_bastions(self):
        cloud = self.sandbox()
        bastion = self.bastion()
        self.run_ctl(cloud.url.replace("127.0.0.1", "localhost"), "--ssh", "gate", "check")
        bastion.stop()
        self.run_ctl(cloud.url.replace("127.0.0.1", "localhost"), "--ssh", "gate", "check", expect=3)

    def test_proxy_that_wants_a_password(self):
        cloud = self.sandbox()
        secure = self.tls(cloud.url, "server.pem")
        for proxy in (self.running(ways.Socks(user="anna", password=SECRET)),
                      self.running(ways.Http(self.directory.name, user="anna", password="pr0xys"))):
            right = SECRET if proxy.url.startswith("socks") else "pr0xys"
            trust = ["--ca-file", os.path.join(msmctl.CERTIFICATES, "ca.pem")]
            for url, more in ((cloud.url, []), (secure.url, trust)):
                with self.subTest(proxy=proxy.url, url=url):
                    self.secrets = {"MSM_PROXY_PASSWORD": right}
                    self.run_ctl(url, *more, "--proxy", proxy.url, "check")
                    self.secrets = {"MSM_PROXY_PASSWORD": "wr0ng"}
                    wrong = self.run_ctl(url, *more, "--proxy", proxy.url, "check", expect=3)
                    self.assertIn("cannot get through the proxy", wrong.stderr)
                    if proxy.url.startswith("socks") or url == cloud.url:  # tinyproxy refuses a tunnel by 401
                        self.assertIn("did not accept its user and password", wrong.stderr)
                    self.assertNotIn("wr0ng", wrong.stderr)
                    self.secrets = {}
                    self.run_ctl(url, *more, "--proxy", proxy.url.replace("anna@", ""), "check", expect=3)
        mistake = self.run_ctl(cloud.url, "--proxy", "http://anna:s3cret@proxy:3128", "check", expect=2)
        self.assertNotIn("s3cret", mistake.stderr)

    def test_what_is_wrong_is_named(self):
        cloud = self.sandbox()
        bastion = self.bastion()
        gone = "http://127.0.0.1:%d/RPC2" % ways.free_port()
        proxies = [self.running(ways.Socks()), self.running(ways.Http(self.directory.name))]
        for proxy in proxies:
            behind = self.run_ctl(gone, "--proxy", proxy.url, "check", expect=3)
            if proxy.url.startswith("socks"):  # the other one answers itself, with a page
                self.assertIn(gone, behind.stderr)
            proxy.stop()
            refused = self.run_ctl(cloud.url, "--proxy", proxy.url, "check", expect=3)
            self.assertIn("cannot get through the proxy: the proxy %s" % proxy.url, refused.stderr)
        behind = self.run_ctl(gone, "--ssh", "gate", "check", expect=3)
        self.assertIn("cannot reach the cloud: " + gone, behind.stderr)
        self.assertIn("Connection refused", behind.stderr)
        for host, words in (("nowhere.invalid", "Could not resolve hostname"),
                            ("127.0.0.1:%d" % ways.free_port(), "Connection refused")):
            wrong = self.run_ctl(cloud.url, "--ssh", host, "check", expect=3)
            self.assertIn("cannot get through the bastion", wrong.stderr)
            self.assertIn(words, wrong.stderr)
        bastion.configure(key="stranger")
        self.assertIn("Permission denied", self.run_ctl(cloud.url, "--ssh", "gate", "check", expect=3).stderr)
        bastion.configure()
        bastion.trust(bastion.path("stranger.pub"))
        self.assertIn("Host key verification failed",
            self.run_ctl(cloud.url, "--ssh", "gate", "check", expect=3).stderr)
        bastion.distrust()
        unknown = self.run_ctl(cloud.url, "--ssh", "gate", "check", expect=3)
        self.assertIn("Host key verification failed", unknown.stderr)
        self.assertIn("Connect once by hand", unknown.stderr)

    def test_killing_ssh_is_an_outage(self):
        cloud = self.sandbox(pace="0.2")
        bastion = self.bastion()
        process = self.start(cloud.url, "--ssh", "gate", "create", *TEMPLATE, "--count", "8")
        killed = 0
        while not cloud.vms() and process.poll() is None:
            time.sleep(0.05)
        # Not for ever: on a machine that is busy no ssh gets through before the next one is killed.
        while process.poll() is None and killed < 8:
            time.sleep(1.2)
            for pid in bastion.clients():
                os.kill(pid, signal.SIGKILL)
                killed += 1
        out, err = process.communicate()
        self.assertEqual(process.returncode, 0, out + err)
        self.assertGreater(killed, 1)
        print("ssh killed %d times" % killed)
        self.assertEqual(len(cloud.vms()), 8)
        nodes = json.loads(self.run_ctl(cloud.url, "--ssh", "gate", "list", "--json").stdout)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 8)

    def test_killing_the_bastion_or_the_proxy_is_an_outage(self):
        socks = self.running(ways.Socks())
        http = self.running(ways.Http(self.directory.name))
        bastion = self.bastion()
        for server, way in ((bastion, ["--ssh", "gate"]), (socks, ["--proxy", socks.url]),
                            (http, ["--proxy", http.url])):
            with self.subTest(way=way):
                cloud = self.sandbox(pace="0.2")
                process = self.start(cloud.url, *way, "create", *TEMPLATE, "--count", "2")
                while len(cloud.vms()) < 2:
                    time.sleep(0.05)
                server.stop()
                for pid in bastion.clients():
                    os.kill(pid, signal.SIGKILL)
                time.sleep(2)
                server.start()
                out, err = process.communicate(timeout=90)
                self.assertEqual(process.returncode, 0, out + err)
                self.assertEqual(len(cloud.vms()), 2)

    def test_ssh_ends_with_a_killed_msmctl(self):
        cloud = self.sandbox(pace="1")
        bastion = self.bastion()
        process = self.start(cloud.url, "--ssh", "gate", "create", *TEMPLATE)
        while not cloud.vms():
            time.sleep(0.05)
        self.assertEqual(len(bastion.clients()), 1)
        process.kill()
        process.wait()
        for _ in range(60):
            if not bastion.clients():
                break
            time.sleep(0.05)
        self.assertEqual(bastion.clients(), [])


if __name__ == "__main__":
    if lacking := ways.missing():
        print("skipped: these tests need " + ", ".join(lacking))
        sys.exit(77)
    msmctl.main()
