// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"

#include <QSet>

class QUrl;

#include <chrono>

namespace msm {

class HttpClient;

/// Pure decoding of the two dialects of the node agent's protocol (docs/decisions/0038-agent-protocol.md).
namespace agentprotocol {
/// Dialect 2, JSON-RPC over HTTP. Errors: Protocol with the reason.
[[nodiscard]] Result<AgentAnswer> decodeServerState(int httpStatus, const QByteArray &body);
/// Dialect 1, ?action=getMySQLServerState.
[[nodiscard]] Result<AgentAnswer> decodeLegacyServerState(int httpStatus, const QByteArray &body);
/// Dialect 2, the answer to a change. Errors: Rejected when the agent refused; Protocol with maybeApplied
/// when the answer does not tell whether the change was carried out.
[[nodiscard]] Result<void> decodeChange(int httpStatus, const QByteArray &body);
} // namespace agentprotocol

/// Node agents over HTTP: dialect 2 first, dialect 1 where an agent does not understand it; which one a
/// node speaks is remembered. Dialect 1 has no changes, so they are Rejected there, with nothing sent.
/// Answers beyond 64 KiB are refused.
class HttpAgentClient final : public QObject, public AgentClient {
    Q_OBJECT
public:
    struct Options {
        quint16 port = 60000;
        std::chrono::milliseconds deadline{5000};        ///< of a question, and of AgentAnswers::Begun
        std::chrono::milliseconds changeDeadline{60000}; ///< of AgentAnswers::Done
    };

    HttpAgentClient(HttpClient &http, const Options &options, QObject *parent = nullptr);

    void getServerState(const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply) override;
    void change(
        const QString &address, const AgentChange &change, QObject *context, Reply<void> reply) override;

private:
    [[nodiscard]] QUrl urlOf(const QString &address) const;
    void ask(const QString &address, bool legacy, QObject *context, Reply<AgentAnswer> reply);

    HttpClient &m_http;
    Options m_options;
    QSet<QString> m_legacy; ///< addresses whose agents speak dialect 1
};

} // namespace msm
