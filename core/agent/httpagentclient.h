// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"

#include <QSet>

#include <chrono>

namespace msm {

class HttpClient;

/// Pure decoding of the two dialects of the node agent's protocol (docs/decisions/0038-agent-protocol.md).
namespace agentprotocol {
/// Dialect 2, JSON-RPC over HTTP. Errors: Protocol with the reason.
[[nodiscard]] Result<AgentAnswer> decodeServerState(int httpStatus, const QByteArray &body);
/// Dialect 1, ?action=getMySQLServerState.
[[nodiscard]] Result<AgentAnswer> decodeLegacyServerState(int httpStatus, const QByteArray &body);
} // namespace agentprotocol

/// Node agents over HTTP: dialect 2 first, dialect 1 where an agent does not understand it; which one a
/// node speaks is remembered. Answers beyond 64 KiB are refused.
class HttpAgentClient final : public QObject, public AgentClient {
    Q_OBJECT
public:
    struct Options {
        quint16 port = 60000;
        std::chrono::milliseconds deadline{5000};
    };

    HttpAgentClient(HttpClient &http, const Options &options, QObject *parent = nullptr);

    void getServerState(const QString &address, QObject *context, Reply<AgentAnswer> reply) override;

private:
    void ask(const QString &address, bool legacy, QObject *context, Reply<AgentAnswer> reply);

    HttpClient &m_http;
    Options m_options;
    QSet<QString> m_legacy; ///< addresses whose agents speak dialect 1
};

} // namespace msm
