#!/usr/bin/env python3
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random operations with random faults, until manager, cloud and journal have to agree exactly.

Two phases, each with half of the operations. In the first the manager is killed and stopped at random moments and
started again; the second is one life, in which its memory is watched. At the end of each the faults end, everything
comes to its end, and the cloud (asked by Python's xmlrpc.client), the manager's list and the journal (read by
sqlite3) are compared. The steps are a function of the seed; plan.py says what is not.

usage: soak.py SOAKMANAGER MSM_SANDBOX OPERATIONS [--seed N] [--limit SECONDS]
"""
import argparse
import collections
import os
import random
import re
import resource
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
import traceback

sys.dont_write_bytecode = True  # the sources stay as they are

import verdict
from parts import DONE, POWEROFF, Cloud, Down, Manager, Refused, Unanswered
from plan import plan

PACE = 0.01            # a VM runs after a few tenths of a second
MAX_RUNNING = 24       # operations at a time
MAX_NODES = 40
SETTLING = 120         # seconds in which everything must have come to its end
AGREEING = 30          # seconds in which the last difference must have gone
HOLD = 2               # the cloud's state
MODES = ["terminate", "hard", "force"]
CUSTOM = {"MYSQL_DATABASE": "soak", "MYSQL_ROLE": "replica", "MYSQL_ROOT_PASSWORD": "s3cret"}
THEIRS = "theirs-"     # how the VMs of somebody else are named
UNITS = ["KiB", "files", "threads"]
# What one life may need more of in its last third than in its first. Memory: the ended operations that are shown
# (at most 2,000), SQLite's pages (2 MiB), what malloc does not give back; seen were -0.4 and 6.8 MiB in lives of 1,000
# operations, and -1.7 MiB in one of 3,000: it levels off. Files: Qt closes the connection to a node that is gone two
# minutes later, so there are more of them the more nodes have just ended.
MAX_GROWTH = [8 * 1024, 40, 4]


class Soak:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.story = verdict.Story()
        self.done = collections.Counter()
        self.faults = collections.Counter()
        self.log = open(os.path.join(folder, "steps.log"), "w")
        self.began = time.monotonic()
        self.step = 0
        self.locks = []
        self.kills = 0
        self.samples = []  # of memory, files, threads
        self.cloud = Cloud(options.sandbox, PACE)
        self.manager = Manager(options.manager, self.cloud, folder)

    def close(self):
        self.manager.close()
        self.cloud.close()
        self.log.close()

    def note(self, text):
        self.log.write(f"{time.monotonic() - self.began:8.2f} {self.step:5} {text}\n")
        self.log.flush()

    # The steps. Each answers what came of it, for the log.

    def begin(self, method, **params):
        ids = self.manager.post(method, **params)
        for id in ids if isinstance(ids, list) else [ids]:
            self.story.acknowledged.setdefault(id, self.step)
        return ids

    def create(self, step, **params):
        if len(self.manager.nodes()) >= MAX_NODES:
            return "enough nodes"
        function = "none" if step.pick < 0.1 else "agent"
        return self.begin("create", **{"template": 0, "function": function, **params})

    def create_batch(self, step):
        return self.create(step, count=step.value)

    def create_custom(self, step):
        return self.create(step, template=3, inputs=CUSTOM)

    def create_machine(self, step):
        return self.create(step, image=0, network=0)

    def create_held(self, step):
        return self.create(step, hold=True)

    def choose(self, step, choices):
        choices = list(choices)
        if not choices:
            raise Refused("there is none")
        return choices[int(step.pick * len(choices))]

    def delete_vm(self, vm, mode):
        self.story.to_delete.add(vm)
        return vm, self.begin("delete", vm=vm, mode=MODES.index(mode))

    def delete(self, step):
        return self.delete_vm(self.choose(step, self.manager.nodes()), step.value)

    def delete_several(self, step):
        first = self.choose(step, self.manager.nodes())
        several = [vm for vm in self.manager.nodes() if vm >= first][:3]
        return [self.delete_vm(vm, step.value) for vm in several]

    def running(self, kind):
        return [one for one in self.manager.get("operations") if one["kind"] in kind]

    def delete_young(self, step):
        young = [one["vm"] for one in self.running(["create"]) if one["vm"] >= 0]
        return self.delete_vm(self.choose(step, young), step.value)

    def escalate(self, step):
        return self.delete_vm(self.choose(step, [one["vm"] for one in self.running(["delete"])]), step.value)

    def wait(self, step):
        return self.manager.post("wait", vm=self.choose(step, self.manager.nodes()))

    def release(self, step):
        held = [id for id, node in self.manager.nodes().items() if node["cloudState"] == "HOLD"]
        return self.manager.post("release", vm=self.choose(step, held))

    def cancel(self, step):
        one = self.choose(step, self.running(["create", "delete", "adopt"]))
        self.manager.post("cancel", operation=one["id"])
        return one

    def refresh(self, step):
        return self.manager.post("refresh")

    def idle(self, step):
        time.sleep(0.5 + step.pick)

    # Somebody else, at the same cloud. What gets no answer may have been done all the same.

    def ours(self, *states):
        return [vm.id for vm in self.cloud.vms().values() if vm.key and vm.state in states]

    def others_terminate(self, step):
        vm = self.choose(step, self.ours(3))
        self.story.others_ended.add(vm)
        return self.cloud.call("one.vm.action", "terminate-hard", vm)

    def others_poweroff(self, step):
        return self.cloud.call("one.vm.action", "poweroff-hard", self.choose(step, self.ours(3)))

    def others_resume(self, step):
        return self.cloud.call("one.vm.action", "resume", self.choose(step, self.ours(POWEROFF)))

    def others_create(self, step):
        return self.cloud.call("one.template.instantiate", 0, f"{THEIRS}{self.step}", False, "", False)

    # What goes wrong.

    def fault(self, step):
        self.faults[step.value.split("=")[0]] += 1
        return self.cloud.call("sandbox.setFault", step.value)

    fault_change = fault_read = fault_vm = fault_sign_in = fault_quota = fault_slow = fault_outage = fault

    def fault_ends(self, step):
        self.cloud.call("sandbox.clearFault", step.value)
        return self.manager.post("refresh")  # as people do

    def fault_journal(self, step):
        """Another program writes to the journal for a while."""
        self.faults["journal-locked"] += 1
        path, locked = self.manager.journal(), threading.Event()

        def hold():
            database = sqlite3.connect(path, isolation_level=None, timeout=10)
            database.execute("BEGIN IMMEDIATE")
            locked.set()
            time.sleep(step.value)
            database.close()

        self.locks.append(threading.Thread(target=hold))
        self.locks[-1].start()
        locked.wait(10)

    def fault_disk(self, step):
        """The journal cannot grow for a while, as on a full disk."""
        self.faults["disk-full"] += 1
        process, unlimited = self.manager.process.pid, resource.RLIM_INFINITY
        resource.prlimit(process, resource.RLIMIT_FSIZE, (1, unlimited))
        time.sleep(step.value)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (unlimited, unlimited))

    def kill(self, step):
        self.kills += 1
        status = self.manager.end(kill=True)
        self.manager.start()
        return status

    def kill_creating(self, step):
        """While the request is on its way, or just after."""
        return self.kill_after(step, self.create_batch(step._replace(value=2)))

    def kill_deleting(self, step):
        return self.kill_after(step, self.delete(step._replace(value="hard")))

    def kill_after(self, step, begun):
        time.sleep(step.value)
        return begun, self.kill(step)

    def stop(self, step):
        status = self.manager.end(kill=False)
        if status != 0:
            raise Down(f"it ended with {status} when it was asked to stop")
        self.manager.start()

    # The run.

    def perform(self, step):
        try:
            outcome = getattr(self, step.kind)(step)
            self.done[step.kind] += 1
        except (Refused, Unanswered) as error:
            outcome = repr(error)
            self.done["refused"] += 1
        self.note(f"{step.kind} {step.pick:.3f} {step.value}: {outcome}")
        time.sleep(step.pause)

    def make_room(self):
        """Waits while too much is under way; nothing here decides what comes next."""
        end = time.monotonic() + 60
        while len(self.manager.get("operations")) > MAX_RUNNING and time.monotonic() < end:
            time.sleep(0.1)

    def phase(self, name, operations, kills):
        self.manager.start()
        before = len(self.story.acknowledged)
        for step in plan(f"{self.options.seed}/{name}", kills, self.options.operations > 200):
            acknowledged = len(self.story.acknowledged) - before
            if acknowledged >= operations:
                break
            if time.monotonic() - self.began > self.options.limit:
                return [f"only {acknowledged} of {operations} operations within {self.options.limit} s"]
            self.step += 1
            self.make_room()
            self.perform(step)
            if not kills and self.step % 10 == 0:
                self.samples.append(self.manager.size())
        return self.settle() + self.agree() + self.growth()

    def settle(self):
        """No more faults; what waits for a person gets one."""
        self.note("the faults end")
        self.cloud.call("sandbox.clearFault")
        for thread in self.locks:
            thread.join()
        self.manager.post("refresh")
        end = time.monotonic() + SETTLING
        while time.monotonic() < end:
            vms = self.cloud.vms().values()
            for vm in [vm for vm in vms if vm.key and vm.state == POWEROFF]:
                self.lenient(self.cloud.call, "one.vm.action", "resume", vm.id)  # a delete may end it just now
            running = self.manager.get("operations")
            held = [vm.id for vm in vms if vm.key and vm.state == HOLD]
            if not running and not held and all(vm.state in (3, DONE) for vm in vms):
                return []
            for vm in held:
                self.lenient(self.manager.post, "release", vm=vm)
            for one in [one for one in running if one["kind"] == "delete"]:
                self.lenient(self.delete_vm, one["vm"], "hard")  # its terminate hangs
            time.sleep(0.5)
        return [f"unfinished after {SETTLING} s: {running}, VMs {[vm for vm in vms if vm.state not in (3, DONE)]}"]

    @staticmethod
    def lenient(verb, *arguments, **params):
        try:
            verb(*arguments, **params)
        except Refused:
            pass  # a moment too early or too late: the next round sees

    def agree(self):
        """The differences that stay; the same is asked once more of the next life of the program."""
        differences = self.differences()
        told = self.manager.get("operations", all=True)
        if self.manager.end(kill=False) != 0:
            differences.append("the manager did not end in good order")
        operations, _, _ = verdict.read_journal(self.manager.journal())
        differences += verdict.end_differences(told, operations)
        self.manager.start()
        return differences + [f"after another start: {one}" for one in self.differences()]

    def differences(self):
        """The last ones may take a moment: what runs unregistered is noticed by the next look at the cloud."""
        end = time.monotonic() + AGREEING
        while True:
            vms = self.cloud.vms()
            listed = self.manager.nodes()
            operations, registered, calls = verdict.read_journal(self.manager.journal())
            self.story.others = {vm.id for vm in vms.values() if vm.name.startswith(THEIRS)}
            found = [*verdict.cloud_differences(vms, self.story),
                *verdict.node_differences(vms, listed, registered, operations),
                *verdict.operation_differences(vms, operations, calls, self.story)]
            if not found or time.monotonic() > end:
                return found
            time.sleep(0.5)

    def growth(self):
        """What this life has needed: the busiest moments of its first third against those of its last."""
        samples = [sample for sample in self.samples if sample]
        if len(samples) < 60:
            return []  # too short a life to tell growth from warming up
        third = len(samples) // 3
        first, last = ([max(column) for column in zip(*part)] for part in (samples[:third], samples[-third:]))
        print("memory, files, threads: "
            + ", ".join(f"{one} {unit} → {other} {unit}" for one, other, unit in zip(first, last, UNITS)))
        return [f"{unit} grew from {one} to {other}"
            for one, other, unit, most in zip(first, last, UNITS, MAX_GROWTH) if other - one > most]

    def run(self):
        half = self.options.operations // 2
        wrong = self.phase("killed", half, kills=True)
        self.manager.end(kill=False)
        wrong = wrong or self.phase("one life", self.options.operations - half, kills=False)
        took = time.monotonic() - self.began
        vms = self.cloud.vms().values()
        print(f"seed {self.options.seed}: {len(self.story.acknowledged)} operations, {self.step} steps, {took:.0f} s; "
            f"{sum(self.faults.values())} faults, {self.kills} kills, {self.done['stop']} stops; "
            f"{len(vms)} VMs made, {sum(vm.state != DONE for vm in vms)} left")
        print("faults: " + ", ".join(f"{name} {count}" for name, count in sorted(self.faults.items())))
        print("steps: " + ", ".join(f"{name} {count}" for name, count in sorted(self.done.items())))
        return wrong

    def explain(self, wrong):
        """What there is to find out why: the differences, and the steps that speak of what they name."""
        with open(self.log.name) as log:
            steps = log.read().splitlines()
        for one in wrong:
            print(f"BROKEN: {one}")
            for name in set(re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", one)):
                print("\n".join(f"    {step}" for step in steps if name in step))
        print(f"seed {self.options.seed}, step {self.step}; the last steps:")
        print("\n".join(steps[-30:]))
        print(f"all steps, the manager's log and the journal are in {self.folder}; the same steps again: "
            f"{' '.join(sys.argv[:4])} --seed {self.options.seed}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("manager")
    parser.add_argument("sandbox")
    parser.add_argument("operations", type=int)
    parser.add_argument("--seed", default=str(random.randrange(1 << 30)))
    parser.add_argument("--limit", type=int, default=1800, help="seconds for the steps")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix=f"soak-{options.seed}-")
    print(f"seed {options.seed}", flush=True)
    soak = Soak(options, folder)
    try:
        wrong = soak.run()
    except Exception as error:
        wrong = [f"{error!r}"]
        traceback.print_exc()
    finally:
        soak.close()
    if wrong:
        soak.explain(wrong)
        sys.exit(1)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
