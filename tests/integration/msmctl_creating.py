#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nodes are made of by msmctl: inputs, images, names, an imported configuration file.
Usage: msmctl_creating.py MSMCTL MSM_SANDBOX [TEST…]"""

import json
import os
import subprocess
import xml.etree.ElementTree
import xmlrpc.client

import msmctl
from msmctl import TEMPLATE


class Creating(msmctl.Base):
    """From a template that asks, from image and network, on hold, and from the original's file."""

    CUSTOM = ["create", "--template", "mysql-node-custom"]

    def info(self, cloud, vm):
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        answer = proxy.one.vm.info("oneadmin:" + msmctl.PASSWORD, vm)
        assert answer[0], answer
        return xml.etree.ElementTree.fromstring(answer[1])

    def test_missing_inputs_are_wrong_usage_with_the_list_of_all(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url, *self.CUSTOM, "--input", "CPU=99", "--input", "NOPE=1", expect=2)
        for part in ("MYSQL_DATABASE is required", "MYSQL_ROOT_PASSWORD is required", "CPU must be between 0.1 and 4",
                "asks for no NOPE", "MYSQL_ROLE (list: primary, replica; required; default replica)"):
            self.assertIn(part, done.stderr)
        self.assertEqual(cloud.vms(), [])

    def test_answers_reach_the_vm_its_context_and_no_output(self):
        cloud = self.sandbox()
        secret = "s3\"<&>'\\ $x"
        environment = dict(self.environment(), MSM_INPUT_MYSQL_ROOT_PASSWORD=secret)
        done = subprocess.run(self.command_line(cloud.url, *self.CUSTOM, "--json", "--input", "cpu=0.5",
                "--input", "MYSQL_DATABASE=shop", "--input", "MYSQL_ROLE=primary",
                "--input", "MYSQL_INIT_SQL=SELECT 'ü';", "--context", "NOTE=a <b> & c"),
            env=environment, text=True, capture_output=True, timeout=100)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("s3", done.stdout + done.stderr)
        self.assertEqual(json.loads(done.stdout)[0]["cpu"], 0.5)
        vm = self.info(cloud, 0)
        self.assertEqual(vm.findtext("USER_TEMPLATE/MYSQL_ROOT_PASSWORD"), secret)
        self.assertEqual(vm.findtext("USER_TEMPLATE/MYSQL_INIT_SQL"), "U0VMRUNUICfDvCc7")
        self.assertEqual(vm.findtext("USER_TEMPLATE/MYSQL_SLOW_SECONDS"), "0.5")
        self.assertEqual(vm.findtext("TEMPLATE/CONTEXT/MYSQL_DATABASE"), "shop")
        self.assertEqual(vm.findtext("TEMPLATE/CONTEXT/MYSQL_ROLE"), "primary")
        self.assertEqual(vm.findtext("TEMPLATE/CONTEXT/NOTE"), "a <b> & c")
        self.assertIn("systemctl start mysql", vm.findtext("TEMPLATE/CONTEXT/START_SCRIPT"))
        for folder, _, names in os.walk(self.directory.name):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(secret.encode(), file.read())

    def test_secret_on_the_command_line_is_warned_of(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url, *self.CUSTOM, "--input", "MYSQL_DATABASE=x",
            "--input", "MYSQL_ROOT_PASSWORD=hunter2")
        self.assertIn("MSM_INPUT_MYSQL_ROOT_PASSWORD", done.stderr)
        self.assertNotIn("hunter2", done.stderr)

    def test_node_is_made_from_image_network_and_size(self):
        cloud = self.sandbox()
        made = json.loads(self.run_ctl(cloud.url, "create", "--image", "debian-12-mysql", "--network", "0",
            "--cpu", "0.25", "--memory", "256", "--vcpu", "2", "--context", "gateway=10.1.0.254", "--json").stdout)
        self.assertEqual((made[0]["state"], made[0]["cpu"], made[0]["memoryMb"]), ("RUNNING", 0.25, 256))
        vm = self.info(cloud, made[0]["id"])
        self.assertEqual(vm.findtext("TEMPLATE/DISK/IMAGE_ID"), "0")
        self.assertEqual(vm.findtext("TEMPLATE/VCPU"), "2")
        self.assertEqual(vm.findtext("TEMPLATE/CONTEXT/GATEWAY"), "10.1.0.254")
        self.assertTrue(vm.findtext("TEMPLATE/CONTEXT/ETH0_IP"))
        self.assertIsNone(vm.find("TEMPLATE/TEMPLATE_ID"))

    def test_lost_answer_to_an_allocate_makes_exactly_one_vm(self):
        cloud = self.sandbox("--fault", "drop-after-execute=one.vm.allocate")
        self.run_ctl(cloud.url, "create", "--count", "3", "--image", "0", "--network", "0")
        self.assertEqual([name for _, name in cloud.vms()], ["mysql-01", "mysql-02", "mysql-03"])

    def test_what_the_cloud_does_not_have_is_a_failure_and_lists_what_it_has(self):
        cloud = self.sandbox()
        for arguments, part in (
                (["--template", "nope"], "mysql-node (0)"),
                (["--image", "nope", "--network", "0"], "debian-12-mysql (0)"),
                (["--image", "0", "--network", "17"], "mysql-net (0)")):
            self.assertIn(part, self.run_ctl(cloud.url, "create", *arguments, expect=1).stderr)
        self.assertEqual(cloud.vms(), [])

    def test_contradictions_are_wrong_usage(self):
        cloud = self.sandbox()
        for arguments in (["--template", "0", "--image", "0"], ["--image", "0"], ["--cpu", "0"], ["--cpu", "inf"],
                ["--memory", "1.5"], ["--input", "novalue"], ["--context", "a b=1"], ["--context", "a=]]>"],
                ["--image", "0", "--network", "0", "--input", "A=1"], ["--name", "x" * 129], ["--name", "a;b"]):
            self.run_ctl(cloud.url, "create", *arguments, expect=2)
        self.assertEqual(cloud.vms(), [])

    def test_what_will_not_fit_is_warned_of_in_one_line(self):
        cloud = self.sandbox("--fault", "quota=2")
        made = self.run_ctl(cloud.url, "create", "--count", "2", "--no-wait", *TEMPLATE)
        self.assertNotIn("warning", made.stderr)
        refused = self.raw(self.command_line(cloud.url, "create", "--count", "3", "--no-wait", *TEMPLATE)[1:])
        lines = [line for line in refused.stderr.splitlines() if "warning: " in line]
        self.assertEqual(len(lines), 1, refused.stderr)
        self.assertIn("3 nodes would take 3 VMs, and the quota of user oneadmin leaves 0", lines[0])

    def test_nodes_that_no_host_has_room_for_are_warned_of(self):
        cloud = self.sandbox()
        made = self.run_ctl(cloud.url, "create", "--image", "0", "--network", "0", "--memory", "1048576", "--no-wait")
        self.assertIn("no host has 1048576 MiB of memory free", made.stderr)

    def test_names_pass_over_those_that_the_service_has(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--name", "db-2", *TEMPLATE)
        self.run_ctl(cloud.url, "create", "--name", "db-#", "--count", "3", *TEMPLATE)
        self.assertEqual(sorted(name for _, name in cloud.vms()), ["db-1", "db-2", "db-3", "db-4"])
        refused = self.run_ctl(cloud.url, "create", "--name", "db-2", *TEMPLATE, expect=1)
        self.assertIn("db-2 exists already", refused.stderr)

    def test_node_on_hold_runs_only_after_its_release(self):
        cloud = self.sandbox()
        made = self.run_ctl(cloud.url, "create", "--hold", *TEMPLATE)
        self.assertIn("msmctl wait --release 0", made.stderr)
        self.assertEqual(self.nodes(cloud.url)[0]["cloudState"], "HOLD")
        released = json.loads(self.run_ctl(cloud.url, "wait", "--release", "0", "--json").stdout)
        self.assertEqual(released[0]["state"], "RUNNING")
        self.run_ctl(cloud.url, "wait", "--release", "0")  # it is not on hold any more

    def imported(self, config, *arguments):
        path = os.path.join(self.directory.name, "manager.cfg")
        with open(path, "w", encoding="utf-8") as file:
            file.write(config)
        os.chmod(path, 0o400)
        environment = dict(self.environment(None), DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        done = subprocess.run([msmctl.MSMCTL, "--data-dir", self.data, "import", path, *arguments], env=environment,
            text=True, capture_output=True, timeout=100)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), config)
        for folder, _, names in os.walk(self.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(msmctl.PASSWORD.encode(), file.read())
        self.assertNotIn(msmctl.PASSWORD, done.stdout + done.stderr)
        return done

    def test_imported_profile_makes_nodes_from_what_the_file_says(self):
        cloud = self.sandbox()
        config = ("[iaas]\nDRIVER=OPENNEBULA_XMLRPC\nOPENNEBULA_URL= %s\nOPENNEBULA_USER = oneadmin\n"
            "OPENNEBULA_PASSWORD=%s\nOPENNEBULA_IMAGE_ID = 1\nOPENNEBULA_NETWORK_ID = 0\nOPENNEBULA_SIZE_ID = 1\n"
            "OPENNEBULA_NETWORK_GATEWAY = 10.1.0.254\n[onevm_agent_template]\nCPU=0.2\nMEM_SIZE=256\n"
            "CONTEXT=ip_gateway=\"$IP_GATEWAY\"\n") % (cloud.url, msmctl.PASSWORD)
        done = self.imported(config, "--profile", "old")
        # There is no keychain here: the profile is made, and the loss of the password is said.
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("was not kept", done.stderr)
        self.assertIn("[iaas] OPENNEBULA_SIZE_ID", done.stderr)
        made = self.raw(["--data-dir", self.data, "--profile", "old", "create", "--json"])
        self.assertEqual(made.returncode, 0, made.stderr)
        node = json.loads(made.stdout)[0]
        self.assertEqual((node["state"], node["cpu"], node["memoryMb"]), ("RUNNING", 0.2, 256))
        vm = self.info(cloud, node["id"])
        self.assertEqual(vm.findtext("TEMPLATE/DISK/IMAGE_ID"), "1")
        self.assertEqual(vm.findtext("TEMPLATE/CONTEXT/IP_GATEWAY"), "10.1.0.254")
        again = self.imported(config, "--profile", "old2")
        self.assertEqual(again.returncode, 1)
        self.assertEqual(self.imported(config, "--profile", "old").returncode, 2)

    def test_plain_http_beyond_loopback_needs_consent(self):
        config = "[iaas]\nOPENNEBULA_URL=http://10.30.1.14:2633/RPC2\nOPENNEBULA_USER=u\n" \
            "OPENNEBULA_PASSWORD=" + msmctl.PASSWORD
        refused = self.imported(config)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--allow-plain-http", refused.stderr)
        self.assertEqual(self.imported(config, "--allow-plain-http", "--json").returncode, 1)
        profiles = self.raw(["--data-dir", self.data, "profiles", "--json"], password=None)
        self.assertEqual([profile["name"] for profile in json.loads(profiles.stdout)], ["10.30.1.14"])

    def test_file_that_is_no_configuration_makes_no_profile(self):
        for config, part in (("", "no section [iaas]"), ("[iaas]\nOPENNEBULA_URL=x y\n", "OPENNEBULA_URL"),
                ("[iaas]\nDRIVER=EC2\n", "not OpenNebula")):
            done = self.imported(config)
            self.assertEqual(done.returncode, 1)
            self.assertIn(part, done.stderr)


if __name__ == "__main__":
    msmctl.main()
