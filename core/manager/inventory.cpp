// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/inventory.h"

#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <memory>

namespace msm {

namespace {

/// Single reads per look, for ids that even infoset did not show; the rest stays unconfirmed until the next.
constexpr qsizetype kMaxSingleReads = 20;

} // namespace

struct Inventory::Confirmation {
    InventoryResult result;
    qsizetype waiting = 0;
    Reply<InventoryResult> reply;

    void oneDone()
    {
        if (--waiting == 0)
            reply(std::move(result));
    }
};

InventoryResult pickOwn(const VmList &listed, const QString &service, const QList<VmId> &registered,
    QList<VmId> &missing)
{
    InventoryResult result;
    for (const VirtualMachine &vm : listed) {
        const bool known = std::ranges::binary_search(registered, vm.id);
        if (known || ServiceLabel::find(vm.labels, service))
            result.vms.append(vm);
    }
    std::ranges::sort(result.vms, {}, &VirtualMachine::id);
    for (const VmId id : registered) {
        const auto it = std::ranges::lower_bound(result.vms, id, {}, &VirtualMachine::id);
        if (it == result.vms.end() || it->id != id)
            missing.append(id);
    }
    return result;
}

Inventory::Inventory(IaaSClient &iaas, const QString &service, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_service(service)
{
}

void Inventory::take(const QList<VmId> &registered, QObject *context, Reply<InventoryResult> reply)
{
    m_iaas.listVMs(context, [this, registered, context, reply = std::move(reply)](const Result<VmList> &vms) {
        if (!vms) {
            reply(failure(vms.error()));
            return;
        }
        QList<VmId> missing;
        InventoryResult result = pickOwn(*vms, m_service, registered, missing);
        if (missing.isEmpty())
            reply(std::move(result));
        else
            confirm(missing, std::move(result), context, reply);
    });
}

void Inventory::confirm(const QList<VmId> &missing, InventoryResult result, QObject *context,
    const Reply<InventoryResult> &reply)
{
    // infoset also shows VMs that are DONE; what it leaves out may be gone or invisible, so it is read alone.
    m_iaas.vmSet(missing, context,
        [this, missing, context, reply, result = std::move(result)](const Result<VmList> &vms) mutable {
            auto state = std::make_shared<Confirmation>();
            state->result = std::move(result);
            state->reply = reply;
            state->waiting = 1;
            QList<VmId> unseen = vms ? missing : QList<VmId>();
            for (const VirtualMachine &vm : vms ? *vms : VmList()) {
                unseen.removeOne(vm.id);
                if (vm.phase() == VmPhase::Gone)
                    state->result.gone.append(vm.id);
                else
                    state->result.vms.append(vm);
            }
            std::ranges::sort(state->result.vms, {}, &VirtualMachine::id);
            for (const VmId id : unseen.first(std::min(unseen.size(), kMaxSingleReads))) {
                ++state->waiting;
                m_iaas.vmInfo(id, context, [state, id](const Result<VirtualMachine> &vm) {
                    if ((vm && vm->phase() == VmPhase::Gone) || (!vm && vm.error().kind == ErrorKind::NotFound))
                        state->result.gone.append(id);
                    state->oneDone();
                });
            }
            state->oneDone();
        });
}

} // namespace msm
