// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/rpcgate.h"

#include "core/base/background.h"
#include "core/iaas/opennebula/answer.h"
#include "core/xmlrpc/writer.h"

namespace msm::opennebula {

namespace {

/// Answers below this size are decoded at once: it takes less than handing them to another thread.
constexpr qsizetype kBackgroundBytes = 64 * 1024;

/// Holds a place at the gate for as long as a call is on its way, however it ends: its exchange is a child
/// of the caller's context in all but name, and the context may die first.
class Place final : public QObject {
public:
    Place(QObject *context, std::function<void()> onReleased)
        : QObject(context)
        , m_onReleased(std::move(onReleased))
    {
    }
    ~Place() override { m_onReleased(); }
    Q_DISABLE_COPY_MOVE(Place)

private:
    std::function<void()> m_onReleased;
};

} // namespace

RpcGate::RpcGate(
    HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_endpoint(endpoint)
    , m_session(user + u':' + password)
{
}

void RpcGate::setSession(const QString &user, const QString &secret)
{
    m_session = user + u':' + secret;
}

void RpcGate::call(Kind kind, const QByteArray &method, const xmlrpc::Array &params, QObject *context,
    Reply<xmlrpc::Value> reply)
{
    xmlrpc::Array all{xmlrpc::Value(m_session)};
    all.append(params);
    auto &queue = kind == Kind::Read ? m_reads : m_changes;
    queue.enqueue(Waiting{.kind = kind,
        .body = xmlrpc::encodeCall({method, all}),
        .context = context,
        .reply = std::move(reply)});
    sendNext();
}

void RpcGate::sendNext()
{
    while (m_inFlight < kMaxParallelCalls && (!m_reads.isEmpty() || !m_changes.isEmpty())) {
        const Waiting next = m_reads.isEmpty() ? m_changes.dequeue() : m_reads.dequeue();
        if (next.context)
            send(next);
    }
}

void RpcGate::send(const Waiting &call)
{
    ++m_inFlight;
    auto *place = new Place(call.context, [gate = QPointer<RpcGate>(this)] {
        if (gate)
            gate->release();
    }); // owned by the context
    const HttpRequest request{.url = m_endpoint,
        .verb = "POST",
        .body = call.body,
        .contentType = "text/xml",
        .exactlyOnce = call.kind == Kind::Change};
    m_http.send(
        request, place, [this, place, context = call.context, reply = call.reply](Result<HttpAnswer> answer) {
            place->deleteLater();
            onAnswer(std::move(answer), context, reply);
        });
}

void RpcGate::release()
{
    --m_inFlight;
    // Queued: the context that dies right now may be the next waiting one's, too.
    QMetaObject::invokeMethod(this, &RpcGate::sendNext, Qt::QueuedConnection);
}

void RpcGate::onAnswer(
    Result<HttpAnswer> answer, const QPointer<QObject> &context, const Reply<xmlrpc::Value> &reply)
{
    if (!context)
        return;
    if (!answer)
        reply(failure(answer.error()));
    else if (answer->body.size() < kBackgroundBytes)
        reply(decodeAnswer(std::move(*answer)));
    else
        runInBackground(
            context, [answer = std::move(*answer)]() mutable { return decodeAnswer(std::move(answer)); },
            reply);
}

} // namespace msm::opennebula
