// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;
class QStyleOptionViewItem;

namespace msm {

struct NodeGroup;

/// Where the arrow is that opens and closes a group whose row takes `row`.
[[nodiscard]] QRect groupArrow(const QRect &row, Qt::LayoutDirection direction);
/// Paints a group's row over the whole of option.rect: arrow, the state's icon where it has one, name and
/// count.
void paintGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const NodeGroup &group);

} // namespace msm
