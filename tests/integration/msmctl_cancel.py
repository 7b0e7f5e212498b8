#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A create that is cancelled ends: at whatever stage, also when kill -9 follows, its VM is deleted or left, and never
becomes a node. Usage: msmctl_cancel.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import signal
import sqlite3
import glob
import os
import threading
import time
import xmlrpc.client

import msmctl

# What msmctl says at a stage, and the faults that make the cloud stay there.
STAGES = [("asking the cloud", ["--fault", "slow-answer=400"]), ("waiting for a host", []),
    ("starting", ["--fault", "slow-boot=40"]), ("waiting for its agent", ["--fault", "agent-silent"])]


class Cancel(msmctl.Base):
    def interrupted_at(self, url, stage, what, kill=False):
        """msmctl create, Ctrl+C at the stage, and kill -9 at once where that is wanted."""
        process = self.start(url, "create", *msmctl.TEMPLATE, "--on-cancel", what)
        lines = []
        for line in process.stderr:
            lines.append(line)
            if stage in line:
                break
        else:
            self.fail("'%s' was not reached: %s" % (stage, lines))
        process.send_signal(signal.SIGINT)
        if kill:
            self.wait_for_mark(process)
            process.kill()
        threading.Thread(target=process.stderr.read, daemon=True).start()
        process.wait(timeout=60)

    def wait_for_mark(self, process):
        """Until the journal holds the cancel: what was not on disk was not cancelled."""
        path = glob.glob(os.path.join(self.data, "**", "*.sqlite"), recursive=True)[0]
        while process.poll() is None:
            with sqlite3.connect(path) as database:
                if database.execute("SELECT count(*) FROM operation WHERE cancelled <> ''").fetchone()[0]:
                    return
            time.sleep(0.005)

    def settled(self, cloud):
        """What there is after some runs of msmctl, each of which would take over what runs and answers."""
        xmlrpc.client.ServerProxy(cloud.url).sandbox.clearFault("oneadmin:" + msmctl.PASSWORD)
        for _ in range(3):
            self.raw(self.command_line(cloud.url, "wait")[1:])
            time.sleep(0.5)
        return {node["id"]: node for node in self.nodes(cloud.url)}

    def check(self, cloud, what):
        nodes = self.settled(cloud)
        self.assertEqual([node for node in nodes.values() if node["registered"]], [])
        if what == "delete":
            self.assertEqual(nodes, {})
            self.assertEqual(cloud.vms(), [])
        else:
            # A request that died with the program has made nothing.
            self.assertLessEqual({node["state"] for node in nodes.values()}, {"CANCELLED"})

    def test_at_each_stage_its_vm_is_deleted_or_left(self):
        cases = 0
        for stage, faults in STAGES:
            for what in ("delete", "leave"):
                for kill in (False, True):
                    with self.subTest(stage=stage, what=what, killed=kill):
                        self.setUp()
                        cloud = self.sandbox(*faults, pace="0.05")
                        self.interrupted_at(cloud.url, stage, what, kill)
                        self.check(cloud, what)
                        cloud.stop()
                        cases += 1
        print("%d cases" % cases)

    def test_what_was_left_is_taken_after_all_or_deleted(self):
        cloud = self.sandbox("--fault", "agent-silent", pace="0.05")
        self.interrupted_at(cloud.url, "waiting for its agent", "leave")
        self.settled(cloud)
        node = self.nodes(cloud.url)[0]
        self.assertEqual(node["state"], "CANCELLED")
        finding = json.loads(self.run_ctl(cloud.url, "reconcile", "--json", expect=1).stdout)["findings"][0]
        self.assertEqual((finding["class"], finding["cancelled"]), ("unregistered", True))
        self.run_ctl(cloud.url, "wait", str(node["id"]))
        self.assertEqual(self.nodes(cloud.url)[0]["state"], "RUNNING")

    def test_command_cancels_what_an_earlier_run_left_unfinished(self):
        cloud = self.sandbox(pace="1")
        made = json.loads(self.run_ctl(cloud.url, "create", "--no-wait", *msmctl.TEMPLATE, "--json").stdout)[0]
        self.run_ctl(cloud.url, "cancel", str(made["id"]), expect=2)
        done = self.run_ctl(cloud.url, "cancel", str(made["id"]), "--leave")
        self.assertEqual(done.stdout.strip(), str(made["id"]))
        self.assertEqual(self.nodes(cloud.url)[0]["state"], "CANCELLED")
        self.run_ctl(cloud.url, "cancel", str(made["id"]), "--leave", expect=1)


if __name__ == "__main__":
    msmctl.main()
