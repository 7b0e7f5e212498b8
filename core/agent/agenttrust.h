// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace msm {

/// What is known of who answers as a node's agent (docs/agent.md, Trust).
enum class AgentTrust {
    Plain,    ///< it speaks without TLS: whoever is on the way can read and change what is said
    Unproven, ///< it speaks TLS, and its node's secret is not known here
    Refuted,  ///< it speaks TLS, and it has not shown that it knows its node's secret
    Proven,   ///< it has shown that for the certificate of the connection
};

/// "PLAIN", "UNPROVEN", "REFUTED", "PROVEN": for the wire interface and msmctl.
[[nodiscard]] QString agentTrustName(AgentTrust trust);
/// Plain for a name that is none.
[[nodiscard]] AgentTrust agentTrustFromName(const QString &name);

/// Why nothing that changes a node is sent to its agent; nothing where it is: to one that has proven itself,
/// and to one of a `simulated` node, on this machine, which has nothing to lose. Of kind Rejected, or Tls
/// when it is Refuted.
[[nodiscard]] std::optional<Error> objectionToChange(
    AgentTrust trust, const QString &address, bool simulated = false);

} // namespace msm
