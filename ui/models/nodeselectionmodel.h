// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QItemSelectionModel>
#include <QSet>

namespace msm {

class NodeTableModel;

/// A selection of nodes rather than of rows: a selected node that the filter or a collapsed group hides stays
/// selected, is counted, and is there again when it is shown again. Only the user (or a node's end) takes a
/// node out of the selection. A new selection, as opposed to an extended one, forgets hidden nodes too.
class NodeSelectionModel final : public QItemSelectionModel {
    Q_OBJECT
public:
    explicit NodeSelectionModel(NodeTableModel *model, QObject *parent = nullptr);

    /// Every selected node, hidden ones included, by id.
    [[nodiscard]] QList<VmId> selectedNodes() const;
    [[nodiscard]] int selectedCount() const { return int(m_selected.size()); }
    [[nodiscard]] int hiddenCount() const;

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, QItemSelectionModel::SelectionFlags command) override;

Q_SIGNALS:
    /// Which nodes are selected, or how many of them are hidden, has changed.
    void nodesChanged();

public Q_SLOTS:
    /// To be called after the model has taken a snapshot or a filter: selects again what came back and
    /// forgets what the cloud no longer has.
    void followModel();

private:
    void onSelectionChanged(const QItemSelection &selected, const QItemSelection &deselected);

    NodeTableModel *m_model;
    QSet<VmId> m_selected;
    int m_lastHidden = 0;
    bool m_following = false;
};

} // namespace msm
