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
/// for more than one, or the name for the last one of the service. Nodes that are being deleted already
/// can only be ended in a harder way. Cancel is the default. Deletes nothing itself.
class DeleteNodesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `serviceNodes`: how many nodes the service has, those about to be deleted included.
    DeleteNodesDialog(NodeList nodes, int serviceNodes, QWidget *parent = nullptr);
    ~DeleteNodesDialog() override;

    /// Those that are still there.
    [[nodiscard]] NodeList nodes() const;
    [[nodiscard]] KillMode mode() const;
    /// Shows what has become of the nodes in the meantime. `all`: the service's nodes.
    void refresh(const NodeList &all);

private:
    void fillTable();
    void showRow(int row);
    void chooseMode();
    void askForConfirmation(int serviceNodes);
    void validate();

    std::unique_ptr<Ui::DeleteNodesDialog> m_ui;
    NodeList m_nodes;
    QSet<VmId> m_gone; ///< of m_nodes
    QString m_toType;  ///< empty when nothing has to be typed
    QPushButton *m_delete = nullptr;
};

} // namespace msm
