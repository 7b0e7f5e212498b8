// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace msm {

/// Rows first … last of a model, both included.
struct RowRange {
    int first = 0;
    int last = 0;

    [[nodiscard]] int count() const { return last - first + 1; }
    bool operator==(const RowRange &) const = default;
};

/// The fewest ranges that hold these rows, which are ascending. Rows with at most `gap` others between them
/// share a range: telling a view about a few rows too many is cheaper than telling it one by one.
[[nodiscard]] inline QList<RowRange> rowRanges(const QList<int> &rows, int gap = 0)
{
    QList<RowRange> ranges;
    for (const int row : rows) {
        if (!ranges.isEmpty() && row - ranges.last().last <= gap + 1)
            ranges.last().last = row;
        else
            ranges.append({.first = row, .last = row});
    }
    return ranges;
}

} // namespace msm
