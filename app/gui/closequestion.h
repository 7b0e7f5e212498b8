// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace msm {

/// Asks whether the program may end although so many operations run. Blocks until the user has answered.
[[nodiscard]] bool mayCloseDuring(int operations, QWidget &window);

} // namespace msm
