// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QWidget;

namespace msm {

enum class UiCommand;
class Commands;

/// A button that stands for a command: with its text and icon, off when the command is, and then with the
/// reason as its tip. The parent owns it; what a click does is up to who makes it.
[[nodiscard]] QPushButton *commandButton(const Commands &commands, UiCommand command, QWidget *parent);

} // namespace msm
