// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QAbstractItemView;
class QAction;

namespace msm {

class Commands;

/// The Copy command where the rows are no nodes: while the view has the focus, the key copies its selected
/// rows rather than the nodes that are selected elsewhere, and the key of Select All selects the view's rows.
/// Owned by the view.
class RowCopy final : public QObject {
    Q_OBJECT
public:
    /// `text`: the selected rows, as they go onto the clipboard. The view has its model already.
    RowCopy(QAbstractItemView *view, const Commands &commands, std::function<QString()> text);

    /// For the view's context menu: looks like the registry's, copies these rows, and is off while none is
    /// selected.
    [[nodiscard]] QAction *action() const;

private:
    void copy() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    QAbstractItemView *m_view;
    std::function<QString()> m_text;
    QAction *m_action;
};

} // namespace msm
