// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QHeaderView;

namespace msm {

/// A header's layout (order, widths, hidden columns, sorting) by the columns' names, so that it fits again
/// after an update has added columns: QHeaderView's own state knows numbers only. `keys` names the columns
/// by their logical index.
[[nodiscard]] QByteArray saveColumns(const QHeaderView &header, const QStringList &keys);
/// Columns that the saved layout does not know stay as they are. False when `saved` is not such a layout; the
/// header is then left alone.
bool restoreColumns(QHeaderView &header, const QStringList &keys, const QByteArray &saved);

} // namespace msm
