// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/mysqlservermanager.h"
#include "ui/widgets/windowpart.h"

#include <QSet>
#include <QUuid>
#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QStackedWidget;

namespace msm {

class Commands;
class OperationsModel;
class RowCopy;

/// Running and recent operations, newest first, with a line that sums them up.
class OperationsPanel final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    OperationsPanel(const Scheduler &clock, Commands &commands, QWidget *parent = nullptr);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

    /// Oldest first, as the manager lists them.
    void setOperations(const QList<OperationView> &operations);
    [[nodiscard]] bool hasFinished() const;
    /// Shows those that have ended no longer.
    void clearFinished();
    /// Selected operations that can still be cancelled.
    [[nodiscard]] QList<QUuid> selectedRunning() const;

    /// What can be done about the selected operations and their nodes.
    void fillContextMenu(QMenu *menu);

Q_SIGNALS:
    void selectionChanged();
    void cancelRequested(const QUuid &id);
    /// The nodes of the selected operations are what the commands of the menu are to be about.
    void nodesMeant(const QList<msm::VmId> &ids);
    /// The user wants to see what the operation did. Its node may be gone.
    void pastMeant(const msm::OperationView &operation);

private:
    void showContextMenu(const QPoint &position);
    [[nodiscard]] QString selectionAsText() const;

    Commands &m_commands;
    OperationsModel *m_model;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    QListView *m_view;
    RowCopy *m_copy = nullptr;
    QList<OperationView> m_shown; ///< oldest first
    QSet<QUuid> m_cleared;        ///< have ended, and the user wants to see them no longer
    bool m_anyRunning = false;
};

} // namespace msm
