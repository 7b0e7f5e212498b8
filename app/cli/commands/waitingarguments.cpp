// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/waitingarguments.h"

#include <QCommandLineParser>

#include <algorithm>

namespace msm::cli {

namespace {

const QString kStageTimeout = QStringLiteral("stage-timeout");
const QString kReadyWhen = QStringLiteral("ready-when");
const QString kSettle = QStringLiteral("settle");
const QString kOnFailure = QStringLiteral("on-failure");
const QString kAddressFirst = QStringLiteral("address-first");

QString stageNames()
{
    QStringList names;
    for (const LimitedStage &stage : limitedStages)
        names.append(stage.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QList<QCommandLineOption> WaitingArguments::options()
{
    const QString value = QStringLiteral("VALUE");
    return {{kStageTimeout, {}, value}, {kReadyWhen, {}, value}, {kSettle, {}, value},
        {kOnFailure, {}, value}, {kAddressFirst, {}, value}};
}

QString WaitingArguments::help()
{
    return QStringLiteral(R"(Waiting (default: as the profile says):
  --stage-timeout STAGE=SECONDS
                       how long a stage may take, 1 to 604800; may be repeated. Stages: submitted (how long a
                       cloud that is away is waited for), pending, prolog, boot, address, install (of a stock
                       image), agent, mysql; and ending, for a node that is deleted
  --ready-when GATE    a node is ready when its agent answers (agent); when the agent says that MySQL runs
                       (mysql); when MySQL itself takes logins, agent or not (logins); when the machine has told
                       OneGate READY=YES since it last started (onegate)
  --settle SECONDS     how long that must have been so without a break before it counts, 0 to 600: the first
                       server of a new installation is a temporary one (usually 5)
  --on-failure POLICY  what becomes of a VM that failed or was in a stage for too long: keep, or remove if it
                       carries the key of its create. A profile's "ask" keeps, as there is nobody to ask
  --address-first KIND which of a node's addresses is tried first: automatic (IPv4 of its interfaces, IPv6,
                       external, then what its guest agent reports), ipv6, alias, external or guest-agent
)");
}

std::optional<QString> WaitingArguments::read(const QCommandLineParser &parser)
{
    const QStringList given = parser.values(kStageTimeout);
    for (const QString &text : given) {
        const QString name = text.section(u'=', 0, 0);
        const auto *stage = std::ranges::find(limitedStages, name, &LimitedStage::name);
        if (stage == limitedStages.end())
            return QStringLiteral("--stage-timeout knows the stages %1, not '%2'").arg(stageNames(), name);
        bool isNumber = false;
        const std::chrono::seconds limit(text.section(u'=', 1).toInt(&isNumber));
        if (!isNumber || limit < minStageTimeout || limit > maxStageTimeout) {
            return QStringLiteral("--stage-timeout takes STAGE=SECONDS with 1 to %1 seconds, not '%2'")
                .arg(maxStageTimeout.count())
                .arg(text);
        }
        timeouts.emplace_back(*stage, limit);
    }
    if (parser.isSet(kReadyWhen)) {
        gate = gateFromName(parser.value(kReadyWhen));
        if (!gate)
            return QStringLiteral("--ready-when is agent, mysql, logins or onegate, not '%1'")
                .arg(parser.value(kReadyWhen));
    }
    if (parser.isSet(kSettle)) {
        bool isNumber = false;
        settling = std::chrono::seconds(parser.value(kSettle).toInt(&isNumber));
        if (!isNumber || *settling < std::chrono::seconds(0) || *settling > maxSettling)
            return QStringLiteral("--settle takes 0 to %1 seconds, not '%2'")
                .arg(maxSettling.count())
                .arg(parser.value(kSettle));
    }
    if (parser.isSet(kOnFailure)) {
        onFailure = policyFromName(parser.value(kOnFailure));
        if (!onFailure || onFailure == FailurePolicy::Ask)
            return QStringLiteral("--on-failure is keep or remove, not '%1'").arg(parser.value(kOnFailure));
    }
    if (parser.isSet(kAddressFirst)) {
        addresses = addressPreferenceFromName(parser.value(kAddressFirst));
        if (!addresses) {
            return QStringLiteral(
                "--address-first is automatic, ipv6, alias, external or guest-agent, not '%1'")
                .arg(parser.value(kAddressFirst));
        }
    }
    return std::nullopt;
}

void WaitingArguments::apply(WaitingRules &rules) const
{
    for (const auto &[stage, limit] : timeouts)
        rules.timeouts.*stage.limit = limit;
    rules.gate = gate.value_or(rules.gate);
    rules.settling = settling.value_or(rules.settling);
    rules.onFailure = onFailure.value_or(rules.onFailure);
    rules.addresses = addresses.value_or(rules.addresses);
}

} // namespace msm::cli
