// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/agent/agentprotocol.h"
#include "core/base/nodesecret.h"

#include <QHash>

#include <chrono>
#include <functional>

namespace msm {

class HttpClient;
struct HttpAnswer;
struct HttpRequest;

/// Node agents over HTTP and HTTPS. Which dialect a node speaks is found out and remembered. Answers beyond
/// 64 KiB are refused.
///
/// An agent that speaks TLS is asked for a proof, before it is believed, that it knows its node's secret and
/// serves the certificate of this very connection. From then on it is spoken to over connections with that
/// certificate alone, and the value by which it knows us goes out with changes only. One whose certificate is
/// another is asked for the proof again. A change goes to no agent to which there is an objectionToChange().
class HttpAgentClient final : public QObject, public AgentClient {
    Q_OBJECT
public:
    struct Options {
        quint16 port = 60000;
        std::chrono::milliseconds deadline{5000};        ///< of a question, and of AgentAnswers::Begun
        std::chrono::milliseconds changeDeadline{60000}; ///< of AgentAnswers::Done
    };

    HttpAgentClient(HttpClient &http, const Options &options, QObject *parent = nullptr);

    /// From which the secrets of nodes are derived; nothing: none is known.
    void setNodeSecret(const std::optional<NodeSecret> &secret);
    /// Who tells the secret of a node for which the derived one is not known, or not the right one: another
    /// manager made the node. Asked for a node now and then, while that is so.
    using SecretSource =
        std::function<void(const QUuid &key, QObject *context, Reply<std::optional<AgentSecret>> reply)>;
    void setSecretSource(SecretSource source);

    void getServerState(const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply) override;
    void change(
        const QString &address, const AgentChange &change, QObject *context, Reply<void> reply) override;

private:
    /// What was found out about the agent at an address.
    struct Known {
        agentprotocol::Dialect dialect = agentprotocol::Dialect::Json;
        QUuid key;                  ///< of the node for which it has proven itself
        QByteArray certificate;     ///< SHA-256 of the one that it has proven to be its own; empty: none
        QByteArray authorization{}; ///< for the node's changes; it stays when the certificate is another
    };
    /// What asking the source for a node's secret has come to.
    struct SourceAsked {
        std::chrono::milliseconds at{}; ///< on the scheduler's clock
        bool refuted = false;           ///< it had one, and the agent did not know that
    };

    [[nodiscard]] HttpRequest requestTo(
        const QString &address, agentprotocol::Dialect dialect, const QString &query) const;
    void ask(agentprotocol::Dialect dialect, const QString &address, const QUuid &key, QObject *context,
        const Reply<AgentAnswer> &reply);
    void askOverTls(
        const QString &address, const QUuid &key, QObject *context, const Reply<AgentAnswer> &reply);
    /// Answers whether the agent at the address has proven itself; asks it only if it has not.
    void prove(const QString &address, const QUuid &key, QObject *context, const Reply<AgentTrust> &reply);
    void proveWithAnotherSecret(const QString &address, const QUuid &key, AgentTrust without,
        QObject *context, const Reply<AgentTrust> &reply);
    void askForProof(const QString &address, const QUuid &key, const AgentSecret &secret, QObject *context,
        const Reply<AgentTrust> &reply);
    void send(const QString &address, const AgentChange &change, AgentTrust trust, QObject *context,
        const Reply<void> &reply);
    [[nodiscard]] bool hasProven(const QString &address, const QUuid &key) const;
    /// The same, also if the certificate is another one since. Such an agent speaks TLS; what answers there
    /// without TLS is something else.
    [[nodiscard]] bool hasEverProven(const QString &address, const QUuid &key) const;

    HttpClient &m_http;
    Options m_options;
    std::optional<NodeSecret> m_secret;
    SecretSource m_source;
    QHash<QUuid, SourceAsked> m_sourceAsked; ///< by key; not of those that have proven themselves since
    QHash<QString, Known> m_known;           ///< by address
};

} // namespace msm
