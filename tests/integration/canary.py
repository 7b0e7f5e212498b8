#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canary: secrets are planted through every way into the program, a whole life of nodes passes with failures and
all logging on, and then everything that the program ever wrote or showed is searched for them, in every form.

Usage: canary.py MSMCTL MSM_SANDBOX WINDOW [TEST…]; through withkeyring.sh, so that a keychain takes part."""

import base64
import glob
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
import xml.etree.ElementTree
import xmlrpc.client

MSMCTL = SANDBOX = WINDOW = ""

# Each has a heart of letters and digits, which no quoting changes, between characters that break quoting.
HEARTS = {
    "password": "K7pw9QzXv1Ra",
    "wrong password": "W3wr0ngTy6Lu",
    "input": "J5inPu7Bn2Me",
    "context": "C9c0nTeXt4Va",
    "wire token": "D8wiReT0kGh4",
    "proxy password": "P4prOxyYs6Nm",
    "node secret": "5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2",
}
PASSWORD = "a+" + HEARTS["password"] + "/&<ü=z"
WRONG = "a+" + HEARTS["wrong password"] + "/&<ü=z"
INPUT = 'x"' + HEARTS["input"] + "<&ü"
CONTEXT = "y'" + HEARTS["context"] + ">&ü"
PROXY_PASSWORD = "p+" + HEARTS["proxy password"] + "/:<z"
WIRE_TOKEN = "Ab-" + HEARTS["wire token"] + "-0123456789"
# Not secret: it has to be found wherever the search looks, or the search proves nothing.
PUBLIC = "pub1icN4me"


def forms(heart):
    """Every way in which the heart of a secret may stand in bytes, in lower case."""
    raw = heart.encode()
    # UTF-16 without its last byte stands in both byte orders.
    found = {"raw": raw, "UTF-16": heart.encode("utf-16-le")[:-1], "hex": raw.hex().encode(),
             "percent": "".join("%%%02x" % byte for byte in raw).encode()}
    for shift in range(3):  # it may begin anywhere in what was encoded, as after "user:"
        padded = bytes(shift) + raw
        code = base64.b64encode(padded)
        begin = [0, 2, 3][shift]
        end = len(code) - (4 if len(padded) % 3 else 0)
        found["base64+%d" % shift] = code[begin:end]
        found["base64url+%d" % shift] = base64.urlsafe_b64encode(padded)[begin:end]
    return {name: form.lower() for name, form in found.items()}


def takes_node_secret():
    return "MSM_NODE_SECRET" in subprocess.run([MSMCTL, "--help"], capture_output=True, text=True, check=True).stdout


def sightings(hearts, data, where):
    lowered = data.lower()
    return ["%s as %s in %s" % (name, form, where)
            for name, heart in hearts.items() for form, code in forms(heart).items() if code in lowered]


class Watch(threading.Thread):
    """Reads what the system shows of a process and its children, as often as it can."""

    def __init__(self, pid, own_environment):
        super().__init__(daemon=True)
        self.pid = pid
        self.own_environment = own_environment
        self.seen = {}
        self.start()

    def family(self):
        pids = [self.pid]
        for pid in pids:
            try:
                with open("/proc/%d/task/%d/children" % (pid, pid)) as children:
                    pids += map(int, children.read().split())
            except OSError:
                pass
        return pids

    def run(self):
        while True:
            state = self.read(self.pid, "stat").rpartition(b")")[2].split()
            if not state or state[0] in (b"Z", b"X"):
                return  # the process has ended
            own = self.read(self.pid, "cmdline")
            if not own:  # for a moment, while the program is being executed
                time.sleep(0.005)
                continue
            for pid in self.family():
                arguments = self.read(pid, "cmdline")
                self.seen.setdefault((pid, "cmdline"), set()).add(arguments)
                # The secret was given in the process's own environment. A child with its arguments is no other
                # program: it is between fork and exec, or the leak checker's tracer, and shows the same memory.
                # What it executes next is read at the next turn.
                if self.own_environment or (pid != self.pid and arguments not in (b"", own)):
                    self.seen.setdefault((pid, "environ"), set()).add(self.read(pid, "environ"))
            time.sleep(0.02)

    @staticmethod
    def read(pid, name):
        try:
            with open("/proc/%d/%s" % (pid, name), "rb") as file:
                return file.read()
        except OSError:
            return b""


class Canary(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="msm-canary-")
        self.addCleanup(directory.cleanup)
        self.home = os.path.join(directory.name, "home")
        self.given = os.path.join(directory.name, "given")  # what a user made, not the program
        os.makedirs(self.home)
        os.makedirs(self.given)
        self.data = os.path.join(self.home, "data")
        self.bundle = os.path.join(self.home, "diagnostics.json")
        self.outputs = []  # (what, bytes)
        self.watches = []

    def environment(self, **more):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MSM_")}
        environment.update(HOME=self.home, XDG_CONFIG_HOME=self.home + "/config", LC_ALL="C.UTF-8",
                           XDG_DATA_HOME=self.home + "/share", XDG_CACHE_HOME=self.home + "/cache",
                           QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="*=true", TMPDIR=self.home, **more)
        return environment

    def sandbox(self, *arguments):
        process = subprocess.Popen([SANDBOX, "--pace", "0.02", "--parent-pid", str(os.getpid()), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=dict(os.environ, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process.stdout.readline().decode().strip()

    def start(self, program, *arguments, **environment):
        process = subprocess.Popen([program, *arguments], env=self.environment(**environment),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.watches.append(Watch(process.pid, not environment))
        return process

    def finish(self, process, stdin="", expected=0, secret_output=False, timeout=60):
        out, err = process.communicate(stdin.encode(), timeout=timeout)
        self.outputs.append(("stderr of %s" % process.args[-3:], err))
        if not secret_output:
            self.outputs.append(("stdout of %s" % process.args[-3:], out))
        if expected is not None:
            self.assertEqual(process.returncode, expected, err.decode())
        return out.decode()

    def msmctl(self, url, *arguments, stdin=PASSWORD + "\n", expected=0, **environment):
        options = [] if environment else ["--password-stdin"]
        process = self.start(MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                             "--timeout", "40", *options, *arguments, **environment)
        return self.finish(process, "" if environment else stdin, expected)

    def everything(self):
        """(where, bytes) of all that the program wrote or showed."""
        for folder, _, names in os.walk(self.home):
            for name in names:
                path = os.path.join(folder, name)
                yield path, name.encode()
                with open(path, "rb") as file:
                    yield path, file.read()
        yield from self.outputs
        for watch in self.watches:
            for (pid, name), contents in watch.seen.items():
                for content in contents:
                    yield "/proc/%d/%s" % (pid, name), content

    def live(self, url):
        """A whole life, and everything that goes wrong in it."""
        create = ["create", "--settle", "0", "--template", "mysql-node-custom", "--input", "MYSQL_DATABASE=app", "--name"]
        self.msmctl(url, "check")
        self.msmctl(url, *create, PUBLIC, MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT)
        self.msmctl(url, "create", "--settle", "0", "--template", "mysql-node", "--name", "db-2",
                    "--context", "TOKEN", MSM_PASSWORD=PASSWORD, MSM_CONTEXT_TOKEN=CONTEXT)
        self.msmctl(url, "list", "--json")
        self.msmctl(url, "why")
        self.msmctl(url, "check", stdin=WRONG + "\n", expected=4)
        self.msmctl(url, "list", MSM_PASSWORD=WRONG, expected=4)
        self.msmctl(url, "list", MSM_TOKEN=WRONG, expected=4)
        nodes = json.loads(self.msmctl(url, "list", "--json"))
        self.assertEqual(len(nodes), 2)
        return [str(node["id"]) for node in nodes]

    def suffer(self, fault):
        url = self.sandbox("--fault", fault)
        process = self.start(MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data + "-" +
                             fault.split("=")[0], "--timeout", "4", "create", "--settle", "0", "--template", "mysql-node-custom",
                             "--input", "MYSQL_DATABASE=app", "--name", "x", "--context", "TOKEN",
                             MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT,
                             MSM_CONTEXT_TOKEN=CONTEXT)
        self.finish(process, expected=None)

    def password_file(self, url):
        """The standard input is a file that holds the password."""
        path = os.path.join(self.given, "password")
        with open(path, "w", encoding="utf-8") as file:
            file.write(PASSWORD + "\n")
        with open(path, encoding="utf-8") as file:
            done = subprocess.run([MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                "--password-stdin", "list"], stdin=file, capture_output=True, timeout=60, env=self.environment())
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.outputs += [("stdout", done.stdout), ("stderr", done.stderr)]

    def interrupted(self, url):
        """Killed in the middle of a create: what it leaves has not been tidied up by anybody."""
        process = self.start(MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data + "-killed",
                             "create", "--settle", "0", "--template", "mysql-node-custom", "--input", "MYSQL_DATABASE=app",
                             "--name", "y-##", "--count", "20", "--context", "TOKEN",
                             MSM_PASSWORD=PASSWORD, MSM_INPUT_MYSQL_ROOT_PASSWORD=INPUT,
                             MSM_CONTEXT_TOKEN=CONTEXT)
        time.sleep(0.7)
        process.kill()
        self.finish(process, expected=None)

    def serve(self, url):
        process = self.start(MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                             "--password-stdin", "serve", "--token-stdin")
        process.stdin.write((PASSWORD + "\n" + WIRE_TOKEN + "\n").encode())
        process.stdin.flush()
        served = process.stdout.readline().decode().strip()
        for token, status in ((WIRE_TOKEN, 200), (WRONG.replace("ü", ""), 401)):
            request = urllib.request.Request(served + "?method=listServiceNodes&id=1",
                headers={"Authorization": "Bearer " + token, "Content-Type": "application/json"})
            try:
                self.assertEqual(urllib.request.urlopen(request).status, status)
            except urllib.error.HTTPError as error:
                self.assertEqual(error.code, status)
        process.send_signal(signal.SIGINT)
        self.finish(process, expected=None)

    def login(self, url):
        """The token that is printed for the user; nobody else may see it."""
        process = self.start(MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
                             "--password-stdin", "login")
        token = self.finish(process, PASSWORD + "\n", secret_output=True).strip()
        self.assertGreater(len(token), 16)
        self.msmctl(url, "list", MSM_TOKEN=token)
        return token

    def install(self, url):
        """A stock image, whose CONTEXT alone has the node's secret; one is ready, one fails. Answers the secret of the
        first."""
        create = ["create", "--settle", "0", "--template", "mysql-node", "--install", "mariadb"]
        made = self.msmctl(url, *create, "--name", "stock", "--json", MSM_PASSWORD=PASSWORD,
                           MSM_NODE_SECRET=HEARTS["node secret"])
        vm = json.loads(made)[0]["id"]
        secret = self.secret_in_context(url, vm)
        self.msmctl(self.sandbox("--fault", "install-fails"), *create, "--name", "broken", MSM_PASSWORD=PASSWORD,
                    MSM_NODE_SECRET=HEARTS["node secret"], expected=1)
        self.msmctl(url, "why", MSM_PASSWORD=PASSWORD, MSM_NODE_SECRET=HEARTS["node secret"])
        self.msmctl(url, "delete", str(vm), "--yes", MSM_PASSWORD=PASSWORD)
        return secret

    def secret_in_context(self, url, vm):
        answer = xmlrpc.client.ServerProxy(url).one.vm.info("oneadmin:" + PASSWORD, vm)[1]
        secret = xml.etree.ElementTree.fromstring(answer).findtext("TEMPLATE/CONTEXT/MSM_AGENT_SECRET")
        self.assertEqual(len(secret), 64)
        return secret

    def keep_in_keychain(self, url):
        config = os.path.join(self.given, "manager.cfg")
        with open(config, "w", encoding="utf-8") as file:
            file.write("[iaas]\nDRIVER = OPENNEBULA_XMLRPC\nOPENNEBULA_URL = %s\nOPENNEBULA_USER = oneadmin\n"
                       "OPENNEBULA_PASSWORD = %s\nOPENNEBULA_IMAGE_ID = 0\n" % (url, PASSWORD))
        self.finish(self.start(MSMCTL, "--data-dir", self.data, "--profile", "kept", "import", config))
        self.finish(self.start(MSMCTL, "--data-dir", self.data, "--profile", "kept", "list"))

    def proxy(self, url):
        """A proxy that gets the password and refuses it."""
        got = []
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def serve():
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                with client:
                    got.append(client.recv(65536))
                    client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
                                   b"Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n\r\n")

        threading.Thread(target=serve, daemon=True).start()
        place = "http://anna@127.0.0.1:%d" % listener.getsockname()[1]
        self.msmctl(url, "--proxy", place, "check", expected=3, MSM_PASSWORD=PASSWORD,
                    MSM_PROXY_PASSWORD=PROXY_PASSWORD)
        self.assertIn(base64.b64encode(b"anna:" + PROXY_PASSWORD.encode()), b"".join(got))

    def window(self, url):
        """The window makes two nodes; the second one's image is a stock one, and the secret is derived from one that
        only the keychain has. Answers that node's."""
        process = self.start(WINDOW, "--data-dir", self.data, "--profile", "kept")
        time.sleep(4)
        self.assertIsNone(process.poll(), "the window has ended")
        self.hand_over("--template", "mysql-node-custom", "--input", "MYSQL_DATABASE=app", "--input",
                       "MYSQL_ROOT_PASSWORD=" + INPUT, "--context", "TOKEN=" + CONTEXT, "--name", "by-window")
        vm = self.hand_over("--template", "mysql-node", "--install", "mariadb", "--name", "stock-by-window")
        secret = self.secret_in_context(url, vm)
        process.terminate()
        self.finish(process, expected=None)
        return secret

    def hand_over(self, *arguments):
        """A create that the window carries out; answers the id of its node. Only these arguments, which the user typed,
        are not looked at."""
        asked = subprocess.Popen([MSMCTL, "--data-dir", self.data, "--profile", "kept", "create", "--settle", "0", "--json",
            *arguments], env=self.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = asked.communicate(timeout=60)
        self.assertEqual(asked.returncode, 0, err.decode())
        self.assertIn(arguments[-1].encode(), out)
        self.outputs += [("stdout of a hand-over", out), ("stderr of a hand-over", err)]
        return json.loads(out)[0]["id"]

    def leak_is_found(self, hearts):
        """A leak is built into each kind of place: a search that overlooks one would prove nothing."""
        secret = hearts["context"]
        name = os.path.join(self.home, "leak-" + secret)
        with open(name, "wb") as file:
            file.write(b"before " + base64.b64encode(b"TOKEN=" + CONTEXT.encode()) + b" after")
        self.outputs.append(("a leaking stderr", secret.encode()))
        careless = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1)", secret])
        watch = Watch(careless.pid, True)
        self.watches.append(watch)
        careless.wait()
        watch.join()
        found = "\n".join(finding for where, data in self.everything() for finding in sightings(hearts, data, where))
        for part in ("context as raw in " + name, "context as base64", "a leaking stderr", "/cmdline"):
            self.assertIn(part, found)
        os.remove(name)

    def test_no_secret_is_found_anywhere(self):
        hearts = dict(HEARTS)
        url = self.sandbox()
        ids = self.live(url)
        hearts["login token"] = self.login(url)
        if takes_node_secret():
            hearts["secret of a node"] = self.install(url)
        self.serve(url)
        self.password_file(url)
        self.proxy(url)
        if "MSM_TEST_KEYRING" in os.environ:
            self.keep_in_keychain(url)
            hearts["secret of a node of the window"] = self.window(url)
        self.interrupted(url)
        for fault in ("boot-fails", "agent-rubbish", "quota", "drop-after-execute=one.template.instantiate",
                      "http-500", "malformed-answer", "truncated-answer", "no-answer"):
            self.suffer(fault)
        self.msmctl(url, "diagnostics", self.bundle)
        self.msmctl(url, "delete", *ids, "--yes")

        everything = list(self.everything())
        findings = [finding for where, data in everything for finding in sightings(hearts, data, where)]
        self.assertEqual(findings, [])
        self.leak_is_found(hearts)
        # The search is worth nothing unless it sees what is no secret in all of these places.
        places = [where for where, data in everything if sightings({"public": PUBLIC}, data, where)]
        for part in (".sqlite", "msmctl.log", "diagnostics.json", "stdout", "cmdline"):
            self.assertTrue([where for where in places if part in where], part)
        print("%d places searched for %d secrets in %d forms" %
              (len(everything), len(hearts), len(forms("x" * 12))))

    def test_search_finds_a_secret_in_every_form(self):
        heart = HEARTS["password"]
        user_and_secret = b"oneadmin:" + PASSWORD.encode()
        for data in (heart.encode(), heart.encode("utf-16-be"), base64.b64encode(user_and_secret),
                     base64.b64encode(b"x" + user_and_secret), base64.b64encode(b"xy" + user_and_secret),
                     base64.urlsafe_b64encode(PASSWORD.encode()), heart.encode().hex().upper().encode(),
                     "".join("%%%02X" % byte for byte in heart.encode()).encode(), heart.lower().encode()):
            self.assertTrue(sightings({"password": heart}, b"before " + data + b" after", "here"), data)
        self.assertEqual(sightings(HEARTS, b"nothing", "here"), [])

    def test_environment_of_a_child_is_searched_and_that_of_a_fork_is_the_process_own(self):
        secret = HEARTS["context"]
        for what, leaks in (("os.system('sleep 1; true')", True), ("os.fork(); time.sleep(1)", False)):
            parent = subprocess.Popen([sys.executable, "-c", "import os, time; " + what],
                                      env=dict(os.environ, GIVEN=secret))
            watch = Watch(parent.pid, False)
            parent.wait()
            watch.join()
            found = [name for (_, name), contents in watch.seen.items()
                     for content in contents if sightings(HEARTS, content, "here")]
            self.assertEqual(bool(found), leaks, what)

    def test_secret_in_an_argument_or_a_name_is_seen(self):
        """What a careless program would do: the watch and the search have to notice."""
        url = self.sandbox()
        self.msmctl(url, "create", "--settle", "0", "--template", "mysql-node", "--name", HEARTS["password"])
        found = " ".join(finding for where, data in self.everything()
                         for finding in sightings(HEARTS, data, where))
        for part in ("/cmdline", ".sqlite", "stdout", ".log"):
            self.assertIn(part, found)


if __name__ == "__main__":
    if not os.path.exists("/proc/self/cmdline"):
        print("skipped: without /proc nobody sees the arguments of a process")
        sys.exit(77)
    MSMCTL, SANDBOX, WINDOW = sys.argv[1:4]
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=1)
