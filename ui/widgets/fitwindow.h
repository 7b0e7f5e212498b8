// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

class QWidget;

namespace msm {

/// The same rectangle, no larger than `screen`, and moved only as far as it would reach beyond. Where it does
/// not fit, its upper left corner counts: the title is there.
[[nodiscard]] QRect placedWithin(const QRect &frame, const QRect &screen);

/// The rectangle of a window, wherever it was once, on the one of these screens of which it covers most. A
/// window that lies on no screen comes onto the first. One that lies on a screen as a whole stays where it
/// is.
[[nodiscard]] QRect broughtOnto(const QList<QRect> &screens, const QRect &window);

/// How large a window may be on its screen, without what the window manager draws around it. Before it was
/// shown that is an estimate, and its screen is the one of its parent.
[[nodiscard]] QSize roomFor(const QWidget &window);

/// Gives a window another size, but none that is larger than its screen, and moves it only as far as it would
/// reach beyond. A window that was shown a moment ago gets the size when it has its place: a window manager
/// that is asked for another size before puts it into the corner of the screen, with its title outside (seen
/// with openbox). Of several sizes that are wanted by then the last one counts.
void fitWindow(QWidget &window, QSize size);

/// Lets a window open as large as its contents want it and at least as large as it is then, but never larger
/// than its screen. Call it once, in the window's constructor; the window needs a layout by the time it is
/// shown.
void openFitted(QWidget &window);

/// Brings a window whose size and place were kept from an earlier run onto a screen that there is now, and
/// bounds it by that. Qt does so only for a window that is maximized. Call it before the window is shown.
void bringOntoScreen(QWidget &window);

/// How high the contents of a window want to be at this width, in pixels.
[[nodiscard]] int wantedHeight(const QWidget &window, int width);

} // namespace msm
