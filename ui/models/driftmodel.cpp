// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/driftmodel.h"

#include "ui/models/rowranges.h"
#include "ui/words/drifttext.h"
#include "ui/words/nodetext.h"

#include <QTextDocument>

#include <algorithm>

namespace msm {

namespace {

/// What a row is: a VM that is found to be something else is another row, in another place.
using RowKey = std::tuple<DriftClass, QUuid, VmId>;

RowKey keyOf(const DriftFinding &finding)
{
    return {finding.kind, finding.kind == DriftClass::Duplicate ? finding.key : QUuid(), finding.vm};
}

/// Rows of `rows` that are not in `others`; both in the order of their keys.
QList<int> rowsOnlyIn(const QList<DriftFinding> &rows, const QList<DriftFinding> &others)
{
    QList<int> only;
    auto other = others.cbegin();
    for (int row = 0; row < rows.size(); ++row) {
        const RowKey key = keyOf(rows[row]);
        while (other != others.cend() && keyOf(*other) < key)
            ++other;
        if (other == others.cend() || keyOf(*other) != key)
            only.append(row);
    }
    return only;
}

} // namespace

DriftModel::DriftModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DriftModel::apply(const QList<DriftFinding> &findings)
{
    m_all = findings;
    show();
}

void DriftModel::setFilter(std::optional<DriftClass> kind)
{
    if (std::exchange(m_filter, kind) != kind)
        show();
}

int DriftModel::countOf(DriftClass kind) const
{
    return int(std::ranges::count(m_all, kind, &DriftFinding::kind));
}

void DriftModel::show()
{
    QList<DriftFinding> next = m_all;
    if (m_filter)
        next.removeIf([this](const DriftFinding &finding) { return finding.kind != *m_filter; });

    const QList<RowRange> leaving = rowRanges(rowsOnlyIn(m_shown, next));
    for (auto range = leaving.crbegin(); range != leaving.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_shown.remove(range->first, range->count());
        endRemoveRows();
    }
    for (const RowRange &range : rowRanges(rowsOnlyIn(next, m_shown))) {
        beginInsertRows({}, range.first, range.last);
        m_shown.insert(range.first, range.count(), DriftFinding());
        for (int row = range.first; row <= range.last; ++row)
            m_shown[row] = next[row];
        endInsertRows();
    }
    QList<int> changed;
    for (int row = 0; row < next.size(); ++row) {
        if (next[row] != m_shown[row])
            changed.append(row);
    }
    m_shown = std::move(next);
    for (const RowRange &range : rowRanges(changed))
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, columnCount() - 1));
}

QString DriftModel::lineAt(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(text(at(row), Column(column)));
    return cells.join(u'\t');
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Text) + 1;
}

QString DriftModel::text(const DriftFinding &finding, Column column) const
{
    switch (column) {
    case Column::Class:
        return driftClassText(finding.kind);
    case Column::Id:
        return QString::number(finding.vm.value);
    case Column::Name:
        return finding.name.simplified();
    case Column::Address: {
        const QString address = finding.address.isEmpty() ? finding.registeredAddress : finding.address;
        return address.isEmpty() ? noValueText() : address;
    }
    case Column::Text:
        return driftSentence(finding);
    }
    return {};
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DriftFinding &finding = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(finding, column);
    case Qt::ToolTipRole:
        return column == Column::Text || column == Column::Name
            ? QVariant(Qt::convertFromPlainText(text(finding, column)))
            : QVariant();
    case VmRole:
        return finding.vm.value;
    case SeverityRole:
        return int(driftSeverity(finding.kind));
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Class:
        return tr("Class");
    case Column::Id:
        return tr("Id");
    case Column::Name:
        return tr("Name");
    case Column::Address:
        return tr("Address");
    case Column::Text:
        return tr("What does not fit together");
    }
    return {};
}

} // namespace msm
