#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The crash matrix with real servers: msmctl, the window, the cloud, a node's agent or its MariaDB is killed at
each stage of a create, a delete, a restart, a start and a stop. Afterwards no node is forgotten or made twice; and
once the nodes are deleted and the cloud has ended, no process is left running and no file on the disk.

No case passes without the kill that it needs: a stage at which msmctl, the window or the cloud is to be killed has
to be seen, and to go on until then. An agent or a server may be away just then. But each of them must have been
killed at least once during each action, or the whole table fails.

Usage: crash_databases.py MSM_SANDBOX MSMCTL WINDOW [NUMBER]: so many cases, chosen from all over the table,
instead of all; ends with 77 (skipped) where there is no MariaDB."""

import collections
import contextlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import xmlrpc.client
from concurrent.futures import ThreadPoolExecutor

from crash_world import Broken, Watch, World
from sandbox_databases import PATH, PROGRAMS, Process, until

SEED = 20261130
CASES_AT_A_TIME = 3
KEYRING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "core", "secrets", "withkeyring.sh")
KEYRING_NEEDS = ("dbus-run-session", "gnome-keyring-daemon")

ONE_BY_ONE = ["looking at it once more", "asking its agent"]
STAGES = {
    "create": ["asking the cloud", "waiting for a host", "files are being copied", "starting",
               "waiting for an address", "waiting for its agent", "waiting for MySQL"],
    "install": ["asking the cloud", "installing MySQL or MariaDB", "waiting for MySQL"],
    "delete": ["reading it once more", "waiting until the cloud can end it", "asking the cloud",
               "the cloud is removing it"],
    "restart": ONE_BY_ONE + ["waiting for MySQL"],
    "start": ONE_BY_ONE + ["waiting for MySQL"],
    "stop": ONE_BY_ONE + ["waiting until MySQL has stopped"],
}
# The window runs the same operations as msmctl: a part of the stages is enough.
WINDOW_STAGES = {
    "create": ["asking the cloud", "files are being copied", "waiting for its agent", "waiting for MySQL"],
    "install": ["installing MySQL or MariaDB"],
    "delete": ["reading it once more", "asking the cloud", "the cloud is removing it"],
    "restart": ["asking its agent", "waiting for MySQL"],
    "start": ["asking its agent"],
    "stop": ["waiting until MySQL has stopped"],
}
MAKES = ("create", "install")
# Of a create, only these have an agent or a server that could be killed.
WITH_AGENT = ("waiting for its agent", "waiting for MySQL")
# msmctl looks once a second: slower machines, where a stage would be over by then.
PACES = {"files are being copied": 0.4, "starting": 0.3, "the cloud is removing it": 0.5,
         "installing MySQL or MariaDB": 0.15}
# Set from the beginning.
FAULTS = {"waiting for MySQL": ["slow-database=2"]}
# Set when it begins, and taken away after the kill.
HINDRANCES = {"waiting for an address": ["guest-address", "http-500=one.vm.info"],
              "waiting until the cloud can end it": ["backup-runs"]}
Case = collections.namedtuple("Case", "action stage victim after")


class Missed(Broken):
    """A stage that was over before anything could be killed, or never seen."""


def kill(world, victim, process, vm):
    """Kills what the case wants dead; False: there is nothing of it any more, or not yet."""
    if victim in ("agent", "server"):
        return kill_of_node(world, victim, process, vm)
    if process.poll() is not None:
        return False
    if victim == "msmctl":
        process.kill()
        return process.wait() == -signal.SIGKILL
    if victim == "window":
        return world.kill_window()
    world.end(signal.SIGKILL)
    time.sleep(0.3)
    world.begin()
    return True


def kill_of_node(world, victim, process, vm):
    if vm < 0:
        vm = max(world.vms(), default=-1)
    end = time.monotonic() + 10
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(ValueError, ProcessLookupError):
            found = Process(world.record(vm, victim))
            if found.lives():
                found.kill()
                return True
        time.sleep(0.01)
    return False


def strike(world, case, arguments):
    """Runs msmctl, and kills at the stage of the case and a moment later. Answers whether something was killed."""
    hindrances = HINDRANCES.get(case.stage, [])
    for fault in hindrances:
        world.call("sandbox.setFault", fault)
    watch = Watch(world, case.stage, *arguments)
    vm = watch.comes()
    struck = False
    if vm is not None:
        time.sleep(case.after)
        struck = kill(world, case.victim, watch.process, vm)
    if hindrances:
        world.call("sandbox.clearFault")
    said = watch.end()
    if case.victim == "window" and struck and "has ended before this was over" not in said:
        raise Broken("msmctl does not say that the window has ended: %s" % said)
    if not struck and case.victim not in ("agent", "server"):
        why = "the stage was never seen" if vm is None else "all was over by then"
        raise Missed("%s; said: %s" % (why, said))
    return struck


def converge(world):
    """Lets msmctl go on until nothing is unfinished, and the nodes be what they can be."""
    for _ in range(3):
        world.run("wait")
        if not world.unfinished():
            break
    else:
        raise Broken("unfinished for ever: %s" % world.unfinished())
    # A server that was killed or stopped stays down until somebody starts it. Where the create has given up on it
    # meanwhile, the node is taken over first: only a registered one is started.
    end = time.monotonic() + 60
    while True:
        nodes = world.nodes()
        down = [vm for vm, state in nodes.items() if state != "RUNNING"]
        if not down:
            return
        if time.monotonic() > end:
            raise Broken("do not serve again: %s" % nodes)
        for vm in down:
            world.run("node", str(vm), "start")
        world.run("wait")


def check(world, before, case):
    vms = world.vms()
    keys = collections.Counter(vms.values())
    if "" in keys or max(keys.values(), default=0) > 1:
        raise Broken("without a key, or made twice: %s" % vms)
    nodes = world.nodes()
    if set(nodes) != set(vms):
        raise Broken("the cloud has %s, msmctl lists %s" % (sorted(vms), sorted(nodes)))
    if case.action in MAKES and len(vms) > 2:
        raise Broken("two were asked for, there are %d" % len(vms))
    if case.action == "delete" and set(before) - set(vms) - {min(before)}:
        raise Broken("deleted by mistake: %s" % sorted(set(before) - set(vms)))
    if case.action not in MAKES and case.action != "delete" and vms != before:
        raise Broken("other VMs than before: %s" % vms)


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
        until(lambda: not world.processes(world.home), "nothing of it runs", 40)
    except AssertionError as error:
        left = os.listdir(databases) if os.path.isdir(databases) else []
        raise Broken("%s; left: %s %s" % (error, left, world.processes(world.home))) from None


def make_ready(world, case):
    """What the case begins with; answers the VMs, and the command that it runs."""
    create = ["create", "--count", "2", "--template", "mysql-node"]
    if case.action in MAKES:
        return {}, create + (["--install", "mariadb"] if case.action == "install" else [])
    code, _, errors = world.run(*create)
    if code != 0:
        raise Broken("the nodes to begin with could not be made: %s" % errors)
    vms = world.vms()
    node = str(min(vms))
    if case.action == "start" and world.run("node", node, "stop", "--yes")[0] != 0:
        raise Broken("the server to be started could not be stopped")
    if case.action == "delete":
        return vms, ["delete", node, "--yes"]
    return vms, ["node", node, case.action] + (["--yes"] if case.action == "stop" else [])


def run_once(case):
    with tempfile.TemporaryDirectory(prefix="crash-databases-") as home:
        world = World(home, PACES.get(case.stage, 0.05), FAULTS.get(case.stage, ()), case.victim == "window")
        try:
            before, arguments = make_ready(world, case)
            if case.victim == "window":
                world.open_window()
            struck = strike(world, case, arguments)
            converge(world)
            check(world, before, case)
            check_nothing_is_left(world)
            return struck
        finally:
            world.close()


def run(case):
    """What was broken, or nothing; and whether something was killed."""
    try:
        try:
            return None, run_once(case)
        except Missed:
            return None, run_once(case._replace(after=0))
    except Broken as broken:
        return str(broken), not isinstance(broken, Missed)
    except (OSError, xmlrpc.client.Error) as error:  # of the cloud, which is gone or does not answer
        return repr(error), True


def victims_at(action, stage):
    yield from ("msmctl", "cloud")
    if action not in MAKES or stage in WITH_AGENT:
        yield "agent"
        if action != "start" or stage == "waiting for MySQL":  # the server to be started is down
            yield "server"
    if stage in WINDOW_STAGES[action]:
        yield "window"


def cases():
    chance = random.Random(SEED)
    table = []
    for action, stages in STAGES.items():
        for stage in stages:
            for victim in victims_at(action, stage):
                for span in (0.02, 0.6) if victim != "window" else (0.2,):
                    table.append(Case(action, stage, victim, chance.uniform(0, span)))
    return table


def name_of(case):
    return "%s, %s killed %.0f ms after '%s'" % (case.action, case.victim, case.after * 1000, case.stage)


def chosen(table, number):
    """So many, of different actions and victims as far as that goes."""
    chance = random.Random(SEED)
    kinds = [("create", "window"), ("install", "msmctl"), ("start", "server"), ("stop", "agent"),
             ("delete", "window"), ("create", "cloud"), ("restart", "server"), ("delete", "msmctl")]
    found = []
    for kind in kinds[:number]:
        of_kind = [case for case in table if (case.action, case.victim) == kind]
        if of_kind:  # without a keychain, there is none of the window
            found.append(chance.choice(of_kind))
    rest = [case for case in table if case not in found]
    return found + chance.sample(rest, max(0, min(number - len(found), len(rest))))


def never_hit(table, results):
    """The kinds of cases of which none has killed anything."""
    kinds = {(case.action, case.victim) for case in table}
    return sorted(kinds - {(case.action, case.victim) for case, (_, struck) in zip(table, results) if struck})


def with_keyring():
    """Goes on with a keychain, which a window takes its password from; False: there cannot be one."""
    if "MSM_TEST_KEYRING" not in os.environ and all(shutil.which(program) for program in KEYRING_NEEDS):
        os.execv(KEYRING, [KEYRING, sys.executable, *sys.argv])
    return "MSM_TEST_KEYRING" in os.environ


def report(case, result):
    broken, struck = result
    if broken:
        print("BROKEN: %s: %s" % (name_of(case), broken))
    else:
        print("kept%s: %s" % ("" if struck else ", nothing to kill", name_of(case)))
    sys.stdout.flush()
    return result


def main():
    missing = [program for program in PROGRAMS if not shutil.which(program, path=PATH)]
    if missing:
        print("skipped: %s not installed" % ", ".join(missing))
        sys.exit(77)
    World.sandbox, World.msmctl, World.window = (os.path.abspath(program) for program in sys.argv[1:4])
    table = cases()
    if not with_keyring():
        print("without the cases of the window: %s needed" % ", ".join(KEYRING_NEEDS))
        table = [case for case in table if case.victim != "window"]
    is_whole = len(sys.argv) == 4
    if not is_whole:
        table = chosen(table, int(sys.argv[4]))
    with tempfile.TemporaryDirectory(prefix="crash-databases-cache-") as World.cache:
        with ThreadPoolExecutor(CASES_AT_A_TIME) as pool:
            results = list(pool.map(lambda case: report(case, run(case)), table))
    failed = sum(1 for broken, _ in results if broken)
    struck = sum(1 for _, hit in results if hit)
    unhit = never_hit(table, results) if is_whole else []
    for action, victim in unhit:
        print("BROKEN: no %s of a %s was ever killed" % (victim, action))
    print("%d cases, in %d of them something was killed, %d broken promises, seed %d"
          % (len(table), struck, failed + len(unhit), SEED))
    sys.exit(1 if failed or unhit else 0)


if __name__ == "__main__":
    main()
