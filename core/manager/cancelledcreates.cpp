// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/cancelledcreates.h"

#include "core/base/logging.h"
#include "core/nodes/servicelabel.h"

namespace msm {

CancelledCreates::CancelledCreates(OperationJournal &journal)
    : m_journal(journal)
{
    const auto cancelled = journal.cancelled();
    if (!cancelled) {
        qCWarning(lcJournal) << "cancelled creates cannot be read:" << cancelled.error().detail;
        return;
    }
    for (const JournalledOperation &create : *cancelled)
        m_choices.insert(create.id, create.cancelled.value_or(CancelChoice::Leave));
}

Result<void> CancelledCreates::mark(const QUuid &create, CancelChoice choice)
{
    const auto marked = m_journal.cancel(create, choice);
    if (marked)
        m_choices.insert(create, choice);
    return marked;
}

void CancelledCreates::release(const QUuid &create)
{
    if (m_choices.remove(create) == 0)
        return;
    if (const auto decided = m_journal.decide(create); !decided)
        qCWarning(lcJournal) << "a mark could not be taken away:" << decided.error().detail;
}

void CancelledCreates::leave(const QUuid &create)
{
    const auto choice = m_choices.find(create);
    if (choice == m_choices.end() || *choice == CancelChoice::Leave)
        return;
    *choice = CancelChoice::Leave; // also when it cannot be stored: what failed is not asked for at each look
    if (const auto marked = m_journal.cancel(create, CancelChoice::Leave); !marked)
        qCWarning(lcJournal) << "a mark could not be changed:" << marked.error().detail;
}

QSet<VmId> CancelledCreates::among(const VmList &vms, const QString &service) const
{
    QSet<VmId> found;
    if (m_choices.isEmpty())
        return found;
    for (const VirtualMachine &vm : vms) {
        const auto label = ServiceLabel::of(vm, service);
        if (label && m_choices.contains(label->operation))
            found.insert(vm.id);
    }
    return found;
}

VmList CancelledCreates::toDelete(
    const VmList &vms, const QString &service, const OperationList &operations) const
{
    if (m_choices.isEmpty())
        return {};
    QHash<QUuid, VmList> keyed;
    for (const VirtualMachine &vm : vms) {
        const auto label = ServiceLabel::of(vm, service);
        if (label && m_choices.value(label->operation, CancelChoice::Leave) == CancelChoice::Delete)
            keyed[label->operation].append(vm);
    }
    VmList found;
    for (auto group = keyed.cbegin(); group != keyed.cend(); ++group) {
        const VirtualMachine &vm = group->first();
        const bool going = vm.phase() == VmPhase::Ending || vm.phase() == VmPhase::Gone;
        // Of several that carry one key nobody here knows which was meant.
        if (group->size() == 1 && !going && !operations.isRunning(group.key())
            && operations.runningFor(vm.id).isNull())
            found.append(vm);
    }
    return found;
}

void CancelledCreates::markNodes(NodeList &nodes, const OperationList &operations) const
{
    if (m_choices.isEmpty())
        return;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const NodeView &node = nodes[i];
        const bool left = !node.registered && node.state != NodeState::Deleting
            && m_choices.contains(node.operation) && operations.runningFor(node.id).isNull();
        if (left)
            nodes.edit(i).state = NodeState::Cancelled;
    }
}

} // namespace msm
