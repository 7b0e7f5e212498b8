// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;

namespace msm {

class MainWindow;
class Messages;

/// Shows what the diagnostics say of this computer and its clouds, and saves them where the user wants them.
/// Messages and window must outlive the dialogs, which are the window's children.
void offerDiagnostics(const QByteArray &text, MainWindow &window, Messages &messages);

} // namespace msm
