// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/rpcgate.h"

#include "core/base/background.h"
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/gateway.h"
#include "core/xmlrpc/writer.h"

#include <QSslCertificate>

namespace msm::opennebula {

namespace {

/// Answers below this size are decoded at once: it takes less than handing them to another thread.
constexpr qsizetype kBackgroundBytes = 64 * 1024;

/// Holds a place at the gate for as long as a call is on its way, however it ends: its exchange is a child
/// of the caller's context in all but name, and the context may die first.
class HeldSlot final : public QObject {
public:
    HeldSlot(QObject *context, std::function<void()> onReleased)
        : QObject(context)
        , m_onReleased(std::move(onReleased))
    {
    }
    ~HeldSlot() override { m_onReleased(); }
    Q_DISABLE_COPY_MOVE(HeldSlot)

private:
    std::function<void()> m_onReleased;
};

/// What of an answer can be read while it comes in, is.
class DocumentReader final : public AnswerReader {
public:
    void expect(qint64 bytes) override { document.expect(bytes); }
    void read(QByteArrayView piece) override { document.append(piece); }

    xmlrpc::Document document;
};

/// No answer came back; whatever the zone says, even that it is not OpenNebula, is one. A gateway that cannot
/// reach it speaks for itself.
bool isAnswer(const Result<HttpAnswer> &answer)
{
    if (answer)
        return !isGatewayFailure(answer->status);
    const Error &error = answer.error();
    const bool none = error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Tls;
    return !none;
}

/// However a read ends, nothing was carried out.
Reply<xmlrpc::Value> withoutDoubt(Reply<xmlrpc::Value> reply)
{
    return [reply = std::move(reply)](Result<xmlrpc::Value> answer) {
        if (!answer)
            answer.error().maybeApplied = false;
        reply(std::move(answer));
    };
}

} // namespace

RpcGate::RpcGate(
    HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password, QObject *parent)
    : ZoneStatus(parent)
    , m_http(http)
    , m_scheduler(http.scheduler())
    , m_endpoint(endpoint)
    , m_session(user + u':' + password)
{
}

RpcGate::~RpcGate() = default;

void RpcGate::setSession(const QString &user, const QString &secret)
{
    m_session = user + u':' + secret;
}

void RpcGate::call(Kind kind, const QByteArray &method, const xmlrpc::Array &params, QObject *context,
    Reply<xmlrpc::Value> reply)
{
    m_queues[size_t(kind)].enqueue(Waiting{
        .kind = kind, .method = method, .params = params, .context = context, .reply = std::move(reply)});
    sendNext();
}

QDateTime RpcGate::certificateEnds() const
{
    return m_certificate.isEmpty() ? QDateTime()
                                   : QSslCertificate(m_certificate, QSsl::Der).expiryDate().toUTC();
}

void RpcGate::tryNow()
{
    m_circuit.tryNow(m_scheduler.elapsed());
}

void RpcGate::setOffline(bool offline)
{
    m_offline = offline;
    sendNext();
}

ZoneTraffic RpcGate::traffic() const
{
    ZoneTraffic traffic = m_meter.lastMinute(m_scheduler.elapsed());
    traffic.inFlight = m_inFlight;
    for (const auto &queue : m_queues)
        traffic.waiting += int(queue.size());
    if (m_circuit.isOpen())
        traffic.paused = m_circuit.pauseLeft(m_scheduler.elapsed());
    return traffic;
}

void RpcGate::sendNext()
{
    if (m_offline) {
        refuseAll({.kind = ErrorKind::Offline, .detail = QStringLiteral("this computer has no network")});
        return;
    }
    while (m_inFlight < kMaxParallelCalls) {
        auto *const queue = nextQueue();
        if (!queue || mustWait(queue->head().kind) || !hasBudget())
            return;
        switch (m_circuit.ask(m_scheduler.elapsed())) {
        case Circuit::Verdict::Go:
            send(queue->dequeue());
            break;
        case Circuit::Verdict::Wait:
            return;
        case Circuit::Verdict::Refuse:
            refuseAll(restError());
            return;
        }
    }
}

/// The first that has a call which somebody still waits for at its head.
QQueue<RpcGate::Waiting> *RpcGate::nextQueue()
{
    for (auto &queue : m_queues) {
        while (!queue.isEmpty() && !queue.head().context)
            queue.removeFirst();
        if (!queue.isEmpty())
            return &queue;
    }
    return nullptr;
}

bool RpcGate::hasBudget()
{
    // While the circuit is open nothing is sent but a probe now and then.
    if (m_circuit.isOpen())
        return true;
    if (m_budgetTimer)
        return false;
    const auto wait = m_budget.take(m_scheduler.elapsed());
    if (wait.count() == 0)
        return true;
    m_budgetTimer = m_scheduler.callAfter(wait, [this] {
        m_budgetTimer.reset();
        sendNext();
    });
    return false;
}

void RpcGate::send(const Waiting &call)
{
    ++m_inFlight;
    auto *place = new HeldSlot(call.context, [gate = QPointer<RpcGate>(this)] {
        if (gate)
            gate->release();
    }); // owned by the context
    if (call.kind == Kind::Change)
        m_unsentChange = place;
    xmlrpc::Array params{xmlrpc::Value(m_session)};
    params.append(call.params);
    const auto reader = std::make_shared<DocumentReader>();
    const HttpRequest request{.url = m_endpoint,
        .verb = "POST",
        .body = xmlrpc::encodeCall({call.method, params}),
        .contentType = "text/xml",
        .exactlyOnce = call.kind == Kind::Change,
        .reader = reader,
        .onSent = [this, place] {
            if (m_unsentChange == place) {
                m_unsentChange.clear();
                sendNext();
            }
        }};
    m_http.send(request, place,
        [this, place, reader, context = call.context, method = call.method,
            reply = call.kind == Kind::Change ? call.reply : withoutDoubt(call.reply),
            bytesOut = request.body.size(), sent = m_scheduler.elapsed(),
            sentAt = m_scheduler.nowUtc()](const Result<HttpAnswer> &answer) {
            place->deleteLater();
            if (answer && m_clock.onAnswer(sentAt, m_scheduler.nowUtc(), httpDate(answer->head.date)))
                Q_EMIT clockChanged();
            if (answer)
                m_certificate = answer->certificate;
            xmlrpc::Document body;
            if (answer) // after a failure the network may still hold the reader
                body = std::move(reader->document);
            record(answer, body.size(), bytesOut, sent);
            onAnswer(answer, std::move(body), method, context, reply);
        });
}

void RpcGate::record(
    const Result<HttpAnswer> &answer, qint64 bytesIn, qint64 bytesOut, std::chrono::milliseconds sent)
{
    const auto now = m_scheduler.elapsed();
    const bool answered = isAnswer(answer);
    m_meter.record({.ended = now,
        .took = now - sent,
        .bytesOut = bytesOut,
        .bytesIn = answer ? bytesIn : 0,
        .answered = answered});
    const bool wasOpen = m_circuit.isOpen();
    const auto pause = m_circuit.pauseLeft(now);
    if (answered)
        m_circuit.onAnswer();
    else
        m_circuit.onFailure(now);
    m_restAsked.reset();
    if (const auto rest = answer ? askedRest(*answer, m_scheduler.nowUtc()) : std::nullopt) {
        m_circuit.rest(now, *rest);
        m_restAsked = gatewayError(*answer, m_endpoint, m_scheduler.nowUtc());
    }
    if (m_circuit.isOpen() != wasOpen || m_circuit.pauseLeft(now) != pause)
        Q_EMIT circuitChanged();
}

void RpcGate::release()
{
    if (--m_inFlight == 0)
        m_circuit.onIdle(m_scheduler.elapsed());
    // Queued: the context that dies right now may be the next waiting one's, too.
    QMetaObject::invokeMethod(this, &RpcGate::sendNext, Qt::QueuedConnection);
}

Error RpcGate::restError() const
{
    const auto pause = m_circuit.pauseLeft(m_scheduler.elapsed());
    if (m_restAsked) {
        Error error = *m_restAsked;
        error.kind = ErrorKind::Unreachable;
        error.retryAfter = pause;
        return error;
    }
    return {.kind = ErrorKind::Unreachable,
        .detail = QStringLiteral("%1 has not answered %2 calls in a row; the next try is in %3 s")
                      .arg(m_endpoint.host())
                      .arg(Circuit::kFailuresUntilOpen)
                      .arg(std::chrono::ceil<std::chrono::seconds>(pause).count()),
        .retryAfter = pause};
}

void RpcGate::refuseAll(const Error &error)
{
    for (auto &queue : m_queues) {
        for (const Waiting &call : std::exchange(queue, {})) {
            if (!call.context)
                continue;
            QMetaObject::invokeMethod(
                call.context, [reply = call.reply, error] { reply(failure(error)); }, Qt::QueuedConnection);
        }
    }
}

void RpcGate::onAnswer(const Result<HttpAnswer> &answer, xmlrpc::Document body, const QByteArray &method,
    const QPointer<QObject> &context, const Reply<xmlrpc::Value> &reply)
{
    if (!context)
        return;
    const AskedFor asked{.method = method, .endpoint = m_endpoint, .now = m_scheduler.nowUtc()};
    if (!answer)
        reply(failure(answer.error()));
    else if (body.size() < kBackgroundBytes)
        reply(decodeAnswer(*answer, std::move(body), asked));
    else
        runInBackground(
            context,
            [answer = *answer, body = std::move(body), asked]() mutable {
                return decodeAnswer(answer, std::move(body), asked);
            },
            reply);
}

} // namespace msm::opennebula
