// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow.h"

namespace msm {

class ConnectionWindow;

/// What a window asks of the program, because the answer depends on the other windows. Implemented by the
/// Application; outlives the windows.
class WindowHost {
public:
    WindowHost() = default;
    Q_DISABLE_COPY_MOVE(WindowHost)

    /// Opens a further window, which looks like this one and has no connection yet.
    virtual ConnectionWindow &openWindow(ConnectionWindow &like) = 0;
    /// Brings another window to the front that has this connection. False: none has.
    [[nodiscard]] virtual bool showOther(const ConnectionWindow &asking, const QString &profile) = 0;
    /// Notes which connections there are windows for, and that the last one used is that of `latest`.
    virtual void keepConnections(const ConnectionWindow &latest) = 0;
    /// Asks where operations run: in this window, or in all of them when the program is to end. Puts the last
    /// window away instead, if the user wants that.
    [[nodiscard]] virtual bool mayClose(ConnectionWindow &asking, MainWindow::Closing closing) = 0;
    /// Whether no other window has the wire interface: there is one, with one port.
    [[nodiscard]] virtual bool mayServe(const ConnectionWindow &asking) const = 0;
    /// Where the wire interface is served; empty: nowhere.
    [[nodiscard]] virtual QString servedAt() const = 0;

protected:
    ~WindowHost() = default;
};

} // namespace msm
