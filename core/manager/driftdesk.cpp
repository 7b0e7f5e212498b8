// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/driftdesk.h"

#include "core/base/logging.h"
#include "core/manager/vmreading.h"
#include "core/nodes/servicelabel.h"

#include <QPointer>

#include <algorithm>

namespace msm {

namespace {

QSet<VmId> leavingVms(const OperationList &operations)
{
    QSet<VmId> leaving;
    for (const OperationView &view : operations.views()) {
        if (view.kind->effect == NodeEffect::Ends && !view.isFinished())
            leaving.insert(view.vm);
    }
    return leaving;
}

} // namespace

DriftDesk::DriftDesk(const Parts &parts, const ManagerOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(options)
{
}

DriftDesk::~DriftDesk() = default;

Result<DriftFacts> DriftDesk::driftFacts()
{
    m_parts.list.storeProgress(); // or what has just ended would be taken for unfinished
    const auto unfinished = m_parts.journal.unfinished();
    if (!unfinished)
        return failure(unfinished.error());
    DriftFacts facts;
    facts.service = m_options.service;
    facts.registered = m_parts.configuration.getMySQLServiceNodes();
    facts.missing = m_parts.lost.all();
    facts.doubt = m_parts.lost.doubt();
    facts.kept = m_parts.configuration.keptVms();
    facts.cancelled = m_parts.cancelled.all();
    facts.operations = m_parts.list.views();
    facts.unfinished = *unfinished;
    facts.seen = m_parts.book.vms().all();
    facts.addresses = m_options.waiting.addresses;
    return facts;
}

std::unique_ptr<Inspection> DriftDesk::inspect()
{
    return std::make_unique<Inspection>(
        m_parts.iaas, m_parts.agent, m_parts.scheduler, [this] { return driftFacts(); });
}

/// The same after a decision, of what is known.
void DriftDesk::lookForDuplicates()
{
    takeTwins(duplicatesOf(m_parts.book.vms().all(), m_options.service));
}

void DriftDesk::takeTwins(const QHash<QUuid, QList<VmId>> &twins)
{
    const QSet<VmId> leaving = twins.isEmpty() ? QSet<VmId>() : leavingVms(m_parts.list);
    QHash<QUuid, QList<VmId>> now = openDuplicates(twins, m_parts.configuration.keptVms(), leaving);
    for (auto group = m_duplicates.cbegin(); group != m_duplicates.cend(); ++group) {
        // One that cannot be read right now is still the other's twin.
        const bool unread = std::ranges::any_of(
            *group, [this](VmId id) { return m_parts.book.unreadable().ids.contains(id); });
        if (unread && !now.contains(group.key()))
            now.insert(group.key(), *group);
    }
    if (now == m_duplicates)
        return;
    for (auto group = now.cbegin(); group != now.cend(); ++group) {
        if (m_duplicates.contains(group.key()))
            continue;
        const VirtualMachine *first = m_parts.book.vms().find(group->first());
        m_parts.events.add(
            EventKind::DuplicatesFound, group->first(), first ? first->name : QString(), idList(*group));
    }
    m_duplicates = now;
    Q_EMIT duplicatesChanged();
}

QSet<VmId> DriftDesk::notToAdopt() const
{
    QSet<VmId> excluded = m_excluded | m_parts.cancelled.among(m_parts.book.vms().all(), m_options.service);
    for (const QList<VmId> &group : m_duplicates)
        excluded.unite(QSet<VmId>(group.cbegin(), group.cend()));
    const auto &kept = m_parts.configuration.keptVms();
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        const VirtualMachine *vm = m_parts.book.vms().find(it.key());
        const auto label = vm ? ServiceLabel::of(*vm, m_options.service) : std::nullopt;
        if (label && isKept(kept, it.key(), label->operation))
            excluded.insert(it.key());
    }
    return excluded;
}

std::optional<Error> DriftDesk::refusalOf(DriftFix fix) const
{
    return beginsOperation(fix) || m_options.readOnly ? m_parts.refusal() : std::nullopt;
}

void DriftDesk::applyFix(
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
                if (const VirtualMachine *before = m_parts.book.vms().find(vm.id))
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
                    m_parts.book.put(vm); // as fresh as what was compared
            }
            carryOut(*now, fix, mode, context, reply);
        });
}

void DriftDesk::carryOut(
    const DriftFinding &finding, DriftFix fix, KillMode mode, QObject *context, const Reply<QUuid> &reply)
{
    switch (fix) {
    case DriftFix::Finish:
        if (finding.vmState.phase() == VmPhase::Hold)
            m_parts.operations.release(finding.vm, context, reply);
        else
            reply(m_parts.operations.wait(finding.vm));
        return;
    case DriftFix::TakeAddress:
        reply(m_parts.operations.wait(finding.vm));
        return;
    case DriftFix::Remove:
        reply(m_parts.operations.remove({finding.vm}, mode).first());
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
        reply(acknowledge({finding.vm}).map([] { return QUuid(); }));
        return;
    }
}

Result<QUuid> DriftDesk::forget(const DriftFinding &finding)
{
    if (const auto settled = m_parts.lost.settle({finding.vm}); !settled)
        return failure(settled.error());
    m_parts.book.forgetAgent(finding.vm);
    m_parts.events.add(EventKind::NodeForgotten, finding.vm, finding.name);
    if (finding.kind == DriftClass::Gone)
        m_parts.wanted.lower(1);
    m_parts.book.announceSoon();
    return QUuid();
}

Result<void> DriftDesk::acknowledge(const QList<VmId> &ids)
{
    if (m_options.readOnly)
        return failure(*m_parts.refusal());
    const QMap<VmId, MissingNode> missing = m_parts.lost.all();
    for (const VmId id : ids) {
        if (!missing.contains(id))
            return failure(ErrorKind::NotFound, QStringLiteral("node %1 is not missing").arg(id.value));
    }
    if (const auto settled = m_parts.lost.settle(ids); !settled)
        return settled;
    for (const VmId id : ids) {
        m_parts.book.forgetAgent(id);
        m_parts.events.add(EventKind::NodeAcknowledged, id, missing.value(id).node.name);
    }
    m_parts.wanted.lower(int(ids.size()));
    m_parts.book.announceSoon();
    Q_EMIT wantedChanged();
    return {};
}

Result<void> DriftDesk::acceptPresent()
{
    if (const auto acknowledged = acknowledge(m_parts.lost.all().keys()); !acknowledged)
        return acknowledged;
    m_parts.wanted.setToExpected();
    Q_EMIT wantedChanged();
    return {};
}

Result<void> DriftDesk::clearFailedMark(VmId id)
{
    if (const auto refused = m_parts.refusal())
        return failure(*refused);
    const NodeView *node = m_parts.book.node(id);
    if (!node || !node->failedHalfWay) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("node %1 is not one whose creation failed half-way").arg(id.value));
    }
    return keep(id, node->operation, node->name);
}

Result<void> DriftDesk::keep(VmId id, const QUuid &key, const QString &name)
{
    if (const auto kept = m_parts.configuration.keepVm(id, key); !kept)
        return kept;
    if (const auto decided = m_parts.operations.clearMark(id); !decided)
        return decided;
    m_parts.events.add(EventKind::VmKept, id, name);
    lookForDuplicates();
    m_parts.book.announceSoon();
    return {};
}

Result<QUuid> DriftDesk::reportAgain(const DriftFinding &finding)
{
    if (const auto unkept = m_parts.configuration.unkeepVm(finding.vm); !unkept)
        return failure(unkept.error());
    lookForDuplicates();
    return QUuid();
}

} // namespace msm
