// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agenttrial.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace msm {

namespace {

/// One trial of several addresses. A child of whoever wants the answer; goes when it has answered, and the
/// requests that are still under way go with it.
class AgentTrial final : public QObject {
public:
    AgentTrial(AgentClient &agent, Scheduler &scheduler, const AgentTarget &target, AgentUrgency urgency,
        QObject *context, TrialReply reply)
        : QObject(context)
        , m_agent(agent)
        , m_scheduler(scheduler)
        , m_addresses(target.addresses.first(std::min<qsizetype>(target.addresses.size(), kTriedAddresses)))
        , m_key(target.key)
        , m_urgency(urgency)
        , m_reply(std::move(reply))
    {
        tryNext();
    }

private:
    void tryNext()
    {
        m_stagger.reset();
        const QString address = m_addresses.at(m_begun++);
        ++m_inFlight;
        m_agent.getServerState(
            {.address = address, .key = m_key, .urgency = m_urgency, .sent = [this] { goOnLater(); }}, this,
            [this, address](const Result<AgentAnswer> &answer) { onAnswer(address, answer); });
    }

    void goOnLater()
    {
        if (m_reply && m_begun < m_addresses.size() && m_inFlight < kTriedAtOnce && !m_stagger)
            m_stagger = m_scheduler.callAfter(kTrialStagger, [this] { tryNext(); });
    }

    void onAnswer(const QString &address, const Result<AgentAnswer> &answer)
    {
        --m_inFlight;
        if (!m_reply)
            return;
        if (answer) {
            end(answer, address);
            return;
        }
        if (address == m_addresses.first())
            m_failure = answer.error();
        if (m_begun < m_addresses.size())
            tryNext();
        else if (m_inFlight == 0)
            end(failure(everywhere()), m_addresses.first());
    }

    /// The first address is the one that was expected to answer, so its failure is the one to tell.
    [[nodiscard]] Error everywhere() const
    {
        Error error = m_failure.value();
        error.detail +=
            QStringLiteral("; no answer either at %1").arg(m_addresses.mid(1).join(QStringLiteral(", ")));
        return error;
    }

    void end(const Result<AgentAnswer> &answer, const QString &address)
    {
        m_stagger.reset();
        deleteLater();
        const TrialReply reply = std::exchange(m_reply, nullptr);
        reply(answer, address);
    }

    AgentClient &m_agent;
    Scheduler &m_scheduler;
    QStringList m_addresses;
    QUuid m_key;
    AgentUrgency m_urgency;
    TrialReply m_reply;
    qsizetype m_begun = 0;
    int m_inFlight = 0;
    std::optional<Error> m_failure;
    Scheduler::TimerHandle m_stagger;
};

} // namespace

void askAgent(AgentClient &agent, Scheduler &scheduler, const AgentTarget &target, AgentUrgency urgency,
    QObject *context, TrialReply reply)
{
    if (target.addresses.size() > 1) {
        new AgentTrial(agent, scheduler, target, urgency, context, std::move(reply));
        return;
    }
    const QString address = target.addresses.value(0);
    agent.getServerState({.address = address, .key = target.key, .urgency = urgency}, context,
        [address, reply = std::move(reply)](const Result<AgentAnswer> &answer) { reply(answer, address); });
}

} // namespace msm
