// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node/nodehistory.h"

#include <QWidget>

class QTreeWidget;

namespace msm {

class Commands;
class RowCopy;

/// The lines of a history, newest on top, operations with their calls below them. Where there are older ones
/// than those shown, its last row says so and has a button that asks for them.
class HistoryList final : public QWidget {
    Q_OBJECT
public:
    /// The commands must outlive it.
    explicit HistoryList(const Commands &commands, QWidget *parent = nullptr);

    /// Newest first. Lines that were there stay as they are, opened and selected.
    void setLines(const QList<HistoryLine> &lines, bool isWhole);
    [[nodiscard]] const QList<HistoryLine> &lines() const { return m_lines; }
    /// There are older lines, and the button that asks for them.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    /// Selects the last line that is not older.
    void goTo(const QDateTime &time);
    /// Selects the operation and opens its calls. False: it is not among the lines.
    bool goTo(const QUuid &operation);

Q_SIGNALS:
    void olderWanted();

private:
    void insert(int place, const QList<HistoryLine> &lines);
    [[nodiscard]] QString selectionAsText() const;

    QList<HistoryLine> m_lines; ///< a row for each
    bool m_hasOlder = false;
    QTreeWidget *m_tree;
    QWidget *m_older;
    RowCopy *m_copy = nullptr;
};

} // namespace msm
