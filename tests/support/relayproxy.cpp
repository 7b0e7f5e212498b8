// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relayproxy.h"

#include <QTcpSocket>

namespace msm {

namespace {

constexpr char kNoAuthentication = 0;
constexpr char kByPassword = 2;
constexpr char kRefused = 5;

/// The byte at a place as a length.
qsizetype lengthAt(const QByteArray &bytes, qsizetype at)
{
    return qsizetype(uchar(bytes.at(at)));
}

} // namespace

RelayProxy::RelayProxy(QNetworkProxy::ProxyType type, quint16 target)
    : m_type(type)
    , m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RelayProxy::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

RelayProxy::~RelayProxy() = default;

void RelayProxy::demand(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

QNetworkProxy RelayProxy::proxy(const QString &user, const QString &password) const
{
    return {m_type, QStringLiteral("127.0.0.1"), port(), user, password};
}

void RelayProxy::onConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            if (client->property("relayed").toBool())
                return;
            if (m_type == QNetworkProxy::HttpProxy)
                onHttp(client);
            else
                onSocks(client);
        });
    }
}

void RelayProxy::onHttp(QTcpSocket *client)
{
    const QByteArray seen = client->peek(65536);
    if (!seen.contains("\r\n\r\n"))
        return;
    client->readAll();
    const QByteArray pass = "Basic " + (m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !seen.contains(pass)) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                      "realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    m_asked.append(seen.split(' ').value(1));
    if (m_refusing)
        client->write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    else
        relay(client, "HTTP/1.1 200 Connection established\r\n\r\n");
}

void RelayProxy::onSocks(QTcpSocket *client)
{
    const int step = client->property("step").toInt();
    if (step == 0) { // the greeting
        const QByteArray greeting = client->readAll();
        const char way = m_user.isEmpty() ? kNoAuthentication : kByPassword;
        client->setProperty("step", m_user.isEmpty() ? 2 : 1);
        const bool offered = greeting.mid(2).contains(way);
        client->write(QByteArray("\x05", 1) + (offered ? way : char(0xff)));
        if (!offered)
            client->disconnectFromHost();
    } else if (step == 1) { // the password
        const QByteArray login = client->readAll();
        const QByteArray user = login.mid(2, lengthAt(login, 1));
        const bool known = user == m_user && login.mid(3 + user.size()) == m_password;
        client->setProperty("step", 2);
        client->write(QByteArray("\x01", 1) + (known ? char(0) : char(1)));
        if (!known)
            client->disconnectFromHost();
    } else {
        onSocksRequest(client);
    }
}

void RelayProxy::onSocksRequest(QTcpSocket *client)
{
    const QByteArray request = client->readAll();
    constexpr char kName = 3;
    const bool byName = request.at(3) == kName;
    const QByteArray host = byName ? request.mid(5, lengthAt(request, 4)) : QByteArray("an address");
    const qsizetype port =
        lengthAt(request, request.size() - 2) * 256 + lengthAt(request, request.size() - 1);
    m_asked.append(host + ':' + QByteArray::number(port));
    const QByteArray place = QByteArray("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
    if (m_refusing)
        client->write(QByteArray("\x05", 1) + kRefused + place);
    else
        relay(client, QByteArray("\x05\x00", 2) + place);
}

void RelayProxy::relay(QTcpSocket *client, const QByteArray &yes)
{
    client->setProperty("relayed", true);
    if (m_closing > 0) {
        --m_closing;
        client->disconnectFromHost();
        return;
    }
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, yes] { client->write(yes); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
        if (m_cutting)
            client->abort();
        else
            server->write(client->readAll());
    });
    connect(client, &QTcpSocket::disconnected, server, [server] { server->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace msm
