// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/nodejson.h"

#include "core/iaas/vmstate.h"

#include <QLocale>

#include <algorithm>
#include <optional>
#include <string_view>

namespace msm {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> unlessInvalid(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toUTC().toString(Qt::ISODate)) : std::nullopt;
}

/// Calls add(name, value) for each member of a node, by name ascending, as QJsonObject has them.
template <typename Add>
void eachMember(const NodeView &node, const Add &add)
{
    add("address", node.address);
    add("addresses", node.addresses);
    add("agentSeen", unlessInvalid(node.agentSeen));
    add("agentState", agentStateName(node.agent));
    add("cloudState", node.vmState < 0 ? QString() : stateName(node.vmState, node.lcmState));
    add("cpu", node.cpu);
    add("function", functionName(node.function));
    add("host", node.host);
    add("id", qint64(node.id.value));
    add("memoryMb", node.memoryMb);
    add("message", node.message);
    add("mysqlPort", node.mysqlPort == 0 ? std::nullopt : std::optional(qint64(node.mysqlPort)));
    add("mysqlState", unlessEmpty(serverStateName(node.mysql)));
    add("name", node.name);
    add("operation",
        node.operation.isNull() ? std::nullopt
                                : std::optional(node.operation.toString(QUuid::WithoutBraces)));
    add("owner", node.owner);
    add("registered", node.registered);
    add("startTime", unlessInvalid(node.startTime));
    add("state", nodeStateName(node.state));
}

QJsonValue jsonOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

template <typename T>
QJsonValue jsonOf(const T &value)
{
    return value;
}

template <typename T>
QJsonValue jsonOf(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// Writes nodes as text, in the form of QJsonDocument::Indented.
class NodeWriter {
public:
    explicit NodeWriter(qsizetype nodes)
    {
        constexpr qsizetype usual = 700;
        m_out.reserve(nodes * usual);
        m_out += '[';
    }

    void add(const NodeView &node)
    {
        m_out += m_empty ? "\n    {" : ",\n    {";
        m_empty = false;
        bool first = true;
        eachMember(node, [&](const char *name, const auto &value) {
            m_out += std::exchange(first, false) ? "\n        \"" : ",\n        \"";
            m_out += name;
            m_out += "\": ";
            write(value);
        });
        m_out += "\n    }";
    }
    QByteArray finish()
    {
        m_out += "\n]";
        return std::move(m_out);
    }

private:
    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(qint64 value) { m_out += QByteArray::number(value); }
    void write(double value) { m_out += QByteArray::number(value, 'g', QLocale::FloatingPointShortest); }
    void write(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        const bool plain =
            std::ranges::none_of(utf8, [](char c) { return uchar(c) < 0x20 || c == '"' || c == '\\'; });
        m_out += '"';
        if (plain)
            m_out += utf8;
        else
            writeEscaped(utf8);
        m_out += '"';
    }
    void write(const QStringList &texts)
    {
        m_out += '[';
        for (qsizetype i = 0; i < texts.size(); ++i) {
            m_out += i == 0 ? "\n            " : ",\n            ";
            write(texts[i]);
        }
        m_out += "\n        ]";
    }
    template <typename T>
    void write(const std::optional<T> &value)
    {
        if (value)
            write(*value);
        else
            m_out += "null";
    }
    void writeEscaped(const QByteArray &utf8)
    {
        constexpr std::string_view letters = "btn\vfr"; // of 0x08 and what follows
        for (const char c : utf8) {
            if (c == '"' || c == '\\')
                (m_out += '\\') += c;
            else if (c >= '\b' && c <= '\r' && c != '\v')
                (m_out += '\\') += letters[size_t(c - '\b')];
            else if (uchar(c) < 0x20)
                m_out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
            else
                m_out += c;
        }
    }

    QByteArray m_out;
    bool m_empty = true;
};

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
    QJsonObject object;
    eachMember(node, [&object](const char *name, const auto &value) {
        object.insert(QLatin1String(name), jsonOf(value));
    });
    return object;
}

QJsonArray nodesToJson(const NodeList &nodes)
{
    QJsonArray array;
    for (const NodeView &node : nodes)
        array.append(nodeToJson(node));
    return array;
}

QByteArray nodesToJsonText(const NodeList &nodes)
{
    NodeWriter writer(nodes.size());
    for (const NodeView &node : nodes)
        writer.add(node);
    return writer.finish();
}

} // namespace msm
