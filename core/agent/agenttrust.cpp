// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agenttrust.h"

#include "core/base/loopback.h"

#include <array>

namespace msm {

namespace {

constexpr std::array<const char *, 4> kTrustNames{"PLAIN", "UNPROVEN", "REFUTED", "PROVEN"};
static_assert(size_t(AgentTrust::Proven) + 1 == kTrustNames.size());

} // namespace

QString agentTrustName(AgentTrust trust)
{
    return QString::fromLatin1(kTrustNames.at(size_t(trust)));
}

AgentTrust agentTrustFromName(const QString &name)
{
    for (size_t i = 0; i < kTrustNames.size(); ++i) {
        if (name == QLatin1String(kTrustNames.at(i)))
            return AgentTrust(i);
    }
    return AgentTrust::Plain;
}

std::optional<Error> objectionToChange(AgentTrust trust, const QString &address, bool simulated)
{
    switch (trust) {
    case AgentTrust::Plain:
        if (simulated && isLoopbackHost(address))
            return std::nullopt;
        return Error{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("the agent at %1 speaks without TLS, so it is only asked how the server "
                                     "is, and changes are not sent to it")
                          .arg(address)};
    case AgentTrust::Unproven:
        return Error{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("the secret of the node at %1 is not known here, and its agent takes "
                                     "changes from nobody else")
                          .arg(address)};
    case AgentTrust::Refuted:
        return Error{.kind = ErrorKind::Tls,
            .detail = QStringLiteral("what answers as the agent at %1 has not shown that it knows the secret "
                                     "of this node")
                          .arg(address),
            .tlsFault = TlsFault::NoProof};
    case AgentTrust::Proven:
        break;
    }
    return std::nullopt;
}

} // namespace msm
