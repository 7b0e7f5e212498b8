// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handover/commandserver.h"

class QSettings;

namespace msm {
class Scheduler;
class SecretStore;
class Session;
} // namespace msm

namespace msm::cli {

/// What commands that run for another process use; all of it outlives the CommandServer.
struct CommandParts {
    Session &session;
    Scheduler &scheduler;
    QSettings &settings;
    SecretStore &secrets;
};

/// Runs commands of msmctl inside the process that holds a profile. It is msmctl's own code that runs, so
/// output and exit codes are the same. Refuses what msmctl would not hand over, and everything while the
/// session is not connected to its cloud.
[[nodiscard]] RunCommand commandRunner(const CommandParts &parts);

} // namespace msm::cli
