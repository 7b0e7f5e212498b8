#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""msmctl as a script sees it, against the sandbox cloud: one life of a few nodes, and everything that goes
wrong on the way. Usage: msmctl_lifecycle.py MSMCTL MSM_SANDBOX [TEST…]"""

import glob
import http.server
import json
import os
import re
import signal
import socket
import ssl
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree
import xmlrpc.client

MSMCTL = ""
SANDBOX = ""
PASSWORD = "correct horse ü"
TEMPLATE = ["--template", "mysql-node"]
CERTIFICATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "tls")


class Sandbox:
    """A sandbox cloud of its own, with faults."""

    def __init__(self, *arguments, pace="0.02"):
        environment = dict(os.environ, MSM_SANDBOX_PASSWORD=PASSWORD)
        self.process = subprocess.Popen(
            [SANDBOX, "--pace", pace, "--parent-pid", str(os.getpid()), *arguments],
            stdout=subprocess.PIPE, env=environment)
        self.url = self.process.stdout.readline().decode().strip()
        assert self.url.startswith("http://127.0.0.1:"), self.url

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def vms(self):
        """(id, name) of every VM that the cloud has, asked without any code of ours."""
        proxy = xmlrpc.client.ServerProxy(self.url)
        answer = proxy.one.vmpool.info("oneadmin:" + PASSWORD, -2, -1, -1, -1)
        assert answer[0], answer
        pool = xml.etree.ElementTree.fromstring(answer[1])
        return sorted((int(vm.findtext("ID")), vm.findtext("NAME")) for vm in pool.findall("VM"))


class TlsFront:
    """Real TLS in front of a cloud, with one of the test certificates."""

    def __init__(self, url, certificate):
        self.target = urllib.parse.urlparse(url)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(
            os.path.join(CERTIFICATES, certificate), os.path.join(CERTIFICATES, "server.key"))
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "https://127.0.0.1:%d/RPC2" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        with client, socket.create_connection((self.target.hostname, self.target.port)) as cloud:
            try:
                with self.context.wrap_socket(client, server_side=True) as safe:
                    request = b""
                    while b"</methodCall>" not in request:
                        data = safe.recv(65536)
                        if not data:
                            return
                        request += data
                    cloud.sendall(request)
                    while data := cloud.recv(65536):
                        safe.sendall(data)
            except OSError:
                pass  # the client does not trust the certificate

    def stop(self):
        self.listener.close()


class Base(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="msmctl-test-")
        self.addCleanup(self.directory.cleanup)
        self.data = os.path.join(self.directory.name, "data")

    def sandbox(self, *arguments, **options):
        cloud = Sandbox(*arguments, **options)
        self.addCleanup(cloud.stop)
        return cloud

    def tls(self, url, certificate):
        front = TlsFront(url, certificate)
        self.addCleanup(front.stop)
        return front

    def command_line(self, url, *arguments):
        return [MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data, *arguments]

    def environment(self, password=PASSWORD):
        environment = dict(os.environ, HOME=self.directory.name, LC_ALL="C.UTF-8")
        environment.pop("MSM_PASSWORD", None)
        if password is not None:
            environment["MSM_PASSWORD"] = password
        return environment

    def start(self, url, *arguments):
        process = subprocess.Popen(self.command_line(url, *arguments), env=self.environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.reap, process)
        return process

    @staticmethod
    def reap(process):
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()

    def raw(self, arguments, password=PASSWORD, stdin=""):
        return subprocess.run([MSMCTL, *arguments], env=self.environment(password), input=stdin, text=True,
            capture_output=True, timeout=100)

    def run_ctl(self, url, *arguments, expect=0, **options):
        done = self.raw(self.command_line(url, *arguments)[1:], **options)
        self.assertEqual(done.returncode, expect,
            "msmctl %s\nstdout: %s\nstderr: %s" % (" ".join(arguments), done.stdout, done.stderr))
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        return done

    def nodes(self, url):
        return json.loads(self.run_ctl(url, "list", "--json").stdout)


class Lifecycle(Base):
    def test_three_nodes_are_made_listed_and_one_deleted(self):
        cloud = self.sandbox()
        self.assertEqual(self.nodes(cloud.url), [])
        made = self.run_ctl(cloud.url, "create", "--count", "3", "--name", "db-##", *TEMPLATE, "--json")
        self.assertEqual([node["name"] for node in json.loads(made.stdout)], ["db-01", "db-02", "db-03"])
        self.assertIn("db-02", made.stderr)

        nodes = self.nodes(cloud.url)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 3)
        self.assertEqual(len({node["address"] for node in nodes}), 3)
        for node in nodes:
            self.assertRegex(node["address"], r"^127\.\d+\.\d+\.\d+$")
            self.assertEqual(node["cloudState"], "RUNNING")
            self.assertEqual(node["agentState"], "ANSWERS")
            self.assertEqual(node["mysqlState"], "RUNNING")
            self.assertEqual(node["function"], "agent")
            self.assertTrue(node["registered"])
            self.assertIsInstance(node["id"], int)
            self.assertIsInstance(node["mysqlPort"], int)
            self.assertEqual(node["owner"], "oneadmin")
            for member in ("cpu", "memoryMb", "host", "addresses", "startTime", "agentSeen", "operation"):
                self.assertIn(member, node)

        doomed = nodes[1]["id"]
        deleted = self.run_ctl(cloud.url, "delete", str(doomed), "--yes")
        self.assertEqual(deleted.stdout.strip(), str(doomed))
        self.assertEqual([node["name"] for node in self.nodes(cloud.url)], ["db-01", "db-03"])
        self.assertEqual([name for _, name in cloud.vms()], ["db-01", "db-03"])

    def test_plain_output_is_a_table_with_a_row_for_each_node(self):
        cloud = self.sandbox("--nodes", "0")
        self.run_ctl(cloud.url, "create", "--count", "2", *TEMPLATE)
        lines = self.run_ctl(cloud.url, "list").stdout.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines[0].split()[:4], ["ID", "NAME", "STATE", "ADDRESS"])
        self.assertEqual(lines[1].split()[1:3], ["mysql-01", "RUNNING"])
        self.assertEqual(lines[0].index("STATE"), lines[1].index("RUNNING"))

    def test_state_tells_the_managers_state(self):
        cloud = self.sandbox()
        state = json.loads(self.run_ctl(cloud.url, "state", "--json").stdout)
        self.assertEqual((state["state"], state["nodes"], state["error"]), ("RUNNING", 0, None))
        self.assertIn("RUNNING", self.run_ctl(cloud.url, "state").stdout)

    def test_delete_without_yes_names_the_nodes_and_deletes_nothing(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--name", "precious", *TEMPLATE)
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), expect=2)
        self.assertIn("precious", refused.stderr)
        self.assertIn("--yes", refused.stderr)
        self.assertEqual(cloud.vms(), [(vm, "precious")])

    def test_delete_of_one_unknown_id_deletes_none(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), "4711", "--yes", expect=1)
        self.assertIn("4711", refused.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_no_wait_answers_at_once_and_wait_goes_on(self):
        cloud = self.sandbox(pace="0.1")
        began = time.monotonic()
        made = json.loads(self.run_ctl(cloud.url, "create", "--count", "2", "--no-wait", "--json", *TEMPLATE).stdout)
        took = time.monotonic() - began
        self.assertEqual([node["state"] for node in made], ["CREATING"] * 2)
        ids = [str(node["id"]) for node in made]
        waited = json.loads(self.run_ctl(cloud.url, "wait", *ids, "--json").stdout)
        self.assertEqual([node["state"] for node in waited], ["RUNNING"] * 2)
        self.assertEqual([str(node["id"]) for node in waited], ids)
        self.assertLess(took, 5)
        self.assertEqual(len(cloud.vms()), 2)

    def test_function_none_needs_no_agent(self):
        cloud = self.sandbox("--fault", "agent-silent")
        made = json.loads(self.run_ctl(cloud.url, "create", "--function", "none", "--json", *TEMPLATE).stdout)
        self.assertEqual(made[0]["function"], "none")
        self.assertEqual(made[0]["state"], "RUNNING")


class Creating(Base):
    """From a template that asks, from image and network, on hold, and from the original's file."""

    CUSTOM = ["create", "--template", "mysql-node-custom"]

    def info(self, cloud, vm):
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        answer = proxy.one.vm.info("oneadmin:" + PASSWORD, vm)
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
        done = subprocess.run([MSMCTL, "--data-dir", self.data, "import", path, *arguments], env=environment,
            text=True, capture_output=True, timeout=100)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), config)
        for folder, _, names in os.walk(self.data):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(PASSWORD.encode(), file.read())
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        return done

    def test_imported_profile_makes_nodes_from_what_the_file_says(self):
        cloud = self.sandbox()
        config = ("[iaas]\nDRIVER=OPENNEBULA_XMLRPC\nOPENNEBULA_URL= %s\nOPENNEBULA_USER = oneadmin\n"
            "OPENNEBULA_PASSWORD=%s\nOPENNEBULA_IMAGE_ID = 1\nOPENNEBULA_NETWORK_ID = 0\nOPENNEBULA_SIZE_ID = 1\n"
            "OPENNEBULA_NETWORK_GATEWAY = 10.1.0.254\n[onevm_agent_template]\nCPU=0.2\nMEM_SIZE=256\n"
            "CONTEXT=ip_gateway=\"$IP_GATEWAY\"\n") % (cloud.url, PASSWORD)
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
        config = "[iaas]\nOPENNEBULA_URL=http://10.30.1.14:2633/RPC2\nOPENNEBULA_USER=u\nOPENNEBULA_PASSWORD=" + PASSWORD
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


class Trouble(Base):
    def test_wrong_password_is_exit_4_and_says_so(self):
        cloud = self.sandbox()
        for command in (["list"], ["state"], ["create", *TEMPLATE], ["delete", "1", "--yes"]):
            done = self.run_ctl(cloud.url, *command, password="wrong", expect=4)
            self.assertIn("user or password not accepted", done.stderr)
        self.assertEqual(cloud.vms(), [])

    def test_nobody_at_the_port_is_exit_3(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        done = self.run_ctl("http://127.0.0.1:%d/RPC2" % port, "list", expect=3)
        self.assertIn("refused", done.stderr)
        self.assertIn(str(port), done.stderr)

    def test_web_server_is_told_from_opennebula(self):
        handler_class = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *a: None})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler_class)
        self.addCleanup(server.server_close)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.shutdown)
        done = self.run_ctl("http://127.0.0.1:%d/RPC2" % server.server_address[1], "list", expect=3)
        self.assertIn("not an OpenNebula front end", done.stderr)
        self.assertIn("HTTP 501", done.stderr)

    def test_wrong_path_is_told_from_a_wrong_host(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url.replace("/RPC2", "/rpc"), "list", expect=3)
        self.assertIn("/RPC2", done.stderr)

    def test_silent_agents_time_out_and_the_vm_stays(self):
        cloud = self.sandbox("--fault", "agent-silent")
        done = self.run_ctl(cloud.url, "create", "--timeout", "3", *TEMPLATE, expect=5)
        vm = cloud.vms()[0][0]
        self.assertIn("msmctl wait %d" % vm, done.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_lost_answer_to_a_create_makes_exactly_one_vm(self):
        cloud = self.sandbox("--fault", "drop-after-execute=one.template.instantiate")
        done = self.run_ctl(cloud.url, "create", "--count", "3", "--json", *TEMPLATE)
        self.assertEqual(len(json.loads(done.stdout)), 3)
        self.assertEqual(len(cloud.vms()), 3)

    def test_request_lost_on_its_way_makes_no_vm_and_fails(self):
        cloud = self.sandbox("--fault", "drop-before-execute=one.template.instantiate")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=3)
        self.assertEqual(cloud.vms(), [])
        self.assertIn("has no such VM", done.stderr)

    def test_quota_is_exit_4_with_the_clouds_words(self):
        cloud = self.sandbox("--fault", "quota")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=4)
        self.assertRegex(done.stderr.lower(), "quota|limit")

    def test_failed_boot_fails_and_keeps_the_vm(self):
        cloud = self.sandbox("--fault", "boot-fails")
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, "--timeout", "60", expect=1)
        self.assertIn("BOOT_FAILURE", done.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_cloud_that_dies_in_the_middle_is_named_with_the_vm_left_behind(self):
        cloud = self.sandbox(pace="1")
        process = self.start(cloud.url, "create", "--timeout", "8", *TEMPLATE)
        while not re.search(r"\(VM \d+\)", process.stderr.readline()):
            self.assertIsNone(process.poll())
        cloud.stop()
        _, errors = process.communicate(timeout=60)
        self.assertIn(process.returncode, (3, 5))
        self.assertRegex(errors, r"msmctl wait \d+")

    def test_interrupt_leaves_the_vm_and_says_how_to_go_on(self):
        cloud = self.sandbox(pace="0.3")
        process = self.start(cloud.url, "create", *TEMPLATE)
        while not re.search(r"\(VM \d+\)", process.stderr.readline()):
            self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1)
        vm = cloud.vms()[0][0]
        self.assertIn("msmctl wait %d" % vm, errors)
        self.run_ctl(cloud.url, "wait", str(vm))
        self.assertEqual(self.nodes(cloud.url)[0]["state"], "RUNNING")
        self.assertEqual(len(cloud.vms()), 1)

    def test_killed_msmctl_loses_no_vm_and_no_lock_stays(self):
        cloud = self.sandbox(pace="0.1")
        process = self.start(cloud.url, "create", "--count", "2", *TEMPLATE)
        while not re.search(r"\(VM \d+\)", process.stderr.readline()):
            self.assertIsNone(process.poll())
        process.kill()
        process.wait()
        ids = [str(vm) for vm, _ in cloud.vms()]
        self.assertIn(len(ids), (1, 2))
        self.run_ctl(cloud.url, "wait", *ids)
        self.assertEqual(len(cloud.vms()), len(ids))

    def test_second_writer_is_refused_and_readers_go_on(self):
        cloud = self.sandbox(pace="0.3")
        first = self.start(cloud.url, "create", *TEMPLATE)
        while not re.search(r"\(VM \d+\)", first.stderr.readline()):
            self.assertIsNone(first.poll())
        second = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        self.assertIn("process %d" % first.pid, second.stderr)
        self.assertEqual(len(self.nodes(cloud.url)), 1)
        self.assertIn("RUNNING", self.run_ctl(cloud.url, "state").stdout)
        first.communicate(timeout=60)
        self.assertEqual(first.returncode, 0)
        self.assertEqual(len(cloud.vms()), 1)

    def test_damaged_database_is_kept_and_nodes_are_found_again(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        [database] = glob.glob(os.path.join(self.data, "*.sqlite"))
        for extra in glob.glob(database + "-*"):
            os.remove(extra)
        rubbish = b"this is no database" * 1000
        with open(database, "wb") as file:
            file.write(rubbish)
        read = self.run_ctl(cloud.url, "list", "--json")
        self.assertIn("left as it is", read.stderr)
        self.assertEqual(len(json.loads(read.stdout)), 1)
        with open(database, "rb") as file:
            self.assertEqual(file.read(), rubbish)
        made = self.run_ctl(cloud.url, "create", *TEMPLATE)
        [copy] = [name for name in glob.glob(database + ".corrupt-*") if not name.endswith(("-wal", "-shm"))]
        self.assertIn(copy, made.stderr)
        with open(copy, "rb") as file:
            self.assertEqual(file.read(), rubbish)
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"] * 2)

    def test_files_are_for_the_owner_only_and_hold_no_password(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", *TEMPLATE)
        self.assertEqual(stat.S_IMODE(os.stat(self.data).st_mode), 0o700)
        paths = [os.path.join(folder, name) for folder, _, names in os.walk(self.directory.name) for name in names]
        self.assertTrue(paths)
        for path in paths:
            with open(path, "rb") as file:
                self.assertNotIn(PASSWORD.encode(), file.read())

    def test_password_comes_from_stdin_and_a_missing_one_is_explained(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "--password-stdin", "list", password="wrong", stdin=PASSWORD + "\r\nmore\n")
        none = self.run_ctl(cloud.url, "list", password=None, expect=2)
        self.assertIn("--password-stdin", none.stderr)
        self.assertIn("MSM_PASSWORD", none.stderr)
        empty = self.run_ctl(cloud.url, "--password-stdin", "list", stdin="", expect=2)
        self.assertIn("standard input", empty.stderr)

    def test_unusable_ca_file_is_named(self):
        cloud = self.sandbox()
        missing = self.run_ctl(cloud.url, "--ca-file", "/nonexistent.pem", "list", expect=1)
        self.assertIn("/nonexistent.pem", missing.stderr)
        rubbish = os.path.join(self.directory.name, "ca.pem")
        with open(rubbish, "w") as file:
            file.write("no certificate")
        refused = self.run_ctl(cloud.url, "--ca-file", rubbish, "list", expect=1)
        self.assertIn("PEM", refused.stderr)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no device that is always full")
    def test_results_that_cannot_be_written_are_a_failure(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--no-wait", *TEMPLATE)
        with open("/dev/full", "w") as full:
            done = subprocess.run(self.command_line(cloud.url, "list"), env=self.environment(), stdout=full,
                stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard output", done.stderr)

    def test_data_directory_that_cannot_be_made_is_named(self):
        cloud = self.sandbox()
        with open(self.data, "w"):
            pass
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        self.assertIn(self.data, done.stderr)
        self.assertEqual(cloud.vms(), [])


class Usage(Base):
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


class Serve(Base):
    TOKEN = "0123456789abcdef-token"

    def serve(self, cloud, *arguments):
        process = subprocess.Popen(
            self.command_line(cloud.url, "--password-stdin", "serve", "--token-stdin", *TEMPLATE, *arguments),
            env=self.environment(None), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True)
        process.stdin.write("%s\n%s\n" % (PASSWORD, self.TOKEN))
        process.stdin.flush()
        self.addCleanup(self.reap, process)
        self.addCleanup(process.stdin.close)
        url = process.stdout.readline().strip()
        self.assertRegex(url, r"^http://127\.0\.0\.1:\d+/$")
        return process, url

    def request(self, url, data=None, token=TOKEN):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        body = json.dumps(data).encode() if data is not None else None
        with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=30) as answer:
            return json.load(answer)

    def get(self, url, method, params=None, **options):
        query = {"method": method, "id": "1"}
        if params is not None:
            query["params"] = json.dumps(params)
        return self.request(url + "?" + urllib.parse.urlencode(query), **options)

    def post(self, url, method, params):
        return self.request(url, {"method": method, "params": params, "id": 7})

    def test_nodes_live_and_die_over_the_wire(self):
        cloud = self.sandbox()
        process, url = self.serve(cloud)
        self.assertEqual(self.get(url, "getMySQLServerManagerState")["result"], {"return": "RUNNING"})
        made = self.post(url, "createServiceNode", {"function": "agent", "count": 2})
        self.assertEqual(made["id"], 7)
        self.assertEqual(sorted(made["result"]["return"]), [vm for vm, _ in cloud.vms()])
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            nodes = self.get(url, "listServiceNodes")["result"]["return"]
            if [node["state"] for node in nodes] == ["RUNNING"] * 2:
                break
            time.sleep(0.2)
        self.assertEqual([node["state"] for node in nodes], ["RUNNING"] * 2)
        doomed = made["result"]["return"][0]
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": doomed})["result"], {"return": "OK"})
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=30), 0)

    def test_mistakes_have_the_originals_texts(self):
        cloud = self.sandbox()
        _, url = self.serve(cloud)
        self.assertEqual(self.get(url, "listServiceNodes", {"b": 1, "a": 2})["error"],
            "Unexpected arguments ['a', 'b']")
        self.assertEqual(self.post(url, "deleteServiceNode", {})["error"], "Missing argument: id")
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": "x"})["error"], "Invalid argument: id")
        self.assertEqual(self.post(url, "deleteServiceNode", {"id": 4711})["error"], "Invalid argument: id")
        self.assertEqual(self.post(url, "createServiceNode", {"count": 0})["error"], "Invalid argument: count")
        self.assertEqual(self.get(url, "getMySQLServerManagerState")["result"], {"return": "RUNNING"})
        self.assertEqual(cloud.vms(), [])

    def test_without_the_token_nothing_is_told(self):
        cloud = self.sandbox()
        _, url = self.serve(cloud)
        for token in (None, "wrong", self.TOKEN + "x"):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                self.get(url, "listServiceNodes", token=token)
            self.assertEqual(refused.exception.code, 401)
            self.assertEqual(refused.exception.headers["WWW-Authenticate"], "Bearer")
            refused.exception.close()

    def test_generated_token_is_printed_once_and_works(self):
        cloud = self.sandbox()
        process = self.start(cloud.url, "serve")
        token = re.search(r"token of this run: (\w{64})", process.stderr.readline()).group(1)
        url = process.stdout.readline().strip()
        self.assertEqual(self.get(url, "listServiceNodes", token=token)["result"], {"return": []})

    def test_short_token_and_taken_port_are_explained(self):
        cloud = self.sandbox()
        done = self.run_ctl(cloud.url, "serve", "--token-stdin", stdin="short\n", expect=2)
        self.assertIn("16", done.stderr)
        port = urllib.parse.urlparse(cloud.url).port
        done = self.run_ctl(cloud.url, "serve", "--listen", "127.0.0.1:%d" % port, expect=1)
        self.assertIn(str(port), done.stderr)


class SignIn(Base):
    def token(self, url, *arguments):
        return self.run_ctl(url, "login", *arguments).stdout.strip()

    def check(self, url, **options):
        return json.loads(self.run_ctl(url, "check", "--json", **options).stdout)

    def test_check_tells_version_user_groups_quota_and_sign_in(self):
        cloud = self.sandbox("--nodes", "2", "--fault", "quota=5")
        info = self.check(cloud.url)
        self.assertEqual((info["version"], info["user"], info["groups"]), ("7.4.0", "oneadmin", ["oneadmin"]))
        self.assertEqual((info["signedInBy"], info["tokenEnd"]), ("password", None))
        self.assertEqual(info["quota"]["vms"], {"used": 2, "limit": 5})
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

    def test_made_token_ends(self):
        cloud = self.sandbox()
        proxy = xmlrpc.client.ServerProxy(cloud.url)
        success, token, *_ = proxy.one.user.login("oneadmin:" + PASSWORD, "oneadmin", "", 1, -1)
        self.assertTrue(success)
        self.assertTrue(proxy.one.user.info("oneadmin:" + token, -1)[0])
        time.sleep(1.5)
        refused = proxy.one.user.info("oneadmin:" + token, -1)
        self.assertEqual((refused[0], refused[2]), (False, 0x0100))

    def test_certificate_faults_are_told_apart_and_show_the_fingerprint(self):
        cloud = self.sandbox()
        authority = ["--ca-file", os.path.join(CERTIFICATES, "ca.pem")]
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


class Deleting(Base):
    def test_terminate_that_hangs_is_ended_hard(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "terminate-hangs")
        vm = cloud.vms()[0][0]
        hangs = self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--timeout", "4", expect=5)
        self.assertIn("timed out", hangs.stderr)
        self.assertNotIn("cancelled", hangs.stderr)
        self.assertIn("not seen to be gone", hangs.stderr)
        self.assertEqual(len(cloud.vms()), 1)
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--hard")
        self.assertEqual(cloud.vms(), [])

    def test_vm_stuck_in_boot_is_removed_by_force(self):
        cloud = self.sandbox("--fault", "slow-boot=100000")
        self.run_ctl(cloud.url, "create", "--no-wait", *TEMPLATE)
        vm = cloud.vms()[0][0]
        time.sleep(1)  # PROLOG is over
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--hard", "--timeout", "4", expect=5)
        self.assertEqual(len(cloud.vms()), 1)
        self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--force")
        self.assertEqual(cloud.vms(), [])

    def test_force_without_the_right_says_whom_to_ask(self):
        cloud = self.sandbox("--nodes", "1", "--fault", "recover-refused")
        vm = cloud.vms()[0][0]
        refused = self.run_ctl(cloud.url, "delete", str(vm), "--yes", "--force", expect=4)
        self.assertIn("ask an administrator", refused.stderr)
        self.assertEqual(len(cloud.vms()), 1)

    def test_failed_vm_is_deleted(self):
        cloud = self.sandbox("--fault", "boot-fails")
        self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        vm = cloud.vms()[0][0]
        self.run_ctl(cloud.url, "delete", str(vm), "--yes")
        self.assertEqual(cloud.vms(), [])


if __name__ == "__main__":
    MSMCTL, SANDBOX = (os.path.abspath(path) for path in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
