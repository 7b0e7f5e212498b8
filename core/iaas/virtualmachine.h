// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/iaas/vmaddress.h"
#include "core/iaas/vmlock.h"
#include "core/iaas/vmsnapshot.h"
#include "core/iaas/vmstate.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace msm {

/// One stay of a VM on a host.
struct HistoryRecord {
    int sequence = -1;
    QString host;
    QDateTime startTime; ///< UTC
    QDateTime endTime;   ///< UTC; invalid while it lasts
    QString endedBy;     ///< as the cloud names it, e.g. "terminate-hard"; empty when nothing did

    bool operator==(const HistoryRecord &) const = default;
};

/// A virtual machine as the cloud told it. A listing has less of it than a single read (one.vm.info):
/// userTemplate then holds only SCHED_*, templateId is invalid, and history and attributes
/// are empty.
struct VirtualMachine {
    VmId id; ///< invalid only where it could not be read
    /// Why the cloud's words about it could not be read; empty when they could. Of an unreadable VM nothing
    /// but the id is known, and nothing may be concluded: it is neither gone nor another one, and its key may
    /// be any.
    QString unreadable{};
    QString name;
    QString owner;
    VmState state;
    QDateTime startTime; ///< UTC; invalid when unknown
    QDateTime endTime;   ///< UTC; invalid while it lives
    double cpu = 0;      ///< this and the next two: 0 when unknown
    int vcpu = 0;
    qint64 memoryMb = 0;
    QString host; ///< where it is or was last
    /// In order of preference: of its network interfaces, PCI devices included, IPv4, global IPv6
    /// (IP6_GLOBAL, IP6), unique local IPv6 and external (EXTERNAL_IP); of one kind in the order of the
    /// interfaces, aliases last; then what the guest agent reports (MONITORING/GUEST_IP_ADDRESSES), IPv4
    /// before IPv6; link-local ones last. From /VM/TEMPLATE and /VM/MONITORING alone: what a user writes into
    /// USER_TEMPLATE is no address. A listing has none of the guest agent's, and shows PCI devices and
    /// aliases as plain interfaces.
    VmAddresses addresses;
    /// It was read alone, now or before, which is the only way to learn what its guest agent reports.
    bool guestKnown = false;
    TemplateId templateId;
    QStringList labels;
    /// But for LABELS, ERROR and SCHED_MESSAGE, which are fields here. A vector attribute stands in
    /// OpenNebula's notation, [KEY="value", …]; the values of one that is given more than once stand on lines
    /// of their own.
    QMap<QString, QString> userTemplate;
    QString errorMessage; ///< the last one; it stays after the VM has recovered
    QString schedulerMessage;
    QList<HistoryRecord> history;               ///< oldest first
    std::optional<QList<VmSnapshot>> snapshots; ///< by id; nothing: not told, as by a listing
    std::optional<VmLock> lock;                 ///< nothing: nobody has locked it
    /// All that is no field here and not CONTEXT, by its path below <VM>, e.g. "TEMPLATE/NIC/MAC".
    QMap<QString, QString> attributes;

    [[nodiscard]] bool isReadable() const { return unreadable.isEmpty(); }
    /// By a lock at the cloud: it can neither be changed nor ended.
    [[nodiscard]] bool isProtected() const { return lock && lock->protects; }
    /// Unknown where its state could not be read.
    [[nodiscard]] VmPhase phase() const { return state.phase(); }
    /// Where to reach it, as far as nobody knows better; empty while it has no address, or only link-local
    /// ones. As a rule a VM has it from the moment it is made. It stays when the VM is Gone, and may by then
    /// belong to another.
    [[nodiscard]] QString address() const
    {
        for (const VmAddress &address : addresses) {
            if (!isLinkLocal(address.text))
                return address.text;
        }
        return {};
    }
    /// Takes over what an earlier reading of it knew better of its addresses, while it runs without a break:
    /// see withEarlier().
    void takeAddressesOf(const VirtualMachine &before);

    bool operator==(const VirtualMachine &) const = default;
};

using VmList = QList<VirtualMachine>;

/// takeAddressesOf() for each that is in both; both are by id ascending.
void takeAddressesOf(VmList &vms, const VmList &before);

} // namespace msm

Q_DECLARE_TYPEINFO(msm::VirtualMachine, Q_RELOCATABLE_TYPE);
