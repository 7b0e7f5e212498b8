// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"

#include <QHash>
#include <QPointer>
#include <QQueue>

#include <array>

namespace msm {

/// The one way to all agents: bounds and orders the calls of everybody who asks. Owned by the composition
/// root and handed out as AgentClient; the client behind it must outlive it. One thread.
///
/// - At most kPlaces calls are on their way at a time. A call that waits has not begun: its deadline starts
///   when it leaves, and AgentQuestion::sent tells.
/// - Calls leave by lane, and within a lane in the order in which they were asked for. Each lane has a few
///   places of its own, so that neither a round over silent agents nor a thousand creates keep the others
///   waiting. The places that are left go to the first lane that wants one.
/// - Questions to the same address share one request, which leaves in the first of their lanes that has a
///   place. A context that goes takes only its own question along; the last one takes the request.
/// - A change leaves exactly once, and alone: a second one of the same address ends with Conflict until the
///   first is answered or has timed out. A change that is on its way stays there when its context goes,
///   because the agent may be carrying it out. A question that is asked after a change is never answered by a
///   request that left before the change ended.
///
/// An address stands for its node, so a node's changes all go to the address at which its agent answers.
class AgentGate final : public QObject, public AgentClient {
    Q_OBJECT
public:
    static constexpr int kPlaces = 32;
    /// The places of a lane's own; in the order of Lane.
    static constexpr std::array<int, 4> kOwnPlaces{2, 6, 2, 2};

    explicit AgentGate(AgentClient &client, QObject *parent = nullptr);
    ~AgentGate() override;

    void getServerState(const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply) override;
    void change(
        const QString &address, const AgentChange &change, QObject *context, Reply<void> reply) override;

private:
    enum class Lane { Change, Waited, Survey, Round };
    class Call;
    class Read;
    class ChangeCall;

    void enqueue(Call &call, Lane lane);
    void sendAll();
    void sendAllSoon();
    [[nodiscard]] bool hasPlace(size_t lane) const;
    [[nodiscard]] Call *takeNext();
    void send(Read &read);
    void send(ChangeCall &change);
    void end(Call &call);
    void forgetRead(const QString &address);
    /// Who asked may go before the answer comes.
    template <typename Kind>
    void dropWith(QObject *asker, Kind &call);
    void onContextGone(Read &read);
    void onContextGone(ChangeCall &change);

    AgentClient &m_client;
    std::array<QQueue<QPointer<Call>>, 4> m_queues; ///< by lane; also calls that have left in another lane
    std::array<int, 4> m_inFlight{};                ///< by lane
    QHash<QString, Read *> m_reads;                 ///< by address: those that further questions may join
    QHash<QString, ChangeCall *> m_changes;         ///< by address: those that have not ended
    bool m_sendsSoon = false;
};

} // namespace msm
