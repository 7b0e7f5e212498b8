// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace msm {

/// Gives a window another size, but none that is larger than its screen, and moves it only as far as it would
/// reach beyond. A window that was shown a moment ago gets the size when it has its place: a window manager
/// that is asked for another size before puts it into the corner of the screen, with its title outside (seen
/// with openbox). Of several sizes that are wanted by then the last one counts.
void fitWindow(QWidget &window, QSize size);

} // namespace msm
