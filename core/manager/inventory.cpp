// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/inventory.h"

#include "core/base/background.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <memory>

namespace msm {

namespace {

/// Single reads per look, for ids that even infoset did not show; the rest stays unconfirmed until the next.
constexpr qsizetype kMaxSingleReads = 200;
/// A longer listing is looked through in the background.
constexpr qsizetype kPickedAtOnce = 500;

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

OwnVms pickOwn(VmList listed, const QString &service, const QList<VmId> &registered, const VmList &before)
{
    OwnVms own;
    qsizetype same = 0;
    std::ranges::sort(listed, {}, &VirtualMachine::id);
    auto known = registered.cbegin();
    auto old = before.cbegin();
    for (VirtualMachine &vm : listed) {
        for (; known != registered.cend() && *known < vm.id; ++known)
            own.missing.append(*known);
        const bool isKnown = known != registered.cend() && *known == vm.id;
        known += isKnown ? 1 : 0;
        if (!isKnown && !ServiceLabel::find(vm.labels, service))
            continue;
        own.allRegistered = own.allRegistered && isKnown;
        old = std::find_if(
            old, before.cend(), [&vm](const VirtualMachine &other) { return other.id >= vm.id; });
        const bool unchanged = old != before.cend() && *old == vm;
        same += unchanged ? 1 : 0;
        if (unchanged)
            own.vms.append(*old);
        else
            own.vms.append(std::move(vm));
    }
    std::copy(known, registered.cend(), std::back_inserter(own.missing));
    own.unchanged = same == own.vms.size() && same == before.size();
    if (own.unchanged)
        own.vms = before; // one list fewer to be thrown away by whoever gets it
    return own;
}

Inventory::Inventory(IaaSClient &iaas, const QString &service, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_service(service)
{
}

void Inventory::take(
    const QList<VmId> &registered, const VmList &before, QObject *context, Reply<InventoryResult> reply)
{
    m_iaas.listVMs(
        context, [this, registered, before, context, reply = std::move(reply)](Result<VmList> listed) {
            if (!listed) {
                reply(failure(listed.error()));
                return;
            }
            const bool isLong = listed->size() > kPickedAtOnce;
            auto pick = [listed = std::move(*listed), service = m_service, registered, before]() mutable {
                return pickOwn(std::move(listed), service, registered, before);
            };
            const auto picked = [this, context, reply](
                                    OwnVms own) { onPicked(std::move(own), context, reply); };
            if (isLong)
                runInBackground(context, std::move(pick), picked);
            else
                picked(pick());
        });
}

void Inventory::onPicked(OwnVms own, QObject *context, const Reply<InventoryResult> &reply)
{
    if (own.missing.isEmpty())
        reply(InventoryResult{.vms = std::move(own.vms),
            .gone = {},
            .unchanged = own.unchanged,
            .allRegistered = own.allRegistered});
    else
        confirm(own, context, reply);
}

void Inventory::confirm(const OwnVms &own, QObject *context, const Reply<InventoryResult> &reply)
{
    // infoset also shows VMs that are DONE; what it leaves out may be gone or invisible, so it is read alone.
    m_iaas.vmSet(own.missing, context, [this, own, context, reply](const Result<VmList> &vms) {
        auto state = std::make_shared<Confirmation>();
        state->result.vms = own.vms;
        state->reply = reply;
        state->waiting = 1;
        QList<VmId> unseen = vms ? own.missing : QList<VmId>();
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
