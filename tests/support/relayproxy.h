// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace msm {

/// A proxy on loopback that opens tunnels by SOCKS5 or by HTTP's CONNECT, all to one server whatever it was
/// asked for, and remembers what it was asked for.
class RelayProxy final : public QObject {
    Q_OBJECT
public:
    RelayProxy(QNetworkProxy::ProxyType type, quint16 target);
    ~RelayProxy() override;

    /// Lets only this user in.
    void demand(const QByteArray &user, const QByteArray &password);
    /// Says from now on that the server refuses connections.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// Closes the next so many connections when it is asked for a tunnel, without a word.
    void setClosing(int connections) { m_closing = connections; }
    /// Closes each tunnel as soon as the client has sent something through it.
    void setCutting(bool cutting) { m_cutting = cutting; }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QNetworkProxy proxy(const QString &user = {}, const QString &password = {}) const;
    /// host:port of each tunnel that was asked for, as the client wrote it.
    [[nodiscard]] const QByteArrayList &asked() const { return m_asked; }

private:
    void onConnection();
    void onHttp(QTcpSocket *client);
    void onSocks(QTcpSocket *client);
    void onSocksRequest(QTcpSocket *client);
    void relay(QTcpSocket *client, const QByteArray &yes);

    QNetworkProxy::ProxyType m_type;
    quint16 m_target;
    QTcpServer m_server;
    QByteArray m_user;
    QByteArray m_password;
    QByteArrayList m_asked;
    bool m_refusing = false;
    int m_closing = 0; ///< connections
    bool m_cutting = false;
};

} // namespace msm
