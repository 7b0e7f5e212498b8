// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agenttrial.h"
#include "core/base/operation.h"
#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/drift.h"
#include "core/manager/vmreading.h"

#include <functional>
#include <memory>

namespace msm {

/// Compares manager, cloud and agents on what it reads itself, now: lists the cloud, asks the agents of all
/// nodes that run, those that do not answer once more, and reads every VM again about which something seems
/// to be wrong. Changes nothing. Errors: those of the listing and of the second reading; Storage when the
/// journal cannot be read, because what somebody is dealing with would look lost.
class Inspection final : public Operation {
    Q_OBJECT
public:
    /// What the manager knows: all of DriftFacts but what is read here. Called again before the last
    /// comparison, because much can be done while agents are asked.
    using Known = std::function<Result<DriftFacts>()>;
    enum class Step { Listing, AskingAgents, ReadingAgain };

    /// The clients and the scheduler must outlive it.
    Inspection(
        IaaSClient &iaas, AgentClient &agent, Scheduler &scheduler, Known known, QObject *parent = nullptr);
    ~Inspection() override;

    [[nodiscard]] Step step() const { return m_step; }
    /// Agents that were asked, and how many that will be; those asked again do not count.
    [[nodiscard]] qsizetype asked() const { return m_asked; }
    [[nodiscard]] qsizetype toAsk() const { return m_agents.size(); }
    /// Once it has succeeded.
    [[nodiscard]] const Drift &drift() const { return m_drift; }

Q_SIGNALS:
    /// step() or asked() changed.
    void progressed();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onListed(const Result<VmList> &vms);
    void ask(VmId vm, bool again);
    void onAnswer(VmId vm, bool again, const Result<AgentAnswer> &answer);
    void readAgain();
    void onRead(const Result<VmReading> &reading);
    bool learn();
    void end(const std::optional<Error> &error);
    void enter(Step step);

    IaaSClient &m_iaas;
    AgentClient &m_agent;
    Scheduler &m_scheduler;
    Known m_known;
    Step m_step = Step::Listing;
    DriftFacts m_facts;
    Drift m_drift;
    QHash<VmId, AgentTarget> m_agents;
    qsizetype m_asked = 0;
    qsizetype m_unanswered = 0;       ///< questions
    std::unique_ptr<QObject> m_calls; ///< context of everything under way
};

} // namespace msm
