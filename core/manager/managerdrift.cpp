// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// MySQLServerManager, where manager, cloud and agents disagree: what it finds, and what a person decides.
#include "core/base/logging.h"
#include "core/manager/mysqlservermanager.h"
#include "core/manager/vmreading.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

QSet<VmId> leavingVms(const OperationList &operations)
{
    QSet<VmId> leaving;
    for (const OperationView &view : operations.views()) {
        if (view.kind == OperationKind::Delete && !view.isFinished())
            leaving.insert(view.vm);
    }
    return leaving;
}

} // namespace

Result<DriftFacts> MySQLServerManager::driftFacts()
{
    m_operations.storeProgress(); // or what has just ended would be taken for unfinished
    const auto unfinished = m_parts.journal.unfinished();
    if (!unfinished)
        return failure(unfinished.error());
    DriftFacts facts;
    facts.service = m_options.service;
    facts.registered = m_parts.configuration.getMySQLServiceNodes();
    facts.missing = m_lost.all();
    facts.doubt = m_lost.doubt();
    facts.kept = m_parts.configuration.keptVms();
    facts.cancelled = m_cancelled.all();
    facts.operations = m_operations.views();
    facts.unfinished = *unfinished;
    facts.seen = m_vms.all();
    facts.addresses = m_options.waiting.addresses;
    return facts;
}

std::unique_ptr<Inspection> MySQLServerManager::inspect()
{
    return std::make_unique<Inspection>(
        m_parts.iaas, m_parts.agent, m_parts.scheduler, [this] { return driftFacts(); });
}

void MySQLServerManager::lookForDuplicates()
{
    auto now = duplicatesOf(
        m_vms.all(), m_options.service, m_parts.configuration.keptVms(), leavingVms(m_operations));
    for (auto group = m_duplicates.cbegin(); group != m_duplicates.cend(); ++group) {
        // One that cannot be read right now is still the other's twin.
        const bool unread =
            std::ranges::any_of(*group, [this](VmId id) { return m_unreadable.ids.contains(id); });
        if (unread && !now.contains(group.key()))
            now.insert(group.key(), *group);
    }
    if (now == m_duplicates)
        return;
    for (auto group = now.cbegin(); group != now.cend(); ++group) {
        const VmId first = group->first();
        if (!m_duplicates.contains(group.key()))
            m_parts.events.add(EventKind::DuplicatesFound, first, m_vms.find(first)->name, idList(*group));
    }
    m_duplicates = now;
    Q_EMIT duplicatesChanged();
}

QSet<VmId> MySQLServerManager::decidedVms() const
{
    QSet<VmId> decided = m_leftAlone | m_cancelled.among(m_vms.all(), m_options.service);
    for (const QList<VmId> &group : m_duplicates)
        decided.unite(QSet<VmId>(group.cbegin(), group.cend()));
    const auto &kept = m_parts.configuration.keptVms();
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        const VirtualMachine *vm = m_vms.find(it.key());
        const auto label = vm ? ServiceLabel::of(*vm, m_options.service) : std::nullopt;
        if (label && isKept(kept, it.key(), label->operation))
            decided.insert(it.key());
    }
    return decided;
}

std::optional<Error> MySQLServerManager::refusalOf(DriftFix fix) const
{
    return beginsOperation(fix) || m_options.readOnly ? refusal() : std::nullopt;
}

void MySQLServerManager::applyFix(
    const DriftFinding &finding, DriftFix fix, QObject *context, Reply<QUuid> reply, KillMode mode)
{
    if (const auto refused = refusalOf(fix)) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error = *refused] { reply(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    // Another VM with the key may have turned up since.
    QSet<VmId> ids(finding.related.cbegin(), finding.related.cend());
    const QList<VmId> group = m_duplicates.value(finding.key);
    ids.unite(QSet<VmId>(group.cbegin(), group.cend()));
    ids.insert(finding.vm);
    readVms(m_parts.iaas, ids.values(), context,
        [this, self = QPointer(this), finding, fix, mode, context, reply = std::move(reply)](
            const Result<VmReading> &reading) {
            if (!self)
                return; // a session that has ended
            auto facts = reading ? driftFacts() : failure(reading.error());
            const auto refused = refusalOf(fix);
            if (!facts || refused) {
                reply(failure(refused ? *refused : facts.error()));
                return;
            }
            facts->vms = reading->there;
            for (VirtualMachine &vm : facts->vms) {
                if (const VirtualMachine *before = m_vms.find(vm.id))
                    keepOwnLabels(*before, vm);
            }
            facts->gone = reading->gone;
            facts->ended = reading->ended;
            facts->hidden = reading->hidden;
            takeAddressesOf(facts->vms, facts->seen);
            const Drift drift = findDrift(*facts);
            const DriftFinding *now = drift.find(finding.vm);
            if (!now || !isSameFinding(finding, *now) || !now->fixes.contains(fix)) {
                reply(failure(ErrorKind::Conflict,
                    QStringLiteral("VM %1 is no longer as it was shown; nothing was done, inspect again")
                        .arg(finding.vm.value)));
                return;
            }
            for (const VirtualMachine &vm : std::as_const(facts->vms)) {
                if (vm.id == finding.vm && beginsOperation(fix))
                    m_vms.put(vm); // as fresh as what was compared
            }
            carryOut(*now, fix, mode, context, reply);
        });
}

void MySQLServerManager::carryOut(
    const DriftFinding &finding, DriftFix fix, KillMode mode, QObject *context, const Reply<QUuid> &reply)
{
    switch (fix) {
    case DriftFix::Finish:
        if (phaseOf(finding.vmState, finding.lcmState) == VmPhase::Hold)
            releaseServiceNode(finding.vm, context, reply);
        else
            reply(waitForServiceNode(finding.vm));
        return;
    case DriftFix::TakeAddress:
        reply(waitForServiceNode(finding.vm));
        return;
    case DriftFix::Remove:
        reply(deleteServiceNode(finding.vm, mode));
        return;
    case DriftFix::Keep:
        if (const auto kept = keep(finding.vm, finding.key, finding.name); !kept)
            reply(failure(kept.error()));
        else
            reply(QUuid());
        return;
    case DriftFix::ReportAgain:
        reply(reportAgain(finding));
        return;
    case DriftFix::Forget:
        reply(forget(finding));
        return;
    case DriftFix::Acknowledge:
        reply(acknowledgeNodes({finding.vm}).map([] { return QUuid(); }));
        return;
    }
}

Result<QUuid> MySQLServerManager::forget(const DriftFinding &finding)
{
    if (const auto settled = m_lost.settle({finding.vm}); !settled)
        return failure(settled.error());
    m_monitor.forget(finding.vm);
    m_parts.events.add(EventKind::NodeForgotten, finding.vm, finding.name);
    if (finding.kind == DriftClass::Gone)
        wantFewer(1);
    announceSoon(true, false);
    return QUuid();
}

Result<void> MySQLServerManager::acknowledgeNodes(const QList<VmId> &ids)
{
    if (m_options.readOnly)
        return failure(*refusal());
    const QMap<VmId, MissingNode> missing = missingNodes();
    for (const VmId id : ids) {
        if (!missing.contains(id))
            return failure(ErrorKind::NotFound, QStringLiteral("node %1 is not missing").arg(id.value));
    }
    if (const auto settled = m_lost.settle(ids); !settled)
        return settled;
    for (const VmId id : ids) {
        m_monitor.forget(id);
        m_parts.events.add(EventKind::NodeAcknowledged, id, missing.value(id).node.name);
    }
    wantFewer(int(ids.size()));
    announceSoon(true, false);
    Q_EMIT stateChanged(); // what it says about the number that is wanted
    return {};
}

Result<void> MySQLServerManager::acceptPresentNodes()
{
    if (const auto acknowledged = acknowledgeNodes(missingNodes().keys()); !acknowledged)
        return acknowledged;
    setDesired(expectedNodes());
    Q_EMIT stateChanged();
    return {};
}

Result<void> MySQLServerManager::keep(VmId id, const QUuid &key, const QString &name)
{
    if (const auto kept = m_parts.configuration.keepVm(id, key); !kept)
        return kept;
    if (const auto decided = decide(id); !decided)
        return decided;
    m_parts.events.add(EventKind::VmKept, id, name);
    lookForDuplicates();
    announceSoon(true, false);
    return {};
}

Result<QUuid> MySQLServerManager::reportAgain(const DriftFinding &finding)
{
    if (const auto unkept = m_parts.configuration.unkeepVm(finding.vm); !unkept)
        return failure(unkept.error());
    lookForDuplicates();
    return QUuid();
}

} // namespace msm
