// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

class QHttpServer;
class QTcpServer;

namespace msm {

class ExposedFunctions;

/// The manager's own wire interface (the seed's ManagerServer): JSON-RPC 1.0 over HTTP, loopback unless told
/// otherwise, a bearer token always. Owned by the composition root; off until listen().
class ManagerServer final : public QObject {
    Q_OBJECT
public:
    /// The token must have at least 16 characters; the functions must outlive the server.
    ManagerServer(const ExposedFunctions &functions, const QByteArray &token, QObject *parent = nullptr);
    ~ManagerServer() override;

    /// Port 0 takes any free one; answers the one taken. Errors: Unreachable (address in
    /// use or not ours), Rejected (token too short).
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

private:
    const ExposedFunctions &m_functions;
    QByteArray m_token;
    std::unique_ptr<QHttpServer> m_http;
    QTcpServer *m_tcp = nullptr; ///< owned by m_http once bound
};

} // namespace msm
