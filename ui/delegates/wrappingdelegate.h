// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace msm {

/// Gives each row of a tree the height that its wrapped text takes in the column. QTreeView itself asks for
/// heights without a width, so it would cut the text off. Owned by the view.
class WrappingDelegate final : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
        view->setWordWrap(true);
        connect(view->header(), &QHeaderView::sectionResized, this,
            [this] { Q_EMIT sizeHintChanged(QModelIndex()); });
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem wrapped(option);
        wrapped.rect.setSize({m_view->columnWidth(index.column()), 1}); // an empty one would not count
        constexpr int air = 4;
        return QStyledItemDelegate::sizeHint(wrapped, index) + QSize(0, air);
    }

private:
    QTreeView *m_view;
};

} // namespace msm
