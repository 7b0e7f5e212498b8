// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/drift.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/vmstates.h"

/// What findDrift is asked about, in the words of a table.
namespace msm::driftfacts {

inline const QString kService = QStringLiteral("mysql");
inline const QUuid kKey = QUuid::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
inline const QUuid kOther = QUuid::fromString(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
inline constexpr VmId kVm{7};

/// What the table says of the VM's label.
enum class Label { Ours, OurOtherKey, OursWithoutKey, OtherService, None };
/// What the cloud says of the VM.
enum class Seen { Running, PoweredOff, Failed, Ending, Gone, Hidden, Unread };
/// What the manager remembers.
enum class Registered { No, Yes, WithoutKey, ElseWhere };
enum class Agent { NotAsked, Silent, Answers };

inline QStringList labelsOf(Label label)
{
    switch (label) {
    case Label::Ours:
        return {QStringLiteral("prod"), ServiceLabel{kService, kKey}.toString()};
    case Label::OurOtherKey:
        return {ServiceLabel{kService, kOther}.toString()};
    case Label::OursWithoutKey:
        return {QStringLiteral("msm/mysql/by-hand")};
    case Label::OtherService:
        return {ServiceLabel{QStringLiteral("billing"), kKey}.toString()};
    case Label::None:
        break;
    }
    return {QStringLiteral("prod")};
}

inline VirtualMachine vmOf(VmId id, Label label, Seen seen = Seen::Running)
{
    VirtualMachine vm;
    vm.id = id;
    vm.name = QStringLiteral("db-%1").arg(id.value);
    vm.labels = labelsOf(label);
    vm.addresses = {QStringLiteral("10.0.%1.%2").arg(id.value / 250).arg(id.value % 250)};
    vm.state = toVmState(seen == Seen::PoweredOff ? vmstate::Poweroff
            : seen == Seen::Failed                ? vmstate::BootFailure
            : seen == Seen::Ending                ? vmstate::Epilog
                                                  : vmstate::Running);
    return vm;
}

inline ServiceNode nodeOf(const VirtualMachine &vm, const QUuid &key = kKey)
{
    return {.id = vm.id, .name = vm.name, .address = vm.address(), .operation = key};
}

inline DriftFacts factsOf(Label label, Seen seen, Registered registered, Agent agent)
{
    DriftFacts facts{.service = kService};
    const VirtualMachine vm = vmOf(kVm, label, seen);
    if (seen == Seen::Gone)
        facts.gone.insert(kVm);
    else if (seen == Seen::Hidden)
        facts.hidden.insert(kVm);
    else if (seen != Seen::Unread)
        facts.vms.append(vm);
    if (registered != Registered::No) {
        ServiceNode node = nodeOf(vm, registered == Registered::WithoutKey ? QUuid() : kKey);
        if (registered == Registered::ElseWhere)
            node.address = QStringLiteral("10.9.9.9");
        facts.registered.insert(kVm, node);
    }
    if (agent == Agent::Silent)
        facts.agents.insert(kVm, failure(ErrorKind::Timeout, QStringLiteral("no answer")));
    else if (agent == Agent::Answers)
        facts.agents.insert(kVm, AgentAnswer{.server = ServerState::Running});
    return facts;
}

inline QList<DriftClass> classesOf(const Drift &drift)
{
    QList<DriftClass> classes;
    for (const DriftFinding &finding : drift.findings)
        classes.append(finding.kind);
    return classes;
}

} // namespace msm::driftfacts
