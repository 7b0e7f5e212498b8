// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumset.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace msm {

/// Unique among the snapshots of one VM. The cloud may give the id of a deleted snapshot to the next one.
using SnapshotId = Id<struct SnapshotTag>;

/// What can be done with the snapshots of a VM.
enum class SnapshotAct {
    Take,   ///< the guest stands still while its memory is written
    Revert, ///< the VM is as it was then; what was written since is lost
    Delete,
};

using SnapshotActs = EnumSet<SnapshotAct>;

/// A snapshot of a whole VM, its disks and its memory (a "system snapshot" of OpenNebula).
struct VmSnapshot {
    SnapshotId id;
    QString name;                          ///< several may have the same
    QDateTime time;                        ///< when it was asked for, UTC; invalid when unknown
    qint64 sizeMb{};                       ///< that it may take of the host's storage at most; 0: unknown
    std::optional<SnapshotAct> underWay{}; ///< what the cloud is doing with it

    bool operator==(const VmSnapshot &) const = default;
};

/// What is asked of the cloud.
struct SnapshotChange {
    SnapshotAct act = SnapshotAct::Take;
    QString name{}; ///< of the one that is to be taken
    SnapshotId id;  ///< of the one that is there

    bool operator==(const SnapshotChange &) const = default;
};

} // namespace msm
