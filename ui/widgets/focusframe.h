// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace msm {

/// Has the style draw its focus frame around the widget while the keyboard is there. For those that show
/// nothing of the focus in Qt's own style: areas that only scroll, texts that cannot be edited, command
/// links, and views while they have no current item. Once per widget, which owns the frame.
void frameFocus(QWidget *widget);

} // namespace msm
