#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passwords, tokens and certificates with msmctl.
Usage: msmctl_signin.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import re
import time
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE


class SignIn(msmctl.Base):
    def token(self, url, *arguments):
        return self.run_ctl(url, "login", *arguments).stdout.strip()

    def check(self, url, **options):
        return json.loads(self.run_ctl(url, "check", "--json", **options).stdout)

    def test_check_tells_version_user_groups_quota_and_sign_in(self):
        cloud = self.sandbox("--nodes", "2", "--fault", "quota=5")
        info = self.check(cloud.url)
        self.assertEqual((info["version"], info["user"], info["groups"]), ("7.4.0", "oneadmin", ["oneadmin"]))
        self.assertEqual((info["signedInBy"], info["tokenEnd"]), ("password", None))
        self.assertEqual(info["quota"]["vms"], {"used": 2, "limit": 5})
        self.assertIsNone(info["quota"]["cpu"]["limit"])
        text = self.run_ctl(cloud.url, "check").stdout
        self.assertRegex(text, r"VMs: +2 of 5")
        self.assertIsNone(self.check(self.sandbox().url)["quota"])

    def test_check_names_what_is_wrong(self):
        cloud = self.sandbox()
        wrong = self.run_ctl(cloud.url, "check", password="wrong", expect=4)
        self.assertIn("user or password not accepted", wrong.stderr)
        path = self.run_ctl(cloud.url.replace("/RPC2", "/other"), "check", expect=3)
        self.assertIn("/RPC2", path.stderr)
        name = self.run_ctl("http://nowhere.localhost.invalid:2633/RPC2", "--allow-plain-http", "check", expect=3)
        self.assertIn("nowhere.localhost.invalid cannot be found", name.stderr)
        plain = self.run_ctl("http://cloud.example:2633/RPC2", "check", expect=2)
        self.assertIn("--allow-plain-http", plain.stderr)

    def test_token_takes_the_passwords_place_until_it_ends(self):
        cloud = self.sandbox()
        token = self.token(cloud.url, "--expires", "60")
        self.assertGreaterEqual(len(token), 32)
        by_stdin = self.run_ctl(
            cloud.url, "--login-token-stdin", "check", "--json", password=None, stdin=token + "\n")
        info = json.loads(by_stdin.stdout)
        self.assertEqual(info["signedInBy"], "token")
        self.assertRegex(info["tokenEnd"], r"^\d{4}-\d\d-\d\dT")
        os.environ["MSM_TOKEN"] = token
        self.addCleanup(os.environ.pop, "MSM_TOKEN", None)
        self.assertEqual(self.check(cloud.url, password=None)["signedInBy"], "token")
        os.environ["MSM_TOKEN"] = "no-such-token"
        self.run_ctl(cloud.url, "check", password=None, expect=4)

    def test_made_token_ends(self):
        cloud = self.sandbox()
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        success, token, *_ = proxy.one.user.login("oneadmin:" + msmctl.PASSWORD, "oneadmin", "", 1, -1)
        self.assertTrue(success)
        self.assertTrue(proxy.one.user.info("oneadmin:" + token, -1)[0])
        time.sleep(1.5)
        refused = proxy.one.user.info("oneadmin:" + token, -1)
        self.assertEqual((refused[0], refused[2]), (False, 0x0100))

    def test_certificate_faults_are_told_apart_and_show_the_fingerprint(self):
        cloud = self.sandbox()
        authority = ["--ca-file", os.path.join(msmctl.CERTIFICATES, "ca.pem")]
        for certificate, options, words in (("expired.pem", authority, "expired"),
                ("notyet.pem", authority, "not yet valid"), ("wronghost.pem", authority, "host name"),
                ("selfsigned.pem", authority, "self-signed"), ("server.pem", [], "issuer")):
            front = self.tls(cloud.url, certificate)
            done = self.run_ctl(front.url, *options, "check", expect=3)
            self.assertIn(words, done.stderr.lower(), certificate)
            self.assertRegex(done.stderr, r"SHA-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}")
        front = self.tls(cloud.url, "server.pem")
        self.run_ctl(front.url, *authority, "check")

    def test_pinned_certificate_is_trusted_and_a_changed_one_refused(self):
        cloud = self.sandbox()
        front = self.tls(cloud.url, "selfsigned.pem")
        refused = self.run_ctl(front.url, "check", expect=3)
        fingerprint = re.search(r"SHA-256 ([0-9A-F:]+)", refused.stderr).group(1)
        self.run_ctl(front.url, "--pin-sha256", fingerprint, "create", *TEMPLATE)
        self.assertEqual(len(cloud.vms()), 1)
        other = self.tls(cloud.url, "server.pem")
        changed = self.run_ctl(other.url, "--pin-sha256", fingerprint, "check", expect=3)
        self.assertIn("not the pinned certificate", changed.stderr)
        wrong = self.run_ctl(front.url, "--pin-sha256", "12:34", "check", expect=2)
        self.assertIn("fingerprint", wrong.stderr)


if __name__ == "__main__":
    msmctl.main()
