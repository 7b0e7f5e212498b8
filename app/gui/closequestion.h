// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace msm {

/// Asks whether the window may close although so many operations run. Blocks until the user has answered.
[[nodiscard]] bool mayCloseDuring(int operations, QWidget &window);

enum class SwitchAnswer { Stay, Switch, NewWindow };
/// The same of going to another connection. `canOpenWindow`: that connection can have a window of its own.
[[nodiscard]] SwitchAnswer askToSwitchDuring(int operations, bool canOpenWindow, QWidget &window);

} // namespace msm
