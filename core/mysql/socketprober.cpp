// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/socketprober.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/base/scheduler.h"
#include "core/mysql/handshake.h"
#include "core/net/tunnel.h"

#include <QTcpSocket>
#include <QUrl>

#include <utility>

namespace msm {

namespace {

bool isOfProxy(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return true;
    default:
        return false;
    }
}

/// "db-1:3306", "[fd00::1]:3306".
QString placeOf(const LoginQuestion &question)
{
    const QString host = question.address.contains(u':') ? u'[' + question.address + u']' : question.address;
    return host + u':' + QString::number(question.port);
}

/// As for TLS, a proxy is asked for a tunnel: it cannot read what goes through.
QUrl urlOf(const LoginQuestion &question)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(question.address);
    url.setPort(question.port);
    return url;
}

} // namespace

/// One login, from its turn to its end. A child of the prober; destroys itself.
class SocketProber::Login final : public QObject {
public:
    Login(SocketProber &prober, LoginQuestion question, QObject *context, Reply<LoginAnswer> reply)
        : QObject(&prober)
        , m_prober(prober)
        , m_question(std::move(question))
        , m_context(context)
        , m_reply(std::move(reply))
    {
        connect(context, &QObject::destroyed, this, [this] { onContextGone(); });
    }

    void start()
    {
        m_started = true;
        if (m_question.sent)
            m_question.sent();
        if (m_ended)
            return; // whoever heard of it has changed his mind
        m_deadline = m_prober.m_scheduler.callAfter(m_prober.m_options.deadline, [this] { onDeadline(); });
        m_tunnel = m_prober.m_tunnel;
        const WayOut &way = m_prober.m_way;
        if (m_tunnel) {
            m_tunnel->open(this, [this](const Result<QNetworkProxy> &opened) {
                if (opened)
                    connectBy(*opened);
                else if (!m_ended)
                    end(failure(opened.error()));
            });
        } else if (way.kind == WayOut::Kind::System) { // which may run a script to tell its proxy
            runInBackground(
                this, [way, url = urlOf(m_question)] { return networkProxyFor(way, url); },
                [this](const QNetworkProxy &proxy) { connectBy(proxy); });
        } else {
            connectBy(networkProxyFor(way, urlOf(m_question)));
        }
    }

    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    void connectBy(const QNetworkProxy &proxy)
    {
        if (m_ended)
            return; // the deadline was first
        m_socket = new QTcpSocket(this);
        m_socket->setProxy(proxy);
        m_socket->setReadBufferSize(2 * Handshake::kMaxPacket);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { onData(); });
        connect(m_socket, &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) { onSocketError(error); });
        m_socket->connectToHost(m_question.address, m_question.port);
    }

    void onData()
    {
        while (!m_ended && m_socket->bytesAvailable() > 0) {
            m_socket->write(m_handshake.take(m_socket->read(Handshake::kMaxPacket)));
            const auto outcome = m_handshake.outcome();
            if (outcome && *outcome)
                end(*outcome);
            else if (outcome)
                fail(outcome->error());
        }
    }

    void onSocketError(QAbstractSocket::SocketError error)
    {
        if (m_ended)
            return;
        if (m_socket->bytesAvailable() > 0) // its last words may tell why
            onData();
        if (m_ended)
            return;
        Error out{.kind = ErrorKind::Unreachable, .detail = m_socket->errorString()};
        if (error == QAbstractSocket::RemoteHostClosedError) {
            out.detail = m_handshake.isGreeted()
                ? QStringLiteral("it closed the connection in the middle of a login")
                : QStringLiteral("it closed the connection without a word");
        } else if (isOfProxy(error) && !m_tunnel) {
            out.hop = Hop::Proxy;
        }
        fail(out);
    }

    void onDeadline()
    {
        Error out{.kind = ErrorKind::Timeout};
        if (!m_socket && m_tunnel) {
            out = {.kind = ErrorKind::Unreachable,
                .detail = QStringLiteral("the bastion did not let anything through within %1 s"),
                .hop = Hop::Bastion};
        } else if (m_handshake.isGreeted()) {
            out.detail = QStringLiteral("it greets, and then says nothing within %1 s");
        } else if (isConnected()) {
            out.detail = QStringLiteral("it takes connections, and does not greet within %1 s");
        } else {
            out.detail = QStringLiteral("no connection within %1 s");
        }
        out.detail = out.detail.arg(double(m_prober.m_options.deadline.count()) / 1000.0);
        fail(out);
    }

    [[nodiscard]] bool isConnected() const
    {
        return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    }

    /// What only waits, or has no connection yet, ends unnoticed. The server waits for everything else.
    void onContextGone()
    {
        m_reply = {};
        if (!m_ended && !isConnected())
            end(failure(ErrorKind::Cancelled, {}));
    }

    void fail(Error error)
    {
        error.detail = QStringLiteral("MySQL at %1: %2").arg(placeOf(m_question), error.detail);
        end(failure(m_tunnel && m_socket ? m_tunnel->explained(error) : error));
    }

    void end(const Result<LoginAnswer> &answer)
    {
        m_ended = true;
        m_deadline.reset();
        if (!answer)
            qCDebug(lcMySql).noquote() << answer.error().detail;
        if (m_socket) {
            m_socket->disconnect(this);
            m_socket->flush(); // the leave that is taken
            m_socket->disconnectFromHost();
        }
        if (m_started)
            m_prober.onEnded();
        deleteLater();
        // The reply may destroy anything, the prober and with it this login included.
        const auto reply = std::exchange(m_reply, {});
        if (reply && m_context)
            reply(answer);
    }

    SocketProber &m_prober;
    const LoginQuestion m_question;
    QPointer<QObject> m_context;
    Reply<LoginAnswer> m_reply;
    Handshake m_handshake;
    Tunnel *m_tunnel = nullptr;
    QTcpSocket *m_socket = nullptr;
    Scheduler::TimerHandle m_deadline;
    bool m_started = false;
    bool m_ended = false;
};

SocketProber::SocketProber(Scheduler &scheduler, const Options &options, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_options(options)
{
}

SocketProber::~SocketProber() = default;

void SocketProber::setWayOut(const WayOut &way)
{
    m_way = way;
    m_tunnel = nullptr;
}

void SocketProber::setTunnel(Tunnel &tunnel)
{
    m_tunnel = &tunnel;
}

void SocketProber::probe(const LoginQuestion &question, QObject *context, Reply<LoginAnswer> reply)
{
    m_waiting.enqueue(new Login(*this, question, context, std::move(reply))); // a child, ends by itself
    QMetaObject::invokeMethod(this, &SocketProber::sendAll, Qt::QueuedConnection);
}

void SocketProber::sendAll()
{
    while (m_inFlight < m_options.places && !m_waiting.isEmpty()) {
        Login *login = m_waiting.dequeue();
        if (!login || login->hasEnded())
            continue; // nobody waits for it any more
        ++m_inFlight;
        login->start();
    }
}

/// Queued: what ends now may have been asked for by somebody who is about to go with all the rest.
void SocketProber::onEnded()
{
    --m_inFlight;
    QMetaObject::invokeMethod(this, &SocketProber::sendAll, Qt::QueuedConnection);
}

} // namespace msm
