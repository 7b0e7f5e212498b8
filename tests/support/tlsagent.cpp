// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsagent.h"

#include "tests/support/rawserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>
#include <QUrlQuery>

namespace msm {

namespace {

constexpr char kHandshake = 0x16; ///< the first byte of a TLS connection

QString inData(const QString &file)
{
    return QStringLiteral(MSM_TEST_DATA "/tls/") + file;
}

QByteArray resultOf(const QJsonObject &returned)
{
    const QJsonObject result{{QStringLiteral("return"), returned}};
    return RawServer::answer(QJsonDocument(
        QJsonObject{{QStringLiteral("result"), result}, {QStringLiteral("error"), QJsonValue::Null},
            {QStringLiteral("id"), QStringLiteral("1")}})
                                 .toJson(QJsonDocument::Compact));
}

bool isComplete(const QByteArray &request)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const qsizetype at = request.indexOf("Content-Length: ");
    const qsizetype length =
        at < 0 ? 0 : request.mid(at + 16, request.indexOf('\r', at) - at - 16).toLongLong();
    return request.size() >= head + 4 + length;
}

} // namespace

class TlsAgent::Server final : public QTcpServer {
public:
    explicit Server(std::function<void(QSslSocket *)> taken)
        : m_taken(std::move(taken))
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        m_taken(socket);
    }

private:
    std::function<void(QSslSocket *)> m_taken;
};

TlsAgent::TlsAgent(const std::optional<AgentSecret> &secret, const QString &certificate, quint16 port)
    : m_secret(secret)
    , m_certificate(certificate)
    , m_server(std::make_unique<Server>([this](QSslSocket *socket) { onConnection(socket); }))
{
    if (!m_server->listen(QHostAddress::LocalHost, port))
        qFatal("cannot listen on loopback");
}

TlsAgent::~TlsAgent() = default;

quint16 TlsAgent::port() const
{
    return m_server->serverPort();
}

void TlsAgent::setCertificate(const QString &certificate)
{
    m_certificate = certificate;
}

void TlsAgent::forgetRequests()
{
    m_overTls.clear();
    m_plain.clear();
}

void TlsAgent::onConnection(QSslSocket *socket)
{
    QFile key(inData(QStringLiteral("server.key")));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("tests/data/tls/server.key is missing");
    socket->setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
    socket->setLocalCertificateChain(QSslCertificate::fromPath(inData(m_certificate)));
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { onData(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
}

void TlsAgent::onData(QSslSocket *socket)
{
    char first = 0;
    if (socket->mode() == QSslSocket::UnencryptedMode && socket->peek(&first, 1) == 1
        && first == kHandshake) {
        if (m_speaksTls) {
            socket->startServerEncryption();
        } else {
            socket->write(RawServer::answer("what is that?", "400 Bad Request"));
            socket->disconnectFromHost();
        }
        return;
    }
    const QByteArray request = socket->peek(socket->bytesAvailable());
    if (!isComplete(request))
        return;
    socket->readAll();
    const bool encrypted = socket->isEncrypted();
    (encrypted ? m_overTls : m_plain).append(request);
    if (encrypted)
        socket->write(answerTo(request));
    else if (!m_speaksTls)
        socket->write(resultOf({{QStringLiteral("state"), QStringLiteral("RUNNING")}}));
    else
        socket->write(RawServer::answer("this agent speaks TLS", "400 Bad Request"));
    socket->disconnectFromHost();
}

QByteArray TlsAgent::answerTo(const QByteArray &request) const
{
    if (request.startsWith("POST")) {
        const bool may = m_secret && request.contains("Authorization: " + m_secret->authorization() + "\r\n");
        return may ? RawServer::answer(R"({"result": {"return": "OK"}, "error": null, "id": "1"})")
                   : RawServer::answer("the bearer value is missing or wrong", "401 Unauthorized");
    }
    if (request.contains("method=get_agent_info"))
        return resultOf({{QStringLiteral("proof"), QString::fromLatin1(proofFor(request))}});
    return resultOf({{QStringLiteral("state"), QStringLiteral("RUNNING")}, {QStringLiteral("port"), 3306}});
}

QByteArray TlsAgent::proofFor(const QByteArray &request) const
{
    const QUrlQuery query(QUrl::fromEncoded(request.split(' ').value(1)));
    const QString params = query.queryItemValue(QStringLiteral("params"), QUrl::FullyDecoded);
    const QString nonce =
        QJsonDocument::fromJson(params.toUtf8()).object().value(QStringLiteral("nonce")).toString();
    const QByteArray bytes = QByteArray::fromHex(nonce.toLatin1());
    if (m_proof)
        return m_proof(bytes);
    if (!m_secret)
        return {};
    const QSslCertificate shown = QSslCertificate::fromPath(inData(m_certificate)).value(0);
    return m_secret->proof(bytes, shown.digest(QCryptographicHash::Sha256));
}

} // namespace msm
