// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/nodes/servicenode.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace msm {

namespace Ui {
class DeleteNodesDialog;
}

/// Asks before nodes are deleted: names every one of them with its id and address, and wants the count typed
/// for more than one, or the name for the last one of the service. Cancel is the default. Deletes nothing
/// itself.
class DeleteNodesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `serviceNodes`: how many nodes the service has, those about to be deleted included.
    DeleteNodesDialog(NodeList nodes, int serviceNodes, QWidget *parent = nullptr);
    ~DeleteNodesDialog() override;

    [[nodiscard]] const NodeList &nodes() const { return m_nodes; }
    [[nodiscard]] KillMode mode() const;

private:
    void fillTable();
    void askForConfirmation(int serviceNodes);
    void validate();

    std::unique_ptr<Ui::DeleteNodesDialog> m_ui;
    NodeList m_nodes;
    QString m_toType; ///< empty when nothing has to be typed
    QPushButton *m_delete = nullptr;
};

} // namespace msm
