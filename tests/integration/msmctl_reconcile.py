#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl reconcile against the sandbox cloud, after another client has changed things behind the manager's
back. Usage: msmctl_reconcile.py MSMCTL MSM_SANDBOX [TEST…]"""

import glob
import ipaddress
import json
import os
import re
import socket
import sqlite3
import time
import uuid
import xml.etree.ElementTree
import xmlrpc.client

import msmctl

SESSION = "oneadmin:" + msmctl.PASSWORD


class Stranger:
    """A client of the cloud that has never heard of the manager."""

    def __init__(self, url):
        self.one = xmlrpc.client.ServerProxy(url).one

    def call(self, answer):
        assert answer[0], answer
        return answer[1]

    def vm(self, vm):
        return xml.etree.ElementTree.fromstring(self.call(self.one.vm.info(SESSION, vm)))

    def label(self, vm):
        return self.vm(vm).findtext("USER_TEMPLATE/LABELS")

    def wait_until(self, vm, state, lcm):
        for _ in range(400):
            seen = self.vm(vm)
            if (int(seen.findtext("STATE")), int(seen.findtext("LCM_STATE"))) == (state, lcm):
                return
            time.sleep(0.05)
        raise AssertionError("VM %d is in %s/%s" % (vm, seen.findtext("STATE"), seen.findtext("LCM_STATE")))

    def terminate(self, vm):
        self.call(self.one.vm.action(SESSION, "terminate-hard", vm))
        self.wait_until(vm, 6, 0)

    def instantiate(self, name, label):
        vm = self.call(self.one.template.instantiate(SESSION, 0, name, False,
            "<TEMPLATE><LABELS>%s</LABELS></TEMPLATE>" % label, False))
        self.wait_until(vm, 3, 3)
        return vm

    def relabel(self, vm, label):
        self.call(self.one.vm.update(SESSION, vm, "<TEMPLATE><LABELS>%s</LABELS></TEMPLATE>" % label, 0))


class Reconcile(msmctl.Base):
    def setUp(self):
        super().setUp()
        self.cloud_data = os.path.join(self.directory.name, "cloud")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.listen = "127.0.0.1:%d" % probe.getsockname()[1]
        self.cloud = None

    def start_cloud(self, *arguments):
        if self.cloud:
            self.cloud.stop()
        self.cloud = self.sandbox("--data-dir", self.cloud_data, "--listen", self.listen, *arguments)
        self.stranger = Stranger(self.cloud.url)

    def make_nodes(self, count):
        self.start_cloud()
        made = self.run_ctl(self.cloud.url, "create", "--count", str(count), *msmctl.TEMPLATE, "--json")
        return [node["id"] for node in json.loads(made.stdout)]

    def readdress(self, vm, *arguments):
        """The cloud comes back, and the VM has another address."""
        self.cloud.process.terminate()
        self.cloud.process.wait()
        path = os.path.join(self.cloud_data, "vms.json")
        with open(path) as file:
            stored = json.load(file)
        address = stored["network"] + 200
        stored["machines"][vm]["addresses"] = [address]
        with open(path, "w") as file:
            json.dump(stored, file)
        self.start_cloud(*arguments)
        return str(ipaddress.ip_address(address))

    def reconcile(self, *arguments, expect=0):
        return self.run_ctl(self.cloud.url, "reconcile", *arguments, expect=expect)

    def inspect(self, expect=1):
        return json.loads(self.reconcile("--dry-run", "--json", expect=expect).stdout)

    def classes(self, expect=1):
        return {finding["id"]: finding["class"] for finding in self.inspect(expect)["findings"]}

    def registry(self):
        path = glob.glob(os.path.join(self.data, "**", "*.sqlite"), recursive=True)
        self.assertEqual(len(path), 1, path)
        with sqlite3.connect(path[0]) as database:
            return database.execute("SELECT * FROM service_node UNION ALL "
                "SELECT name, value, '', '', '', '', '', '' FROM property ORDER BY 1").fetchall()

    def test_agreement_is_exit_code_0(self):
        self.make_nodes(2)
        result = self.inspect(expect=0)
        self.assertEqual((result["checked"], result["disagreements"], result["findings"]), (2, 0, []))
        done = self.reconcile()
        self.assertEqual(done.stdout, "")
        self.assertIn("nodes checked: 2; disagreements: 0", done.stderr)

    def test_every_class_is_found_and_nothing_is_changed(self):
        gone, copied, foreign, moved, silent = self.make_nodes(5)
        label = self.stranger.label(copied)
        self.stranger.terminate(gone)
        copy = self.stranger.instantiate("copy", label)
        self.stranger.relabel(foreign, "prod")
        leaked = self.stranger.instantiate("leaked", "msm/mysql/%s/agent" % uuid.uuid4())
        address = self.readdress(moved, "--fault", "agent-silent=%d" % (silent + 1))
        for vm in (copied, moved, silent, copy, leaked):
            self.stranger.wait_until(vm, 3, 3)
        before = (self.registry(), self.cloud.vms())

        result = self.inspect()
        found = {finding["id"]: finding for finding in result["findings"]}
        self.assertEqual({vm: finding["class"] for vm, finding in found.items()},
            {gone: "gone", copied: "duplicate", copy: "duplicate", foreign: "foreign", leaked: "unregistered",
                moved: "address-changed", silent: "unreachable"})
        self.assertEqual((result["checked"], result["disagreements"]), (7, 7))
        self.assertEqual(found[copy]["related"], [copied, copy])
        self.assertEqual(found[foreign]["reason"], "no-label")
        self.assertEqual(found[moved]["address"], address)
        self.assertEqual(found[silent]["agentState"], "SILENT")
        self.assertIsNone(found[gone]["cloudState"])
        for finding in result["findings"]:
            self.assertEqual(finding["registered"], finding["id"] not in (copy, leaked))
            for fix in finding["fixes"]:
                self.assertTrue(fix["fix"] and fix["effect"])
        table = self.reconcile(expect=1).stdout
        self.assertEqual(len(re.findall(r"^duplicate ", table, re.MULTILINE)), 2)
        self.assertIn("the cloud is not touched", table)
        self.assertEqual((self.registry(), self.cloud.vms()), before)

    def test_chosen_fixes_bring_agreement(self):
        gone, copied, foreign, moved = self.make_nodes(4)
        copy = self.stranger.instantiate("copy", self.stranger.label(copied))
        self.stranger.terminate(gone)
        self.stranger.relabel(foreign, "prod")
        address = self.readdress(moved)
        self.stranger.wait_until(moved, 3, 3)
        self.reconcile("--fix", "forget", "gone", "foreign", "--yes")
        self.assertEqual(self.classes(), {copied: "duplicate", copy: "duplicate", moved: "address-changed"})
        self.reconcile("--fix", "take-address", str(moved), "--yes")
        self.assertEqual(self.reconcile("--fix", "remove", str(copy), "--yes").stdout.strip(), str(copy))
        self.assertEqual(self.classes(expect=0), {})
        self.assertEqual([vm for vm, _ in self.cloud.vms()], [copied, foreign, moved])
        nodes = {node["id"]: node["address"] for node in self.nodes(self.cloud.url)}
        self.assertEqual(sorted(nodes), [copied, moved])
        self.assertEqual(nodes[moved], address)

    def test_leaked_vm_can_be_finished_kept_or_removed(self):
        self.make_nodes(1)
        leaked = [self.stranger.instantiate("leaked", "msm/mysql/%s/agent" % uuid.uuid4()) for _ in range(3)]
        finished, kept, removed = (str(vm) for vm in leaked)
        self.assertEqual(self.reconcile("--fix", "keep", kept, "--yes").stdout.strip(), kept)
        self.assertEqual(self.reconcile("--fix", "remove", removed, "--yes").stdout.strip(), removed)
        self.reconcile("--fix", "finish", "unregistered", "--yes")
        self.assertEqual(self.classes(expect=0), {int(kept): "kept"})
        registered = [node["id"] for node in self.nodes(self.cloud.url) if node["registered"]]
        self.assertEqual(registered, [0, int(finished)])
        self.reconcile("--fix", "report-again", kept, "--yes")
        # 'list' and its like adopt it from now on, as every node of the service that is ready.
        self.assertEqual(self.classes(), {int(kept): "unregistered"})

    def test_nothing_is_done_without_a_clear_word(self):
        node = self.make_nodes(1)[0]
        copy = self.stranger.instantiate("copy", self.stranger.label(node))
        before = (self.registry(), self.cloud.vms())
        refused = self.reconcile("--fix", "remove", str(copy), expect=2)
        self.assertIn("--yes", refused.stderr)
        self.assertIn("copy", refused.stdout)
        self.assertIn("never a class", self.reconcile("--fix", "remove", "duplicate", "--yes", expect=2).stderr)
        self.reconcile("--yes", expect=2)
        self.reconcile(str(copy), expect=2)
        self.reconcile("--fix", "mend", str(copy), "--yes", expect=2)
        self.reconcile("--fix", "keep", "--yes", expect=2)
        self.reconcile("--fix", "remove", str(copy), "--yes", "--dry-run", expect=1)
        self.assertIn("it is duplicate", self.reconcile("--fix", "forget", str(copy), "--yes", expect=1).stderr)
        self.assertIn("4711", self.reconcile("--fix", "remove", str(copy), "4711", "--yes", expect=1).stderr)
        self.assertEqual((self.registry(), self.cloud.vms()), before)

    def test_of_two_duplicates_one_always_stays(self):
        node = self.make_nodes(1)[0]
        copy = self.stranger.instantiate("copy", self.stranger.label(node))
        done = self.reconcile("--fix", "remove", str(node), str(copy), "--yes", expect=1)
        self.assertIn("no longer as it was shown", done.stderr)
        self.assertEqual(len(self.cloud.vms()), 1)

    def test_cloud_that_does_not_answer_is_exit_code_3(self):
        self.make_nodes(1)
        self.cloud.process.kill()
        self.cloud.process.wait()
        self.reconcile("--dry-run", expect=3)


if __name__ == "__main__":
    msmctl.main()
