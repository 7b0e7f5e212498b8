// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace msm {

/// Asks whether the window may close, or go to another connection, although so many operations run. Both
/// block until the user has answered.
[[nodiscard]] bool mayCloseDuring(int operations, QWidget &window);
[[nodiscard]] bool maySwitchDuring(int operations, QWidget &window);

} // namespace msm
