// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QWidget;

namespace msm {

enum class PaneStep { Next, Previous };

/// Moves the keyboard from one pane of a window to another, as F6 does in most programs: the central widget
/// first, then the docks as they are seen from top to bottom, and round again. Docks that are hidden, or
/// behind another one in a stack, are passed over. In a pane the focus goes where it was last, or else to
/// what comes first. Does nothing where no other pane can take it.
void focusPane(QMainWindow &window, PaneStep step);

/// To what Tab comes first in a part of a window; null when nothing there takes the focus.
[[nodiscard]] QWidget *firstStop(QWidget &pane);

/// Whether it is in a dock that lies behind another one. Qt counts it as visible, and Tab goes there.
[[nodiscard]] bool isBehindAnotherDock(const QWidget *widget);

} // namespace msm
