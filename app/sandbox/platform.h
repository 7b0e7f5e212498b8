// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace msm {

/// Lets this process have as many open files, and so listening nodes, as the system allows at all.
void raiseOpenFileLimit();
/// Whether a process with that id exists.
[[nodiscard]] bool processExists(qint64 pid);

/// While it lives, being asked to end (SIGTERM, SIGINT, or closing the console) calls `action` from the event
/// loop instead of killing the process. One at a time.
class TerminationWatch {
public:
    TerminationWatch() = default;
    virtual ~TerminationWatch() = default;
    Q_DISABLE_COPY_MOVE(TerminationWatch)
};
[[nodiscard]] std::unique_ptr<TerminationWatch> watchTermination(std::function<void()> action);

} // namespace msm
