#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passwords, tokens and certificates with msmctl.
Usage: msmctl_signin.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import re
import time
import xml.etree.ElementTree
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
        self.assertEqual(info["quota"]["vms"], {"used": 2, "limit": 5, "limitKnown": True})
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

    def tokens(self, cloud):
        """The texts of the account's login tokens."""
        answer = xmlrpc.client.ServerProxy(cloud.url).one.user.info("oneadmin:" + msmctl.PASSWORD, -1)
        return [token.text for token in xml.etree.ElementTree.fromstring(answer[1]).findall("LOGIN_TOKEN/TOKEN")]

    def test_logins_use_one_token_and_make_room_where_the_account_has_ten(self):
        cloud = self.sandbox()
        first = self.token(cloud.url)
        self.assertEqual(self.token(cloud.url), first)
        self.assertEqual(self.tokens(cloud), [first])
        self.assertNotEqual(self.token(cloud.url, "--expires", "60"), first)  # it would be good for too long
        for _ in range(8):
            self.token(cloud.url, "--new")
        self.assertEqual(len(self.tokens(cloud)), 10)
        more = self.run_ctl(cloud.url, "login", "--new")
        self.assertIn("ended now", more.stderr)
        self.assertIn(more.stdout.strip(), self.tokens(cloud))
        self.assertIn(first, self.tokens(cloud))  # the short one was the first to end
        self.assertEqual(len(self.tokens(cloud)), 10)

    def test_ten_tokens_of_others_are_explained(self):
        cloud = self.sandbox()
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        session = "oneadmin:" + msmctl.PASSWORD
        for _ in range(10):
            self.assertTrue(proxy.one.user.login(session, "oneadmin", "", 600, -1)[0])
        refused = proxy.one.user.login(session, "oneadmin", "", 600, -1)
        self.assertEqual(refused[:3], [False, "[one.user.login] Max number of tokens limit reached.", 0x1000])
        said = self.run_ctl(cloud.url, "login", expect=1).stderr
        self.assertIn("as many login tokens as the cloud allows", said)
        self.assertIn("oneuser token-delete", said)
        self.run_ctl(cloud.url, "list")  # the password is as good as ever

    def test_token_of_one_group_makes_no_full_one(self):
        cloud = self.sandbox()
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        scoped = proxy.one.user.login("oneadmin:" + msmctl.PASSWORD, "oneadmin", "", 600, 0)[1]
        refused = proxy.one.user.login("oneadmin:" + scoped, "oneadmin", "", 600, -1)
        self.assertEqual(
            refused[1], "[one.user.login] Cannot create a full token with a specific group token")
        os.environ["MSM_TOKEN"] = scoped
        self.addCleanup(os.environ.pop, "MSM_TOKEN", None)
        made = self.run_ctl(cloud.url, "login", password=None).stdout.strip()
        del os.environ["MSM_TOKEN"]
        answer = proxy.one.user.info("oneadmin:" + msmctl.PASSWORD, -1)
        groups = {token.findtext("TOKEN"): token.findtext("EGID")
                  for token in xml.etree.ElementTree.fromstring(answer[1]).findall("LOGIN_TOKEN")}
        self.assertEqual(groups, {scoped: "0", made: "0"})

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
