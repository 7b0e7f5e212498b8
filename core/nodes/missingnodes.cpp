// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/missingnodes.h"

#include "core/journal/database.h"
#include "core/nodes/storedvalues.h"

#include <QSqlQuery>
#include <QVariant>

namespace msm {

namespace {

MissingNode readMissing(const QSqlQuery &row)
{
    return {.node = {.id = VmId{row.value(0).toInt()},
                .name = row.value(1).toString(),
                .function = functionFromName(row.value(2).toString()).value_or(NodeFunction::Agent),
                .address = row.value(3).toString(),
                .mysqlPort = quint16(row.value(4).toUInt()),
                .operation = QUuid::fromString(row.value(5).toString()),
                .registeredAt = timeStored(row.value(6))},
        .templateId = TemplateId{row.value(7).toInt()},
        .loss = {.since = timeStored(row.value(8)),
            .cloud = lossWordFromName(row.value(9).toString()),
            .ended = timeStored(row.value(10))}};
}

QVariantList rowOf(const MissingNode &missing)
{
    const ServiceNode &node = missing.node;
    return {node.id.value, stored(node.name), functionName(node.function), stored(node.address),
        node.mysqlPort, node.operation.toString(QUuid::WithoutBraces), storedTime(node.registeredAt),
        missing.templateId.value, storedTime(missing.loss.since), lossWordName(missing.loss.cloud),
        storedTime(missing.loss.ended)};
}

} // namespace

MissingNodes::MissingNodes(Database &database)
    : m_database(database)
{
}

Result<void> MissingNodes::load()
{
    return m_database.query(
        QStringLiteral("SELECT vm_id, name, function, address, mysql_port, operation, registered_at,"
                       " template_id, noticed_at, cloud_word, ended_at FROM missing_node"),
        {}, [this](const QSqlQuery &row) {
            const MissingNode missing = readMissing(row);
            m_nodes.insert(missing.node.id, missing);
        });
}

Result<void> MissingNodes::add(const QList<MissingNode> &nodes, const std::function<Result<void>()> &also)
{
    QList<MissingNode> news;
    for (MissingNode missing : nodes) {
        const auto known = m_nodes.constFind(missing.node.id);
        const bool same = known != m_nodes.cend() && known->node == missing.node;
        if (same)
            missing.loss.since = known->loss.since;
        if (!same || *known != missing)
            news.append(missing);
    }
    if (news.isEmpty() && !also)
        return {};
    const auto done = m_database.transaction([&]() -> Result<void> {
        QList<QVariantList> rows;
        for (const MissingNode &missing : std::as_const(news))
            rows.append(rowOf(missing));
        const auto noted = m_database.executeEach(
            QStringLiteral("INSERT OR REPLACE INTO missing_node (vm_id, name, function, address, mysql_port,"
                           " operation, registered_at, template_id, noticed_at, cloud_word, ended_at)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            rows);
        return noted && also ? also() : noted;
    });
    if (done) {
        for (const MissingNode &missing : std::as_const(news))
            m_nodes.insert(missing.node.id, missing);
    }
    return done;
}

Result<void> MissingNodes::remove(const QList<VmId> &ids)
{
    QList<QVariantList> rows;
    for (const VmId id : ids) {
        if (m_nodes.contains(id))
            rows.append(QVariantList{id.value});
    }
    if (rows.isEmpty())
        return {};
    const auto done = m_database.transaction([&] {
        return m_database.executeEach(QStringLiteral("DELETE FROM missing_node WHERE vm_id = ?"), rows);
    });
    if (done) {
        for (const VmId id : ids)
            m_nodes.remove(id);
    }
    return done;
}

} // namespace msm
