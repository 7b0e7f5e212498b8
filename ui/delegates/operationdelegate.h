// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/operationstages.h"

#include <QStyledItemDelegate>

#include <array>

namespace msm {

/// Paints an operation: its title and elapsed time, the ladder of its stages, and what it waits for or why it
/// failed. A running one has a cancel button. No widgets per row, so a thousand operations scroll freely.
class OperationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// Where the cancel button of a row is; for tests.
    [[nodiscard]] static QRect cancelRect(const QStyleOptionViewItem &option);

Q_SIGNALS:
    void cancelRequested(const QModelIndex &index);

private:
    struct Colors {
        QColor text;
        QColor base;
        QColor slow;                 ///< in its stage for far longer than is usual
        std::array<QColor, 5> marks; ///< by StageStep::Mark
    };

    [[nodiscard]] const Colors &colorsFor(const QPalette &palette, bool selected) const;
    void paintLadder(
        QPainter *painter, const QRect &rect, const QList<StageStep> &steps, const Colors &colors) const;
    void paintCancel(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
        const Colors &colors) const;

    mutable std::array<Colors, 2> m_colors; ///< not selected, selected
    mutable qint64 m_paletteKey = 0;
};

} // namespace msm
