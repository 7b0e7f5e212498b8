// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/recovery.h"
#include "core/lifecycle/transitions.h"
#include "tests/core/lifecycle/operationworld.h"

#include <QJsonObject>

/// What the tests of actions that are one changing request share.
namespace msm {

/// VM 7 as a listing shows it.
inline NodeObservation listed(CloudState state)
{
    VirtualMachine vm;
    vm.id = VmId{7};
    vm.state = toVmState(state);
    vm.addresses = {QStringLiteral("127.0.0.9")};
    return {.vm = vm};
}

inline NodeObservation agentSays(ServerState server)
{
    return {.agent = Result<AgentAnswer>(AgentAnswer{.server = server})};
}

inline NodeObservation silence()
{
    return {.agent = Result<AgentAnswer>(failure(ErrorKind::Unreachable, QStringLiteral("refused")))};
}

/// One VM, and an action on it.
template <class Action, class ActionOperation>
struct RequestWorld : OperationWorld {
    const Action &action;
    VmId id;
    QString address;

    explicit RequestWorld(const Action &of, CloudState state = vmstate::Running)
        : action(of)
        , id(cloud.add(QStringLiteral("db"), state))
        , address(cloud.vms[id].address())
    {
    }
    std::unique_ptr<ActionOperation> make(const JournalledOperation &entry)
    {
        const OperationParts parts{cloud, gate, poller, *configuration, journal, scheduler, presence, {}};
        return std::make_unique<ActionOperation>(action, parts, entry);
    }
    std::unique_ptr<ActionOperation> beginWith(
        const QJsonObject &parameters, const QString &name = QStringLiteral("db"))
    {
        const JournalledOperation entry{.id = QUuid::createUuid(),
            .kind = OperationKind(action.kind).name(),
            .name = name,
            .parameters = parameters,
            .vm = id,
            .stage = QStringLiteral("submitted")};
        if (!journal.begin({entry}))
            qFatal("the journal does not take an operation");
        auto operation = make(entry);
        operation->start();
        return operation;
    }
    /// The operation as the next run of the program goes on with it; null where it does not.
    std::unique_ptr<ActionOperation> afterCrash()
    {
        const JournalledOperation entry = journal.unfinished()->first();
        if (!recoveryOf(entry, {}).goesOn)
            return {};
        auto operation = make(entry);
        operation->start();
        return operation;
    }
};

} // namespace msm
