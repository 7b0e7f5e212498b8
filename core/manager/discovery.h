// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/scheduler.h"
#include "core/iaas/virtualmachine.h"
#include "core/nodes/servicenode.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace msm {

/// Finds nodes of the service that run already but are not registered: after a restart, after a create that
/// nobody waited for, or made elsewhere. Asks their agents and reports the ones that are ready in batches, so
/// that ten thousand are registered in a few transactions.
class Discovery final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString service;
        AddressPreference addresses = AddressPreference::Automatic;
    };

    Discovery(AgentClient &agent, Scheduler &scheduler, const Options &options, QObject *parent = nullptr);

    /// Looks at these VMs; those that are not running or are being looked at already are passed over. A node
    /// is registered with the address at which its agent answered.
    void examine(const VmList &candidates);
    void stop();

Q_SIGNALS:
    void found(const QList<msm::ServiceNode> &nodes);
    void heard(msm::VmId id, const msm::Result<msm::AgentAnswer> &answer, const QString &address);

private:
    struct Candidate {
        ServiceNode node;
        VmAddresses addresses;
    };

    void ask(const Candidate &candidate);
    void flushWhenComplete();
    void onAnswer(const Candidate &candidate, const Result<AgentAnswer> &answer, const QString &address);
    void ready(const ServiceNode &node);
    void flush();

    AgentClient &m_agent;
    Scheduler &m_scheduler;
    Options m_options;
    QSet<VmId> m_underWay; ///< asked or found
    QList<ServiceNode> m_found;
    QObject *m_calls; ///< context of the questions; a child
    Scheduler::TimerHandle m_flushTimer;
};

} // namespace msm
