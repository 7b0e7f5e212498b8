// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow.h"
#include "ui/words/nodetext.h"

namespace msm {

/// What MainWindow shows; for its own files.
struct MainWindow::Shown {
    explicit Shown(const Session &shown)
        : session(shown)
    {
    }

    Session session;
    NodeCounts counts; ///< of the manager's nodes
    QObject context;   ///< destroying it ends the connections to manager and events
};

} // namespace msm
