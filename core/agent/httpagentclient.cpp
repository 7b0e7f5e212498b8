// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/httpagentclient.h"

#include "core/base/logging.h"
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"

#include <QCryptographicHash>

#include <utility>

namespace msm {

using agentprotocol::Dialect;

namespace {

constexpr qint64 kMaxAnswerBytes = 64 * 1024;
/// A source that had no secret of a node, or a wrong one, is asked for it again after so long.
constexpr std::chrono::minutes kSourceRests{5};

QByteArray fingerprintOf(const HttpAnswer &answer)
{
    return QCryptographicHash::hash(answer.certificate, QCryptographicHash::Sha256);
}

} // namespace

HttpAgentClient::HttpAgentClient(HttpClient &http, const Options &options, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_options(options)
{
}

void HttpAgentClient::setNodeSecret(const std::optional<NodeSecret> &secret)
{
    m_secret = secret;
}

void HttpAgentClient::setSecretSource(SecretSource source)
{
    m_source = std::move(source);
}

void HttpAgentClient::getServerState(
    const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply)
{
    const QString address = question.address;
    const QUuid key = question.key;
    const Dialect dialect = m_known.value(address).dialect;
    ask(dialect, address, key, context,
        [this, address, key, dialect, context, reply = std::move(reply)](const Result<AgentAnswer> &answer) {
            const auto other = answer ? std::nullopt : agentprotocol::otherDialect(dialect, answer.error());
            if (!other) {
                reply(answer);
                return;
            }
            ask(*other, address, key, context,
                [this, address, key, other, reply, first = answer](Result<AgentAnswer> second) {
                    if (!second) {
                        reply(first);
                    } else if (*other != Dialect::Tls && hasEverProven(address, key)) {
                        second->trust = AgentTrust::Refuted; // and next time it is asked over TLS again
                        reply(second);
                    } else {
                        m_known[address].dialect = *other;
                        reply(second);
                    }
                });
        });
    if (question.sent)
        question.sent();
}

void HttpAgentClient::ask(Dialect dialect, const QString &address, const QUuid &key, QObject *context,
    const Reply<AgentAnswer> &reply)
{
    if (dialect == Dialect::Tls) {
        askOverTls(address, key, context, reply);
        return;
    }
    const HttpRequest request = requestTo(address, dialect, agentprotocol::stateQuery(dialect));
    m_http.send(request, context, [dialect, reply](const Result<HttpAnswer> &answer) {
        if (answer)
            reply(agentprotocol::decodeServerState(dialect, answer->status, answer->body));
        else
            reply(failure(answer.error()));
    });
}

/// How the server is, an agent tells everybody. Who told it is found out first.
void HttpAgentClient::askOverTls(
    const QString &address, const QUuid &key, QObject *context, const Reply<AgentAnswer> &reply)
{
    prove(address, key, context, [this, address, key, context, reply](const Result<AgentTrust> &trust) {
        if (!trust) {
            reply(failure(trust.error()));
            return;
        }
        HttpRequest request = requestTo(address, Dialect::Tls, agentprotocol::stateQuery(Dialect::Tls));
        if (*trust == AgentTrust::Proven)
            request.trust = TlsTrust::proven(m_known.value(address).certificate);
        m_http.send(
            request, context, [this, address, key, trust = *trust, reply](const Result<HttpAnswer> &answer) {
                // A connection that was there before had no handshake in which the certificate was judged.
                const bool another = trust == AgentTrust::Proven
                    && (answer ? fingerprintOf(*answer) != m_known.value(address).certificate
                               : answer.error().tlsFault == TlsFault::Changed);
                if (another) {
                    m_known[address].certificate.clear(); // the next question asks for a proof
                    reply(failure(objectionToChange(AgentTrust::Refuted, address).value()));
                    return;
                }
                if (!answer) {
                    reply(failure(answer.error()));
                    return;
                }
                auto state = agentprotocol::decodeServerState(Dialect::Tls, answer->status, answer->body);
                if (state)
                    state->trust = trust;
                reply(state);
            });
    });
}

bool HttpAgentClient::hasProven(const QString &address, const QUuid &key) const
{
    const auto known = m_known.constFind(address);
    return known != m_known.cend() && !known->certificate.isEmpty() && known->key == key;
}

bool HttpAgentClient::hasEverProven(const QString &address, const QUuid &key) const
{
    const auto known = m_known.constFind(address);
    return known != m_known.cend() && !known->authorization.isEmpty() && known->key == key;
}

void HttpAgentClient::prove(
    const QString &address, const QUuid &key, QObject *context, const Reply<AgentTrust> &reply)
{
    if (key.isNull()) {
        reply(AgentTrust::Unproven);
    } else if (hasProven(address, key)) {
        reply(AgentTrust::Proven);
    } else if (!m_secret) {
        proveWithAnotherSecret(address, key, AgentTrust::Unproven, context, reply);
    } else {
        askForProof(address, key, m_secret->forNode(key), context,
            [this, address, key, context, reply](const Result<AgentTrust> &trust) {
                if (trust && *trust == AgentTrust::Refuted)
                    proveWithAnotherSecret(address, key, *trust, context, reply);
                else
                    reply(trust);
            });
    }
}

/// `without`: what is answered where the source has none.
void HttpAgentClient::proveWithAnotherSecret(const QString &address, const QUuid &key, AgentTrust without,
    QObject *context, const Reply<AgentTrust> &reply)
{
    const std::chrono::milliseconds now = m_http.scheduler().elapsed();
    const auto asked = m_sourceAsked.constFind(key);
    // One that is refuted stays so until it proves itself, whatever the source says meanwhile.
    const bool refuted = asked != m_sourceAsked.cend() && asked->refuted;
    if (refuted)
        without = AgentTrust::Refuted;
    if (!m_source || (asked != m_sourceAsked.cend() && now - asked->at < kSourceRests)) {
        reply(without);
        return;
    }
    m_sourceAsked.insert(key, {.at = now, .refuted = refuted});
    m_source(key, context,
        [this, address, key, without, context, reply](const Result<std::optional<AgentSecret>> &found) {
            if (!found || !*found) {
                reply(without);
                return;
            }
            askForProof(address, key, **found, context, [this, key, reply](const Result<AgentTrust> &trust) {
                if (trust && *trust == AgentTrust::Refuted)
                    m_sourceAsked[key].refuted = true;
                reply(trust);
            });
        });
}

void HttpAgentClient::askForProof(const QString &address, const QUuid &key, const AgentSecret &secret,
    QObject *context, const Reply<AgentTrust> &reply)
{
    const QByteArray nonce = AgentSecret::nonce();
    const HttpRequest request = requestTo(address, Dialect::Tls, agentprotocol::proofQuery(nonce));
    m_http.send(
        request, context, [this, address, key, secret, nonce, reply](const Result<HttpAnswer> &answer) {
            if (!answer) {
                reply(failure(answer.error()));
                return;
            }
            const auto proof = agentprotocol::decodeProof(answer->status, answer->body);
            const QByteArray certificate = fingerprintOf(*answer);
            if (!proof || *proof != secret.proof(nonce, certificate)) {
                qCDebug(lcAgent).noquote() << objectionToChange(AgentTrust::Refuted, address)->detail
                                           << (proof ? QString() : proof.error().detail);
                reply(AgentTrust::Refuted);
                return;
            }
            m_sourceAsked.remove(key);
            m_known.insert(address,
                {.dialect = Dialect::Tls,
                    .key = key,
                    .certificate = certificate,
                    .authorization = secret.authorization()});
            reply(AgentTrust::Proven);
        });
}

void HttpAgentClient::change(
    const QString &address, const AgentChange &change, QObject *context, Reply<void> reply)
{
    // A question first: it finds out what the agent speaks, and has it prove itself where it has not.
    getServerState({.address = address, .key = change.key}, context,
        [this, address, change, context, reply = std::move(reply)](const Result<AgentAnswer> &answer) {
            auto objection =
                answer ? objectionToChange(answer->trust, address, change.simulated) : answer.error();
            if (objection) {
                objection->maybeApplied = false; // the change has not left
                reply(failure(*objection));
                return;
            }
            send(address, change, answer->trust, context, reply);
        });
}

void HttpAgentClient::send(const QString &address, const AgentChange &change, AgentTrust trust,
    QObject *context, const Reply<void> &reply)
{
    const Known known = m_known.value(address);
    if (known.dialect == Dialect::Legacy) {
        reply(failure(ErrorKind::Rejected,
            QStringLiteral("the agent at %1 speaks dialect 1, which has no changes").arg(address)));
        return;
    }
    HttpRequest request = requestTo(address, known.dialect, {});
    request.verb = "POST";
    request.body = agentprotocol::changeBody(change);
    if (change.answers == AgentAnswers::Done)
        request.deadline = m_options.changeDeadline;
    request.exactlyOnce = true; // and thus over a connection of its own, whose certificate is judged
    if (trust == AgentTrust::Proven) {
        request.trust = TlsTrust::proven(known.certificate);
        request.authorization = known.authorization;
    }
    m_http.send(request, context, [this, address, reply](const Result<HttpAnswer> &answer) {
        if (answer) {
            reply(agentprotocol::decodeChange(answer->status, answer->body));
        } else if (answer.error().tlsFault == TlsFault::Changed) {
            m_known[address].certificate.clear();
            reply(failure(objectionToChange(AgentTrust::Refuted, address).value()));
        } else {
            reply(failure(answer.error()));
        }
    });
}

HttpRequest HttpAgentClient::requestTo(const QString &address, Dialect dialect, const QString &query) const
{
    QUrl url;
    url.setScheme(dialect == Dialect::Tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(address);
    url.setPort(m_options.port);
    url.setPath(QStringLiteral("/"));
    if (!query.isEmpty())
        url.setQuery(query);
    HttpRequest request{.url = url,
        .contentType = "application/json",
        .deadline = m_options.deadline,
        .maxAnswerBytes = kMaxAnswerBytes};
    if (dialect == Dialect::Tls)
        request.trust = TlsTrust::anybody(); // until it has proven itself
    return request;
}

} // namespace msm
