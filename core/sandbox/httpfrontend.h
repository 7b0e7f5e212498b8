// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/httpconnection.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

namespace msm::sandbox {

/// A small HTTP/1.1 server on one address. It closes after each answer and gives 400, 405, 408 and 411
/// exactly as OpenNebula's embedded server does, which QHttpServer cannot. Lives in the thread that made it.
class HttpFrontend final : public QObject {
    Q_OBJECT
public:
    /// Beyond `mostConnections` at a time others wait; 0: any number.
    HttpFrontend(HttpPolicy policy, Scheduler &scheduler, int mostConnections, QObject *parent = nullptr);
    ~HttpFrontend() override;
    Q_DISABLE_COPY_MOVE(HttpFrontend)

    /// Port 0 takes any free one. Errors: Conflict when the port is in use, else Unreachable.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);
    void close();

    [[nodiscard]] int connections() const { return m_connections; }
    /// The most connections that were open at the same time.
    [[nodiscard]] int maxConnections() const { return m_maxConnections; }

private:
    void acceptPending();

    HttpPolicy m_policy;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    const int m_mostConnections;
    Scheduler::TimerHandle m_retry;
    int m_connections = 0;
    int m_maxConnections = 0;
};

} // namespace msm::sandbox
