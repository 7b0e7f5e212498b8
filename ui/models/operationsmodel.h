// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/mysqlservermanager.h"

#include <QAbstractListModel>

namespace msm {

/// Running and recent operations, newest first. Takes snapshots and tells views only what changed in them.
class OperationsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid
        FinishedRole,          ///< bool
    };

    explicit OperationsModel(const Scheduler &clock, QObject *parent = nullptr);

    /// Takes over a snapshot, oldest first, as MySQLServerManager::operations() gives it.
    void apply(const QList<OperationView> &operations);
    [[nodiscard]] const OperationView &at(int row) const { return m_operations[row]; }
    [[nodiscard]] int rowOf(const QUuid &id) const;
    /// Time in total and in the present stage; both stand still when the operation has ended.
    [[nodiscard]] std::chrono::milliseconds totalTime(const OperationView &operation) const;
    [[nodiscard]] std::chrono::milliseconds stageTime(const OperationView &operation) const;
    /// Whether it is in its stage for far longer than is usual.
    [[nodiscard]] bool isSlow(const OperationView &operation) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QDateTime endOf(const OperationView &operation) const;
    [[nodiscard]] QString plainText(const OperationView &operation) const;
    [[nodiscard]] QString toolTip(const OperationView &operation) const;

    const Scheduler &m_clock;
    QList<OperationView> m_operations; ///< newest first
};

} // namespace msm
