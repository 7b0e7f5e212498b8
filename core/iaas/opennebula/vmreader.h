// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/opennebula/rpcgate.h"
#include "core/iaas/opennebula/vmpages.h"
#include "core/iaas/virtualmachine.h"

namespace msm::opennebula {

/// Reads VMs: whole listings, in pages where they are too long, the newest, sets, and single ones. All times
/// are by our clock. A part of the client; the functions are those of IaaSClient. Gate and scheduler must
/// outlive it, and every call that it has begun ends before it does.
class VmReader final {
public:
    VmReader(RpcGate &gate, Scheduler &scheduler);

    /// The user waits for the next listing.
    void tryNow() { m_userWaits = true; }

    void listVMs(QObject *context, Reply<VmList> wanted);
    void newestVMs(int count, QObject *context, Reply<VmList> reply);
    void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply);
    void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply);

private:
    void listPage(VmPages pages, RpcGate::Kind kind, QObject *context, const Reply<VmList> &reply);
    /// The cloud's times are by its own clock, which may differ from the one that ages are reckoned with.
    void toOurClock(VirtualMachine &vm) const;
    [[nodiscard]] Reply<VmList> byOurClock(Reply<VmList> reply);
    /// What one.vmpool.infoset shows, where there is none: VMs that do not exist are left out.
    void readEach(const QList<VmId> &ids, QObject *context, const Reply<VmList> &reply);

    RpcGate &m_gate;
    Scheduler &m_scheduler;
    bool m_userWaits = false; ///< for the next listing
    bool m_hasNoSets = false; ///< the front end knows no one.vmpool.infoset
    /// Until when to list in pages, on the scheduler's clock: a whole listing was more than the front end or
    /// the limits could take.
    std::optional<std::chrono::milliseconds> m_pagesUntil;
};

} // namespace msm::opennebula
