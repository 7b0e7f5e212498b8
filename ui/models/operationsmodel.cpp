// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/operationsmodel.h"

#include "ui/models/rowranges.h"
#include "ui/words/errortext.h"
#include "ui/words/nodetext.h"
#include "ui/words/operationstages.h"
#include "ui/words/operationtext.h"

#include <QSet>
#include <QTextDocument>

#include <algorithm>

namespace msm {

OperationsModel::OperationsModel(const Scheduler &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void OperationsModel::apply(const QList<OperationView> &operations)
{
    QList<OperationView> next(operations.crbegin(), operations.crend());
    QSet<QUuid> wanted;
    for (const OperationView &operation : std::as_const(next))
        wanted.insert(operation.id);

    QList<int> gone;
    QSet<QUuid> known;
    for (int row = 0; row < m_operations.size(); ++row) {
        if (wanted.contains(m_operations[row].id))
            known.insert(m_operations[row].id);
        else
            gone.append(row);
    }
    const QList<RowRange> leaving = rowRanges(gone);
    for (auto range = leaving.crbegin(); range != leaving.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_operations.remove(range->first, range->count());
        endRemoveRows();
    }

    QList<int> fresh;
    for (int row = 0; row < next.size(); ++row) {
        if (!known.contains(next[row].id))
            fresh.append(row);
    }
    for (const RowRange &range : rowRanges(fresh)) {
        beginInsertRows({}, range.first, range.last);
        m_operations.insert(range.first, range.count(), OperationView());
        for (int row = range.first; row <= range.last; ++row)
            m_operations[row] = next[row];
        endInsertRows();
    }

    // Operations never overtake each other, so rows now correspond one to one.
    QList<int> changed;
    for (int row = 0; row < next.size(); ++row) {
        if (next[row] != m_operations[row])
            changed.append(row);
    }
    m_operations = std::move(next);
    for (const RowRange &range : rowRanges(changed))
        Q_EMIT dataChanged(index(range.first), index(range.last));
}

int OperationsModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_operations.begin(), m_operations.end(),
        [&](const OperationView &operation) { return operation.id == id; });
    return found == m_operations.end() ? -1 : int(found - m_operations.begin());
}

QDateTime OperationsModel::endOf(const OperationView &operation) const
{
    return operation.isFinished() ? operation.finishedAt : m_clock.nowUtc();
}

std::chrono::milliseconds OperationsModel::totalTime(const OperationView &operation) const
{
    if (!operation.startedAt.isValid())
        return {};
    return std::chrono::milliseconds(operation.startedAt.msecsTo(endOf(operation)));
}

std::chrono::milliseconds OperationsModel::stageTime(const OperationView &operation) const
{
    if (!operation.stageStartedAt.isValid())
        return {};
    return std::chrono::milliseconds(operation.stageStartedAt.msecsTo(endOf(operation)));
}

bool OperationsModel::isSlow(const OperationView &operation) const
{
    return !operation.isFinished() && operation.usual && isOverdue(stageTime(operation), *operation.usual);
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_operations.size());
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OperationView &operation = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return operationTitle(operation);
    case Qt::AccessibleTextRole:
        return plainText(operation);
    case Qt::ToolTipRole:
        return toolTip(operation);
    case IdRole:
        return operation.id;
    case FinishedRole:
        return operation.isFinished();
    default:
        return {};
    }
}

QString OperationsModel::plainText(const OperationView &operation) const
{
    if (operation.error && !wasCancelled(operation))
        return tr("%1: %2. %3", "operation, outcome, reason")
            .arg(operationTitle(operation), operationStatus(operation), errorText(*operation.error).headline);
    return tr("%1: %2, %3", "operation, status, elapsed time")
        .arg(operationTitle(operation), operationStatus(operation), elapsedText(totalTime(operation)));
}

QString OperationsModel::toolTip(const OperationView &operation) const
{
    if (!operation.isFinished() && operation.usual) {
        return tr("This stage usually takes %1; nine in ten were through it within %2.")
            .arg(elapsedText(operation.usual->median), elapsedText(operation.usual->nineInTen));
    }
    if (!operation.error || wasCancelled(operation))
        return {};
    const ErrorText words = errorText(*operation.error);
    const QString tip =
        QStringList{words.headline, words.advice, operation.error->detail}.join(u'\n').trimmed();
    return Qt::convertFromPlainText(tip);
}

} // namespace msm
