// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/base/result.h"
#include "core/nodes/servicenode.h"
#include "core/settings/serverinstall.h"

#include <QByteArray>
#include <QMap>

#include <optional>

/// What a create adds to the CONTEXT of its VM so that the machine becomes a node: the node's secret, and for
/// a stock image the bootstrap with the agent inside (docs/agent.md, A stock image). Pure, but for the files
/// of resources/agent, which are part of the program.
namespace msm {

/// Names of variables of CONTEXT, as bootstrap.sh reads them.
inline const QString kSecretVariable = QStringLiteral("MSM_AGENT_SECRET");
inline const QString kServerVariable = QStringLiteral("MSM_SERVER");
/// The template's own start script, in the form in which the template has it.
inline const QString kOwnScriptVariable = QStringLiteral("MSM_START_SCRIPT");
inline const QString kOwnScript64Variable = QStringLiteral("MSM_START_SCRIPT_BASE64");

/// The contextualisation exports each variable, and Linux takes no more than 128 KiB for one with its name.
inline constexpr qsizetype maxContextVariable = 128 * 1024;

/// Only a node with an agent of ours is provisioned: "manager" is another manager's matter, and "none" has
/// nothing to talk to.
[[nodiscard]] constexpr bool installs(ServerInstall install, NodeFunction function)
{
    return install != ServerInstall::Nothing && function == NodeFunction::Agent;
}

/// Why such nodes cannot be made (Rejected), or nothing: an installation needs the node secret of the
/// profile, and `given`, the CONTEXT that a person adds, may not have the variables that the program sets.
[[nodiscard]] std::optional<Error> provisioningProblem(
    ServerInstall install, NodeFunction function, bool hasSecret, const QMap<QString, QString> &given);

/// The bootstrap as a machine runs it, with agent and unit inside.
[[nodiscard]] const QByteArray &bootstrapScript();

/// What one create provisions its machine with.
struct Provisioning {
    ServerInstall install = ServerInstall::Nothing;
    std::optional<AgentSecret> secret{};
    /// The machine is to tell OneGate READY=YES once its contextualization is over. What the template says of
    /// that itself stays.
    bool reportsReady = false;
};

/// The variables that a create gives: `given` with what the node needs. `ofTemplate` is the CONTEXT of the
/// template, whose start script runs before the installation unless `given` has another one; it is not part
/// of the answer, as the cloud's driver merges it. The answer holds the secret: it goes to the cloud and
/// nowhere else. Rejected: an installation without a secret, or a variable that is longer than a machine
/// takes.
[[nodiscard]] Result<QMap<QString, QString>> provisionedContext(const QMap<QString, QString> &ofTemplate,
    const QMap<QString, QString> &given, const Provisioning &provisioning);

} // namespace msm
