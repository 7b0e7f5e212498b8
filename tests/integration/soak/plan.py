# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the soak does, step by step: a function of the seed alone.

Which VM or operation a step hits is a fraction: 0.7 is the one at 70 % of those that there are when its turn comes.
That depends on how fast everything was, and so do the moments in which a kill or a fault finds the program.
"""
import collections
import random

Step = collections.namedtuple("Step", "kind pick value pause")

CHANGES = ["one.template.instantiate", "one.vm.allocate", "one.vm.action", "one.vm.recover"]
READS = ["one.vmpool.info", "one.vmpool.infoset", "one.vm.info", "one.template.info"]
CALL_FAULTS = ["drop-before-execute", "drop-after-execute", "http-500", "malformed-answer", "truncated-answer",
               "internal-after-execute", "replication-after-execute", "election", "bad-gateway", "unavailable"]
VM_FAULTS = ["slow-boot=30", "boot-fails=3", "agent-silent=2", "agent-rubbish=3", "agent-huge=4", "terminate-hangs=2",
             "backup-runs=2", "guest-address=2", "pci-interface=2", "external-address=2", "first-nic-isolated=2"]

WEIGHTS = {
    "create": 14, "create_batch": 4, "create_custom": 4, "create_machine": 4, "create_held": 3,
    "delete": 18, "delete_several": 4, "delete_young": 5, "escalate": 4,
    "wait": 3, "release": 5, "cancel": 8, "refresh": 2, "idle": 3,
    "others_terminate": 2, "others_poweroff": 3, "others_resume": 5, "others_create": 1,
    "fault_change": 12, "fault_read": 6, "fault_vm": 4, "fault_sign_in": 1, "fault_quota": 2, "fault_slow": 2,
    "fault_outage": 1, "fault_journal": 1, "fault_disk": 1,
}
LASTING = ["fault_vm", "fault_sign_in", "fault_quota", "fault_slow", "fault_outage"]
ENDINGS = {"kill": 4, "kill_creating": 4, "kill_deleting": 2, "stop": 2}
MODES = ["terminate", "terminate", "terminate", "hard", "hard", "force"]


def value_of(kind, chance, patient):
    """What a step needs beside its target."""
    if kind == "create_batch":
        return chance.randint(2, 4)
    if kind in ("kill_creating", "kill_deleting"):
        return chance.uniform(0, 0.03)  # seconds; that is how long it takes to send and to hear
    if kind in ("delete", "delete_several", "delete_young"):
        return chance.choice(MODES)
    if kind == "escalate":
        return chance.choice(["hard", "force"])
    if kind in ("fault_change", "fault_read"):
        # A call without an answer takes its 30 seconds.
        name = "no-answer" if patient and chance.random() < 0.04 else chance.choice(CALL_FAULTS)
        return f"{name}={chance.choice(CHANGES if kind == 'fault_change' else READS)}:1"
    if kind == "fault_journal":
        return chance.choice([0.3, 1, 4])  # seconds; SQLite gives up after 3
    if kind == "fault_disk":
        return chance.choice([0.1, 0.5, 2])  # seconds
    return {"fault_vm": chance.choice(VM_FAULTS), "fault_sign_in": "auth-fails", "fault_slow": "slow-answer=400",
            "fault_quota": f"quota={chance.randint(0, 12)}", "fault_outage": "drop-before-execute"}.get(kind)


def plan(seed, kills, patient):
    """Steps without end. A fault that lasts is followed, some steps later, by the step that ends it."""
    chance = random.Random(seed)
    weights = {**WEIGHTS, **(ENDINGS if kills else {})}
    ends = {}  # number of the step: the fault that ends there
    number = 0
    while True:
        number += 1
        if number in ends:
            yield Step("fault_ends", 0, ends.pop(number), 0)
            continue
        kind = chance.choices(list(weights), list(weights.values()))[0]
        value = value_of(kind, chance, patient)
        if kind in LASTING:
            end = number + chance.randint(3, 12 if kind == "fault_vm" else 6)
            name = value.split("=")[0]
            if end in ends or name in ends.values():
                continue
            ends[end] = name
        # Most steps follow one another at once; some leave the program the time to get somewhere.
        yield Step(kind, chance.random(), value, chance.choice([0, 0, 0, 0.02, 0.1, 0.4]))
