# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of msmctl have in common: a sandbox cloud, and how the program is run."""

import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
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
    """msmctl with a data directory of its own."""

    # Whose nodes are ready as soon as MySQL runs: waiting until it has held would only make the tests long.
    READY_AT_ONCE = {"create", "wait", "serve"}

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
        at_once = self.READY_AT_ONCE & set(arguments) and "--settle" not in arguments
        options = ["--settle", "0"] if at_once else []
        return [MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data, *arguments, *options]

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


def main():
    """Runs the tests of a file that was called with MSMCTL MSM_SANDBOX [TEST…]."""
    global MSMCTL, SANDBOX
    MSMCTL, SANDBOX = (os.path.abspath(path) for path in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
