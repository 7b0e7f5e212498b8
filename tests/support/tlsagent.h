// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"

#include <QByteArrayList>
#include <QSslCertificate>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

class QSslSocket;

namespace msm {

/// The wire of a node agent that speaks TLS, on 127.0.0.1: it proves itself with the secret that it has, and
/// tells a request without TLS that it wants some, as the real agent does. Its MySQL is RUNNING.
class TlsAgent final : public QObject {
    Q_OBJECT
public:
    /// A certificate of tests/data/tls that its key fits. Port 0 takes any.
    explicit TlsAgent(const std::optional<AgentSecret> &secret,
        const QString &certificate = QStringLiteral("selfsigned.pem"), quint16 port = 0);
    ~TlsAgent() override;

    [[nodiscard]] quint16 port() const;
    /// For connections from now on.
    void setCertificate(const QString &certificate);
    /// From now on it knows nothing of TLS, and does whatever it is asked, as agents of old.
    void forgetTls() { m_speaksTls = false; }
    void setSecret(const std::optional<AgentSecret> &secret) { m_secret = secret; }
    /// Whoever stands between answers what it likes to a nonce.
    void setProof(const std::function<QByteArray(const QByteArray &nonce)> &proof) { m_proof = proof; }

    /// Requests, headers and body, in their order; those without TLS are under plain().
    [[nodiscard]] QByteArrayList overTls() const { return m_overTls; }
    [[nodiscard]] QByteArrayList plain() const { return m_plain; }
    void forgetRequests();

private:
    class Server;

    void onConnection(QSslSocket *socket);
    void onData(QSslSocket *socket);
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;
    [[nodiscard]] QByteArray proofFor(const QByteArray &request) const;

    std::optional<AgentSecret> m_secret;
    std::function<QByteArray(const QByteArray &nonce)> m_proof;
    QString m_certificate;
    bool m_speaksTls = true;
    std::unique_ptr<Server> m_server;
    QByteArrayList m_overTls;
    QByteArrayList m_plain;
};

} // namespace msm
