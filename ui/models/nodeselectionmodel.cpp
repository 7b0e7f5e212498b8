// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodeselectionmodel.h"

#include "ui/models/nodetablemodel.h"
#include "ui/models/rowranges.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace msm {

NodeSelectionModel::NodeSelectionModel(NodeTableModel *model, QObject *parent)
    : QItemSelectionModel(model, parent)
    , m_model(model)
{
    connect(this, &QItemSelectionModel::selectionChanged, this, &NodeSelectionModel::onSelectionChanged);
}

QList<VmId> NodeSelectionModel::selectedNodes() const
{
    QList<VmId> ids(m_selected.begin(), m_selected.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

int NodeSelectionModel::hiddenCount() const
{
    return int(std::count_if(
        m_selected.begin(), m_selected.end(), [this](VmId id) { return m_model->rowOf(id) < 0; }));
}

void NodeSelectionModel::select(const QItemSelection &selection, QItemSelectionModel::SelectionFlags command)
{
    const bool forgetHidden = command.testFlag(QItemSelectionModel::Clear) && !m_following
        && !m_model->isRearranging() && hiddenCount() > 0;
    if (forgetHidden)
        m_selected.removeIf([this](VmId id) { return m_model->rowOf(id) < 0; });
    QItemSelectionModel::select(selection, command);
    if (forgetHidden)
        Q_EMIT nodesChanged();
}

void NodeSelectionModel::onSelectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (m_model->isRearranging() || m_following)
        return; // rows went, not the wish to have them selected
    const auto eachNode = [this](const QItemSelection &ranges, const auto &take) {
        for (const QItemSelectionRange &range : ranges) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                if (!m_model->isGroup(row))
                    take(m_model->nodeAt(row).id);
            }
        }
    };
    eachNode(deselected, [this](VmId id) { m_selected.remove(id); });
    eachNode(selected, [this](VmId id) { m_selected.insert(id); });
    m_lastHidden = hiddenCount();
    Q_EMIT nodesChanged();
}

void NodeSelectionModel::followModel()
{
    const qsizetype before = m_selected.size();
    m_selected.removeIf([this](VmId id) { return m_model->find(id) == nullptr; });

    QList<int> rows;
    for (const VmId id : std::as_const(m_selected)) {
        const int row = m_model->rowOf(id);
        if (row >= 0 && !isRowSelected(row))
            rows.append(row);
    }
    if (!rows.isEmpty()) {
        const QScopedValueRollback following(m_following, true);
        std::sort(rows.begin(), rows.end());
        QItemSelection back;
        for (const RowRange &range : rowRanges(rows))
            back.select(
                m_model->index(range.first, 0), m_model->index(range.last, m_model->columnCount() - 1));
        select(back, QItemSelectionModel::Select);
    }
    const int hidden = hiddenCount();
    if (m_selected.size() != before || hidden != std::exchange(m_lastHidden, hidden))
        Q_EMIT nodesChanged();
}

} // namespace msm
