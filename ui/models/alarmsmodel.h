// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmbook.h"

#include <QAbstractTableModel>

namespace msm {

/// The alarms that stand, the gravest first. What stays keeps its row's selection when others come and go.
class AlarmsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Since, Severity, Node, Alarm };
    static constexpr int kColumns = int(Column::Alarm) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// By subject ascending, as AlarmWatch has them.
    void setAlarms(const QList<Alarm> &alarms);
    [[nodiscard]] const Alarm &at(int row) const { return m_alarms[row]; }
    /// The row as text, for copying.
    [[nodiscard]] QString lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textAt(int row, Column column) const;

    QList<Alarm> m_alarms;
};

} // namespace msm
