// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/operationlist.h"
#include "core/nodes/nodelist.h"

#include <QHash>
#include <QSet>

namespace msm {

/// Creates that a person has cancelled, and what was said of their VMs. Such a VM is no node of the service:
/// it is not taken over, neither in this run nor in a later one, until somebody deletes it, waits for it
/// after all, or keeps it. It is known by the key of its create, so one that turns up late is recognised,
/// too. The journal must outlive it.
class CancelledCreates final {
public:
    /// Reads what earlier runs have left.
    explicit CancelledCreates(OperationJournal &journal);

    /// Before the create hears of it, so that nothing that dies in between makes a node of its VM; later to
    /// say something else. Errors: Storage, and nothing has changed.
    [[nodiscard]] Result<void> mark(const QUuid &create, CancelChoice choice);
    /// It has left no VM, or it is clear what becomes of it.
    void release(const QUuid &create);
    /// A delete has not ended its VM: what is to become of that is for a person to say.
    void leave(const QUuid &create);

    [[nodiscard]] bool contains(const QUuid &create) const { return m_choices.contains(create); }
    [[nodiscard]] QSet<QUuid> all() const { return {m_choices.keyBegin(), m_choices.keyEnd()}; }
    /// Of `vms`, those that carry the key of such a create.
    [[nodiscard]] QSet<VmId> among(const VmList &vms, const QString &service) const;
    /// Of these, those that are to be deleted and that no operation deals with.
    [[nodiscard]] VmList toDelete(
        const VmList &vms, const QString &service, const OperationList &operations) const;
    /// Marks the nodes that such a create has left and that nothing is done about.
    void markNodes(NodeList &nodes, const OperationList &operations) const;

private:
    OperationJournal &m_journal;
    QHash<QUuid, CancelChoice> m_choices;
};

} // namespace msm
