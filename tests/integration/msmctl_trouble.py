#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that goes wrong around msmctl: each with its message and exit code, and nothing lost.
Usage: msmctl_trouble.py MSMCTL MSM_SANDBOX [TEST…]"""

import glob
import http.server
import json
import os
import re
import signal
import socket
import stat
import subprocess
import threading
import unittest

import msmctl
from msmctl import TEMPLATE


class Trouble(msmctl.Base):
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

    def test_port_that_is_silent_to_tls_is_told_while_one_waits(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            done = self.run_ctl(
                "https://127.0.0.1:%d/RPC2" % silent.getsockname()[1], "check", "--timeout", "20", expect=3)
        self.assertIn("TLS", done.stderr)

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
                self.assertNotIn(msmctl.PASSWORD.encode(), file.read())

    def test_password_comes_from_stdin_and_a_missing_one_is_explained(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "--password-stdin", "list", password="wrong", stdin=msmctl.PASSWORD + "\r\nmore\n")
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

    def unread(self, url, *arguments, errors=subprocess.PIPE):
        """Runs it with a standard output that nobody reads any more."""
        reader, writer = os.pipe()
        os.close(reader)
        self.addCleanup(os.close, writer)
        errors = writer if errors is None else errors
        return subprocess.run(self.command_line(url, *arguments), env=self.environment(), stdout=writer,
            stderr=errors, timeout=60)

    @unittest.skipUnless(hasattr(signal, "SIGPIPE"), "no such signal")
    def test_reader_that_goes_away_ends_what_reads_quietly(self):
        cloud = self.sandbox()
        self.run_ctl(cloud.url, "create", "--no-wait", *TEMPLATE)
        for command in (["list"], ["list", "--json"], ["check"], ["why", "--json"], ["--help"]):
            done = self.unread(cloud.url, *command)
            self.assertEqual(done.returncode, -signal.SIGPIPE, command)
            self.assertEqual(done.stderr, b"", command)

    def test_reader_that_goes_away_stops_no_create(self):
        cloud = self.sandbox()
        for more, errors in ([], subprocess.PIPE), (["--json"], subprocess.PIPE), ([], None):
            done = self.unread(cloud.url, "create", *TEMPLATE, *more, errors=errors)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn(b"standard output", done.stderr or b"")
        self.assertEqual([node["state"] for node in self.nodes(cloud.url)], ["RUNNING"] * 3)
        self.assertEqual(self.unread(cloud.url, "delete", "0", "--yes").returncode, 0)
        self.assertEqual(len(self.nodes(cloud.url)), 2)

    def test_data_directory_that_cannot_be_made_is_named(self):
        cloud = self.sandbox()
        with open(self.data, "w"):
            pass
        done = self.run_ctl(cloud.url, "create", *TEMPLATE, expect=1)
        self.assertIn(self.data, done.stderr)
        self.assertEqual(cloud.vms(), [])


if __name__ == "__main__":
    msmctl.main()
