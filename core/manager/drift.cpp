// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/drift.h"

#include "core/base/hostname.h"
#include "core/lifecycle/recovery.h"
#include "core/manager/nodeviews.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace msm {

namespace {

/// What is under way and changes which nodes there are, by whoever.
struct Business {
    QSet<VmId> leaving;      ///< a delete of it
    QSet<VmId> awaited;      ///< a create or an adoption of it
    QSet<QUuid> awaitedKeys; ///< creates that do not know their VM yet
};

void note(Business &business, OperationKind kind, const QUuid &id, VmId vm)
{
    if (kind->effect == NodeEffect::Ends)
        business.leaving.insert(vm);
    else if (kind->awaitsNode() && vm.isValid())
        business.awaited.insert(vm);
    else if (kind->awaitsNode())
        business.awaitedKeys.insert(id);
}

Business businessOf(const DriftFacts &facts)
{
    Business business;
    for (const OperationView &operation : facts.operations) {
        if (operation.isFinished())
            continue;
        note(business, operation.kind, operation.id, operation.vm);
    }
    if (facts.unfinished.isEmpty())
        return business;
    const auto keyed = vmsByOperation(facts.vms, facts.service);
    for (const JournalledOperation &operation : facts.unfinished) {
        const Recovery recovery = recoveryOf(operation, keyed.value(operation.id));
        const auto kind = OperationKind::named(operation.kind);
        if (recovery.goesOn && kind)
            note(business, *kind, operation.id, recovery.vm);
    }
    return business;
}

/// The service of the first label of this program, whichever it is.
QString serviceOf(const QStringList &labels)
{
    for (const QString &label : labels) {
        const auto parts = QStringView(label).split(u'/');
        if (parts.size() >= 3 && parts.size() <= 4 && parts.at(0) == u"msm")
            return parts.at(1).toString();
    }
    return {};
}

/// The order of a list of findings.
auto rankOf(const DriftFinding &finding)
{
    return std::tuple(
        finding.kind, finding.kind == DriftClass::Duplicate ? finding.key : QUuid(), finding.vm);
}

class Comparison final {
public:
    explicit Comparison(const DriftFacts &facts)
        : m_facts(facts)
        , m_business(businessOf(facts))
        , m_duplicates(openDuplicates(duplicatesOf(facts.vms, facts.service), facts.kept, m_business.leaving))
    {
        for (const VirtualMachine &vm : facts.vms) {
            if (isGoing(vm))
                continue;
            const auto node = facts.registered.constFind(vm.id);
            const bool ours = node != facts.registered.cend() || belongsTo(vm, facts.service);
            const bool atRegistered =
                ours && node != facts.registered.cend() && hasHost(vm.addresses, node->address);
            const QString address = atRegistered ? node->address : vm.address();
            if (ours && !address.isEmpty())
                m_addresses[canonicalHost(address)].append(vm.id);
        }
    }

    Drift compare()
    {
        auto node = m_facts.registered.cbegin(); // both are sorted by id: one pass merges them
        for (const VirtualMachine &vm : m_facts.vms) {
            for (; node != m_facts.registered.cend() && node.key() < vm.id; ++node)
                judgeUnlisted(*node);
            const bool known = node != m_facts.registered.cend() && node.key() == vm.id;
            judge(vm, known ? &*node++ : nullptr);
        }
        for (; node != m_facts.registered.cend(); ++node)
            judgeUnlisted(*node);
        judgeMissing();
        m_drift.doubt = doubt();
        std::ranges::sort(m_drift.findings, {}, rankOf);
        m_drift.unidentified = m_facts.unidentified;
        return std::move(m_drift);
    }

private:
    void judgeUnlisted(const ServiceNode &node)
    {
        ++m_drift.checked;
        if (m_business.leaving.contains(node.id) || m_business.awaited.contains(node.id))
            return;
        DriftFinding finding{.vm = node.id, .name = node.name, .fixes = {DriftFix::Forget}};
        addRegistration(finding, node);
        if (m_facts.gone.contains(node.id)) {
            finding.kind = DriftClass::Gone;
            if (const auto missing = m_facts.missing.constFind(node.id); missing != m_facts.missing.cend())
                finding.loss = missing->loss;
        } else if (m_facts.hidden.contains(node.id)) {
            finding.kind = DriftClass::Foreign;
            finding.foreign = ForeignReason::NotVisible;
        } else {
            ++m_drift.unread;
            return;
        }
        m_drift.findings.append(finding);
    }

    void judgeMissing()
    {
        for (const MissingNode &missing : m_facts.missing) {
            const ServiceNode &node = missing.node;
            const auto vm = std::ranges::lower_bound(m_facts.vms, node.id, {}, &VirtualMachine::id);
            const bool isBack = vm != m_facts.vms.cend() && vm->id == node.id && isSameNode(*vm, node);
            if (isBack || m_facts.registered.contains(node.id))
                continue;
            ++m_drift.checked;
            DriftFinding finding{.kind = DriftClass::Missing,
                .vm = node.id,
                .name = node.name,
                .loss = missing.loss,
                .fixes = {DriftFix::Acknowledge}};
            addRegistration(finding, node);
            finding.registered = false;
            m_drift.findings.append(finding);
        }
    }

    [[nodiscard]] Doubt doubt() const
    {
        const Doubt seen = doubtOf({.registered = m_facts.registered,
            .passedOver = m_business.leaving | m_business.awaited,
            .there = m_facts.vms,
            .gone = m_facts.gone,
            .ended = m_facts.ended});
        return seen == Doubt::None ? m_facts.doubt : seen;
    }

    void judge(const VirtualMachine &vm, const ServiceNode *node)
    {
        if (mayHideKey(vm, m_facts.service)) {
            ++m_drift.checked;
            ++m_drift.unread;
            m_drift.unreadable.append(vm.id);
            return;
        }
        const auto label = ServiceLabel::find(vm.labels, m_facts.service, node ? node->operation : QUuid());
        if (!label && !node) {
            judgeStranger(vm);
            return;
        }
        ++m_drift.checked;
        if (vm.phase() != VmPhase::Running)
            ++m_drift.notRunning;
        if (isGoing(vm) || m_business.leaving.contains(vm.id) || m_business.awaited.contains(vm.id))
            return;
        DriftFinding finding = findingOf(vm, node, label);
        const bool found = label ? judgeLabelled(finding, vm, node) : judgeUnlabelled(finding, vm, *node);
        if (found)
            m_drift.findings.append(finding);
    }

    bool judgeLabelled(DriftFinding &finding, const VirtualMachine &vm, const ServiceNode *node) const
    {
        const auto found = [&finding](DriftClass kind, const QList<DriftFix> &fixes) {
            finding.kind = kind;
            finding.fixes = fixes;
            return true;
        };
        if (isKept(m_facts.kept, vm.id, finding.key))
            return found(DriftClass::Kept, {DriftFix::ReportAgain});
        if (node && !node->operation.isNull() && node->operation != finding.key) {
            finding.foreign = ForeignReason::OtherKey;
            return found(DriftClass::Foreign, {DriftFix::Forget});
        }
        QList<DriftFix> choices{DriftFix::Keep, DriftFix::Remove};
        if (!node && vm.phase() != VmPhase::Failing)
            choices.prepend(DriftFix::Finish);
        if (const auto group = m_duplicates.constFind(finding.key); group != m_duplicates.cend()) {
            finding.related = *group;
            return found(DriftClass::Duplicate, choices);
        }
        if (node)
            return judgeReachable(finding, vm, *node);
        finding.cancelled = m_facts.cancelled.contains(finding.key);
        return !m_business.awaitedKeys.contains(finding.key) && found(DriftClass::Unregistered, choices);
    }

    bool judgeUnlabelled(DriftFinding &finding, const VirtualMachine &vm, const ServiceNode &node) const
    {
        finding.kind = DriftClass::Foreign;
        finding.fixes = {DriftFix::Forget};
        if (!finding.service.isEmpty())
            finding.foreign = ForeignReason::OtherService;
        else if (!node.operation.isNull())
            finding.foreign = ForeignReason::NoLabel;
        else // it was registered without a key, so none can be missed
            return judgeReachable(finding, vm, node);
        return true;
    }

    bool judgeReachable(DriftFinding &finding, const VirtualMachine &vm, const ServiceNode &node) const
    {
        const bool running = vm.phase() == VmPhase::Running;
        finding.fixes.clear();
        if (!vm.address().isEmpty() && !hasHost(addressesOf(vm, node), node.address)) {
            finding.kind = DriftClass::AddressChanged;
            if (running)
                finding.fixes = {DriftFix::TakeAddress};
            return true;
        }
        finding.kind = DriftClass::Unreachable;
        return running && finding.agent == AgentState::Silent;
    }

    void judgeStranger(const VirtualMachine &vm)
    {
        if (isGoing(vm))
            return;
        const auto taken = std::ranges::find_if(vm.addresses, [this](const VmAddress &address) {
            return address.source != AddressSource::Guest
                && m_addresses.contains(canonicalHost(address.text));
        });
        if (taken == vm.addresses.cend())
            return;
        DriftFinding finding = findingOf(vm, nullptr, std::nullopt);
        finding.kind = DriftClass::Foreign;
        finding.foreign = ForeignReason::AddressTaken;
        finding.address = taken->text;
        finding.related = m_addresses.value(taken->text);
        m_drift.findings.append(finding);
    }

    static void addRegistration(DriftFinding &finding, const ServiceNode &node)
    {
        finding.registered = true;
        finding.function = node.function;
        finding.registeredKey = node.operation;
        finding.registeredAddress = node.address;
    }

    [[nodiscard]] DriftFinding findingOf(
        const VirtualMachine &vm, const ServiceNode *node, const std::optional<ServiceLabel> &label) const
    {
        DriftFinding finding{.vm = vm.id,
            .name = vm.name,
            .service = label ? label->service : serviceOf(vm.labels),
            .address = vm.address(),
            .vmState = vm.state,
            .owner = vm.owner,
            .host = vm.host,
            .startTime = vm.startTime};
        if (label) {
            finding.key = label->operation;
            finding.function = label->function;
        }
        if (node) {
            addRegistration(finding, *node);
            if (findAddress(addressesOf(vm, *node), node->address))
                finding.address = node->address;
        }
        if (const auto agent = m_facts.agents.constFind(vm.id); agent != m_facts.agents.cend()) {
            finding.agent = *agent ? AgentState::Answers : AgentState::Silent;
            finding.mysql = *agent ? (*agent)->server : ServerState::Unknown;
        }
        return finding;
    }

    const DriftFacts &m_facts;
    Business m_business;
    QHash<QUuid, QList<VmId>> m_duplicates;
    QHash<QString, QList<VmId>> m_addresses; ///< where our nodes are reached
    Drift m_drift;
};

} // namespace

qsizetype Drift::disagreements() const
{
    return std::ranges::count_if(
        findings, [](const DriftFinding &finding) { return finding.kind != DriftClass::Kept; });
}

const DriftFinding *Drift::find(VmId vm) const
{
    const auto it = std::ranges::find(findings, vm, &DriftFinding::vm);
    return it == findings.cend() ? nullptr : &*it;
}

Drift findDrift(const DriftFacts &facts)
{
    return Comparison(facts).compare();
}

bool isSameFinding(const DriftFinding &before, const DriftFinding &now)
{
    const auto shown = [](const DriftFinding &finding) {
        return std::tie(finding.kind, finding.foreign, finding.vm, finding.name, finding.registered,
            finding.key, finding.service, finding.registeredKey, finding.registeredAddress, finding.address);
    };
    return shown(before) == shown(now);
}

QList<VmId> unreadNodes(const DriftFacts &facts)
{
    QList<VmId> unread;
    auto vm = facts.vms.cbegin(); // both are sorted by id
    for (auto node = facts.registered.keyBegin(); node != facts.registered.keyEnd(); ++node) {
        while (vm != facts.vms.cend() && vm->id < *node)
            ++vm;
        const bool listed = vm != facts.vms.cend() && vm->id == *node;
        if (!listed && !facts.gone.contains(*node) && !facts.hidden.contains(*node))
            unread.append(*node);
    }
    return unread;
}

QHash<VmId, AgentTarget> agentsToAsk(const DriftFacts &facts)
{
    QHash<VmId, AgentTarget> agents;
    for (const VirtualMachine &vm : facts.vms) {
        if (vm.phase() != VmPhase::Running)
            continue;
        const auto node = facts.registered.constFind(vm.id);
        const auto label = ServiceLabel::of(vm, facts.service);
        const bool ours = node != facts.registered.cend() || label;
        const NodeFunction function = node != facts.registered.cend() ? node->function
            : label                                                   ? label->function
                                                                      : NodeFunction::None;
        if (!ours || function == NodeFunction::None)
            continue;
        const bool known = node != facts.registered.cend();
        if (QStringList addresses = addressesToTry(known ? addressesOf(vm, *node) : vm.addresses,
                facts.addresses, known ? node->address : QString());
            !addresses.isEmpty())
            agents.insert(vm.id,
                {.addresses = std::move(addresses),
                    .key = known && !node->operation.isNull() ? node->operation
                        : label                               ? label->operation
                                                              : QUuid()});
    }
    return agents;
}

bool beginsOperation(DriftFix fix)
{
    return fix == DriftFix::Finish || fix == DriftFix::Remove || fix == DriftFix::TakeAddress;
}

} // namespace msm
