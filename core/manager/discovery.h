// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/scheduler.h"
#include "core/iaas/virtualmachine.h"
#include "core/nodes/servicenode.h"

#include <QObject>
#include <QQueue>
#include <QSet>

namespace msm {

/// Finds nodes of the service that run already but are not registered: after a restart, after a create that
/// nobody waited for, or made elsewhere. Asks their agents in parallel within a bound and reports the ones
/// that are ready in batches, so that ten thousand are registered in a few transactions.
class Discovery final : public QObject {
    Q_OBJECT
public:
    Discovery(AgentClient &agent, Scheduler &scheduler, const QString &service, QObject *parent = nullptr);

    /// Looks at these VMs; those that are not running or are being looked at already are passed over.
    void examine(const VmList &candidates);
    void stop();
    [[nodiscard]] bool isBusy() const { return !m_underWay.isEmpty(); }

Q_SIGNALS:
    void found(const QList<msm::ServiceNode> &nodes);
    void heard(msm::VmId id, const msm::Result<msm::AgentAnswer> &answer);

private:
    void pump();
    void onAnswer(const ServiceNode &node, const Result<AgentAnswer> &answer);
    void ready(const ServiceNode &node);
    void flush();

    AgentClient &m_agent;
    Scheduler &m_scheduler;
    QString m_service;
    QQueue<ServiceNode> m_queue;
    QSet<VmId> m_underWay;
    QList<ServiceNode> m_found;
    int m_inFlight = 0;
    Scheduler::TimerHandle m_flushTimer;
};

} // namespace msm
