// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"
#include "core/journal/operationjournal.h"
#include "core/manager/doubt.h"
#include "core/manager/inventory.h"
#include "core/nodes/configuration.h"

#include <functional>

namespace msm {

/// Nodes that somebody else has ended. What the cloud no longer has leaves the list of what is registered,
/// and stays in sight as missing until a person acknowledges it, asks for a replacement, or the cloud has it
/// again. A node that this program has deleted is never missing. While the cloud is doubtful, nothing leaves
/// the list, and what is missing then stays registered until a person says otherwise. Everything it is given
/// must outlive it.
class LostNodes final {
public:
    struct Parts {
        Configuration &configuration;
        OperationJournal &journal;
        EventLog &events;
        const Scheduler &scheduler;
    };
    using Predicate = std::function<bool(VmId)>;

    explicit LostNodes(const Parts &parts)
        : m_parts(parts)
    {
    }

    /// Takes in a look. Answers what has left the list. `isBusy`: an operation deals with it.
    QList<VmId> take(const InventoryResult &seen, const Predicate &isBusy);
    /// A person says that these are gone, or this program has deleted them: they leave the list and are
    /// missing no more. Errors: Storage.
    [[nodiscard]] Result<void> settle(const QList<VmId> &ids);

    [[nodiscard]] const QMap<VmId, MissingNode> &all() const { return m_parts.configuration.missing().all(); }
    /// How many are missing and not registered any more.
    [[nodiscard]] int unregisteredCount() const;
    [[nodiscard]] Doubt doubt() const;
    /// Adds them to a list of nodes, ascending by id; one that is listed as a VM is not there twice.
    [[nodiscard]] NodeList addedTo(const NodeList &nodes) const;

private:
    void takeBack(const VmList &vms);
    [[nodiscard]] QSet<VmId> deletedHere(const QList<VmId> &gone) const;
    [[nodiscard]] QList<MissingNode> lostOf(const InventoryResult &seen, const QSet<VmId> &passedOver) const;
    void report(const QList<MissingNode> &lost, Doubt before);

    Parts m_parts;
    bool m_onlyStrangers = false; ///< other VMs have the ids of our nodes
};

} // namespace msm
