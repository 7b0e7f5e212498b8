// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/badge.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace msm {

/// Paints the node table's cells with some air, and the state column as a badge.
class NodeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Paints faintly from now on: what is shown is what was known last. The view must be repainted.
    void setStale(bool stale) { m_stale = stale; }
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// The colours to paint with, in the place of the view's.
    [[nodiscard]] const QPalette &paletteFor(const QPalette &palette) const;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const Badge &badgeFor(int state, const QPalette &palette) const;

    bool m_stale = false;
    // Finding a readable colour costs too much to be done for every cell of every repaint.
    mutable QHash<int, Badge> m_badges;
    mutable qint64 m_paletteKey = 0;
    mutable QPalette m_stalePalette;
    mutable qint64 m_stalePaletteKey = 0; ///< of the palette that it was made of
};

} // namespace msm
