// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/lostnodes.h"

#include "core/base/logging.h"
#include "core/lifecycle/createkind.h"
#include "core/manager/nodeviews.h"

#include <algorithm>

namespace msm {

namespace {

QSet<VmId> setOf(const QList<VmId> &ids)
{
    return {ids.cbegin(), ids.cend()};
}

} // namespace

QList<VmId> LostNodes::take(const InventoryResult &seen, const Predicate &isBusy)
{
    if (seen.unchanged)
        return {};
    takeBack(seen.vms);
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    if (seen.gone.isEmpty()) {
        m_onlyStrangers = doubtOf({registered, {}, seen.vms, {}, {}}) != Doubt::None;
        return {};
    }
    m_onlyStrangers = false;
    const QSet<VmId> deleted = deletedHere(seen.gone);
    QSet<VmId> passedOver = deleted;
    for (auto id = registered.keyBegin(); id != registered.keyEnd(); ++id) {
        if (isBusy(*id))
            passedOver.insert(*id);
    }
    const Doubt before = doubt();
    const Doubt doubt = doubtOf({.registered = registered,
        .passedOver = passedOver,
        .there = seen.vms,
        .gone = setOf(seen.gone),
        .ended = seen.ended});
    const QList<MissingNode> lost = lostOf(seen, passedOver);
    QList<VmId> leaving;
    for (const VmId id : deleted) {
        if (registered.contains(id) && !isBusy(id)) {
            leaving.append(id);
            m_parts.events.add(EventKind::NodeDeleted, id, registered.value(id).name);
        }
    }
    for (const MissingNode &missing : lost) {
        // What was in doubt once is not dropped because another node is there by now.
        if (doubt == Doubt::None && !all().contains(missing.node.id))
            leaving.append(missing.node.id);
    }
    QList<MissingNode> news = lost;
    news.removeIf([this](const MissingNode &missing) { return all().contains(missing.node.id); });
    if (const auto noted = m_parts.configuration.loseMySQLServiceNodes(lost, leaving); !noted) {
        qCWarning(lcManager) << "nodes that are gone cannot be noted:" << noted.error().detail;
        return {};
    }
    report(news, before);
    return leaving;
}

void LostNodes::takeBack(const VmList &vms)
{
    if (all().isEmpty())
        return;
    QList<VmId> back;
    for (const VirtualMachine &vm : vms) {
        const auto missing = all().constFind(vm.id);
        if (missing != all().cend() && isSameNode(vm, missing->node))
            back.append(vm.id);
    }
    if (back.isEmpty())
        return;
    const QMap<VmId, MissingNode> nodes = all();
    if (const auto removed = m_parts.configuration.missing().remove(back); !removed) {
        qCWarning(lcManager) << "nodes that are back cannot be noted:" << removed.error().detail;
        return;
    }
    for (const VmId id : std::as_const(back))
        m_parts.events.add(EventKind::NodeBack, id, nodes.value(id).node.name);
}

QSet<VmId> LostNodes::deletedHere(const QList<VmId> &gone) const
{
    QSet<VmId> deleted;
    if (gone.isEmpty())
        return deleted;
    const auto asked = m_parts.journal.deletesSent();
    if (!asked) {
        qCWarning(lcJournal) << "what was deleted here cannot be read:" << asked.error().detail;
        return deleted;
    }
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    for (const VmId id : gone) {
        const auto sent = asked->constFind(id);
        // An id that meant another VM before is another one.
        if (sent != asked->cend() && !(*sent < registered.value(id).registeredAt))
            deleted.insert(id);
    }
    return deleted;
}

QList<MissingNode> LostNodes::lostOf(const InventoryResult &seen, const QSet<VmId> &passedOver) const
{
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    const QDateTime now = m_parts.scheduler.nowUtc();
    QList<MissingNode> lost;
    for (const VmId id : seen.gone) {
        const auto node = registered.constFind(id);
        if (node == registered.cend() || passedOver.contains(id))
            continue;
        const auto ended = std::ranges::find(seen.ended, id, &VirtualMachine::id);
        const auto known = all().constFind(id);
        const bool same = known != all().cend() && known->node == *node;
        lost.append({.node = *node,
            .templateId = same ? known->templateId : templateOf(m_parts.journal, node->operation),
            .loss = lossOf(*node, ended == seen.ended.cend() ? nullptr : &*ended, now)});
    }
    return lost;
}

void LostNodes::report(const QList<MissingNode> &lost, Doubt before)
{
    if (before == Doubt::None && doubt() != Doubt::None) {
        m_parts.events.add(EventKind::CloudDoubtful, {},
            QString::number(m_parts.configuration.getMySQLServiceNodes().size()), doubtName(doubt()));
    }
    QList<NodeEvent> gone;
    for (const MissingNode &missing : lost)
        gone.append({.vm = missing.node.id, .subject = missing.node.name});
    m_parts.events.addEach(EventKind::NodeGone, gone);
}

Result<void> LostNodes::settle(const QList<VmId> &ids)
{
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    QList<VmId> leaving;
    std::ranges::copy_if(
        ids, std::back_inserter(leaving), [&registered](VmId id) { return registered.contains(id); });
    if (!leaving.isEmpty()) {
        if (const auto removed = m_parts.configuration.removeMySQLServiceNodes(leaving); !removed)
            return removed;
    }
    return m_parts.configuration.missing().remove(ids);
}

int LostNodes::unregisteredCount() const
{
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    return int(std::count_if(
        all().keyBegin(), all().keyEnd(), [&registered](VmId id) { return !registered.contains(id); }));
}

Doubt LostNodes::doubt() const
{
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    Doubt doubt = m_onlyStrangers ? Doubt::NoneKnown : Doubt::None;
    for (const MissingNode &missing : all()) {
        if (!registered.contains(missing.node.id))
            continue;
        if (missing.loss.cloud == LossWord::Done)
            return Doubt::AllEnded;
        doubt = Doubt::NoneKnown;
    }
    return doubt;
}

NodeList LostNodes::addedTo(const NodeList &nodes) const
{
    if (all().isEmpty())
        return nodes;
    NodeList merged;
    merged.reserve(nodes.size() + all().size());
    auto missing = all().cbegin(); // both are sorted by id
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const NodeView &node = nodes[i];
        for (; missing != all().cend() && missing.key() < node.id; ++missing)
            merged.append(missingView(*missing));
        merged.append(nodes.pointer(i));
        if (missing == all().cend() || missing.key() != node.id)
            continue;
        if (!node.vmState.isTold() && node.state != NodeState::Deleting) {
            NodeView &lost = merged.edit(merged.size() - 1);
            lost.state = NodeState::Missing;
            lost.loss = missing->loss;
        }
        ++missing;
    }
    for (; missing != all().cend(); ++missing)
        merged.append(missingView(*missing));
    return merged;
}

} // namespace msm
