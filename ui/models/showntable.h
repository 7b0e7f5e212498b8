// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace msm {

/// A table as it is shown, in words: for the clipboard and for files. Each row has as many cells as there are
/// headings.
struct ShownTable {
    QStringList headings;
    QList<QStringList> rows;

    bool operator==(const ShownTable &) const = default;
};

// Pure. Tabs, line ends and runs of blanks in a cell become one blank: they must not make another cell or
// row.

/// Tab-separated lines with a line of headings, as spreadsheets paste them.
[[nodiscard]] QString toTabbedText(const ShownTable &table);
/// RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for something else. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe: names come from whoever made the machine.
[[nodiscard]] QByteArray toCsv(const ShownTable &table);
/// A table of GitHub's and GitLab's Markdown, in UTF-8, for tickets and wikis.
[[nodiscard]] QByteArray toMarkdown(const ShownTable &table);

} // namespace msm
