// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/conditions.h"
#include "ui/widgets/windowpart.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace msm {

class AlarmsModel;
class AlarmWatch;
class Commands;
class RowCopy;

/// The alarms that stand, and what a person can say to them. Acknowledging changes nothing in the cloud.
class AlarmsPanel final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    explicit AlarmsPanel(const Commands &commands, QWidget *parent = nullptr);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

Q_SIGNALS:
    /// The user wants to see these nodes.
    void nodesMeant(const QList<msm::VmId> &nodes);
    /// So many are not acknowledged.
    void countChanged(int count);

private:
    void show();
    void updateButtons();
    void acknowledge(bool all);
    [[nodiscard]] QList<int> selectedRows() const;

    const Commands &m_commands;
    QPointer<AlarmWatch> m_watch;
    AlarmsModel *m_model;
    QTreeView *m_view;
    QLabel *m_empty;
    QPushButton *m_acknowledge;
    QPushButton *m_acknowledgeAll;
    RowCopy *m_copy = nullptr;
};

} // namespace msm
