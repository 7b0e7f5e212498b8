// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentgate.h"
#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"

#include <chrono>
#include <memory>

namespace msm {

/// A manager of the service "mysql" over a fake cloud, fake agents, a fake clock and a journal in memory. A
/// test takes its parts apart as it likes: a second manager on the same journal is a restart.
struct ManagerWorld {
    FakeScheduler scheduler;
    FakeIaaSClient cloud;
    FakeAgentClient agents;
    AgentGate gate{agents};
    FakeLoginProber prober;
    std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), scheduler);
    std::unique_ptr<Configuration> configuration = *Configuration::load(*database);
    EventLog events{*database, scheduler};
    OperationJournal journal{*database, scheduler};
    std::unique_ptr<MySQLServerManager> manager = make();

    /// Another manager on the same parts; retries take their longest delays.
    [[nodiscard]] std::unique_ptr<MySQLServerManager> make(MySQLServerManager::Options options = {});
    /// The manager again, as after the program's end: what has not ended is in the journal alone.
    void restart(const MySQLServerManager::Options &options = {});
    /// Starts the manager and lets it connect.
    void startUp();
    /// Lets time pass second by second and everything that it causes happen, in other threads, too.
    void pass(std::chrono::seconds time);

    /// A VM of the service; made for `key`, or for nobody's operation.
    VmId addOwn(const QString &name, CloudState state = vmstate::Running,
        NodeFunction function = NodeFunction::Agent, const QUuid &key = QUuid::createUuid());
    /// Every pending VM of the cloud runs.
    void runAll();
    [[nodiscard]] CreateRequest request(int count = 1) const;
    /// The manager is at rest: no operation runs or is left in the journal.
    void verifyNothingIsStuck() const;
    /// Kinds of the last thousand events, oldest first.
    [[nodiscard]] QList<EventKind> eventKinds() const;
};

} // namespace msm
