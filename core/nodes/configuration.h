// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nodes/missingnodes.h"
#include "core/nodes/servicenode.h"

#include <QHash>
#include <QMap>

#include <memory>
#include <utility>

namespace msm {

class Database;

/// The registered service nodes (the original's Configuration), kept in the database and mirrored in memory.
/// One per profile. Errors: Storage; after an error memory and database still agree.
class Configuration final {
public:
    /// Reads what is stored. The database must outlive this.
    [[nodiscard]] static Result<std::unique_ptr<Configuration>> load(Database &database);
    ~Configuration() = default;
    Q_DISABLE_COPY_MOVE(Configuration)

    /// Registers nodes, or replaces what is known of them: all or none.
    [[nodiscard]] Result<void> addMySQLServiceNodes(const QList<ServiceNode> &nodes);
    [[nodiscard]] Result<void> addMySQLServiceNode(const ServiceNode &node)
    {
        return addMySQLServiceNodes({node});
    }
    /// Forgets nodes, all or none. Ids that are not registered are no error.
    [[nodiscard]] Result<void> removeMySQLServiceNodes(const QList<VmId> &ids);
    [[nodiscard]] Result<void> removeMySQLServiceNode(VmId id) { return removeMySQLServiceNodes({id}); }

    /// Notes nodes that the cloud has no more as missing, and forgets those of `leaving`: all or none.
    [[nodiscard]] Result<void> loseMySQLServiceNodes(
        const QList<MissingNode> &lost, const QList<VmId> &leaving);

    /// By id, ascending.
    [[nodiscard]] const QMap<VmId, ServiceNode> &getMySQLServiceNodes() const { return m_nodes; }
    /// Their ids, ascending; made anew only after a change.
    [[nodiscard]] const QList<VmId> &ids() const;
    /// Address and MySQL port of every node.
    [[nodiscard]] QList<std::pair<QString, quint16>> getMySQLTuples() const;
    [[nodiscard]] QStringList getMySQLIPs() const;

    /// How many nodes are wanted (the original's dstate): moved by creates and deletes, compared with what
    /// is.
    [[nodiscard]] int desiredNodes() const { return m_desired; }
    [[nodiscard]] Result<void> setDesiredNodes(int count);

    /// VMs that a person has decided to leave as they are, with the key that each carried then (null: none).
    /// They are neither adopted nor reported as lost or as duplicates. An id that means another VM by now
    /// carries another key, so what was decided does not count for it.
    [[nodiscard]] const QHash<VmId, QUuid> &keptVms() const { return m_kept; }
    [[nodiscard]] Result<void> keepVm(VmId id, const QUuid &key);
    [[nodiscard]] Result<void> unkeepVm(VmId id);

    /// Nodes that the cloud has no more, until a person has said something about them.
    [[nodiscard]] MissingNodes &missing() { return m_missing; }
    [[nodiscard]] const MissingNodes &missing() const { return m_missing; }

private:
    explicit Configuration(Database &database);
    [[nodiscard]] Result<void> erase(const QList<VmId> &ids);
    void forget(const QList<VmId> &ids);
    [[nodiscard]] Result<void> setProperty(const QString &name, const QString &value);

    Database &m_database;
    QMap<VmId, ServiceNode> m_nodes;
    mutable QList<VmId> m_ids; ///< empty: to be made
    QHash<VmId, QUuid> m_kept;
    MissingNodes m_missing;
    int m_desired = 0;
};

} // namespace msm
