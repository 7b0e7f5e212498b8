// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/whycommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/base/localtime.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/diagnosis.h"
#include "core/manager/mysqlservermanager.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace msm::cli {

namespace {

/// As long as the slowest agent may take to answer, and a little.
constexpr std::chrono::milliseconds kKnownWithin{6000};

/// In the order of StuckReason.
constexpr auto kReasons = std::to_array<const char *>({"the cloud does not answer",
    "registered, but the cloud does not list it", "on hold until somebody releases it",
    "no host has room for it", "no host meets the template's requirements", "no host is enabled",
    "no system datastore has room for it or fits it", "its owner may not use any host or datastore",
    "the template's requirements cannot be read", "the scheduler finds no place for it",
    "no host yet, and the scheduler does not say why", "its disks are still being cloned",
    "its files are still being copied to the host", "the hypervisor is still starting it",
    "its files could not be copied to the host", "the hypervisor could not start it",
    "its files could not be copied back or removed", "its files could not be moved to another host",
    "it failed in the cloud", "the host does not report",
    "it is switched off: by its own system, or by somebody in the cloud", "the cloud is working on it",
    "what the cloud says about it cannot be read, so it is left alone",
    "in a state that this program does not know", "the cloud is removing it",
    "it cannot be deleted before it leaves its state", "its delete was accepted, but it is still there",
    "it runs, but has no address (looked at NIC, PCI, NIC_ALIAS, EXTERNAL_IP and the guest agent's)",
    "it runs, and is still installing its server and its agent",
    "it runs, but could not install its server and its agent",
    "it runs, but nothing listens on its agent's port", "it runs, but nothing answers at its address",
    "what answers on its agent's port is no agent", "it runs, but its agent does not answer",
    "what answers has not shown that it knows the secret of this node", "its agent reports an error",
    "MySQL is still starting", "MySQL is stopping", "MySQL is stopped", "its agent cannot tell how MySQL is",
    "MySQL has locked this computer out: too many connections from it were broken off",
    "MySQL runs, but no account may log in from this computer",
    "MySQL runs, but all its connections are in use", "MySQL answers, but refuses logins",
    "nothing answers at MySQL's port that is a MySQL server",
    "the cloud says that it is switched off, but its agent answers",
    "the machine has not told OneGate since it started that it is ready",
    "it runs, but nobody waits for it to be ready",
    "its creation was cancelled, and it is not taken over by itself", "somebody else has ended it"});
static_assert(kReasons.size() == kStuckReasons);

/// In the order of NextStep.
constexpr auto kSteps = std::to_array<const char *>({"ask again", "check the connection: msmctl check",
    "release it and wait: msmctl wait --release ID", "wait until it is ready: msmctl wait ID",
    "look at its operation in the process that runs it, or cancel it: msmctl cancel ID",
    "end it for good: msmctl delete ID", "make another one in its place: msmctl create --replace ID",
    "say that it is known to be gone: msmctl reconcile --fix acknowledge ID --yes",
    "start it again: msmctl node ID power-on", "once the cause is mended, try again: msmctl node ID retry",
    "start MySQL: msmctl node ID start", "make room on the hosts; then it is placed by itself",
    "have a host enabled; then it is placed by itself", "correct the template for the nodes to come",
    "ask the cloud's administrator for rights", "start it with the cloud's own tools",
    "mend it with the cloud's own tools, or end it", "check the host and its monitoring",
    "on the node: look at the log of the contextualization; it has to reach its package servers",
    "on the node: does the agent run, and is its port open?", "on the node: look at MySQL's error log",
    "in MySQL: FLUSH HOSTS, or TRUNCATE performance_schema.host_cache; and find what on this computer breaks "
    "connections off",
    "in MySQL: give an account that may log in from this computer",
    "in MySQL: end sessions, or raise max_connections",
    "the image has to report to OneGate: TOKEN=YES and REPORT_READY=YES in its CONTEXT"});
static_assert(kSteps.size() == kNextSteps);

struct Finding {
    NodeView node;
    Diagnosis diagnosis;
};

QJsonObject toJson(const Finding &finding)
{
    const Diagnosis &found = finding.diagnosis;
    QJsonArray steps;
    for (const NextStep step : found.steps)
        steps.append(nextStepName(step));
    return QJsonObject{
        {QStringLiteral("id"), finding.node.id.value},
        {QStringLiteral("name"), finding.node.name},
        {QStringLiteral("reason"), stuckReasonName(found.reason)},
        {QStringLiteral("cloudState"), found.state},
        {QStringLiteral("contradiction"),
            found.contradiction ? QJsonValue(contradictionName(*found.contradiction)) : QJsonValue()},
        {QStringLiteral("host"), found.host},
        {QStringLiteral("said"), found.said},
        {QStringLiteral("since"),
            found.since.isValid() ? QJsonValue(found.since.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("steps"), steps},
    };
}

QString toText(const Finding &finding)
{
    const Diagnosis &found = finding.diagnosis;
    const QString id = QString::number(finding.node.id.value);
    QStringList parts{QString::fromLatin1(kReasons[size_t(found.reason)])};
    if (found.contradiction == Contradiction::LoginRefused)
        parts.append(QStringLiteral("its agent says that MySQL runs"));
    if (!found.state.isEmpty())
        parts.append(found.state);
    if (!found.host.isEmpty())
        parts.append(QStringLiteral("host %1").arg(found.host));
    if (found.since.isValid())
        parts.append(QStringLiteral("since %1").arg(localTimeText(found.since)));
    if (!found.said.isEmpty())
        parts.append(QStringLiteral("\"%1\"").arg(found.said.simplified()));
    QString text = QStringLiteral("%1 %2: %3\n").arg(id, finding.node.name, parts.join(QStringLiteral("; ")));
    for (const NextStep step : found.steps) {
        QString words = QString::fromLatin1(kSteps[size_t(step)]);
        words.replace(QRegularExpression(QStringLiteral("\\bID\\b")), id);
        text += QStringLiteral("    - %1\n").arg(words);
    }
    return text;
}

} // namespace

QString WhyCommand::help() const
{
    return QStringLiteral(R"(why [ID…]

Says why nodes are stuck: one reason for each, with what the cloud, the agent or MySQL said, and what can be
done about it. Without IDs all nodes are looked at; those that are well, or on their way and not late, are
left out. Asks the agents. Changes nothing, and works while another process uses the profile.

With --json an array: id, name, reason (e.g. NO_CAPACITY), contradiction (as in 'list', or null), cloudState, host, said, since (UTC, ISO 8601, or
null), steps (e.g. FREE_CAPACITY, DELETE).
)");
}

std::optional<QString> WhyCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    const auto ids = readIds(arguments);
    if (const auto *problem = std::get_if<QString>(&ids))
        return *problem;
    m_ids = std::get<QList<VmId>>(ids);
    return std::nullopt;
}

void WhyCommand::run(Context &context)
{
    // Connected is not yet announced: the nodes are those of this answer.
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &nodes) {
        if (nodes) {
            onListed(*nodes, context);
            return;
        }
        context.console.error(nodes.error());
        context.finish(connectExitCodeOf(nodes.error()));
    });
}

void WhyCommand::onListed(const NodeList &nodes, Context &context)
{
    for (const VmId id : std::as_const(m_ids)) {
        if (std::ranges::none_of(nodes, [id](const NodeView &node) { return node.id == id; })) {
            context.console.error({.kind = ErrorKind::NotFound,
                .detail = QStringLiteral("no service node has the id %1").arg(id.value)});
            context.finish(ExitCode::Failed);
            return;
        }
    }
    m_agentLimit = context.scheduler.callAfter(kKnownWithin, [this, &context] { readMachine(context); });
    QObject::connect(&context.session->manager(), &MySQLServerManager::nodesChanged, &context,
        [this, &context] { goOnWhenAsked(context); });
    goOnWhenAsked(context);
}

void WhyCommand::goOnWhenAsked(Context &context)
{
    const MySQLServerManager &manager = context.session->manager();
    const bool readOnly = manager.options().readOnly;
    const bool unasked = std::ranges::any_of(manager.nodes(), [this, readOnly](const NodeView &node) {
        return (m_ids.isEmpty() || m_ids.contains(node.id)) && isStillAsked(node, readOnly);
    });
    if (!unasked)
        m_servers.start(context, m_ids, [this, &context] { readMachine(context); });
}

void WhyCommand::readMachine(Context &context)
{
    if (std::exchange(m_asked, true))
        return;
    if (m_ids.size() != 1) {
        print(context);
        return;
    }
    context.session->iaas().vmInfo(
        m_ids.first(), &context, [this, &context](const Result<VirtualMachine> &vm) {
            if (vm)
                m_machine = *vm;
            print(context);
        });
}

void WhyCommand::print(Context &context)
{
    const MySQLServerManager &manager = context.session->manager();
    QJsonArray array;
    QString text;
    for (const NodeView &node : manager.nodes()) {
        auto known = manager.knowledgeOf(node.id);
        if (!known || (!m_ids.isEmpty() && !m_ids.contains(node.id)))
            continue;
        known->vm = m_machine; // there is one only where one node was named
        const auto found = diagnose(*known);
        if (!found && !m_ids.isEmpty())
            context.console.progress(
                QStringLiteral("%1 %2: nothing is wrong").arg(node.id.value).arg(node.name));
        if (!found)
            continue;
        array.append(toJson({node, *found}));
        text += toText({node, *found});
    }
    if (context.options.json)
        context.console.result(QJsonDocument(array));
    else if (!text.isEmpty())
        context.console.result(text);
    else if (m_ids.isEmpty())
        context.console.progress(QStringLiteral("no node is stuck"));
    context.finish(ExitCode::Done);
}

} // namespace msm::cli
