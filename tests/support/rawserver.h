// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpSocket;

namespace msm {

/// An HTTP server on loopback that does exactly what a test says with every complete request: answer
/// anything, answer half, close without a word, or stay silent.
class RawServer final : public QObject {
    Q_OBJECT
public:
    /// Gets the request (headers and body) and its connection.
    using Behaviour = std::function<void(const QByteArray &request, QTcpSocket *socket)>;

    explicit RawServer(Behaviour behaviour, bool tls = false);
    /// With TLS, showing a certificate of tests/data/tls.
    RawServer(Behaviour behaviour, const QString &certificate);
    ~RawServer() override;

    [[nodiscard]] QUrl url() const;
    /// Complete requests received.
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int maxConnections() const { return m_maxOpen; }

    static QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK");

private:
    void onConnection();
    void onData(QTcpSocket *socket);

    Behaviour m_behaviour;
    std::unique_ptr<QTcpServer> m_server;
    bool m_tls;
    int m_requests = 0;
    int m_open = 0;
    int m_maxOpen = 0;
};

} // namespace msm
