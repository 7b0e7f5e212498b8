#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The promise of the journal, case by case: whatever dies, no VM is made twice, lost from sight, or deleted by mistake.

Each case runs msmctl on a sandbox of its own, breaks something at one step of a create, a delete, a restart, a shutdown, a
power-on, a snapshot, a revert to one or a protection, lets msmctl go on with what was left unfinished, and compares the cloud (asked by Python's xmlrpc.client), the list of nodes and the
journal. What breaks: kill -9 at each stage and at random moments, a request that is lost, an answer that is lost after
the call was carried out, no answer at all, HTTP 500, an answer that is not XML, a failure that a follower or a cluster
in an election answers although, or because, nothing can be told, a gateway that answers 502 or 503 in its place, a backup that begins, a quota, a boot that fails, a
journal that is locked, read-only, or cannot grow: from the start, or from each stage on. (A limit of the file's size stands
for a full disk. It needs no rights, and to SQLite it is a write that fails, too.)

usage: crash_matrix.py MSMCTL MSM_SANDBOX [SEED]
"""
import collections
import contextlib
import ctypes
import glob
import json
import os
import random
import resource
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
import xmlrpc.client
from concurrent.futures import ThreadPoolExecutor

from said import Said

MSMCTL, SANDBOX = sys.argv[1], sys.argv[2]
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
PASSWORD = "opennebula"
DONE = "6"
CASES_AT_A_TIME = 3
LIMIT = 60  # seconds that a run of msmctl may take

CREATE, DELETE = "one.template.instantiate", "one.vm.action"
CREATE_STAGES = ["asking the cloud", "waiting for a host", "files are being copied", "starting", "waiting for its agent", "waiting for MySQL"]
INSTALL = "installing MySQL or MariaDB"
NODE_SECRET = "5ec2e7" * 10 + "cafe"
RESTART_STAGES = ["looking at it once more", "waiting for MySQL"]
POWER_STAGES = {"shutdown": ["looking at it once more", "asking the cloud", "waiting until it is off"],
                "suspend": ["looking at it once more", "asking the cloud", "waiting until its memory"],
                "power-on": ["looking at it once more", "asking the cloud", "waiting until it runs"]}
SNAPSHOT = "before"  # its name
SNAPSHOT_STAGES = {"snapshot": ["looking at it once more", "asking the cloud", "waiting until disks and memory"],
                   "revert": ["looking at it once more", "asking the cloud", "waiting until it serves"]}
PROTECT_STAGES = ["looking at it once more", "asking the cloud to lock", "waiting until the lock"]
DELETE_STAGES = ["reading it once more", "asking the cloud", "the cloud is removing it"]
Case = collections.namedtuple("Case", "name action faults stage after journal")
NOT_WRITABLE = ["writing to it failed", "it cannot be written to", "is the directory writable"]


class Broken(Exception):
    """A promise that was not kept."""


class Bench:
    """A sandbox, a data directory, and msmctl between them."""

    def __init__(self, folder, faults, pace):
        self.folder = folder
        arguments = [argument for fault in faults for argument in ("--fault", fault)]
        self.cloud = subprocess.Popen(
            [SANDBOX, "--pace", pace, "--parent-pid", str(os.getpid()), *arguments], stdout=subprocess.PIPE, text=True,
            env=dict(os.environ, MSM_SANDBOX_PASSWORD=PASSWORD))
        self.url = self.cloud.stdout.readline().strip()

    def close(self):
        self.cloud.kill()
        self.cloud.wait()
        self.cloud.stdout.close()

    def start(self, *arguments, prepare=None):
        if arguments[0] in ("create", "wait", "node"):
            arguments += "--settle", "0"
        # Python ignores SIGXFSZ; msmctl, too, when the signals are left as they are.
        return subprocess.Popen(
            [MSMCTL, "--endpoint", self.url, "--user", "oneadmin", "--data-dir", self.folder, *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=dict(os.environ, MSM_PASSWORD=PASSWORD, MSM_NODE_SECRET=NODE_SECRET),
            preexec_fn=prepare, restore_signals=False)

    def run(self, *arguments, prepare=None):
        process = self.start(*arguments, prepare=prepare)
        try:
            output, errors = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken(f"msmctl {' '.join(arguments)} hung") from None
        return process.returncode, output, errors

    def vms(self):
        """Living VMs by id: name and operation key."""
        pool = xmlrpc.client.ServerProxy(self.url).one.vmpool.info("oneadmin:" + PASSWORD, -2, -1, -1, -1)[1]
        found = {}
        for vm in xml.etree.ElementTree.fromstring(pool).findall("VM"):
            if vm.findtext("STATE") != DONE:
                labels = (vm.findtext("USER_TEMPLATE/LABELS") or "").split(",")
                key = next((label for label in labels if label.startswith("msm/mysql/")), "")
                found[int(vm.findtext("ID"))] = (vm.findtext("NAME"), key)
        return found

    def snapshots(self, vm):
        """Names of the snapshots of a VM."""
        info = xmlrpc.client.ServerProxy(self.url).one.vm.info("oneadmin:" + PASSWORD, vm, False)[1]
        return [name.text for name in xml.etree.ElementTree.fromstring(info).findall("TEMPLATE/SNAPSHOT/NAME")]

    def database(self):
        return glob.glob(os.path.join(self.folder, "**", "*.sqlite"), recursive=True)[0]

    def sent(self):
        """Operations with a call that the journal has taken."""
        with contextlib.closing(sqlite3.connect(self.database())) as database:
            return {row[0] for row in database.execute("SELECT operation FROM call")}

    def asked_again(self):
        """Operations on a node, other than deletes, whose request may have been taken more than once."""
        with contextlib.closing(sqlite3.connect(self.database())) as database:
            return database.execute(
                "SELECT operation FROM call JOIN operation ON operation.id = call.operation WHERE operation.kind IN"
                " ('restart', 'shutdown', 'suspend', 'power-on', 'snapshot', 'revert') AND outcome <> 'refused' GROUP BY operation HAVING count(*) > 1"
            ).fetchall()

    def unfinished(self):
        with contextlib.closing(sqlite3.connect(self.database())) as database:
            return database.execute("SELECT name, stage FROM operation WHERE ended_at IS NULL").fetchall()


def strike(process, case):
    """At the case's stage and a moment later: kill -9, or a journal that takes nothing more. An earlier end is an end,
    too. Answers what msmctl said."""
    said = Said(process, case.stage)
    said.heard.wait(LIMIT)
    time.sleep(case.after)
    if not case.journal:
        process.kill()
    elif process.poll() is None:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    try:
        process.wait(LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        raise Broken("it hung when the journal took nothing more") from None
    finally:
        said.end()
    return said.lines


@contextlib.contextmanager
def locked(path):
    """Another program writes to the journal and does not end."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        database.close()


@contextlib.contextmanager
def read_only(path):
    mode = stat.S_IMODE(os.stat(path).st_mode)
    os.chmod(path, mode & ~0o222)
    try:
        yield
    finally:
        os.chmod(path, mode)


def take_no_bytes():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))


def obey_modes():
    """Root writes where it must not; without this capability it does not."""
    PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def refuse(bench, arguments, prepare):
    """Where the journal takes nothing, nothing is sent, the reason is said, and reading goes on."""
    before = bench.vms()
    code, _, errors = bench.run(*arguments, prepare=prepare)
    if code == 0 or not any(words in errors for words in NOT_WRITABLE):
        raise Broken(f"exit {code} from a journal that takes nothing; said: {errors}")
    if bench.vms() != before:
        raise Broken("something was sent that the journal had not taken")
    code, output, errors = bench.run("list", "--json", prepare=prepare)
    if code != 0 or {node["id"] for node in json.loads(output)} != set(before):
        raise Broken(f"reading does not go on: exit {code}, {output}, {errors}")
    return errors.splitlines()


def act(bench, case, arguments):
    """Runs msmctl and breaks what the case says; answers what it said."""
    if case.stage:
        return strike(bench.start(*arguments), case)
    if case.journal == "full":
        return refuse(bench, arguments, take_no_bytes)
    if case.journal in ("file", "folder"):
        with read_only(bench.database() if case.journal == "file" else bench.folder):
            return refuse(bench, arguments, obey_modes)
    if case.journal:
        with locked(bench.database()):
            return bench.run(*arguments)[2].splitlines()
    return bench.run(*arguments)[2].splitlines()


def converge(bench):
    """Lets msmctl go on until the journal holds nothing unfinished, and say what it goes on with."""
    for _ in range(3):
        names = [name for name, _ in bench.unfinished()]
        said = bench.run("wait")[2]
        silent = [name for name in names if f"{name}: going on" not in said and f"{name}: left unfinished" not in said]
        if silent:
            raise Broken(f"gone on with without a word: {silent}; said: {said}")
        left = bench.unfinished()
        if not left:
            return
    raise Broken(f"unfinished for ever: {left}")


def check(bench, case, before, said):
    vms = bench.vms()
    unkeyed = [vm for vm, (_, key) in vms.items() if not key]
    if unkeyed:
        raise Broken(f"without a key: {unkeyed}")
    unknown = [vm for vm, (_, key) in vms.items() if key.split("/")[2] not in bench.sent()]
    if unknown:
        raise Broken(f"sent, and not in the journal: {unknown}")
    keys = collections.Counter(key for _, key in vms.values())
    if max(keys.values(), default=0) > 1:
        raise Broken(f"made twice: {keys}")
    code, output, errors = bench.run("list", "--json")
    if code != 0:
        raise Broken(f"list: exit {code}, {errors}")
    listed = {node["id"]: node for node in json.loads(output)}
    if set(listed) != set(vms):
        raise Broken(f"the cloud has {sorted(vms)}, msmctl lists {sorted(listed)}")
    code, output, errors = bench.run("state", "--json")
    if code != 0 or json.loads(output)["state"] != "RUNNING":
        raise Broken(f"state: {output} {errors}")
    if case.action in ("create", "stock"):
        if len(vms) > 2:
            raise Broken(f"two were asked for, there are {len(vms)}")
        for line in said:
            if " (VM " in line and int(line.split(" (VM ")[1].split(")")[0]) not in vms:
                raise Broken(f"named and lost: {line}")
    elif case.action != "delete":
        if vms != before:
            raise Broken(f"other VMs than before: {vms}")
        if bench.asked_again():
            raise Broken("asked twice")
        if bench.snapshots(min(before)) not in ([], [SNAPSHOT]):
            raise Broken(f"other snapshots than asked for: {bench.snapshots(min(before))}")
    else:
        if set(before) - set(vms) - {min(before)}:
            raise Broken(f"deleted by mistake: {sorted(set(before) - set(vms))}")
    fails = any(fault.startswith(("boot-fails", "install-fails")) for fault in case.faults)
    good = {"FAILED"} if fails else {"RUNNING", "POWEREDOFF"} if case.action in POWER_STAGES else {"RUNNING"}
    wrong = [node for node in listed.values() if node["state"] not in good]
    if wrong:
        raise Broken(f"stuck: {[(node['id'], node['state']) for node in wrong]}")


def run(case):
    with tempfile.TemporaryDirectory(prefix="crash-matrix-") as folder:
        bench = Bench(folder, case.faults, pace="0.2" if case.action == "stock" else "0.03")  # to be seen installing
        try:
            before = {}
            arguments = ["create", "--count", "2", "--template", "mysql-node"]
            if case.action == "stock":
                arguments += ["--install", "mariadb"]
            elif case.action != "create":
                if bench.run(*arguments)[0] != 0:
                    raise Broken("the nodes to begin with could not be made")
                before = bench.vms()
                node = str(min(before))
                arguments = ["delete", node] if case.action == "delete" else ["node", node, case.action]
                if case.action == "power-on" and bench.run("node", node, "power-off", "--yes")[0] != 0:
                    raise Broken("the node to be started could not be turned off")
                if case.action in SNAPSHOT_STAGES:
                    arguments += ["--name", SNAPSHOT]
                if case.action == "revert" and bench.run("node", node, "snapshot", "--name", SNAPSHOT)[0] != 0:
                    raise Broken("the snapshot to revert to could not be taken")
                if case.action in ("delete", "shutdown", "suspend", "revert"):
                    arguments.append("--yes")
            elif case.journal:
                bench.run("wait")  # makes the journal
            said = act(bench, case, arguments)
            converge(bench)
            check(bench, case, before, said)
            return None
        except Broken as broken:
            return str(broken)
        finally:
            bench.close()


def cases():
    chance = random.Random(SEED)
    table = []

    def add(name, action, faults=(), stage=None, after=0.0, journal=None):
        table.append(Case(name, action, tuple(faults), stage, after, journal))

    for action, stages in (("create", CREATE_STAGES), ("delete", DELETE_STAGES)):
        call = CREATE if action == "create" else DELETE
        for stage in stages:
            for span in (0, 0, 0.01, 0.03, 0.1, 0.3):
                after = chance.uniform(0, span)
                add(f"{action}, killed {after * 1000:.0f} ms after '{stage}'", action, stage=stage, after=after)
            for after in (0, chance.uniform(0, 0.1)):
                add(f"{action}, disk full {after * 1000:.0f} ms after '{stage}'", action, stage=stage, after=after,
                    journal="full")
        for fault in ("drop-before-execute", "drop-after-execute", "http-500", "malformed-answer", "truncated-answer"):
            # The nodes to delete are made first: that takes the first listings.
            reads = ["one.vmpool.info:1", "one.template.info:1"] if action == "create" else ["one.vm.info:1"]
            reads.append("one.vmpool.infoset:1")
            for method in [f"{call}:1", *reads]:
                add(f"{action}, {fault} of {method}", action, [f"{fault}={method}"])
            add(f"{action}, {fault} of {call}, killed at once", action, [f"{fault}={call}:1"], "asking the cloud")
            add(f"{action}, {fault} of {call}, killed later", action, [f"{fault}={call}:1"], "asking the cloud",
                chance.uniform(0.05, 1))
        for fault in ("internal-after-execute", "replication-after-execute", "election", "bad-gateway", "unavailable"):
            add(f"{action}, {fault} of {call}", action, [f"{fault}={call}:1"])
            add(f"{action}, {fault} of {call}, killed at once", action, [f"{fault}={call}:1"], "asking the cloud")
            add(f"{action}, {fault} of {call}, killed later", action, [f"{fault}={call}:1"], "asking the cloud",
                chance.uniform(0.05, 2))
            add(f"{action}, {fault} of {call}, disk full", action, [f"{fault}={call}:1"], "asking the cloud",
                journal="full")
        add(f"{action}, no answer to {call}, killed", action, [f"no-answer={call}:1"], "asking the cloud",
            chance.uniform(0.1, 0.5))
        add(f"{action}, slow answers, killed", action, ["slow-answer=300"], "asking the cloud",
            chance.uniform(0.1, 0.4))
        add(f"{action}, journal locked", action, journal="locked")
        add(f"{action}, disk full", action, journal="full")
        add(f"{action}, read-only folder", action, journal="folder")
        add(f"{action}, read-only file", action, journal="file")
    for stage in RESTART_STAGES:
        for after in (0, *(chance.uniform(0, span) for span in (0.03, 0.1, 0.3, 2))):
            add(f"restart, killed {after * 1000:.0f} ms after '{stage}'", "restart", stage=stage, after=after)
        add(f"restart, disk full after '{stage}'", "restart", stage=stage, journal="full")
    add("restart, journal locked", "restart", journal="locked")
    for action, stages in POWER_STAGES.items():
        # A power-on needs a node that was turned off by the call before.
        call = f"{DELETE}:2" if action == "power-on" else f"{DELETE}:1"
        for stage in stages:
            for after in (0, chance.uniform(0, 0.05), chance.uniform(0, 0.3)):
                add(f"{action}, killed {after * 1000:.0f} ms after '{stage}'", action, stage=stage, after=after)
            add(f"{action}, disk full after '{stage}'", action, stage=stage, journal="full")
        for fault in ("drop-before-execute", "drop-after-execute", "internal-after-execute", "election", "unavailable"):
            add(f"{action}, {fault}", action, [f"{fault}={call}"])
            add(f"{action}, {fault}, killed", action, [f"{fault}={call}"], "asking the cloud", chance.uniform(0, 0.5))
        add(f"{action}, journal locked", action, journal="locked")
    for action, stages in SNAPSHOT_STAGES.items():
        call = "one.vm.snapshotcreate:1" if action == "snapshot" else "one.vm.snapshotrevert:1"
        for stage in stages:
            for after in (0, chance.uniform(0, 0.2)):
                add(f"{action}, killed {after * 1000:.0f} ms after '{stage}'", action, stage=stage, after=after)
        for fault in ("drop-before-execute", "drop-after-execute"):
            add(f"{action}, {fault}", action, [f"{fault}={call}"])
            add(f"{action}, {fault}, killed", action, [f"{fault}={call}"], "asking the cloud", chance.uniform(0, 0.5))
    for stage in PROTECT_STAGES:
        for after in (0, chance.uniform(0, 0.1)):
            add(f"protect, killed {after * 1000:.0f} ms after '{stage}'", "protect", stage=stage, after=after)
    for fault in ("drop-before-execute", "drop-after-execute"):
        add(f"protect, {fault}", "protect", [f"{fault}=one.vm.lock:1"])
        add(f"protect, {fault}, killed", "protect", [f"{fault}=one.vm.lock:1"], "asking the cloud", chance.uniform(0, 0.5))
    for fault in ("internal-after-execute", "replication-after-execute", "election"):
        add(f"create, {fault} of the second one", "create", [f"{fault}={CREATE}:2"])
        add(f"delete, {fault} again and again", "delete", [f"{fault}={DELETE}"])
    add("delete, backup runs", "delete", ["backup-runs"])
    for after in (0, chance.uniform(0, 0.1), chance.uniform(0.1, 1)):
        add(f"delete, backup runs, killed {after * 1000:.0f} ms after it was refused", "delete", ["backup-runs"],
            "waiting until the cloud can end it", after)
    add("create, second one dropped after it was made", "create", [f"drop-after-execute={CREATE}:2"])
    add("create, quota", "create", ["quota=1"])
    add("create, boot fails", "create", ["boot-fails"])
    for stage in CREATE_STAGES[:4]:
        add(f"create, boot fails, killed at '{stage}'", "create", ["boot-fails"], stage, chance.uniform(0, 0.05))
    if takes_node_secret():
        for span in (0, 0.05, 0.2, 0.5, 1):
            after = chance.uniform(0, span)
            add(f"stock image, killed {after * 1000:.0f} ms after '{INSTALL}'", "stock", stage=INSTALL, after=after)
        for after in (0, chance.uniform(0, 0.3)):
            add(f"stock image, disk full {after * 1000:.0f} ms after '{INSTALL}'", "stock", stage=INSTALL, after=after,
                journal="full")
        for stage in ("asking the cloud", "starting", "waiting for MySQL"):
            add(f"stock image, killed at '{stage}'", "stock", stage=stage, after=chance.uniform(0, 0.1))
        for fault in ("drop-after-execute", "drop-before-execute"):
            for method in (f"{CREATE}:1", "one.template.info:1", "one.vm.info:1"):
                add(f"stock image, {fault} of {method}", "stock", [f"{fault}={method}"])
        add("stock image, installation fails", "stock", ["install-fails"])
        add("stock image, installation fails, killed meanwhile", "stock", ["install-fails"], INSTALL,
            chance.uniform(0, 0.5))
    return table


def takes_node_secret():
    return "MSM_NODE_SECRET" in subprocess.run([MSMCTL, "--help"], capture_output=True, text=True, check=True).stdout


def main():
    table = cases()
    with ThreadPoolExecutor(CASES_AT_A_TIME) as pool:
        results = list(pool.map(run, table))
    for case, broken in zip(table, results):
        if broken:
            print(f"BROKEN: {case.name}: {broken}")
    failed = sum(1 for broken in results if broken)
    print(f"{len(table)} cases, {failed} broken promises, seed {SEED}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
