// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace msm {

namespace {

QSslConfiguration serverTls(const QString &certificate)
{
    const QString folder = QStringLiteral(MSM_TEST_DATA "/tls/");
    QFile key(folder + QStringLiteral("server.key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("tests/data/tls/server.key is missing");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(folder + certificate));
    tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
    return tls;
}

} // namespace

RawServer::RawServer(Behaviour behaviour, bool tls)
    : RawServer(std::move(behaviour), tls ? QStringLiteral("server.pem") : QString())
{
}

RawServer::RawServer(Behaviour behaviour, const QString &certificate)
    : m_behaviour(std::move(behaviour))
    , m_tls(!certificate.isEmpty())
{
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(serverTls(certificate));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

RawServer::~RawServer() = default;

QUrl RawServer::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2/RPC2")
                    .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_server->serverPort()));
}

void RawServer::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_maxOpen = std::max(m_maxOpen, ++m_open);
        connect(socket, &QTcpSocket::disconnected, this, [this] { --m_open; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onData(socket); });
        onData(socket);
    }
}

void RawServer::onData(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(16 * 1024 * 1024);
    const qsizetype head = seen.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const QByteArray headers = seen.left(head).toLower();
    const qsizetype field = headers.indexOf("content-length:");
    const qsizetype value = field + qsizetype(sizeof("content-length:")) - 1;
    const qsizetype length =
        field < 0 ? 0 : headers.mid(value, headers.indexOf("\r\n", value) - value).trimmed().toLongLong();
    if (seen.size() < head + 4 + length)
        return;
    ++m_requests;
    m_behaviour(socket->readAll(), socket);
}

QByteArray RawServer::answer(const QByteArray &body, const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\nContent-type: text/xml; charset=utf-8\r\nContent-length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace msm
