// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/nodejson.h"

#include "core/iaas/vmstate.h"

namespace msm {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

QString nodeStateName(NodeState state)
{
    switch (state) {
    case NodeState::Creating:
        return QStringLiteral("CREATING");
    case NodeState::Running:
        return QStringLiteral("RUNNING");
    case NodeState::Degraded:
        return QStringLiteral("DEGRADED");
    case NodeState::PoweredOff:
        return QStringLiteral("POWEREDOFF");
    case NodeState::Failed:
        return QStringLiteral("FAILED");
    case NodeState::Deleting:
        return QStringLiteral("DELETING");
    case NodeState::Missing:
        return QStringLiteral("MISSING");
    case NodeState::Unregistered:
        return QStringLiteral("UNREGISTERED");
    case NodeState::Unknown:
        break;
    }
    return QStringLiteral("UNKNOWN");
}

QString agentStateName(AgentState state)
{
    switch (state) {
    case AgentState::Silent:
        return QStringLiteral("SILENT");
    case AgentState::Answers:
        return QStringLiteral("ANSWERS");
    case AgentState::NotAsked:
        break;
    }
    return QStringLiteral("NOT_ASKED");
}

QJsonObject nodeToJson(const NodeView &node)
{
    return QJsonObject{
        {QStringLiteral("id"), node.id.value},
        {QStringLiteral("name"), node.name},
        {QStringLiteral("function"), functionName(node.function)},
        {QStringLiteral("state"), nodeStateName(node.state)},
        {QStringLiteral("registered"), node.registered},
        {QStringLiteral("address"), node.address},
        {QStringLiteral("addresses"), QJsonArray::fromStringList(node.addresses)},
        {QStringLiteral("cloudState"), node.vmState < 0 ? QString() : stateName(node.vmState, node.lcmState)},
        {QStringLiteral("agentState"), agentStateName(node.agent)},
        {QStringLiteral("mysqlState"), orNull(serverStateName(node.mysql))},
        {QStringLiteral("mysqlPort"), node.mysqlPort == 0 ? QJsonValue() : QJsonValue(int(node.mysqlPort))},
        {QStringLiteral("cpu"), node.cpu},
        {QStringLiteral("memoryMb"), node.memoryMb},
        {QStringLiteral("host"), node.host},
        {QStringLiteral("owner"), node.owner},
        {QStringLiteral("startTime"), timeOrNull(node.startTime)},
        {QStringLiteral("agentSeen"), timeOrNull(node.agentSeen)},
        {QStringLiteral("message"), node.message},
        {QStringLiteral("operation"),
            node.operation.isNull() ? QJsonValue()
                                    : QJsonValue(node.operation.toString(QUuid::WithoutBraces))},
    };
}

QJsonArray nodesToJson(const NodeList &nodes)
{
    QJsonArray array;
    for (const NodeView &node : nodes)
        array.append(nodeToJson(node));
    return array;
}

} // namespace msm
