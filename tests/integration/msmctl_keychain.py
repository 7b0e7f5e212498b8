#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl and a real keychain: a login token that is kept in it. Usage, through withkeyring.sh:
msmctl_keychain.py MSMCTL MSM_SANDBOX [TEST…]; without MSM_TEST_KEYRING, through withoutkeyring.sh, where there is
none."""

import json
import os
import subprocess
import unittest
import xml.etree.ElementTree
import xmlrpc.client

import msmctl

WITH_KEYRING = "MSM_TEST_KEYRING" in os.environ


class Keychain(msmctl.Base):
    def setUp(self):
        super().setUp()
        self.cloud = self.sandbox()
        self.config = os.path.join(self.directory.name, "manager.cfg")
        with open(self.config, "w", encoding="utf-8") as file:
            file.write("[iaas]\nDRIVER = OPENNEBULA_XMLRPC\nOPENNEBULA_URL = %s\nOPENNEBULA_USER = oneadmin\n"
                       "OPENNEBULA_PASSWORD = %s\nOPENNEBULA_IMAGE_ID = 0\n" % (self.cloud.url, msmctl.PASSWORD))

    def ctl(self, *arguments, expect=0, **more):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MSM_")}
        environment.update(more)
        done = subprocess.run(
            [msmctl.MSMCTL, "--data-dir", os.path.join(self.directory.name, "data"), "--profile", "kept", *arguments],
            env=environment, stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return done

    def files(self):
        for folder, _, names in os.walk(os.path.join(self.directory.name, "data")):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    yield name, file.read()


@unittest.skipUnless(WITH_KEYRING, "needs a keyring")
class Keyring(Keychain):
    def test_kept_token_takes_the_passwords_place(self):
        self.ctl("import", self.config)
        self.ctl("list")  # by the password that the import put there
        kept = self.ctl("login", "--keep", "--expires", "7200")
        self.assertEqual(kept.stdout, "")
        self.assertEqual(json.loads(self.ctl("check", "--json").stdout)["signedInBy"], "token")
        tokens = self.tokens()
        self.assertEqual(len(tokens), 1)
        for name, content in self.files():
            for secret in (msmctl.PASSWORD, *tokens):
                self.assertNotIn(secret.encode(), content, name)

    def tokens(self):
        answer = xmlrpc.client.ServerProxy(self.cloud.url).one.user.info("oneadmin:" + msmctl.PASSWORD, -1)
        user = xml.etree.ElementTree.fromstring(answer[1])
        return [token.findtext("TOKEN") for token in user.findall("LOGIN_TOKEN")]


@unittest.skipIf(WITH_KEYRING, "needs a session bus without a keyring")
class NoKeyring(Keychain):
    def test_nothing_is_kept_anywhere_else_and_a_password_serves_one_run(self):
        refused = self.ctl("import", self.config, expect=1)
        self.assertIn("the keychain cannot be reached", refused.stderr)
        self.ctl("list", MSM_PASSWORD=msmctl.PASSWORD)
        kept = self.ctl("login", "--keep", MSM_PASSWORD=msmctl.PASSWORD, expect=1)
        self.assertIn("keychain did not answer", kept.stderr)
        self.assertEqual(kept.stdout, "")
        self.ctl("list", MSM_PASSWORD=msmctl.PASSWORD)  # as before: nothing waits for a token that nobody has
        for name, content in self.files():
            self.assertNotIn(msmctl.PASSWORD.encode(), content, name)


if __name__ == "__main__":
    msmctl.main()
