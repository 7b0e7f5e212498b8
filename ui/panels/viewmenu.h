// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/savedview.h"
#include "ui/widgets/windowpart.h"

#include <QObject>

#include <functional>

class QMenu;
class QToolButton;
class QWidget;

namespace msm {

class NodesPanel;

/// The saved views of the node table: a menu of them, a button beside the filter that says which one is
/// shown and opens that menu, and the keys Ctrl+Alt+1 to Ctrl+Alt+9. It has the views of the session that is
/// shown, and tells of changes, for somebody to store them. The panel must outlive it.
class ViewMenu final : public QObject, public WindowPart {
    Q_OBJECT
public:
    /// The keys work in `window`, which owns it.
    ViewMenu(NodesPanel &panel, QWidget *window);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

    /// Fills a menu with the views and what can be done with them.
    void fill(QMenu *menu);

    /// Saves what is shown under this name, in the place of a view that has it.
    void save(const QString &name);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    [[nodiscard]] const SavedViews &views() const { return m_views; }
    /// The name of the view that was shown or saved last; empty: none.
    [[nodiscard]] const QString &current() const { return m_current; }

Q_SIGNALS:
    void viewsChanged(const msm::SavedViews &views);
    /// A name for what is shown, or another name of the current view.
    void nameWanted();
    void otherNameWanted();

private:
    void show(const SavedView &view);
    void setViews(const SavedViews &views);
    void say();
    [[nodiscard]] qsizetype indexOf(const QString &name) const;

    NodesPanel &m_panel;
    QToolButton *m_button;
    SavedViews m_views;
    QString m_current;
    QByteArray m_asShown; ///< the table as it was when that view was shown or saved
};

} // namespace msm
