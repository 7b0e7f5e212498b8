// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/mysqlservermanager.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace msm::cli {

class Console;

/// Follows operations of the manager: prints each change of stage and reports once when all of them are
/// where the command wants them. A child of the command's context.
class OperationWatch final : public QObject {
    Q_OBJECT
public:
    enum class Until {
        Finished, ///< every operation has ended
        Accepted, ///< the cloud has taken or refused every request
    };
    /// Gets the operations in the order given.
    using Done = std::function<void(const QList<OperationView> &)>;

    OperationWatch(MySQLServerManager &manager, Console &console, const QList<QUuid> &operations, Until until,
        Done done, QObject *parent);

    /// As last seen, in the order given; also after the manager has parked them.
    [[nodiscard]] QList<OperationView> views() const;

private:
    void look();
    void reportCloud();
    void followRemovals();
    void report(const OperationView &before, const OperationView &now);
    [[nodiscard]] bool isThere(const OperationView &view) const;

    MySQLServerManager &m_manager;
    Console &m_console;
    QList<QUuid> m_order;
    QList<QUuid> m_removals; ///< begun by the failure policy, for one of m_order
    QHash<QUuid, OperationView> m_views;
    Until m_until;
    Done m_done;
    bool m_cloudAway = false; ///< as was said last
};

/// "mysql-01 (VM 12)".
[[nodiscard]] QString labelOf(const OperationView &view);
/// The ids of the operations' VMs, for "msmctl wait": "12 13".
[[nodiscard]] QString idList(const QList<OperationView> &views);

} // namespace msm::cli
