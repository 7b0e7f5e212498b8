// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nodes/servicenode.h"

#include <QMap>

#include <functional>

namespace msm {

class Database;

/// A registered node that somebody else has ended, as it was.
struct MissingNode {
    ServiceNode node;
    TemplateId templateId{}; ///< what it was made from; invalid: nobody knows
    Loss loss;

    bool operator==(const MissingNode &) const = default;
};

/// Nodes that the cloud has no more and that no person has said anything about yet, kept in the database and
/// mirrored in memory. One per profile. A node may be missing and registered, when the cloud is doubtful.
/// Errors: Storage; after an error memory and database still agree.
class MissingNodes final {
public:
    /// The database must outlive this.
    explicit MissingNodes(Database &database);
    Q_DISABLE_COPY_MOVE(MissingNodes)

    /// Reads what is stored.
    [[nodiscard]] Result<void> load();
    /// All or none, `also` included. Of those that are missing already only what the cloud says may change,
    /// not since when.
    [[nodiscard]] Result<void> add(
        const QList<MissingNode> &nodes, const std::function<Result<void>()> &also = {});
    /// All or none. Ids that are not missing are no error.
    [[nodiscard]] Result<void> remove(const QList<VmId> &ids);

    /// By id, ascending.
    [[nodiscard]] const QMap<VmId, MissingNode> &all() const { return m_nodes; }

private:
    Database &m_database;
    QMap<VmId, MissingNode> m_nodes;
};

} // namespace msm
