// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectingwatch.h"

#include <QTcpSocket>

namespace msm {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto kQuiet = 1s;

} // namespace

ConnectingWatch::ConnectingWatch(
    Scheduler &scheduler, const QNetworkProxy &proxy, const QUrl &url, milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_proxy(proxy)
    , m_url(url)
    , m_patience(patience)
    , m_timer(scheduler.callAfter(kQuiet, [this] { probe(); }))
{
}

void ConnectingWatch::probe()
{
    Q_EMIT quiet();
    m_probe = new QTcpSocket(this);
    m_probe->setProxy(m_proxy);
    connect(m_probe, &QTcpSocket::connected, this, [this] {
        m_probe->disconnect(this);
        m_probe->disconnectFromHost();
        m_timer = m_scheduler.callAfter(m_patience, [this] {
            Q_EMIT silent();
            Q_EMIT hopeless(QStringLiteral("the connection was not made, although another one was"));
        });
    });
    connect(m_probe, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        Q_EMIT hopeless(error == QAbstractSocket::ProxyConnectionClosedError
                ? QStringLiteral("the connection was closed before it was made")
                : m_probe->errorString());
    });
    m_probe->connectToHost(m_url.host(), quint16(m_url.port(m_url.scheme() == u"https" ? 443 : 80)));
}

} // namespace msm
