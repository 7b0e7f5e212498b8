// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/nodejson.h"

#include "core/base/background.h"

#include <QCalendar>
#include <QLocale>

#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>

namespace msm {

namespace {

using namespace std::string_view_literals;

constexpr qsizetype kWrittenAtOnce = 1000; ///< more nodes are written by two threads

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QDateTime> unlessInvalid(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

/// Of what a machine cannot have none.
template <typename Number>
std::optional<Number> unlessUnknown(Number number)
{
    return number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<QUuid> unlessNull(const QUuid &id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

QStringList sourceNames(const VmAddresses &addresses)
{
    QStringList names;
    names.reserve(addresses.size());
    for (const VmAddress &address : addresses)
        names.append(addressSourceName(address.source));
    return names;
}

/// Calls add(name, value) for each member of a node, by name ascending, as QJsonObject has them.
template <typename Add>
void eachMember(const NodeView &node, const Add &add)
{
    add("address"sv, node.address);
    const auto source = addressSourceOf(node);
    add("addressSource"sv, source ? std::optional(addressSourceName(*source)) : std::nullopt);
    add("addressSources"sv, sourceNames(node.addresses));
    add("addresses"sv, addressTexts(node.addresses));
    add("agentSeen"sv, unlessInvalid(node.agentSeen));
    add("agentState"sv, agentStateName(node.agent));
    add("agentTrust"sv,
        node.agent == AgentState::Answers ? std::optional(agentTrustName(node.agentTrust)) : std::nullopt);
    add("cloudState"sv, node.vmState.name());
    add("contradiction"sv,
        node.contradiction ? std::optional(contradictionName(*node.contradiction)) : std::nullopt);
    add("cpu"sv, unlessUnknown(node.cpu));
    add("diskBytes"sv, node.disk ? std::optional(node.disk->total) : std::nullopt);
    add("diskFreePercent"sv, node.disk ? std::optional(qint64(node.disk->freePercent)) : std::nullopt);
    add("function"sv, functionName(node.function));
    add("host"sv, node.host);
    add("id"sv, qint64(node.id.value));
    add("labels"sv, node.labels);
    add("locked"sv, node.isProtected);
    add("memoryMb"sv, unlessUnknown(node.memoryMb));
    add("message"sv, node.message);
    add("missing"sv, node.loss);
    add("mysqlLogin"sv, node.login ? std::optional(loginWordName(*node.login)) : std::nullopt);
    add("mysqlPort"sv, node.mysqlPort == 0 ? std::nullopt : std::optional(qint64(node.mysqlPort)));
    add("mysqlSeen"sv, unlessInvalid(node.mysqlSeen));
    add("mysqlState"sv, unlessEmpty(serverStateName(node.mysql)));
    add("name"sv, node.name);
    add("operation"sv, unlessNull(node.operation));
    add("owner"sv, node.owner);
    add("registered"sv, node.registered);
    add("replicaOf"sv,
        node.replication && !node.replication->source.isEmpty() ? std::optional(node.replication->source)
                                                                : std::nullopt);
    add("replicas"sv, node.replication ? std::optional(qint64(node.replication->replicas)) : std::nullopt);
    add("startTime"sv, unlessInvalid(node.startTime));
    add("state"sv, nodeStateName(node.state));
    add("unreadable"sv, node.unreadable);
}

QJsonValue jsonOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue jsonOf(const QDateTime &utc)
{
    return utc.toString(Qt::ISODate);
}

QJsonValue jsonOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonValue jsonOf(const Loss &loss)
{
    return QJsonObject{{QStringLiteral("cloud"), lossWordName(loss.cloud)},
        {QStringLiteral("ended"), loss.ended.isValid() ? jsonOf(loss.ended) : QJsonValue()},
        {QStringLiteral("since"), jsonOf(loss.since)}};
}

template <typename T>
QJsonValue jsonOf(const T &value)
{
    return value;
}

template <typename T>
QJsonValue jsonOf(const std::optional<T> &value)
{
    return value ? jsonOf(*value) : QJsonValue();
}

/// Text that grows in place: twenty small pieces per node are too many for a QByteArray's own append.
class Text {
public:
    explicit Text(qsizetype expected)
        : m_bytes(expected, Qt::Uninitialized)
    {
    }

    Text &operator+=(std::string_view piece)
    {
        std::memcpy(room(qsizetype(piece.size())), piece.data(), piece.size());
        return *this;
    }
    Text &operator+=(char c)
    {
        *room(1) = c;
        return *this;
    }
    /// Space for `size` bytes, which the caller fills.
    char *room(qsizetype size)
    {
        if (m_used + size > m_bytes.size())
            m_bytes.resize(2 * (m_used + size));
        char *const begin = m_bytes.data() + m_used;
        m_used += size;
        return begin;
    }
    void chop(qsizetype size) { m_used -= size; }

    [[nodiscard]] std::string_view view() const { return {m_bytes.constData(), size_t(m_used)}; }
    QByteArray take()
    {
        m_bytes.truncate(m_used);
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    qsizetype m_used = 0;
};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Writes nodes as text, in the form of QJsonDocument::Indented.
class NodeWriter {
public:
    /// With room for so many. `before` stands before the first: what opens the array, or goes on with it.
    NodeWriter(qsizetype nodes, char before)
        : m_out(kUsualSize * (nodes + 1))
        , m_before(before)
    {
    }

    void addAll(NodeList::const_iterator from, NodeList::const_iterator end)
    {
        for (; from != end; ++from)
            add(*from);
    }
    void add(const NodeView &node)
    {
        (m_out += std::exchange(m_before, ',')) += "\n    {";
        bool first = true;
        eachMember(node, [&](std::string_view name, const auto &value) {
            m_out += std::exchange(first, false) ? "\n        \"" : ",\n        \"";
            m_out += name;
            m_out += "\": ";
            write(value);
        });
        m_out += "\n    }";
    }
    void goOnWith(const NodeWriter &other) { m_out += other.m_out.view(); }
    QByteArray finish()
    {
        m_out += "\n]";
        return m_out.take();
    }

private:
    static constexpr qsizetype kUsualSize = 1000;

    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(qint64 value)
    {
        std::array<char, std::numeric_limits<qint64>::digits10 + 2> digits{};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        m_out += std::string_view(digits.data(), written.ptr);
    }
    void write(double value)
    {
        m_out += viewOf(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    }
    void write(const QUuid &id)
    {
        m_out += '"';
        m_out += viewOf(id.toByteArray(QUuid::WithoutBraces));
        m_out += '"';
    }
    void write(const QDateTime &utc)
    {
        const auto date = QCalendar().partsFromDate(utc.date());
        const QTime time = utc.time();
        if (date.year < 1000 || date.year > 9999) {
            write(utc.toString(Qt::ISODate));
            return;
        }
        // Ten times as fast as toString().
        m_out += '"';
        write(qint64(date.year));
        writeTwoDigits('-', date.month);
        writeTwoDigits('-', date.day);
        writeTwoDigits('T', time.hour());
        writeTwoDigits(':', time.minute());
        writeTwoDigits(':', time.second());
        m_out += "Z\"";
    }
    void writeTwoDigits(char before, int number)
    {
        ((m_out += before) += char('0' + number / 10)) += char('0' + number % 10);
    }
    void write(const QString &text)
    {
        m_out += '"';
        char *out = m_out.room(text.size());
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            if (unit < 0x20 || unit > 0x7e || unit == u'"' || unit == u'\\') {
                m_out.chop(text.size());
                writeEscaped(text.toUtf8());
                break;
            }
            *out++ = char(unit);
        }
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
    void write(const Loss &loss)
    {
        m_out += "{\n            \"cloud\": ";
        write(lossWordName(loss.cloud));
        m_out += ",\n            \"ended\": ";
        write(unlessInvalid(loss.ended));
        m_out += ",\n            \"since\": ";
        write(loss.since);
        m_out += "\n        }";
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
                m_out += viewOf("\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0'));
            else
                m_out += c;
        }
    }

    Text m_out;
    char m_before;
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
    case NodeState::Cancelled:
        return QStringLiteral("CANCELLED");
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
    eachMember(node, [&object](std::string_view name, const auto &value) {
        object.insert(QLatin1String(name.data(), qsizetype(name.size())), jsonOf(value));
    });
    return object;
}

QJsonValue lossToJson(const std::optional<Loss> &loss)
{
    return jsonOf(loss);
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
    if (nodes.isEmpty())
        return "[\n]";
    NodeWriter writer(nodes.size(), '[');
    if (nodes.size() <= kWrittenAtOnce) {
        writer.addAll(nodes.begin(), nodes.end());
    } else {
        const auto middle = nodes.begin() + nodes.size() / 2;
        NodeWriter rest(nodes.end() - middle, ',');
        atTheSameTime(
            [&] { writer.addAll(nodes.begin(), middle); }, [&] { rest.addAll(middle, nodes.end()); });
        writer.goOnWith(rest);
    }
    return writer.finish();
}

} // namespace msm
