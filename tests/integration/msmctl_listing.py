#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clouds with damaged texts, changed labels, restored templates and old versions: what msmctl makes of them.
Usage: msmctl_listing.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import time
import unittest
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE


class Listing(msmctl.Base):
    def fault(self, cloud, name):
        session = "oneadmin:" + msmctl.PASSWORD
        self.assertTrue(xmlrpc.client.ServerProxy(cloud.url).sandbox.setFault(session, name)[0])

    def clear(self, cloud):
        self.assertTrue(xmlrpc.client.ServerProxy(cloud.url).sandbox.clearFault("oneadmin:" + msmctl.PASSWORD)[0])

    def test_vm_with_broken_xml_hides_no_other(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--count", "6", *TEMPLATE)
        before = {node["id"]: node for node in self.nodes(cloud.url)}
        self.assertEqual({node["state"] for node in before.values()}, {"RUNNING"})
        self.fault(cloud, "bad-vm=3")
        done = self.run_ctl(cloud.url, "list", "--json")
        self.assertRegex(done.stderr, r"cannot be read: 2, 5;")
        after = {node["id"]: node for node in json.loads(done.stdout)}
        self.assertEqual(after.keys(), before.keys())
        for vm, node in after.items():
            bad = vm in (2, 5)
            self.assertEqual(node["unreadable"], bad)
            self.assertEqual(node["state"], "UNKNOWN" if bad else "RUNNING")
            self.assertEqual(node["name"], before[vm]["name"])
            self.assertTrue(node["registered"])
            self.assertEqual((node["cpu"], node["cloudState"]) == (None, ""), bad)
        self.assertIn("2  ", self.run_ctl(cloud.url, "list").stdout)

        # Nothing is concluded about it: not deleted, not offered for removal, not forgotten.
        done = self.run_ctl(cloud.url, "delete", "2", "--yes", expect=1)
        self.assertIn("cannot be read", done.stderr)
        done = self.run_ctl(cloud.url, "reconcile", "--json")
        self.assertEqual(json.loads(done.stdout)["findings"], [])
        self.assertEqual(json.loads(done.stdout)["unreadable"], [2, 5])
        self.assertIn("cannot be read", self.run_ctl(cloud.url, "why", "2").stdout)
        self.clear(cloud)
        self.assertEqual({n["id"]: n["state"] for n in self.nodes(cloud.url)}, dict.fromkeys(before, "RUNNING"))

    def test_vm_with_broken_xml_is_not_adopted_and_does_not_stop_creates(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "bad-vm=2")  # ids 1, 3, …
        self.run_ctl(cloud.url, "create", "--count", "2", "--timeout", "3", *TEMPLATE, expect=5)
        self.assertEqual(sorted(cloud_ids(cloud)), ["0", "1", "2"])
        nodes = {node["id"]: node for node in self.nodes(cloud.url)}
        self.assertEqual(sorted(nodes), [0, 1, 2])
        self.assertTrue(nodes[2]["registered"])
        self.assertFalse(nodes[1]["registered"])
        self.assertTrue(nodes[1]["unreadable"])

    def test_create_in_doubt_is_not_called_not_made_beside_an_unreadable_vm(self):
        cloud = self.sandbox("--nodes", "2", "--fault", "bad-vm=2",
            "--fault", "drop-before-execute=one.template.instantiate")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=3)
        self.assertIn("1 cannot, and may be it", done.stderr)

    def test_text_cut_inside_a_character_is_listed(self):
        cloud = self.sandbox("--nodes", "3", "--fault", "bad-utf8=2")
        deadline = time.monotonic() + 20
        while {node["state"] for node in self.nodes(cloud.url)} != {"RUNNING"} and time.monotonic() < deadline:
            time.sleep(0.2) # their agents have just been started
        nodes = {node["id"]: node for node in self.nodes(cloud.url)}
        self.assertEqual({node["state"] for node in nodes.values()}, {"RUNNING"})
        self.assertTrue(nodes[1]["name"].endswith("\ufffd"))
        self.assertNotIn("\ufffd", nodes[0]["name"] + nodes[2]["name"])
        self.assertIn("\ufffd", self.run_ctl(cloud.url, "list").stdout)
        self.run_ctl(cloud.url, "delete", "1", "--yes")
        self.assertEqual(len(cloud.vms()), 2)

    def test_labels_are_known_in_whatever_case(self):
        cloud = self.sandbox("--fault", "label-case=1")
        made = json.loads(self.run_ctl(cloud.url, "create", "--json", "--count", "2", *TEMPLATE).stdout)
        self.assertEqual(len(made), 2)
        self.assertEqual(json.loads(self.run_ctl(cloud.url, "reconcile", "--json").stdout)["findings"], [])
        self.data += "-fresh"
        nodes = self.nodes(cloud.url)
        self.assertEqual([(n["state"], n["registered"]) for n in nodes], [("RUNNING", True)] * 2)
        self.assertEqual({n["operation"] for n in nodes}, {n["operation"] for n in made})
        self.run_ctl(cloud.url, "delete", *(str(n["id"]) for n in nodes), "--yes")
        self.assertEqual(cloud.vms(), [])

    def test_lost_answer_is_found_by_a_label_in_another_case(self):
        cloud = self.sandbox("--fault", "label-case=1", "--fault", "drop-after-execute=one.template.instantiate")
        self.assertEqual(len(json.loads(self.run_ctl(cloud.url, "create", "--json", *TEMPLATE).stdout)), 1)
        self.assertEqual(len(cloud.vms()), 1)

    def test_template_made_from_a_backup_passes_no_label_on(self):
        cloud = self.sandbox("--fault", "restored-template")
        made = json.loads(self.run_ctl(cloud.url, "create", "--json", "--count", "3", *TEMPLATE).stdout)
        self.assertEqual(len({node["operation"] for node in made}), 3)
        pool = xmlrpc.client.ServerProxy(cloud.url).one.vmpool.info("oneadmin:" + msmctl.PASSWORD, -2, -1, -1, -1)[1]
        self.assertNotIn("11111111-2222", pool)
        self.assertIn("mysql,database,msm/mysql/", pool)
        done = json.loads(self.run_ctl(cloud.url, "reconcile", "--json").stdout)
        self.assertEqual(done["findings"], [])
        self.data += "-fresh"
        self.assertEqual({n["operation"] for n in self.nodes(cloud.url)}, {n["operation"] for n in made})
        found = json.loads(self.run_ctl(cloud.url, "reconcile", "--json", expect=1).stdout)["findings"]
        self.assertEqual({finding["class"] for finding in found}, {"unregistered"})

    def test_nodes_that_inherited_a_label_are_no_duplicates(self):
        cloud = self.sandbox()
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        keys = ["00000000-0000-4000-8000-00000000000%d" % i for i in range(4)]
        for i in (1, 2, 3):  # as an earlier version made them, once with its labels sorted by somebody
            labels = ["msm/mysql/%s/agent" % keys[0], "msm/mysql/%s/agent" % keys[i]]
            if i == 2:
                labels.reverse()
            answer = proxy.one.template.instantiate("oneadmin:" + msmctl.PASSWORD, 0, "n%d" % i, False,
                "<TEMPLATE><LABELS>%s</LABELS><MSM_OPERATION>%s</MSM_OPERATION></TEMPLATE>"
                % (",".join(labels), keys[i]), False)
            self.assertTrue(answer[0], answer)
        for _ in range(50):
            nodes = self.nodes(cloud.url)
            if [n["state"] for n in nodes] == ["RUNNING"] * 3:
                break
        self.assertEqual({n["operation"] for n in nodes}, set(keys[1:]))
        found = json.loads(self.run_ctl(cloud.url, "reconcile", "--json", expect=1).stdout)["findings"]
        self.assertEqual({finding["class"] for finding in found}, {"unregistered"})
        self.run_ctl(cloud.url, "delete", "2", "--yes")
        self.assertEqual(len(cloud.vms()), 2)

    def test_front_end_without_infoset_serves(self):
        cloud = self.sandbox("--fault", "old-version")
        made = json.loads(self.run_ctl(cloud.url, "create", "--json", "--count", "3", *TEMPLATE).stdout)
        self.assertEqual([node["state"] for node in made], ["RUNNING"] * 3)
        self.assertEqual(json.loads(self.run_ctl(cloud.url, "reconcile", "--json").stdout)["findings"], [])
        self.run_ctl(cloud.url, "delete", str(made[0]["id"]), "--yes")
        self.assertEqual(len(self.nodes(cloud.url)), 2)
        self.assertIn("5.6.2", self.run_ctl(cloud.url, "check").stdout)


def cloud_ids(cloud):
    """Ids in a listing that no XML parser reads."""
    answer = xmlrpc.client.ServerProxy(cloud.url).one.vmpool.info(
        "oneadmin:" + msmctl.PASSWORD, -2, -1, -1, -1)
    return [part.split("<")[0] for part in answer[1].split("<VM><ID>")[1:]]


if __name__ == "__main__":
    msmctl.main()
