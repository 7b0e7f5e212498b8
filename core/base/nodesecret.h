// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <optional>

namespace msm {

/// What one node's agent and the manager share, and nobody else knows: 32 bytes. The secret itself travels to
/// the node only, in the CONTEXT of its VM; over the network goes what is made of it (docs/agent.md, Trust).
/// A plain value. It must not get into any log, file or argument list.
class AgentSecret {
public:
    /// As CONTEXT has it, 64 hexadecimal digits in either case; nothing for anything else.
    [[nodiscard]] static std::optional<AgentSecret> fromHex(const QByteArray &text);
    [[nodiscard]] QByteArray toHex() const { return m_bytes.toHex(); }

    /// 32 random bytes, with which an agent is asked for its proof.
    [[nodiscard]] static QByteArray nonce();
    /// What an agent answers that knows the secret and serves the certificate with this SHA-256 (32 bytes),
    /// when it is asked with this nonce (32 bytes): lower-case hexadecimal digits.
    [[nodiscard]] QByteArray proof(const QByteArray &nonce, const QByteArray &certificateSha256) const;
    /// The value of the Authorization header of a request that the agent is to obey. Who has it does not know
    /// the secret.
    [[nodiscard]] QByteArray authorization() const;

    bool operator==(const AgentSecret &) const = default;

private:
    friend class NodeSecret;
    explicit AgentSecret(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    QByteArray m_bytes;
};

/// The secret of a profile, from which the secrets of all its nodes are derived, so that nothing is kept for
/// a node: 32 bytes. A plain value, as AgentSecret.
class NodeSecret {
public:
    /// One that nobody guesses.
    [[nodiscard]] static NodeSecret random();
    /// 64 hexadecimal digits in either case; nothing for anything else.
    [[nodiscard]] static std::optional<NodeSecret> fromHex(const QByteArray &text);
    [[nodiscard]] QByteArray toHex() const { return m_bytes.toHex(); }

    /// Of the node whose create had this key.
    [[nodiscard]] AgentSecret forNode(const QUuid &key) const;

    bool operator==(const NodeSecret &) const = default;

private:
    explicit NodeSecret(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    QByteArray m_bytes;
};

} // namespace msm
