// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/configuration.h"

#include "core/journal/database.h"
#include "core/nodes/storedvalues.h"

#include <QSqlQuery>
#include <QVariant>

namespace msm {

namespace {

const QString kDesiredNodes = QStringLiteral("desired_nodes");
const QString kKeptVm = QStringLiteral("kept_vm/"); // and its id; the value is its key

ServiceNode readNode(const QSqlQuery &row)
{
    return ServiceNode{.id = VmId{row.value(0).toInt()},
        .name = row.value(1).toString(),
        .function = functionFromName(row.value(2).toString()).value_or(NodeFunction::Agent),
        .address = row.value(3).toString(),
        .addressSource = addressSourceFromName(row.value(7).toString()).value_or(AddressSource::Nic),
        .mysqlPort = quint16(row.value(4).toUInt()),
        .operation = QUuid::fromString(row.value(5).toString()),
        .registeredAt = timeStored(row.value(6))};
}

} // namespace

Configuration::Configuration(Database &database)
    : m_database(database)
    , m_missing(database)
{
}

Result<std::unique_ptr<Configuration>> Configuration::load(Database &database)
{
    std::unique_ptr<Configuration> configuration(new Configuration(database));
    const auto nodes = database.query(
        QStringLiteral("SELECT vm_id, name, function, address, mysql_port, operation, registered_at, "
                       "address_source FROM service_node"),
        {}, [&configuration](const QSqlQuery &row) {
            const ServiceNode node = readNode(row);
            configuration->m_nodes.insert(node.id, node);
        });
    if (!nodes)
        return failure(nodes.error());
    const auto desired =
        database.query(QStringLiteral("SELECT value FROM property WHERE name = ?"), {kDesiredNodes},
            [&configuration](const QSqlQuery &row) { configuration->m_desired = row.value(0).toInt(); });
    if (!desired)
        return failure(desired.error());
    const auto kept = database.query(QStringLiteral("SELECT name, value FROM property WHERE name LIKE ?"),
        {kKeptVm + u'%'}, [&configuration](const QSqlQuery &row) {
            configuration->m_kept.insert(VmId{row.value(0).toString().mid(kKeptVm.size()).toInt()},
                QUuid::fromString(row.value(1).toString()));
        });
    if (!kept)
        return failure(kept.error());
    if (const auto missing = configuration->m_missing.load(); !missing)
        return failure(missing.error());
    return configuration;
}

Result<void> Configuration::addMySQLServiceNodes(const QList<ServiceNode> &nodes)
{
    const auto done = m_database.transaction([&]() -> Result<void> {
        for (const ServiceNode &node : nodes) {
            const auto added = m_database.execute(
                QStringLiteral("INSERT OR REPLACE INTO service_node "
                               "(vm_id, name, function, address, mysql_port, operation, registered_at, "
                               "address_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                {node.id.value, stored(node.name), functionName(node.function), stored(node.address),
                    node.mysqlPort, node.operation.toString(QUuid::WithoutBraces),
                    storedTime(node.registeredAt), addressSourceName(node.addressSource)});
            if (!added)
                return added;
        }
        return {};
    });
    if (done) {
        m_ids.clear();
        for (const ServiceNode &node : nodes)
            m_nodes.insert(node.id, node);
    }
    return done;
}

Result<void> Configuration::removeMySQLServiceNodes(const QList<VmId> &ids)
{
    const auto done = m_database.transaction([&] { return erase(ids); });
    if (done)
        forget(ids);
    return done;
}

Result<void> Configuration::loseMySQLServiceNodes(const QList<MissingNode> &lost, const QList<VmId> &leaving)
{
    if (leaving.isEmpty())
        return m_missing.add(lost);
    const auto done = m_missing.add(lost, [&] { return erase(leaving); });
    if (done)
        forget(leaving);
    return done;
}

Result<void> Configuration::erase(const QList<VmId> &ids)
{
    QList<QVariantList> rows;
    for (const VmId id : ids)
        rows.append(QVariantList{id.value});
    return m_database.executeEach(QStringLiteral("DELETE FROM service_node WHERE vm_id = ?"), rows);
}

void Configuration::forget(const QList<VmId> &ids)
{
    m_ids.clear();
    for (const VmId id : ids)
        m_nodes.remove(id);
}

const QList<VmId> &Configuration::ids() const
{
    if (m_ids.isEmpty())
        m_ids = m_nodes.keys();
    return m_ids;
}

QList<std::pair<QString, quint16>> Configuration::getMySQLTuples() const
{
    QList<std::pair<QString, quint16>> tuples;
    for (const ServiceNode &node : m_nodes)
        tuples.append({node.address, node.mysqlPort});
    return tuples;
}

QStringList Configuration::getMySQLIPs() const
{
    QStringList addresses;
    for (const ServiceNode &node : m_nodes)
        addresses.append(node.address);
    return addresses;
}

Result<void> Configuration::setDesiredNodes(int count)
{
    if (count == m_desired)
        return {};
    const auto done = setProperty(kDesiredNodes, QString::number(count));
    if (done)
        m_desired = count;
    return done;
}

Result<void> Configuration::keepVm(VmId id, const QUuid &key)
{
    const auto done = setProperty(kKeptVm + QString::number(id.value), key.toString(QUuid::WithoutBraces));
    if (done)
        m_kept.insert(id, key);
    return done;
}

Result<void> Configuration::unkeepVm(VmId id)
{
    const auto done = m_database.execute(
        QStringLiteral("DELETE FROM property WHERE name = ?"), {kKeptVm + QString::number(id.value)});
    if (done)
        m_kept.remove(id);
    return done;
}

Result<void> Configuration::setProperty(const QString &name, const QString &value)
{
    return m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO property (name, value) VALUES (?, ?)"), {name, value});
}

} // namespace msm
