// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/templatetext.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace msm::sandbox {

/// OpenNebula's VM states, by their numbers on the wire.
enum class VmState : int {
    Pending = 1,
    Hold = 2,
    Active = 3,
    Stopped = 4,
    Suspended = 5,
    Done = 6,
    Poweroff = 8,
    Undeployed = 9,
};

/// The stages of an active VM; it counts only while the state is Active, else it is None.
enum class LcmState : int {
    None = 0,
    Prolog = 1,
    Boot = 2,
    Running = 3,
    SaveStop = 5,
    SaveSuspend = 6,
    PrologResume = 9,
    EpilogStop = 10,
    Epilog = 11,
    Shutdown = 12,
    Hotplug = 17,
    ShutdownPoweroff = 18,
    BootPoweroff = 20,
    BootSuspended = 21,
    BootStopped = 22,
    CleanupDelete = 23,
    HotplugSnapshot = 24,
    ShutdownUndeploy = 29,
    EpilogUndeploy = 30,
    PrologUndeploy = 31,
    BootUndeploy = 32,
    BootFailure = 36,
    PrologFailure = 39,
    EpilogFailure = 40,
    Backup = 69,
};

/// One stay of a VM on a host. Times are seconds since 1970 UTC, 0 when not reached.
struct HistoryRecord {
    int sequence = 0;
    int hostId = 0;
    qint64 begin = 0;
    qint64 end = 0;
    qint64 prologBegin = 0;
    qint64 prologEnd = 0;
    qint64 runningBegin = 0;
    qint64 runningEnd = 0;
    qint64 epilogBegin = 0;
    qint64 epilogEnd = 0;
    int action = 0;     ///< OpenNebula's number of the last action asked for, 0 none
    int requestId = -1; ///< of that action, -1 none

    bool operator==(const HistoryRecord &) const = default;
};

/// A snapshot of a VM. Only that there is one is simulated, not what it holds.
struct Snapshot {
    int id = 0;
    QByteArray name;
    qint64 time = 0; ///< seconds since 1970 UTC
    qint64 sizeMb = 0;
    QByteArray action; ///< what the hypervisor does with it: CREATE, REVERT, DELETE; empty for nothing

    bool operator==(const Snapshot &) const = default;
};

/// A simulated VM: plain data; what happens to it is decided by the pure functions below.
struct VirtualMachine {
    int id = 0;
    QByteArray name;
    VmState state = VmState::Pending;
    LcmState lcm = LcmState::None;
    VmState resumedFrom = VmState::Pending; ///< Stopped or Undeployed while such a VM is deployed again
    int templateId = -1;                    ///< -1 for one.vm.allocate
    bool submittedOnHold = false;
    bool rescheduled = false;
    bool bootFails = false;     ///< its next boot ends in BOOT_FAILURE
    bool backedUp = false;      ///< a backup of it has been made
    bool snapshotFails = false; ///< the hypervisor cannot do what it is doing with a snapshot
    int lockLevel = 0;          ///< OpenNebula's number, 0 none
    qint64 lockTime = 0;        ///< seconds since 1970 UTC
    qint64 startTime = 0;       ///< seconds since 1970 UTC
    qint64 endTime = 0;
    qint64 lastPoll = 0;
    QByteArray deployId;
    Template requested;       ///< what was asked for, without what goes to the user template
    Template user;            ///< USER_TEMPLATE
    QList<quint32> addresses; ///< IPv4, one per NIC, kept when the VM is DONE
    QList<HistoryRecord> history;
    QList<Snapshot> snapshots;

    bool operator==(const VirtualMachine &) const = default;
};

[[nodiscard]] bool isRunning(const VirtualMachine &vm);
/// Its guest runs, also while a backup or a snapshot of it is made or a device is attached; not while it is
/// reverted.
[[nodiscard]] bool guestRuns(const VirtualMachine &vm);

/// How long the present stage of the VM lasts at pace 1, with a jitter that depends only on its id and the
/// stage; nothing when it stays as it is until somebody asks for an action.
[[nodiscard]] std::optional<std::chrono::milliseconds> stageDuration(const VirtualMachine &vm);
/// Ends the present stage: the VM enters the next one. `now` in seconds since 1970 UTC.
void completeStage(VirtualMachine &vm, qint64 now);

/// one.vm.action. The error's detail is OpenNebula's message without the method; the VM is then unchanged.
[[nodiscard]] std::optional<QByteArray> performAction(
    VirtualMachine &vm, const QByteArray &action, qint64 now);
/// A backup of a running VM begins.
void beginBackup(VirtualMachine &vm);
/// one.vm.recover: 0 failure, 1 success, 2 retry, 3 delete, 4 delete and create again.
[[nodiscard]] std::optional<QByteArray> recover(VirtualMachine &vm, int operation, qint64 now);

} // namespace msm::sandbox
