#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes whose addresses stand elsewhere than in their first interface, against the sandbox cloud. Usage:
msmctl_addresses.py MSMCTL MSM_SANDBOX [TEST…]"""

import msmctl
from msmctl import TEMPLATE


class Addresses(msmctl.Base):
    def create(self, cloud, source, others, *arguments):
        """Creates two nodes, and another msmctl sees them where they were reached."""
        self.run_ctl(cloud.url, "create", "--count", "2", *TEMPLATE, *arguments)
        for node in self.nodes(cloud.url):
            self.assertEqual((node["state"], node["registered"]), ("RUNNING", True))
            self.assertEqual(node["addressSource"], source)
            self.assertIn(node["address"], node["addresses"])
            self.assertEqual(node["addressSources"][node["addresses"].index(node["address"])], source)
            self.assertEqual(len(node["addresses"]), 1 + others)
        agree = self.run_ctl(cloud.url, "reconcile")
        self.assertNotIn("address", agree.stdout)

    def test_interface(self):
        self.create(self.sandbox(), "nic", 0)

    def test_guest_agent(self):
        self.create(self.sandbox("--fault", "guest-address"), "guest-agent", 1)

    def test_pci_device(self):
        # Only the read of a single VM tells it from a plain interface, and there is no need for one.
        self.create(self.sandbox("--fault", "pci-interface"), "nic", 0)

    def test_external_address(self):
        self.create(self.sandbox("--fault", "external-address"), "external", 1)

    def test_second_interface(self):
        self.create(self.sandbox("--fault", "first-nic-isolated"), "nic", 1)

    def test_preferred_kind(self):
        cloud = self.sandbox("--fault", "external-address")
        self.create(cloud, "external", 1, "--address-first", "external")
        wrong = self.run_ctl(cloud.url, "create", *TEMPLATE, "--address-first", "carrier-pigeon", expect=2)
        self.assertIn("carrier-pigeon", wrong.stderr)

    def test_nodes_made_elsewhere_are_found_where_their_guest_agent_says(self):
        cloud = self.sandbox("--nodes", "3", "--fault", "guest-address=2")
        self.run_ctl(cloud.url, "wait")
        sources = sorted(node["addressSource"] for node in self.nodes(cloud.url))
        self.assertEqual(sources, ["guest-agent", "nic", "nic"])


if __name__ == "__main__":
    msmctl.main()
