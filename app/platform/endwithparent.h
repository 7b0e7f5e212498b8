// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

namespace msm {

/// Lets a process that is to be started end when this one dies, however that happens. Where the system cannot
/// (Linux can), it outlives a kill of this process.
void endWithParent(QProcess &process);

} // namespace msm
