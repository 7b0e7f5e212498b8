// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"

namespace msm {

/// A whole service for a window to show: the real manager over a cloud and agents that the test moves, in a
/// time that passes on request.
class FakeService final {
public:
    explicit FakeService(const MySQLServerManager::Options &options = {});

    FakeScheduler scheduler;
    FakeIaaSClient iaas;
    FakeAgentClient agent;
    FakeLoginProber prober;

    [[nodiscard]] MySQLServerManager &manager() { return *m_manager; }
    [[nodiscard]] EventLog &events() { return *m_events; }
    [[nodiscard]] OperationJournal &journal() { return *m_journal; }

    /// Adds VMs of the service to the cloud, named PREFIX-1, PREFIX-2, …
    QList<VmId> addVms(int count, const QString &prefix, CloudState state = vmstate::Running);
    /// Turns a machine off: the cloud says so, and its agent falls silent.
    void turnOff(VmId id);
    /// Starts the manager and lets it find what there is.
    void start();
    /// Lets time pass in steps of a second and everything queued happen.
    void pass(std::chrono::seconds time);

private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Configuration> m_configuration;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<OperationJournal> m_journal;
    std::unique_ptr<MySQLServerManager> m_manager;
};

/// Made-up nodes in all states, by id, ascending. The same for the same arguments.
[[nodiscard]] NodeList fabricatedNodes(int count, const QDateTime &now);
/// `nodes` with every tenth changed in `round`'s own way: state, MySQL, CPU, and now and then the name.
[[nodiscard]] NodeList withChanges(const NodeList &nodes, int round);

} // namespace msm
