# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cloud of real servers, msmctl, and a window where one is wanted: each can be killed, and begun again."""

import contextlib
import glob
import json
import os
import signal
import socket
import sqlite3
import subprocess
import time
import xml.etree.ElementTree
import xmlrpc.client

from said import Said
from sandbox_databases import PASSWORD, PATH, read, until

NODE_SECRET = "5ec2e7" * 10 + "cafe"  # agents obey who knows it
PROFILE = "crash"
LIMIT = 120  # seconds that a run of msmctl may take
# These last for milliseconds, which no line of msmctl is sure to show. The journal has them: an operation that has
# sent nothing yet, or a request without an answer.
NOTHING_SENT = """SELECT operation.vm_id FROM operation
    WHERE kind = 'delete' AND ended_at IS NULL AND id NOT IN (SELECT operation FROM call)"""
REQUEST = """SELECT operation.vm_id FROM call JOIN operation ON operation.id = call.operation
    WHERE call.ended_at IS NULL AND kind IN (%s)"""
BRIEF = {
    "reading it once more": NOTHING_SENT,
    "asking the cloud": REQUEST % "'create', 'delete'",
    "asking its agent": REQUEST % "'restart', 'start', 'stop'",
}


class Broken(Exception):
    """A promise that was not kept."""


class World:
    """A cloud that keeps its VMs over its own end, and a folder for all that msmctl keeps. `profile`: a saved one,
    whose secrets a keychain has, instead of an address and an environment."""

    sandbox = msmctl = window = cache = ""  # the programs, and what all clouds share

    def __init__(self, home, pace=0.05, faults=(), profile=False):
        self.home = home
        self.data = os.path.join(home, "cloud")
        os.mkdir(self.data)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.options = ["--pace", str(pace)] + [word for fault in faults for word in ("--fault", fault)]
        self.opened = None
        self.begin()
        self.where = ["--endpoint", self.url, "--user", "oneadmin"]
        self.secrets = {"MSM_PASSWORD": PASSWORD, "MSM_NODE_SECRET": NODE_SECRET}
        if profile:
            self.save_profile()

    def begin(self):
        self.cloud = subprocess.Popen(
            [self.sandbox, *self.options, "--databases", "auto", "--listen", "127.0.0.1:%d" % self.port,
             "--durable", "--data-dir", self.data, "--parent-pid", str(os.getpid())],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=dict(os.environ, PATH=PATH, XDG_CACHE_HOME=self.cache, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.url = self.cloud.stdout.readline().decode().strip()
        if not self.url:
            raise Broken("the cloud does not begin")

    def end(self, by=signal.SIGTERM):
        self.cloud.send_signal(by)
        self.cloud.wait(60)
        self.cloud.stdout.close()

    def save_profile(self):
        path = os.path.join(self.home, "manager.cfg")
        with open(path, "w", encoding="utf-8") as file:
            file.write("[iaas]\nDRIVER = OPENNEBULA_XMLRPC\nOPENNEBULA_URL = %s\nOPENNEBULA_USER = oneadmin\n"
                       "OPENNEBULA_PASSWORD = %s\nOPENNEBULA_IMAGE_ID = 0\n" % (self.url, PASSWORD))
        self.where = ["--profile", PROFILE]
        self.secrets = {}
        code, _, errors = self.run("import", path)
        os.remove(path)
        if code != 0:
            raise Broken("the profile could not be saved: %s" % errors)

    def environment(self, **more):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MSM_")}
        environment.update(HOME=self.home, LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen", **more)
        return environment

    def open_window(self):
        """It holds the profile from now on, and runs what msmctl is asked for."""
        self.opened = subprocess.Popen(
            [self.window, "--data-dir", self.home, "--profile", PROFILE], env=self.environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until(self.window_takes_commands, "the window takes commands")
        except AssertionError as error:
            raise Broken(str(error)) from None

    def window_takes_commands(self):
        if self.opened.poll() is not None:
            raise Broken("the window has ended with %d" % self.opened.returncode)
        return glob.glob(os.path.join(self.home, "msm-*.socket")) and self.run("wait")[0] == 0

    def kill_window(self):
        """Whether that was its end."""
        window, self.opened = self.opened, None
        window.kill()
        return window.wait() == -signal.SIGKILL

    def start(self, *arguments):
        # A window waits as its profile says, and takes no command that says otherwise.
        if arguments[0] in ("create", "wait", "node") and not self.opened:
            arguments += "--settle", "0", "--stage-timeout", "mysql=20"
        return subprocess.Popen(
            [self.msmctl, *self.where, "--data-dir", self.home, *arguments], env=self.environment(**self.secrets),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments):
        process = self.start(*arguments)
        try:
            output, errors = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken("msmctl %s hung" % " ".join(arguments)) from None
        return process.returncode, output, errors

    def call(self, method, *parameters):
        answer = getattr(xmlrpc.client.ServerProxy(self.url), method)("oneadmin:" + PASSWORD, *parameters)
        if not answer[0]:
            raise Broken("%s: %s" % (method, answer[1]))
        return answer[1]

    def vms(self):
        """Living VMs by id, with their operation key."""
        found = {}
        for vm in xml.etree.ElementTree.fromstring(self.call("one.vmpool.info", -2, -1, -1, -1)).findall("VM"):
            if vm.findtext("STATE") != "6":
                labels = (vm.findtext("USER_TEMPLATE/LABELS") or "").split(",")
                found[int(vm.findtext("ID"))] = next((one for one in labels if one.startswith("msm/mysql/")), "")
        return found

    def nodes(self):
        code, output, errors = self.run("list", "--json")
        if code != 0:
            raise Broken("list: exit %d, %s" % (code, errors))
        return {node["id"]: node["state"] for node in json.loads(output)}

    def record(self, vm, who):
        return os.path.join(self.data, "databases", str(vm), "agent", who + ".pid")

    def asked(self, question, *parameters):
        """The rows that the journal answers; none while there is no journal."""
        journals = glob.glob(os.path.join(self.home, "**", "*.sqlite"), recursive=True)
        with contextlib.suppress(sqlite3.OperationalError):
            for journal in journals:
                with contextlib.closing(sqlite3.connect("file:%s?mode=ro" % journal, uri=True)) as database:
                    return database.execute(question, parameters).fetchall()
        return []

    def unfinished(self):
        return [name for (name,) in self.asked("SELECT name FROM operation WHERE ended_at IS NULL")]

    @staticmethod
    def processes(folder):
        """Those that name it."""
        found = []
        for command in glob.glob("/proc/[0-9]*/cmdline"):
            words = read(command)
            if folder.encode() in words and int(command.split("/")[2]) != os.getpid():
                found.append(words.replace(b"\0", b" ").decode())
        return found

    def close(self):
        self.cloud.kill()
        if self.opened:
            self.kill_window()


class Watch:
    """A run of msmctl, and the moment in which it comes to a stage."""

    def __init__(self, world, stage, *arguments):
        self.world = world
        self.stage = stage
        self.process = world.start(*arguments)
        self.said = Said(self.process, stage)

    def comes(self):
        """Waits for the stage, or the end. Answers the VM in it, -1 for one that nobody names, or nothing."""
        brief = next((BRIEF[words] for words in BRIEF if self.stage.startswith(words)), None)
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and not self.said.heard.wait(0.001 if brief else 1):
            found = self.world.asked(brief) if brief else []
            if found:
                return found[0][0]
        line = self.said.stage_line()
        return vm_in(line) if line else None

    def end(self):
        """What it said, once it has ended."""
        try:
            self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Broken("msmctl hung; said: %s" % self.said.lines) from None
        finally:
            self.said.end()
        return "".join(self.said.lines)


def vm_in(line):
    """The id that a line of msmctl names."""
    _, named, rest = line.partition("(VM ")
    return int(rest.partition(")")[0]) if named else -1
