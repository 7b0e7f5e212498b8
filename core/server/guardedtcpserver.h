// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace msm {

/// A listening socket whose connections are bounded before anything parses what they send: QHttpServer
/// (Qt 6.4) buffers a request of any size before the first handler sees it, and keeps any number of
/// connections. A request that is too large is answered 413 and cut off; one connection too many ends the
/// one that has been quiet for longest, so that idle connections cannot lock others out.
class GuardedTcpServer final : public QTcpServer {
    Q_OBJECT
public:
    struct Limits {
        qint64 requestBytes = 64 * 1024; ///< request line, headers and body together
        qsizetype connections = 64;
    };

    explicit GuardedTcpServer(const Limits &limits, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Peer {
        QTcpSocket *socket = nullptr; ///< forgotten when it is destroyed
        qint64 received = 0;          ///< since the last answer
    };

    void onReceived(QTcpSocket *socket);
    void onAnswered(QTcpSocket *socket);
    /// Moves the connection to the end of the queue: it is not quiet.
    Peer &touch(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, const QByteArray &statusLine);

    Limits m_limits;
    QList<Peer> m_peers; ///< the one that has been quiet for longest first
};

} // namespace msm
