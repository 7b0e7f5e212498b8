#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The crash matrix with real servers: msmctl, the cloud, a node's agent or its MariaDB is killed at each stage of a
create, a delete and a restart. Afterwards no node is forgotten or made twice; and once the nodes are deleted and the
cloud has ended, no process is left running and no file on the disk.
Usage: crash_databases.py MSM_SANDBOX MSMCTL [NUMBER]: so many cases, spread over the table, instead of all; ends with
77 (skipped) where there is no MariaDB."""

import collections
import contextlib
import glob
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
import xmlrpc.client

from said import Said
from sandbox_databases import PASSWORD, PATH, PROGRAMS, Process, read, until

SEED = 20261130
NODE_SECRET = "5ec2e7" * 10 + "cafe"  # agents obey who knows it
LIMIT = 120  # seconds that a run of msmctl may take
SANDBOX = MSMCTL = CACHE = ""

STAGES = {
    "create": ["asking the cloud", "waiting for a host", "files are being copied", "starting",
               "waiting for its agent", "waiting for MySQL"],
    "delete": ["reading it once more", "asking the cloud", "the cloud is removing it"],
    "restart": ["looking at it once more", "waiting for MySQL"],
}
# Of a create, only these have an agent or a server that could be killed.
WITH_SERVER = ("waiting for its agent", "waiting for MySQL")
Case = collections.namedtuple("Case", "action stage victim after")


class Broken(Exception):
    """A promise that was not kept."""


class World:
    """A cloud of real servers that keeps its VMs over its own end, and msmctl."""

    def __init__(self, home):
        self.home = home
        self.data = os.path.join(home, "cloud")
        os.mkdir(self.data)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.cloud = None
        self.begin()

    def begin(self):
        self.cloud = subprocess.Popen(
            [SANDBOX, "--pace", "0.03", "--databases", "auto", "--listen", "127.0.0.1:%d" % self.port, "--durable",
             "--data-dir", self.data, "--parent-pid", str(os.getpid())],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=dict(os.environ, PATH=PATH, XDG_CACHE_HOME=CACHE, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.url = self.cloud.stdout.readline().decode().strip()
        if not self.url:
            raise Broken("the cloud does not begin")

    def end(self, by=signal.SIGTERM):
        self.cloud.send_signal(by)
        self.cloud.wait(60)
        self.cloud.stdout.close()

    def start(self, *arguments):
        if arguments[0] in ("create", "wait", "node"):
            arguments += "--settle", "0", "--stage-timeout", "mysql=20"
        return subprocess.Popen(
            [MSMCTL, "--endpoint", self.url, "--user", "oneadmin", "--data-dir", self.home, *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=dict(os.environ, MSM_PASSWORD=PASSWORD, MSM_NODE_SECRET=NODE_SECRET))

    def run(self, *arguments):
        process = self.start(*arguments)
        try:
            output, errors = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken("msmctl %s hung" % " ".join(arguments)) from None
        return process.returncode, output, errors

    def vms(self):
        """Living VMs by id, with their operation key."""
        pool = xmlrpc.client.ServerProxy(self.url).one.vmpool.info("oneadmin:" + PASSWORD, -2, -1, -1, -1)[1]
        found = {}
        for vm in xml.etree.ElementTree.fromstring(pool).findall("VM"):
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

    def unfinished(self):
        (journal,) = glob.glob(os.path.join(self.home, "**", "*.sqlite"), recursive=True)
        with contextlib.closing(sqlite3.connect(journal)) as database:
            return [name for (name,) in database.execute("SELECT name FROM operation WHERE ended_at IS NULL")]


def kill(world, case, process, line):
    """What the case wants dead; False: there is nothing of it any more, or not yet."""
    if case.victim == "msmctl":
        process.kill()
        return True
    if case.victim == "cloud":
        world.end(signal.SIGKILL)
        time.sleep(0.3)
        world.begin()
        return True
    named = re.search(r"\(VM (\d+)", line)
    vm = int(named.group(1)) if named else max(world.vms(), default=-1)
    end = time.monotonic() + 10
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(ValueError, ProcessLookupError):
            victim = Process(world.record(vm, case.victim))
            if victim.lives():
                victim.kill()
                return True
        time.sleep(0.01)
    return False


def strike(world, case, arguments):
    """Runs msmctl, and kills at the stage of the case and a moment later. Answers whether something was killed."""
    process = world.start(*arguments)
    said = Said(process, case.stage)
    said.heard.wait(LIMIT)
    time.sleep(case.after)
    struck = kill(world, case, process, said.stage_line())
    try:
        process.wait(LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        raise Broken("msmctl hung; said: %s" % said.lines) from None
    finally:
        said.end()
    return struck


def converge(world):
    """Lets msmctl go on until nothing is unfinished, and the nodes be what they can be."""
    for _ in range(3):
        world.run("wait")
        if not world.unfinished():
            break
    else:
        raise Broken("unfinished for ever: %s" % world.unfinished())
    # A server that was killed stays down until somebody starts it.
    end = time.monotonic() + 60
    while True:
        down = [vm for vm, state in world.nodes().items() if state != "RUNNING"]
        if not down:
            return
        if time.monotonic() > end:
            raise Broken("do not serve again: %s" % {vm: world.nodes()[vm] for vm in down})
        for vm in down:
            world.run("node", str(vm), "start")
        world.run("wait")


def check(world, before, case):
    vms = world.vms()
    keys = collections.Counter(vms.values())
    if "" in keys or max(keys.values(), default=0) > 1:
        raise Broken("without a key, or made twice: %s" % vms)
    if set(world.nodes()) != set(vms):
        raise Broken("the cloud has %s, msmctl lists %s" % (sorted(vms), sorted(world.nodes())))
    if case.action == "create" and len(vms) > 2:
        raise Broken("two were asked for, there are %d" % len(vms))
    if case.action == "delete" and set(before) - set(vms) - {min(before)}:
        raise Broken("deleted by mistake: %s" % sorted(set(before) - set(vms)))
    if case.action == "restart" and vms != before:
        raise Broken("other VMs than before: %s" % vms)


def processes_of(home):
    """Those that name its folder."""
    found = []
    for command in glob.glob("/proc/[0-9]*/cmdline"):
        words = read(command)
        if home.encode() in words and int(command.split("/")[2]) != os.getpid():
            found.append(words.replace(b"\0", b" ").decode())
    return found


def check_nothing_is_left(world):
    vms = world.vms()
    if vms:
        code, _, errors = world.run("delete", *(str(vm) for vm in vms), "--yes")
        if code != 0:
            raise Broken("delete: exit %d, %s" % (code, errors))
    databases = os.path.join(world.data, "databases")
    try:
        until(lambda: not os.path.isdir(databases) or not os.listdir(databases), "the databases are gone", 40)
        world.end()
        until(lambda: not processes_of(world.home), "nothing of it runs", 40)
    except AssertionError as error:
        left = os.listdir(databases) if os.path.isdir(databases) else []
        raise Broken("%s; left: %s %s" % (error, left, processes_of(world.home))) from None


def run(case):
    """What was broken, or nothing; and whether something was killed."""
    with tempfile.TemporaryDirectory(prefix="crash-databases-") as home:
        world = World(home)
        try:
            before = {}
            arguments = ["create", "--count", "2", "--template", "mysql-node"]
            if case.action != "create":
                code, _, errors = world.run(*arguments)
                if code != 0:
                    raise Broken("the nodes to begin with could not be made: %s" % errors)
                before = world.vms()
                node = str(min(before))
                arguments = ["delete", node, "--yes"] if case.action == "delete" else ["node", node, "restart"]
            struck = strike(world, case, arguments)
            converge(world)
            check(world, before, case)
            check_nothing_is_left(world)
            return None, struck
        except Broken as broken:
            return str(broken), True
        finally:
            world.cloud.kill()


def cases():
    chance = random.Random(SEED)
    table = []
    for action, stages in STAGES.items():
        for stage in stages:
            for victim in ("msmctl", "cloud", "agent", "server"):
                if action == "create" and victim in ("agent", "server") and stage not in WITH_SERVER:
                    continue
                for span in (0.02, 0.6):
                    table.append(Case(action, stage, victim, chance.uniform(0, span)))
    return table


def main():
    global SANDBOX, MSMCTL, CACHE
    missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
    if missing:
        print("skipped: %s not installed" % ", ".join(missing))
        sys.exit(77)
    SANDBOX, MSMCTL = (os.path.abspath(program) for program in sys.argv[1:3])
    table = cases()
    if len(sys.argv) > 3:
        number = int(sys.argv[3])
        table = [table[index * len(table) // number] for index in range(number)]
    with tempfile.TemporaryDirectory(prefix="crash-databases-cache-") as CACHE:
        failed = struck = 0
        for case in table:
            name = "%s, %s killed %.0f ms after '%s'" % (case.action, case.victim, case.after * 1000, case.stage)
            broken, hit = run(case)
            failed += bool(broken)
            struck += hit
            if broken:
                print("BROKEN: %s: %s" % (name, broken))
            else:
                print("kept%s: %s" % ("" if hit else ", nothing to kill", name))
            sys.stdout.flush()
    print("%d cases, in %d of them something was killed, %d broken promises, seed %d" % (len(table), struck, failed, SEED))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
