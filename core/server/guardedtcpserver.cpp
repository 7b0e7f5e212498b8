// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/guardedtcpserver.h"

#include "core/base/logging.h"

#include <QTcpSocket>

#include <algorithm>

namespace msm {

GuardedTcpServer::GuardedTcpServer(const Limits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
}

void GuardedTcpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_peers.size() >= m_limits.connections) {
        qCWarning(lcServer) << "more than" << m_limits.connections << "connections; ending the quietest";
        // Aborting tells the HTTP server, which deletes the socket.
        QTcpSocket *quietest = m_peers.takeFirst().socket;
        quietest->abort();
    }
    m_peers.append({socket});
    // Connected before the HTTP server gets the socket, so these run before it reads.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReceived(socket); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { onAnswered(socket); });
    connect(socket, &QObject::destroyed, this,
        [this, socket] { m_peers.removeIf([socket](const Peer &peer) { return peer.socket == socket; }); });
    // One more than allowed, so that too much can be told from just enough.
    socket->setReadBufferSize(m_limits.requestBytes + 1);
    addPendingConnection(socket);
}

GuardedTcpServer::Peer &GuardedTcpServer::touch(QTcpSocket *socket)
{
    const auto found = std::find_if(
        m_peers.begin(), m_peers.end(), [socket](const Peer &peer) { return peer.socket == socket; });
    if (found == m_peers.end())
        m_peers.append(Peer{socket}); // evicted, but still saying goodbye
    else
        std::rotate(found, found + 1, m_peers.end());
    return m_peers.last();
}

void GuardedTcpServer::onReceived(QTcpSocket *socket)
{
    Peer &peer = touch(socket);
    peer.received += socket->bytesAvailable();
    if (peer.received > m_limits.requestBytes)
        refuse(socket, "HTTP/1.1 413 Payload Too Large");
}

void GuardedTcpServer::onAnswered(QTcpSocket *socket)
{
    touch(socket).received = 0;
}

void GuardedTcpServer::refuse(QTcpSocket *socket, const QByteArray &statusLine)
{
    // What is read here, the HTTP server never sees.
    socket->readAll();
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    socket->write(statusLine + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace msm
