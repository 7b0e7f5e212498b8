# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets to plant, programs to plant them in, and a search for them in every form."""

import base64
import glob
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import xml.etree.ElementTree
import xmlrpc.client

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
    found.update(base64_forms("base64", raw))
    if re.fullmatch("[0-9a-f]{64}", heart):  # a key, which the program has as bytes
        found["bytes"] = bytes.fromhex(heart)
        found.update(base64_forms("base64 of bytes", bytes.fromhex(heart)))
    return {name: form.lower() for name, form in found.items()}


def base64_forms(name, raw):
    """It may begin anywhere in what was encoded, as after "user:"."""
    found = {}
    for shift in range(3):
        padded = bytes(shift) + raw
        begin = [0, 2, 3][shift]
        end = (len(padded) + 2) // 3 * 4 - (4 if len(padded) % 3 else 0)
        found["%s+%d" % (name, shift)] = base64.b64encode(padded)[begin:end]
        found["%s+%d, of URLs" % (name, shift)] = base64.urlsafe_b64encode(padded)[begin:end]
    return found


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


class Base(unittest.TestCase):
    """The programs, with a home of their own in which all is searched that they write."""

    MSMCTL = SANDBOX = WINDOW = ""
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

    def sandbox(self, *arguments, **environment):
        process = subprocess.Popen(
            [self.SANDBOX, "--pace", "0.02", "--parent-pid", str(os.getpid()), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=dict(os.environ, MSM_SANDBOX_PASSWORD=PASSWORD, **environment))
        self.watches.append(Watch(process.pid, False))
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)  # with the servers that it has begun
        return process.stdout.readline().decode().strip()

    def start(self, program, *arguments, **environment):
        process = subprocess.Popen(
            [program, *arguments], env=self.environment(**environment),
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
        process = self.start(self.MSMCTL, "--endpoint", url, "--user", "oneadmin", "--data-dir", self.data,
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

    def findings(self, hearts):
        return [finding for where, data in self.everything() for finding in sightings(hearts, data, where)]

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
        self.finish(self.start(self.MSMCTL, "--data-dir", self.data, "--profile", "kept", "import", config))
        self.finish(self.start(self.MSMCTL, "--data-dir", self.data, "--profile", "kept", "list"))

    def open_window(self):
        """It holds the profile from now on, and carries out what msmctl is asked for. A pipe for all that it logs
        would be full before that."""
        with open(os.path.join(self.home, "said-by-window"), "ab") as said:
            process = subprocess.Popen(
                [self.WINDOW, "--data-dir", self.data, "--profile", "kept"], env=self.environment(),
                stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.watches.append(Watch(process.pid, True))
        end = time.monotonic() + 60
        while not glob.glob(os.path.join(self.data, "msm-*.socket")) or self.ask_window("wait")[0] != 0:
            self.assertIsNone(process.poll(), "the window has ended")
            self.assertLess(time.monotonic(), end, "the window takes no commands")
            time.sleep(0.1)
        return process

    def hand_over(self, *arguments):
        """A command that the window carries out. Only these arguments, which the user typed, are not looked at.
        None of them says how long to wait: such a command is not handed over."""
        code, out, err = self.ask_window(*arguments)
        self.assertEqual(code, 0, err.decode())
        return out.decode()

    def ask_window(self, *arguments):
        asked = subprocess.run(
            [self.MSMCTL, "--data-dir", self.data, "--profile", "kept", *arguments], env=self.environment(),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        self.outputs += [("stdout of a hand-over", asked.stdout), ("stderr of a hand-over", asked.stderr)]
        return asked.returncode, asked.stdout, asked.stderr

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
        found = "\n".join(self.findings(hearts))
        for part in ("context as raw in " + name, "context as base64", "a leaking stderr", "/cmdline"):
            self.assertIn(part, found)
        os.remove(name)
