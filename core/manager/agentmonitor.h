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

/// What is known of one agent.
struct AgentRecord {
    AgentState state = AgentState::NotAsked;
    AgentAnswer answer;           ///< the last one
    QString address{};            ///< where it came from; empty: nobody said
    QDateTime seen;               ///< UTC, of the last answer
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
    void setTargets(const QHash<VmId, AgentTarget> &targets);
    void forget(VmId id);
    void stop();
    /// An answer that somebody else got counts as well.
    void record(VmId id, const Result<AgentAnswer> &answer, const QString &address = {});
    /// Whoever did not answer when asked last, targets or not, in no order.
    [[nodiscard]] QList<VmId> silent() const;
    [[nodiscard]] AgentRecord of(VmId id) const { return m_records.value(id); }

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
    void ask(VmId id);
    [[nodiscard]] AgentTarget targetOf(VmId id) const;

    AgentClient &m_agent;
    Scheduler &m_scheduler;
    std::chrono::milliseconds m_interval;
    QHash<VmId, AgentTarget> m_targets;
    QHash<VmId, AgentRecord> m_records;
    QQueue<Turn> m_turns; ///< in the order of their due times
    QSet<VmId> m_asked;   ///< those that have not answered yet
    QObject *m_calls;     ///< context of the questions; a child
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
