#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real databases in the sandbox, as a stock client and the system see them.
Usage: sandbox_databases.py MSM_SANDBOX [TEST…]; ends with 77 (skipped) where there is no MariaDB."""

import contextlib
import glob
import hashlib
import hmac
import http.client
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree
import xmlrpc.client

SANDBOX = ""
PASSWORD = "it's a \\ secret; ü"
SECRET = "c0ffee" + "5e" * 29
PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
PROGRAMS = ("mariadbd", "mariadb", "mariadb-install-db", "openssl")
GROW = ("CREATE DATABASE IF NOT EXISTS grown; USE grown; CREATE OR REPLACE TABLE t ENGINE=InnoDB AS"
    " SELECT seq, REPEAT('x', 100) AS text FROM seq_1_to_100000")
RUNNING, POWEROFF, DONE = "3/3", "8/0", "6/0"


def until(condition, what, seconds=60):
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError("waited %d s in vain until %s" % (seconds, what))
        time.sleep(0.05)
    return value


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


class Process:
    """One that a record names: number and start, as server and agent have them."""

    def __init__(self, record):
        pid, begun = read(record).decode().split()
        self.pid, self.begun = int(pid), begun.split("@")[0]

    def lives(self):
        fields = read("/proc/%d/stat" % self.pid).decode().rpartition(")")[2].split()
        return bool(fields) and fields[0] not in "ZX" and fields[19] == self.begun

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)


class Sandbox:
    def __init__(self, home, *arguments, most="auto", pace="0", path=PATH):
        self.cache = os.path.join(home, "mysql-server-manager", "sandbox")
        self.process = subprocess.Popen(
            [SANDBOX, "--pace", pace, "--databases", most, "--parent-pid", str(os.getpid()), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=dict(os.environ, PATH=path, XDG_CACHE_HOME=home, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.url = self.process.stdout.readline().decode().strip()
        assert self.url.startswith("http://127.0.0.1:"), self.url
        self.proxy = xmlrpc.client.ServerProxy(self.url)

    def call(self, method, *parameters):
        answer = getattr(self.proxy, method)("oneadmin:" + PASSWORD, *parameters)
        assert answer[0], answer
        return answer[1]

    def create(self, context=""):
        extra = "CONTEXT=[%s]" % context if context else ""
        return self.call("one.template.instantiate", 0, "", False, extra, False)

    def vm(self, identifier):
        return xml.etree.ElementTree.fromstring(self.call("one.vm.info", identifier))

    def place(self, identifier):
        vm = self.vm(identifier)
        return vm.findtext("STATE") + "/" + vm.findtext("LCM_STATE")

    def address(self, identifier):
        return self.vm(identifier).findtext("TEMPLATE/NIC/IP")

    def database(self, identifier):
        return self.vm(identifier).findtext("USER_TEMPLATE/MSM_DATABASE")

    def act(self, action, identifier):
        self.call("one.vm.action", action, identifier)

    def fault(self, name):
        self.call("sandbox.setFault", name)

    def run_folders(self):
        return glob.glob(os.path.join(self.cache, "run-*"))

    def folder(self, identifier):
        (run,) = self.run_folders()
        return os.path.join(run, str(identifier))

    def agent(self, identifier):
        return Process(os.path.join(self.folder(identifier), "agent", "agent.pid"))

    def server(self, identifier):
        return Process(os.path.join(self.folder(identifier), "agent", "server.pid"))

    def secret(self, identifier):
        """That of the CONTEXT; a simulated agent has none."""
        vm = self.vm(identifier)
        if (vm.findtext("USER_TEMPLATE/MSM_DATABASE") or "").startswith("simulated"):
            return ""
        return vm.findtext("TEMPLATE/CONTEXT/MSM_AGENT_SECRET") or ""

    def state(self, identifier):
        return ask(self.address(identifier), "get_server_state", bool(self.secret(identifier)))["state"]

    def disk(self, identifier):
        """Of the data directory, as the agent tells it."""
        return ask(self.address(identifier), "get_server_state", bool(self.secret(identifier)))["disk"]

    def wait(self, *identifiers):
        for identifier in identifiers:
            until(lambda: self.running(identifier), "VM %d runs" % identifier)

    def running(self, identifier):
        with contextlib.suppress(OSError):
            return self.state(identifier) == "RUNNING"

    def stop(self):
        """What it has complained of."""
        self.process.terminate()
        said = self.process.communicate(timeout=60)[1].decode()
        assert self.process.returncode == 0, self.process.returncode
        return said

    def kill(self):
        self.process.kill()
        self.process.communicate()

    def end(self):
        """The end of a test, whatever has happened."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.communicate()
        for record in glob.glob(os.path.join(self.cache, "run-*", "*", "agent", "*.pid")):
            process = Process(record)
            if process.lives():
                process.kill()


def connection(address, secret):
    if not secret:
        return http.client.HTTPConnection(address, 60000, timeout=10)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection(address, 60000, timeout=10, context=context)


def ask(address, method, secret=False, **parameters):
    link = connection(address, secret)
    with contextlib.closing(link):
        link.request("GET", "/?method=%s&id=1&params=%s" % (method, json.dumps(parameters).replace(" ", "")),
            headers={"Content-Type": "application/json"})
        certificate = link.sock.getpeercert(True) if secret else b""
        answer = json.loads(link.getresponse().read())
    assert answer.get("error") is None, answer
    return dict(answer["result"]["return"], certificate=certificate)


def proves(address, secret):
    """Whether the agent knows the secret, for the certificate of this very connection."""
    nonce = "ab" * 32
    answer = ask(address, "get_agent_info", True, nonce=nonce)
    message = b"msm-agent-proof\0" + bytes.fromhex(nonce) + hashlib.sha256(answer["certificate"]).digest()
    return answer["proof"] == hmac.new(bytes.fromhex(secret), message, hashlib.sha256).hexdigest()


def sql(address, statement, password=PASSWORD, user="oneadmin"):
    """What the stock client says; a refusal is None."""
    done = subprocess.run(["mariadb", "--no-defaults", "-h", address, "-u", user, "-N", "-B", "-e", statement],
        env=dict(os.environ, PATH=PATH, MYSQL_PWD=password), capture_output=True, text=True, check=False)
    if "Access denied" in done.stderr:
        return None
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Databases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory(prefix="msm-databases-")
        cls.addClassCleanup(directory.cleanup)
        cls.home = directory.name

    def sandbox(self, *arguments, **options):
        sandbox = Sandbox(self.home, *arguments, **options)
        self.addCleanup(sandbox.end)
        return sandbox

    def assert_gone(self, processes, seconds=40):
        for process in processes:
            until(lambda: not process.lives(), "process %d has ended" % process.pid, seconds)

    def test_three_nodes_are_servers_and_nothing_is_left_of_them(self):
        sandbox = self.sandbox("--nodes", "3")
        sandbox.wait(0, 1, 2)
        for identifier in range(3):
            address = sandbox.address(identifier)
            self.assertEqual(sql(address, "SELECT @@bind_address"), address)
            self.assertTrue(proves(address, sandbox.secret(identifier)))
            self.assertRegex(sandbox.database(identifier), r"^MariaDB \d+\.\d+\.\d+$")
            self.assertIsNone(sql(address, "SELECT 1", password="opennebula"))
        # Each server has its own data.
        sql(sandbox.address(0), "CREATE DATABASE one")
        self.assertEqual(sql(sandbox.address(1), "SHOW DATABASES LIKE 'one'"), "")
        processes = [each(i) for each in (sandbox.agent, sandbox.server) for i in range(3)]
        self.assertTrue(all(process.lives() for process in processes))
        self.assertEqual(sandbox.stop(), "")
        self.assertFalse([process.pid for process in processes if process.lives()])
        self.assertEqual(sandbox.run_folders(), [])

    def test_the_secret_of_the_context_is_the_agents_and_stays_its_own(self):
        sandbox = self.sandbox()
        known = sandbox.create('MSM_AGENT_SECRET="%s"' % SECRET)
        sandbox.wait(known)
        self.assertEqual(sandbox.secret(known), SECRET)
        address = sandbox.address(known)
        self.assertTrue(proves(address, SECRET))
        self.assertFalse(proves(address, "00" * 32))
        everything = [read("/proc/%d/%s" % (process.pid, what)) for what in ("cmdline", "environ")
            for process in (sandbox.agent(known), sandbox.server(known))]
        for folder, _, files in os.walk(sandbox.folder(known)):
            everything += [read(os.path.join(folder, name)) for name in files]
        self.assertGreater(len(everything), 100)
        for place in everything:
            self.assertNotIn(SECRET.encode(), place)
            self.assertNotIn(PASSWORD.encode(), place)

    def test_a_killed_sandbox_leaves_no_process_and_the_next_one_no_file(self):
        sandbox = self.sandbox("--nodes", "2")
        sandbox.wait(0, 1)
        processes = [each(i) for each in (sandbox.agent, sandbox.server) for i in range(2)]
        # A server whose agent is no more has nobody that could end it.
        sandbox.fault("agent-killed=2")
        self.assert_gone([processes[1]])
        orphan = processes[3]
        sandbox.kill()
        self.assert_gone([process for process in processes if process is not orphan])
        self.assertTrue(orphan.lives())
        (left,) = sandbox.run_folders()
        after = self.sandbox("--nodes", "1")
        after.wait(0)
        self.assertFalse(orphan.lives())
        self.assertFalse(os.path.exists(left))
        self.assertEqual(len(after.run_folders()), 1)

    def test_a_vm_keeps_its_data_until_it_is_terminated(self):
        sandbox = self.sandbox("--nodes", "1", pace="0.01")
        sandbox.wait(0)
        address, folder = sandbox.address(0), sandbox.folder(0)
        sql(address, "CREATE DATABASE kept")
        processes = [sandbox.agent(0), sandbox.server(0)]
        sandbox.act("poweroff", 0)
        until(lambda: sandbox.place(0) == POWEROFF, "it is off")
        self.assert_gone(processes)
        sandbox.act("resume", 0)
        sandbox.wait(0)
        self.assertEqual(sql(address, "SHOW DATABASES LIKE 'kept'"), "kept")
        before = sandbox.server(0)
        sandbox.act("reboot", 0)
        self.assert_gone([before])
        sandbox.wait(0)
        self.assertEqual(sql(address, "SHOW DATABASES LIKE 'kept'"), "kept")
        processes = [sandbox.agent(0), sandbox.server(0)]
        sandbox.act("terminate", 0)
        until(lambda: sandbox.place(0) == DONE, "it is gone")
        self.assert_gone(processes)
        until(lambda: not os.path.exists(folder), "its files are gone")

    def test_a_data_directory_keeps_the_databases_of_kept_vms(self):
        with tempfile.TemporaryDirectory(prefix="msm-kept-") as data:
            sandbox = self.sandbox("--nodes", "2", "--data-dir", data, "--durable")
            sandbox.wait(0, 1)
            sql(sandbox.address(0), "CREATE DATABASE kept; SET GLOBAL max_connections=17")
            sandbox.act("terminate", 1)
            self.assertEqual(sandbox.stop(), "")
            self.assertEqual(sandbox.run_folders(), [])
            self.assertEqual(os.listdir(os.path.join(data, "databases")), ["0"])
            # A CONTEXT may hold secrets.
            self.assertEqual(os.stat(os.path.join(data, "vms.json")).st_mode & 0o077, 0)
            again = self.sandbox("--data-dir", data)
            again.wait(0)
            self.assertEqual(sql(again.address(0), "SHOW DATABASES LIKE 'kept'"), "kept")
            # Killed, and its files are whole for the one after.
            processes = [Process(os.path.join(data, "databases", "0", "agent", who + ".pid"))
                for who in ("agent", "server")]
            again.kill()
            self.assert_gone(processes)
            last = self.sandbox("--data-dir", data)
            last.wait(0)
            self.assertEqual(sql(last.address(0), "SHOW DATABASES LIKE 'kept'"), "kept")
            self.assertEqual(last.stop(), "")
            # Nobody asks for real ones: the VM does not say that it is one.
            self.assertIsNone(self.sandbox("--data-dir", data, most="none").database(0))

    def test_beyond_the_number_nodes_are_simulated_and_say_so(self):
        sandbox = self.sandbox("--nodes", "3", most="2")
        sandbox.wait(0, 1, 2)
        self.assertEqual(sandbox.database(2), "simulated: 2 VMs have a real one already")
        self.assertEqual(sql(sandbox.address(1), "SELECT 1"), "1")
        sandbox.act("terminate", 0)
        vm = sandbox.create()
        until(lambda: (sandbox.database(vm) or "").startswith("MariaDB"), "a place is free again")

    def test_faults(self):
        sandbox = self.sandbox("--nodes", "1")
        sandbox.wait(0)
        address, server = sandbox.address(0), sandbox.server(0)
        sandbox.fault("agent-killed")
        self.assert_gone([sandbox.agent(0)])
        self.assertEqual(sql(address, "SELECT 1"), "1")
        self.assertRaises(OSError, sandbox.state, 0)
        sandbox.call("sandbox.clearFault", "agent-killed")
        sandbox.wait(0)
        self.assertTrue(server.lives())
        sandbox.fault("database-killed")
        self.assert_gone([server])
        until(lambda: sandbox.state(0) == "STOPPED", "the agent says so")
        sandbox.call("sandbox.clearFault")
        # An agent that ends by itself comes back.
        agent = sandbox.agent(0)
        agent.kill()
        until(lambda: sandbox.agent(0).pid != agent.pid, "there is a new agent")
        sandbox.fault("wrong-password=3")
        sandbox.fault("wrong-secret=2")
        secretive = sandbox.create('MSM_AGENT_SECRET="%s"' % SECRET)
        locked = sandbox.create()
        sandbox.wait(secretive, locked)
        self.assertFalse(proves(sandbox.address(secretive), SECRET))
        self.assertEqual(sql(sandbox.address(secretive), "SELECT 1"), "1")
        self.assertIsNone(sql(sandbox.address(locked), "SELECT 1"))
        sandbox.fault("slow-database=3600")
        slow = sandbox.create()
        until(lambda: os.path.exists(os.path.join(sandbox.folder(slow), "agent", "server.pid")), "it begins")
        self.assertEqual(sandbox.state(slow), "STARTING")
        self.assertEqual(sandbox.stop(), "")

    def test_a_disk_is_full(self):
        sandbox = self.sandbox()
        sandbox.fault("disk-full=2")
        roomy, full = sandbox.create(), sandbox.create()
        sandbox.wait(roomy)
        if (sandbox.database(full) or "").startswith("simulated: no small disk"):
            self.skipTest(sandbox.database(full))
        sandbox.wait(full)
        self.assertGreater(sandbox.disk(roomy)["free"], 64 << 20)
        address = sandbox.address(full)
        until(lambda: sandbox.disk(full)["free"] == 0, "nothing is free")
        self.assertLess(sandbox.disk(full)["total"], 65 << 20)
        # It serves what it has, and takes nothing more.
        self.assertEqual(sql(address, "SELECT 1"), "1")
        self.assertRaisesRegex(AssertionError, "No space left|errno: 28|is full", sql, address, GROW)
        sandbox.call("sandbox.clearFault", "disk-full")
        self.assertGreater(sandbox.disk(full)["free"], 0)
        self.assertEqual(sql(address, GROW + "; SELECT COUNT(*) FROM grown.t"), "100000")
        # The disk goes with its processes.
        processes = [sandbox.agent(full), sandbox.server(full)]
        sandbox.act("terminate", full)
        self.assert_gone(processes)
        self.assertEqual(sandbox.stop(), "")

    def test_where_nobody_may_have_a_small_disk_the_vm_says_so(self):
        with tempfile.TemporaryDirectory() as programs:
            refusing = os.path.join(programs, "unshare")
            with open(refusing, "w", encoding="utf-8") as script:
                script.write("#!/bin/sh\necho 'unshare failed: Operation not permitted' >&2\nexit 1\n")
            os.chmod(refusing, 0o755)
            sandbox = self.sandbox(path=programs + ":" + PATH)
            sandbox.fault("disk-full")
            vm = sandbox.create()
            until(lambda: (sandbox.database(vm) or "").startswith("simulated"), "it is simulated")
            self.assertEqual(
                sandbox.database(vm), "simulated: no small disk: unshare failed: Operation not permitted")
            sandbox.wait(vm)


def main():
    global SANDBOX
    missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
    if missing:
        print("skipped: %s not installed" % ", ".join(missing))
        sys.exit(77)
    SANDBOX = os.path.abspath(sys.argv[1])
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)


if __name__ == "__main__":
    main()
