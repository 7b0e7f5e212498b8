// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"

/// Pure: the two dialects of the node agent's protocol (docs/decisions/0038-agent-protocol.md), and what
/// dialect 2 says over TLS (docs/agent.md, Trust).
namespace msm::agentprotocol {

/// What an agent speaks.
enum class Dialect {
    Json,   ///< dialect 2, JSON-RPC over HTTP
    Legacy, ///< dialect 1, ?action=getMySQLServerState; it has no changes
    Tls,    ///< dialect 2 over HTTPS
};

/// The dialect to try when an answer, or the lack of one, shows that the agent does not speak this one;
/// nothing when it does not show that. Silence has no dialect.
[[nodiscard]] std::optional<Dialect> otherDialect(Dialect dialect, const Error &error);

/// Query of the URL that asks for the server's state.
[[nodiscard]] QString stateQuery(Dialect dialect);
/// Query of the URL that asks the agent to prove itself. The nonce is 32 bytes.
[[nodiscard]] QString proofQuery(const QByteArray &nonce);
/// Body of a change.
[[nodiscard]] QByteArray changeBody(const AgentChange &change);

/// The answer to stateQuery(). Errors: Protocol with the reason. The trust is not filled in.
[[nodiscard]] Result<AgentAnswer> decodeServerState(Dialect dialect, int httpStatus, const QByteArray &body);
/// The proof in the answer to proofQuery(). Errors: Protocol, Rejected with the agent's words.
[[nodiscard]] Result<QByteArray> decodeProof(int httpStatus, const QByteArray &body);
/// The answer to a change. Errors: Rejected when the agent refused; Protocol with maybeApplied when the
/// answer does not tell whether the change was carried out.
[[nodiscard]] Result<void> decodeChange(int httpStatus, const QByteArray &body);

} // namespace msm::agentprotocol
