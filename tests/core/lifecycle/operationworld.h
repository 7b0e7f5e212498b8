// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentgate.h"
#include "core/journal/database.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"
#include "core/nodes/configuration.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"

namespace msm {

using namespace std::chrono_literals;

/// What operations work with: a fake cloud, fake agents and a fake clock, a journal and a registry in memory.
struct OperationWorld {
    FakeScheduler scheduler;
    FakeIaaSClient cloud;
    FakeAgentClient agents;
    AgentGate gate{agents};
    FakeLoginProber prober;
    std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), scheduler);
    std::unique_ptr<Configuration> configuration = *Configuration::load(*database);
    OperationJournal journal{*database, scheduler};
    CloudPresence presence{scheduler};
    NodePoller poller{cloud, gate, prober, scheduler, {}};

    CreateNode::Parts createParts()
    {
        return {.iaas = cloud,
            .poller = poller,
            .configuration = *configuration,
            .journal = journal,
            .scheduler = scheduler,
            .presence = presence};
    }
    DeleteNode::Parts deleteParts()
    {
        return {.iaas = cloud,
            .poller = poller,
            .configuration = *configuration,
            .journal = journal,
            .scheduler = scheduler,
            .presence = presence};
    }
    /// The id of an operation that the journal has.
    QUuid begun()
    {
        const QUuid id = QUuid::createUuid();
        if (!journal.begin({{.id = id}}))
            qFatal("the journal does not take an operation");
        return id;
    }
    CreateNodeRequest request()
    {
        return {.key = begun(),
            .service = QStringLiteral("mysql"),
            .name = QStringLiteral("db"),
            .templateId = TemplateId{0}};
    }
    DeleteNodeRequest deletion(VmId id, KillMode mode = KillMode::Terminate)
    {
        return {.operation = begun(), .vm = id, .name = QStringLiteral("db"), .mode = mode};
    }
    /// Lets time pass second by second and everything that it causes happen.
    void pass(std::chrono::seconds time)
    {
        settle();
        for (auto left = time; left > 0s; left -= 1s) {
            scheduler.advance(1000);
            settle();
        }
    }
    VmId onlyVm() const { return cloud.vms.firstKey(); }
};

inline OperationView viewOf(const NodeOperation &operation)
{
    OperationView view;
    operation.describe(view);
    return view;
}

inline Error lost()
{
    return {
        .kind = ErrorKind::Unreachable, .detail = QStringLiteral("connection lost"), .maybeApplied = true};
}

/// What a follower says that handed the call on, and what is said during an election.
inline Error forwarded()
{
    return {.kind = ErrorKind::Internal,
        .detail = QStringLiteral("Cannot process request"),
        .httpStatus = 200,
        .apiCode = 0x2000,
        .maybeApplied = true};
}
/// Nothing was sent.
inline Error away()
{
    return {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused the connection")};
}
inline Error wrongState()
{
    return {.kind = ErrorKind::Conflict,
        .detail = QStringLiteral("This action is not available for state BACKUP"),
        .httpStatus = 200,
        .apiCode = 0x0800};
}

} // namespace msm
