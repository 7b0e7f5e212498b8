#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What msmctl does while the cloud is away, or another process holds the profile.
Usage: msmctl_offline.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import re
import socket

import msmctl
from msmctl import TEMPLATE, Base


class Offline(Base):
    def test_last_known_nodes_are_listed_without_cloud_and_password(self):
        cloud = self.sandbox()
        made = json.loads(self.run_ctl(cloud.url, "create", "--count", "2", "--json", *TEMPLATE).stdout)
        cloud.stop()
        lost = self.run_ctl(cloud.url, "list", expect=3)
        self.assertIn("--offline", lost.stderr)
        known = self.run_ctl(cloud.url, "list", "--offline", "--json", password=None)
        for node in made:
            self.assertEqual((node["diskFreePercent"], node["replicas"]), (50, None))
            node["diskBytes"] = node["diskFreePercent"] = None  # tells of a moment, and is not kept
            node["labels"] = []  # not kept either
        self.assertEqual(json.loads(known.stdout), made)
        self.assertRegex(known.stderr, r"as last seen \d+ s ago, at \d{4}-\d\d-\d\d [\d:]+ \S+")

    def test_what_was_never_seen_is_a_failure(self):
        done = self.run_ctl("http://127.0.0.1:9/RPC2", "list", "--offline", expect=1, password=None)
        self.assertEqual(done.stdout, "")
        self.assertIn("has not seen the nodes of service mysql yet", done.stderr)

    def test_list_goes_on_with_nothing_that_is_unfinished(self):
        cloud = self.sandbox(pace="30")
        made = json.loads(self.run_ctl(cloud.url, "create", "--no-wait", "--json", *TEMPLATE).stdout)
        self.run_ctl(cloud.url, "--timeout", "2", "wait", str(made[0]["id"]), expect=5)
        listed = self.run_ctl(cloud.url, "list")
        self.assertNotIn("going on", listed.stderr)


class Held(Base):
    def test_second_writer_is_told_who_holds_the_profile_and_gets_it_once_that_is_dead(self):
        cloud = self.sandbox()
        holder = self.start(cloud.url, "serve")
        self.assertTrue(holder.stdout.readline().startswith("http://"))
        refused = self.run_ctl(cloud.url, "serve", expect=1)  # the one command that is not handed over
        program = r" \(msmctl\)" if os.path.exists("/proc/self") else ""  # the system tells it
        self.assertRegex(refused.stderr,
            r"in use by process %d%s on %s since \d{4}-" % (holder.pid, program, re.escape(socket.gethostname())))
        self.assertEqual(self.nodes(cloud.url), [])  # who only reads is not in the way
        holder.kill()
        holder.wait()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        self.assertEqual(len(cloud.vms()), 1)


if __name__ == "__main__":
    msmctl.main()
