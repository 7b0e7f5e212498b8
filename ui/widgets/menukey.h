// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QContextMenuEvent;
class QKeyEvent;
class QWidget;

namespace msm {

/// Opens context menus from the keyboard, in the whole program. Shift+F10 does what the Menu key does, which
/// many keyboards lack; Qt leaves that to Windows. In a list the menu is about the current row, so it stands
/// there, and a row that was scrolled out of sight is brought back first.
class MenuKey final : public QObject {
    Q_OBJECT
public:
    /// Once there is an application.
    explicit MenuKey(QObject *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool takeKey(QWidget &widget, const QKeyEvent &event) const;
    bool takeMenu(QWidget &widget, const QContextMenuEvent &event);

    bool m_placing = false; ///< the event that goes out has its place already
};

} // namespace msm
