# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether manager, cloud and journal agree, as a list of the differences."""
import collections
import contextlib
import sqlite3

from parts import DONE, RUNNING


class Story:
    """What was asked for, by whom, as far as the verdict needs it."""

    def __init__(self):
        self.acknowledged = {}    # operation: the step that began it
        self.to_delete = set()    # VMs that the manager was asked to delete
        self.others_ended = set()  # VMs that somebody else ended
        self.others = set()       # VMs of somebody else


def read_journal(path):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        operations = {row["id"]: dict(row) for row in database.execute("SELECT * FROM operation")}
        # What is missing stays registered while the cloud is doubtful: it has none of the nodes any more.
        nodes = {row["vm_id"]: dict(row) for row in database.execute(
            "SELECT * FROM service_node WHERE vm_id NOT IN (SELECT vm_id FROM missing_node)")}
        # What was refused has not been carried out; a create that waits for the cloud is sent once more then.
        calls = collections.Counter(row["operation"] for row in database.execute(
            "SELECT operation FROM call WHERE outcome <> 'refused'"))
    return operations, nodes, calls


def cloud_differences(vms, story):
    """The cloud against what was asked for."""
    for vm in vms.values():
        is_ours = vm.id not in story.others
        if bool(vm.key) != is_ours:
            yield f"VM {vm.id} has the key '{vm.key}'"
        if vm.state == DONE and vm.id not in story.others_ended and not (is_ours and vm.id in story.to_delete):
            yield f"VM {vm.id} is gone, and nobody asked for that"
    for key, count in collections.Counter(vm.key for vm in vms.values() if vm.key).items():
        if count > 1:
            yield f"{count} VMs were made for operation {key}"
    names = collections.Counter(vm.name for vm in vms.values() if vm.key and vm.state != DONE)
    yield from (f"{count} nodes are named {name}" for name, count in names.items() if count > 1)


def node_differences(vms, listed, registered, operations):
    """Who is registered and who is listed, against the cloud."""
    ours = {vm.id: vm for vm in vms.values() if vm.key and vm.state != DONE}
    listed = {vm: node for vm, node in listed.items() if not node["missing"]}
    if set(listed) != set(ours):
        yield f"only listed: {set(listed) - set(ours)}; only in the cloud: {set(ours) - set(listed)}"
    yield from (f"VM {vm} is registered and not in the cloud" for vm in set(registered) - set(ours))
    for vm in ours.values():
        node, row = listed.get(vm.id, {}), registered.get(vm.id)
        runs = (vm.state, vm.lcm) == RUNNING
        if node.get("registered") != (row is not None):
            yield f"VM {vm.id}: the manager and the journal differ on its registration"
        if operations.get(vm.key, {}).get("cancelled"):
            if row or node.get("state") != "CANCELLED":
                yield f"VM {vm.id} is of a cancelled create, registered: {bool(row)}, the manager says {node.get('state')}"
            continue
        if row and (row["address"], row["operation"]) != (vm.address, vm.key):
            yield f"VM {vm.id} has {vm.address} and {vm.key}, registered are {row['address']} and {row['operation']}"
        if runs and (not row or node.get("state") != "RUNNING"):
            yield f"VM {vm.id} runs, registered: {bool(row)}, the manager says {node.get('state')}"
        if not runs and not row and not operations.get(vm.key, {}).get("error"):
            yield f"VM {vm.id} is in state {vm.state}/{vm.lcm}, not registered, and nothing says why"
        if not runs and node.get("state") != "FAILED":
            yield f"VM {vm.id} is in state {vm.state}/{vm.lcm}, the manager says {node.get('state')}"


def operation_differences(vms, operations, calls, story):
    """The journal's operations against the cloud and against what was acknowledged."""
    by_key = {vm.key: vm for vm in vms.values() if vm.key}
    yield from (f"operation {id} was acknowledged in step {step} and is not in the journal"
        for id, step in story.acknowledged.items() if id not in operations)
    yield from (f"VM {vm.id} was made for operation {key}, which is not in the journal"
        for key, vm in by_key.items() if key not in operations)
    for id, operation in operations.items():
        what = f"{operation['kind']} {id} of {operation['name']}"
        if not operation["ended_at"]:
            yield f"{what} is unfinished, in {operation['stage']}"
            continue
        if bool(operation["succeeded"]) == bool(operation["error"]):
            yield f"{what}: succeeded {operation['succeeded']}, error '{operation['error']}'"
        vm = by_key.get(id) if operation["kind"] == "create" else vms.get(operation["vm_id"])
        if operation["kind"] == "create":
            # Whoever looks for the VM of a request without an answer does not find what has been ended meanwhile.
            ended_unseen = vm and vm.state == DONE and "it has no such VM" in operation["error"]
            if not ended_unseen and (vm.id if vm else -1) != operation["vm_id"]:
                yield f"{what} knows VM {operation['vm_id']}, the cloud has {vm}; error '{operation['error']}'"
            if calls[id] > 1 or (vm and not calls[id]):
                yield f"{what} was sent {calls[id]} times without a refusal, and made {vm}"
        elif operation["succeeded"] and vm.state != DONE:
            yield f"{what} succeeded, and there is {vm}"


def end_differences(told, operations):
    """What the manager told of its operations' ends, against the journal."""
    for view in told:
        if view["kind"] == "adopt":
            continue
        kept = operations.get(view["id"], {})
        if not view["ended"] or (view["error"] or "") != kept.get("error") or view["vm"] != kept.get("vm_id"):
            yield f"the manager says {view}, the journal {kept}"
