// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/sandbox/databasekit.h"
#include "core/sandbox/databaseplan.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace msm::sandbox {

/// The processes of one VM's real node: the node agent, a child of this process, and the server, which the
/// agent starts and stops. An agent that ends by itself is started again, as its unit does. Owned by
/// DatabaseFleet.
class DatabaseNode final : public QObject {
    Q_OBJECT
public:
    /// `kit` is ready, and outlives the node as `scheduler` does. `prepare` is called for the agent's process
    /// before it starts.
    DatabaseNode(Scheduler &scheduler, const DatabaseKit &kit, const DatabasePlaces &places,
        DatabaseKit::Prepare prepare, QObject *parent = nullptr);
    /// All processes have ended then: at once, where they had not before.
    ~DatabaseNode() override;

    /// Makes the files and starts the agent; once what an earlier end() asked for is done.
    void begin(const DatabaseStart &start);
    /// The agent ends the server and itself. A start that has not come about is forgotten.
    void end();
    /// Whether no process of it runs and nothing is prepared.
    [[nodiscard]] bool isIdle() const { return m_phase == Phase::Idle; }
    /// Whether the server takes logins, as far as the agent has said.
    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Up && m_serves; }
    [[nodiscard]] const DatabasePlaces &places() const { return m_places; }

    /// Blocks until what end() has begun is over.
    void waitForAgent(std::chrono::milliseconds limit);
    /// Ends everything at once, without waiting for it.
    void kill();

    // Faults:
    void killServer();
    /// The agent is away, and the server goes on, until the agent is let back.
    void keepAgentAway(bool away);
    /// The small disk, where it has one, is full, or is so no longer.
    void setDiskFull(bool full);

Q_SIGNALS:
    void agentUp();
    /// The server takes logins.
    void ready();
    /// The start has come to an end, a good one or not: the next node may start.
    void settled();
    /// The files could not be made; nothing runs.
    void failed(const QString &why);
    void idle();

private:
    enum class Phase { Idle, Preparing, Up, Ending };

    void prepared(const Result<void> &result);
    void startAgent();
    void readLog();
    void take(const QByteArray &line);
    void agentEnded();
    void becomeIdle();

    Scheduler &m_scheduler;
    const DatabaseKit &m_kit;
    DatabasePlaces m_places;
    DatabaseKit::Prepare m_prepare;
    DatabaseStart m_start;
    std::optional<DatabaseStart> m_next; ///< begins when this one has ended
    Phase m_phase = Phase::Idle;
    bool m_serves = false;
    bool m_isAway = false;  ///< the agent is kept away
    bool m_hasCome = false; ///< this agent has begun to listen
    int m_failures = 0;     ///< agents in a row that did not get as far
    QByteArray m_lastWords; ///< of the agent
    Scheduler::TimerHandle m_again;
    QProcess m_agent;
};

} // namespace msm::sandbox
