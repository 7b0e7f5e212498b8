// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmsnapshots.h"

#include "core/sandbox/vmnames.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace msm::sandbox {

namespace {

QByteArray wrongState(const QByteArray &what, const VirtualMachine &vm)
{
    return what + ", wrong state " + stateName(vm) + '.';
}

/// Begins what `action` says with one of the VM's snapshots.
std::optional<QByteArray> begin(
    VirtualMachine &vm, int id, bool isTaken, const QByteArray &action, const QByteArray &what)
{
    if (!isTaken)
        return wrongState(what, vm);
    const auto snapshot = std::ranges::find(vm.snapshots, id, &Snapshot::id);
    if (snapshot == vm.snapshots.end())
        return what + ", it does not exist.";
    snapshot->action = action;
    if (isRunning(vm))
        vm.lcm = LcmState::HotplugSnapshot;
    else
        endSnapshotWork(vm, 0); // nothing runs that would have to wait
    return std::nullopt;
}

QByteArray failureText(const QByteArray &action)
{
    if (action == "CREATE")
        return "SNAPSHOTCREATE: Could not create the snapshot";
    return action == "REVERT" ? "SNAPSHOTREVERT: Could not revert to the snapshot"
                              : "SNAPSHOTDELETE: Could not delete the snapshot";
}

} // namespace

std::variant<int, QByteArray> takeSnapshot(VirtualMachine &vm, const QByteArray &name, qint64 now)
{
    if (!isRunning(vm))
        return wrongState("Could not create a new snapshot for VM " + QByteArray::number(vm.id), vm);
    const auto highest = std::ranges::max_element(vm.snapshots, {}, &Snapshot::id);
    const int id = highest == vm.snapshots.end() ? 0 : highest->id + 1;
    vm.snapshots.append({.id = id,
        .name = name.isEmpty() ? "snapshot-" + QByteArray::number(id) : name,
        .time = now,
        .sizeMb = vm.requested.value("MEMORY").toLongLong(),
        .action = "CREATE"});
    vm.lcm = LcmState::HotplugSnapshot;
    return id;
}

std::optional<QByteArray> revertToSnapshot(VirtualMachine &vm, int id)
{
    return begin(vm, id, isRunning(vm), "REVERT",
        "Could not revert VM " + QByteArray::number(vm.id) + " to snapshot " + QByteArray::number(id));
}

std::optional<QByteArray> deleteSnapshot(VirtualMachine &vm, int id)
{
    return begin(vm, id, isRunning(vm) || vm.state == VmState::Poweroff, "DELETE",
        "Could not delete snapshot " + QByteArray::number(id) + " for VM " + QByteArray::number(vm.id));
}

void endSnapshotWork(VirtualMachine &vm, qint64 now)
{
    const auto active = std::ranges::find_if(
        vm.snapshots, [](const Snapshot &snapshot) { return !snapshot.action.isEmpty(); });
    if (active == vm.snapshots.end())
        return;
    const QByteArray action = std::exchange(active->action, {});
    const bool failed = std::exchange(vm.snapshotFails, false);
    if (failed) {
        const QString when = QLocale::c().toString(
            QDateTime::fromSecsSinceEpoch(now, Qt::UTC), QStringLiteral("ddd MMM d hh:mm:ss yyyy"));
        vm.user.set("ERROR", when.toLatin1() + ": " + failureText(action));
    }
    if (action == (failed ? "CREATE" : "DELETE"))
        vm.snapshots.erase(active);
}

void addSnapshots(Template &shown, const VirtualMachine &vm)
{
    for (const Snapshot &snapshot : vm.snapshots) {
        const QByteArray id = QByteArray::number(snapshot.id);
        const bool isActive = !snapshot.action.isEmpty();
        Attribute attribute{"SNAPSHOT", {}, {}, true};
        if (isActive) {
            attribute.setMember("ACTION", snapshot.action);
            attribute.setMember("ACTIVE", "YES");
        }
        attribute.setMember("HYPERVISOR_ID", snapshot.action == "CREATE" ? QByteArray() : "snap-" + id);
        attribute.setMember("NAME", snapshot.name);
        attribute.setMember("SNAPSHOT_ID", id);
        attribute.setMember("SYSTEM_DISK_SIZE", QByteArray::number(snapshot.sizeMb));
        attribute.setMember("TIME", QByteArray::number(snapshot.time));
        shown.add(attribute);
    }
}

} // namespace msm::sandbox
