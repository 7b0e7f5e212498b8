// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpfrontend.h"

#include <QTcpSocket>

#include <algorithm>

namespace msm::sandbox {

namespace {

constexpr std::chrono::milliseconds kRetryDelay{200};

} // namespace

HttpFrontend::HttpFrontend(HttpPolicy policy, Scheduler &scheduler, int mostConnections, QObject *parent)
    : QObject(parent)
    , m_policy(std::move(policy))
    , m_scheduler(scheduler)
    , m_mostConnections(mostConnections)
{
    m_server.setMaxPendingConnections(1000);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpFrontend::acceptPending);
    // Out of descriptors, for one: the server has stopped to accept, and nobody else would tell it to go on.
    connect(&m_server, &QTcpServer::acceptError, this,
        [this] { m_retry = m_scheduler.callAfter(kRetryDelay, [this] { m_server.resumeAccepting(); }); });
}

HttpFrontend::~HttpFrontend()
{
    // Connections refer to the policy, which goes before the children of QObject would.
    qDeleteAll(findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<quint16> HttpFrontend::listen(const QHostAddress &address, quint16 port)
{
    if (m_server.listen(address, port))
        return m_server.serverPort();
    const bool inUse = m_server.serverError() == QAbstractSocket::AddressInUseError;
    return failure(inUse ? ErrorKind::Conflict : ErrorKind::Unreachable,
        inUse ? QStringLiteral("port %1 on %2 is already in use").arg(port).arg(address.toString())
              : QStringLiteral("cannot listen on %1 port %2: %3")
                    .arg(address.toString())
                    .arg(port)
                    .arg(m_server.errorString()));
}

void HttpFrontend::close()
{
    m_server.close();
}

void HttpFrontend::acceptPending()
{
    while (QTcpSocket *accepted = m_server.nextPendingConnection()) {
        auto *connection =
            new HttpConnection(std::unique_ptr<QTcpSocket>(accepted), m_policy, m_scheduler, this);
        m_maxConnections = std::max(m_maxConnections, ++m_connections);
        if (m_connections == m_mostConnections)
            m_server.pauseAccepting();
        connect(connection, &QObject::destroyed, this, [this] {
            if (m_connections-- == m_mostConnections)
                m_server.resumeAccepting();
        });
    }
}

} // namespace msm::sandbox
