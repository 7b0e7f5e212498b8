// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace msm {

/// A way to look at the node table that a person has given a name.
struct SavedView {
    QString name;
    QByteArray table; ///< columns, order, grouping and filter: JSON, as the window writes and reads it

    bool operator==(const SavedView &) const = default;
};

using SavedViews = QList<SavedView>;

} // namespace msm
