// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/rpcmethod.h"
#include "core/sandbox/vmnames.h"

#include "core/sandbox/vmdamage.h"
#include "core/sandbox/vmlock.h"
#include "core/sandbox/vmsnapshots.h"
#include "core/sandbox/vmxml.h"

#include <QSet>

#include <cmath>
#include <optional>

namespace msm::sandbox {

namespace {

const char *const kVm = "virtual machine";

/// Attributes that describe the machine; every other one goes to USER_TEMPLATE.
bool isMachineAttribute(const QByteArray &name)
{
    static const QSet<QByteArray> names{"CONTEXT", "CPU", "CPU_MODEL", "DISK", "EMULATOR", "FEATURES",
        "GRAPHICS", "INPUT", "MEMORY", "MEMORY_MAX", "NIC", "NIC_ALIAS", "NIC_DEFAULT", "NUMA_NODE", "OS",
        "PCI", "RAW", "SUBMIT_ON_HOLD", "TOPOLOGY", "VCPU", "VCPU_MAX", "VIDEO", "VMGROUP"};
    return names.contains(name);
}

/// What OpenNebula says of a template that it will not make a VM from; nothing when it is good.
std::optional<QByteArray> contentProblem(const Template &content)
{
    bool ok = false;
    if (content.value("MEMORY").toLongLong(&ok) <= 0 || !ok)
        return QByteArray("MEMORY attribute must be a positive integer value.");
    const double cpu = content.value("CPU").toDouble(&ok);
    if (!ok || !std::isfinite(cpu) || cpu <= 0)
        return QByteArray("CPU attribute must be a positive float or integer value.");
    int index = 0;
    for (const Attribute &disk : content.all("DISK")) {
        const bool byImage = !disk.member("IMAGE_ID").isEmpty() || !disk.member("IMAGE").isEmpty();
        if (byImage && !findImage(disk))
            return "DISK " + QByteArray::number(index) + ": Image with ID: " + disk.member("IMAGE_ID")
                + " does not exist";
        ++index;
    }
    for (const Attribute &nic : content.all("NIC")) {
        if (findNetwork(nic))
            continue;
        return nic.member("NETWORK_ID").isEmpty()
            ? "User 0 does not own a network with name: " + nic.member("NETWORK")
                + " . Set NETWORK_UNAME or NETWORK_UID of owner in NIC."
            : "Virtual network with ID: " + nic.member("NETWORK_ID") + " does not exist";
    }
    return std::nullopt;
}

std::optional<ApiError> quotaProblem(const MethodContext &context)
{
    if (!context.faults.isOn(Fault::Quota))
        return std::nullopt;
    const int limit = int(context.faults.number(Fault::Quota));
    if (context.pool.livingCount() < limit)
        return std::nullopt;
    return ApiError{ApiCode::Authorization,
        "User [0] : user [0] limit of " + QByteArray::number(limit) + " reached for VMS quota in VM."};
}

/// Shares the content out to machine and user template and sets the VM going.
std::optional<int> submit(MethodContext &context, const Template &content, VirtualMachine vm, bool onHold,
    const QByteArray &namePrefix)
{
    vm.requested = content;
    for (const Attribute &attribute : content.attributes()) {
        if (isMachineAttribute(attribute.name))
            continue;
        vm.requested.remove(attribute.name);
        vm.user.add(attribute);
    }
    vm.submittedOnHold = onHold;
    vm.state = onHold ? VmState::Hold : VmState::Pending;
    return context.pool.create(std::move(vm), namePrefix);
}

MethodResult instantiate(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    const CatalogTemplate *entry = findTemplate(int(id));
    if (!entry)
        return noSuchObject("virtual machine template", id);
    const auto extra = Template::parse(params.text(4));
    if (!extra)
        return ApiError{ApiCode::Internal, extra.error().detail.toUtf8()};
    if (auto refused = quotaProblem(context))
        return *refused;
    const auto refusal = [](const QByteArray &why) {
        return ApiError{ApiCode::Allocate, "Error allocating a new virtual machine template. " + why};
    };
    const bool restored = context.faults.isOn(Fault::RestoredTemplate);
    Template content = restored ? restoredTemplate(entry->content) : entry->content;
    content.merge(*extra);
    content.remove("NAME");
    VirtualMachine vm;
    vm.name = params.text(2);
    vm.templateId = entry->id;
    if (const auto problem = vm.name.isEmpty() ? std::nullopt : nameProblem(vm.name))
        return refusal(*problem);
    if (const auto problem = contentProblem(content))
        return refusal(*problem);
    const auto made = submit(context, content, vm, params.flag(3), entry->name + '-');
    return made ? MethodResult(qint64(*made)) : refusal("Cannot get IP/MAC lease from virtual network 0.");
}

MethodResult allocate(MethodContext &context, const Params &params)
{
    const auto refusal = [](const QByteArray &why) { return ApiError{ApiCode::Internal, why}; };
    const auto parsed = Template::parse(params.text(1));
    if (!parsed)
        return refusal(parsed.error().detail.toUtf8());
    if (auto refused = quotaProblem(context))
        return *refused;
    Template content = *parsed;
    VirtualMachine vm;
    vm.name = content.value("NAME");
    content.remove("NAME");
    if (const auto problem = vm.name.isEmpty() ? std::nullopt : nameProblem(vm.name))
        return refusal(*problem);
    if (const auto problem = contentProblem(content))
        return refusal(*problem);
    const auto made = submit(context, content, vm, params.flag(2), "one-");
    return made ? MethodResult(qint64(*made)) : refusal("Cannot get IP/MAC lease from virtual network 0.");
}

MethodResult info(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    const VirtualMachine *vm = context.pool.find(id);
    return vm ? textResult(withVmFaults(fullVmXml(*vm, context.where, true), context.faults, int(id)))
              : noSuchObject(kVm, id);
}

MethodResult monitoring(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    const VirtualMachine *vm = context.pool.find(id);
    return vm ? textResult("<MONITORING_DATA>" + monitoringXml(*vm, context.where) + "</MONITORING_DATA>")
              : noSuchObject(kVm, id);
}

/// The id when the change was taken, else the refusal with code ACTION.
MethodResult changed(qint64 id, const std::optional<QByteArray> &refused)
{
    return refused ? MethodResult(ApiError{ApiCode::Action, *refused}) : MethodResult(id);
}

/// As 7.4 says it to an account whose right a lock has taken away.
ApiError notAuthorized(const char *right, qint64 id)
{
    return {ApiCode::Authorization,
        "User [2] : Not authorized to perform " + QByteArray(right) + " VM [" + QByteArray::number(id)
            + "]."};
}

/// There is no such VM, or a lock forbids what is asked.
std::optional<MethodResult> refusal(MethodContext &context, qint64 id, Right right)
{
    const VirtualMachine *vm = context.pool.find(id);
    if (!vm)
        return noSuchObject(kVm, id);
    if (isForbidden(*vm, right))
        return notAuthorized(right == Right::Admin ? "ADMIN" : "MANAGE", id);
    return std::nullopt;
}

/// A backup has begun since the client looked.
MethodResult refusedByBackup(MethodContext &context, int id, const QByteArray &action)
{
    std::optional<QByteArray> refused;
    (void)context.pool.change(id, [&](VirtualMachine &vm, qint64 now) {
        beginBackup(vm);
        refused = performAction(vm, action, now);
        return std::optional<QByteArray>();
    });
    return changed(id, refused);
}

MethodResult action(MethodContext &context, const Params &params)
{
    const QByteArray name = params.text(1);
    const qint64 id = params.integer(2);
    if (auto refused = refusal(context, id, Right::Manage))
        return *refused;
    if (context.faults.isOn(Fault::ActionRefused))
        return notAuthorized("MANAGE", id);
    // A driver that fails: the VM stays as it is, and nothing is said.
    if (name == "terminate" && isRunning(*context.pool.find(id))
        && context.faults.hitsVm(Fault::TerminateHangs, int(id)))
        return id;
    if (name.startsWith("terminate") && context.faults.hitsVm(Fault::BackupRuns, int(id))
        && !context.pool.find(id)->backedUp && isRunning(*context.pool.find(id)))
        return refusedByBackup(context, int(id), name);
    const auto refused = context.pool.change(
        int(id), [&](VirtualMachine &vm, qint64 now) { return performAction(vm, name, now); });
    if (!refused && name.startsWith("reboot"))
        context.pool.restartAgent(int(id));
    return changed(id, refused);
}

MethodResult recoverVm(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    if (auto refused = refusal(context, id, Right::Admin))
        return *refused;
    if (context.faults.isOn(Fault::RecoverRefused))
        return notAuthorized("ADMIN", id);
    return changed(id, context.pool.change(int(id), [&](VirtualMachine &vm, qint64 now) {
        return recover(vm, int(params.integer(2)), now);
    }));
}

/// Why nothing is done with snapshots of this VM, whatever is asked.
std::optional<MethodResult> snapshotRefusal(MethodContext &context, qint64 id)
{
    if (auto refused = refusal(context, id, Right::Manage))
        return refused;
    if (context.faults.isOn(Fault::SnapshotRefused))
        return notAuthorized("MANAGE", id);
    return std::nullopt;
}

MethodResult snapshotCreate(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    if (auto refused = snapshotRefusal(context, id))
        return *refused;
    qint64 made = -1;
    const auto refused = context.pool.change(int(id), [&](VirtualMachine &vm, qint64 now) {
        const auto taken = takeSnapshot(vm, params.text(2), now);
        if (const auto *why = std::get_if<QByteArray>(&taken))
            return std::optional(*why);
        made = std::get<int>(taken);
        vm.snapshotFails = context.faults.hitsVm(Fault::SnapshotFails, vm.id);
        return std::optional<QByteArray>();
    });
    return changed(made, refused);
}

MethodResult changeSnapshot(MethodContext &context, const Params &params,
    std::optional<QByteArray> (*change)(VirtualMachine &vm, int snapshot))
{
    const qint64 id = params.integer(1);
    if (auto refused = snapshotRefusal(context, id))
        return *refused;
    return changed(id, context.pool.change(int(id), [&](VirtualMachine &vm, qint64) {
        const bool fails = context.faults.hitsVm(Fault::SnapshotFails, vm.id);
        vm.snapshotFails = fails;
        auto refused = change(vm, int(params.integer(2)));
        if (refused)
            vm.snapshotFails = false;
        return refused;
    }));
}

MethodResult snapshotRevert(MethodContext &context, const Params &params)
{
    return changeSnapshot(context, params, revertToSnapshot);
}

MethodResult snapshotDelete(MethodContext &context, const Params &params)
{
    return changeSnapshot(context, params, deleteSnapshot);
}

MethodResult rename(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    const QByteArray name = params.text(2);
    if (auto refused = refusal(context, id, Right::Manage))
        return *refused;
    return changed(id, context.pool.change(int(id), [&](VirtualMachine &vm, qint64) {
        auto problem = nameProblem(name);
        if (!problem)
            vm.name = name;
        return problem;
    }));
}

MethodResult update(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    if (auto refused = refusal(context, id, Right::Manage))
        return *refused;
    const auto given = Template::parse(params.text(2));
    if (!given)
        return ApiError{ApiCode::Action, given.error().detail.toUtf8()};
    const bool append = params.integer(3) == 1;
    return changed(id, context.pool.change(int(id), [&](VirtualMachine &vm, qint64) {
        if (append)
            vm.user.merge(*given);
        else
            vm.user = *given;
        return std::optional<QByteArray>();
    }));
}

MethodResult setLockOf(MethodContext &context, qint64 id, int level)
{
    if (!context.pool.find(id))
        return noSuchObject(kVm, id);
    return changed(id, context.pool.change(int(id), [level](VirtualMachine &vm, qint64 now) {
        return setLock(vm, level, now) ? std::nullopt
                                       : std::optional(QByteArray("Wrong lock level specified."));
    }));
}

MethodResult lock(MethodContext &context, const Params &params)
{
    const int level = int(params.integer(2));
    return setLockOf(context, params.integer(1), level == 0 ? -1 : level);
}

MethodResult unlock(MethodContext &context, const Params &params)
{
    return setLockOf(context, params.integer(1), 0);
}

} // namespace

const QList<RpcMethod> &vmMethods()
{
    static const QList<RpcMethod> methods{
        {"one.template.instantiate", "sisbsb", 5, instantiate},
        {"one.vm.allocate", "ssb", 2, allocate},
        {"one.vm.info", "sib", 2, info},
        {"one.vm.action", "ssi", 3, action},
        {"one.vm.recover", "sii", 3, recoverVm},
        {"one.vm.snapshotcreate", "sis", 3, snapshotCreate},
        {"one.vm.snapshotrevert", "sii", 3, snapshotRevert},
        {"one.vm.snapshotdelete", "sii", 3, snapshotDelete},
        {"one.vm.lock", "siib", 3, lock},
        {"one.vm.unlock", "si", 2, unlock},
        {"one.vm.rename", "sis", 3, rename},
        {"one.vm.update", "sisi", 4, update},
        {"one.vm.monitoring", "si", 2, monitoring},
    };
    return methods;
}

} // namespace msm::sandbox
