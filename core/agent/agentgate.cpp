// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentgate.h"

#include <algorithm>
#include <utility>

namespace msm {

/// One request, and the context of the client's call: it goes when the request has ended.
class AgentGate::Call : public QObject {
public:
    enum class State { Waiting, Sent, Ended };

    Call(QString where, AgentGate *gate)
        : QObject(gate)
        , address(std::move(where))
    {
    }
    virtual void send(AgentGate &gate) = 0;

    QString address;
    Lane lane = Lane::Round;
    State state = State::Waiting;
};

class AgentGate::Read final : public Call {
public:
    struct Asker {
        QPointer<QObject> context;
        std::function<void()> sent;
        Reply<AgentAnswer> reply;
    };

    using Call::Call;
    void send(AgentGate &gate) override { gate.send(*this); }

    QUuid key;
    QList<Asker> askers;
};

class AgentGate::ChangeCall final : public Call {
public:
    using Call::Call;
    void send(AgentGate &gate) override { gate.send(*this); }

    AgentChange change;
    QPointer<QObject> context;
    Reply<void> reply;
};

namespace {

AgentUrgency urgencyOf(size_t lane)
{
    constexpr std::array<AgentUrgency, 4> kUrgencies{
        AgentUrgency::Waited, AgentUrgency::Waited, AgentUrgency::Survey, AgentUrgency::Round};
    return kUrgencies.at(lane);
}

} // namespace

AgentGate::AgentGate(AgentClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

AgentGate::~AgentGate() = default;

template <typename Kind>
void AgentGate::dropWith(QObject *asker, Kind &call)
{
    connect(asker, &QObject::destroyed, &call, [this, &call] { onContextGone(call); });
}

void AgentGate::getServerState(const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply)
{
    const Lane lane = question.urgency == AgentUrgency::Waited ? Lane::Waited
        : question.urgency == AgentUrgency::Survey             ? Lane::Survey
                                                               : Lane::Round;
    Read *read = m_reads.value(question.address);
    const bool isNew = !read;
    if (isNew) {
        read = new Read(question.address, this);
        m_reads.insert(question.address, read);
    }
    dropWith(context, *read);
    if (read->key.isNull())
        read->key = question.key;
    read->askers.append({.context = context, .sent = question.sent, .reply = std::move(reply)});
    if (read->state == Call::State::Sent) {
        if (question.sent)
            question.sent();
    } else if (isNew || lane < read->lane) {
        enqueue(*read, lane);
    }
}

void AgentGate::change(const QString &address, const AgentChange &change, QObject *context, Reply<void> reply)
{
    if (m_changes.contains(address)) {
        const Error error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("another change is under way at %1").arg(address)};
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error] { reply(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    auto *call = new ChangeCall(address, this);
    call->change = change;
    call->context = context;
    call->reply = std::move(reply);
    m_changes.insert(address, call);
    dropWith(context, *call);
    enqueue(*call, Lane::Change);
}

void AgentGate::enqueue(Call &call, Lane lane)
{
    call.lane = lane;
    m_queues.at(size_t(lane)).enqueue(&call);
    sendAll();
}

void AgentGate::sendAll()
{
    while (Call *call = takeNext()) {
        call->state = Call::State::Sent;
        ++m_inFlight.at(size_t(call->lane));
        call->send(*this);
    }
}

/// Queued: the context that has just gone may be one of many that go now, whose calls are not to leave.
void AgentGate::sendAllSoon()
{
    if (std::exchange(m_sendsSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_sendsSoon = false;
            sendAll();
        },
        Qt::QueuedConnection);
}

/// A place is free for the lane when those that the other lanes have, or may take at any time, leave one.
bool AgentGate::hasPlace(size_t lane) const
{
    int taken = m_inFlight.at(lane);
    for (size_t other = 0; other < m_inFlight.size(); ++other) {
        if (other != lane)
            taken += std::max(m_inFlight.at(other), kOwnPlaces.at(other));
    }
    return taken < kPlaces;
}

AgentGate::Call *AgentGate::takeNext()
{
    for (size_t lane = 0; lane < m_queues.size(); ++lane) {
        auto &queue = m_queues.at(lane);
        while (!queue.isEmpty() && hasPlace(lane)) {
            Call *call = queue.dequeue();
            if (!call || call->state != Call::State::Waiting)
                continue; // nobody waits for it any more, or it has left in another lane
            call->lane = Lane(lane);
            return call;
        }
    }
    return nullptr;
}

void AgentGate::send(Read &read)
{
    m_client.getServerState(
        {.address = read.address, .key = read.key, .urgency = urgencyOf(size_t(read.lane))}, &read,
        [this, call = &read](const Result<AgentAnswer> &answer) {
            if (call->state == Call::State::Ended)
                return;
            const auto askers = std::exchange(call->askers, {});
            end(*call);
            // A reply may destroy anything, this gate included.
            for (const Read::Asker &asker : askers) {
                if (asker.context)
                    asker.reply(answer);
            }
        });
    const auto askers = read.askers;
    for (const Read::Asker &asker : askers) {
        if (asker.context && asker.sent)
            asker.sent();
    }
}

void AgentGate::send(ChangeCall &change)
{
    forgetRead(change.address);
    m_client.change(
        change.address, change.change, &change, [this, call = &change](const Result<void> &result) {
            forgetRead(call->address);
            const auto reply = std::exchange(call->reply, {});
            end(*call);
            if (call->context)
                reply(result);
        });
}

void AgentGate::end(Call &call)
{
    if (call.state == Call::State::Sent) {
        --m_inFlight.at(size_t(call.lane));
        sendAllSoon();
    }
    call.state = Call::State::Ended;
    if (m_reads.value(call.address) == &call)
        m_reads.remove(call.address);
    if (m_changes.value(call.address) == &call)
        m_changes.remove(call.address);
    call.deleteLater();
}

/// A request that has left may tell the state before a change: nobody joins it any more.
void AgentGate::forgetRead(const QString &address)
{
    if (const Read *read = m_reads.value(address); read && read->state == Call::State::Sent)
        m_reads.remove(address);
}

void AgentGate::onContextGone(Read &read)
{
    read.askers.removeIf([](const Read::Asker &asker) { return !asker.context; });
    if (read.askers.isEmpty() && read.state != Call::State::Ended)
        end(read);
}

void AgentGate::onContextGone(ChangeCall &change)
{
    if (change.state == Call::State::Waiting)
        end(change);
}

} // namespace msm
