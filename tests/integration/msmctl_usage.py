#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How msmctl is called, and what it says of mistakes.
Usage: msmctl_usage.py MSMCTL MSM_SANDBOX [TEST…]"""

import json

import msmctl


class Usage(msmctl.Base):
    def check(self, arguments, *says):
        done = self.raw(["--data-dir", self.data, *arguments])
        self.assertEqual(done.returncode, 2, "%s: %s%s" % (arguments, done.stdout, done.stderr))
        self.assertEqual(done.stdout, "")
        for text in says:
            self.assertIn(text, done.stderr)

    def test_every_mistake_has_its_own_message(self):
        cloud = ["--endpoint", "http://127.0.0.1:1/RPC2", "--user", "oneadmin"]
        self.check([], "no command")
        self.check(["lst"], "unknown command 'lst'", "did you mean 'list'")
        self.check(["frobnicate"], "unknown command 'frobnicate'")
        self.check(["list", "--frobnicate"], "frobnicate")
        self.check(["--timeout", "soon", "list"], "--timeout", "'soon'")
        self.check(["--timeout", "0", "list"], "--timeout", "1 to")
        self.check([*cloud, "list", "extra"], "'extra'")
        self.check([*cloud, "create", "--count", "0"], "--count", "1 to 1000")
        self.check([*cloud, "create", "--count", "10000"], "--count", "10000")
        self.check([*cloud, "create", "--count", "-1"], "--count")
        self.check([*cloud, "create", "--count", "three"], "'three'")
        self.check([*cloud, "create", "--function", "database"], "'database'", "agent, manager or none")
        self.check([*cloud, "create", "--name", "a;b"], "--name")
        self.check([*cloud, "create", "--name", ""], "--name")
        self.check([*cloud, "delete", "--yes"], "id")
        self.check([*cloud, "delete", "mysql-01", "--yes"], "'mysql-01'")
        self.check([*cloud, "delete", "99999999999", "--yes"], "'99999999999'")
        self.check([*cloud, "wait", "mysql-01"], "'mysql-01'")
        self.check([*cloud, "--profile", "p", "list"], "--profile", "--endpoint")
        self.check(["--endpoint", "http://127.0.0.1:1/RPC2", "list"], "--user")
        self.check(["--endpoint", "ftp://host/", "--user", "u", "list"], "ftp")
        self.check(["--endpoint", "https://u:p@host/", "--user", "u", "list"], "must not contain")
        self.check(["--endpoint", "http://cloud.example/RPC2", "--user", "u", "list"], "--allow-plain-http")
        self.check(["--user", "u", "list"], "--endpoint")
        self.check(["list"], "which cloud")
        self.check(["--profile", "production", "list"], "production")
        self.check([*cloud, "serve", "--listen", "0.0.0.0:0"], "--allow-plain-http")
        self.check([*cloud, "serve", "--listen", "nowhere"], "ADDR:PORT")

    def test_unknown_template_lists_the_ones_there_are(self):
        cloud = self.sandbox()
        for template in ("no-such", "4711"):
            done = self.run_ctl(cloud.url, "create", "--template", template, expect=1)
            self.assertIn("mysql-node (0)", done.stderr)
        self.assertEqual(cloud.vms(), [])

    def test_create_without_a_template_takes_the_first_and_says_so(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url, "create")
        self.assertIn("using template mysql-node (0)", done.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_help_and_version_go_to_stdout(self):
        general = self.raw(["--help"])
        self.assertEqual((general.returncode, general.stderr), (0, ""))
        for text in ("Usage:", "create", "serve", "Exit codes:", "cloudState", "Examples:"):
            self.assertIn(text, general.stdout)
        for command in ("state", "list", "create", "wait", "delete", "serve", "profiles"):
            own = self.raw([command, "--help"])
            self.assertEqual(own.returncode, 0)
            self.assertIn("msmctl [OPTION…] " + command, own.stdout)
        self.assertRegex(self.raw(["--version"]).stdout, r"^msmctl \d+\.\d+")

    def test_profiles_without_any_is_an_empty_array(self):
        done = self.raw(["--data-dir", self.data, "profiles", "--json"])
        self.assertEqual((done.returncode, json.loads(done.stdout)), (0, []))


if __name__ == "__main__":
    msmctl.main()
