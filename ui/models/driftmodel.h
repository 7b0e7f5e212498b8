// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/drift.h"

#include <QAbstractTableModel>

#include <optional>

namespace msm {

/// The findings of an inspection, grouped by class as Drift orders them. A newer inspection is told to the
/// views as what it changed, so selection and place survive.
class DriftModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Class, Id, Name, Address, Text };
    enum Role {
        SeverityRole = Qt::UserRole, ///< int(Severity), for SeverityDelegate
        VmRole,                      ///< int
    };

    explicit DriftModel(QObject *parent = nullptr);

    /// In the order of findDrift().
    void apply(const QList<DriftFinding> &findings);
    /// Shows findings of this class only; of all when there is none.
    void setFilter(std::optional<DriftClass> kind);
    [[nodiscard]] const DriftFinding &at(int row) const { return m_shown[row]; }
    /// Findings of the class, hidden ones included.
    [[nodiscard]] int countOf(DriftClass kind) const;
    /// The line as text, for copying.
    [[nodiscard]] QString lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void show();
    [[nodiscard]] QString text(const DriftFinding &finding, Column column) const;

    QList<DriftFinding> m_all;
    QList<DriftFinding> m_shown; ///< what the views know of
    std::optional<DriftClass> m_filter;
};

} // namespace msm
