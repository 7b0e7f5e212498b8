// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace msm {

class MainWindow;
class Messages;

/// Saves the nodes that the table shows where the user wants them: as CSV or Markdown what is shown, as JSON
/// what `msmctl list --json` prints of these nodes. Messages and window must outlive the dialog, which is the
/// window's child.
void offerExport(MainWindow &window, Messages &messages);

} // namespace msm
