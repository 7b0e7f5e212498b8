# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two processes of the soak: the sandbox cloud, and the manager that works on it."""
import collections
import glob
import http.client
import json
import os
import subprocess
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree
import xmlrpc.client

PASSWORD = "opennebula"
SESSION = "oneadmin:" + PASSWORD
TOKEN = "the-soak-speaks-here"
LIMIT = 60  # seconds for an answer of the manager; an answer of the journal may take it three
DONE = 6
RUNNING = (3, 3)
POWEROFF = 8

Vm = collections.namedtuple("Vm", "id name state lcm key address")


class Unanswered(Exception):
    """The cloud gave no answer, or one that is no answer."""


class Refused(Exception):
    """The manager or the cloud said no."""


class Down(Exception):
    """The manager is not there."""


class Impatient(xmlrpc.client.Transport):
    def make_connection(self, host):
        connection = super().make_connection(host)
        connection.timeout = 5
        return connection


class Cloud:
    """A sandbox of its own, and another client of it."""

    def __init__(self, program, pace):
        self.process = subprocess.Popen([program, "--pace", str(pace), "--parent-pid", str(os.getpid())],
            stdout=subprocess.PIPE, text=True, env=dict(os.environ, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.url = self.process.stdout.readline().strip()

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def call(self, method, *params):
        try:
            proxy = xmlrpc.client.ServerProxy(self.url, transport=Impatient())
            answer = getattr(proxy, method)(SESSION, *params)
        except (OSError, http.client.HTTPException, xmlrpc.client.Error, xml.parsers.expat.ExpatError) as error:
            raise Unanswered(f"{method}: {error!r}") from None
        if not answer[0]:
            raise Refused(answer[1])
        return answer[1]

    def vms(self):
        """Every VM that there ever was, by id."""
        found = {}
        for vm in xml.etree.ElementTree.fromstring(self.call("one.vmpool.info", -2, -1, -1, -2)).findall("VM"):
            labels = (vm.findtext("USER_TEMPLATE/LABELS") or "").split(",")
            keys = [label.split("/")[2] for label in labels if label.startswith("msm/mysql/")]
            identity = int(vm.findtext("ID"))
            found[identity] = Vm(identity, vm.findtext("NAME"), int(vm.findtext("STATE")),
                int(vm.findtext("LCM_STATE")), keys[0] if keys else "", vm.findtext("TEMPLATE/NIC/IP") or "")
        return found


class Manager:
    """The program under test: started, killed and started again on the same files."""

    def __init__(self, program, cloud, folder):
        self.program, self.cloud, self.folder = program, cloud, folder
        self.process, self.url = None, ""
        self.said = open(os.path.join(folder, "manager.log"), "ab")

    def start(self):
        self.process = subprocess.Popen([self.program, self.cloud.url, os.path.join(self.folder, "data"), TOKEN],
            stdout=subprocess.PIPE, stderr=self.said, env=dict(os.environ, MSM_PASSWORD=PASSWORD),
            restore_signals=False)  # Python ignores SIGXFSZ, and so does its child
        self.url = self.process.stdout.readline().decode().strip()
        if not self.url:
            raise Down(f"it ended while it started, with {self.process.wait()}")

    def end(self, kill):
        """Answers its exit status: -9 when it was killed, 0 when it ended in good order."""
        if self.process.poll() is not None:
            raise Down(f"it had ended by itself, with {self.process.poll()}")
        self.process.kill() if kill else self.process.terminate()
        status = self.process.wait(LIMIT)
        self.process.stdout.close()
        self.process = None
        return status

    def close(self):
        if self.process and self.process.poll() is None:
            self.end(kill=True)
        self.said.close()

    def get(self, method, **params):
        return self.request(self.url + "?" + urllib.parse.urlencode(
            {"method": method, "id": 1, "params": json.dumps(params)}), None)

    def post(self, method, **params):
        return self.request(self.url, json.dumps({"method": method, "params": params, "id": 1}).encode())

    def request(self, url, body):
        request = urllib.request.Request(url, body,
            {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=LIMIT) as answer:
                told = json.load(answer)
        except (OSError, http.client.HTTPException) as error:
            raise Down(f"{error!r}, status {self.process.poll()}") from None
        if told["error"] is not None:
            raise Refused(told["error"])
        return told["result"]

    def nodes(self):
        return {node["id"]: node for node in self.get("listServiceNodes")["return"]}

    def journal(self):
        return glob.glob(os.path.join(self.folder, "data", "*.sqlite"))[0]

    def size(self):
        """Kibibytes in memory, open files, threads; where the system tells."""
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                fields = dict(line.split(":", 1) for line in status)
            files = len(os.listdir(f"/proc/{self.process.pid}/fd"))
        except OSError:
            return None
        return int(fields["VmRSS"].split()[0]), files, int(fields["Threads"])
