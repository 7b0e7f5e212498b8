// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agenttrial.h"
#include "core/base/id.h"
#include "core/base/scheduler.h"
#include "core/nodes/servicenode.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QStringList>

namespace msm {

/// So many answers in a row of a machine that is off contradict the cloud: the first may have been on its
/// way.
inline constexpr int kAnswersUntilBelieved = 2;

/// What is known of one agent.
struct AgentRecord {
    AgentState state = AgentState::NotAsked;
    AgentAnswer answer;           ///< the last one
    QString address{};            ///< where it came from; empty: nobody said
    QDateTime seen;               ///< UTC, of the last answer
    int answers = 0;              ///< in a row
    int failures = 0;             ///< in a row
    std::optional<Error> error{}; ///< why it did not answer the last time

    bool operator==(const AgentRecord &) const = default;
};

/// Keeps asking the agents of running nodes in turn: each once per interval, but never more than a few per
/// second in all, so that ten thousand nodes cost no more than ten. An agent that has not answered yet is not
/// asked again. One lost answer does not make an agent silent; two in a row do.
class AgentMonitor final : public QObject {
    Q_OBJECT
public:
    AgentMonitor(AgentClient &agent, Scheduler &scheduler, std::chrono::milliseconds interval,
        QObject *parent = nullptr);

    /// The agents to ask: by VM, the addresses at which to try it, in their order, but first the one at which
    /// it answered before. Of a silent one only a few others are tried each time, in turn. Records of VMs
    /// that are no longer among them are kept until forget().
    ///
    /// `off` are those of them whose machines the cloud calls off: an answer would contradict that. A silent
    /// one keeps its place among all agents' for seconds, so only two of them are asked at a time.
    void setTargets(const QHash<VmId, AgentTarget> &targets, const QSet<VmId> &off = {});
    /// Asks this one at once, unless it is being asked.
    void askNow(VmId id);
    void forget(VmId id);
    void stop();
    /// An answer that somebody else got counts as well.
    void record(VmId id, const Result<AgentAnswer> &answer, const QString &address = {});
    /// Whoever did not answer when asked last, targets or not, but none that is off; in no order.
    [[nodiscard]] QList<VmId> silent() const;
    [[nodiscard]] AgentRecord of(VmId id) const { return m_records.value(id); }
    /// Whether it is not known yet if the agent of a machine that is off answers.
    [[nodiscard]] bool isUnsettled(VmId id) const
    {
        const AgentRecord record = of(id);
        return m_off.contains(id) && record.failures == 0 && record.answers < kAnswersUntilBelieved;
    }

Q_SIGNALS:
    /// Something that is shown changed, not only the time.
    void changed(msm::VmId id, msm::AgentState before, msm::AgentState now);
    /// It answered, for the first time in this run or elsewhere than before.
    void answeredAt(msm::VmId id, const QString &address);
    /// An answer that changed nothing but the time.
    void heard(msm::VmId id);

private:
    struct Turn {
        VmId id;
        std::chrono::milliseconds due{};
    };

    void tick();
    void askSomeThatAreOff();
    void askAgainSoon(VmId off);
    void ask(VmId id);
    [[nodiscard]] AgentTarget targetOf(VmId id) const;

    AgentClient &m_agent;
    Scheduler &m_scheduler;
    std::chrono::milliseconds m_interval;
    QHash<VmId, AgentTarget> m_targets;
    QHash<VmId, AgentRecord> m_records;
    QSet<VmId> m_off;        ///< of the targets
    QQueue<Turn> m_turns;    ///< in the order of their due times
    QQueue<Turn> m_offTurns; ///< the same of those that are off
    QSet<VmId> m_asked;      ///< those that have not answered yet
    QObject *m_calls;        ///< context of the questions; a child
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
