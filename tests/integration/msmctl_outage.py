#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A front end that goes away in the middle of the work and comes back, and one that says "failed" to what it has done.
Usage: msmctl_outage.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import re
import signal
import threading
import time
import unittest
import urllib.parse

import msmctl
from msmctl import TEMPLATE

AWAY, BACK = "the cloud is away, waiting for it", "the cloud is back"


class LastingCloud(msmctl.Sandbox):
    """A sandbox that can be killed and started again, with its VMs, at the same place."""

    def __init__(self, folder, pace):
        self.arguments = ["--data-dir", folder, "--durable"]
        self.pace = pace
        super().__init__(*self.arguments, pace=pace)

    def restart(self):
        address = urllib.parse.urlparse(self.url).netloc
        super().__init__(*self.arguments, "--listen", address, pace=self.pace)


class Outage(msmctl.Base):
    def lasting(self, pace="0.02"):
        cloud = LastingCloud(os.path.join(self.directory.name, "cloud"), pace)
        self.addCleanup(cloud.stop)
        return cloud

    def follow(self, process):
        """Collects what it says while it runs."""
        lines = []
        thread = threading.Thread(target=lambda: lines.extend(process.stderr), daemon=True)
        thread.start()
        return lines, thread

    def wait_until(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "it took too long")
            time.sleep(0.02)

    def create_through_an_outage(self, gently):
        cloud = self.lasting()
        process = self.start(cloud.url, "create", "--count", "60", "--json", *TEMPLATE)
        lines, listener = self.follow(process)
        # The first requests go out at once, the others at the pace of a good neighbour: that is the middle.
        self.wait_until(lambda: sum(" (VM " in line and "waiting for a host" in line for line in lines) >= 30)
        if gently:  # no request is under way when the front end dies
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.3)
        cloud.stop()
        if gently:
            process.send_signal(signal.SIGCONT)
        self.wait_until(lambda: any(AWAY in line for line in lines))
        time.sleep(3)
        self.assertIsNone(process.poll())
        cloud.restart()
        output = process.stdout.read()
        process.wait(timeout=120)
        listener.join()
        self.assertEqual(sum(AWAY in line for line in lines), 1, lines)
        self.assertEqual(sum(BACK in line for line in lines), 1, lines)
        return cloud, process.returncode, json.loads(output), lines

    def test_what_was_not_sent_waits_for_the_cloud_and_all_are_made_once(self):
        cloud, code, nodes, lines = self.create_through_an_outage(gently=True)
        self.assertEqual(code, 0, "".join(lines))
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 60)
        self.assertEqual(len({name for _, name in cloud.vms()}), 60)
        self.assertEqual(len(cloud.vms()), 60)

    def test_kill_at_any_moment_loses_nothing_and_makes_nothing_twice(self):
        cloud, code, nodes, lines = self.create_through_an_outage(gently=False)
        # A request that died with the front end is looked up and, as it is not there, never sent again.
        unmade = [line for line in lines if "has no such VM" in line]
        self.assertLessEqual(len(unmade), 2, lines)
        self.assertEqual(code, 3 if unmade else 0, "".join(lines))
        self.assertEqual(len(nodes), 60 - len(unmade))
        self.assertEqual(len(cloud.vms()), 60 - len(unmade))
        self.assertEqual(len({name for _, name in cloud.vms()}), 60 - len(unmade))

    def test_outage_that_lasts_ends_the_create_within_its_limit(self):
        cloud = self.lasting()
        process = self.start(
            cloud.url, "create", "--count", "60", "--stage-timeout", "submitted=4", "--stage-timeout", "pending=4",
            "--stage-timeout", "prolog=4", "--stage-timeout", "boot=4", "--stage-timeout", "agent=4",
            "--stage-timeout", "mysql=4", *TEMPLATE)
        lines, listener = self.follow(process)
        self.wait_until(lambda: sum("waiting for a host" in line for line in lines) >= 30)
        cloud.stop()
        process.stdout.read()
        process.wait(timeout=90)
        listener.join()
        self.assertIn(process.returncode, (3, 5))
        self.assertEqual(sum(AWAY in line for line in lines), 1)
        cloud.restart()
        self.run_ctl(cloud.url, "wait")  # nothing is left that would be sent now
        self.assertLess(len(cloud.vms()), 60)

    def test_interrupt_ends_the_waiting_and_nothing_is_sent_later(self):
        cloud = self.lasting()
        process = self.start(cloud.url, "create", "--count", "60", *TEMPLATE)
        lines, listener = self.follow(process)
        self.wait_until(lambda: sum("waiting for a host" in line for line in lines) >= 30)
        process.send_signal(signal.SIGSTOP)
        time.sleep(0.3)
        cloud.stop()
        process.send_signal(signal.SIGCONT)
        self.wait_until(lambda: any(AWAY in line for line in lines))
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        process.wait(timeout=30)
        listener.join()
        self.assertEqual(process.returncode, 1)
        self.assertLess(time.monotonic() - begun, 5, "a request that was never sent has no answer to wait for")
        cloud.restart()
        before = len(cloud.vms())
        self.run_ctl(cloud.url, "wait")
        self.assertEqual(len(cloud.vms()), before)

    def test_wait_goes_on_when_the_cloud_is_back(self):
        cloud = self.lasting(pace="0.3")
        self.run_ctl(cloud.url, "create", "--no-wait", *TEMPLATE)
        process = self.start(cloud.url, "wait", "0")
        lines, listener = self.follow(process)
        self.wait_until(lambda: any("(VM 0)" in line for line in lines))
        cloud.stop()
        self.wait_until(lambda: any(AWAY in line for line in lines))
        cloud.restart()
        process.stdout.read()
        process.wait(timeout=90)
        listener.join()
        self.assertEqual(process.returncode, 0, lines)
        self.assertEqual(sum(BACK in line for line in lines), 1, lines)


class Doubt(msmctl.Base):
    def test_create_that_was_carried_out_and_called_failed_is_followed(self):
        for fault in ("internal-after-execute", "replication-after-execute"):
            with self.subTest(fault):
                cloud = self.sandbox("--fault", fault + "=one.template.instantiate:1")
                done = self.run_ctl(cloud.url, "create", "--json", *TEMPLATE)
                self.assertEqual([node["state"] for node in json.loads(done.stdout)], ["RUNNING"])
                self.assertEqual(len(cloud.vms()), 1)

    def test_create_refused_in_an_election_is_searched_and_never_sent_again(self):
        cloud = self.sandbox("--fault", "election=one.template.instantiate:1")
        begun = time.monotonic()
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        self.assertIn("election mode", done.stderr)
        self.assertIn("has no such VM", done.stderr)
        self.assertLess(time.monotonic() - begun, 15)
        self.assertEqual(cloud.vms(), [])

    def test_delete_is_asked_again_and_followed_until_gone(self):
        for fault in ("internal-after-execute", "replication-after-execute", "election"):
            with self.subTest(fault):
                cloud = self.sandbox("--fault", fault + "=one.vm.action:1")
                self.run_ctl(cloud.url, "create", *TEMPLATE)
                self.assertEqual(self.run_ctl(cloud.url, "delete", "0", "--yes").stdout, "0\n")
                self.assertEqual(cloud.vms(), [])

    def test_delete_waits_for_a_backup_by_name(self):
        cloud = self.sandbox("--fault", "backup-runs", pace="0.1")
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        done = self.run_ctl(cloud.url, "delete", "0", "--yes")
        self.assertRegex(done.stderr, re.escape("waiting until the cloud can end it; it is in BACKUP"))
        self.assertEqual(cloud.vms(), [])

    def test_delete_that_waits_for_a_backup_can_be_interrupted(self):
        cloud = self.sandbox("--fault", "backup-runs", pace="1")
        self.run_ctl(cloud.url, "create", "--timeout", "60", *TEMPLATE)
        process = self.start(cloud.url, "delete", "0", "--yes")
        for line in process.stderr:
            if "it is in BACKUP" in line:
                break
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(len(cloud.vms()), 1)


if __name__ == "__main__":
    msmctl.main()
