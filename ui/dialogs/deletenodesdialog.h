// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/nodes/nodelist.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace msm {

namespace Ui {
class DeleteNodesDialog;
}

/// What the nodes that are to be deleted are part of.
struct DeletionScope {
    NodeList all{};                   ///< of the service, those that are to be deleted included
    QSet<VmId> hidden{};              ///< those that the filter or a collapsed group of the table hides
    QString connection{};             ///< name of the profile
    bool isProduction = false;        ///< see Profile
    std::chrono::seconds undoTime{0}; ///< so long after the dialog nothing is sent, and it can be undone
};

/// Asks before nodes are deleted: names the connection and every node with its id and address, and marks
/// those that nobody sees in the table. It wants the name of the connection typed where that is production,
/// the count of several nodes elsewhere, and the name of the last node, of the last one whose MySQL runs, and
/// of one that others replicate from.
/// What is typed wrong leaves it open. Protected nodes are shown and stay. Nodes that are being deleted
/// already can only be ended in a harder way. Cancel is the default. Deletes nothing itself.
class DeleteNodesDialog final : public QDialog {
    Q_OBJECT
public:
    DeleteNodesDialog(NodeList nodes, const DeletionScope &scope, QWidget *parent = nullptr);
    ~DeleteNodesDialog() override;

    /// Those that are still there and not protected.
    [[nodiscard]] NodeList nodes() const;
    [[nodiscard]] KillMode mode() const;
    /// Shows what has become of the nodes in the meantime. `all`: the service's nodes.
    void refresh(const NodeList &all);

private:
    void showNotes(const DeletionScope &scope);
    void fillTable(const QSet<VmId> &hidden);
    void showRow(int row);
    void chooseMode();
    void askForConfirmation(const DeletionScope &scope);
    void validate();
    void refuseTyped();

    std::unique_ptr<Ui::DeleteNodesDialog> m_ui;
    NodeList m_nodes;
    QSet<VmId> m_gone;   ///< of m_nodes
    QSet<VmId> m_spared; ///< of m_nodes: protected when this was asked, or since
    QString m_toType;    ///< empty when nothing has to be typed
    QPushButton *m_delete = nullptr;
};

} // namespace msm
