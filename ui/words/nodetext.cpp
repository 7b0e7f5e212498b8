// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/nodetext.h"

#include "ui/words/isolation.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace msm {

namespace {

struct NodeText {
    Q_DECLARE_TR_FUNCTIONS(msm::NodeText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString agentCellText(const NodeView &node)
{
    return node.agent == AgentState::NotAsked ? noValueText() : stateText(node.agent);
}

QString mysqlCellText(const NodeView &node)
{
    return node.mysql == ServerState::Unknown ? noValueText() : stateText(node.mysql);
}

QString mysqlItselfText(const NodeView &node, const QString &seen)
{
    return node.login ? NodeText::tr("itself %1, %2", "MySQL, e.g. takes logins; seen some time ago")
                            .arg(loginWordText(*node.login), seen)
                      : QString();
}

QString cloudStateText(const NodeView &node)
{
    if (node.vmState.isTold())
        return node.vmState.name();
    const bool ended = node.loss && node.loss->cloud == LossWord::Done;
    return ended ? lossWordName(node.loss->cloud) : noValueText();
}

QString protectedText()
{
    return NodeText::tr("Protected: the cloud neither changes nor deletes it until the lock is removed.");
}

QString labelsText(const QStringList &labels)
{
    return labels.join(QStringLiteral(", "));
}

QString noValueText()
{
    return QStringLiteral("\u2013");
}

QString ageText(std::chrono::milliseconds age)
{
    const qint64 seconds = std::max<qint64>(0, age.count() / 1000);
    if (seconds < 60)
        return NodeText::tr("%1 s", "seconds").arg(number(seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return NodeText::tr("%1 min", "minutes").arg(number(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return NodeText::tr("%1 h %2 min", "hours and minutes").arg(number(hours), number(minutes % 60));
    return NodeText::tr("%1 d %2 h", "days and hours").arg(number(hours / 24), number(hours % 24));
}

QString elapsedText(std::chrono::milliseconds elapsed)
{
    const qint64 seconds = std::max<qint64>(0, elapsed.count() / 1000);
    if (seconds < 60 || seconds >= 3600)
        return ageText(elapsed);
    return NodeText::tr("%1 min %2 s", "minutes and seconds").arg(number(seconds / 60), number(seconds % 60));
}

QString durationText(std::chrono::milliseconds duration)
{
    return duration % std::chrono::minutes(1) == std::chrono::milliseconds(0) ? ageText(duration)
                                                                              : elapsedText(duration);
}

QString clockText(std::chrono::seconds ahead)
{
    const QString difference = elapsedText(std::chrono::abs(ahead));
    return ahead.count() > 0
        ? NodeText::tr("The cloud's clock is %1 ahead of this computer's").arg(difference)
        : NodeText::tr("The cloud's clock is %1 behind this computer's").arg(difference);
}

QString replicationText(const NodeView &node)
{
    if (!node.replication)
        return {};
    QStringList parts;
    if (node.replication->replicas > 0)
        parts.append(NodeText::tr("source of %Ln replica(s)", nullptr, node.replication->replicas));
    if (!node.replication->source.isEmpty())
        parts.append(NodeText::tr("replica of %1").arg(node.replication->source));
    return parts.join(QStringLiteral(", "));
}

ServerRole serverRole(const NodeView &node)
{
    if (!node.replication)
        return ServerRole::Unknown;
    const bool isReplica = !node.replication->source.isEmpty();
    if (node.replication->replicas > 0)
        return isReplica ? ServerRole::SourceAndReplica : ServerRole::Source;
    return isReplica ? ServerRole::Replica : ServerRole::Alone;
}

QDateTime upSince(const NodeView &node)
{
    return node.vmState.isTold() && node.vmState.phase() == VmPhase::PoweredOff ? QDateTime()
                                                                                : node.startTime;
}

QString roleText(ServerRole role)
{
    switch (role) {
    case ServerRole::Source:
        return NodeText::tr("Source", "role of a server in replication");
    case ServerRole::SourceAndReplica:
        return NodeText::tr("Source and replica", "role of a server in replication");
    case ServerRole::Replica:
        return NodeText::tr("Replica", "role of a server in replication");
    case ServerRole::Alone:
        return NodeText::tr("No replication", "role of a server in replication");
    case ServerRole::Unknown:
        break;
    }
    return noValueText();
}

QString sourcesText(const NodeList &leaving)
{
    const NodeList sources =
        leaving.where([&leaving](const NodeView &node) { return stayingReplicas(node, leaving) > 0; });
    if (sources.size() == 1) {
        return NodeText::tr(
            "%Ln replica(s) replicate from %1.", nullptr, stayingReplicas(sources.first(), leaving))
            .arg(sources.first().name);
    }
    return sources.isEmpty()
        ? QString()
        : NodeText::tr("Other servers replicate from %Ln of these nodes.", nullptr, int(sources.size()));
}

QString memoryText(qint64 megabytes)
{
    if (megabytes <= 0)
        return noValueText();
    return isolated(QLocale().formattedDataSize(megabytes * 1024 * 1024, megabytes % 1024 == 0 ? 0 : 1));
}

QList<NodeState> statesInOrder()
{
    // A healthy service reads best with "running" in front; what needs attention follows.
    return {NodeState::Running, NodeState::Creating, NodeState::Deleting, NodeState::Degraded,
        NodeState::Failed, NodeState::Missing, NodeState::PoweredOff, NodeState::Cancelled,
        NodeState::Unregistered, NodeState::Unknown};
}

QString countText(NodeState state, int count)
{
    switch (state) {
    case NodeState::Creating:
        return NodeText::tr("%Ln creating", nullptr, count);
    case NodeState::Running:
        return NodeText::tr("%Ln running", nullptr, count);
    case NodeState::Degraded:
        return NodeText::tr("%Ln degraded", nullptr, count);
    case NodeState::PoweredOff:
        return NodeText::tr("%Ln powered off", nullptr, count);
    case NodeState::Failed:
        return NodeText::tr("%Ln failed", nullptr, count);
    case NodeState::Deleting:
        return NodeText::tr("%Ln deleting", nullptr, count);
    case NodeState::Missing:
        return NodeText::tr("%Ln missing", nullptr, count);
    case NodeState::Unregistered:
        return NodeText::tr("%Ln not registered", nullptr, count);
    case NodeState::Cancelled:
        return NodeText::tr("%Ln cancelled", nullptr, count);
    case NodeState::Unknown:
        return NodeText::tr("%Ln unknown", nullptr, count);
    }
    return {};
}

QString NodeCounts::text(NodeState state) const
{
    const QString text = countText(state, of(state));
    return state == NodeState::Running && unconfirmed > 0
        ? NodeText::tr("%1, %Ln of them not asked yet", "12 running", unconfirmed).arg(text)
        : text;
}

QString NodeCounts::text() const
{
    if (total == 0)
        return NodeText::tr("No nodes");
    QStringList parts;
    for (const NodeState state : statesInOrder()) {
        if (of(state) > 0)
            parts.append(text(state));
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

NodeCounts countNodes(const NodeList &nodes)
{
    NodeCounts counts;
    counts.total = int(nodes.size());
    for (const NodeView &node : nodes)
        ++counts.byState[int(node.state)];
    counts.unconfirmed = int(std::ranges::count_if(nodes, isUnconfirmed));
    return counts;
}

int attentionRank(NodeState state)
{
    switch (state) {
    case NodeState::Failed:
        return 0;
    case NodeState::Missing:
        return 1;
    case NodeState::Degraded:
        return 2;
    case NodeState::Unknown:
        return 3;
    case NodeState::PoweredOff:
        return 4;
    case NodeState::Cancelled:
        return 5;
    case NodeState::Unregistered:
        return 6;
    case NodeState::Deleting:
        return 7;
    case NodeState::Creating:
        return 8;
    case NodeState::Running:
        return 9;
    }
    return 10;
}

} // namespace msm
