// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmsnapshot.h"
#include "core/lifecycle/requestaction.h"
#include "core/lifecycle/transitions.h"

namespace msm {

/// What one action on the snapshots of a node is. A constant that lives as long as the program.
struct SnapshotAction : RequestAction {
    SnapshotAct act;
};

extern const SnapshotAction takeSnapshot;
extern const SnapshotAction revertToSnapshot;
extern const SnapshotAction deleteSnapshot;

/// Which snapshot is meant, as the journal keeps it: the name of the one that is to be taken, or the name,
/// the id or both of one that is there. A name alone has to be that of one snapshot only.
struct SnapshotChoice {
    QString name{};
    SnapshotId id{};

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SnapshotChoice fromJson(const QJsonObject &parameters);
    [[nodiscard]] bool fits(const VmSnapshot &snapshot) const;
    /// For messages: "'before the update'", "number 3".
    [[nodiscard]] QString text() const;

    bool operator==(const SnapshotChoice &) const = default;
};

/// Rejected, or nothing: a name has 1 to 128 characters, all of which XML-RPC and the cloud's templates
/// carry.
[[nodiscard]] std::optional<Error> objectionToSnapshotName(const QString &name);
/// For a snapshot that nobody named: "snapshot-20261129T213000Z". `now` in UTC.
[[nodiscard]] QString snapshotNameAt(const QDateTime &now);

/// What a step depends on beside the observation.
struct SnapshotTerms {
    SnapshotChoice choice;
    NodeFunction function = NodeFunction::Agent;
    ReadinessGate gate = ReadinessGate::MySqlRunning;
    std::chrono::milliseconds waited{0}; ///< since the answer to the request
    /// The answer that left open whether the cloud took the request; nothing: it was taken.
    std::optional<Error> doubt{};
    bool seenAtWork = false; ///< the cloud was seen at something with snapshots since the request
    /// The cloud's last error about the VM from before the request; nothing: nobody knows.
    std::optional<QString> errorBefore{};
    bool isBack = false; ///< the cloud has reverted it, and it has to serve
};

/// The cloud is doing something with a snapshot of this VM.
[[nodiscard]] bool isAtWorkOnSnapshots(const VirtualMachine &vm);

/// Pure. Decides by the list of snapshots, for which the VM has to be read alone. A snapshot is not taken
/// under a name that is there already (Conflict), so after a lost answer the name tells whether it was taken.
/// One that is there is chosen by name, number or both; Conflict where several fit, NotFound where none does.
/// A cloud that could not do it lets the VM run as before and says why in its error (Rejected). A node that
/// was reverted has to serve, too.
[[nodiscard]] RequestStep nextSnapshotStep(const SnapshotAction &action, RequestStage stage,
    const NodeObservation &seen, const SnapshotTerms &terms);

} // namespace msm
