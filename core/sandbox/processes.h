// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace msm::sandbox {

// Processes of this machine that a sandbox, perhaps an earlier one, has started. Only Linux tells a process
// from a later one with the same number; elsewhere no process is ever found alive, and no real database is
// run.

/// One process: its number and when it began. The node agent records its server in the same words.
struct ProcessMark {
    qint64 pid = 0;
    QByteArray begun;
};

[[nodiscard]] bool canFollowProcesses();
/// The running process with that number; pid 0 when there is none.
[[nodiscard]] ProcessMark markOf(qint64 pid);
/// What a record says, whether that process still runs or not; pid 0 when there is none.
[[nodiscard]] ProcessMark readMark(const QString &file);
[[nodiscard]] QByteArray markText(const ProcessMark &mark);

[[nodiscard]] bool isAlive(const ProcessMark &mark);
/// Asks it to end, or ends it `atOnce`. Nothing happens when it is no more.
void endProcess(const ProcessMark &mark, bool atOnce);
/// Blocks until it has ended, also when it is nobody's child; false when the time is over.
[[nodiscard]] bool waitForEnd(const ProcessMark &mark, std::chrono::milliseconds limit);

/// The name of the user that this process runs as; empty where the system does not tell.
[[nodiscard]] QString systemUser();

} // namespace msm::sandbox
