// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/processes.h"

namespace msm::sandbox {

bool canFollowProcesses()
{
    return false;
}

ProcessMark markOf(qint64)
{
    return {};
}

ProcessMark readMark(const QString &)
{
    return {};
}

QByteArray markText(const ProcessMark &)
{
    return {};
}

bool isAlive(const ProcessMark &)
{
    return false;
}

void endProcess(const ProcessMark &, bool) { }

bool waitForEnd(const ProcessMark &, std::chrono::milliseconds)
{
    return true;
}

QString systemUser()
{
    return {};
}

} // namespace msm::sandbox
